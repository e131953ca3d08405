import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted, filed, only, signed } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'

const { wu, zhao, qian, xu, gu, sun, li, zhou, zheng, yan } = cast
const reason = { reason: '不属于本单位职权：该企业由住建部门主管。' }

test('an objection within five working days, upheld: the office goes on with what remains of its fifteen days', () => {
  const { s, id } = signed('2026-03-02')
  assert.equal(s.clock(id, 'objection').due, '2026-03-09')
  s.takes(id, 'object', sun, { ...reason, competent: 'zjj' })
  assert.equal(s.record(id).state, 'signed', 'a draft has no effect')
  s.today('2026-03-09')
  s.refused('second-person', id, 'object.sign', { ...sun, roles: ['handler', 'unit-lead'] })
  s.takes(id, 'object.sign', li)
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-03-12' })
  assert.equal(s.clock(id, 'notice').due, '2026-03-17', 'the unit’s days run on meanwhile')
  s.today('2026-03-11')
  s.takes(id, 'uphold', zhao, { opinion: '同意退回，转区住建委。' })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-03-17' }, 'fifteen days from 2 March')
  assert.equal(s.record(id).data['unit'], undefined)
  s.takes(id, 'forward', zhao, { unit: 'zjj' })
  s.takes(id, 'sign-for', zheng)
  assert.equal(s.clock(id, 'notice').due, '2026-03-26')
  assert.deepEqual(s.record(id).data['chain'], [
    { unit: 'xfb', since: '2026-03-02', how: 'received', signedOn: '2026-03-02' },
    { unit: 'rsj', since: '2026-03-02', how: 'forward', signedOn: '2026-03-02' },
    { unit: 'zjj', since: '2026-03-11', how: 'forward', signedOn: '2026-03-11' },
  ])
})

test('a unit that signs late has its days from when it had to sign', () => {
  const { s, id } = filed('2026-03-02')
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.today('2026-03-12')
  s.takes(id, 'sign-for', sun)
  assert.deepEqual(
    [s.record(id).data['signedOn'], s.clock(id, 'notice').since, s.stands(id).due, s.clock(id, 'objection').due],
    ['2026-03-12', '2026-03-04', '2026-03-19', '2026-03-11'],
  )
  s.refused('too-late', id, 'object', sun, reason)
  s.refused('too-late', id, 'simplify', li)
})

test('an objection that is overruled leaves the unit its own days; a late one is refused', () => {
  const { s, id } = signed('2026-03-02')
  s.takes(id, 'object', sun, reason)
  s.takes(id, 'object.sign', li)
  s.today('2026-03-05')
  s.takes(id, 'overrule', qian, { opinion: '属贵单位职权，请依法受理。' })
  assert.deepEqual([s.record(id).state, s.clock(id, 'notice').due, s.clock(id, 'objection').due], ['signed', '2026-03-17', '2026-03-09'])
  s.today('2026-03-10')
  assert.match(s.refused('too-late', id, 'object', zhou, reason).zh, /2026-03-09/)
  s.takes(id, 'accept', li)
})

test('a matter of 2021 knows no objection: the regulation of 2005 had none', () => {
  const s = scene('2021-06-01')
  const submission = s.opens('submission', wu, { channel: 'letter', subject: '一', text: '一' })
  s.takes(submission, 'triage', zhao, { category: 'appeal', content: '0401', matters: [{ subject: '一', demands: ['一'] }] })
  const id = only(s.linked(submission, 'petitions'))
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.takes(id, 'sign-for', sun)
  s.refused('not-in-that-law', id, 'object', sun, reason)
})

