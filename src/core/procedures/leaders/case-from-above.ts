import { Choice, Code, DayField, Form, Many, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays, type Day } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead, tooFar } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { papers } from '../shared/papers.ts'
import { items } from '../shared/units.ts'
import { withSigner } from '../shared/with-signer.ts'

// 上级交办 (B16, article 14): a case that a body above hands down, with its number and its day. Passed to a unit with an earlier day, its
// report read, and reported back over a signature.

const Source = Choice(
  { zh: '交办机关', en: 'Handed down by' },
  {
    'central-conference': { zh: '中央信访工作联席会议', en: 'Central joint conference' },
    'national-office': { zh: '国家信访局', en: 'National petition office' },
    'city-committee': { zh: '市委', en: 'City party committee' },
    'city-government': { zh: '市政府', en: 'City government' },
    'district-committee': { zh: '区委', en: 'District party committee' },
    'district-government': { zh: '区政府', en: 'District government' },
    'city-office': { zh: '市信访部门', en: 'City petition office' },
    other: { zh: '其他', en: 'Other' },
  },
)
const due = { zh: '上级要求的反馈期限', en: 'To be reported back by' }
const unitDue = { zh: '单位报告期限', en: 'The unit reports by' }
const DueOn = DayField(due)
const UnitBy = DayField(unitDue)
const Received = {
  subject: Subject,
  source: Source,
  sourceName: maybe(Text({ zh: '其他机关的名称', en: 'Its name, if another body' }, 60)),
  sourceNumber: Code({ zh: '交办文号', en: 'Its document number' }),
  receivedOn: DayField({ zh: '收到日', en: 'Received on' }),
  dueOn: DueOn,
  demand: Text({ zh: '交办要求', en: 'What it asks for' }, 4000, mattersOnly),
}
const Unit = UnitId({ zh: '责任单位', en: 'Responsible unit' })
const Result = Text({ zh: '办理情况和结果', en: 'What was done, with what result' }, 10_000, mattersOnly)
const Report = Text({ zh: '反馈报告', en: 'Report back' }, 10_000, mattersOnly)
const many = (zh: string, en: string, of: string) => maybe(Many({ zh, en }, RecordId({ zh, en }, of), 1, 50))

