import { local, rule } from '../../law/articles.ts'
import { days, workingDays } from '../../law/days.ts'
import { Choice, Code, DayField, Form, Many, maybe, RecordId, Text, UnitId, Yes } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'

// 社会稳定风险评估 (D11; regulations on major decisions 22 to 24): of a project or a decision, never of people. Whoever decides assesses,
// before deciding; the office reviews; what is not controllable is adjusted until it is.

const tests = {
  lawful: Yes({ zh: '合法', en: 'Lawful' }),
  reasonable: Yes({ zh: '合理', en: 'Reasonable' }),
  feasible: Yes({ zh: '可行', en: 'Feasible' }),
  controllable: Yes({ zh: '可控', en: 'Controllable' }),
}
const Kind = Choice(
  { zh: '评估对象', en: 'What is assessed' },
  {
    project: { zh: '重大项目', en: 'Project' },
    policy: { zh: '重大政策', en: 'Policy' },
    reform: { zh: '重大改革', en: 'Reform' },
    event: { zh: '重大活动', en: 'Event' },
    decision: { zh: '其他重大决策', en: 'Other decision' },
  },
)
const Method = Choice(
  { zh: '评估方法', en: 'Method' },
  {
    opinion: { zh: '舆情跟踪', en: 'Public opinion' },
    visits: { zh: '重点走访', en: 'Visits' },
    conference: { zh: '会商分析', en: 'Joint analysis' },
    survey: { zh: '问卷调查', en: 'Questionnaire' },
    hearing: { zh: '座谈听证', en: 'Hearing' },
    experts: { zh: '专家论证', en: 'Experts' },
  },
)
const Point = Form({ risk: Text({ zh: '风险点', en: 'Risk' }, 1000), measure: Text({ zh: '防范措施', en: 'Measure against it' }, 1000) })
const Level = Choice(
  { zh: '风险等级', en: 'Level of risk' },
  { high: { zh: '高风险', en: 'High' }, middle: { zh: '中风险', en: 'Middle' }, low: { zh: '低风险', en: 'Low' } },
)
const ways = {
  proceed: { zh: '可以实施', en: 'Go ahead' },
  postpone: { zh: '暂缓实施', en: 'Postpone' },
  refuse: { zh: '不予实施', en: 'Do not' },
}
const Conclusion = Choice({ zh: '评估结论', en: 'Conclusion' }, ways)
const Decision = Choice({ zh: '决策', en: 'Decision' }, ways)
const due = { zh: '跟踪至', en: 'Tracked until' }
const TrackUntil = DayField(due)
const Assessor = Text({ zh: '评估主体', en: 'Who assesses' }, 100, { zh: '委托第三方的写明机构名称', en: 'A third party by its name' })

