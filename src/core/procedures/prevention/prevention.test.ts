import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Fields } from '#core/engine/record.ts'
import { cast } from '#testing/cast.ts'
import { accepted, only } from '#testing/matters.ts'
import { scene, type Scene } from '#testing/scene.ts'

const { lin, zhao, qian, shi, kong, sun, li, zheng, wang, cui, mu } = cast
const readers = (s: Scene, id: string) => {
  const { procedures, records } = s.play()
  const r = records[id]
  return procedures[r?.procedure ?? '']?.readers?.(r?.data ?? {})
}
const found = {
  subject: '小区停车收费纠纷',
  kind: 'special',
  category: '0303',
  place: 'street-1',
  involved: 40,
  about: '物业调价未经业主大会表决。',
}
const weighed = { level: 'larger', list: 'stock', owner: 'zjj', settleBy: '2026-04-10' }

test('units look through their field; each owes its part, also where it found nothing; what it found is its ledger, and the ledgers are one list', () => {
  const s = scene('2026-03-02')
  const plan = { subject: '住房领域专项排查', kind: 'special', from: '2026-03-02', until: '2026-03-20', units: ['rsj', 'zjj'] }
  assert.throws(() => s.opens('screening', zhao, { ...plan, until: '2026-03-01' }), /ends-before-it-begins/)
  assert.throws(() => s.opens('screening', zhao, { ...plan, until: '9999-12-31' }), /too-far/)
  assert.throws(() => s.opens('screening', zhao, { ...plan, units: ['rsj', 'szf'] }), /nobody-there/)
  const id = s.opens('screening', zhao, plan)
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-03-09' })
  s.takes(id, 'order', zhao)
  const parts = s.linked(id, 'returns')
  const [labour = '', housing = ''] = parts
  assert.deepEqual(
    [s.stands(id), readers(s, id), parts.map(part => s.stands(part))],
    [
      { holder: 'office', due: '2026-04-03' },
      ['rsj', 'zjj'],
      [
        { holder: 'unit', due: '2026-03-20' },
        { holder: 'unit', due: '2026-03-20' },
      ],
    ],
  )
  const { kind: _, ...entry } = found
  s.refused('in-the-past', housing, 'enter', zheng, { ...entry, settleBy: '2026-03-02' })
  s.takes(housing, 'enter', zheng, entry)
  s.takes(housing, 'enter', zheng, { ...entry, subject: '电梯停运', settleBy: '2026-03-30', level: 'ordinary' })
  const [weighed = '', here = ''] = s.linked(housing, 'disputes')
  assert.deepEqual(
    [s.linked(id, 'disputes'), s.record(weighed).data['kind'], s.record(weighed).data['foundBy']],
    [[weighed, here], 'special', 'zjj'],
  )
  assert.deepEqual(
    [s.stands(weighed), s.stands(here)],
    [
      { holder: 'office', due: '2026-03-05' },
      { holder: 'unit', due: '2026-03-30' },
    ],
  )
  s.refused('not-yours', housing, 'report', sun, { visited: 30, found: 2, onSpot: 0 })
  s.refused('ledger-differs', housing, 'report', zheng, { visited: 30, found: 2, onSpot: 1 })
  s.refused('more-settled-than-found', housing, 'report', zheng, { visited: 30, found: 2, onSpot: 3 })
  s.takes(housing, 'report', zheng, { visited: 30, found: 3, onSpot: 1 })
  s.refused('still-running', id, 'close', zhao, { summary: '……' })
  s.takes(id, 'extend', zhao, { until: '2026-03-25', reason: '延长一周' })
  assert.deepEqual(s.stands(labour), { holder: 'unit', due: '2026-03-25' })
  s.today('2026-03-26')
  s.takes(id, 'close', zhao, { summary: '一家单位没有报送。' })
  const { data } = s.record(id)
  assert.deepEqual(
    [data['reported'], data['disputes'], data['settled'], s.record(labour).state, s.record(housing).state, s.record(housing).data['named']],
    [1, 2, 0, 'missed', 'reported', plan.subject],
  )
})

