import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unitOf } from '#core/engine/procedure.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Day } from '#core/law/days.ts'
import { cast, petitioner } from '#testing/cast.ts'
import { accepted, answered, answers, delivery, filed, inquiry, only, signed } from '#testing/matters.ts'
import type { Scene } from '#testing/scene.ts'
import { findFailures, type Standing } from './find-failures.ts'
import { traceLog, type TracedStep } from './trace-log.ts'

const { zhao, sun, li, zheng, wang } = cast
/** Traced as if each step had been entered on its day; `entered`: those that were not. */
function traced(s: Scene, id: string, entered: Readonly<Record<string, Day>> = {}): readonly TracedStep[] {
  const { events, records, today } = s.play()
  const p = procedures[records[id]?.procedure ?? '']
  assert.ok(p)
  return traceLog(
    p,
    events.filter(e => e.record === id).map(event => ({ event, entered: entered[event.step] ?? event.day })),
    today,
    'xfb',
  )
}
const standing = (s: Scene, id: string): Standing => {
  const { records } = s.play()
  const r = records[id]
  const unit = r && unitOf(procedures[r.procedure] ?? assert.fail(), r.data)
  return { procedure: r?.procedure ?? '', data: r?.data ?? {}, ...(unit && { unit }), on: s.play().today }
}
const failures = (steps: readonly TracedStep[], ...beside: readonly Standing[]) =>
  findFailures(procedures, steps, beside).map(f => [f.stage, f.unit, f.what])
const told = (steps: readonly TracedStep[]) =>
  steps.map(t => [t.step, t.body, t.day, t.kept.map(k => [k.limit, k.due, k.used, k.late]), t.remarks])

test('a petition that went as it should: each step with its body, its day and the days it took; nothing failed', () => {
  const { s, id } = accepted('2026-03-02')
  s.today('2026-04-01')
  s.takes(id, 'inquire', sun, inquiry)
  s.takes(id, 'reply', sun, answers('explained'))
  s.takes(id, 'reply.sign', li)
  s.takes(id, 'deliver', sun, delivery)
  assert.deepEqual(told(traced(s, id)), [
    ['open', 'xfb', '2026-03-02', [], []],
    ['forward', 'xfb', '2026-03-02', [['forwarding', '2026-03-17', 0, 0]], []],
    ['sign-for', 'rsj', '2026-03-02', [['signing', '2026-03-04', 0, 0]], []],
    ['accept', 'rsj', '2026-03-02', [['notice', '2026-03-17', 0, 0]], []],
    ['inquire', 'rsj', '2026-04-01', [], []],
    ['reply', 'rsj', '2026-04-01', [['handling', '2026-05-01', 30, 0]], []],
    ['deliver', 'rsj', '2026-04-01', [['delivery', '2026-04-09', 0, 0]], []],
  ])
  assert.deepEqual(failures(traced(s, id), standing(s, id)), [])
})

test('late at each of its stages, it is told where, by how much and by whom', () => {
  const { s, id } = filed('2026-03-02')
  s.today('2026-03-20')
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.today('2026-04-13')
  s.takes(id, 'sign-for', sun)
  s.takes(id, 'accept', li)
  s.today('2026-06-20')
  assert.deepEqual(failures(traced(s, id)), [
    ['triage', 'xfb', '“转送”最后一日为 2026-03-17，2026-03-20 才办理，逾期 3 天。'],
    ['signing', 'rsj', '“签收”最后一日为 2026-03-24，2026-04-13 才办理，逾期 20 天。'],
    ['acceptance', 'rsj', '“书面告知”最后一日为 2026-04-08，2026-04-13 才办理，逾期 5 天。'],
    ['answer', 'rsj', '“办理答复”最后一日为 2026-06-12，至 2026-06-20 仍未办理，已逾期 8 天。'],
  ])
  assert.deepEqual(traced(s, id).at(-1)?.remarks, ['late', 'open'])
})

test('an answer whose law is not named, and one that a review annulled', () => {
  const m = answered('2026-03-02')
  const { s, id } = m
  const entered = { ...standing(s, id), data: { demands: [{ id: 'd1', text: '支付', outcome: 'explained', answer: '导入的旧件' }] } }
  assert.deepEqual(
    [failures(traced(s, id), standing(s, id)), failures(traced(s, id), entered)],
    [[], [['answer', 'rsj', '未支持的诉求没有写明法律法规依据。']]],
  )
  s.takes(id, 'ask-review', petitioner(m.submission), { reason: '没有写依据' })
  const review = only(s.linked(id, 'reviews'))
  assert.deepEqual(failures(traced(s, review), { procedure: 'review', data: { kind: 'annul' }, unit: 'rsj', on: '2026-04-01' }), [
    ['answer', 'rsj', '处理意见经复查被撤销。'],
  ])
  assert.ok(traced(s, review).every(t => t.body === 'qzf' || t.step === 'open'))
})

test('objected to twice, sent back by the head, handed over: remarks, and shirking only for the second', () => {
  const { s, id } = signed('2026-03-02')
  const object = (by: typeof sun, head: typeof li) => {
    s.takes(id, 'object', by, { reason: '不属于本单位' })
    s.takes(id, 'object.sign', head)
  }
  object(sun, li)
  assert.deepEqual([failures(traced(s, id)), traced(s, id).at(-1)?.remarks], [[], ['objected']])
  s.takes(id, 'uphold', zhao, { opinion: '同意' })
  s.takes(id, 'forward', zhao, { unit: 'zjj' })
  assert.deepEqual(
    traced(s, id)
      .at(-1)
      ?.kept.map(k => k.late),
    [0],
  )
  s.takes(id, 'sign-for', zheng)
  object(zheng, wang)
  assert.deepEqual(failures(traced(s, id)), [['signing', 'zjj', '先后 2 次提出异议，存在推诿可能。']])
})

test('what was entered when its day had passed and dated before it is told, to be compared with its proof', () => {
  const { s, id } = signed('2026-03-02')
  s.today('2026-03-26')
  s.takes(id, 'accept', li, {}, { day: '2026-03-16', late: '当时停电' })
  const steps = traced(s, id, { accept: '2026-03-26' })
  assert.deepEqual(steps.at(-1)?.remarks, ['backdated'])
  assert.deepEqual(failures(steps), [
    ['acceptance', 'rsj', '“书面告知”最后一日为 2026-03-17，2026-03-26 补录为 2026-03-16 已办理，需要核对凭证。'],
  ])
})
