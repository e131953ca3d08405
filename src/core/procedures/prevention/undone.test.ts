import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted, only } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'
import { procedures } from '../index.ts'

// What goes otherwise than planned, and how it is put right: given up, given to another, moved to another day, each with its reason.

const { lin, zhao, qian, shi, sun, li, zheng, wang, cui } = cast

const report = {
  assessor: '区住建局',
  methods: ['visits'],
  points: [{ risk: '过渡安置不足', measure: '提前筹集房源' }],
  plan: '设立现场协调点。',
  lawful: true,
  reasonable: true,
  feasible: true,
  controllable: true,
  level: 'low',
  conclusion: 'proceed',
}
test('a risk assessment whose project is given up is withdrawn with a reason, at every stage before it goes ahead', () => {
  const s = scene('2026-03-02'),
    opened = () => s.opens('risk-assessment', zheng, { subject: '旧城改造', kind: 'project', unit: 'zjj', about: '三个街区的征收改造。' }),
    early = opened(),
    late = opened()
  s.refused('invalid', early, 'withdraw', zheng)
  s.refused('not-yours', early, 'withdraw', sun, { reason: '项目取消' })
  s.takes(early, 'withdraw', zhao, { reason: '已按其他规定评估，不重复评估' })
  s.takes(late, 'assess', zheng, report)
  s.takes(late, 'assess.sign', wang)
  s.takes(late, 'review', zhao, { review: '同意。' })
  s.takes(late, 'review.sign', qian)
  s.takes(late, 'withdraw', wang, { reason: '项目取消' })
  assert.deepEqual(
    [early, late].map(id => [s.record(id).state, s.stands(id), s.record(id).data['assessedOn']]),
    [
      ['withdrawn', {}, undefined],
      ['withdrawn', {}, '2026-03-02'],
    ],
  )
  const going = opened()
  s.takes(going, 'assess', zheng, report)
  s.takes(going, 'assess.sign', wang)
  s.takes(going, 'review', zhao, { review: '同意。' })
  s.takes(going, 'review.sign', qian)
  s.takes(going, 'decide', wang, { decision: 'proceed', trackUntil: '2026-12-31' })
  s.refused('wrong-state', going, 'withdraw', wang, { reason: '项目取消' })
  s.refused('in-the-past', going, 'track-longer', wang, { trackUntil: '2026-03-02', reason: '工期调整' })
  s.takes(going, 'track-longer', wang, { trackUntil: '2027-06-30', reason: '工期调整' })
  assert.deepEqual(s.stands(going), { holder: 'unit', due: '2027-06-30' })
})

const plan = { subject: '住房领域专项排查', kind: 'special', from: '2026-03-02', until: '2026-03-20', units: ['zjj'] }
test('a unit is added to a screening that runs, and owes its part; a screening that is dropped takes along what was not reported', () => {
  const s = scene('2026-03-02'),
    id = s.opens('screening', zhao, plan)
  s.refused('wrong-state', id, 'add-units', zhao, { more: ['rsj'] })
  s.takes(id, 'order', zhao)
  assert.equal(s.refused('nobody-there', id, 'add-units', zhao, { more: ['street-1'] }).fields?.[0]?.path, '/more/0')
  s.refused('there-already', id, 'add-units', zhao, { more: ['zjj'] })
  s.takes(id, 'add-units', zhao, { more: ['zjj', 'rsj', 'rsj'] })
  const [housing = '', labour = '', ...none] = s.linked(id, 'returns')
  assert.deepEqual(
    [s.stands(labour), s.record(labour).data['unit'], none, procedures['screening']?.readers?.(s.record(id).data)],
    [{ holder: 'unit', due: '2026-03-20' }, 'rsj', [], ['zjj', 'rsj']],
  )
  s.takes(housing, 'report', zheng, { visited: 3, found: 0, onSpot: 0 })
  s.takes(id, 'drop', qian, { reason: '与市级排查重复' })
  assert.deepEqual(
    [id, housing, labour].map(part => s.record(part).state),
    ['dropped', 'reported', 'fallen'],
  )
  s.refused('wrong-state', labour, 'report', sun, { visited: 3, found: 0, onSpot: 0 })
})

test('on its last day a screening gets no more units', () => {
  const s = scene('2026-03-02'),
    id = s.opens('screening', zhao, plan)
  s.takes(id, 'order', zhao)
  s.today('2026-03-20')
  s.refused('over', id, 'add-units', zhao, { more: ['rsj'] })
})

