import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { only } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'
import { procedures } from '../index.ts'

const { lin, zhao, qian, sun, li, zheng, yan } = cast

test('units hold events side by side under one action; copies add up, and the action counts what was held', () => {
  const s = scene('2026-04-20')
  const action = s.opens('publicity-action', zhao, {
    subject: '条例宣传月',
    theme: '依法逐级反映诉求',
    from: '2026-05-06',
    until: '2026-05-29',
    units: ['rsj', 'zjj'],
  })
  // Ten working days after the last of May's.
  assert.deepEqual(s.stands(action), { holder: 'office', due: '2026-06-12' })
  const event = (unit: string, on: string, kind = 'street') =>
    s.opens('publicity', unit === 'rsj' ? sun : zheng, { subject: '广场宣传', kind, on, place: '文化广场', unit, action })
  const first = event('rsj', '2026-05-15')
  const second = event('zjj', '2026-05-18', 'talk')
  assert.deepEqual([s.linked(action, 'events'), s.stands(first)], [[first, second], { holder: 'unit', due: '2026-05-22' }])
  s.refused('too-far', first, 'move', sun, { on: '9999-12-31', place: '文化广场', reason: '一' })
  s.refused('not-yet', first, 'hold', sun, { audience: 80 })
  s.refused('not-yours', first, 'hold', zheng, { audience: 80 })
  s.today('2026-05-18')
  s.takes(first, 'hold', sun, {
    audience: 80,
    materials: [
      { kind: 'regulation', copies: 120 },
      { kind: 'leaflet', copies: 400 },
    ],
  })
  s.takes(second, 'cancel', zheng, { reason: '下雨' })
  assert.deepEqual([s.record(first).data['copies'], s.record(first).state], [520, 'held'])
  s.takes(first, 'correct', sun, { audience: 80, materials: [{ kind: 'leaflet', copies: 400 }], reason: '多计' })
  assert.equal(s.record(first).data['copies'], 400)
  s.today('2026-06-01')
  s.takes(action, 'close', zhao, { summary: '两家单位参加。' })
  assert.deepEqual([s.record(action).data['events'], s.record(action).state], [1, 'closed'])
})

test('an action plans an event for each of its units at once; each owes its own, and moves it', () => {
  const s = scene('2026-04-20')
  const given = { subject: '条例宣传月', theme: '依法反映诉求', from: '2026-05-06', until: '2026-05-29', units: ['rsj'] }
  const id = s.opens('publicity-action', zhao, given)
  const plan = { for: ['rsj', 'zjj', 'zjj'], kind: 'street', on: '2026-05-15', place: '本单位服务大厅' }
  s.refused('not-in-it', id, 'plan', zhao, { ...plan, on: '2026-05-30' })
  assert.equal(s.refused('nobody-there', id, 'plan', zhao, { ...plan, for: ['rsj', 'szf'] }).fields?.[0]?.path, '/for/1')
  s.takes(id, 'plan', zhao, plan)
  const [labour = '', housing = '', ...more] = s.linked(id, 'events')
  assert.deepEqual([more, s.record(id).data['units'], s.record(housing).data['unit']], [[], ['rsj', 'zjj'], 'zjj'])
  assert.deepEqual([s.stands(labour), s.linked(labour, 'action')], [{ holder: 'unit', due: '2026-05-22' }, [id]])
  s.refused('not-yours', housing, 'move', sun, { on: '2026-05-18', place: '广场', reason: '下雨' })
  s.takes(housing, 'move', zheng, { on: '2026-05-18', place: '广场', reason: '下雨' })
})