test('a community settles what it can; what it cannot goes up to its street and to the district, and comes back down', () => {
  const s = scene('2026-03-02')
  const here = { ...found, settleBy: '2026-03-20' }
  assert.throws(() => s.opens('dispute', lin, here), /not-yours-to-settle/)
  assert.throws(() => s.opens('dispute', cui, { ...here, foundBy: 'rsj' }), /not-your-unit/)
  const id = s.opens('dispute', cui, here)
  assert.deepEqual([s.stands(id), s.record(id).data['owner']], [{ holder: 'unit', due: '2026-03-20' }, 'jcd'])
  s.takes(id, 'progress', cui, { progress: '已约双方面谈。' })
  s.refused('nobody-below', id, 'send-down', cui, { owner: 'jcd', guidance: '……', settleBy: '2026-03-30' })
  const up = (who: Actor, head: Actor) => {
    s.takes(id, 'escalate', who, { tried: '两次协商', reason: '涉及上级权限' })
    s.takes(id, 'escalate.sign', head)
  }
  up(cui, mu)
  assert.deepEqual(
    [s.record(id).state, s.stands(id), s.record(id).data['owner'], readers(s, id)],
    ['above', { holder: 'unit', due: '2026-03-05' }, 'rsj', ['rsj', 'jcd', 'street-1']],
  )
  s.refused('not-below', id, 'send-down', sun, { owner: 'zjj', guidance: '……', settleBy: '2026-03-30' })
  s.takes(id, 'send-down', sun, { owner: 'jcd', guidance: '请物业到场。', settleBy: '2026-03-30' })
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-03-30' })
  up(cui, mu)
  up(sun, li)
  assert.deepEqual(
    [s.record(id).state, s.stands(id), s.record(id).data['through'], s.record(id).data['raised']],
    ['raised', { holder: 'office', due: '2026-03-05' }, ['jcd', 'rsj'], 3],
  )
  s.refused('nobody-there', id, 'assign', zhao, { ...weighed, owner: 'street-1' })
  s.takes(id, 'assign', zhao, { ...weighed, owner: 'jcd', helpers: ['zjj'], guidance: '区住建局到场指导。' })
  assert.deepEqual([s.record(id).data['owner'], readers(s, id)], ['jcd', ['jcd', 'street-1', 'zjj', 'rsj']])
  const taken = s.opens('dispute', cui, here)
  s.takes(taken, 'escalate', cui, { tried: '一次协商', reason: '需街道协调' })
  s.takes(taken, 'escalate.sign', mu)
  s.takes(taken, 'take-over', sun, { settleBy: '2026-04-01' })
  assert.deepEqual(s.stands(taken), { holder: 'unit', due: '2026-04-01' })
})

test('a dispute is weighed within three working days, settled by its day, reported, sent back, reported again, verified', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('dispute', sun, { ...found, petitions: [petition] })
  assert.deepEqual([s.stands(id), readers(s, id)], [{ holder: 'office', due: '2026-03-05' }, ['rsj', 'street-1']])
  s.refused('in-the-past', id, 'assign', zhao, { ...weighed, settleBy: '2026-03-02' })
  s.refused('too-far', id, 'assign', zhao, { ...weighed, settleBy: '2036-03-03' })
  s.takes(id, 'assign', zhao, weighed)
  const other = s.opens('dispute', lin, found)
  s.takes(other, 'connect', zhao, { petitions: [petition] })
  assert.deepEqual(
    [s.stands(id), readers(s, id), s.linked(petition, 'disputes')],
    [{ holder: 'unit', due: '2026-04-10' }, ['zjj', 'rsj', 'street-1'], [id, other]],
  )
  s.refused('not-yours', id, 'settle', sun, { outcome: '……' })
  s.today('2026-04-01')
  s.takes(id, 'settle', zheng, { outcome: '召开业主大会表决，恢复原价。' })
  s.takes(id, 'report', zheng, { outcome: '召开业主大会表决，恢复原价，差价已退还。' })
  s.takes(id, 'report.sign', wang)
  s.takes(id, 'send-back', shi, { reason: '退款凭证不全', settleBy: '2026-04-20' })
  assert.deepEqual([s.record(id).state, s.record(id).data['settledOn']], ['settling', undefined])
  s.today('2026-04-08')
  s.takes(id, 'settle', zheng, { outcome: '差价已全部退还。' })
  s.takes(id, 'report', zheng, { outcome: '差价已全部退还。' })
  s.takes(id, 'report.sign', wang)
  s.takes(id, 'verify', kong, { verified: '抽查五户，均已退还。' })
  assert.deepEqual([s.record(id).state, s.record(id).data['settledOn']], ['closed', '2026-04-08'])
})

