import { useQuery } from '@tanstack/react-query'
import { staffQuery } from '../api/records.ts'
import { useSession } from '../api/session.ts'
import type { FieldSchema, Member } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words as general } from '../words.ts'
import type { InputProps } from './inputs.tsx'
import { TypeSelect } from './TypeSelect.tsx'
import { formWords as words } from './words.ts'

/** Who can be named: who acts in the field’s role, wherever they work; where it has none, who is of one’s own unit. */
export const staffFor = (field: FieldSchema, unit: string) => (one: Member): boolean => field.acts === undefined ? one.unit === unit : isA(one, field.acts)
export const StaffInput = (props: InputProps<string>) => <Named {...props} can={(one, unit) => staffFor(props.field, unit)(one)} />
/** A handler of one’s own unit. */
export const HandlerInput = (props: InputProps<string>) => <Named {...props} can={(one, unit) => one.unit === unit && isA(one, 'handler')} />
const isA = (one: Member, acts: string): boolean => one.roles.some(role => role.id === acts)

function Named({ id, value, onChange, describedBy, required, can }: InputProps<string> & { readonly can: (one: Member, unit: string) => boolean }) {
  const say = useSay(), unit = useSession().staff.unit.id, { data } = useQuery(staffQuery), items = (data?.items ?? []).filter(one => can(one, unit))
  // Found by the romanised name, too, which the id is made of.
  const options = items.map(one => ({ value: one.id, label: say(one.name), also: `${one.roles.map(role => say(role.label)).join(say(general.between))} ${one.id}` }))
  return <>
    <TypeSelect id={id} options={options} value={value} onChange={onChange} clearable={!required} {...(describedBy && { describedBy })} />
    {data && !items.length && <p className="hint">{say(words.nobody)}</p>}
  </>
}