test('a posting, a study session: entered when done, corrected with a reason, never in the future', () => {
  const s = scene('2026-03-02')
  const posted = s.opens('posting', sun, { place: '政务服务中心大厅', unit: 'rsj', what: ['flow', 'limits'], copies: 2, on: '2026-03-01' })
  s.takes(posted, 'replace', sun, { what: ['flow', 'limits', 'notice'], version: '2026-2' })
  s.takes(posted, 'remove', sun, { reason: '大厅搬迁' })
  assert.equal(s.record(posted).state, 'removed')
  assert.throws(
    () => s.opens('study', yan, { topic: '信访工作条例', kind: 'topical', on: '2026-03-03', unit: 'xfb', attendees: 20 }),
    /in-the-future/,
  )
  const study = s.opens('study', yan, { topic: '信访工作条例', kind: 'topical', on: '2026-03-02', unit: 'xfb', attendees: 20 })
  s.takes(study, 'correct', yan, { topic: '信访工作条例', kind: 'before-meeting', on: '2026-03-02', attendees: 21, reason: '会前学习' })
  s.takes(study, 'strike', yan, { reason: '误录' })
  assert.deepEqual([s.record(study).state, s.record(study).closed], ['struck', '2026-03-02'])
})

test('the training plan against what was held: who came first this year is told apart, what was not held says why', () => {
  const s = scene('2026-01-12')
  const plan = { subject: '业务培训', course: '网上办理规程', audience: 'all', plannedOn: '2026-03-06', hours: 8, plannedStaff: 26 }
  const held = s.opens('training', zhao, plan)
  const missed = s.opens('training', zhao, { ...plan, plannedOn: '2026-03-09' })
  assert.deepEqual(s.stands(held), { holder: 'office', due: '2026-03-13' })
  s.refused('too-far', missed, 'move', zhao, { plannedOn: '9999-12-31', reason: '一' })
  s.refused('not-yet', missed, 'miss', zhao, { reason: '冲突' })
  s.today('2026-03-10')
  s.refused('more-than-came', held, 'hold', zhao, { heldOn: '2026-03-06', hours: 8, came: 24, firstTime: 25 })
  s.refused('in-the-future', held, 'hold', zhao, { heldOn: '2026-03-11', hours: 8, came: 24, firstTime: 24 })
  s.takes(held, 'hold', zhao, { heldOn: '2026-03-06', hours: 6, came: 24, firstTime: 24 })
  s.takes(missed, 'miss', zhao, { reason: '授课人临时有任务' })
  assert.deepEqual([s.record(held).data['hours'], s.record(held).state, s.record(missed).state], [6, 'held', 'not-held'])
})

test('a secondment has a last day, and may be prolonged', () => {
  const s = scene('2026-03-02')
  const id = s.opens('secondment', zhao, {
    purpose: '跟班学习',
    kind: 'shadow',
    from: '2026-03-02',
    until: '2026-08-31',
    people: 2,
    sender: 'rsj',
    host: 'xfb',
  })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-08-31' })
  s.refused('in-the-past', id, 'extend', zhao, { until: '2026-03-02', reason: '一' })
  s.takes(id, 'extend', zhao, { until: '2026-12-31', reason: '工作需要' })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-12-31' })
  s.takes(id, 'finish', zhao, { result: '熟悉接访流程。' })
  assert.equal(s.record(id).data['endedOn'], '2026-03-02')
})

