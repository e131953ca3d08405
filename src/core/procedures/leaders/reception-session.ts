import { Choice, DayField, Form, Many, maybe, PersonId, RecordId, StaffId, Text, UnitId, Whole, Yes } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { days } from '../../law/days.ts'
import { Content, Purpose, Reason, Subject } from '../fields.ts'
import { liesAhead } from '../lies-ahead.ts'
import { mattersOnly } from '../matters-only.ts'
import { SeenBy } from '../seen-by.ts'
import { items } from '../units.ts'
import { notLeader } from './is-leader.ts'

// 领导接访 (B6–B11, article 18): a leader, or the head of a unit, receives on a day. Counted in sessions, persons and matters taken; what was brought is registered as a submission
// or connected to one; what the leader said becomes an instruction with a day. It is closed when each of these was answered.

const Kind = Choice({ zh: '接访种类', en: 'Kind' }, {
  open: { zh: '公开接访', en: 'Open reception' },
  invited: { zh: '重点约访', en: 'By invitation' },
  'with-case': { zh: '带案下访', en: 'Going down with a case' },
  'return': { zh: '上门回访', en: 'Return visit' },
})
const Way = Choice({ zh: '接访方式', en: 'How' }, { 'on-site': { zh: '现场接访', en: 'At the reception place' }, joint: { zh: '联合接访', en: 'Jointly with units' }, mobile: { zh: '流动接访', en: 'Mobile' }, video: { zh: '视频接访', en: 'By video' } })
const planned = { zh: '接访日', en: 'Day' }, PlannedOn = DayField(planned), Leader = StaffId({ zh: '接访领导', en: 'Leader' }), Substitute = StaffId({ zh: '替补领导', en: 'Substitute' })
const Plan = {
  subject: Subject, kind: Kind, form: Way, plannedOn: PlannedOn, leader: maybe(Leader), unit: maybe(UnitId({ zh: '接访单位', en: 'Unit that receives' })), place: Text({ zh: '地点或者视频连接方式', en: 'Place, or how to connect' }, 100),
  grassroots: maybe(Yes({ zh: '四下基层', en: 'Going down to the grass roots' })), together: maybe(Many({ zh: '参加单位', en: 'Units that take part' }, UnitId({ zh: '单位', en: 'Unit' }), 1, 30)), slots: maybe(Whole({ zh: '可预约数', en: 'Slots to be booked' }, 0, 99)),
}
const Held = { visitors: Whole({ zh: '接待人数', en: 'Persons received' }, 0, 9999), petitions: Whole({ zh: '接收事项数', en: 'Matters taken' }, 0, 999), note: maybe(Text({ zh: '现场调度情况', en: 'What was settled on the spot' }, 4000, mattersOnly)) }
const Feedback = Text({ zh: '办理反馈情况', en: 'What became of what was brought' }, 4000, mattersOnly), Submission = RecordId({ zh: '信访件', en: 'Submission' }, 'submission')

const frame = shape({
  data: Form({ ...Plan, seenBy: SeenBy, substitute: maybe(Substitute), booked: Whole({ zh: '已预约数', en: 'Booked' }, 0, 9999), heldOn: maybe(DayField({ zh: '实际接访日', en: 'Held on' })), ...Held, visitors: maybe(Held.visitors), petitions: maybe(Held.petitions), feedback: maybe(Feedback) }),
  states: {
    scheduled: { label: { zh: '待接访', en: 'Scheduled' }, phase: 'reception', holder: 'leader' },
    parallel: { label: { zh: '待单位接访', en: 'Scheduled at a unit' }, phase: 'reception', holder: 'unit' },
    following: { label: { zh: '待反馈', en: 'Feedback awaited' }, phase: 'follow-up', holder: 'office' },
    'unit-following': { label: { zh: '待单位反馈', en: 'Feedback of the unit awaited' }, phase: 'follow-up', holder: 'unit' },
    closed: { label: { zh: '已办结', en: 'Closed' }, phase: 'end', end: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, phase: 'exit', end: true },
  },
  limits: {
    receiving: { label: { zh: '接访', en: 'Reception' }, owes: 'leader', within: until('plannedOn'), under: art(18, 2), during: ['scheduled'] },
    parallel: { label: { zh: '接访', en: 'Reception' }, owes: 'unit', within: until('plannedOn'), under: art(18, 2), during: ['parallel'] },
    following: { label: { zh: '反馈', en: 'Feedback' }, owes: 'office', within: setting('reception-feedback', days(60)), under: local, during: ['following'] },
    'unit-following': { label: { zh: '反馈', en: 'Feedback' }, owes: 'unit', within: setting('reception-feedback', days(60)), under: local, during: ['unit-following'] },
  },
  links: {
    roster: { label: { zh: '接访安排', en: 'Roster' }, to: 'roster', back: 'sessions' },
    bookings: { label: { zh: '预约', en: 'Bookings' }, to: 'booking', back: 'session', many: true },
    instructions: { label: { zh: '批示', en: 'Instructions' }, to: 'instruction', back: 'session', many: true },
    submissions: { label: { zh: '接收的信访件', en: 'Submissions' }, to: 'submission', back: 'reception-sessions', many: true, hangs: { zh: '领导接访', en: 'Leaders’ receptions' } },
    cases: { label: { zh: '所带、所约的信访事项', en: 'Petitions that it is about' }, to: 'petition', back: 'reception-sessions', many: true, hangs: { zh: '领导接访', en: 'Leaders’ receptions' } },
  },
})

