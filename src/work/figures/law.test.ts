import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Day } from '#core/law/days.ts'
import { asActor, type Identity } from '#database/index.ts'
import { cast, petitioner } from '#testing/cast.ts'
import { scene, type Scene } from '#testing/scene.ts'
import { settle } from '#testing/settle.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { figureNamed } from './all.ts'
import { breakdown } from './breakdown.ts'
import { figures } from './figures.ts'

// The figures of the whole law, on cases counted by hand.

const { lin, wu, zhao, qian, gu, shi, yan, ren, tao, sun, li, zhou, ji, ou } = cast
let world: TestWorld
before(async () => {
  world = await testWorld()
})
after(() => world.drop())

const director = (office: string): Identity => ({ office, actor: 'qian', roles: ['director'], unit: 'xf', units: ['xf'] })
async function told(s: Scene, day: Day) {
  const directory = await settle(world, s.play())
  return asActor(world.db, director(directory.office.id), async tx => {
    const as = { today: () => day }
    const { figures: all } = await figures(as, tx, directory, 2026)
    const of = (name: string) => all.find(f => f.name === name) ?? assert.fail(`there is no ${name}`)
    const parts = async (name: string, by: 'decision' | 'route') => {
      const figure = figureNamed(name) ?? assert.fail(name)
      return Object.fromEntries(
        (await breakdown(as, tx, directory, figure, 2026, by)).breakdown.filter(p => p.value).map(p => [p.key, p.numerator ?? p.value]),
      )
    }
    return {
      value: (name: string) => of(name).value,
      rate: (name: string) => [of(name).numerator, of(name).denominator],
      routes: await parts('petitions.lawfulRoute', 'route'),
      decisions: await parts('reviews.decided', 'decision'),
    }
  })
}

const filed = (s: Scene, given = {}) =>
  s.opens('submission', lin, { channel: 'letter', subject: '路灯', text: '不亮。', petitioner: 'p1', ...given })
const only = ([id]: readonly string[]) => id ?? assert.fail('nothing is linked')
const demands = ['修好', '赔偿']
const sorted = (s: Scene, submission = filed(s), given = {}) => {
  s.takes(submission, 'triage', zhao, { category: 'appeal', content: '0308', matters: [{ subject: '路灯', demands }], ...given })
  return only(s.linked(submission, 'petitions'))
}
const signed = (s: Scene, submission?: string) => {
  const id = sorted(s, submission)
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.takes(id, 'sign-for', sun)
  return id
}
const accepted = (s: Scene) => {
  const id = signed(s)
  s.takes(id, 'accept', li)
  return id
}
const answered = (s: Scene, id: string, outcome = 'explained', answer = '已说明') => {
  s.takes(id, 'inquire', sun, { heard: '听取', found: '属实' })
  s.takes(id, 'reply', sun, { answers: ['d1', 'd2'].map(demand => ({ demand, outcome, answer, basis: '某条' })) })
  s.takes(id, 'reply.sign', li)
  s.takes(id, 'deliver', sun, { deliveredBy: 'mail', proof: 'E1' })
}
const decision = { kind: 'uphold', found: '清楚', opinion: '维持', basis: '第三十五条' }
const reviewed = (s: Scene, petition: string, given = {}) => {
  s.takes(petition, 'ask-review', petitioner(only(s.linked(petition, 'submissions'))), { reason: '不服' })
  const review = s.linked(petition, 'reviews').at(-1) ?? ''
  s.takes(review, 'admit', ji)
  s.takes(review, 'decide', ji, { ...decision, ...given })
  s.takes(review, 'decide.sign', ou)
  s.takes(review, 'deliver', ji, { deliveredBy: 'mail', proof: 'E2' })
  return review
}

test('lawful routes: of all appeals whose way was decided, those led elsewhere or left to the judicial bodies', async () => {
  const s = scene('2026-03-02')
  accepted(s)
  const led = signed(s)
  const duty = signed(s)
  const separated = sorted(s)
  signed(s) // no way yet
  const way = { basis: '某法', told: '请到窗口申请' }
  s.takes(led, 'lead', li, { ...way, route: 'administrative' })
  s.takes(duty, 'lead', li, { ...way, route: 'duty', statutoryBy: '2026-04-20' })
  s.takes(separated, 'separate', zhao, { way: 'forward', body: 'jw', where: '向法院起诉' })
  const suggestion = sorted(s, filed(s), { category: 'suggestion' })
  s.takes(suggestion, 'forward', zhao, { unit: 'rsj' })
  s.takes(suggestion, 'sign-for', sun)
  s.takes(suggestion, 'accept', li)
  const { rate, value, routes } = await told(s, '2026-03-03')
  assert.deepEqual(rate('petitions.lawfulRoute'), [3, 4])
  assert.deepEqual(routes, { litigation: 1, administrative: 1, duty: 1 })
  assert.equal(value('petitions.separated'), 1)
})

