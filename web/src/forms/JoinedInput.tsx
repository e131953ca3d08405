import { Radio } from 'antd'
import type { Fields } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { useAbout } from './about.tsx'
import type { InputProps } from './inputs.tsx'
import { formWords as words } from './words.ts'

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One of the petitions that were joined to this one. */
export function JoinedInput({ id, field, value, onChange, describedBy }: InputProps<string>) {
  const say = useSay()
  const about = useAbout()
  const joined = Array.isArray(about?.data['absorbed']) ? about.data['absorbed'].filter(isFields) : []
  const options = joined.flatMap(({ petition }) => {
    const record = about?.links.find(link => link.record.id === petition)?.record
    return typeof petition === 'string'
      ? [{ value: petition, label: record ? `${record.number} ${record.title}` : petition, id: `${id}-${petition}` }]
      : []
  })
  if (!options.length) return <p className="hint">{say(words.nothingJoined)}</p>
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
