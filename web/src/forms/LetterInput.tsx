import { Radio } from 'antd'
import type { Row } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { useAbout } from './about.tsx'
import type { InputProps } from './inputs.tsx'
import { RecordInput } from './RecordInput.tsx'
import { formWords as words } from './words.ts'

/**
 * A submission: one of those that share the matter; where there is none to choose from, as at a visit or where something is opened, any
 * that is found.
 */
export function LetterInput(props: InputProps<string>) {
  const about = useAbout()
  const say = useSay()
  const linked = useLinked()
  const reached = about?.data['deliveredTo']
  if (!about || about.procedure === 'visit') return <RecordInput {...props} />
  return (
    <Letters
      {...props}
      of={linked.filter(record => !record.closed)}
      more={record => (Array.isArray(reached) && reached.includes(record.id) ? ` · ${say(words.reached)}` : '')}
    />
  )
}

/** One of the submissions that were connected to a visit. */
export function ConnectedInput(props: InputProps<string>) {
  const connected = useAbout()?.data['connected']
  const linked = useLinked()
  return <Letters {...props} of={linked.filter(record => Array.isArray(connected) && connected.includes(record.id))} />
}

const useLinked = (): readonly Row[] =>
  useAbout()
    ?.links.filter(link => link.name === 'submissions')
    .map(link => link.record) ?? []

function Letters({
  id,
  field,
  value,
  onChange,
  describedBy,
  of,
  more,
}: InputProps<string> & { readonly of: readonly Row[]; readonly more?: (record: Row) => string }) {
  const say = useSay()
  const options = of.map(record => ({
    value: record.id,
    label: `${record.number} ${record.title}${more?.(record) ?? ''}`,
    id: `${id}-${record.id}`,
  }))
  if (!options.length) return <p className="hint">{say(words.noLetter)}</p>
  return (
    <Radio.Group
      id={id}
      className="column"
      value={value ?? null}
      options={options}
      aria-label={say(field.label)}
      onChange={event => onChange(String(event.target.value))}
      {...(describedBy && { 'aria-describedby': describedBy })}
    />
  )
}
