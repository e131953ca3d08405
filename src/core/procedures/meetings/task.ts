import { Choice, Code, DayField, Form, Many, maybe, RecordId, Text, UnitId, Whole, Year } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { local, rule } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Enclosed } from '../shared/enclosed.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { SeenBy } from '../shared/seen-by.ts'
import { items } from '../shared/units.ts'
import { withSigner } from '../shared/with-signer.ts'

// 任务 (C7, D7, H2): one numbered task of the year's plan, of a target, of what a meeting decided or of a programme: who owns it, by when,
// how it stands, what proves it.

const Source = Choice(
  { zh: '任务来源', en: 'Source' },
  {
    plan: { zh: '年度工作要点', en: 'The year’s plan' },
    target: { zh: '年度目标责任', en: 'The year’s targets' },
    meeting: { zh: '会议议定事项', en: 'A meeting’s decision' },
    programme: { zh: '专项行动', en: 'A programme' },
    other: { zh: '其他', en: 'Other' },
  },
)
const due = { zh: '完成期限', en: 'To be done by' }
const DueOn = DayField(due)
const Unit = UnitId({ zh: '责任单位', en: 'Unit that owns it' })
const Progress = Text({ zh: '进展情况', en: 'Progress' }, 4000, mattersOnly)
const Share = Whole({ zh: '完成进度（%）', en: 'Done so far (%)' }, 0, 100)
const Result = Text({ zh: '完成情况', en: 'What was achieved' }, 4000, mattersOnly)
const Proof = Text({ zh: '佐证材料', en: 'What proves it' }, 2000)
const Reached = Text({ zh: '实际完成值', en: 'Reached' }, 40)
const Files = Enclosed({ zh: '佐证附件', en: 'Proof: papers and photos' })
const Verified = Text({ zh: '验收情况', en: 'What was verified' }, 2000)
const Set = {
  subject: Subject,
  source: Source,
  number: maybe(Code({ zh: '任务编号', en: 'Number of the task' }, 20)),
  year: maybe(Year({ zh: '年度', en: 'Year' })),
  topic: maybe(Text({ zh: '专题', en: 'Topic' }, 60)),
  target: maybe(Text({ zh: '目标要求', en: 'What is to be achieved' }, 2000)),
  goal: maybe(
    Text({ zh: '目标值', en: 'Target' }, 40, { zh: '能用数字衡量的，例如“95%”“24 个社区”', en: 'Where a number measures it: “95%”' }),
  ),
  unit: Unit,
  others: maybe(Many({ zh: '配合单位', en: 'Units that help' }, UnitId({ zh: '配合单位', en: 'Unit' }), 1, 20)),
  dueOn: DueOn,
}

