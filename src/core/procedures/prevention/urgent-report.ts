import { art } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Choice, DayField, Form, Many, maybe, RecordId, Text, UnitId, Whole, Yes } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { items } from '../shared/units.ts'

// 重大紧急信访事项报告 (D29, article 25): whoever learns of it tells the office, which reports to the own party committee and government,
// to those in charge and the joint-conference office, to the office above and, at the same time, to the national one. “Promptly” is counted
// in hours by the office's own rule; here the last day of it. Of the matter: what is demanded and what is done about it.

const Charge = Many(
  { zh: '已通报的主管机关', en: 'Bodies in charge that were informed' },
  UnitId({ zh: '主管机关', en: 'Body in charge' }),
  1,
  20,
)
const due = { zh: '下次续报日', en: 'Next report due' }
const NextBy = DayField(due)
const Measures = Text({ zh: '已采取的措施', en: 'Measures taken' }, 4000, mattersOnly)
const Why = Choice(
  { zh: '情形', en: 'Why it is urgent' },
  {
    harm: { zh: '可能危及人身、财产安全', en: 'Persons or property may come to harm' },
    service: { zh: '水电气热、交通等民生保障中断', en: 'Water, power, heating or traffic cut off' },
    wages: { zh: '集中欠薪、停产倒闭', en: 'Wages unpaid to many, closures' },
    project: { zh: '重大项目、政策引发', en: 'A great project or policy' },
    other: { zh: '其他重大紧急情形', en: 'Other grave or urgent matter' },
  },
)
const channels = {
  government: Yes({ zh: '已报本级党委和政府', en: 'Reported to the own party committee and government' }),
  conference: Yes({ zh: '已通报联席会议办公室', en: 'Joint-conference office informed' }),
  above: Yes({ zh: '已报上一级信访部门', en: 'Reported to the office above' }),
  national: Yes({ zh: '已同时报国家信访局', en: 'Reported to the national office at the same time' }),
}

