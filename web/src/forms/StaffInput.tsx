import { useQuery } from '@tanstack/react-query'
import { staffQuery } from '../api/records.ts'
import type { Member } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words as general } from '../words.ts'
import type { InputProps } from './inputs.tsx'
import { TypeSelect } from './TypeSelect.tsx'
import { formWords as words } from './words.ts'

/** Who acts in the field’s role, wherever they work; where it has none, somebody of one’s own unit. */
export const StaffInput = (props: InputProps<string>) => <Named {...props} can={() => true} />
/** A handler of one’s own unit. */
export const HandlerInput = (props: InputProps<string>) => <Named {...props} can={one => one.roles.some(role => role.id === 'handler')} />

function Named({
  id,
  field,
  value,
  onChange,
  describedBy,
  required,
  can,
}: InputProps<string> & { readonly can: (one: Member) => boolean }) {
  const say = useSay()
  const { data } = useQuery(staffQuery(field.acts))
  const items = (data?.items ?? []).filter(can)
  // Found by the romanised name, too, which the id is made of.
  const options = items.map(one => ({
    value: one.id,
    label: say(one.name),
    also: `${one.roles.map(role => say(role.label)).join(say(general.between))} ${one.id}`,
  }))
  return (
    <>
      <TypeSelect id={id} options={options} value={value} onChange={onChange} clearable={!required} {...(describedBy && { describedBy })} />
      {data && !items.length && <p className="hint">{say(words.nobody)}</p>}
    </>
  )
}