test('assignments, objections, jurisdiction: made, answered, on time', async () => {
  const s = scene('2026-03-02')
  const [onDay, late] = [sorted(s), sorted(s)]
  for (const id of [onDay, late]) {
    s.takes(id, 'assign', zhao, { unit: 'rsj', reportBy: '2026-04-20' })
    s.takes(id, 'assign.sign', qian)
  }
  const reports = (id: string) => {
    const assignment = only(s.linked(id, 'assignments'))
    s.takes(assignment, 'report', sun, { process: '查了', result: '修了' })
    s.takes(assignment, 'report.sign', li)
  }
  const [good, bad, open] = [signed(s), signed(s), signed(s)]
  const disputed = sorted(s)
  for (const id of [good, bad, open]) {
    s.takes(id, 'object', sun, { reason: '不属于我局' })
    s.takes(id, 'object.sign', li)
  }
  s.takes(good, 'uphold', zhao, { opinion: '成立' })
  s.takes(bad, 'overrule', zhao, { opinion: '不成立' })
  s.takes(disputed, 'dispute', zhao, { units: ['rsj', 'zjj'], reason: '都说不是' })
  s.takes(only(s.linked(disputed, 'jurisdiction')), 'agree', yan, { decided: 'zjj', record: '一致' })
  s.today('2026-04-20')
  reports(onDay)
  s.today('2026-04-21')
  reports(late)
  const { rate, value } = await told(s, '2026-04-21')
  assert.deepEqual([value('assignments.made'), rate('assignments.reportedOnTime')], [2, [1, 2]])
  assert.deepEqual(
    ['made', 'upheld', 'overruled'].map(name => value(`objections.${name}`)),
    [3, 1, 1],
  )
  assert.deepEqual(rate('objections.upheldRate'), [1, 2])
  assert.deepEqual([value('jurisdictions.raised'), value('jurisdictions.settled'), rate('jurisdictions.onTime')], [1, 1, [1, 1]])
})

test('simple handling and extension; a settlement is an answer; what a unit received itself', async () => {
  const s = scene('2026-03-02')
  const [quick, slow, turned, extended, mediated] = [signed(s), signed(s), signed(s), signed(s), signed(s)]
  for (const id of [quick, slow, turned]) s.takes(id, 'simplify', li)
  for (const id of [extended, mediated]) s.takes(id, 'accept', li)
  const direct = ['2026-03-02', '2026-03-02'].map(() =>
    s.opens('submission', sun, { channel: 'letter', subject: '直接', text: '交给单位', receivedBy: 'rsj' }),
  )
  for (const id of direct) s.takes(id, 'take-on', sun, { category: 'appeal', content: '0308', matters: [{ subject: '直接', demands }] })
  s.takes(only(s.linked(direct[0] ?? '', 'petitions')), 'accept', li)
  const simple = { manner: 'phone', proof: 'TH-1', outcome: 'explained', answer: '已说明' }
  s.takes(quick, 'answer-simply', sun, simple)
  s.takes(turned, 'complicate', sun, { reason: '不简单' })
  s.takes(extended, 'extend', sun, { days: 30, reason: '鉴定' })
  s.takes(extended, 'extend.sign', li)
  s.takes(mediated, 'mediate', sun, { parties: '双方', mediator: '调委会', consent: true })
  const mediation = only(s.linked(mediated, 'mediations'))
  s.takes(mediation, 'agree', sun, { kind: 'mediated', agreement: '付款', performBy: '2026-03-20' })
  s.takes(mediated, 'settle-agreed', sun, { covers: ['d1', 'd2'], explained: '已说明' })
  s.takes(mediated, 'settle-agreed.sign', li)
  s.takes(mediation, 'perform', sun, { proof: '回单' })
  s.today('2026-05-29')
  s.takes(slow, 'answer-simply', sun, simple)
  answered(s, extended)
  const { rate, value } = await told(s, '2026-06-20')
  assert.deepEqual([value('petitions.simple'), value('petitions.simpleTurned'), rate('petitions.simpleOnTime')], [3, 1, [1, 2]])
  assert.deepEqual(
    [value('petitions.extended'), value('mediations.begun'), value('mediations.succeeded'), rate('mediations.performed')],
    [1, 1, 1, [1, 1]],
  )
  // In time: the quick one, the extended one within its ninety days, the settled one; not: the slow one, the one turned ordinary and the
  // direct one that stay open.
  assert.deepEqual(rate('petitions.concludedOnTime'), [3, 6])
  assert.deepEqual([value('submissions.direct'), rate('submissions.directOnTime'), rate('petitions.directToldOnTime')], [2, [2, 2], [1, 2]])
})