const assessed = {
  assessor: Assessor,
  methods: Many({ zh: '评估方法', en: 'Methods' }, Method, 1, 6),
  points: Many({ zh: '风险点和防范措施', en: 'Risks and measures' }, Point, 1, 50),
  plan: Text({ zh: '处置预案', en: 'Response plan' }, 4000),
  ...tests,
  level: Level,
  conclusion: Conclusion,
}
const started = {
  subject: Subject,
  kind: Kind,
  unit: UnitId({ zh: '决策承办单位', en: 'Unit preparing the decision' }),
  about: Text({ zh: '项目或者决策内容', en: 'The project or decision' }, 4000),
}
const Petitions = Many({ zh: '相关信访事项', en: 'Petitions about it' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 50)
const frame = shape({
  data: Form({
    ...started,
    assessor: maybe(Assessor),
    methods: maybe(assessed.methods),
    points: maybe(assessed.points),
    plan: maybe(assessed.plan),
    lawful: maybe(tests.lawful),
    reasonable: maybe(tests.reasonable),
    feasible: maybe(tests.feasible),
    controllable: maybe(tests.controllable),
    level: maybe(Level),
    conclusion: maybe(Conclusion),
    review: maybe(Text({ zh: '审查意见', en: 'Opinion of the review' }, 2000)),
    assessedOn: maybe(DayField({ zh: '评估日', en: 'Assessed on' })),
    reviewedOn: maybe(DayField({ zh: '审查日', en: 'Reviewed on' })),
    decision: maybe(Decision),
    number: maybe(Code({ zh: '决策文号', en: 'Document number' })),
    trackUntil: maybe(TrackUntil),
  }),
  states: {
    commissioned: { label: { zh: '待评估', en: 'To be assessed' }, phase: 'assessment', holder: 'unit' },
    assessed: { label: { zh: '待审查', en: 'To be reviewed' }, phase: 'review', holder: 'office' },
    reviewed: { label: { zh: '待决策', en: 'To be decided' }, phase: 'decision', holder: 'unit' },
    tracking: { label: { zh: '实施跟踪', en: 'Being tracked' }, phase: 'tracking', holder: 'unit' },
    postponed: { label: { zh: '暂缓待重评', en: 'Postponed, to be assessed again' }, phase: 'assessment', holder: 'unit' },
    closed: { label: { zh: '跟踪完毕', en: 'Tracked to the end' }, phase: 'end', end: true },
    refused: { label: { zh: '不予实施', en: 'Not done' }, phase: 'end', end: true },
    withdrawn: { label: { zh: '已撤销', en: 'Withdrawn' }, phase: 'exit', end: true },
  },
  limits: {
    assessing: {
      label: { zh: '评估', en: 'Assessment' },
      owes: 'unit',
      within: setting('risk-assessment', days(30)),
      under: rule('major-decisions', 22),
      during: ['commissioned'],
    },
    reviewing: {
      label: { zh: '审查', en: 'Review' },
      owes: 'office',
      within: setting('risk-review', workingDays(10)),
      under: local,
      during: ['assessed'],
    },
    deciding: {
      label: { zh: '决策', en: 'Decision' },
      owes: 'unit',
      within: setting('risk-decision', days(60)),
      under: rule('major-decisions', 24),
      during: ['reviewed'],
    },
    tracking: { label: { zh: '跟踪', en: 'Tracking' }, owes: 'unit', within: until('trackUntil'), under: local, during: ['tracking'] },
    again: {
      label: { zh: '调整后重新评估', en: 'Adjusting and assessing again' },
      owes: 'unit',
      within: setting('risk-again', days(180)),
      under: rule('major-decisions', 24),
      during: ['postponed'],
    },
  },
  links: {
    petitions: {
      label: { zh: '相关信访事项', en: 'Petitions about it' },
      to: 'petition',
      back: 'risk-assessments',
      many: true,
      hangs: { zh: '稳评', en: 'Risk assessments' },
    },
  },
})

const by = ['handler', 'unit-lead'] as const
const steps = frame.phase({
  assess: {
    label: { zh: '提交评估报告', en: 'Give the report' },
    from: ['commissioned', 'postponed'],
    to: 'assessed',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: rule('major-decisions', 23),
    takes: Form(assessed),
    checks: ({ given }) =>
      given.conclusion !== 'proceed' || (given.level !== 'high' && given.lawful && given.reasonable && given.feasible && given.controllable)
        ? undefined
        : wrong(
            'not-controllable',
            '/conclusion',
            '高风险，或者不合法、不合理、不可行、不可控的，不能得出可以实施的结论',
            'What is of high risk, or fails one of the four tests, cannot go ahead',
            rule('major-decisions', 24),
          ),
    sets: ({ day }) => ({ assessedOn: day }),
    issues: [{ code: 'D35', label: { zh: '社会稳定风险评估报告', en: 'Risk assessment' } }],
  },
  review: {
    label: { zh: '审查', en: 'Review' },
    from: ['assessed'],
    to: 'reviewed',
    by: ['triage'],
    signedBy: 'director',
    under: rule('major-decisions', 23),
    takes: Form({ review: Text({ zh: '审查意见', en: 'Opinion of the review' }, 2000) }),
    sets: ({ day }) => ({ reviewedOn: day }),
    issues: [{ code: 'D35', label: { zh: '稳评审查意见', en: 'Opinion on the assessment' } }],
  },
  'send-back': {
    label: { zh: '退回补充评估', en: 'Send back' },
    from: ['assessed'],
    to: 'commissioned',
    by: ['triage', 'director'],
    under: rule('major-decisions', 23),
    takes: Form({ reason: Reason }),
    sets: () => ({ assessedOn: undefined }),
  },
  decide: {
    label: { zh: '决策', en: 'Decide' },
    from: ['reviewed'],
    to: ['tracking', 'postponed', 'refused'],
    by,
    under: rule('major-decisions', 24),
    takes: Form({ decision: Decision, number: maybe(Code({ zh: '决策文号', en: 'Document number' })), trackUntil: maybe(TrackUntil) }),
    checks: ({ given, data, day }) =>
      given.decision !== 'proceed'
        ? undefined
        : data.conclusion !== 'proceed'
          ? wrong(
              'not-assessed-so',
              '/decision',
              '评估结论不是可以实施的，不能决策实施；请调整方案后重新评估',
              'The assessment does not let it go ahead: adjust it and assess it again',
              rule('major-decisions', 24),
            )
          : given.trackUntil
            ? liesAhead('trackUntil', due)({ given: { trackUntil: given.trackUntil }, day })
            : wrong('track-until-when', '/trackUntil', '决策实施的，请写明跟踪至哪一日', 'Say until when it is tracked'),
    goes: ({ given }) => (given.decision === 'proceed' ? 'tracking' : given.decision === 'postpone' ? 'postponed' : 'refused'),
  },
  track: {
    label: { zh: '记录跟踪情况', en: 'Note what is seen' },
    from: ['tracking'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ seen: Text({ zh: '跟踪情况', en: 'What is seen' }, 2000), petitions: maybe(Petitions) }),
    joins: { petitions: ({ given }) => given.petitions ?? [] },
  },
  // The project was given up, was assessed under other rules already (22), or was entered by mistake. What was assessed stays counted.
  withdraw: {
    label: { zh: '撤销评估', en: 'Withdraw' },
    from: ['commissioned', 'assessed', 'reviewed', 'postponed'],
    to: 'withdrawn',
    by: [...by, 'triage', 'director'],
    under: rule('major-decisions', 22),
    aside: true,
    takes: Form({ reason: Reason }),
  },
  'track-longer': {
    label: { zh: '调整跟踪期限', en: 'Track until another day' },
    from: ['tracking'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ trackUntil: TrackUntil, reason: Reason }),
    checks: liesAhead('trackUntil', due),
  },
  halt: {
    label: { zh: '中止实施', en: 'Halt' },
    from: ['tracking'],
    to: 'postponed',
    by,
    under: rule('major-decisions', 24),
    aside: true,
    takes: Form({ reason: Reason }),
  },
  finish: {
    label: { zh: '跟踪完毕', en: 'Tracking ends' },
    from: ['tracking'],
    to: 'closed',
    by,
    under: local,
    takes: Form({ deviation: Text({ zh: '实施结果与评估的差异', en: 'How it turned out against the assessment' }, 2000) }),
  },
})