test('assigned with a report by a day: drafted, signed by the director, reported, sent back, postponed, accepted', () => {
  const { s, id } = filed('2026-03-02')
  const given = { unit: 'rsj', opinion: '请限期反馈。', reportBy: '2026-04-10', suggestedRoute: 'petition' }
  assert.deepEqual(
    s.refused('in-the-past', id, 'assign', zhao, { ...given, reportBy: '2026-03-02' }).fields?.map(f => f.path),
    ['/reportBy'],
  )
  s.takes(id, 'assign', zhao, given)
  s.takes(id, 'assign.sign', qian)
  assert.deepEqual([s.record(id).state, s.record(id).data['suggestedRoute']], ['offered', 'petition'])
  const task = only(s.linked(id, 'assignments'))
  assert.deepEqual(s.stands(task), { holder: 'unit', due: '2026-04-10' })
  assert.deepEqual(s.clock(task, 'reporting').under, { law: '2022', article: 22, paragraph: 1, item: 3, sure: 'H' })
  s.takes(id, 'sign-for', sun)
  s.refused('assigned', id, 'simplify', li)
  s.refused('not-yours', task, 'report', zheng, { process: '一', result: '一' })
  s.takes(task, 'postpone', xu, { reportBy: '2026-04-20', reason: '需补充核查' })
  assert.equal(s.stands(task).due, '2026-04-20')
  s.takes(task, 'report', sun, { process: '走访企业', result: '已付清' })
  s.takes(task, 'report.sign', li)
  assert.equal(s.stands(task).holder, 'office')
  s.takes(task, 'send-back', zhao, { reason: '缺凭证', reportBy: '2026-04-25' })
  s.takes(task, 'report', sun, { process: '走访企业', result: '已付清，附凭证' })
  s.takes(task, 'report.sign', li)
  s.takes(task, 'take-report', zhao)
  assert.equal(s.record(task).state, 'accepted')
})

test('an upheld objection ends the assignment, and so does a withdrawal', () => {
  const { s, id, submission } = filed('2026-03-02')
  const given = { unit: 'rsj', reportBy: '2026-04-10' }
  s.takes(id, 'assign', zhao, given)
  s.takes(id, 'assign.sign', qian)
  s.takes(id, 'sign-for', sun)
  s.takes(id, 'object', sun, reason)
  s.takes(id, 'object.sign', li)
  s.takes(id, 'uphold', zhao, { opinion: '同意' })
  assert.equal(s.record(s.linked(id, 'assignments')[0] ?? '').state, 'fallen')
  s.takes(id, 'assign', zhao, { ...given, unit: 'zjj' })
  s.takes(id, 'assign.sign', qian)
  s.takes(submission, 'withdraw', { id: 'p', roles: ['petitioner'], record: submission }, { reason: '已解决', freely: true })
  assert.deepEqual(
    s.linked(id, 'assignments').map(a => s.record(a).state),
    ['fallen', 'fallen'],
  )
})

test('the report stays owed where the unit acts by its own duty; it falls where the unit has nothing more to do with it', () => {
  const { s, id } = filed('2026-03-02')
  const given = { unit: 'rsj', reportBy: '2026-04-10' }
  const assign = () => {
    s.takes(id, 'assign', zhao, given)
    s.takes(id, 'assign.sign', qian)
    s.takes(id, 'sign-for', sun)
  }
  const tasks = () => s.linked(id, 'assignments').map(a => s.record(a).state)
  assign()
  s.takes(id, 'dispute', zhao, { units: ['rsj', 'zjj'], reason: '一' })
  s.takes(only(s.linked(id, 'jurisdiction')), 'drop', yan, { reason: '一' })
  assert.deepEqual(s.record(only(s.linked(id, 'submissions'))).data['units'], [])
  assert.deepEqual(
    [tasks(), s.record(id).data['unit'], s.record(id).data['signedOn'], s.record(id).data['reportBy']],
    [['fallen'], undefined, undefined, undefined],
  )
  assign()
  s.takes(id, 'lead', li, { route: 'duty', basis: '一', told: '一', statutoryBy: '2026-04-20' })
  assert.deepEqual(tasks(), ['fallen', 'assigned'])
  const task = s.linked(id, 'assignments').at(-1) ?? ''
  s.today('2026-04-11')
  assert.match(s.refused('too-late', task, 'postpone', xu, { reportBy: '2026-05-01', reason: '一' }).zh, /2026-04-10/)
  s.takes(task, 'report', sun, { process: '一', result: '一' })
})

test('the office handles a matter itself: its own staff are then its unit', () => {
  const { s, id } = filed('2026-03-02')
  s.refused('wrong-role', id, 'self-handle', zhao)
  s.takes(id, 'self-handle', qian)
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-03-17' })
  s.refused('not-yours', id, 'accept', li)
  s.takes(id, 'accept', qian)
  s.takes(id, 'inquire', gu, { heard: '一', found: '一' })
})

