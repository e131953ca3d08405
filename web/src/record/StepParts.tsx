import type { Problem } from '../api/problem.ts'
import type { FieldSchema, ProcedureMeta, StepMeta } from '../api/meta-types.ts'
import type { Page } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { stepLabel } from './choices.ts'
import { labelOf } from './label.ts'
import { inOrder, Value } from './Value.tsx'

/** Under which rule the step is taken, in our own words, and which papers it makes. */
export function StepHead({ step }: { readonly step: StepMeta }) {
  const say = useSay()
  return (
    <div className="step-head quiet">
      <p>
        {say(words.step.under)} {say(step.under.words)}
        {step.under.gist ? `${say(words.colon)}${say(step.under.gist)}` : ''}
      </p>
      {step.issues.length > 0 && (
        <p>
          {say(words.step.issues)} {step.issues.map(paper => say(paper.label)).join(say(words.between))}
        </p>
      )}
    </div>
  )
}

/** The draft as it will stand, read before it is signed. */
export function ToBeSigned({ page, step, form }: { readonly page: Page; readonly step: string; readonly form: FieldSchema }) {
  const say = useSay()
  const lang = useLang()
  const draft = page.pending.find(pending => pending.step === step)
  if (!draft) return null
  return (
    <section className="card signed">
      <h2>{say(words.step.toBeSigned)}</h2>
      <p className="quiet">{say(words.record.pending(say(draft.by.name), longDay(draft.on, lang)))}</p>
      <dl className="inner">
        {inOrder(draft.given, form).map(([key, value]) => (
          <div key={key}>
            <dt>{say(labelOf(key, form))}</dt>
            <dd>
              <Value field={form.properties?.[key]} value={value} people={page.people} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What a colleague did while this form was being filled in. */
export function Changed({ problem, procedure }: { readonly problem: Problem; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const lang = useLang()
  return (
    <div className="sentence" role="alert">
      <p>{say(words.step.changed)}</p>
      {problem.changed?.map(entry => (
        <p key={entry.seq}>
          <b>
            {longDay(entry.day, lang)}{' '}
            {entry.act === 'take' && procedure.steps[entry.step]?.signedBy
              ? say(stepLabel(procedure, { step: entry.step, half: 'sign' }))
              : say(entry.label)}
          </b>{' '}
          {say(entry.by.name)}
        </p>
      ))}
      <p>{say(words.step.changedHint)}</p>
    </div>
  )
}
