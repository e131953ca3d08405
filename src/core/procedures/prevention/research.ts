import { art, local } from '../../law/articles.ts'
import { Code, DayField, Form, Many, maybe, Text, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow } from '../../engine/refusal.ts'
import { shape, until } from '../../engine/shape.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { items } from '../shared/units.ts'

// 专题调研 (D18, D19, article 14): groups look into a kind of problem and report to party and government, with what they suggest.

const due = { zh: '完成期限', en: 'To be done by' }
const ReportBy = DayField(due)
const Groups = Whole({ zh: '调研组', en: 'Groups' }, 1, 99)

const Title = Text({ zh: '报告题目', en: 'Title of the report' }, 100)
const Number = Code({ zh: '文号', en: 'Document number' })
const Findings = Text({ zh: '主要发现', en: 'Main findings' }, 10_000, mattersOnly)
const Suggestions = Text({ zh: '对策建议', en: 'What is suggested' }, 10_000)

const planned = {
  subject: Subject,
  topic: Content,
  groups: Groups,
  question: Text({ zh: '调研内容', en: 'What is looked into' }, 4000),
  reportBy: ReportBy,
}
const frame = shape({
  data: Form({
    ...planned,
    reports: Whole({ zh: '调研报告数', en: 'Reports' }, 0, 99),
    handedIn: maybe(
      Many(
        { zh: '已提交的报告', en: 'Reports handed in' },
        Form({ title: Title, number: maybe(Number), on: DayField({ zh: '提交日', en: 'Handed in on' }) }),
        0,
        99,
      ),
    ),
    findings: maybe(Findings),
    suggestions: maybe(Suggestions),
  }),
  states: {
    working: { label: { zh: '调研中', en: 'Under way' }, phase: 'research', holder: 'office' },
    reported: { label: { zh: '已完成', en: 'Done' }, phase: 'end', end: true },
    dropped: { label: { zh: '已取消', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    reporting: { label: { zh: '提交报告', en: 'Report' }, owes: 'office', within: until('reportBy'), under: local, during: ['working'] },
  },
})

const steps = frame.phase({
  report: {
    label: { zh: '提交调研报告', en: 'Hand in a report' },
    from: ['working'],
    to: 'same',
    by: ['triage'],
    signedBy: 'director',
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form({ title: Title, number: maybe(Number), findings: Findings, suggestions: Suggestions }),
    when: ({ data }) =>
      data.reports < 99 ? undefined : notNow('enough-reports', '一次调研最多提交 99 篇报告', 'One research project has 99 reports at most'),
    sets: ({ data, given: { title, number }, day }) => ({
      reports: data.reports + 1,
      handedIn: [...(data.handedIn ?? []), { title, on: day, ...(number !== undefined && { number }) }],
    }),
    issues: [{ code: 'D36', label: { zh: '调研报告', en: 'Research report' } }],
  },
  finish: {
    label: { zh: '结束调研', en: 'Finish' },
    from: ['working'],
    to: 'reported',
    by: ['triage', 'director'],
    under: local,
    when: ({ data }) => (data.reports > 0 ? undefined : notNow('no-report-yet', '还没有提交调研报告', 'No report has been handed in yet')),
  },
  postpone: {
    label: { zh: '延期', en: 'Set another day' },
    from: ['working'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reportBy: ReportBy, reason: Reason }),
    checks: liesAhead('reportBy', due),
  },
  drop: {
    label: { zh: '取消', en: 'Drop' },
    from: ['working'],
    to: 'dropped',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const research = procedure('research', frame, {
  label: { zh: '专题调研', en: 'Research', many: 'Research' },
  desk: 'prevention',
  serves: 'prevention',
  plural: 'research-projects',
  mark: 'DY',
  title: 'subject',
  words: ['subject', 'question', 'findings', 'suggestions'],
  spine: ['working', 'reported'],
  dates: ['reportBy'],
  shows: ['groups', 'reports'],
  opening: {
    label: { zh: '部署调研', en: 'Begin research' },
    to: 'working',
    by: ['triage', 'director'],
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form(planned),
    checks: liesAhead('reportBy', due),
    sets: () => ({ reports: 0 }),
  },
  steps,
  figures: {
    'research.reports': {
      label: { zh: '调研报告', en: 'Research reports' },
      unit: items.texts,
      sum: 'reports',
      in: ['working', 'reported'],
      by: ['topic'],
    },
    'research.groups': {
      label: { zh: '调研组', en: 'Research groups' },
      unit: items.places,
      sum: 'groups',
      in: ['working', 'reported'],
      by: ['topic'],
    },
  },
})