test('what a street cannot settle goes up, is weighed anew and given to another; or it is led into a lawful way; or it is none', () => {
  const s = scene('2026-03-02')
  const id = s.opens('dispute', sun, found)
  const led = s.opens('dispute', lin, found)
  const none = s.opens('dispute', lin, found)
  s.takes(id, 'assign', zhao, { ...weighed, owner: 'rsj' })
  s.takes(id, 'escalate', sun, { tried: '两次协商', reason: '需规划部门认定' })
  s.takes(id, 'escalate.sign', li)
  assert.deepEqual([s.record(id).state, s.stands(id), s.record(id).data['raised']], ['raised', { holder: 'office', due: '2026-03-05' }, 1])
  s.takes(id, 'assign', zhao, { ...weighed, level: 'grave' })
  s.takes(led, 'lead', zhao, { way: '已向人民法院提起诉讼' })
  s.takes(none, 'drop', zhao, { reason: '与已登记的同一纠纷' })
  assert.deepEqual([s.record(id).data['owner'], s.record(led).state, s.record(none).state], ['zjj', 'led', 'dropped'])
})

const report = {
  assessor: '区住建局',
  methods: ['visits', 'experts'],
  points: [{ risk: '过渡安置不足', measure: '提前筹集房源' }],
  plan: '设立现场协调点。',
  lawful: true,
  reasonable: true,
  feasible: true,
  controllable: true,
  level: 'low',
  conclusion: 'proceed',
}
test('a project is assessed before it is decided; what is not controllable cannot go ahead until it is assessed again', () => {
  const s = scene('2026-03-02')
  const id = s.opens('risk-assessment', zheng, { subject: '旧城改造', kind: 'project', unit: 'zjj', about: '三个街区的征收改造。' })
  const assess = (given: Fields) => {
    s.takes(id, 'assess', zheng, { ...report, ...given })
    s.takes(id, 'assess.sign', wang)
  }
  const review = () => {
    s.takes(id, 'review', zhao, { review: '同意评估结论。' })
    s.takes(id, 'review.sign', qian)
  }
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-04-01' })
  s.refused('not-controllable', id, 'assess', zheng, { ...report, controllable: false })
  s.refused('not-controllable', id, 'assess', zheng, { ...report, level: 'high' })
  assess({ level: 'high', conclusion: 'postpone' })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-03-16' })
  review()
  s.refused('not-assessed-so', id, 'decide', zheng, { decision: 'proceed', trackUntil: '2026-12-31' })
  s.takes(id, 'decide', zheng, { decision: 'postpone' })
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-08-29' })
  s.today('2026-06-01')
  assess({})
  review()
  s.refused('track-until-when', id, 'decide', wang, { decision: 'proceed' })
  s.takes(id, 'decide', wang, { decision: 'proceed', trackUntil: '2026-12-31' })
  assert.deepEqual([s.stands(id), s.record(id).data['assessedOn']], [{ holder: 'unit', due: '2026-12-31' }, '2026-06-01'])
  s.takes(id, 'track', zheng, { seen: '无新增信访事项。' })
  s.takes(id, 'finish', zheng, { deviation: '与评估一致。' })
  assert.equal(s.record(id).state, 'closed')
})

const warning = {
  subject: '欠薪诉因集中',
  about: 'cause',
  statistic: '泊松检验 p<0.01',
  window: 30,
  observed: 9,
  expected: '2.4',
  petitioners: 7,
}
test('a warning names a cause and at least three petitioners; a person judges it; its letter goes about the same petitions', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const system = { id: 'system', roles: ['system'] } as const
  assert.throws(() => s.opens('early-warning', system, warning), /about-what/)
  assert.throws(() => s.opens('early-warning', system, { ...warning, category: '0401', petitioners: 2 }), /invalid/)
  const id = s.opens('early-warning', system, { ...warning, category: '0401', petitions: [petition] })
  const false_ = s.opens('early-warning', shi, { ...warning, about: 'overdue', unit: 'rsj' })
  assert.deepEqual([s.stands(id), s.linked(petition, 'warnings')], [{ holder: 'supervision', due: '2026-03-05' }, [id]])
  s.refused('wrong-role', id, 'assess', zhao, { assessment: '……', handleBy: '2026-03-20' })
  s.takes(id, 'assess', shi, { assessment: '同一工地总包拖欠。', handleBy: '2026-03-20' })
  s.takes(id, 'send-letter', shi, { to: 'rsj', grounds: ['delay'], defects: '逾期未处理', demand: '查处拖欠行为', replyBy: '2026-03-16' })
  const letter = only(s.linked(id, 'letters'))
  assert.deepEqual([s.linked(letter, 'petitions'), s.linked(letter, 'warnings'), s.record(letter).state], [[petition], [id], 'drafting'])
  s.today('2026-03-18')
  s.takes(id, 'handle', shi, { outcome: '工资已支付。' })
  s.takes(false_, 'dismiss', shi, { assessment: '系统切换后集中补录。' })
  s.takes(false_, 'connect', shi, { letters: [letter] })
  assert.deepEqual(
    [s.record(id).data['handledOn'], s.record(false_).state, s.linked(letter, 'warnings')],
    ['2026-03-18', 'unfounded', [id, false_]],
  )
})