const ahead = ['scheduled', 'parallel'] as const, after = ['following', 'unit-following'] as const, arrange = ['secretary', 'director'] as const, desk = ['leader', 'secretary', 'reception', 'handler', 'unit-lead'] as const
const steps = frame.phase({
  book: {
    label: { zh: '登记预约', en: 'Book a slot' }, from: ahead, to: 'same', by: ['reception', 'secretary', 'handler'], under: art(18, 1), takes: Form({ persons: Whole({ zh: '人数', en: 'Persons' }, 1, 99), content: maybe(Content) }),
    when: ({ data, linked, day }) => day > data.plannedOn ? notNow('over', `接访日 ${data.plannedOn} 已过`, `The day, ${data.plannedOn}, has passed`)
      : data.slots !== undefined && linked('bookings').filter(b => b.open).length >= data.slots ? notNow('full', `可预约 ${data.slots} 个，已约满`, `All ${data.slots} slots are taken`) : undefined,
    sets: ({ data }) => ({ booked: data.booked + 1 }), opens: { bookings: ({ given, data }) => ({ ...given, number: data.booked + 1, on: data.plannedOn, seenBy: data.seenBy }) },
  },
  hold: {
    label: { zh: '登记接访情况', en: 'Record the reception' }, from: ahead, to: ['following', 'unit-following', 'closed'], by: desk, under: art(18, 2), takes: Form(Held), sets: ({ day: heldOn }) => ({ heldOn }),
    when: ({ data, day }) => day < data.plannedOn ? notNow('not-yet', `接访日为 ${data.plannedOn}，尚未到`, `The reception is on ${data.plannedOn}; it is not that day yet`) : undefined,
    checks: ({ given }) => given.petitions > 0 && given.visitors === 0 ? wrong('from-whom', '/visitors', '接收了信访事项的，接待人数不能为零', 'Where matters were taken, somebody was received') : undefined,
    // Where nothing was brought, nothing is owed.
    goes: ({ given, data, linked }) => given.petitions === 0 && !linked('instructions').some(i => i.open) ? 'closed' : data.unit ? 'unit-following' : 'following',
    issues: [{ code: 'D32', label: { zh: '领导接访登记表', en: 'Record of a reception' } }],
  },
  register: {
    label: { zh: '登记信访件', en: 'Register a submission' }, from: ['scheduled', ...after], to: 'same', by: ['reception'], under: art(22, 1),
    takes: Form({ about: Subject, text: Text({ zh: '内容', en: 'Text' }, 20_000), petitioner: maybe(PersonId({ zh: '信访人', en: 'Petitioner' })), heads: maybe(Whole({ zh: '人数', en: 'Persons' }, 1, 9999)), purpose: maybe(Purpose), content: maybe(Content) }),
    // The session is read by more people than those who may know of an accusation.
    checks: ({ given }) => given.purpose === 'accusation' ? wrong('sealed-apart', '/purpose', '检举控告须密封：请在“登记信访件”中单独登记，不要登记在接访记录里', 'An accusation is sealed: register it apart, as a submission, not within this session', art(30, 3)) : undefined,
    opens: { submissions: ({ given: { about, ...given } }) => ({ channel: 'visit', via: 'hall', subject: about, ...given }) },
  },
  connect: { label: { zh: '关联信访件', en: 'Connect a submission' }, from: [...ahead, ...after], to: 'same', by: ['reception'], under: art(22, 1), takes: Form({ submission: Submission }), joins: { submissions: ({ given }) => [given.submission] } },
  instruct: {
    label: { zh: '登记批示', en: 'Record an instruction' }, from: [...ahead, ...after], to: 'same', by: ['leader', 'secretary', 'reception'], under: art(18, 2),
    takes: Form({ about: Subject, text: Text({ zh: '批示内容', en: 'Instruction' }, 2000, mattersOnly), addressee: UnitId({ zh: '承办单位', en: 'Unit that carries it out' }), feedbackBy: DayField({ zh: '反馈期限', en: 'Feedback due' }) }), checks: liesAhead('feedbackBy', { zh: '反馈期限', en: 'Feedback due' }),
    opens: { instructions: ({ given: { about, addressee, ...given }, data, facts }) => { const leader = data.substitute ?? data.leader; return { ...given, subject: about, unit: addressee, ...(leader && facts.staff.has(leader) && { leader }) } } },
  },
  close: {
    label: { zh: '反馈办结', en: 'Close with feedback' }, from: after, to: 'closed', by: ['secretary', 'reception', 'handler', 'unit-lead'], under: art(18, 2), takes: Form({ feedback: Feedback }),
    when: ({ linked }) => linked('instructions').some(i => i.open) ? notNow('instructions-open', '尚有批示未反馈，不能办结', 'An instruction has not been answered yet') : undefined,
  },
  substitute: {
    label: { zh: '调整接访领导', en: 'Name a substitute' }, from: ['scheduled'], to: 'same', by: arrange, under: local, aside: true, takes: Form({ substitute: Substitute, reason: Reason }),
    checks: ({ given, data, facts }) => notLeader('/substitute', given.substitute, facts) ?? (given.substitute === data.leader ? wrong('the-same', '/substitute', '替补领导不能是原接访领导', 'The substitute is somebody else') : undefined),
  },
  postpone: { label: { zh: '改期', en: 'Put it off' }, from: ahead, to: 'same', by: arrange, under: local, aside: true, takes: Form({ plannedOn: PlannedOn, reason: Reason }), checks: liesAhead('plannedOn', planned) },
  cancel: { label: { zh: '取消', en: 'Cancel' }, from: ahead, to: 'cancelled', by: arrange, under: local, aside: true, takes: Form({ reason: Reason }) },
})