const found = {
  subject: '小区停车收费纠纷',
  kind: 'special',
  category: '0303',
  place: 'street-1',
  involved: 40,
  about: '物业调价未经业主大会表决。',
}
test('a dispute that went to the wrong unit is given to another, which owes it; its day is moved; one entered twice is struck', () => {
  const s = scene('2026-03-02'),
    id = s.opens('dispute', cui, { ...found, settleBy: '2026-03-20' })
  s.refused('the-same', id, 'reassign', zhao, { owner: 'jcd', settleBy: '2026-03-30', reason: '一' })
  s.refused('nobody-there', id, 'reassign', zhao, { owner: 'street-1', settleBy: '2026-03-30', reason: '一' })
  s.takes(id, 'reassign', zhao, { owner: 'zjj', settleBy: '2026-03-30', reason: '属住建职责' })
  assert.deepEqual(
    [s.stands(id), s.record(id).data['owner'], procedures['dispute']?.readers?.(s.record(id).data)],
    [{ holder: 'unit', due: '2026-03-30' }, 'zjj', ['zjj', 'jcd', 'street-1']],
  )
  s.refused('not-yours', id, 'settle', cui, { outcome: '……' })
  s.refused('in-the-past', id, 'postpone', shi, { settleBy: '2026-03-02', reason: '等鉴定' })
  s.takes(id, 'postpone', shi, { settleBy: '2026-04-15', reason: '等鉴定' })
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-04-15' })
  s.takes(id, 'strike', zhao, { reason: '与已登记的同一纠纷' })
  assert.deepEqual([s.record(id).state, s.stands(id)], ['dropped', {}])
})

test('a long-pending matter on the list of the wrong unit is given to another over a signature, which plans anew', () => {
  const s = scene('2026-03-02'),
    id = s.opens('backlog', shi, {
      subject: '征地补偿历史遗留',
      category: '0201',
      unit: 'rsj',
      batch: 'city',
      since: '2019-05-06',
      dueBy: '2026-06-30',
    })
  s.takes(id, 'plan', sun, { plan: '复核补偿面积。' })
  s.takes(id, 'plan.sign', li)
  s.refused('the-same', id, 'reassign', shi, { unit: 'rsj', dueBy: '2026-07-31', reason: '一' })
  s.refused('nobody-there', id, 'reassign', shi, { unit: 'szf', dueBy: '2026-07-31', reason: '一' })
  s.takes(id, 'reassign', shi, { unit: 'zjj', dueBy: '2026-07-31', reason: '属住建职责' })
  s.takes(id, 'reassign.sign', qian)
  assert.deepEqual([s.stands(id), s.record(id).data['unit']], [{ holder: 'unit', due: '2026-03-17' }, 'zjj'])
  s.refused('not-yours', id, 'plan', sun, { plan: '复核补偿面积。' })
})

test('an opinion item that went to the wrong unit comes back, by either; one entered by mistake is struck', () => {
  const s = scene('2026-03-02'),
    id = s.opens('opinion-item', lin, { subject: '老旧小区加装电梯', source: 'window', category: '0312', told: '低层住户担心采光。' })
  s.takes(id, 'forward', lin, { unit: 'rsj' })
  s.takes(id, 'return', li, { reason: '属住建职责' })
  assert.deepEqual(
    [s.record(id).state, s.record(id).data['unit'], s.stands(id)],
    ['collected', undefined, { holder: 'office', due: '2026-03-09' }],
  )
  s.takes(id, 'forward', lin, { unit: 'rsj' })
  s.takes(id, 'recall', zhao, { reason: '选错单位' })
  s.takes(id, 'strike', zhao, { reason: '误录' })
  assert.deepEqual(
    [s.record(id).state, procedures['opinion-item']?.figures['opinions.collected']?.in?.includes('struck')],
    ['struck', false],
  )
})

test('a programme is changed, and dropped once none of its tasks is open', () => {
  const s = scene('2026-03-02'),
    id = s.opens('programme', zhao, {
      subject: '信访问题源头治理',
      from: 2026,
      to: 2027,
      goal: '减少重复信访',
      lead: 'zjj',
      units: ['zjj'],
    })
  s.takes(id, 'amend', zhao, { lead: 'rsj', units: ['rsj', 'zjj'], goal: '减少欠薪信访', reason: '职责调整' })
  assert.deepEqual(procedures['programme']?.readers?.(s.record(id).data), ['rsj', 'zjj'])
  s.takes(id, 'set-task', zhao, { task: '示范文本', unit: 'zjj', dueOn: '2026-09-30' })
  s.refused('tasks-open', id, 'drop', qian, { reason: '并入市级行动' })
  s.takes(only(s.linked(id, 'tasks')), 'drop', qian, { reason: '并入市级行动' })
  s.takes(id, 'drop', qian, { reason: '并入市级行动' })
  assert.deepEqual([s.record(id).state, s.stands(id)], ['dropped', {}])
})

test('what was wrongly noted of an urgent matter is put right before and after the first report', () => {
  const { s } = accepted('2026-03-02'),
    id = s.opens('urgent-report', sun, {
      subject: '小区停暖',
      why: 'service',
      category: '0309',
      place: 'street-1',
      heads: 600,
      claims: '恢复供暖',
      measures: '已协调抢修',
    })
  s.takes(id, 'correct', lin, { heads: 60, reason: '多录一个零' })
  assert.deepEqual([s.record(id).data['heads'], s.record(id).data['claims'], s.record(id).state], [60, '恢复供暖', 'raised'])
})