test('a review’s own decision stands, whatever the re-review decides; on time without the days of the hearing; terminated, and back again', async () => {
  const s = scene('2026-03-02')
  const [both, changed, annulled, refused] = [accepted(s), accepted(s), accepted(s), accepted(s)]
  for (const id of [both, changed, annulled, refused]) answered(s, id)
  const review = reviewed(s, both)
  reviewed(s, changed, { kind: 'change', execute: '补足' })
  reviewed(s, annulled, { kind: 'annul', redoBy: '2026-04-30' })
  s.takes(refused, 'ask-review', lin, { reason: '不服' })
  const never = only(s.linked(refused, 'reviews'))
  s.takes(never, 'refuse', ji, { refusal: '不是处理意见' })
  s.takes(never, 'refuse.sign', ou)
  s.takes(review, 'ask-re-review', petitioner(only(s.linked(both, 'submissions'))), { reason: '仍不服' })
  const last = only(s.linked(review, 're-review'))
  s.takes(last, 'admit', ren)
  s.takes(last, 'hear', ren, { why: '争议大' })
  const hearing = only(s.linked(last, 'hearings'))
  s.takes(hearing, 'announce', ren, { heldOn: '2026-03-20', place: '听证室', chair: '主持', panel: ['甲', '乙', '丙'], open: true })
  s.today('2026-03-20')
  s.takes(hearing, 'hold', ren, { minutes: '笔录' })
  s.takes(hearing, 'conclude', ren, { opinion: '变更为宜' })
  s.today('2026-04-10')
  s.takes(last, 'decide', ren, { ...decision, kind: 'change', execute: '补足差额' })
  s.takes(last, 'decide.sign', tao)
  s.takes(last, 'deliver', ren, { deliveredBy: 'mail', proof: 'E3' })
  s.takes(both, 'conclude', sun, { explained: '讲清楚了', resolved: true, resolution: '签字' })
  const again = filed(s)
  s.takes(again, 'not-again', zhao, { petition: both, nothingNew: true, reason: '同一事实', way: '可以起诉' })
  s.takes(again, 'not-again.sign', qian)
  const { rate, value, decisions } = await told(s, '2026-08-01')
  assert.deepEqual(
    ['asked', 'decided', 'upheld', 'changed', 'annulled'].map(name => value(`reviews.${name}`)),
    [4, 3, 1, 1, 1],
  )
  assert.deepEqual(decisions, { uphold: 1, change: 1, annul: 1 })
  assert.deepEqual(
    ['asked', 'decided', 'upheld', 'changed'].map(name => value(`reReviews.${name}`)),
    [1, 1, 0, 1],
  )
  assert.deepEqual([rate('reviews.onTime'), rate('reReviews.onTime'), value('hearings.held')], [[3, 3], [1, 1], 1])
  assert.deepEqual([value('petitions.terminated'), rate('petitions.returned'), value('submissions.notAgain')], [1, [1, 1], 1])
  assert.deepEqual([value('petitions.concluded'), rate('petitions.resolved'), rate('petitions.filedOnce')], [1, [1, 1], [0, 1]])
})

test('supported demands carried out, follow-ups, splits and joins, the office’s own, anonymous and joint ones', async () => {
  const s = scene('2026-03-02')
  const supported = accepted(s)
  const submission = only(s.linked(supported, 'submissions'))
  answered(s, supported, 'supported', '已安排')
  const [proven = '', due = ''] = s.linked(supported, 'executions')
  s.takes(proven, 'report', sun, { proof: '照片' })
  s.takes(proven, 'report.sign', zhou)
  s.takes(proven, 'verify', shi)
  s.takes(submission, 'rate', petitioner(submission), { office: 'satisfied', unit: 'dissatisfied' })
  s.takes(only(s.linked(submission, 'follow-ups')), 'close', shi, { note: '已了解', result: 'explained' })
  const split = sorted(s)
  const whole = sorted(s)
  const own = sorted(s)
  s.takes(split, 'split', zhao, { subject: '赔偿', off: ['d2'], reason: '两件事' })
  s.takes(split, 'merge', zhao, { into: whole, contained: true, reason: '同一件' })
  s.takes(own, 'self-handle', qian)
  s.takes(own, 'accept', qian)
  s.takes(own, 'inquire', gu, { heard: '听取', found: '属实' })
  s.opens('submission', lin, { channel: 'phone', subject: '匿名', text: '……' })
  s.opens('submission', wu, { channel: 'letter', subject: '联名', text: '……', petitioner: 'p2', others: ['p3', 'p4'], heads: 9 })
  s.opens('submission', wu, { channel: 'letter', subject: '举报', text: '……', purpose: 'accusation' })
  s.opens('visit', wu, { level: 'district', place: '大厅', heads: 5, summary: '五人' })
  s.opens('visit', wu, { level: 'district', place: '大厅', heads: 4, summary: '四人' })
  const { rate, value } = await told(s, '2026-07-01')
  assert.ok(due)
  assert.deepEqual(
    [value('executions.opened'), rate('executions.proven'), rate('executions.onTime'), value('executions.overdue')],
    [2, [1, 2], [1, 2], 1],
  )
  assert.deepEqual([value('followUps.opened'), value('followUps.closed'), rate('followUps.onTime')], [1, 1, [1, 1]])
  assert.deepEqual([value('petitions.split'), value('petitions.merged'), value('petitions.selfHandled')], [1, 1, 1])
  assert.deepEqual(
    ['anonymous', 'joint', 'collective'].map(name => value(`submissions.${name}`)),
    [1, 1, 1],
  )
  assert.deepEqual([value('visits.collective.batches'), value('visits.collective.persons')], [1, 5])
})
