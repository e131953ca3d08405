import { art, local } from '../law/articles.ts'
import { workingDays } from '../law/days.ts'
import { DayField, Form, maybe, Text, UnitId, Yes } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { notNow, wrong } from '../engine/refusal.ts'
import { setting, shape, until } from '../engine/shape.ts'
import { Opinion, Reason, Subject } from './shared/fields.ts'
import { papers } from './shared/papers.ts'
import { classOf, readBy, SealedNow, sealedWith, sealings } from './shared/sealed-with.ts'
import { sealsToo } from './shared/with-the-matter.ts'

// 交办: an important matter, whose unit reports back by a day that the office sets (article 22). Its own record, because its day is not the
// petition's.

const Unit = UnitId({ zh: '责任单位', en: 'Responsible unit' })
const ReportBy = DayField({ zh: '反馈期限', en: 'Report due' })
const Report = {
  process: Text({ zh: '办理经过', en: 'What was done' }, 4000),
  result: Text({ zh: '事实和结果', en: 'Facts and result' }, 10_000),
  view: maybe(Text({ zh: '信访人的意见', en: 'What the petitioner says to it' }, 1000)),
}

const frame = shape({
  data: Form({
    subject: Subject,
    unit: Unit,
    demand: maybe(Opinion),
    reportBy: ReportBy,
    ...Report,
    process: maybe(Report.process),
    result: maybe(Report.result),
    ...sealedWith,
  }),
  states: {
    assigned: { label: { zh: '待反馈', en: 'Report awaited' }, phase: 'assignment', holder: 'unit' },
    reported: { label: { zh: '待审核', en: 'Report to be read' }, phase: 'assignment', holder: 'office' },
    accepted: { label: { zh: '已反馈', en: 'Report accepted' }, phase: 'end', end: true },
    fallen: { label: { zh: '已终止', en: 'Ended' }, phase: 'exit', end: true },
  },
  limits: {
    reporting: {
      label: { zh: '提交办结报告', en: 'Report' },
      owes: 'unit',
      within: until('reportBy'),
      under: art(22, { paragraph: 1, item: 3 }),
      during: ['assigned'],
    },
    reading: {
      label: { zh: '审核报告', en: 'Reading the report' },
      owes: 'office',
      within: setting('read-report', workingDays(5)),
      under: local,
      during: ['reported'],
    },
  },
  links: { petition: { label: { zh: '信访事项', en: 'Petition' }, to: 'petition', back: 'assignments' } },
})

const steps = frame.phase({
  report: {
    label: { zh: '提交办结报告', en: 'Report' },
    from: ['assigned'],
    to: 'reported',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(22, { paragraph: 1, item: 3 }),
    takes: Form(Report),
    issues: [papers.assignmentReport],
  },
  'send-back': {
    label: { zh: '退回补充', en: 'Send back' },
    from: ['reported'],
    to: 'assigned',
    by: ['triage', 'director'],
    under: art(22, { paragraph: 1, item: 3 }),
    takes: Form({ reason: Reason, reportBy: ReportBy }),
    checks: ahead,
  },
  'take-report': {
    label: { zh: '审核通过', en: 'Accept the report' },
    from: ['reported'],
    to: 'accepted',
    by: ['triage', 'director'],
    under: art(22, { paragraph: 1, item: 3 }),
  },
  postpone: {
    label: { zh: '同意延期反馈', en: 'Postpone the report' },
    from: ['assigned'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reportBy: ReportBy, reason: Reason }),
    checks: ahead,
    when: ({ data, day }) =>
      day > data.reportBy
        ? notNow('too-late', `反馈期限已于 ${data.reportBy} 届满，不能再延期`, `Too late: the report was due on ${data.reportBy}`)
        : undefined,
  },
  fall: {
    label: { zh: '随信访事项终止', en: 'Ends with its petition' },
    from: 'any',
    to: ['same', 'fallen'],
    by: ['linked'],
    under: local,
    aside: true,
    takes: Form({ stays: maybe(Yes({ zh: '仍由该单位办理', en: 'The unit still has it' })) }),
    goes: ({ record, given }) => (record.closed || given.stays ? 'same' : 'fallen'),
  },
  'seal-too': {
    ...sealsToo,
    to: ['same', 'fallen'],
    takes: SealedNow,
    goes: ({ record }) => (record.closed ? 'same' : 'fallen'),
  },
})

function ahead({ given, day }: { readonly given: { readonly reportBy: string }; readonly day: string }) {
  return given.reportBy > day
    ? undefined
    : wrong('in-the-past', '/reportBy', '反馈期限须在今日之后', 'The day of the report must lie ahead')
}

export const assignment = procedure('assignment', frame, {
  label: { zh: '交办', en: 'Assignment', many: 'Assignments' },
  desk: 'petitions',
  serves: 'handling',
  plural: 'assignments',
  mark: 'JB',
  title: 'subject',
  words: ['subject', 'demand', 'result'],
  parties: { unit: 'unit' },
  spine: ['assigned', 'reported', 'accepted'],
  opening: {
    label: { zh: '交办', en: 'Assign' },
    to: 'assigned',
    by: ['linked'],
    under: art(22, { paragraph: 1, item: 3 }),
    takes: Form({ subject: Subject, unit: Unit, demand: maybe(Opinion), reportBy: ReportBy }),
  },
  steps,
  hears: {
    petition: {
      lapse: 'fall',
      uphold: 'fall',
      recall: 'fall',
      'hand-over': 'fall',
      assigned: 'fall',
      'route-again': 'fall',
      // What the unit does by its own statutory duty it still reports on.
      lead: { step: 'fall', given: ({ given }) => (given['route'] === 'duty' ? { stays: true } : {}) },
      ...sealings,
    },
  },
  readers: ({ unit, ...kept }) => readBy(kept, [unit ?? []].flat()),
  seals: classOf,
})
