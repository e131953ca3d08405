import { Input } from 'antd'
import type { Fault } from '../api/problem.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import { Labelled } from '../forms/Labelled.tsx'
import { useSay } from '../lang.tsx'
import { Digits } from './Digits.tsx'
import type { VisitDraft } from './draft.ts'
import { registerWords as words } from './words.ts'

interface Props {
  readonly procedure: ProcedureMeta
  readonly visit: VisitDraft
  readonly faults: readonly Fault[]
  readonly onChange: (visit: VisitDraft) => void
  readonly onNext: () => void
}

/** The group that came: counted in batches and persons, and registered whoever they are. */
export function VisitFields({ procedure, visit, faults, onChange, onNext }: Props) {
  const say = useSay()
  const form = procedure.opening.form.properties ?? {}
  const labelled = (key: keyof VisitDraft, input: React.ReactNode, group = false) => (
    <Labelled
      key={key}
      id={`visit-${key}`}
      label={say(form[key]?.label)}
      group={group}
      required={procedure.opening.form.required?.includes(key) ?? false}
      faults={faults.filter(f => f.path === `/${key}`).map(f => say(f))}
    >
      {input}
    </Labelled>
  )
  const line = (key: 'place' | 'heads' | 'representatives' | 'summary') =>
    labelled(
      key,
      <Input
        id={`visit-${key}`}
        value={visit[key]}
        maxLength={form[key]?.maxLength ?? 4}
        inputMode={form[key]?.type === 'integer' ? 'numeric' : 'text'}
        autoComplete="off"
        onChange={event =>
          onChange({ ...visit, [key]: form[key]?.type === 'integer' ? event.target.value.replace(/\D/g, '') : event.target.value })
        }
      />,
    )
  return (
    <fieldset className="visit">
      <legend>{say(words.visit)}</legend>
      <p className="hint">{say(words.groupHint)}</p>
      <div className="columns levels">
        {labelled(
          'level',
          <Digits
            name="level"
            label={say(form['level']?.label)}
            value={visit.level}
            onNext={onNext}
            onChange={level => onChange({ ...visit, level })}
            options={Object.entries(form['level']?.options ?? {}).map(([value, label]) => ({ value, label: say(label) }))}
          />,
          true,
        )}
        {labelled(
          'answers',
          <Digits
            name="answers"
            label={say(form['answers']?.label)}
            value={visit.answers}
            onNext={onNext}
            onChange={answers => onChange({ ...visit, answers })}
            options={Object.entries(form['answers']?.options ?? {}).map(([value, label]) => ({ value, label: say(label) }))}
          />,
          true,
        )}
      </div>
      <p className="hint">{say(words.levelHint)}</p>
      <div className="columns">
        {line('place')}
        {line('heads')}
        {line('representatives')}
      </div>
      {line('summary')}
    </fieldset>
  )
}
