import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Choice, Code, DayField, Form, Many, maybe, RecordId, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { triggers } from '../shared/triggers.ts'
import { items } from '../shared/units.ts'

// 预警 (D8, article 14): more petitions on one cause, about one place or one enterprise than its own past explains, or a unit where matters
// pile up or come back. The system shows the numbers and the petitions behind them; a person judges. At least three different petitioners,
// so that no warning is about one of them.

const About = Choice(
  { zh: '预警对象', en: 'What it is about' },
  {
    cause: { zh: '同一诉因集中', en: 'A cause' },
    place: { zh: '同一地点集中', en: 'A place' },
    enterprise: { zh: '同一企业集中', en: 'An enterprise' },
    overdue: { zh: '单位逾期积压', en: 'Overdue matters of a unit' },
    return: { zh: '办结后再次反映', en: 'Matters that came back' },
  },
)
/** Which field says it, for each. */
const told = { cause: 'category', place: 'place', enterprise: 'enterprise', overdue: 'unit', return: 'unit' } as const
const letterDue = { zh: '反馈期限', en: 'Reply due' }
const due = { zh: '处置期限', en: 'To be dealt with by' }
const HandleBy = DayField(due)
const Assessment = Text({ zh: '研判意见', en: 'Assessment' }, 4000, mattersOnly)
const Outcome = Text({ zh: '处置情况', en: 'What was done' }, 4000, mattersOnly)
const Petitions = Many({ zh: '相关信访事项', en: 'Petitions behind it' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 500)

const raised = {
  subject: Subject,
  about: About,
  category: maybe(Content),
  place: maybe(UnitId({ zh: '属地', en: 'Place' })),
  enterprise: maybe(Text({ zh: '企业、楼盘、平台名称', en: 'Enterprise, estate or platform' }, 100)),
  unit: maybe(UnitId({ zh: '责任单位', en: 'Responsible unit' })),
  statistic: Text({ zh: '统计量', en: 'Statistic' }, 120),
  window: Whole({ zh: '观察天数', en: 'Days looked at' }, 1, 366),
  observed: Whole({ zh: '相关事项件数', en: 'Petitions observed' }, 1, 99_999),
  expected: maybe(Code({ zh: '按往期推算的人数', en: 'Petitioners expected from its own past' }, 12)),
  petitioners: Whole({ zh: '不同信访人数', en: 'Different petitioners' }, 3, 99_999),
}
const frame = shape({
  data: Form({
    ...raised,
    assessment: maybe(Assessment),
    handleBy: maybe(HandleBy),
    outcome: maybe(Outcome),
    handledOn: maybe(DayField({ zh: '处置完毕日', en: 'Dealt with on' })),
  }),
  states: {
    raised: { label: { zh: '待研判', en: 'To be assessed' }, phase: 'assessment', holder: 'supervision' },
    handling: { label: { zh: '处置中', en: 'Being dealt with' }, phase: 'handling', holder: 'supervision' },
    handled: { label: { zh: '已处置', en: 'Dealt with' }, phase: 'end', end: true },
    unfounded: { label: { zh: '经研判无需处置', en: 'Unfounded' }, phase: 'end', end: true },
  },
  limits: {
    assessing: {
      label: { zh: '研判', en: 'Assessment' },
      owes: 'supervision',
      within: setting('assess-warning', workingDays(3)),
      under: local,
      during: ['raised'],
    },
    handling: {
      label: { zh: '处置', en: 'Dealing with it' },
      owes: 'supervision',
      within: until('handleBy'),
      under: art(14, { paragraph: 1, item: 4 }),
      during: ['handling'],
    },
  },
  links: {
    petitions: {
      label: { zh: '相关信访事项', en: 'Petitions behind it' },
      to: 'petition',
      back: 'warnings',
      many: true,
      hangs: { zh: '预警', en: 'Warnings' },
    },
    letters: {
      label: { zh: '督办函', en: 'Supervision letters' },
      to: 'supervision-letter',
      back: 'warnings',
      many: true,
      hangs: { zh: '预警', en: 'Warnings' },
    },
    disputes: {
      label: { zh: '矛盾纠纷', en: 'Disputes' },
      to: 'dispute',
      back: 'warnings',
      many: true,
      hangs: { zh: '预警', en: 'Warnings' },
    },
  },
})

const steps = frame.phase({
  assess: {
    label: { zh: '研判属实', en: 'Find it real' },
    from: ['raised'],
    to: 'handling',
    by: ['supervisor'],
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form({ assessment: Assessment, handleBy: HandleBy }),
    checks: liesAhead('handleBy', due),
    issues: [{ code: 'D34', label: { zh: '预警单', en: 'Warning' } }],
  },
  dismiss: {
    label: { zh: '无需处置', en: 'Find it unfounded' },
    from: ['raised', 'handling'],
    to: 'unfounded',
    by: ['supervisor'],
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form({ assessment: Assessment }),
  },
  handle: {
    label: { zh: '处置完毕', en: 'Dealt with' },
    from: ['handling'],
    to: 'handled',
    by: ['supervisor'],
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form({ outcome: Outcome }),
    sets: ({ day }) => ({ handledOn: day }),
    issues: [{ code: 'D34', label: { zh: '预警处置报告', en: 'Report on the warning' } }],
  },
  'send-letter': {
    label: { zh: '拟制督办函', en: 'Draft a supervision letter' },
    from: ['handling'],
    to: 'same',
    by: ['supervisor'],
    under: art(40, 1),
    checks: at => liesAhead('replyBy', letterDue)(at) ?? nobodyThere(at.given.to, '/to', at.facts),
    takes: Form({
      to: UnitId({ zh: '被督办单位', en: 'Unit' }),
      grounds: Many({ zh: '督办情形', en: 'Grounds' }, Choice({ zh: '督办情形', en: 'Ground' }, triggers), 1, 6),
      defects: Text({ zh: '存在问题', en: 'What is wrong' }, 4000, mattersOnly),
      demand: Text({ zh: '督办要求', en: 'What is demanded' }, 2000, mattersOnly),
      replyBy: DayField(letterDue),
    }),
    opens: {
      letters: ({ given: { to, grounds, defects, demand, replyBy }, data }) => ({
        subject: data.subject,
        unit: to,
        grounds,
        defects,
        demand,
        replyBy,
      }),
    },
    shares: ['petitions'],
  },
  postpone: {
    label: { zh: '调整处置期限', en: 'Set another day' },
    from: ['handling'],
    to: 'same',
    by: ['supervisor'],
    under: local,
    aside: true,
    takes: Form({ handleBy: HandleBy, reason: Reason }),
    checks: liesAhead('handleBy', due),
  },
  connect: {
    label: { zh: '关联督办函、矛盾纠纷', en: 'Connect letters, disputes' },
    from: 'any',
    to: 'same',
    by: ['system', 'supervisor'],
    under: local,
    aside: true,
    takes: Form({
      letters: maybe(
        Many(
          { zh: '督办函', en: 'Supervision letters' },
          RecordId({ zh: '督办函', en: 'Supervision letter' }, 'supervision-letter'),
          1,
          50,
        ),
      ),
      petitions: maybe(Petitions),
      disputes: maybe(Many({ zh: '矛盾纠纷', en: 'Disputes' }, RecordId({ zh: '矛盾纠纷', en: 'Dispute' }, 'dispute'), 1, 50)),
    }),
    checks: ({ given }) =>
      (given.letters ?? given.petitions ?? given.disputes)
        ? undefined
        : wrong('nothing-to-connect', '/letters', '请至少选择一项', 'Choose at least one'),
    joins: {
      letters: ({ given }) => given.letters ?? [],
      petitions: ({ given }) => given.petitions ?? [],
      disputes: ({ given }) => given.disputes ?? [],
    },
  },
})

export const earlyWarning = procedure('early-warning', frame, {
  label: { zh: '预警', en: 'Early warning', many: 'Early warnings' },
  desk: 'prevention',
  serves: 'prevention',
  plural: 'early-warnings',
  mark: 'YJ',
  title: 'subject',
  words: ['subject', 'enterprise', 'assessment', 'outcome'],
  spine: ['raised', 'handling', 'handled'],
  opening: {
    label: { zh: '发出预警', en: 'Raise a warning' },
    to: 'raised',
    by: ['system', 'supervisor'],
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form({ ...raised, petitions: maybe(Petitions) }),
    joins: { petitions: ({ given }) => given.petitions ?? [] },
    checks: ({ given }) =>
      given[told[given.about]]
        ? undefined
        : wrong(
            'about-what',
            `/${told[given.about]}`,
            '请写明预警针对的诉因、地点、企业或者单位',
            'Say which cause, place, enterprise or unit it is about',
          ),
  },
  steps,
  figures: {
    'warnings.handled': {
      label: { zh: '研判处置预警', en: 'Warnings dealt with' },
      unit: items.pieces,
      on: 'handledOn',
      in: ['handled'],
      by: ['about', 'category', 'place', 'unit'],
    },
    'warnings.founded': {
      label: { zh: '预警属实率', en: 'Share of warnings that were real' },
      unit: items.percent,
      in: ['handled', 'unfounded'],
      share: { in: ['handled'] },
      by: ['about', 'statistic'],
    },
  },
})
