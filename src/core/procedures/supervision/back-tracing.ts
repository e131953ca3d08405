import { Choice, DayField, Form, Many, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import type { Label } from '../../law/label.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { items } from '../shared/units.ts'
import { withSigner } from '../shared/with-signer.ts'

// 倒查 (C4): how a failure in one matter came about. At which step, by which body, what was not done as it should; then a conclusion over
// two signatures. Of bodies and steps, never of the petitioner.

const stages = {
  registration: { zh: '登记录入', en: 'Registration' },
  triage: { zh: '甄别转送', en: 'Triage and forwarding' },
  signing: { zh: '签收和异议', en: 'Signing for, objecting' },
  acceptance: { zh: '受理告知', en: 'Acceptance and notice' },
  inquiry: { zh: '调查办理', en: 'Inquiry and handling' },
  answer: { zh: '答复', en: 'Answer' },
  delivery: { zh: '送达', en: 'Delivery' },
  review: { zh: '复查复核', en: 'Review and re-review' },
  execution: { zh: '处理意见执行', en: 'Carrying out the opinion' },
  'after-care': { zh: '后续工作', en: 'After-care' },
} as const satisfies Record<string, Label>
const Stage = Choice({ zh: '环节', en: 'Step' }, stages)
const Failure = Form({
  stage: Stage,
  unit: UnitId({ zh: '所在单位', en: 'Body' }),
  on: maybe(DayField({ zh: '日期', en: 'Day' })),
  what: Text({ zh: '未按规定做到的', en: 'What was not done as it should' }, 1000, mattersOnly),
})
const Failures = Many({ zh: '问题环节', en: 'What failed' }, Failure, 1, 30)
const Outcome = Choice(
  { zh: '倒查结论', en: 'Conclusion' },
  {
    sound: { zh: '各环节均按规定办理', en: 'Every step was as it should be' },
    flawed: { zh: '程序瑕疵，改进工作', en: 'Flaws of procedure: better work' },
    failed: { zh: '履职不力，督办约谈', en: 'Duty neglected: supervision or a talk' },
    grave: { zh: '造成严重后果，建议追究责任', en: 'Grave consequences: responsibility to be pursued' },
    policy: { zh: '政策问题，建议完善政策', en: 'A question of policy: better policy' },
  },
)
const Conclusion = Text({ zh: '结论说明', en: 'Reasons' }, 4000, mattersOnly)
const Main = UnitId({ zh: '主要责任单位', en: 'Body mainly answerable' })
const MainStage = Choice({ zh: '主要问题环节', en: 'Step that mainly failed' }, stages)

const frame = shape({
  data: Form({
    subject: Subject,
    reason: Reason,
    failures: maybe(Failures),
    outcome: maybe(Outcome),
    conclusion: maybe(Conclusion),
    mainStage: maybe(MainStage),
    mainUnit: maybe(Main),
    concludedOn: maybe(DayField({ zh: '结论日', en: 'Concluded on' })),
  }),
  states: {
    tracing: { label: { zh: '倒查中', en: 'Being traced' }, phase: 'inspection', holder: 'supervision' },
    concluded: { label: { zh: '已作结论', en: 'Concluded' }, phase: 'end', end: true },
    dropped: { label: { zh: '已撤销', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    tracing: {
      label: { zh: '倒查', en: 'Tracing' },
      owes: 'supervision',
      within: setting('back-tracing', workingDays(20)),
      under: local,
      during: ['tracing'],
    },
  },
  links: {
    petition: {
      label: { zh: '倒查的信访事项', en: 'Petition' },
      to: 'petition',
      back: 'back-tracings',
      hangs: { zh: '倒查', en: 'Back-tracing' },
    },
    findings: {
      label: { zh: '相关督查问题', en: 'Findings' },
      to: 'finding',
      back: 'back-tracings',
      many: true,
      hangs: { zh: '倒查', en: 'Back-tracing' },
    },
  },
})

const steps = frame.phase({
  trace: {
    label: { zh: '登记问题环节', en: 'Record what failed' },
    from: ['tracing'],
    to: 'same',
    by: ['supervisor'],
    under: art(14, { paragraph: 1, item: 3 }),
    takes: Form({ found: Many({ zh: '查明的问题环节', en: 'What failed' }, Failure, 1, 10) }),
    checks: ({ given, data }) =>
      (data.failures?.length ?? 0) + given.found.length > 30
        ? wrong('too-many', '/found', '问题环节最多登记 30 项', 'At most 30 are recorded')
        : undefined,
    sets: ({ given, data }) => ({ failures: [...(data.failures ?? []), ...given.found] }),
  },
  amend: {
    label: { zh: '修改、删除问题环节', en: 'Change or strike what was recorded' },
    from: ['tracing'],
    to: 'same',
    by: ['supervisor'],
    under: local,
    aside: true,
    when: at =>
      withSigner('conclude')(at)
      ?? (at.data.failures ? undefined : notNow('nothing-traced', '还没有登记问题环节', 'Nothing was recorded yet')),
    takes: Form({ failures: maybe(Failures), why: Reason }),
    sets: ({ given: { failures } }) => ({ failures }),
  },
  conclude: {
    label: { zh: '倒查结论', en: 'Conclusion' },
    from: ['tracing'],
    to: 'concluded',
    by: ['supervisor'],
    signedBy: 'director',
    under: art(14, { paragraph: 1, item: 3 }),
    takes: Form({ outcome: Outcome, conclusion: Conclusion, mainStage: maybe(MainStage), mainUnit: maybe(Main) }),
    sets: ({ day: concludedOn }) => ({ concludedOn }),
    checks: ({ given, data }) => {
      if (given.outcome === 'sound')
        return data.failures
          ? wrong(
              'failures-found',
              '/outcome',
              '已登记问题环节，不能作出“各环节均按规定办理”的结论',
              'Failures were recorded: it cannot be said that every step was as it should be',
            )
          : undefined
      if (!data.failures) return wrong('nothing-traced', '/outcome', '请先登记问题环节，再作结论', 'Record what failed before concluding')
      return data.failures.some(f => f.stage === given.mainStage && f.unit === given.mainUnit)
        ? undefined
        : wrong(
            'main-failure',
            '/mainStage',
            '主要问题环节和单位须在已登记的之中',
            'Step and body mainly answerable must be among those that were recorded',
          )
    },
  },
  drop: {
    label: { zh: '撤销倒查', en: 'Drop' },
    from: ['tracing'],
    to: 'dropped',
    by: ['supervisor', 'director'],
    under: local,
    aside: true,
    takes: Form({ why: Reason }),
  },
})

export const backTracing = procedure('back-tracing', frame, {
  label: { zh: '倒查', en: 'Back-tracing', many: 'Back-tracings' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'back-tracings',
  mark: 'DZ',
  title: 'subject',
  words: ['subject', 'reason', 'conclusion'],
  spine: ['tracing', 'concluded'],
  opening: {
    label: { zh: '启动倒查', en: 'Begin' },
    to: 'tracing',
    by: ['supervisor', 'director'],
    under: art(14, { paragraph: 1, item: 3 }),
    takes: Form({
      subject: Subject,
      reason: Reason,
      petition: RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'),
      findings: maybe(Many({ zh: '相关督查问题', en: 'Findings' }, RecordId({ zh: '督查问题', en: 'Finding' }, 'finding'), 1, 20)),
    }),
    joins: { petition: ({ given }) => [given.petition], findings: ({ given }) => given.findings ?? [] },
  },
  steps,
  figures: {
    'backTracings.concluded': {
      label: { zh: '开展倒查', en: 'Failures traced back' },
      unit: items.pieces,
      on: 'concludedOn',
      in: ['concluded'],
      by: ['mainStage', 'mainUnit', 'outcome'],
    },
  },
})
