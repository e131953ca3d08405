import { Choice, Code, DayField, Form, Many, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { days, workingDays } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { items } from '../shared/units.ts'
import { withSigner } from '../shared/with-signer.ts'
import { feedbackDue, sound } from './suggestible.ts'
import { triggers } from '../shared/triggers.ts'

// 三项建议 (C5, articles 14 and 40): better work, better policy, or that responsibility be pursued. Signed by the director; whoever gets it
// answers in writing what became of it.

const FeedbackBy = DayField(feedbackDue)
const Number = Code({ zh: '文号', en: 'Document number' })
const Kind = Choice(
  { zh: '建议种类', en: 'Kind' },
  {
    work: { zh: '改进工作建议', en: 'Better work' },
    policy: { zh: '完善政策建议', en: 'Better policy' },
    responsibility: { zh: '追究责任建议', en: 'That responsibility be pursued' },
  },
)
const Draft = {
  subject: Subject,
  kind: Kind,
  addressee: UnitId({ zh: '致送单位', en: 'Addressee' }),
  about: maybe(UnitId({ zh: '所涉单位', en: 'Body concerned' })),
  facts: Text({ zh: '事实和问题', en: 'Facts and problem' }, 10_000, mattersOnly),
  proposal: Text({ zh: '建议内容', en: 'What is suggested' }, 4000, mattersOnly),
  grounds: maybe(Many({ zh: '情形', en: 'Grounds' }, Choice({ zh: '情形', en: 'Ground' }, triggers), 1, 6)),
  consequence: maybe(Text({ zh: '造成的严重后果', en: 'Grave consequences' }, 2000, mattersOnly)),
  feedbackBy: FeedbackBy,
}
const Adoption = Choice(
  { zh: '采纳情况', en: 'What became of it' },
  {
    adopted: { zh: '采纳', en: 'Adopted' },
    partly: { zh: '部分采纳', en: 'Partly adopted' },
    declined: { zh: '不采纳', en: 'Not adopted' },
  },
)
const Feedback = {
  adoption: Adoption,
  measures: maybe(Text({ zh: '落实措施', en: 'What is being done' }, 4000, mattersOnly)),
  whyNot: maybe(Text({ zh: '未采纳部分的理由', en: 'Why not, or not wholly' }, 2000, mattersOnly)),
}
const frame = shape({
  data: Form({
    ...Draft,
    number: maybe(Number),
    sentOn: maybe(DayField({ zh: '发送日', en: 'Sent on' })),
    ...Feedback,
    adoption: maybe(Adoption),
    followUp: maybe(Text({ zh: '跟踪情况', en: 'Follow-up' }, 4000, mattersOnly)),
  }),
  states: {
    drafting: { label: { zh: '待签发', en: 'To be signed' }, phase: 'drafting', holder: 'supervision' },
    sent: { label: { zh: '待书面反馈', en: 'Written feedback awaited' }, phase: 'reply', holder: 'unit' },
    answered: { label: { zh: '跟踪落实中', en: 'Being followed up' }, phase: 'verification', holder: 'supervision' },
    closed: { label: { zh: '已办结', en: 'Closed' }, phase: 'end', end: true },
    dropped: { label: { zh: '已撤销', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    sending: {
      label: { zh: '签发', en: 'Sending' },
      owes: 'supervision',
      within: setting('send-suggestion', workingDays(10)),
      under: local,
      during: ['drafting'],
    },
    // Article 40 sets no day: the office asks for one.
    feedback: {
      label: { zh: '书面反馈采纳情况', en: 'Written feedback' },
      owes: 'unit',
      within: until('feedbackBy'),
      under: art(40, 4),
      during: ['sent'],
    },
    following: {
      label: { zh: '跟踪落实', en: 'Follow-up' },
      owes: 'supervision',
      within: setting('follow-suggestion', days(90)),
      under: local,
      during: ['answered'],
    },
  },
  links: {
    petitions: {
      label: { zh: '依据的信访事项', en: 'Petitions that show it' },
      to: 'petition',
      back: 'suggestions',
      many: true,
      hangs: { zh: '三项建议', en: 'Suggestions' },
    },
    letters: {
      label: { zh: '此前的督办函', en: 'Supervision letters before it' },
      to: 'supervision-letter',
      back: 'suggestions',
      many: true,
      hangs: { zh: '三项建议', en: 'Suggestions' },
    },
    'back-tracings': {
      label: { zh: '依据的倒查', en: 'Back-tracings that show it' },
      to: 'back-tracing',
      back: 'suggestions',
      many: true,
      hangs: { zh: '三项建议', en: 'Suggestions' },
    },
  },
})

interface Told {
  readonly given: { readonly adoption: string; readonly measures?: string; readonly whyNot?: string }
}
const answer = {
  from: ['sent'] as const,
  to: 'answered',
  under: art(40, 4),
  takes: Form(Feedback),
  checks: ({ given }: Told) =>
    given.adoption !== 'adopted' && !given.whyNot
      ? wrong('why-not', '/whyNot', '部分采纳或者不采纳的，请写明理由', 'Say why it is not adopted, or not wholly')
      : given.adoption !== 'declined' && !given.measures
        ? wrong('no-measures', '/measures', '采纳的，请写明落实措施', 'Say what is being done')
        : undefined,
  issues: [{ code: 'D28', label: { zh: '建议采纳情况反馈函', en: 'Letter of feedback on a suggestion' } }],
} as const

const steps = frame.phase({
  send: {
    label: { zh: '建议书', en: 'Letter of suggestion' },
    from: ['drafting'],
    to: 'sent',
    by: ['supervisor'],
    signedBy: 'director',
    under: art(14, { paragraph: 1, item: 6 }),
    takes: Form({ number: Number }),
    sets: ({ day }) => ({ sentOn: day }),
    issues: [{ code: 'D27', label: { zh: '建议书', en: 'Letter of suggestion' } }],
  },
  amend: {
    label: { zh: '修改拟稿', en: 'Change the draft' },
    from: ['drafting'],
    to: 'same',
    by: ['supervisor', 'director'],
    under: local,
    aside: true,
    when: withSigner('send'),
    takes: Form(Draft),
    checks: sound,
    sets: ({ given: { about, grounds, consequence } }) => ({ about, grounds, consequence }),
  },
  drop: {
    label: { zh: '撤销', en: 'Drop' },
    from: ['drafting'],
    to: 'dropped',
    by: ['supervisor', 'director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  recall: {
    label: { zh: '收回建议书', en: 'Recall' },
    from: ['sent'],
    to: 'dropped',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  feedback: { ...answer, label: { zh: '书面反馈', en: 'Give feedback' }, by: ['handler'], signedBy: 'unit-lead' },
  'enter-feedback': { ...answer, label: { zh: '录入纸质反馈', en: 'Enter feedback that came on paper' }, by: ['supervisor'], aside: true },
  extend: {
    label: { zh: '同意延期反馈', en: 'Postpone the feedback' },
    from: ['sent'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ feedbackBy: FeedbackBy, reason: Reason }),
    checks: liesAhead('feedbackBy', feedbackDue),
  },
  'send-back': {
    label: { zh: '请补充反馈', en: 'Ask for fuller feedback' },
    from: ['answered'],
    to: 'sent',
    by: ['supervisor'],
    under: art(40, 4),
    takes: Form({ feedbackBy: FeedbackBy, reason: Reason }),
    checks: liesAhead('feedbackBy', feedbackDue),
    sets: () => ({ adoption: undefined, measures: undefined, whyNot: undefined }),
  },
  close: {
    label: { zh: '跟踪办结', en: 'Close after follow-up' },
    from: ['answered'],
    to: 'closed',
    by: ['supervisor'],
    under: art(41, { paragraph: 1, item: 3 }),
    takes: Form({ followUp: Text({ zh: '跟踪情况', en: 'Follow-up' }, 4000, mattersOnly) }),
  },
})

export const suggestion = procedure('suggestion', frame, {
  label: { zh: '三项建议', en: 'Suggestion', many: 'Suggestions' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'suggestions',
  mark: 'JY',
  title: 'subject',
  words: ['subject', 'facts', 'proposal'],
  parties: { unit: 'addressee' },
  spine: ['drafting', 'sent', 'answered', 'closed'],
  dates: ['feedbackBy'],
  opening: {
    label: { zh: '拟制建议书', en: 'Draft' },
    to: 'drafting',
    by: ['supervisor', 'director'],
    under: art(14, { paragraph: 1, item: 6 }),
    takes: Form({
      ...Draft,
      petitions: maybe(
        Many({ zh: '依据的信访事项', en: 'Petitions that show it' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 200),
      ),
      letters: maybe(
        Many(
          { zh: '此前的督办函', en: 'Supervision letters before it' },
          RecordId({ zh: '督办函', en: 'Supervision letter' }, 'supervision-letter'),
          1,
          50,
        ),
      ),
      backTracings: maybe(
        Many({ zh: '依据的倒查', en: 'Back-tracings that show it' }, RecordId({ zh: '倒查', en: 'Back-tracing' }, 'back-tracing'), 1, 20),
      ),
    }),
    joins: {
      petitions: ({ given }) => given.petitions ?? [],
      letters: ({ given }) => given.letters ?? [],
      'back-tracings': ({ given }) => given.backTracings ?? [],
    },
    checks: sound,
  },
  steps,
  // The addressee sees it from the day on which it is sent; the body concerned never here.
  readers: ({ addressee, sentOn }) => (addressee && sentOn ? [addressee] : []),
  figures: {
    'suggestions.sent': {
      label: { zh: '提出三项建议', en: 'Suggestions made' },
      unit: items.pieces,
      on: 'sentOn',
      in: ['sent', 'answered', 'closed'],
      by: ['kind', 'addressee'],
    },
    'suggestions.answered': {
      label: { zh: '收到建议书面反馈', en: 'Suggestions answered in writing' },
      unit: items.pieces,
      on: 'sentOn',
      in: ['answered', 'closed'],
      by: ['kind', 'adoption'],
    },
    'suggestions.adopted': {
      label: { zh: '建议采纳率', en: 'Share of suggestions adopted' },
      unit: items.percent,
      on: 'sentOn',
      in: ['sent', 'answered', 'closed'],
      share: { where: { adoption: ['adopted', 'partly'] } },
      by: ['kind'],
    },
  },
})
