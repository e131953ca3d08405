import { Button, Drawer } from 'antd'
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react'
import { useMeta } from '../api/meta.ts'
import { problemOf } from '../api/problem.ts'
import { useTakeStep } from '../api/records.ts'
import { newKey } from '../api/send.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Day, Fields, Page, StepChoice } from '../api/types.ts'
import { useKept } from '../device.ts'
import { Loading } from '../frame/Loading.tsx'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { stepLabel } from './choices.ts'
import { firstGiven } from './first-given.ts'
import { StepDay } from './StepDay.tsx'
import { Changed, StepHead, ToBeSigned } from './StepParts.tsx'

// The forms' library is fetched when a form is first opened, not with the page that is read.
const SchemaForm = lazy(async () => ({ default: (await import('../forms/SchemaForm.tsx')).SchemaForm }))

interface Draft {
  readonly given: Fields
  readonly day?: Day
  readonly late?: string
}
const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'given' in value

interface Props {
  readonly page: Page
  readonly procedure: ProcedureMeta
  readonly choice: StepChoice
  /** What the form begins with, where it is opened out of something that was found. */ readonly given?: Fields
  readonly onClose: () => void
  readonly onDone: (page: Page | null) => void
}

/** The form of one step. What is typed stays on the device until the server has it, whatever happens meanwhile. */
export function StepDrawer({ page, procedure, choice, given: found, onClose, onDone }: Props) {
  const say = useSay()
  const { today } = useMeta()
  const step = procedure.steps[choice.step]
  const take = useTakeStep(procedure.plural, page.id)
  const [key, setKey] = useState(newKey)
  const form = choice.half === 'return' ? step?.sendBack : choice.half === 'sign' ? undefined : step?.form
  const [first] = useState<Draft>(() => ({ given: found ?? firstGiven(form, page, procedure, choice) }))
  const [draft, keep, forget] = useKept<Draft>(`step.${page.id}.${choice.name}${found ? `.${page.version}` : ''}`, first, isDraft)
  // What was on the screen when the form was opened: a colleague's step meanwhile is shown before ours is taken.
  const [seen, setSeen] = useState(page.version)
  const body = useRef<HTMLDivElement>(null)
  if (!step) return null
  const problem = take.error ? problemOf(take.error) : undefined
  const send = () => {
    if (take.isPending) return
    const { given, day, late } = draft
    take.mutate(
      { step: choice.name, given, version: seen, key, ...(day && day !== today && { day }), ...(late && { late }) },
      {
        onSuccess: done => {
          forget()
          onDone(done)
        },
        onError: error => {
          const { code, changed = [] } = problemOf(error)
          if (code === 'stale-version') setSeen(Math.max(seen, page.version, ...changed.map(entry => entry.seq)))
          // A refused request has written nothing; what is sent next is another request.
          setKey(newKey())
          requestAnimationFrame(() => {
            body.current?.querySelector('.fault, [role=alert]')?.scrollIntoView({ block: 'center' })
            body.current?.querySelector<HTMLElement>('.faulty input, .faulty textarea')?.focus()
          })
        },
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
  }
  const faults = problem?.fields ?? []
  const general = problem && !faults.some(fault => fault.path !== '/day')
  const footer = (
    <div className="foot">
      <Button type="primary" size="large" loading={take.isPending} onClick={send}>
        {say(choice.half === 'draft' ? words.step.toSign : choice.half ? stepLabel(procedure, choice) : step.label)}
      </Button>
      <Button size="large" onClick={onClose}>
        {say(words.step.cancel)}
      </Button>
      <span className="quiet">
        {say(words.step.ctrlEnter)} · {say(words.step.kept)}
      </span>
    </div>
  )
  return (
    <Drawer open size={620} title={say(stepLabel(procedure, choice))} onClose={onClose} footer={footer} mask={{ closable: false }}>
      <div ref={body} onKeyDown={onKeyDown}>
        <StepHead step={choice.under ? { ...step, under: choice.under } : step} />
        {problem?.code === 'stale-version' ? (
          <Changed problem={problem} procedure={procedure} />
        ) : (
          general && (
            <div className="sentence" role="alert">
              <p>{say(problem.detail)}</p>
              {problem.under && <p className="quiet">{say(problem.under.words)}</p>}
            </div>
          )
        )}
        {choice.half === 'sign' && <ToBeSigned page={page} step={choice.step} form={step.form} />}
        {form && Object.keys(form.properties ?? {}).length > 0 ? (
          <Suspense fallback={<Loading rows={4} />}>
            <SchemaForm id="step" schema={form} given={draft.given} faults={faults} onChange={given => keep({ ...draft, given })} />
          </Suspense>
        ) : (
          choice.half !== 'sign' && <p className="quiet">{say(words.step.empty)}</p>
        )}
        <StepDay day={draft.day ?? today} late={draft.late ?? ''} faults={faults} onChange={(day, late) => keep({ ...draft, day, late })} />
      </div>
    </Drawer>
  )
}
