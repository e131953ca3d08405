import { Input } from 'antd'
import type { Fault } from '../api/problem.ts'
import { Labelled } from '../forms/Labelled.tsx'
import { useSay } from '../lang.tsx'
import type { Draft } from './draft.ts'
import { registerWords as words } from './words.ts'

interface Props {
  readonly person: Draft['person']
  readonly faults: readonly Fault[]
  readonly onChange: (person: Draft['person']) => void
}

const keys = ['name', 'phone', 'idNumber', 'address'] as const
const longest = { name: 60, phone: 30, idNumber: 40, address: 200 } as const

/** Who wrote; nobody, too, is registered. */
export function PetitionerFields({ person, faults, onChange }: Props) {
  const say = useSay()
  return (
    <div className="petitioner">
      <div className="columns">
        {keys.map(key => (
          <Labelled
            key={key}
            id={`person-${key}`}
            label={say(words[key])}
            required={key !== 'idNumber'}
            faults={faults.filter(f => f.path === `/petitioner/${key}` || (key === 'name' && f.path === '/petitioner')).map(f => say(f))}
          >
            <Input
              id={`person-${key}`}
              value={person[key]}
              maxLength={longest[key]}
              autoComplete="off"
              aria-describedby={`person-${key}__about`}
              onChange={event => onChange({ ...person, [key]: event.target.value })}
            />
          </Labelled>
        ))}
      </div>
      <p className="hint">{say(words.anonymous)}</p>
    </div>
  )
}
