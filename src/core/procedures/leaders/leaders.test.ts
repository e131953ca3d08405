import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishedCalendar } from '#core/law/holidays.ts'
import { cast, petitioner } from '#testing/cast.ts'
import { accepted, only } from '#testing/matters.ts'
import { scene, type Scene } from '#testing/scene.ts'
import { receptionDays } from './reception-days.ts'

const { bai, tang, yan, qian, xu, lin, zhao, sun, li, shi, zheng, wang } = cast
const year = { from: '2023-01-01', until: '2023-12-31' } as const
const plan = { subject: '接访安排', pattern: 'daily', leaders: ['bai', 'tang'], place: '群众来访接待中心', slots: 2 }

test('2023 had 249 working days, and 52 Wednesdays, of which four were none', () => {
  const weekly = { ...year, pattern: 'weekly', weekday: 3 } as const
  assert.equal(receptionDays({ ...year, pattern: 'daily', weekday: 3 }, publishedCalendar).length, 249)
  const skipped = receptionDays({ ...weekly, holiday: 'skip' }, publishedCalendar)
  const shifted = receptionDays({ ...weekly, holiday: 'shift' }, publishedCalendar)
  assert.equal(skipped.length, 48)
  assert.deepEqual(
    shifted.filter(day => !skipped.includes(day)),
    ['2023-01-28', '2023-04-06', '2023-05-04', '2023-10-07'],
    'each moves to the next day that is worked, weekends in exchange among them',
  )
  assert.deepEqual(
    receptionDays({ ...weekly, until: '2023-01-25', holiday: 'shift' }, publishedCalendar),
    ['2023-01-04', '2023-01-11', '2023-01-18'],
    'and never out of its period',
  )
})

test('a roster that is published opens one session each working day, in turn, and its leader owes it by that day', () => {
  const s = scene('2026-02-26')
  const id = s.opens('roster', yan, { ...plan, from: '2026-02-27', until: '2026-03-03' })
  assert.deepEqual(s.stands(id), { holder: 'conference', due: '2026-03-04' })
  s.takes(id, 'publish', yan)
  const sessions = s.linked(id, 'sessions').map(of => s.record(of))
  // The Saturday is worked in exchange for the Spring Festival.
  assert.deepEqual(
    sessions.map(r => [r.data['plannedOn'], r.data['leader']]),
    [
      ['2026-02-27', 'bai'],
      ['2026-02-28', 'tang'],
      ['2026-03-02', 'bai'],
      ['2026-03-03', 'tang'],
    ],
  )
  assert.deepEqual(s.stands(sessions[0]?.id ?? ''), { holder: 'leader', due: '2026-02-27' })
  s.refused('wrong-state', id, 'publish', yan)
})

test('every Wednesday the units receive at the same time, each for itself', () => {
  const s = scene('2026-03-02')
  const id = s.opens('roster', yan, {
    ...plan,
    pattern: 'weekly',
    weekday: 'wed',
    leaders: ['tang'],
    units: ['rsj', 'zjj'],
    from: '2026-03-02',
    until: '2026-03-11',
  })
  s.takes(id, 'publish', yan)
  assert.equal(s.record(id).data['sessions'], 6)
  const atUnit = s.linked(id, 'sessions').find(of => s.record(of).data['unit'] === 'zjj') ?? ''
  assert.deepEqual(s.stands(atUnit), { holder: 'unit', due: '2026-03-04' })
  s.refused('not-yet', atUnit, 'hold', zheng, { visitors: 1, petitions: 1 })
  s.takes(atUnit, 'book', zheng, { persons: 1 })
  s.takes(atUnit, 'book', zheng, { persons: 2 })
  const [gone = '', missed = ''] = s.linked(atUnit, 'bookings')
  s.takes(gone, 'release', zheng)
  s.takes(missed, 'miss', zheng)
  s.today('2026-03-04')
  s.refused('not-yours', atUnit, 'hold', sun, { visitors: 1, petitions: 1 })
  s.takes(atUnit, 'hold', zheng, { visitors: 3, petitions: 1 })
  assert.deepEqual(s.stands(atUnit), { holder: 'unit', due: '2026-05-03' })
  // What is brought to a unit is registered by its handler, who then says that it was brought here.
  const brought = s.opens('submission', zheng, { channel: 'visit', subject: '补办手续', text: '请求补办。', receivedBy: 'zjj' })
  s.refused('not-yours', atUnit, 'connect', sun, { submission: brought })
  s.takes(atUnit, 'connect', zheng, { submission: brought })
  assert.deepEqual(s.linked(atUnit, 'submissions'), [brought])
  s.takes(atUnit, 'close', wang, { feedback: '已当面答复并补办手续。' })
  assert.equal(s.record(atUnit).state, 'closed')
})

