import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'

const { yan, xu, qian, shi, sun, li, zheng, wang, lin } = cast
const call = {
  subject: '第一次联席会议',
  kind: 'conference',
  plannedOn: '2026-03-05',
  place: '一号会议室',
  chair: '区委副书记',
  agenda: ['研究历史欠薪问题'],
  bodies: ['rsj', 'zjj'],
}

test('a joint conference is called, held, its minutes signed; each decision is a task with an owner and a day, about the same petitions', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('meeting', xu, { ...call, petitions: [petition] })
  assert.deepEqual([s.stands(id), s.linked(petition, 'meetings')], [{ holder: 'conference', due: '2026-03-05' }, [id]])
  s.refused('not-yet', id, 'hold', yan, { attended: 12 })
  s.today('2026-03-05')
  s.takes(id, 'hold', yan, { attended: 12, present: ['rsj', 'zjj'] })
  assert.deepEqual(s.stands(id), { holder: 'conference', due: '2026-03-12' })
  const decided = [
    { subject: '设立欠薪应急周转金', unit: 'rsj', dueOn: '2026-04-30' },
    { subject: '核查在建项目', unit: 'zjj', dueOn: '2026-03-31' },
  ]
  s.refused('in-the-past', id, 'send-minutes', yan, { minutes: '会议议定……', decided: [{ ...decided[0], dueOn: '2026-03-05' }] })
  s.refused('too-far', id, 'send-minutes', yan, { minutes: '会议议定……', decided: [{ ...decided[0], dueOn: '2099-01-01' }] })
  s.takes(id, 'send-minutes', yan, { number: '〔2026〕1号', minutes: '会议议定……', decided })
  s.takes(id, 'send-minutes.sign', qian)
  assert.deepEqual([s.record(id).state, s.record(id).data['decisions']], ['closed', 2])
  const [first = '', second = ''] = s.linked(id, 'tasks')
  assert.deepEqual(
    [s.stands(first), s.stands(second), s.record(first).data['source']],
    [{ holder: 'unit', due: '2026-04-30' }, { holder: 'unit', due: '2026-03-31' }, 'meeting'],
  )
  assert.deepEqual(s.linked(petition, 'tasks'), [first, second])
})

test('a draft of the minutes that waits past a decision’s day is not signed: it goes back', () => {
  const s = scene('2026-03-05')
  const id = s.opens('meeting', yan, call)
  s.takes(id, 'hold', yan, { attended: 5 })
  s.takes(id, 'send-minutes', yan, { minutes: '……', decided: [{ subject: '核查', unit: 'zjj', dueOn: '2026-03-06' }] })
  s.today('2026-03-06')
  s.refused('in-the-past', id, 'send-minutes.sign', qian)
  s.takes(id, 'send-minutes.return', qian, { reason: '期限已到' })
  assert.deepEqual(s.linked(id, 'tasks'), [])
})

test('a meeting is put off, or cancelled, and not called for a day that has passed', () => {
  const s = scene('2026-03-02')
  const id = s.opens('meeting', yan, call)
  assert.throws(() => s.opens('meeting', yan, { ...call, plannedOn: '2026-02-27' }), /in-the-past/)
  s.takes(id, 'postpone', yan, { plannedOn: '2026-03-09', reason: '冲突' })
  assert.deepEqual(s.stands(id), { holder: 'conference', due: '2026-03-09' })
  s.takes(id, 'cancel', xu, { reason: '并入下次会议' })
  assert.deepEqual(s.stands(id), {})
})