export const riskAssessment = procedure('risk-assessment', frame, {
  label: { zh: '社会稳定风险评估', en: 'Risk assessment', many: 'Risk assessments' },
  desk: 'prevention',
  serves: 'prevention',
  plural: 'risk-assessments',
  mark: 'WP',
  title: 'subject',
  words: ['subject', 'about', 'plan'],
  parties: { unit: 'unit' },
  spine: ['commissioned', 'assessed', 'reviewed', 'tracking', 'closed'],
  shows: ['kind', 'level', 'conclusion'],
  opening: {
    label: { zh: '立项评估', en: 'Begin an assessment' },
    to: 'commissioned',
    by: ['handler', 'unit-lead', 'triage', 'director'],
    under: rule('major-decisions', 22),
    takes: Form({ ...started, petitions: maybe(Petitions) }),
    checks: ({ given, facts }) => nobodyThere(given.unit, '/unit', facts),
    joins: { petitions: ({ given }) => given.petitions ?? [] },
  },
  steps,
  figures: {
    'riskAssessments.done': {
      label: { zh: '开展稳评', en: 'Risk assessments' },
      unit: items.times,
      on: 'assessedOn',
      by: ['kind', 'unit', 'level', 'conclusion'],
    },
    'riskAssessments.passed': {
      label: { zh: '通过稳评', en: 'Risk assessments passed' },
      unit: items.times,
      on: 'reviewedOn',
      where: { conclusion: ['proceed'] },
      in: ['reviewed', 'tracking', 'postponed', 'closed', 'refused', 'withdrawn'],
      by: ['kind', 'unit', 'level'],
    },
  },
})
