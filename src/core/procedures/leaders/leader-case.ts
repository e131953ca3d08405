import { Choice, DayField, Form, Many, maybe, RecordId, StaffId, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { SeenBy } from '../shared/seen-by.ts'
import { items } from '../shared/units.ts'

// 领导包案 (B14, B15, article 18): one named leader answers for one hard matter until it is solved, or has ended as the law says. Plan,
// visits, measures, a report that the leader signs, and the supervision desk's look at the proof. How hard it is is said of the matter, and
// of nobody.

const Difficulty = Choice(
  { zh: '事项难易', en: 'How hard the matter is' },
  {
    hard: { zh: '疑难复杂', en: 'Hard and complex' },
    nail: { zh: '钉子案', en: 'Deadlocked' },
    bone: { zh: '骨头案', en: 'Hardest' },
    old: { zh: '历史遗留', en: 'Left over from the past' },
    across: { zh: '三跨三分离', en: 'Across regions, departments or trades' },
  },
)
const due = { zh: '化解期限', en: 'To be solved by' }
const DueOn = DayField(due)
const Leader = StaffId({ zh: '包案领导', en: 'Leader in charge' }, 'leader')
const Unit = UnitId({ zh: '责任单位', en: 'Responsible unit' })
const Plan = Text({ zh: '化解方案', en: 'Plan' }, 10_000, mattersOnly)
const Report = Text({ zh: '化解报告', en: 'Report' }, 10_000, mattersOnly)
const Proof = Text({ zh: '化解或者依法办结的凭证', en: 'What proves it' }, 4000, mattersOnly)
const How = Choice(
  { zh: '方式', en: 'How' },
  {
    'going-down': { zh: '下访', en: 'Going there' },
    invited: { zh: '约访', en: 'By invitation' },
    field: { zh: '现场调度', en: 'On the spot' },
    video: { zh: '视频', en: 'By video' },
  },
)
const Outcome = Choice(
  { zh: '包案结果', en: 'Outcome' },
  { resolved: { zh: '已化解', en: 'Solved' }, lawful: { zh: '依法办结、终结', en: 'Ended as the law says' } },
)
const Given = { subject: Subject, leader: Leader, unit: maybe(Unit), difficulty: Difficulty, dueOn: DueOn }

const frame = shape({
  data: Form({
    ...Given,
    seenBy: SeenBy,
    plan: maybe(Plan),
    visits: Whole({ zh: '走访约访次数', en: 'Visits' }, 0, 9999),
    measures: Whole({ zh: '化解措施数', en: 'Measures' }, 0, 9999),
    report: maybe(Report),
    proof: maybe(Proof),
    outcome: maybe(Outcome),
    endedOn: maybe(DayField({ zh: '销案日', en: 'Closed on' })),
  }),
  states: {
    assigned: { label: { zh: '待定方案', en: 'Plan awaited' }, phase: 'planning', holder: 'leader' },
    working: { label: { zh: '化解中', en: 'Being solved' }, phase: 'handling', holder: 'leader' },
    reported: { label: { zh: '待评查', en: 'To be assessed' }, phase: 'verification', holder: 'supervision' },
    resolved: { label: { zh: '已化解', en: 'Solved' }, phase: 'end', end: true },
    ended: { label: { zh: '已依法办结', en: 'Ended as the law says' }, phase: 'end', end: true },
    dropped: { label: { zh: '已撤销', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    planning: {
      label: { zh: '制定化解方案', en: 'Plan' },
      owes: 'leader',
      within: setting('leader-plan', workingDays(15)),
      under: local,
      during: ['assigned'],
    },
    solving: { label: { zh: '化解', en: 'Solving it' }, owes: 'leader', within: until('dueOn'), under: art(18, 2), during: ['working'] },
    assessing: {
      label: { zh: '评查', en: 'Assessment' },
      owes: 'supervision',
      within: setting('verification', workingDays(10)),
      under: local,
      during: ['reported'],
    },
  },
  links: {
    petitions: {
      label: { zh: '包案的信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'leader-cases',
      many: true,
      hangs: { zh: '领导包案', en: 'Leaders’ cases' },
    },
  },
})

const by = ['leader', 'secretary'] as const
const active = ['assigned', 'working'] as const
const steps = frame.phase({
  plan: {
    label: { zh: '确定化解方案', en: 'Settle the plan' },
    from: active,
    to: 'working',
    by,
    under: art(18, 2),
    takes: Form({ plan: Plan, dueOn: maybe(DueOn) }),
    checks: liesAhead('dueOn', due),
    issues: [{ code: 'D32', label: { zh: '化解方案', en: 'Plan of a leader’s case' } }],
  },
  visit: {
    label: { zh: '登记走访约访', en: 'Record a visit' },
    from: active,
    to: 'same',
    by,
    under: art(18, 2),
    sets: ({ data }) => ({ visits: data.visits + 1 }),
    takes: Form({
      how: How,
      note: Text({ zh: '了解的情况和商定的意见', en: 'What was learnt and agreed' }, 4000, mattersOnly),
    }),
  },
  measure: {
    label: { zh: '登记化解措施', en: 'Record a measure' },
    from: ['working'],
    to: 'same',
    by: ['leader', 'secretary', 'unit-lead'],
    under: art(18, 2),
    takes: Form({ measure: Text({ zh: '化解措施和进展', en: 'Measure and progress' }, 4000, mattersOnly) }),
    sets: ({ data }) => ({ measures: data.measures + 1 }),
  },
  report: {
    label: { zh: '化解报告', en: 'Report' },
    from: ['working'],
    to: 'reported',
    by: ['secretary', 'unit-lead'],
    signedBy: 'leader',
    under: art(18, 2),
    takes: Form({ outcome: Outcome, report: Report, proof: Proof }),
    issues: [{ code: 'D32', label: { zh: '化解报告', en: 'Report on a leader’s case' } }],
  },
  'send-back': {
    label: { zh: '退回继续化解', en: 'Send back' },
    from: ['reported'],
    to: 'working',
    by: ['supervisor'],
    under: art(18, 2),
    takes: Form({ dueOn: DueOn, reason: Reason }),
    checks: liesAhead('dueOn', due),
  },
  close: {
    label: { zh: '评查销案', en: 'Assess and close' },
    from: ['reported'],
    to: ['resolved', 'ended'],
    by: ['supervisor'],
    under: art(18, 2),
    takes: Form({ assessed: Text({ zh: '评查情况', en: 'What was assessed' }, 2000) }),
    goes: ({ data }) => (data.outcome === 'resolved' ? 'resolved' : 'ended'),
    sets: ({ day }) => ({ endedOn: day }),
  },
  amend: {
    label: { zh: '更正包案登记', en: 'Correct the entry' },
    from: active,
    to: 'same',
    by: ['director', 'secretary'],
    under: local,
    aside: true,
    takes: Form({ subject: Subject, unit: maybe(Unit), difficulty: Difficulty, reason: Reason }),
    sets: ({ given: { unit } }) => ({ unit }),
  },
  connect: {
    label: { zh: '增加包案的信访事项', en: 'Add petitions' },
    from: active,
    to: 'same',
    by: ['director', 'secretary', 'supervisor'],
    under: local,
    aside: true,
    takes: Form({
      more: Many({ zh: '增加的信访事项', en: 'Petitions to add' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 20),
    }),
    joins: { petitions: ({ given }) => given.more },
  },
  'hand-over': {
    label: { zh: '调整包案领导', en: 'Hand it to another leader' },
    from: active,
    to: 'same',
    by: ['director', 'secretary'],
    under: local,
    aside: true,
    takes: Form({ leader: Leader, reason: Reason }),
    checks: ({ given, data }) =>
      given.leader === data.leader ? wrong('the-same', '/leader', '请选择另一位领导', 'Choose another leader') : undefined,
  },
  postpone: {
    label: { zh: '调整化解期限', en: 'Move its day' },
    from: active,
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ dueOn: DueOn, reason: Reason }),
    checks: liesAhead('dueOn', due),
  },
  drop: {
    label: { zh: '撤销包案', en: 'Drop' },
    from: active,
    to: 'dropped',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

const counted = { on: 'endedOn', unit: items.pieces, by: ['difficulty', 'unit'] } as const
export const leaderCase = procedure('leader-case', frame, {
  label: { zh: '领导包案', en: 'Leader’s case', many: 'Leaders’ cases' },
  desk: 'leaders',
  serves: 'handling',
  plural: 'leader-cases',
  mark: 'BA',
  title: 'subject',
  words: ['subject', 'plan', 'report'],
  parties: { unit: 'unit' },
  hands: ['leader'],
  spine: ['assigned', 'working', 'reported', 'resolved'],
  dates: ['dueOn'],
  opening: {
    label: { zh: '确定包案', en: 'Put it in a leader’s charge' },
    to: 'assigned',
    by: ['director', 'secretary', 'supervisor'],
    under: art(18, 2),
    issues: [{ code: 'D32', label: { zh: '领导包案交办单', en: 'Slip that puts a case in a leader’s charge' } }],
    takes: Form({
      ...Given,
      petitions: maybe(Many({ zh: '包案的信访事项', en: 'Petitions' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 20)),
    }),
    joins: { petitions: ({ given }) => given.petitions ?? [] },
    sets: ({ facts }) => ({ seenBy: [facts.home], visits: 0, measures: 0 }),
    checks: liesAhead('dueOn', due),
  },
  steps,
  readers: ({ unit, seenBy = [] }) => [unit ?? [], seenBy].flat(),
  figures: {
    'leaderCases.assigned': {
      label: { zh: '领导包案', en: 'Cases led by a leader' },
      unit: items.pieces,
      in: ['assigned', 'working', 'reported', 'resolved', 'ended'],
      by: ['difficulty', 'unit'],
    },
    'leaderCases.leaders': {
      label: { zh: '包案领导', en: 'Leaders who lead a case' },
      unit: items.persons,
      different: 'leader',
      in: ['assigned', 'working', 'reported', 'resolved', 'ended'],
    },
    'leaderCases.resolved': { ...counted, label: { zh: '领导包案化解', en: 'Cases solved by a leader' }, in: ['resolved'] },
    'leaderCases.ended': { ...counted, label: { zh: '领导包案依法办结', en: 'Leaders’ cases that ended as the law says' }, in: ['ended'] },
    'leaderCases.rate': {
      label: { zh: '领导包案化解率', en: 'Share of leaders’ cases solved' },
      unit: items.percent,
      in: ['assigned', 'working', 'reported', 'resolved', 'ended'],
      share: { in: ['resolved'] },
      by: ['difficulty'],
    },
  },
})