test('a dispute over jurisdiction is settled by agreement or decided over two signatures; dropped, the matter is forwarded again', () => {
  const { s, id } = signed('2026-03-02')
  const raise = { units: ['rsj', 'zjj'], reason: '两单位均认为不属其职权' }
  assert.ok('fields' in s.refused('invalid', id, 'dispute', zhao, { ...raise, units: ['rsj'] }))
  s.takes(id, 'dispute', zhao, raise)
  const first = only(s.linked(id, 'jurisdiction'))
  assert.deepEqual([s.stands(id), s.stands(first).holder], [{ waits: 'jurisdiction' }, 'conference'])
  s.takes(first, 'drop', yan, { reason: '双方已协商' })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-03-17' })
  s.takes(id, 'dispute', qian, raise)
  const second = s.linked(id, 'jurisdiction').find(d => d !== first) ?? ''
  s.takes(second, 'decide', yan, { decided: 'zjj', who: 'conference', record: '联席会议研究决定由区住建委受理。' })
  s.takes(second, 'decide.sign', qian)
  assert.deepEqual([s.record(id).state, s.record(id).data['unit'], s.record(id).data['signedOn']], ['offered', 'zjj', undefined])
  s.takes(id, 'sign-for', zheng)
})

test('a lawsuit is kept apart: a letter is forwarded to the judicial body, a visitor is shown the way', () => {
  const { s, id, submission } = filed('2026-03-02')
  assert.deepEqual(
    s.refused('body-missing', id, 'separate', zhao, { way: 'forward', where: '法院' }).fields?.map(f => f.path),
    ['/body'],
  )
  s.takes(id, 'separate', zhao, { way: 'forward', body: 'jw', where: '转区政法委依法处理。' })
  assert.deepEqual([s.record(id).state, s.record(id).data['route'], s.record(submission).state], ['separated', 'litigation', 'concluded'])
  assert.deepEqual(s.play().events.findLast(e => e.record === id)?.effect.issues, ['D09', 'D03'])
  const letter = filed('2026-03-02')
  letter.s.refused('letter-forwarded', letter.id, 'separate', zhao, { way: 'guide', where: '法院' })
  letter.s.takes(letter.id, 'separate', zhao, { way: 'forward', body: 'szf', where: '该机关不在本系统内' })
  const visit = filed('2026-03-02', { channel: 'visit' })
  visit.s.refused('visitor-guided', visit.id, 'separate', zhao, { way: 'forward', body: 'jw', where: '法院' })
  visit.s.takes(visit.id, 'separate', zhao, { way: 'guide', where: '法院立案庭' })
  assert.deepEqual(visit.s.play().events.findLast(e => e.record === visit.id)?.effect.issues, ['D09'])
})

test('the six routes: a statutory one leads out, a duty is performed by its day, what remains is accepted', () => {
  const lead = { route: 'arbitration', basis: '《劳动争议调解仲裁法》第五条', told: '可自知道权利被侵害之日起一年内向区劳动仲裁委申请。' }
  const first = signed('2026-03-02')
  assert.equal(first.s.refused('fallback', first.id, 'lead', li, { ...lead, route: 'petition' }).kind, 'invalid')
  first.s.takes(first.id, 'lead', li, lead)
  assert.deepEqual(
    [first.s.record(first.id).state, first.s.record(first.id).data['routeBy'], first.s.record(first.submission).state],
    ['led', 'li', 'concluded'],
  )

  const { s, id } = signed('2026-03-02')
  const duty = { ...lead, route: 'duty' }
  s.refused('statutory-day', id, 'lead', li, duty)
  assert.match(s.refused('statutory-too-far', id, 'lead', li, { ...duty, statutoryBy: '2026-08-30' }).zh, /2026-08-29/)
  s.takes(id, 'lead', li, { ...duty, statutoryBy: '2026-04-20' })
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-04-20' })
  s.takes(id, 'perform', sun, { outcome: 'supported', answer: '已立案查处。', basis: '《劳动保障监察条例》' })
  s.takes(id, 'perform.sign', li)
  s.takes(id, 'deliver', sun, { deliveredBy: 'mail', proof: 'XA1' })
  assert.deepEqual(
    [s.record(id).limits['review'], s.clock(id, 'response').due],
    [undefined, '2026-04-01'],
    'a duty is no written opinion: no review of article 35',
  )

  const third = accepted('2026-03-02')
  assert.deepEqual([third.s.record(third.id).data['route'], third.s.record(third.id).data['routeBy']], ['petition', 'li'])
})