const frame = shape({
  data: Form({
    ...Set,
    seenBy: SeenBy,
    progress: maybe(Progress),
    done: maybe(Share),
    reached: maybe(Reached),
    result: maybe(Result),
    proof: maybe(Proof),
    verified: maybe(Verified),
    doneOn: maybe(DayField({ zh: '验收日', en: 'Verified on' })),
  }),
  states: {
    open: { label: { zh: '推进中', en: 'In progress' }, phase: 'task', holder: 'unit' },
    reported: { label: { zh: '待验收', en: 'To be verified' }, phase: 'verification', holder: 'conference' },
    done: { label: { zh: '已完成', en: 'Done' }, phase: 'end', end: true },
    dropped: { label: { zh: '已取消', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    doing: {
      label: { zh: '完成任务', en: 'Doing it' },
      owes: 'unit',
      within: until('dueOn'),
      under: rule('responsibility'),
      during: ['open'],
    },
    verifying: {
      label: { zh: '验收', en: 'Verification' },
      owes: 'conference',
      within: setting('verify-task', workingDays(10)),
      under: local,
      during: ['reported'],
    },
  },
  links: {
    meeting: { label: { zh: '议定的会议', en: 'Meeting that decided it' }, to: 'meeting', back: 'tasks' },
    petitions: {
      label: { zh: '相关信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'tasks',
      many: true,
      hangs: { zh: '任务', en: 'Tasks' },
    },
  },
})

const verify = ['secretary', 'supervisor', 'director'] as const
const steps = frame.phase({
  progress: {
    label: { zh: '报告进展', en: 'Report progress' },
    from: ['open'],
    to: 'same',
    by: ['handler', 'unit-lead'],
    under: local,
    takes: Form({ progress: Progress, done: maybe(Share), reached: maybe(Reached), files: Files }),
  },
  finish: {
    label: { zh: '报告完成', en: 'Report it done' },
    from: ['open'],
    to: 'reported',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: local,
    takes: Form({ result: Result, reached: maybe(Reached), proof: Proof, files: Files }),
    sets: () => ({ done: 100 }),
  },
  'send-back': {
    label: { zh: '退回继续办理', en: 'Send back' },
    from: ['reported'],
    to: 'open',
    by: verify,
    under: local,
    takes: Form({ dueOn: DueOn, reason: Reason }),
    checks: liesAhead('dueOn', due),
  },
  verify: {
    label: { zh: '验收销号', en: 'Verify and close' },
    from: ['reported'],
    to: 'done',
    by: verify,
    under: local,
    notBy: ['finish'],
    takes: Form({ verified: Verified }),
    sets: ({ day: doneOn }) => ({ doneOn }),
  },
  amend: {
    label: { zh: '调整任务', en: 'Change the task' },
    from: ['open'],
    to: 'same',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    when: withSigner('finish'),
    takes: Form({
      subject: Set.subject,
      number: Set.number,
      year: Set.year,
      topic: Set.topic,
      target: Set.target,
      goal: Set.goal,
      unit: Unit,
      others: Set.others,
      reason: Reason,
    }),
    checks: ({ given, facts }) => nobodyThere(given.unit, '/unit', facts),
    sets: ({ given: { number, year, topic, target, goal, others } }) => ({ number, year, topic, target, goal, others }),
  },
  connect: {
    label: { zh: '关联信访事项', en: 'Connect petitions' },
    from: ['open', 'reported'],
    to: 'same',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form({
      more: Many({ zh: '增加的信访事项', en: 'Petitions to add' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 100),
    }),
    joins: { petitions: ({ given }) => given.more },
  },
  postpone: {
    label: { zh: '调整期限', en: 'Move its day' },
    from: ['open'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ dueOn: DueOn, reason: Reason }),
    checks: liesAhead('dueOn', due),
  },
  drop: {
    label: { zh: '取消任务', en: 'Drop' },
    from: ['open', 'reported'],
    to: 'dropped',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const task = procedure('task', frame, {
  label: { zh: '任务', en: 'Task', many: 'Tasks' },
  desk: 'meetings',
  serves: 'accountability',
  plural: 'tasks',
  mark: 'RW',
  title: 'subject',
  words: ['subject', 'number', 'topic', 'target'],
  parties: { unit: 'unit' },
  spine: ['open', 'reported', 'done'],
  dates: ['dueOn'],
  shows: ['source', 'number', 'goal', 'done'],
  opening: {
    label: { zh: '下达任务', en: 'Set a task' },
    to: 'open',
    by: ['secretary', 'director', 'linked'],
    under: rule('responsibility'),
    takes: Form({
      ...Set,
      petitions: maybe(Many({ zh: '相关信访事项', en: 'Petitions' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 100)),
    }),
    joins: { petitions: ({ given }) => given.petitions ?? [] },
    // What a meeting or a programme sets was asked there.
    checks: at =>
      liesAhead('dueOn', due)(at) ?? (at.actor.roles.includes('linked') ? undefined : nobodyThere(at.given.unit, '/unit', at.facts)),
    sets: ({ facts }) => ({ seenBy: [facts.home] }),
    issues: [{ code: 'D33', label: { zh: '任务交办单', en: 'Slip that sets a task' } }],
  },
  steps,
  // Whose it is, who helps, and the office, whose secretary keeps the list.
  readers: ({ unit, others = [], seenBy = [] }) => [unit ?? [], ...others, ...seenBy].flat(),
  figures: {
    'tasks.set': {
      label: { zh: '下达任务', en: 'Tasks set' },
      unit: items.tasks,
      in: ['open', 'reported', 'done'],
      by: ['source', 'unit', 'year'],
    },
    'tasks.done': {
      label: { zh: '完成任务', en: 'Tasks done' },
      unit: items.tasks,
      on: 'doneOn',
      in: ['done'],
      by: ['source', 'unit', 'year'],
    },
    'tasks.rate': {
      label: { zh: '任务完成率', en: 'Share of tasks done' },
      unit: items.percent,
      in: ['open', 'reported', 'done'],
      share: { in: ['done'] },
      by: ['source', 'unit', 'year'],
    },
  },
})