test('a roster is refused that is past, empty, of strangers, or too long; one whose first day has come is not published', () => {
  const s = scene('2026-03-02')
  const draw = (given: object) => () => s.opens('roster', yan, { ...plan, from: '2026-03-03', until: '2026-03-31', ...given })
  assert.throws(draw({ from: '2026-02-27' }), /in-the-past/)
  assert.throws(draw({ from: '2026-03-07', until: '2026-03-08' }), /no-day/)
  assert.throws(draw({ leaders: ['bai', 'lin'] }), /whose role is district leader/)
  assert.throws(draw({ until: '2027-03-05' }), /period/)
  assert.throws(draw({ pattern: 'weekly' }), /which-day/)
  // 66 units every Wednesday: seven of them are as many sessions as are published at once.
  assert.throws(
    draw({ pattern: 'weekly', weekday: 'wed', units: Array.from({ length: 66 }, (_, i) => (i % 2 ? 'rsj' : 'zjj')), until: '2026-12-31' }),
    /too-many.*let this one end on 2026-04-15/,
  )
  const id = draw({})()
  s.today('2026-03-04')
  s.refused('begun', id, 'publish', yan)
  s.takes(id, 'drop', yan, { reason: '重新安排' })
})

const arranged = (s: Scene, given: object = {}) =>
  s.opens('reception-session', yan, {
    subject: '公开接访',
    kind: 'open',
    form: 'on-site',
    plannedOn: '2026-03-04',
    leader: 'bai',
    place: '群众来访接待中心',
    slots: 2,
    ...given,
  })

test('slots are numbers, and no more than there are; a booking moves with its session and ends with it', () => {
  const s = scene('2026-03-02')
  const id = arranged(s)
  s.takes(id, 'book', lin, { persons: 1 })
  s.takes(id, 'book', lin, { persons: 3 })
  s.refused('full', id, 'book', lin, { persons: 1 })
  const [first = '', second = ''] = s.linked(id, 'bookings')
  assert.deepEqual([s.record(first).data['number'], s.record(second).data['number'], s.stands(first).due], [1, 2, '2026-03-04'])
  s.takes(first, 'release', lin)
  s.takes(id, 'book', lin, { persons: 2 })
  assert.equal(s.record(s.linked(id, 'bookings')[2] ?? '').data['number'], 3, 'a number is given once')
  s.takes(id, 'postpone', yan, { plannedOn: '2026-03-06', reason: '领导公务' })
  assert.deepEqual([s.record(second).data['subject'], s.record(first).data['subject']], ['2026-03-06 第2号，3人', '2026-03-04 第1号，1人'])
  assert.deepEqual([s.stands(second).due, s.record(first).data['on']], ['2026-03-06', '2026-03-04'])
  s.today('2026-03-06')
  s.takes(id, 'hold', lin, { visitors: 0, petitions: 0 })
  assert.deepEqual([s.record(id).state, s.record(first).state, s.record(second).state], ['closed', 'released', 'received'])
})

test('a session is closed when each instruction was answered; another leader stands in, and no other', () => {
  const s = scene('2026-03-02')
  const id = arranged(s)
  s.refused('the-same', id, 'substitute', yan, { substitute: 'bai', reason: '一' })
  s.refused('not-the-handler', id, 'hold', tang, { visitors: 1, petitions: 0 }, { day: '2026-03-02' })
  s.takes(id, 'substitute', yan, { substitute: 'tang', reason: '外出开会' })
  s.today('2026-03-04')
  s.takes(id, 'instruct', tang, { about: '供暖', text: '请住建局三日内到户查看。', addressee: 'zjj', feedbackBy: '2026-03-09' })
  s.refused('sealed-apart', id, 'register', lin, { about: '举报', text: '……', purpose: 'accusation' })
  s.takes(id, 'register', lin, { about: '供暖不足', text: '室温不到十六度。', petitioner: 'p1' })
  s.refused('from-whom', id, 'hold', tang, { visitors: 0, petitions: 1 })
  s.takes(id, 'hold', tang, { visitors: 2, petitions: 1 })
  const told = only(s.linked(id, 'instructions'))
  const submission = only(s.linked(id, 'submissions'))
  assert.deepEqual(
    [s.record(told).data['leader'], s.stands(told), s.linked(submission, 'reception-sessions')],
    ['tang', { holder: 'unit', due: '2026-03-09' }, [id]],
  )
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-05-03' })
  s.refused('instructions-open', id, 'close', lin, { feedback: '……' })
  s.takes(told, 'feedback', zheng, { feedback: '已更换阀门，室温二十度。' })
  s.takes(told, 'feedback.sign', wang)
  s.refused('not-your-own', told, 'close', bai)
  s.takes(told, 'close', tang)
  s.takes(id, 'close', lin, { feedback: '已解决。' })
  assert.equal(s.record(id).state, 'closed')
})

