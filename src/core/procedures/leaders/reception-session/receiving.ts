import { DayField, Form, maybe, PersonId, RecordId, Text, UnitId, Whole } from '../../../engine/field.ts'
import { notNow, wrong } from '../../../engine/refusal.ts'
import { art, local } from '../../../law/articles.ts'
import { Content, Purpose, Reason, Subject } from '../../shared/fields.ts'
import { liesAhead } from '../../shared/lies-ahead.ts'
import { isLeader } from '../../shared/is-leader.ts'
import { mattersOnly } from '../../shared/matters-only.ts'
import { nobodyThere } from '../../shared/nobody-there.ts'
import { after, ahead, Feedback, frame, Held } from './frame.ts'

// The reception itself: slots booked, what was brought registered as a submission or connected to one, what the leader said written down as
// an instruction with a day. It is closed when each of these was answered.

const Submission = RecordId({ zh: '信访件', en: 'Submission' }, 'submission')
const desk = ['leader', 'secretary', 'reception', 'handler', 'unit-lead'] as const
const due = { zh: '反馈期限', en: 'Feedback due' }

const fromNobody = ({ given }: { readonly given: { readonly petitions: number; readonly visitors: number } }) =>
  given.petitions > 0 && given.visitors === 0
    ? wrong('from-whom', '/visitors', '接收了信访事项的，接待人数不能为零', 'Where matters were taken, somebody was received')
    : undefined

export const receiving = frame.phase({
  book: {
    label: { zh: '登记预约', en: 'Book a slot' },
    from: ahead,
    to: 'same',
    by: ['reception', 'secretary', 'handler', 'petitioner'],
    under: art(18, 1),
    takes: Form({ persons: Whole({ zh: '人数', en: 'Persons' }, 1, 99), content: maybe(Content) }),
    when: ({ data, linked, day, actor }) =>
      actor.roles.includes('petitioner') && (data.kind !== 'open' || data.slots === undefined)
        ? notNow('not-here', '这一场不在网上预约，请打电话或者直接前来', 'This session is not booked here: telephone, or simply come')
        : day > data.plannedOn
          ? notNow('over', `接访日 ${data.plannedOn} 已过`, `The day, ${data.plannedOn}, has passed`)
          : data.slots !== undefined && linked('bookings').filter(b => b.open).length >= data.slots
            ? notNow('full', `可预约 ${data.slots} 个，已约满`, `All ${data.slots} slots are taken`)
            : undefined,
    sets: ({ data, linked }) => ({ booked: data.booked + 1, taken: linked('bookings').filter(b => b.open).length + 1 }),
    opens: { bookings: ({ given, data }) => ({ ...given, number: data.booked + 1, on: data.plannedOn, seenBy: data.seenBy }) },
  },
  hold: {
    label: { zh: '登记接访情况', en: 'Record the reception' },
    from: ahead,
    to: ['following', 'unit-following', 'closed'],
    by: desk,
    under: art(18, 2),
    takes: Form(Held),
    sets: ({ day: heldOn }) => ({ heldOn }),
    when: ({ data, day }) =>
      day < data.plannedOn
        ? notNow('not-yet', `接访日为 ${data.plannedOn}，尚未到`, `The reception is on ${data.plannedOn}; it is not that day yet`)
        : undefined,
    checks: fromNobody,
    // Where nothing was brought, nothing is owed.
    goes: ({ given, data, linked }) =>
      given.petitions === 0 && !linked('instructions').some(i => i.open) ? 'closed' : data.unit ? 'unit-following' : 'following',
    issues: [{ code: 'D32', label: { zh: '领导接访登记表', en: 'Record of a reception' } }],
  },
  // What was held is counted in a report: a number that was typed wrong is put right, and both stay in the story.
  correct: {
    label: { zh: '更正接访情况', en: 'Correct what was recorded' },
    from: [...after, 'closed'],
    to: 'same',
    by: desk,
    under: local,
    aside: true,
    takes: Form({ ...Held, why: Reason }),
    checks: fromNobody,
  },
  register: {
    label: { zh: '登记信访件', en: 'Register a submission' },
    from: ['scheduled', ...after],
    to: 'same',
    by: ['reception'],
    under: art(22, 1),
    takes: Form({
      about: Subject,
      text: Text({ zh: '内容', en: 'Text' }, 20_000),
      petitioner: maybe(PersonId({ zh: '信访人', en: 'Petitioner' })),
      heads: maybe(Whole({ zh: '人数', en: 'Persons' }, 1, 9999)),
      purpose: maybe(Purpose),
      content: maybe(Content),
    }),
    // The session is read by more people than those who may know of an accusation.
    checks: ({ given }) =>
      given.purpose === 'accusation'
        ? wrong(
            'sealed-apart',
            '/purpose',
            '检举控告须密封：请在“登记信访件”中单独登记，不要登记在接访记录里',
            'An accusation is sealed: register it apart, as a submission, not within this session',
            art(30, 3),
          )
        : undefined,
    opens: { submissions: ({ given: { about, ...given } }) => ({ channel: 'visit', via: 'hall', subject: about, ...given }) },
  },
  connect: {
    label: { zh: '关联信访件', en: 'Connect a submission' },
    from: [...ahead, ...after],
    to: 'same',
    by: ['reception', 'handler', 'unit-lead'],
    under: art(22, 1),
    takes: Form({ submission: Submission }),
    joins: { submissions: ({ given }) => [given.submission] },
  },
  instruct: {
    label: { zh: '登记批示', en: 'Record an instruction' },
    from: [...ahead, ...after],
    to: 'same',
    by: ['leader', 'secretary', 'reception'],
    under: art(18, 2),
    takes: Form({
      about: Subject,
      text: Text({ zh: '批示内容', en: 'Instruction' }, 2000, mattersOnly),
      addressee: UnitId({ zh: '承办单位', en: 'Unit that carries it out' }),
      feedbackBy: DayField(due),
    }),
    checks: at => liesAhead('feedbackBy', due)(at) ?? nobodyThere(at.given.addressee, '/addressee', at.facts),
    opens: {
      instructions: ({ given: { about, addressee, ...given }, data, facts }) => {
        const { leader } = data
        return { ...given, subject: about, unit: addressee, ...(leader && isLeader(leader, facts) && { leader }) }
      },
    },
  },
  close: {
    label: { zh: '反馈办结', en: 'Close with feedback' },
    from: after,
    to: 'closed',
    by: ['secretary', 'reception', 'handler', 'unit-lead'],
    under: art(18, 2),
    takes: Form({ feedback: Feedback }),
    when: ({ linked }) =>
      linked('instructions').some(i => i.open)
        ? notNow('instructions-open', '尚有批示未反馈，不能办结', 'An instruction has not been answered yet')
        : undefined,
  },
})