test('received directly and handed to another: its fifteen days are those of who was sent it; simple handling is open to the first receiver, too', () => {
  const direct = () => {
    const s = scene('2026-03-02')
    const own = s.opens('submission', sun, { channel: 'letter', subject: '欠薪', text: '欠薪', receivedBy: 'rsj' })
    s.takes(own, 'take-on', sun, { category: 'appeal', content: '0401', matters: [{ subject: '欠薪', demands: ['支付'] }] })
    return { s, id: only(s.linked(own, 'petitions')) }
  }
  const { s, id } = direct()
  assert.equal(s.clock(id, 'quick').due, '2026-03-05')
  s.takes(id, 'simplify', li)
  const other = direct()
  other.s.takes(other.id, 'dispute', zhao, { units: ['rsj', 'zjj'], reason: '一' })
  other.s.today('2026-03-16')
  other.s.takes(only(other.s.linked(other.id, 'jurisdiction')), 'agree', yan, { decided: 'zjj', record: '一' })
  other.s.takes(other.id, 'sign-for', zheng)
  assert.deepEqual([other.s.record(other.id).data['directOn'], other.s.stands(other.id).due], [undefined, '2026-03-31'])
})

test('what reaches a unit directly is registered there: taken on, passed below, handed to the office, or shown its way', () => {
  const s = scene('2026-03-02')
  const given = { channel: 'letter', subject: '欠薪', text: '欠薪', petitioner: 'p1' }
  const opened = (by: typeof sun, more: object) => s.opens('submission', by, { ...given, ...more })
  const take = { category: 'appeal', content: '0401', matters: [{ subject: '欠薪', demands: ['支付'] }] }
  const own = opened(sun, { receivedBy: 'rsj' })
  assert.deepEqual([s.stands(own), s.clock(own, 'direct').under.paragraph], [{ holder: 'unit', due: '2026-03-17' }, 2])
  s.today('2026-03-04')
  s.takes(own, 'take-on', sun, take)
  const id = only(s.linked(own, 'petitions'))
  assert.deepEqual(
    [s.record(id).state, s.stands(id).due, s.record(id).data['unit']],
    ['signed', '2026-03-17', 'rsj'],
    'the fifteen days of article 23 run from the day it came',
  )
  s.refused('not-open', id, 'object', sun, reason)
  s.takes(id, 'accept', li)
  assert.deepEqual(s.record(id).data['chain'], [{ unit: 'rsj', since: '2026-03-02', how: 'received', signedOn: '2026-03-02' }])

  const below = opened(sun, { receivedBy: 'rsj' })
  for (const [code, unit] of [
    ['own-unit', 'rsj'],
    ['not-below', 'zjj'],
    ['not-below', 'szf'],
    ['not-below', 'xfb'],
  ] as const)
    s.refused(code, below, 'take-on', sun, { ...take, unit })
  s.takes(below, 'take-on', sun, { ...take, unit: 'jcd' })
  assert.equal(s.record(only(s.linked(below, 'petitions'))).state, 'offered')

  const handed = opened(sun, { receivedBy: 'rsj' })
  s.today('2026-03-10')
  s.takes(handed, 'hand-in', sun, { reason: '不属于本单位职权' })
  assert.deepEqual(s.stands(handed), { holder: 'office', due: '2026-03-25' }, 'the office’s days run from the day it received it')
  s.takes(handed, 'triage', zhao, take)
  assert.equal(s.record(only(s.linked(handed, 'petitions'))).data['receivedOn'], '2026-03-10')

  const away = opened(sun, { receivedBy: 'rsj' })
  s.takes(away, 'redirect', sun, { where: '请向区住建委提出。' })
  assert.equal(s.record(away).state, 'redirected')
  const accusation = opened(sun, { receivedBy: 'rsj', purpose: 'accusation' })
  assert.equal(s.record(accusation).state, 'registered', 'an accusation goes to those who route it')
})