const Submissions = Many({ zh: '信访件', en: 'Submissions' }, RecordId({ zh: '信访件', en: 'Submission' }, 'submission'), 1, 50)
const Petitions = Many({ zh: '信访事项', en: 'Petitions' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 50)
const noted = {
  subject: Subject,
  why: Why,
  category: Content,
  place: UnitId({ zh: '发生地', en: 'Place' }),
  heads: maybe(Whole({ zh: '涉及人数', en: 'People concerned' }, 1, 999_999)),
  // `demands` are a petition's own, one by one.
  claims: Text({ zh: '主要诉求', en: 'What is demanded' }, 4000, mattersOnly),
  measures: Measures,
}
const frame = shape({
  data: Form({
    ...noted,
    toldBy: UnitId({ zh: '报告单位', en: 'Told by' }),
    government: maybe(channels.government),
    conference: maybe(channels.conference),
    above: maybe(channels.above),
    national: maybe(channels.national),
    charge: maybe(Charge),
    reportedAt: maybe(Text({ zh: '首报时间', en: 'First reported at' }, 20)),
    nextBy: maybe(NextBy),
    followUps: Whole({ zh: '续报次数', en: 'Follow-ups' }, 0, 999),
    outcome: maybe(Text({ zh: '处理结果', en: 'Outcome' }, 4000, mattersOnly)),
  }),
  states: {
    raised: { label: { zh: '待首报', en: 'To be reported' }, phase: 'first', holder: 'office' },
    reported: { label: { zh: '待续报', en: 'Reported, follow-up due' }, phase: 'follow-up', holder: 'office' },
    finished: { label: { zh: '已终报', en: 'Final report made' }, phase: 'end', end: true },
    dropped: { label: { zh: '不属于重大紧急', en: 'Neither grave nor urgent' }, phase: 'exit', end: true },
  },
  limits: {
    first: {
      label: { zh: '首报', en: 'First report' },
      owes: 'office',
      within: setting('urgent-first', workingDays(1)),
      under: art(25, 1),
      during: ['raised'],
    },
    following: { label: { zh: '续报', en: 'Follow-up' }, owes: 'office', within: until('nextBy'), under: art(25, 1), during: ['reported'] },
  },
  links: {
    submissions: {
      label: { zh: '信访件', en: 'Submissions' },
      to: 'submission',
      back: 'urgent-reports',
      many: true,
      hangs: { zh: '重大紧急报告', en: 'Urgent reports' },
    },
    petitions: {
      label: { zh: '信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'urgent-reports',
      many: true,
      hangs: { zh: '重大紧急报告', en: 'Urgent reports' },
    },
  },
})

const paper = (zh: string, en: string) => [{ code: 'D29', label: { zh, en } }]
const steps = frame.phase({
  report: {
    label: { zh: '首报', en: 'Make the first report' },
    from: ['raised'],
    to: 'reported',
    by: ['reception', 'triage'],
    signedBy: 'director',
    under: art(25, 1),
    takes: Form({ ...channels, charge: Charge, nextBy: NextBy }),
    checks: at =>
      !at.given.government
        ? wrong('not-told', '/government', '须报本级党委和政府', 'The own party committee and government must be told', art(25, 1))
        : !at.given.conference
          ? wrong('not-told', '/conference', '须通报联席会议办公室', 'The joint-conference office must be told', art(25, 1))
          : !at.given.above || !at.given.national
            ? wrong(
                'not-told',
                at.given.above ? '/national' : '/above',
                '须报上一级信访部门，并同时报国家信访局',
                'The office above and the national one must be told at the same time',
                art(25, 2),
              )
            : liesAhead('nextBy', due)(at),
    sets: ({ day, facts }) => ({ reportedAt: day === facts.today ? `${day} ${facts.time}` : day }),
    issues: paper('重大紧急信访信息报告', 'Urgent report'),
  },
  'follow-up': {
    label: { zh: '续报', en: 'Follow up' },
    from: ['reported'],
    to: 'same',
    by: ['reception', 'triage'],
    under: art(25, 1),
    takes: Form({ measures: Measures, nextBy: NextBy }),
    checks: liesAhead('nextBy', due),
    sets: ({ data }) => ({ followUps: data.followUps + 1 }),
    issues: paper('重大紧急信访信息续报', 'Follow-up of an urgent report'),
  },
  finish: {
    label: { zh: '终报', en: 'Make the final report' },
    from: ['reported'],
    to: 'finished',
    by: ['reception', 'triage'],
    signedBy: 'director',
    under: art(25, 1),
    takes: Form({ outcome: Text({ zh: '处理结果', en: 'Outcome' }, 4000, mattersOnly) }),
    issues: paper('重大紧急信访信息终报', 'Final urgent report'),
  },
  correct: {
    label: { zh: '更正', en: 'Correct' },
    from: ['raised', 'reported'],
    to: 'same',
    by: ['reception', 'triage'],
    under: art(25, 1),
    aside: true,
    takes: Form({
      subject: maybe(Subject),
      why: maybe(Why),
      category: maybe(Content),
      place: maybe(noted.place),
      heads: noted.heads,
      claims: maybe(noted.claims),
      reason: Reason,
    }),
  },
  drop: {
    label: { zh: '不作重大紧急报告', en: 'Do not report it so' },
    from: ['raised'],
    to: 'dropped',
    by: ['director'],
    under: art(25, 1),
    aside: true,
    takes: Form({ reason: Reason }),
  },
  connect: {
    label: { zh: '关联信访件、信访事项', en: 'Connect what it is about' },
    from: 'any',
    to: 'same',
    by: ['reception', 'triage'],
    under: art(25, 1),
    aside: true,
    takes: Form({ submissions: maybe(Submissions), petitions: maybe(Petitions) }),
    checks: ({ given }) =>
      (given.submissions ?? given.petitions)
        ? undefined
        : wrong('nothing-to-connect', '/submissions', '请至少选择一项', 'Choose at least one'),
    joins: { submissions: ({ given }) => given.submissions ?? [], petitions: ({ given }) => given.petitions ?? [] },
  },
})

export const urgentReport = procedure('urgent-report', frame, {
  label: { zh: '重大紧急报告', en: 'Urgent report', many: 'Urgent reports' },
  desk: 'prevention',
  serves: 'acceptance',
  plural: 'urgent-reports',
  mark: 'ZD',
  title: 'subject',
  words: ['subject', 'claims', 'measures', 'outcome'],
  spine: ['raised', 'reported', 'finished'],
  dates: ['nextBy'],
  shows: ['why', 'place', 'followUps'],
  opening: {
    label: { zh: '登记重大紧急事项', en: 'Note a grave or urgent matter' },
    to: 'raised',
    by: ['reception', 'triage', 'handler', 'unit-lead'],
    under: art(25, 1),
    takes: Form({ ...noted, submissions: maybe(Submissions), petitions: maybe(Petitions) }),
    joins: { submissions: ({ given }) => given.submissions ?? [], petitions: ({ given }) => given.petitions ?? [] },
    sets: ({ actor, facts }) => ({ toldBy: actor.unit ?? facts.home, followUps: 0 }),
  },
  steps,
  figures: {
    'urgentReports.made': {
      label: { zh: '重大紧急信访报告', en: 'Urgent reports' },
      unit: items.pieces,
      in: ['reported', 'finished'],
      by: ['why', 'category', 'place'],
    },
    'urgentReports.followUps': {
      label: { zh: '重大紧急信访续报', en: 'Follow-ups of urgent reports' },
      unit: items.times,
      sum: 'followUps',
      in: ['reported', 'finished'],
      by: ['why', 'place'],
    },
  },
  // Who told of it, and who was informed.
  readers: ({ toldBy, charge = [] }) => [...new Set([toldBy ?? [], charge].flat())],
})
