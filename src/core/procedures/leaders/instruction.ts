import { DayField, Form, Many, maybe, RecordId, StaffId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { SeenBy } from '../shared/seen-by.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'
import { anotherLeader } from '../shared/is-leader.ts'
import { withSigner } from '../shared/with-signer.ts'

// 批示 (B12, B13, article 18): what a leader wrote on a petition, a letter or at a reception; a unit carries it out and reports back by a
// day; the leader has read the feedback when it is closed.

const due = { zh: '反馈期限', en: 'Feedback due' }
const FeedbackBy = DayField(due)
const Leader = StaffId({ zh: '批示领导', en: 'Leader' }, 'leader')
const Unit = UnitId({ zh: '承办单位', en: 'Unit that carries it out' })
const Written = {
  subject: Subject,
  text: Text({ zh: '批示内容', en: 'Instruction' }, 2000, mattersOnly),
  leader: maybe(Leader),
  unit: Unit,
  feedbackBy: FeedbackBy,
}
const Feedback = Text({ zh: '办理反馈', en: 'Feedback' }, 4000, mattersOnly)
const many = (zh: string, en: string, of: string) => maybe(Many({ zh, en }, RecordId({ zh, en }, of), 1, 20))

const frame = shape({
  data: Form({ ...Written, feedback: maybe(Feedback), seenBy: SeenBy }),
  states: {
    issued: { label: { zh: '待反馈', en: 'Feedback awaited' }, phase: 'instruction', holder: 'unit' },
    answered: { label: { zh: '待阅批', en: 'Feedback to be read' }, phase: 'instruction', holder: 'conference' },
    closed: { label: { zh: '已办结', en: 'Closed' }, phase: 'end', end: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, phase: 'exit', end: true },
  },
  limits: {
    feedback: {
      label: { zh: '反馈办理情况', en: 'Feedback' },
      owes: 'unit',
      within: until('feedbackBy'),
      under: art(18, 2),
      during: ['issued'],
    },
    reading: {
      label: { zh: '呈阅反馈', en: 'Reading the feedback' },
      owes: 'conference',
      within: setting('read-feedback', workingDays(5)),
      under: local,
      during: ['answered'],
    },
  },
  links: {
    session: { label: { zh: '领导接访', en: 'Leader’s reception' }, to: 'reception-session', back: 'instructions' },
    petitions: {
      label: { zh: '批示的信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'instructions',
      many: true,
      hangs: { zh: '领导批示', en: 'Leaders’ instructions' },
    },
    submissions: {
      label: { zh: '批示的信访件', en: 'Submissions' },
      to: 'submission',
      back: 'instructions',
      many: true,
      hangs: { zh: '领导批示', en: 'Leaders’ instructions' },
    },
  },
})

const steps = frame.phase({
  feedback: {
    label: { zh: '反馈办理情况', en: 'Report back' },
    from: ['issued'],
    to: 'answered',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(18, 2),
    takes: Form({ feedback: Feedback }),
  },
  'send-back': {
    label: { zh: '退回补充', en: 'Send back' },
    from: ['answered'],
    to: 'issued',
    by: ['leader', 'secretary', 'director'],
    under: art(18, 2),
    when: anotherLeader,
    takes: Form({ feedbackBy: FeedbackBy, reason: Reason }),
    checks: liesAhead('feedbackBy', due),
  },
  close: {
    label: { zh: '阅批办结', en: 'Read, and closed' },
    from: ['answered'],
    to: 'closed',
    by: ['leader', 'secretary', 'director'],
    under: art(18, 2),
    when: anotherLeader,
    takes: Form({ remark: maybe(Text({ zh: '阅批意见', en: 'Remark' }, 500)) }),
  },
  postpone: {
    label: { zh: '同意延期反馈', en: 'Postpone the feedback' },
    from: ['issued'],
    to: 'same',
    by: ['leader', 'director'],
    under: local,
    aside: true,
    when: anotherLeader,
    takes: Form({ feedbackBy: FeedbackBy, reason: Reason }),
    checks: liesAhead('feedbackBy', due),
  },
  redirect: {
    label: { zh: '改由其他单位承办', en: 'Another unit carries it out' },
    from: ['issued'],
    to: 'same',
    by: ['leader', 'director'],
    under: local,
    aside: true,
    when: at => anotherLeader(at) ?? withSigner('feedback')(at),
    takes: Form({ unit: Unit, feedbackBy: FeedbackBy, reason: Reason }),
    checks: at => liesAhead('feedbackBy', due)(at) ?? nobodyThere(at.given.unit, '/unit', at.facts),
  },
  withdraw: {
    label: { zh: '撤回批示', en: 'Withdraw' },
    from: ['issued', 'answered'],
    to: 'withdrawn',
    by: ['leader', 'director'],
    under: local,
    aside: true,
    when: anotherLeader,
    takes: Form({ reason: Reason }),
  },
})

export const instruction = procedure('instruction', frame, {
  label: { zh: '领导批示', en: 'Leader’s instruction', many: 'Leaders’ instructions' },
  desk: 'leaders',
  serves: 'handling',
  plural: 'instructions',
  mark: 'PS',
  title: 'subject',
  words: ['subject', 'text', 'feedback'],
  parties: { unit: 'unit' },
  spine: ['issued', 'answered', 'closed'],
  dates: ['feedbackBy'],
  opening: {
    label: { zh: '登记批示', en: 'Enter' },
    to: 'issued',
    by: ['leader', 'secretary', 'director', 'linked'],
    under: art(18, 2),
    issues: [{ code: 'D32', label: { zh: '领导批示单', en: 'Slip with an instruction' } }],
    takes: Form({
      ...Written,
      petitions: many('批示的信访事项', 'Petitions', 'petition'),
      submissions: many('批示的信访件', 'Submissions', 'submission'),
    }),
    joins: { petitions: ({ given }) => given.petitions ?? [], submissions: ({ given }) => given.submissions ?? [] },
    // Where a reception records it, that step has asked.
    checks: ({ given, day, actor, facts }) =>
      actor.roles.includes('linked')
        ? undefined
        : (liesAhead('feedbackBy', due)({ given, day })
          ?? nobodyThere(given.unit, '/unit', facts)
          ?? (given.leader || actor.roles.includes('leader')
            ? undefined
            : wrong('whose', '/leader', '请选择批示领导', 'Say whose instruction it is'))),
    sets: ({ given, actor, facts }) => ({
      seenBy: [facts.home],
      ...(!given.leader && actor.roles.includes('leader') && { leader: actor.id }),
    }),
  },
  steps,
  readers: ({ unit, seenBy = [] }) => [unit ?? [], seenBy].flat(),
  figures: {
    'instructions.issued': {
      label: { zh: '领导批示', en: 'Instructions by leaders' },
      unit: items.pieces,
      in: ['issued', 'answered', 'closed'],
      by: ['unit'],
    },
    'instructions.answered': {
      label: { zh: '领导批示已反馈', en: 'Instructions answered' },
      unit: items.pieces,
      in: ['answered', 'closed'],
      by: ['unit'],
    },
  },
})