const questions = [
  { text: '信访程序的办理期限是多少日？', choices: ['30', '60', '90'] },
  { text: '请求复查的期限是多少日？', choices: ['15', '30'] },
]
const key = [{ answer: 2 }, { answer: 2 }]
test('an examination: one paper each, answered by its member; the right answers are nowhere before the end, and marking marks all', () => {
  const s = scene('2026-05-06')
  const id = s.opens('exam', qian, { subject: '法治理论考试', from: '2026-05-11', until: '2026-05-15', pass: 60 })
  s.refused('not-yet', id, 'begin', qian, { questions })
  s.today('2026-05-11')
  s.takes(id, 'begin', qian, { questions })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-05-22' })
  s.takes(id, 'sit', lin)
  s.takes(id, 'sit', sun)
  s.takes(id, 'sit', li)
  s.refused('only-once', id, 'sit', lin)
  const [lins = '', suns = '', lis = ''] = s.linked(id, 'attempts')
  assert.deepEqual([s.record(lins).data['member'], s.stands(suns)], ['lin', { holder: 'unit', due: '2026-05-15' }])
  s.refused('not-your-paper', lins, 'hand-in', zhao, { chosen: key })
  s.refused('each-question', lins, 'hand-in', lin, { chosen: [{ answer: 1 }] })
  s.refused('no-such-choice', lins, 'hand-in', lin, { chosen: [{ answer: 2 }, { answer: 3 }] })
  assert.deepEqual(procedures['attempt']?.readers?.(s.record(lins).data), ['STAFF-lin'], 'nobody of the unit copies from it')
  s.takes(lins, 'hand-in', lin, { chosen: key })
  s.takes(suns, 'hand-in', sun, { chosen: [{ answer: 2 }, { answer: 1 }] })
  assert.deepEqual(s.stands(lins), { waits: 'exam' })
  s.refused('still-open', id, 'mark', qian, { key })
  assert.ok(!JSON.stringify([s.play().records, s.play().events]).includes('"key"'), 'no right answer is kept before the end')
  s.today('2026-05-18')
  s.refused('over', lis, 'hand-in', li, { chosen: key })
  s.refused('key-length', id, 'mark', qian, { key: [{ answer: 1 }] })
  s.refused('no-such-choice', id, 'mark', qian, { key: [{ answer: 2 }, { answer: 4 }] })
  s.takes(id, 'mark', qian, { key })
  const seen = (paper: string) => [s.record(paper).state, s.record(paper).data['score'], s.record(paper).data['passed']]
  assert.deepEqual(
    [seen(lins), seen(suns), seen(lis)],
    [
      ['marked', 100, true],
      ['marked', 50, false],
      ['absent', undefined, undefined],
    ],
  )
})

test('an examination that is kept open longer keeps its papers open; one that is cancelled takes them along', () => {
  const s = scene('2026-05-11')
  const id = s.opens('exam', qian, { subject: '法治理论考试', from: '2026-05-11', until: '2026-05-12', pass: 60 })
  s.takes(id, 'begin', qian, { questions })
  s.today('2026-05-12')
  s.takes(id, 'sit', lin)
  const paper = only(s.linked(id, 'attempts'))
  assert.deepEqual(s.stands(paper), { holder: 'unit', due: '2026-05-12' }, 'taken on the last day, due the same day')
  s.takes(id, 'extend', qian, { until: '2026-05-15', reason: '系统检修' })
  assert.deepEqual(s.stands(paper), { holder: 'unit', due: '2026-05-15' })
  s.takes(id, 'cancel', qian, { reason: '试题有误' })
  assert.equal(s.record(paper).state, 'absent')
})

test('a rule is amended into its next version, which begins when it ends; what stood before stays', () => {
  const s = scene('2026-03-02')
  const text = '第一条……'
  const id = s.opens('rule', zhao, { name: '来访接待制度', kind: 'system', unit: 'xfb', text, from: '2024-01-01' })
  s.refused('not-later', id, 'amend', zhao, { text: '第一条（新）……', newFrom: '2024-01-01', why: '依条例修订' })
  s.takes(id, 'amend', zhao, { text: '第一条（新）……', newFrom: '2026-04-01', newNumber: '信办〔2026〕3号', why: '依条例修订' })
  const later = only(s.linked(id, 'later'))
  const { data } = s.record(later)
  assert.deepEqual([s.record(id).state, s.record(id).data['to'], s.record(id).data['text']], ['replaced', '2026-03-31', text])
  assert.deepEqual([data['version'], data['from'], data['number'], s.linked(later, 'earlier')], [2, '2026-04-01', '信办〔2026〕3号', [id]])
  s.refused('wrong-state', id, 'repeal', zhao, { to: '2026-12-31', reason: '一' })
  s.refused('not-later', later, 'repeal', zhao, { to: '2026-03-31', reason: '一' })
  s.takes(later, 'repeal', zhao, { to: '2026-12-31', reason: '已由上级规定代替' })
  assert.equal(s.record(later).state, 'repealed')
})
