import { art, local } from '../law/articles.ts'
import { days } from '../law/days.ts'
import { Choice, DayField, Form, maybe, Text, UnitId } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { notNow, wrong } from '../engine/refusal.ts'
import { setting, shape, until } from '../engine/shape.ts'
import { papers } from './shared/papers.ts'
import { Barred, Reason } from './shared/fields.ts'
import { goesOver, standsAside } from './shared/with-the-matter.ts'

// 调解、和解: both parties consent (article 33). No clock of the petition stops for it. An agreement is followed to its performance; it
// never keeps anybody from filing again.

const Unit = UnitId({ zh: '责任单位', en: 'Responsible unit' })
const PerformBy = DayField({ zh: '履行期限', en: 'To be performed by' })
const Agreement = Text({ zh: '协议内容', en: 'What was agreed' }, 10_000)
const Kind = Choice(
  { zh: '协议', en: 'Agreement' },
  {
    mediated: { zh: '调解协议书', en: 'Mediation agreement' },
    settled: { zh: '和解协议书', en: 'Settlement between the parties' },
    oral: { zh: '口头协议（已记录）', en: 'Oral agreement, recorded' },
  },
)

const frame = shape({
  data: Form({
    unit: Unit,
    parties: Text({ zh: '争议双方', en: 'Both parties' }, 200),
    mediator: Text({ zh: '调解组织、调解员', en: 'Mediating body, mediator' }, 100),
    barred: maybe(Barred),
    kind: maybe(Kind),
    agreement: maybe(Agreement),
    agreedOn: maybe(DayField({ zh: '达成日', en: 'Agreed on' })),
    performBy: maybe(PerformBy),
    proof: maybe(Text({ zh: '履行凭证', en: 'Proof of performance' }, 1000)),
  }),
  states: {
    mediating: { label: { zh: '调解中', en: 'Mediation' }, phase: 'mediation', holder: 'unit' },
    performing: { label: { zh: '协议履行中', en: 'Agreement being performed' }, phase: 'mediation', holder: 'unit' },
    performed: { label: { zh: '已履行', en: 'Performed' }, phase: 'end', end: true },
    broken: { label: { zh: '未履行', en: 'Not performed' }, phase: 'end', end: true },
    failed: { label: { zh: '调解不成', en: 'No agreement' }, phase: 'end', end: true },
  },
  limits: {
    mediating: {
      label: { zh: '调解', en: 'Mediation' },
      owes: 'unit',
      within: setting('mediation', days(30)),
      under: local,
      during: ['mediating'],
    },
    performing: {
      label: { zh: '督促履行', en: 'Performance' },
      owes: 'unit',
      within: until('performBy'),
      under: art(33),
      during: ['performing'],
    },
  },
  links: {
    petition: { label: { zh: '信访事项', en: 'Petition' }, to: 'petition', back: 'mediations' },
    submissions: { label: { zh: '信访件', en: 'Submissions' }, to: 'submission', back: 'mediations', many: true },
  },
})

const steps = frame.phase({
  agree: {
    label: { zh: '达成协议', en: 'Agreement reached' },
    from: ['mediating'],
    to: 'performing',
    by: ['handler', 'unit-lead'],
    under: art(33),
    takes: Form({ kind: Kind, agreement: Agreement, performBy: PerformBy }),
    checks: ({ given, day }) =>
      given.performBy >= day
        ? undefined
        : wrong('in-the-past', '/performBy', '履行期限不能早于达成之日', 'It cannot have to be performed before it was agreed'),
    sets: ({ day }) => ({ agreedOn: day }),
    issues: [papers.mediationAgreement],
  },
  // Article 33 asks for a written agreement; one that was reached by word of mouth is put in writing later.
  write: {
    label: { zh: '补订书面协议', en: 'Put it in writing' },
    from: ['performing'],
    to: 'same',
    by: ['handler', 'unit-lead'],
    under: art(33),
    takes: Form({ kind: Kind, agreement: Agreement }),
    when: ({ data }) =>
      data.kind === 'oral' ? undefined : notNow('written-already', '协议已经是书面的', 'The agreement is in writing already'),
    checks: ({ given }) =>
      given.kind === 'oral'
        ? wrong('not-written', '/kind', '请选择调解协议书或者和解协议书', 'Choose a written form of agreement', art(33))
        : undefined,
    issues: [papers.mediationAgreement],
  },
  fail: {
    label: { zh: '调解不成', en: 'No agreement' },
    from: ['mediating'],
    to: 'failed',
    by: ['handler', 'unit-lead'],
    under: art(33),
    takes: Form({ reason: Reason, told: Text({ zh: '告知的其他途径', en: 'Which other ways they were told of' }, 1000) }),
  },
  perform: {
    label: { zh: '已履行', en: 'Performed' },
    from: ['performing'],
    to: 'performed',
    by: ['handler', 'unit-lead'],
    under: art(33),
    takes: Form({ proof: Text({ zh: '履行凭证', en: 'Proof of performance' }, 1000) }),
  },
  break: {
    label: { zh: '未履行', en: 'Not performed' },
    from: ['performing'],
    to: 'broken',
    by: ['handler', 'unit-lead'],
    under: art(33),
    takes: Form({ reason: Reason }),
  },
  'keep-off': { ...standsAside, takes: Form({ barred: Barred }) },
  'go-over': { ...goesOver, takes: Form({ unit: Unit }) },
  fall: {
    label: { zh: '随信访事项结束', en: 'Ends with its petition' },
    from: 'any',
    to: ['same', 'failed'],
    by: ['linked'],
    under: local,
    aside: true,
    // What was agreed is still to be performed.
    goes: ({ record }) => (record.state === 'mediating' ? 'failed' : 'same'),
  },
})

export const mediation = procedure('mediation', frame, {
  label: { zh: '调解', en: 'Mediation', many: 'Mediations' },
  desk: 'law',
  serves: 'handling',
  plural: 'mediations',
  mark: 'TJ',
  title: 'parties',
  words: ['parties', 'mediator'],
  parties: { unit: 'unit' },
  barred: 'barred',
  spine: ['mediating', 'performing', 'performed'],
  opening: {
    label: { zh: '启动调解', en: 'Begin mediation' },
    to: 'mediating',
    by: ['linked'],
    under: local,
    takes: Form({
      unit: Unit,
      parties: Text({ zh: '争议双方', en: 'Both parties' }, 200),
      mediator: Text({ zh: '调解组织、调解员', en: 'Mediating body, mediator' }, 100),
      barred: maybe(Barred),
    }),
  },
  steps,
  hears: {
    petition: {
      lapse: 'fall',
      conclude: 'fall',
      'take-away': 'fall',
      recuse: { step: 'keep-off', given: ({ data }) => ({ barred: data['recused'] ?? [] }) },
      'hand-over': { step: 'go-over', given: ({ given }) => ({ unit: given['unit'] ?? '' }) },
    },
  },
})
