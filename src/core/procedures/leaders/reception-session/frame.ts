import { Choice, DayField, Form, Many, maybe, StaffId, Text, UnitId, Whole, Yes } from '../../../engine/field.ts'
import { setting, shape, until } from '../../../engine/shape.ts'
import { art, local } from '../../../law/articles.ts'
import { days } from '../../../law/days.ts'
import { Subject } from '../../shared/fields.ts'
import { mattersOnly } from '../../shared/matters-only.ts'
import { SeenBy } from '../../shared/seen-by.ts'

// 领导接访 (B6–B11, article 18): a leader, or the head of a unit, receives on a day. Counted in sessions, persons and matters taken. What
// it holds, where it can stand, which days run; the steps stand beside: receiving, upkeep.

const Kind = Choice(
  { zh: '接访种类', en: 'Kind' },
  {
    open: { zh: '公开接访', en: 'Open reception' },
    invited: { zh: '重点约访', en: 'By invitation' },
    'with-case': { zh: '带案下访', en: 'Going down with a case' },
    return: { zh: '上门回访', en: 'Return visit' },
  },
)
const Way = Choice(
  { zh: '接访方式', en: 'How' },
  {
    'on-site': { zh: '现场接访', en: 'At the reception place' },
    joint: { zh: '联合接访', en: 'Jointly with units' },
    mobile: { zh: '流动接访', en: 'Mobile' },
    video: { zh: '视频接访', en: 'By video' },
  },
)
export const planned = { zh: '接访日', en: 'Day' }
export const PlannedOn = DayField(planned)
export const Leader = StaffId({ zh: '接访领导', en: 'Leader' }, 'leader')
export const Substitute = StaffId({ zh: '替补领导', en: 'Substitute' }, 'leader')
export const Plan = {
  subject: Subject,
  kind: Kind,
  form: Way,
  plannedOn: PlannedOn,
  leader: maybe(Leader),
  unit: maybe(UnitId({ zh: '接访单位', en: 'Unit that receives' })),
  place: Text({ zh: '地点或者视频连接方式', en: 'Place, or how to connect' }, 100),
  grassroots: maybe(Yes({ zh: '四下基层', en: 'Going down to the grass roots' })),
  together: maybe(Many({ zh: '参加单位', en: 'Units that take part' }, UnitId({ zh: '单位', en: 'Unit' }), 1, 30)),
  slots: maybe(Whole({ zh: '可预约数', en: 'Slots to be booked' }, 0, 99)),
}
export const Held = {
  visitors: Whole({ zh: '接待人数', en: 'Persons received' }, 0, 9999),
  petitions: Whole({ zh: '接收事项数', en: 'Matters taken' }, 0, 999),
  note: maybe(Text({ zh: '现场调度情况', en: 'What was settled on the spot' }, 4000, mattersOnly)),
}
export const Feedback = Text({ zh: '办理反馈情况', en: 'What became of what was brought' }, 4000, mattersOnly)

export const frame = shape({
  data: Form({
    ...Plan,
    seenBy: SeenBy,
    instead: maybe(StaffId({ zh: '原定接访领导', en: 'Leader first planned' }, 'leader')),
    booked: Whole({ zh: '累计预约数', en: 'Booked in all' }, 0, 9999),
    taken: Whole({ zh: '现有预约数', en: 'Slots taken now' }, 0, 9999),
    heldOn: maybe(DayField({ zh: '实际接访日', en: 'Held on' })),
    ...Held,
    visitors: maybe(Held.visitors),
    petitions: maybe(Held.petitions),
    feedback: maybe(Feedback),
  }),
  states: {
    scheduled: { label: { zh: '待接访', en: 'Scheduled' }, phase: 'reception', holder: 'leader' },
    parallel: { label: { zh: '待单位接访', en: 'Scheduled at a unit' }, phase: 'reception', holder: 'unit' },
    following: { label: { zh: '待反馈', en: 'Feedback awaited' }, phase: 'follow-up', holder: 'office' },
    'unit-following': { label: { zh: '待单位反馈', en: 'Feedback of the unit awaited' }, phase: 'follow-up', holder: 'unit' },
    closed: { label: { zh: '已办结', en: 'Closed' }, phase: 'end', end: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, phase: 'exit', end: true },
  },
  limits: {
    receiving: {
      label: { zh: '接访', en: 'Reception' },
      owes: 'leader',
      within: until('plannedOn'),
      under: art(18, 2),
      during: ['scheduled'],
    },
    parallel: { label: { zh: '接访', en: 'Reception' }, owes: 'unit', within: until('plannedOn'), under: art(18, 2), during: ['parallel'] },
    following: {
      label: { zh: '反馈', en: 'Feedback' },
      owes: 'office',
      within: setting('reception-feedback', days(60)),
      under: local,
      during: ['following'],
    },
    'unit-following': {
      label: { zh: '反馈', en: 'Feedback' },
      owes: 'unit',
      within: setting('reception-feedback', days(60)),
      under: local,
      during: ['unit-following'],
    },
  },
  links: {
    roster: { label: { zh: '接访安排', en: 'Roster' }, to: 'roster', back: 'sessions' },
    bookings: { label: { zh: '预约', en: 'Bookings' }, to: 'booking', back: 'session', many: true },
    instructions: { label: { zh: '批示', en: 'Instructions' }, to: 'instruction', back: 'session', many: true },
    submissions: {
      label: { zh: '接收的信访件', en: 'Submissions' },
      to: 'submission',
      back: 'reception-sessions',
      many: true,
      hangs: { zh: '领导接访', en: 'Leaders’ receptions' },
    },
    cases: {
      label: { zh: '所带、所约的信访事项', en: 'Petitions that it is about' },
      to: 'petition',
      back: 'reception-sessions',
      many: true,
      hangs: { zh: '领导接访', en: 'Leaders’ receptions' },
    },
  },
})

/** The units whose staff may read it: the office's own, who receives, who takes part. */
export const seenBy = (
  { unit, together = [] }: { readonly unit?: string | undefined; readonly together?: readonly string[] | undefined },
  home: string,
): string[] => [home, ...(unit ? [unit] : []), ...together]
/** States before it is held, and while its feedback is owed. */
export const ahead = ['scheduled', 'parallel'] as const
export const after = ['following', 'unit-following'] as const