test('a task of the year’s plan: progress, proof, sent back once, verified by somebody else', () => {
  const s = scene('2026-03-02')
  const id = s.opens('task', yan, {
    subject: '健全矛盾纠纷排查预警机制',
    source: 'plan',
    number: '第72项',
    year: 2026,
    unit: 'rsj',
    others: ['zjj'],
    dueOn: '2026-11-30',
  })
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-11-30' })
  s.refused('not-yours', id, 'progress', zheng, { progress: '……' })
  s.takes(id, 'progress', sun, { progress: '已印发方案。', done: 30 })
  s.today('2026-10-12')
  s.takes(id, 'finish', sun, { result: '机制已运行。', proof: '文件一份' })
  s.takes(id, 'finish.sign', li)
  assert.deepEqual([s.record(id).data['done'], s.stands(id)], [100, { holder: 'conference', due: '2026-10-26' }])
  s.refused('in-the-past', id, 'send-back', yan, { dueOn: '2026-10-12', reason: '缺佐证' })
  s.takes(id, 'send-back', yan, { dueOn: '2026-11-30', reason: '缺佐证' })
  s.takes(id, 'finish', sun, { result: '机制已运行。', proof: '文件和台账各一份' })
  s.takes(id, 'finish.sign', li)
  s.takes(id, 'verify', shi, { verified: '属实。' })
  assert.equal(s.record(id).state, 'done')
})

test('each unit sets its own conference up by a day; one that stands already is entered as it is; its meetings are counted', () => {
  const s = scene('2026-03-02')
  const due = s.opens('unit-conference', yan, { unit: 'rsj', dueOn: '2026-06-30' })
  assert.throws(() => s.opens('unit-conference', yan, { unit: 'zjj' }), /by-when/)
  assert.throws(() => s.opens('unit-conference', yan, { unit: 'zjj', establishedOn: '2026-03-03' }), /in-the-future/)
  const stands = s.opens('unit-conference', yan, { unit: 'zjj', establishedOn: '2024-02-01', convener: '局长' })
  assert.deepEqual([s.stands(due), s.record(stands).state], [{ holder: 'unit', due: '2026-06-30' }, 'established'])
  const met = { metOn: '2026-03-02', attended: 9, topics: '研究欠薪。' }
  s.refused('not-standing', due, 'meet', li, met)
  s.takes(due, 'establish', li, { establishedOn: '2026-03-02', convener: '局长', members: ['办公室', '监察大队'] })
  s.takes(due, 'meet', sun, met)
  s.takes(stands, 'meet', wang, met)
  s.takes(stands, 'meet', yan, { ...met, metOn: '2026-02-10' })
  s.refused('not-set-up', stands, 'meet', yan, { ...met, metOn: '2024-01-31' })
  assert.deepEqual([s.record(stands).data['meetings'], s.record(stands).data['lastOn']], [2, '2026-03-02'])
  s.takes(stands, 'dissolve', yan, { reason: '机构撤并' })
  s.refused('not-standing', stands, 'dissolve', yan, { reason: '一' })
  s.refused('not-standing', stands, 'meet', wang, met)
})

test('who answers for a duty is changed as a whole, and taken out of force', () => {
  const s = scene('2026-03-02')
  const id = s.opens('responsibility', yan, {
    unit: 'xfb',
    duty: '来访接待',
    head: '主任',
    deputy: '分管副主任',
    section: '接访科',
    inCharge: 'lin',
    from: '2026-01-01',
  })
  s.refused('wrong-role', id, 'amend', lin, { head: '主任', section: '接访科', from: '2026-03-02', reason: '一' })
  s.takes(id, 'amend', yan, { head: '主任', section: '接访一科', from: '2026-03-02', reason: '机构调整' })
  assert.deepEqual([s.record(id).data['section'], s.record(id).data['deputy']], ['接访一科', undefined])
  s.refused('ends-first', id, 'retire', xu, { until: '2026-03-01', reason: '一' })
  s.takes(id, 'retire', xu, { until: '2026-03-31', reason: '职责划出' })
  s.refused('retired-already', id, 'amend', yan, { head: '主任', section: '接访科', from: '2026-03-02', reason: '一' })
})

test('a task is read by its owner, who helps, and the office', () => {
  const s = scene('2026-03-02')
  const id = s.opens('task', yan, { subject: '核查', source: 'target', unit: 'rsj', others: ['street-1'], dueOn: '2026-04-30' })
  const { procedures, records } = s.play()
  assert.deepEqual(procedures['task']?.readers?.(records[id]?.data ?? {}), ['rsj', 'street-1', 'xfb'])
})