test('a return visit says which petition it is about; the petition shows it', () => {
  const { s, id: petition } = accepted('2026-03-02')
  assert.throws(() => arranged(s, { kind: 'return' }), /which-case/)
  assert.throws(() => arranged(s, { unit: 'rsj' }), /who-receives/)
  assert.throws(() => arranged(s, { form: 'joint' }), /with-whom/)
  const id = arranged(s, { kind: 'return', cases: [petition] })
  assert.deepEqual(s.linked(petition, 'reception-sessions'), [id])
})

test('an instruction on a petition: the leader’s own, sent back once, and read', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const given = { subject: '欠薪', text: '请人社局牵头，十日内反馈。', unit: 'rsj', feedbackBy: '2026-03-12', petitions: [petition] }
  assert.throws(() => s.opens('instruction', yan, given), /whose/)
  const id = s.opens('instruction', bai, given)
  assert.deepEqual([s.record(id).data['leader'], s.linked(petition, 'instructions')], ['bai', [id]])
  s.takes(id, 'feedback', sun, { feedback: '正在核实。' })
  s.takes(id, 'feedback.sign', li)
  s.refused('in-the-past', id, 'send-back', yan, { feedbackBy: '2026-03-02', reason: '没有结果' })
  s.takes(id, 'send-back', yan, { feedbackBy: '2026-03-20', reason: '没有结果' })
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-03-20' })
})

test('a case from above is passed on with an earlier day, and reported back over a signature by theirs', () => {
  const s = scene('2026-03-02')
  const id = s.opens('case-from-above', zhao, {
    subject: '欠薪',
    source: 'national-office',
    sourceNumber: '国信交〔2026〕12号',
    receivedOn: '2026-03-02',
    dueOn: '2026-04-30',
    demand: '查明情况，依法处理。',
  })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-03-04' })
  s.refused('too-late', id, 'pass', zhao, { unit: 'rsj', unitBy: '2026-05-06' })
  s.takes(id, 'pass', zhao, { unit: 'rsj', unitBy: '2026-04-15' })
  s.refused('not-later', id, 'postpone', zhao, { dueOn: '2026-04-20', consent: '国信延〔2026〕3号', reason: '鉴定' })
  s.takes(id, 'postpone', zhao, { dueOn: '2026-05-20', consent: '国信延〔2026〕3号', reason: '鉴定' })
  s.takes(id, 'report', sun, { result: '已支付。' })
  s.takes(id, 'report.sign', li)
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-05-20' })
  s.takes(id, 'report-back', zhao, { report: '报告如下。', number: '青信报〔2026〕8号' })
  s.takes(id, 'report-back.sign', qian)
  assert.equal(s.record(id).state, 'closed')
})

test('a leader’s case: plan, visits, a report that the leader signs, and an end that the supervision desk has looked at', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('leader-case', xu, {
    subject: '历史欠薪',
    leader: 'bai',
    unit: 'rsj',
    difficulty: 'old',
    dueOn: '2026-06-30',
    petitions: [petition],
  })
  assert.deepEqual(s.stands(id), { holder: 'leader', due: '2026-03-23' })
  s.refused('not-the-handler', id, 'plan', tang, { plan: '……' })
  s.takes(id, 'plan', bai, { plan: '由区人社局牵头，分三步支付。' })
  assert.deepEqual(s.stands(id), { holder: 'leader', due: '2026-06-30' })
  s.takes(id, 'visit', bai, { how: 'going-down', note: '到现场了解。' })
  s.takes(id, 'measure', li, { measure: '已支付第一笔。' })
  s.takes(id, 'report', yan, { outcome: 'resolved', report: '已全部支付。', proof: '转账凭证三份' })
  s.refused('not-the-handler', id, 'report.sign', tang)
  s.takes(id, 'report.sign', bai)
  s.takes(id, 'close', shi, { assessed: '凭证齐全。' })
  assert.deepEqual(
    [s.record(id).state, s.record(id).data['visits'], s.record(id).data['measures'], s.record(id).data['endedOn']],
    ['resolved', 1, 1, '2026-03-02'],
  )
  assert.deepEqual(s.linked(petition, 'leader-cases'), [id])
  assert.throws(() => s.opens('leader-case', petitioner('m1'), {}), /wrong-role/)
})
