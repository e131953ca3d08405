import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Choice, Code, DayField, Form, Many, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'
import { withSigner } from '../shared/with-signer.ts'
import { reportPaper } from './resolution-report.ts'
import { triggers } from '../shared/triggers.ts'

// 督办函 (C2, article 40): to a unit, about what it did not do as it should, on one matter or on many. Drafted by the supervision desk,
// signed by the director; closed when what the unit reports has been verified.

const Unit = UnitId({ zh: '被督办单位', en: 'Unit' })
const Demand = Text({ zh: '督办要求', en: 'What is demanded' }, 2000, mattersOnly)
const due = { zh: '反馈期限', en: 'Reply due' }
const ReplyBy = DayField(due)
const Defects = Text({ zh: '存在问题', en: 'What is wrong' }, 4000, mattersOnly)
const Number = Code({ zh: '文号', en: 'Document number' }, 60)
const Measures = Text({ zh: '整改情况', en: 'What was put right' }, 4000, mattersOnly)
const Progress = Text({ zh: '事项化解进展', en: 'How the matter stands' }, 4000, mattersOnly)
const Triggers = Many({ zh: '督办情形', en: 'Grounds' }, Choice({ zh: '督办情形', en: 'Ground' }, triggers), 1, 6)

/** In whose name (B3): the joint-conference office has letters of its own. */
const Issuer = Choice(
  { zh: '发函单位', en: 'Sent by' },
  { office: { zh: '信访部门', en: 'Petition office' }, conference: { zh: '联席会议办公室', en: 'Joint-conference office' } },
)