test('an opinion item is passed on and used; a call for suggestions is closed after its day and answered', () => {
  const { s, submission } = accepted('2026-03-02')
  const item = s.opens('opinion-item', lin, { subject: '老旧小区加装电梯', source: 'window', category: '0312', told: '低层住户担心采光。' })
  s.refused('nobody-there', item, 'forward', lin, { unit: 'street-1' })
  s.takes(item, 'forward', lin, { unit: 'zjj' })
  assert.deepEqual([s.stands(item), readers(s, item)], [{ holder: 'unit', due: '2026-04-01' }, ['xfb', 'zjj']])
  s.takes(item, 'use', zheng, { use: '已列入方案修改。' })
  const call = s.opens('public-suggestion', zhao, {
    subject: '电梯加装办法意见征集',
    topic: '0312',
    about: '补偿标准怎样定',
    how: '来信、网上',
    from: '2026-03-02',
    until: '2026-03-16',
  })
  s.takes(call, 'connect', lin, { submissions: [submission] })
  s.refused('still-open', call, 'close', zhao, { received: 21 })
  s.today('2026-03-17')
  s.takes(call, 'close', zhao, { received: 21 })
  assert.deepEqual(s.stands(call), { holder: 'office', due: '2026-05-16' })
  s.refused('more-than-received', call, 'answer', zhao, { adopted: 22 })
  s.takes(call, 'answer', zhao, { adopted: 4, replies: [{ suggestion: '按楼层分档', result: 'adopted', reason: '列入第八条' }] })
  s.takes(call, 'answer.sign', qian)
  assert.deepEqual([s.record(item).state, s.record(call).state, s.linked(submission, 'calls')], ['used', 'answered', [call]])
})

test('research with three groups gives two reports, each signed, and ends with at least one', () => {
  const s = scene('2026-03-02')
  const id = s.opens('research', zhao, {
    subject: '物业矛盾源头治理',
    topic: '0303',
    groups: 3,
    question: '为何反复',
    reportBy: '2026-06-30',
  })
  s.refused('no-report-yet', id, 'finish', zhao)
  for (const title of ['现状', '对策']) {
    s.takes(id, 'report', zhao, { title, findings: '……', suggestions: '……' })
    s.takes(id, 'report.sign', qian)
  }
  s.takes(id, 'postpone', qian, { reportBy: '2026-07-31', reason: '补充调研' })
  assert.deepEqual(
    [s.stands(id), s.record(id).data['handedIn']],
    [
      { holder: 'office', due: '2026-07-31' },
      [
        { title: '现状', on: '2026-03-02' },
        { title: '对策', on: '2026-03-02' },
      ],
    ],
  )
  s.takes(id, 'finish', zhao)
})

const old = { subject: '征地补偿历史遗留', category: '0201', unit: 'rsj', batch: 'city', since: '2019-05-06', dueBy: '2026-06-30' }
test('a long-pending matter leaves the list on a lawful ground that is shown, and the petition goes on as it stood', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('backlog', shi, { ...old, petition })
  const before = s.record(petition)
  const signed = (step: string, given: Fields) => {
    s.takes(id, step, sun, given)
    s.takes(id, `${step}.sign`, li)
  }
  assert.deepEqual([s.stands(id), s.linked(petition, 'backlogs')], [{ holder: 'unit', due: '2026-03-17' }, [id]])
  signed('plan', { plan: '复核补偿面积。' })
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-06-30' })
  s.refused('document-missing', id, 'report', sun, { exit: 'terminated', evidence: '……' })
  s.refused('not-freely', id, 'report', sun, { exit: 'withdrawn', evidence: '……', freely: false })
  signed('report', { exit: 'resolved', evidence: '差额已补发。' })
  s.takes(id, 'send-back', shi, { reason: '凭证不全', dueBy: '2026-07-31' })
  signed('report', { exit: 'terminated', evidence: '复核意见已送达。', document: '区复核〔2026〕2号' })
  s.takes(id, 'accept', shi, { checked: '属实。' })
  s.takes(id, 'accept.sign', qian)
  assert.deepEqual([s.record(id).state, s.record(id).data['closedOn'], s.record(petition)], ['terminated', '2026-03-02', before])
})