const frame = shape({
  data: Form({
    ...Received,
    unit: maybe(Unit),
    unitBy: maybe(UnitBy),
    result: maybe(Result),
    report: maybe(Report),
    number: maybe(Code({ zh: '反馈文号', en: 'Number of the report' })),
    reportedOn: maybe(DayField({ zh: '反馈上级日', en: 'Reported back on' })),
  }),
  states: {
    received: { label: { zh: '待转办', en: 'To be passed on' }, phase: 'routing', holder: 'office' },
    handling: { label: { zh: '办理中', en: 'Being handled' }, phase: 'handling', holder: 'unit' },
    reported: { label: { zh: '待反馈上级', en: 'To be reported back' }, phase: 'reply', holder: 'office' },
    closed: { label: { zh: '已反馈', en: 'Reported back' }, phase: 'end', end: true },
    recalled: { label: { zh: '上级已撤回', en: 'Taken back' }, phase: 'exit', end: true },
  },
  limits: {
    passing: {
      label: { zh: '转办', en: 'Passing on' },
      owes: 'office',
      within: setting('pass-case', workingDays(2)),
      under: local,
      during: ['received'],
    },
    handling: {
      label: { zh: '办理报告', en: 'Report of the unit' },
      owes: 'unit',
      within: until('unitBy'),
      under: art(14, { paragraph: 1, item: 7 }),
      during: ['handling'],
    },
    reporting: {
      label: { zh: '反馈上级', en: 'Reporting back' },
      owes: 'office',
      within: until('dueOn'),
      under: art(14, { paragraph: 1, item: 7 }),
      during: ['reported'],
    },
  },
  links: {
    petitions: {
      label: { zh: '对应的信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'cases-from-above',
      many: true,
      hangs: { zh: '上级交办', en: 'Cases from above' },
    },
    submissions: {
      label: { zh: '对应的信访件', en: 'Submissions' },
      to: 'submission',
      back: 'cases-from-above',
      many: true,
      hangs: { zh: '上级交办', en: 'Cases from above' },
    },
  },
})

const desk = ['triage', 'director'] as const
interface Due {
  readonly given: { readonly unitBy: string }
  readonly data: { readonly dueOn: string }
  readonly day: Day
}
/** The unit's day lies ahead, and leaves the office time before the day of the body above. */
const beforeTheirs = ({ given, data, day }: Due) =>
  liesAhead('unitBy', unitDue)({ given, day })
  ?? (given.unitBy > data.dueOn && day < data.dueOn
    ? wrong(
        'too-late',
        '/unitBy',
        `责任单位报告期限不能晚于上级要求的 ${data.dueOn}`,
        `The unit reports before ${data.dueOn}, the day of the body above`,
      )
    : undefined)

interface Entered {
  readonly source: string
  readonly sourceName?: string
  readonly receivedOn: Day
  readonly dueOn: Day
}
const enterable = ({ source, sourceName, receivedOn, dueOn }: Entered, day: Day) =>
  source === 'other' && !sourceName
    ? wrong('which-body', '/sourceName', '请填写其他机关的名称', 'Name the body')
    : receivedOn > day
      ? wrong('in-the-future', '/receivedOn', '收到日不能晚于今日', 'It was not received in the future')
      : dueOn < receivedOn
        ? wrong('due-first', '/dueOn', '反馈期限不能早于收到日', 'It cannot be due before it was received')
        : tooFar('/dueOn', dueOn, day)

const steps = frame.phase({
  pass: {
    label: { zh: '转责任单位办理', en: 'Pass it to a unit' },
    from: ['received', 'handling'],
    to: 'handling',
    by: desk,
    under: art(14, { paragraph: 1, item: 7 }),
    takes: Form({ unit: Unit, unitBy: UnitBy, opinion: maybe(Text({ zh: '拟办意见', en: 'Opinion' }, 2000)) }),
    when: withSigner('report'),
    checks: at => beforeTheirs(at) ?? nobodyThere(at.given.unit, '/unit', at.facts),
    issues: [papers.assignment],
  },
  report: {
    label: { zh: '报告办理情况', en: 'Report' },
    from: ['handling'],
    to: 'reported',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(14, { paragraph: 1, item: 7 }),
    takes: Form({ result: Result }),
    issues: [papers.assignmentReport],
  },
  'send-back': {
    label: { zh: '退回补充', en: 'Send back' },
    from: ['reported'],
    to: 'handling',
    by: desk,
    under: art(14, { paragraph: 1, item: 7 }),
    takes: Form({ unitBy: UnitBy, reason: Reason }),
    checks: beforeTheirs,
  },
  'report-back': {
    label: { zh: '反馈上级', en: 'Report back' },
    from: ['reported'],
    to: 'closed',
    by: ['triage'],
    signedBy: 'director',
    under: art(14, { paragraph: 1, item: 7 }),
    takes: Form({ report: Report, number: maybe(Code({ zh: '反馈文号', en: 'Number of the report' })) }),
    sets: ({ day: reportedOn }) => ({ reportedOn }),
    issues: [{ code: 'D24', label: { zh: '上级交办事项办结报告', en: 'Report on a case from above' } }],
  },
  postpone: {
    label: { zh: '上级同意延期', en: 'Postponed by the body above' },
    from: 'open',
    to: 'same',
    by: desk,
    under: local,
    aside: true,
    takes: Form({ dueOn: DueOn, consent: Code({ zh: '同意延期的文号', en: 'Number of the consent' }), reason: Reason }),
    checks: ({ given, data }) =>
      given.dueOn > data.dueOn
        ? undefined
        : wrong('not-later', '/dueOn', `原期限为 ${data.dueOn}，延期须晚于此日`, `It was due on ${data.dueOn}: name a later day`),
  },
  correct: {
    label: { zh: '更正登记', en: 'Correct what was entered' },
    from: 'open',
    to: 'same',
    by: [...desk, 'reception'],
    under: local,
    aside: true,
    takes: Form({
      source: maybe(Source),
      sourceName: maybe(Received.sourceName),
      sourceNumber: maybe(Received.sourceNumber),
      receivedOn: maybe(Received.receivedOn),
      dueOn: maybe(DueOn),
      demand: maybe(Received.demand),
      why: Reason,
    }),
    checks: ({ given, data, day }) =>
      Object.keys(given).length > 1
        ? enterable({ ...data, ...given }, day)
        : wrong('nothing-to-correct', '/why', '请填写需要更正的内容', 'Say what is to be corrected'),
  },
  connect: {
    label: { zh: '关联信访件、信访事项', en: 'Connect submissions, petitions' },
    from: 'open',
    to: 'same',
    by: [...desk, 'reception'],
    under: local,
    aside: true,
    takes: Form({
      petitions: many('对应的信访事项', 'Petitions', 'petition'),
      submissions: many('对应的信访件', 'Submissions', 'submission'),
    }),
    checks: ({ given }) =>
      (given.petitions ?? given.submissions)
        ? undefined
        : wrong('nothing-to-connect', '/petitions', '请至少选择一项', 'Choose at least one'),
    joins: { petitions: ({ given }) => given.petitions ?? [], submissions: ({ given }) => given.submissions ?? [] },
  },
  recall: {
    label: { zh: '上级撤回交办', en: 'Taken back by the body above' },
    from: 'open',
    to: 'recalled',
    by: desk,
    under: local,
    aside: true,
    takes: Form({ consent: maybe(Code({ zh: '撤回文号', en: 'Its document number' })), reason: Reason }),
  },
})

export const caseFromAbove = procedure('case-from-above', frame, {
  label: { zh: '上级交办', en: 'Case from above', many: 'Cases from above' },
  desk: 'leaders',
  serves: 'handling',
  plural: 'cases-from-above',
  mark: 'SJ',
  title: 'subject',
  words: ['subject', 'sourceNumber', 'demand', 'result'],
  parties: { unit: 'unit' },
  spine: ['received', 'handling', 'reported', 'closed'],
  dates: ['dueOn', 'unitBy'],
  opening: {
    label: { zh: '登记上级交办', en: 'Enter' },
    to: 'received',
    by: ['triage', 'reception', 'director'],
    under: art(14, { paragraph: 1, item: 7 }),
    takes: Form({
      ...Received,
      petitions: many('对应的信访事项', 'Petitions', 'petition'),
      submissions: many('对应的信访件', 'Submissions', 'submission'),
    }),
    joins: { petitions: ({ given }) => given.petitions ?? [], submissions: ({ given }) => given.submissions ?? [] },
    checks: ({ given, day }) => enterable(given, day),
  },
  steps,
  figures: {
    'casesFromAbove.received': {
      label: { zh: '收到上级交办', en: 'Cases handed down' },
      unit: items.pieces,
      on: 'receivedOn',
      by: ['source', 'unit'],
    },
    'casesFromAbove.reported': {
      label: { zh: '上级交办已反馈', en: 'Cases reported back' },
      unit: items.pieces,
      on: 'reportedOn',
      in: ['closed'],
      by: ['source', 'unit'],
    },
  },
})
