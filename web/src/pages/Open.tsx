import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react'
import { procedureAt, useMeta } from '../api/meta.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import { keep, openRecord, pageQuery } from '../api/records.ts'
import { newKey } from '../api/send.ts'
import { useHasRole } from '../api/session.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Day, Fields, Label, Lang, Opened } from '../api/types.ts'
import { useKept } from '../device.ts'
import { Loading } from '../frame/Loading.tsx'
import { Missing } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useSay } from '../lang.tsx'
import { StepDay } from '../record/StepDay.tsx'
import { StepHead } from '../record/StepParts.tsx'
import { namedIn, openedWith, takenFrom } from '../record/openers.ts'
import { words } from '../words.ts'

const SchemaForm = lazy(async () => ({ default: (await import('../forms/SchemaForm.tsx')).SchemaForm }))

interface Draft {
  readonly given: Fields
  readonly day?: Day
  readonly late?: string
}
const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'given' in value

/** The form that opens a record of any procedure; what the address names is filled in. */
export function Open() {
  const { plural = '' } = useParams({ strict: false })
  const procedure = procedureAt(useMeta(), plural)
  const has = useHasRole()
  return procedure?.opening.by.some(has) ? <Form key={plural} procedure={procedure} /> : <Missing />
}

/** What is opened and how it is called, unless the one says the other. */
function headingOf({ opening: { label: opens }, label }: ProcedureMeta): Label {
  const both = (lang: Lang) =>
    opens[lang].toLowerCase().includes(label[lang].toLowerCase()) ? opens[lang] : `${opens[lang]}${words.colon[lang]}${label[lang]}`
  return { zh: both('zh'), en: both('en') }
}

function Form({ procedure }: { readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const go = useNavigate()
  const client = useQueryClient()
  const { message } = App.useApp()
  const meta = useMeta()
  const { today } = meta
  const search = useSearch({ strict: false })
  // Who comes from a record's page has it at hand.
  const begunFrom = (): Fields => {
    const page = namedIn(procedure, search).flatMap(id => client.getQueryData(pageQuery('', id).queryKey) ?? [])[0]
    return page ? takenFrom(procedure, page, meta.procedures[page.procedure]?.fields) : {}
  }
  const [first] = useState<Draft>(() => ({ given: { ...begunFrom(), ...openedWith(procedure, search) } }))
  const [key, setKey] = useState(newKey)
  const [trouble, setTrouble] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [draft, hold, forget] = useKept<Draft>(`open.${procedure.name}.${JSON.stringify(search)}`, first, isDraft)
  const body = useRef<HTMLDivElement>(null)
  const heading = say(headingOf(procedure))
  useTitle(heading)
  const opened = async (made: Opened) => {
    forget()
    if (made.record) keep(client, made.record)
    void message.success(say(words.step.done))
    await (made.record
      ? go({ to: '/$plural/$id', params: { plural: procedure.plural, id: made.id } })
      : go({ to: '/$plural', params: { plural: procedure.plural }, search: {} }))
  }
  const send = async () => {
    if (busy) return
    setBusy(true)
    const { given, day, late } = draft
    try {
      await opened(await openRecord(procedure.plural, { given, ...(day && day !== today && { day }), ...(late && { late }) }, key))
    } catch (error) {
      setTrouble(problemOf(error))
      setKey(newKey())
      requestAnimationFrame(() => body.current?.querySelector('.fault, [role=alert]')?.scrollIntoView({ block: 'center' }))
    } finally {
      setBusy(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send()
    }
  }
  const faults = trouble?.fields ?? []
  const general = trouble && !faults.some(fault => fault.path !== '/day')
  return (
    <div className="open" ref={body} onKeyDown={onKeyDown}>
      <div className="headline">
        <h1>{heading}</h1>
      </div>
      <div className="card">
        <StepHead step={procedure.opening} />
        {general && (
          <div className="sentence" role="alert">
            <p>{say(trouble.detail)}</p>
            {trouble.under && <p className="quiet">{say(trouble.under.words)}</p>}
          </div>
        )}
        <Suspense fallback={<Loading rows={6} />}>
          <SchemaForm
            id="open"
            schema={procedure.opening.form}
            given={draft.given}
            faults={faults}
            onChange={given => hold({ ...draft, given })}
          />
        </Suspense>
        <StepDay day={draft.day ?? today} late={draft.late ?? ''} faults={faults} onChange={(day, late) => hold({ ...draft, day, late })} />
        <div className="foot">
          <Button type="primary" size="large" loading={busy} onClick={() => void send()}>
            {say(procedure.opening.label)}
          </Button>
          <span className="quiet">
            {say(words.step.ctrlEnter)} · {say(words.step.kept)}
          </span>
        </div>
      </div>
    </div>
  )
}