const drafted = {
  subject: Subject,
  issuer: maybe(Issuer),
  unit: Unit,
  grounds: Triggers,
  defects: Defects,
  demand: Demand,
  replyBy: ReplyBy,
}
const frame = shape({
  data: Form({
    ...drafted,
    number: maybe(Number),
    sentOn: maybe(DayField({ zh: '发函日', en: 'Sent on' })),
    measures: maybe(Measures),
    progress: maybe(Progress),
  }),
  states: {
    drafting: { label: { zh: '待签发', en: 'To be signed' }, phase: 'drafting', holder: 'supervision' },
    sent: { label: { zh: '待签收', en: 'Sent' }, phase: 'reply', holder: 'unit' },
    answering: { label: { zh: '待反馈', en: 'Reply awaited' }, phase: 'reply', holder: 'unit' },
    answered: { label: { zh: '待核查', en: 'To be verified' }, phase: 'verification', holder: 'supervision' },
    closed: { label: { zh: '已销号', en: 'Closed' }, phase: 'end', end: true },
    dropped: { label: { zh: '已撤销', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    sending: {
      label: { zh: '签发', en: 'Sending' },
      owes: 'supervision',
      within: setting('send-letter', workingDays(3)),
      under: local,
      during: ['drafting'],
    },
    signing: {
      label: { zh: '签收', en: 'Signing for' },
      owes: 'unit',
      within: setting('signing', workingDays(2)),
      under: local,
      during: ['sent'],
    },
    replying: { label: { zh: '反馈', en: 'Reply' }, owes: 'unit', within: until('replyBy'), under: art(40, 1), during: ['answering'] },
    verifying: {
      label: { zh: '核查', en: 'Verification' },
      owes: 'supervision',
      within: setting('verification', workingDays(10)),
      under: local,
      during: ['answered'],
    },
  },
  links: {
    petitions: {
      label: { zh: '督办的信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'letters',
      many: true,
      hangs: { zh: '督办函', en: 'Supervision letters' },
    },
    reports: { label: { zh: '化解报告', en: 'Resolution reports' }, to: 'resolution-report', back: 'letters', many: true },
    warnings: { label: { zh: '预警', en: 'Warnings' }, to: 'early-warning', back: 'letters', many: true },
  },
})

const ahead = liesAhead('replyBy', due)
const petitions = (zh: string, en: string) => maybe(Many({ zh, en }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 200))

const steps = frame.phase({
  send: {
    label: { zh: '督办函', en: 'Supervision letter' },
    from: ['drafting'],
    to: 'sent',
    by: ['supervisor'],
    signedBy: 'director',
    under: art(40, 1),
    takes: Form({ number: Number }),
    sets: ({ day }) => ({ sentOn: day }),
    issues: [{ code: 'D25', label: { zh: '督办函', en: 'Supervision letter' } }],
  },
  amend: {
    label: { zh: '修改拟稿', en: 'Change the draft' },
    from: ['drafting'],
    to: 'same',
    by: ['supervisor'],
    under: local,
    aside: true,
    when: withSigner('send'),
    takes: Form(drafted),
    checks: at => ahead(at) ?? nobodyThere(at.given.unit, '/unit', at.facts),
    sets: ({ given: { issuer } }) => ({ issuer }),
  },
  regroup: {
    label: { zh: '增减督办的信访事项', en: 'Add or leave out petitions' },
    from: ['drafting'],
    to: 'same',
    by: ['supervisor'],
    under: local,
    aside: true,
    when: withSigner('send'),
    takes: Form({ more: petitions('增加的信访事项', 'Petitions to add'), without: petitions('去掉的信访事项', 'Petitions to leave out') }),
    checks: ({ given: { more, without }, linked }) =>
      !more && !without
        ? wrong('nothing-to-connect', '/more', '请至少选择一项', 'Choose at least one')
        : without?.some(id => !linked('petitions').some(p => p.id === id))
          ? wrong('not-linked', '/without', '只能去掉本函督办的信访事项', 'Only a petition that it is about can be left out')
          : undefined,
    joins: { petitions: ({ given }) => given.more ?? [] },
    parts: { petitions: ({ given }) => given.without ?? [] },
  },
  drop: {
    label: { zh: '撤销', en: 'Drop' },
    from: ['drafting'],
    to: 'dropped',
    by: ['supervisor'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  recall: {
    label: { zh: '收回督办函', en: 'Recall' },
    from: ['sent', 'answering'],
    to: 'dropped',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  postpone: {
    label: { zh: '同意延期反馈', en: 'Postpone the reply' },
    from: ['sent', 'answering'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ replyBy: ReplyBy, reason: Reason }),
    checks: ahead,
  },
  'sign-for': { label: { zh: '签收', en: 'Sign for' }, from: ['sent'], to: 'answering', by: ['handler', 'unit-lead'], under: local },
  reply: {
    label: { zh: '整改情况反馈', en: 'Reply' },
    from: ['answering'],
    to: 'answered',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(40, 1),
    takes: Form({ measures: Measures, progress: maybe(Progress) }),
    opens: { reports: ({ given, data: { subject, unit } }) => ({ subject, unit, ...given }) },
    issues: [reportPaper],
  },
  reported: {
    label: { zh: '收到化解报告', en: 'A report came' },
    from: 'any',
    to: ['same', 'answered'],
    by: ['linked'],
    under: art(40, 1),
    aside: true,
    goes: ({ record }) => (record.state === 'sent' || record.state === 'answering' ? 'answered' : 'same'),
  },
  'send-back': {
    label: { zh: '退回重报', en: 'Send back' },
    from: ['answered'],
    to: 'answering',
    by: ['supervisor'],
    under: art(40, 1),
    takes: Form({ reason: Reason, replyBy: ReplyBy }),
    checks: ahead,
  },
  close: {
    label: { zh: '核查销号', en: 'Verify and close' },
    from: ['answered'],
    to: 'closed',
    by: ['supervisor'],
    under: art(40, 1),
    takes: Form({ verified: Text({ zh: '核查情况', en: 'What was verified' }, 2000, mattersOnly) }),
  },
})

export const supervisionLetter = procedure('supervision-letter', frame, {
  label: { zh: '督办函', en: 'Supervision letter', many: 'Supervision letters' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'supervision-letters',
  mark: 'DB',
  title: 'subject',
  words: ['subject', 'defects', 'demand'],
  parties: { unit: 'unit' },
  spine: ['drafting', 'sent', 'answering', 'answered', 'closed'],
  dates: ['replyBy'],
  opening: {
    label: { zh: '拟制督办函', en: 'Draft' },
    to: 'drafting',
    by: ['supervisor', 'linked'],
    under: art(40, 1),
    takes: Form({
      ...drafted,
      petitions: petitions('督办的信访事项', 'Petitions'),
      warnings: maybe(
        Many({ zh: '依据的预警', en: 'Warnings it rests on' }, RecordId({ zh: '预警', en: 'Warning' }, 'early-warning'), 1, 50),
      ),
    }),
    joins: { petitions: ({ given }) => given.petitions ?? [], warnings: ({ given }) => given.warnings ?? [] },
    // Where a step elsewhere drafts it, that step has asked.
    checks: ({ given, day, actor, facts }) =>
      ahead({ given, day }) ?? (actor.roles.includes('linked') ? undefined : nobodyThere(given.unit, '/unit', facts)),
  },
  steps,
  hears: { reports: { submit: 'reported' } },
  // The unit sees it from the day on which it is sent.
  readers: ({ unit, number }) => (unit && number ? [unit] : []),
  figures: {
    'supervisionLetters.sent': {
      label: { zh: '发出督办函', en: 'Supervision letters sent' },
      unit: items.pieces,
      on: 'sentOn',
      in: ['sent', 'answering', 'answered', 'closed'],
      by: ['unit', 'issuer'],
    },
    'supervisionLetters.answeredRate': {
      label: { zh: '督办反馈率', en: 'Share of supervision letters answered' },
      unit: items.percent,
      on: 'sentOn',
      in: ['sent', 'answering', 'answered', 'closed'],
      share: { in: ['answered', 'closed'] },
      by: ['unit'],
    },
    'supervisionLetters.closed': {
      label: { zh: '督办函销号', en: 'Supervision letters closed' },
      unit: items.pieces,
      on: 'sentOn',
      in: ['closed'],
      by: ['unit'],
    },
  },
})