export const receptionSession = procedure('reception-session', frame, {
  label: { zh: '领导接访', en: 'Leader’s reception' }, desk: 'leaders', serves: 'acceptance', plural: 'reception-sessions', mark: 'JF', title: 'subject', words: ['subject', 'place'], parties: { unit: 'unit' }, hands: ['leader', 'substitute'],
  spine: ['scheduled', 'following', 'closed'], dates: ['plannedOn'],
  opening: {
    label: { zh: '安排接访', en: 'Arrange' }, to: ['scheduled', 'parallel'], by: ['secretary', 'director', 'linked'], under: art(18, 2), takes: Form({ ...Plan, cases: maybe(Many({ zh: '所带、所约的信访事项', en: 'Petitions that it is about' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 20)) }),
    joins: { cases: ({ given }) => given.cases ?? [] }, goes: ({ given }) => given.unit ? 'parallel' : 'scheduled',
    checks: ({ given, day, facts }) => {
      if (given.plannedOn < day) return wrong('in-the-past', '/plannedOn', '接访日不能早于今日', 'It cannot lie in the past')
      if (!given.leader === !given.unit) return wrong('who-receives', '/leader', '请填写接访领导，或者填写接访单位，二者填一', 'Say which leader receives, or which unit: one of the two')
      if (given.form === 'joint' && !given.together) return wrong('with-whom', '/together', '联合接访请选择参加单位', 'A joint reception says which units take part')
      return notLeader('/leader', given.leader, facts) ?? (given.kind !== 'open' && !given.cases ? wrong('which-case', '/cases', '约访、下访、回访请选择信访事项', 'Say which petition it is about') : undefined)
    },
    sets: ({ given, facts }) => ({ seenBy: [facts.home, ...given.unit ? [given.unit] : [], ...given.together ?? []], booked: 0 }),
  },
  steps,
  readers: ({ seenBy = [] }) => seenBy,
  figures: {
    'receptions.sessions': { label: { zh: '领导干部接访', en: 'Leaders’ reception sessions' }, unit: items.times, on: 'heldOn', in: ['following', 'unit-following', 'closed'], by: ['kind', 'form', 'unit'] },
    'receptions.visitors': { label: { zh: '领导接待群众', en: 'Persons received by leaders' }, unit: items.persons, on: 'heldOn', sum: 'visitors', in: ['following', 'unit-following', 'closed'], by: ['kind', 'form', 'unit'] },
    'receptions.petitions': { label: { zh: '领导接访接收事项', en: 'Matters taken by leaders' }, unit: items.pieces, on: 'heldOn', sum: 'petitions', in: ['following', 'unit-following', 'closed'], by: ['kind', 'form', 'unit'] },
    'receptions.grassroots': { label: { zh: '四下基层接访', en: 'Receptions at the grass roots' }, unit: items.times, on: 'heldOn', in: ['following', 'unit-following', 'closed'], where: { grassroots: [true] }, by: ['kind'] },
  },
})
