import { Button, Input } from 'antd'
import type { Fault } from '../api/problem.ts'
import type { FieldSchema, ProcedureMeta } from '../api/meta-types.ts'
import type { Person } from '../api/types.ts'
import { Labelled } from '../forms/Labelled.tsx'
import { PersonFields } from '../forms/PersonFields.tsx'
import { TypeSelect } from '../forms/TypeSelect.tsx'
import { useSay } from '../lang.tsx'
import { words as general } from '../words.ts'
import type { Draft, PartiesDraft } from './draft.ts'
import { useUnitOptions } from './useUnitOptions.ts'
import { registerWords as words } from './words.ts'

interface Props {
  readonly procedure: ProcedureMeta
  readonly draft: Draft
  readonly faults: readonly Fault[]
  readonly onChange: (draft: Draft) => void
}

const nobody: Person = { name: '' }

/** Joint petitioners, chosen representatives, an agent with the mandate, and the bodies complained about. */
export function PartiesFields({ procedure, draft, faults, onChange }: Props) {
  const say = useSay()
  const fields = procedure.opening.form.properties ?? {}
  const units = useUnitOptions()
  const { parties } = draft
  const set = (next: Partial<PartiesDraft>) => onChange({ ...draft, parties: { ...parties, ...next } })
  const told = (key: string) =>
    faults.filter(fault => fault.path === `/${key}` || fault.path.startsWith(`/${key}/`)).map(fault => say(fault))
  const people = (key: 'others' | 'representatives' | 'agent', most: number) => (
    <Many
      key={key}
      name={key}
      field={fields[key]}
      count={parties[key].length}
      most={most}
      faults={told(key)}
      onAdd={() => set({ [key]: [...parties[key], nobody] })}
      onRemove={at => set({ [key]: parties[key].filter((_, i) => i !== at) })}
    >
      {at => (
        <PersonFields
          id={`${key}-${at}`}
          person={parties[key][at]}
          onChange={person => set({ [key]: parties[key].map((one, i) => (i === at ? (person ?? nobody) : one)) })}
        />
      )}
    </Many>
  )
  return (
    <div className="parties">
      {people('others', 50)}
      {people('representatives', 20)}
      {parties.representatives.length > 5 && (
        <p className="hint" role="status">
          {say(words.manyRepresentatives)}
        </p>
      )}
      {people('agent', 1)}
      {(parties.agent.length > 0 || parties.representatives.length > 0) && (
        <Labelled id="mandate" label={say(fields['mandate']?.label)} hint={say(fields['mandate']?.hint)} faults={told('mandate')}>
          <Input
            id="mandate"
            value={draft.fields['mandate'] ?? ''}
            maxLength={fields['mandate']?.maxLength ?? 200}
            autoComplete="off"
            aria-describedby="mandate__about"
            onChange={event => onChange({ ...draft, fields: { ...draft.fields, mandate: event.target.value } })}
          />
        </Labelled>
      )}
      <Many
        name="against"
        field={fields['against']}
        count={parties.against.length}
        most={10}
        faults={told('against')}
        onAdd={() => set({ against: [...parties.against, ''] })}
        onRemove={at => set({ against: parties.against.filter((_, i) => i !== at) })}
      >
        {at => (
          <Labelled id={`against-${at}`} label={`${say(fields['against']?.items?.label)} ${at + 1}`} quiet>
            <TypeSelect
              id={`against-${at}`}
              options={units}
              value={parties.against[at] || undefined}
              onChange={unit => set({ against: parties.against.map((one, i) => (i === at ? (unit ?? '') : one)) })}
            />
          </Labelled>
        )}
      </Many>
    </div>
  )
}

interface ManyProps {
  readonly name: string
  readonly field: FieldSchema | undefined
  readonly count: number
  readonly most: number
  readonly faults: readonly string[]
  readonly onAdd: () => void
  readonly onRemove: (at: number) => void
  readonly children: (at: number) => React.ReactNode
}

/** A list that begins empty: nobody has to be named. */
function Many({ name, field, count, most, faults, onAdd, onRemove, children }: ManyProps) {
  const say = useSay()
  const label = say(field?.label)
  return (
    <div className="some">
      {count > 0 && (
        <fieldset id={`${name}_list`} className="many">
          <legend>{label}</legend>
          {Array.from({ length: count }, (_, at) => (
            <div key={at} className="item">
              <div className="item-body">{children(at)}</div>
              <Button type="text" size="small" aria-label={`${say(general.step.remove)} ${label} ${at + 1}`} onClick={() => onRemove(at)}>
                ✕
              </Button>
            </div>
          ))}
        </fieldset>
      )}
      {count < most && (
        <Button type="dashed" onClick={onAdd}>
          ＋ {label}
        </Button>
      )}
      {faults.map(fault => (
        <p key={fault} className="fault" role="alert">
          {fault}
        </p>
      ))}
    </div>
  )
}
