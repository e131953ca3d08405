import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { pluralOf, unitLabel, useMeta } from '../api/meta.ts'
import { drawnQuery, type DrawnStep, type Failure } from '../api/tracing.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Fields, Label, Page, StepChoice } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useLang, useSay } from '../lang.tsx'
import { choicesOf } from './choices.ts'
import './drawn.css'

const l = (zh: string, en: string): Label => ({ zh, en })
const words = {
  title: l('办理过程（依系统留痕自动梳理）', 'How it went, out of the log'),
  found: l('可能没有按规定做到的', 'What may not have been as it should be'),
  none: l('系统没有发现逾期、补录等情况', 'Nothing late or entered late was found'),
  all: l('系统查出的问题已经全部记入', 'All that was found has been recorded'),
  take: (n: number): Label => l(`将这 ${n} 项记入倒查`, `Take ${n === 1 ? 'it' : `these ${n}`} into the form`),
  hint: l('记入前可以逐项修改、删去', 'Each can be changed or left out before it is recorded'),
  day: l('日期', 'Day'),
  body: l('单位', 'Body'),
  step: l('环节', 'Step'),
  limit: l('期限', 'Limit'),
  remarks: l('情况', 'Remarks'),
  petitioner: l('信访人', 'Petitioner'),
  pending: l('尚未办理', 'not done yet'),
  by: (day: string, used: number): Label => l(`${day}前，用 ${used} 天`, `by ${day}, took ${used} ${used === 1 ? 'day' : 'days'}`),
  late: (n: number): Label => l(`逾期 ${n} 天`, `${n} ${n === 1 ? 'day' : 'days'} late`),
  enteredOn: (day: string): Label => l(`${day}录入`, `entered on ${day}`),
  to: (who: string): Label => l(`转到${who}`, `handed to ${who}`),
  more: l('一次最多记入 10 项，其余的再记一次', 'Ten at a time: take the rest after these'),
} as const
const remarks: Readonly<Record<string, Label>> = {
  'late-entry': l('补录', 'entered late'),
  backdated: l('期限届满后补录', 'dated before its last day, entered after it'),
  'sent-back': l('退回修改', 'sent back'),
  objected: l('提出异议', 'objected to'),
  corrected: l('更正', 'corrected'),
}
const atOnce = 10

interface Props {
  readonly page: Page
  readonly procedure: ProcedureMeta
  readonly onTake: (choice: StepChoice, given: Fields) => void
}

/** Beside the form of a back-tracing: what the log says by itself, and one press that takes what was found into the form. */
export function DrawnLog(props: Props) {
  return props.procedure.name === 'back-tracing' ? <Fetched {...props} /> : null
}

function Fetched({ page, procedure, onTake }: Props) {
  const say = useSay()
  const { data, error, refetch } = useQuery(drawnQuery(page.id, page.version))
  if (error) return <Problem error={error} again={() => void refetch()} />
  if (!data) return <Loading rows={6} />
  if (!data.steps.length) return null
  const recorded = new Set(told(page.data['failures']))
  const fresh = data.failures.filter(f => !recorded.has(f.what))
  const { next, others } = choicesOf(page, procedure)
  const trace = [...next, ...others].find(choice => choice.step === 'trace')
  return (
    <>
      <section className="card drawn">
        <h2>{say(words.found)}</h2>
        {!fresh.length && <p className="quiet">{say(data.failures.length ? words.all : words.none)}</p>}
        <ul>
          {fresh.map(failure => (
            <Found key={`${failure.stage} ${failure.what}`} failure={failure} procedure={procedure} />
          ))}
        </ul>
        {trace && fresh.length > 0 && (
          <p>
            <Button type="primary" onClick={() => onTake(trace, { found: fresh.slice(0, atOnce).map(f => ({ ...f })) })}>
              {say(words.take(Math.min(fresh.length, atOnce)))}
            </Button>{' '}
            <span className="quiet">{say(fresh.length > atOnce ? words.more : words.hint)}</span>
          </p>
        )}
      </section>
      <section className="card drawn">
        <h2>{say(words.title)}</h2>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                {[words.day, words.body, words.step, words.limit, words.remarks].map(word => (
                  <th key={word.en} scope="col">
                    {say(word)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.steps.map((step, i) => (
                <Row key={`${step.record} ${i}`} step={step} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}

/** What was recorded already is not offered again. */
const told = (failures: unknown): readonly string[] =>
  Array.isArray(failures)
    ? failures.flatMap((f: unknown) => (typeof f === 'object' && f !== null && 'what' in f && typeof f.what === 'string' ? [f.what] : []))
    : []

function Found({ failure, procedure }: { readonly failure: Failure; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const stage = procedure.fields.properties?.['failures']?.items?.properties?.['stage']?.options?.[failure.stage]
  return (
    <li>
      <Tag>{say(stage)}</Tag>
      {say(unitLabel(meta, failure.unit))} · {longDay(failure.on, lang)}
      <br />
      {failure.what}
    </li>
  )
}

function Row({ step }: { readonly step: DrawnStep }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const late = step.kept.some(k => k.late > 0)
  const said = step.remarks.flatMap(remark => remarks[remark] ?? [])
  return (
    <tr className={late ? 'late' : undefined}>
      <td>
        {step.step === undefined ? say(words.pending) : longDay(step.day, lang)}
        {step.entered && (
          <small className="quiet">
            <br />
            {say(words.enteredOn(longDay(step.entered, lang)))}
          </small>
        )}
      </td>
      <td>{say(step.bodyName ?? words.petitioner)}</td>
      <td>
        {say(step.label)}
        {step.procedure !== 'petition' && (
          <small>
            <br />
            <Link to="/$plural/$id" params={{ plural: pluralOf(meta, step.procedure), id: step.record }}>
              {say(step.of)} {step.number}
            </Link>
          </small>
        )}
      </td>
      <td>
        {step.kept.map(k => (
          <div key={k.limit}>
            {say(k.label)} <span className="quiet">{say(words.by(longDay(k.due, lang), k.used))}</span>
            {k.late > 0 && <b> {say(words.late(k.late))}</b>}
          </div>
        ))}
      </td>
      <td>
        {said.map(remark => (
          <Tag key={remark.en}>{say(remark)}</Tag>
        ))}
        {step.toName && say(words.to(say(step.toName)))}
      </td>
    </tr>
  )
}
