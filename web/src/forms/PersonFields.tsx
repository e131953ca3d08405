import { Input } from 'antd'
import type { Person } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

const keys = ['name', 'phone', 'idNumber', 'address'] as const
const longest = { name: 60, phone: 30, idNumber: 40, address: 200 } as const

/** Who it is; an empty name is nobody. */
export function PersonFields({
  id,
  person,
  onChange,
}: {
  readonly id: string
  readonly person: Person | undefined
  readonly onChange: (person: Person | undefined) => void
}) {
  const say = useSay()
  const set = (key: (typeof keys)[number], text: string) => {
    const next: Record<string, string> = { ...person, [key]: text }
    const { name = '', ...rest } = Object.fromEntries(Object.entries(next).filter(([, value]) => value))
    onChange(name || Object.keys(rest).length ? { name, ...rest } : undefined)
  }
  return (
    <div className="person">
      {keys.map(key => (
        <label key={key} htmlFor={`${id}_${key}`}>
          {say(words.record[key])}
          <Input
            id={`${id}_${key}`}
            value={person?.[key] ?? ''}
            maxLength={longest[key]}
            autoComplete="off"
            onChange={event => set(key, event.target.value)}
          />
        </label>
      ))}
    </div>
  )
}
