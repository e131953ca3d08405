import { Choice, DayField, Form, Many, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow } from '../../engine/refusal.ts'
import { shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'
import { triggers } from '../shared/triggers.ts'

// 催办 (article 14): a unit is asked how a matter stands, and answers by a day. Not answered in time it may become a supervision letter.

const due = { zh: '回复期限', en: 'Answer due' }
const letterDue = { zh: '督办反馈期限', en: 'Reply to the letter due' }
const Unit = UnitId({ zh: '被催办单位', en: 'Unit' })
const Demand = Text({ zh: '催办要求', en: 'What is asked' }, 1000, mattersOnly)
const ReplyBy = DayField(due)
const Reply = Text({ zh: '办理进展', en: 'How the matter stands' }, 4000, mattersOnly)

const frame = shape({
  data: Form({ subject: Subject, unit: Unit, demand: Demand, replyBy: ReplyBy, reply: maybe(Reply) }),
  states: {
    sent: { label: { zh: '待回复', en: 'Answer awaited' }, phase: 'reply', holder: 'unit' },
    answered: { label: { zh: '已回复', en: 'Answered' }, phase: 'end', end: true },
    escalated: { label: { zh: '已转督办', en: 'Turned into a supervision letter' }, phase: 'exit', end: true },
    dropped: { label: { zh: '已撤回', en: 'Withdrawn' }, phase: 'exit', end: true },
  },
  limits: {
    answering: {
      label: { zh: '回复催办', en: 'Answer' },
      owes: 'unit',
      within: until('replyBy'),
      under: art(14, { paragraph: 1, item: 3 }),
      during: ['sent'],
    },
  },
  links: {
    petitions: {
      label: { zh: '催办的信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'reminders',
      many: true,
      hangs: { zh: '催办', en: 'Reminders' },
    },
    letter: {
      label: { zh: '转成的督办函', en: 'Supervision letter' },
      to: 'supervision-letter',
      back: 'reminders',
      hangs: { zh: '催办', en: 'Reminders' },
    },
  },
})

const steps = frame.phase({
  answer: {
    label: { zh: '回复催办', en: 'Answer' },
    from: ['sent'],
    to: 'answered',
    by: ['handler', 'unit-lead'],
    under: art(14, { paragraph: 1, item: 3 }),
    takes: Form({ reply: Reply }),
  },
  escalate: {
    label: { zh: '转为督办', en: 'Turn it into a supervision letter' },
    from: ['sent'],
    to: 'escalated',
    by: ['supervisor'],
    under: art(40, 1),
    shares: ['petitions'],
    when: ({ data, day }) =>
      day <= data.replyBy
        ? notNow('not-overdue', `回复期限为 ${data.replyBy}，尚未过期`, `The answer is due on ${data.replyBy}; it is not late yet`)
        : undefined,
    takes: Form({
      grounds: Many({ zh: '督办情形', en: 'Grounds' }, Choice({ zh: '督办情形', en: 'Ground' }, triggers), 1, 6),
      defects: Text({ zh: '存在问题', en: 'What is wrong' }, 4000, mattersOnly),
      letterReplyBy: DayField(letterDue),
    }),
    checks: liesAhead('letterReplyBy', letterDue),
    opens: {
      letter: ({ given, data: { subject, unit, demand } }) => ({
        subject,
        unit,
        demand,
        grounds: given.grounds,
        defects: given.defects,
        replyBy: given.letterReplyBy,
      }),
    },
  },
  withdraw: {
    label: { zh: '撤回催办', en: 'Withdraw' },
    from: ['sent'],
    to: 'dropped',
    by: ['supervisor', 'triage'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const reminder = procedure('reminder', frame, {
  label: { zh: '催办', en: 'Reminder', many: 'Reminders' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'reminders',
  mark: 'CB',
  title: 'subject',
  words: ['subject', 'demand', 'reply'],
  parties: { unit: 'unit' },
  spine: ['sent', 'answered'],
  dates: ['replyBy'],
  opening: {
    label: { zh: '发出催办单', en: 'Send' },
    to: 'sent',
    by: ['supervisor', 'triage', 'linked'],
    under: art(14, { paragraph: 1, item: 3 }),
    issues: [{ code: 'D25', label: { zh: '催办单', en: 'Reminder' } }],
    takes: Form({
      subject: Subject,
      unit: Unit,
      demand: Demand,
      replyBy: ReplyBy,
      petitions: Many({ zh: '催办的信访事项', en: 'Petitions' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 50),
    }),
    joins: { petitions: ({ given }) => given.petitions },
    checks: ({ given, day, actor, facts }) =>
      liesAhead('replyBy', due)({ given, day }) ?? (actor.roles.includes('linked') ? undefined : nobodyThere(given.unit, '/unit', facts)),
  },
  steps,
  figures: {
    'reminders.escalated': {
      label: { zh: '催办未果转督办', en: 'Reminders turned into letters' },
      unit: items.pieces,
      in: ['escalated'],
      by: ['unit'],
    },
  },
})