test('a plan that comes after the day by which the matter was to be resolved leaves that day as it was', () => {
  const s = scene('2026-03-02')
  const id = s.opens('backlog', shi, { ...old, dueBy: '2026-03-10' })
  s.today('2026-03-16')
  s.takes(id, 'plan', sun, { plan: '复核补偿面积。' })
  s.takes(id, 'plan.sign', li)
  assert.deepEqual([s.stands(id), s.clock(id, 'working').since], [{ holder: 'unit', due: '2026-03-10' }, '2026-03-02'])
  s.takes(id, 'postpone', shi, { dueBy: '2026-05-29', reason: '补充鉴定' })
  s.takes(id, 'postpone.sign', qian)
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-05-29' })
  const struck = s.opens('backlog', shi, old)
  s.takes(struck, 'strike', shi, { reason: '同一事项已列入' })
  assert.equal(s.record(struck).state, 'struck')
})

test('an urgent matter is reported to all whom article 25 names by the next working day, followed up and ended', () => {
  const { s, submission } = accepted('2026-02-27')
  const id = s.opens('urgent-report', sun, {
    subject: '小区停暖',
    why: 'service',
    category: '0309',
    place: 'street-1',
    heads: 600,
    claims: '恢复供暖',
    measures: '已协调抢修',
  })
  // A Friday, and the Saturday after it is worked in exchange.
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-02-28' })
  s.takes(id, 'connect', lin, { submissions: [submission] })
  const told = { government: true, conference: true, above: true, national: true, charge: ['zjj'], nextBy: '2026-02-28' }
  for (const missing of ['government', 'conference', 'above', 'national'])
    assert.equal(s.refused('not-told', id, 'report', lin, { ...told, [missing]: false }).fields?.[0]?.path, `/${missing}`)
  s.takes(id, 'report', lin, told)
  s.takes(id, 'report.sign', qian)
  assert.deepEqual(
    [s.record(id).data['reportedAt'], s.stands(id), readers(s, id)],
    ['2026-02-27 09:00', { holder: 'office', due: '2026-02-28' }, ['rsj', 'zjj']],
  )
  s.today('2026-02-28')
  s.takes(id, 'follow-up', lin, { measures: '已恢复供暖', nextBy: '2026-03-02' })
  s.takes(id, 'finish', lin, { outcome: '供暖恢复，管网已更换。' })
  s.takes(id, 'finish.sign', qian)
  assert.deepEqual([s.record(id).state, s.record(id).data['followUps']], ['finished', 1])
})

test('a programme of two years: tasks of its own, each year summed up by the end of January, and an end', () => {
  const s = scene('2026-03-02')
  const id = s.opens('programme', zhao, {
    subject: '信访问题源头治理',
    topic: '0303',
    from: 2026,
    to: 2027,
    goal: '减少重复信访',
    lead: 'zjj',
    units: ['rsj', 'zjj'],
  })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2027-01-31' })
  s.takes(id, 'set-task', zhao, { task: '物业合同示范文本', unit: 'zjj', dueOn: '2026-09-30' })
  const task = only(s.linked(id, 'tasks'))
  const dispute = s.opens('dispute', sun, found)
  assert.deepEqual(
    [s.stands(task), s.record(task).data['source'], s.record(task).data['year']],
    [{ holder: 'unit', due: '2026-09-30' }, 'programme', 2026],
  )
  s.refused('nothing-to-connect', id, 'include', zhao)
  s.takes(id, 'include', zhao, { disputes: [dispute] })
  s.today('2027-01-20')
  s.takes(id, 'sum-up', zhao, { done: '示范文本已推行。' })
  assert.deepEqual([s.stands(id), s.record(id).data['year']], [{ holder: 'office', due: '2028-01-31' }, 2027])
  s.takes(id, 'sum-up', zhao, { done: '提前完成。' })
  assert.deepEqual(
    [s.record(id).state, s.record(id).data['years']],
    [
      'ending',
      [
        { year: 2026, done: '示范文本已推行。' },
        { year: 2027, done: '提前完成。' },
      ],
    ],
  )
  s.takes(id, 'conclude', zhao, { outcome: '重复信访下降。' })
  s.takes(id, 'conclude.sign', qian)
  assert.equal(s.record(id).state, 'ended')
})
