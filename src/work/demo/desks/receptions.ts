import type { Actor } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import { between, often, pick } from '../chance.ts'
import { textIn } from '../year/hands.ts'
import type { SealedMatter } from '../year/matter.ts'
import { sorting } from '../year/sorting.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { acted, after, ahead, dayIn } from './acting.ts'
import { about } from './about.ts'
import { carriedOut } from './leading.ts'
import type { Troupe } from './troupe.ts'

// Leaders' receptions: the roster of a quarter, what is booked, brought and settled on a day, and those by invitation.

const notes = [
  '当场听取诉求，请承办单位现场说明情况，逐项明确办理时间。',
  '现场连线承办单位，能当场答复的当场答复，其余限期反馈。',
  '到现场查看后，召集有关单位商定整改措施。',
]
const feedbacks = [
  '接收的事项已全部转送承办单位，按期向群众答复。',
  '接收的事项已登记办理，办理情况已逐件反馈。',
  '能当场解答的已经解答，其余已依法导入相应途径并告知。',
]

/** What a session takes in: how many persons and matters, or the matters themselves. */
export interface Taken {
  readonly visitors: number
  readonly petitions: number
  readonly matters?: readonly SealedMatter[]
}

/** A session on its day: held, and closed once what was brought is answered. */
function* held(t: Tale, session: string, { visitors, petitions, matters = [] }: Taken): Thread {
  const { data } = t.record(session)
  const unit = typeof data['unit'] === 'string' ? data['unit'] : undefined
  const secretary = t.who('secretary')
  const [first, second] = t.linked(session, 'bookings')
  if (first && t.turns('booking-missed', 0.12)) t.takes(first, 'miss', t.who('reception'))
  if (second && t.turns('booking-released', 0.1))
    t.takes(second, 'release', t.who('reception'), { reason: '预约人来电取消，改为网上提交材料。' })
  if (t.turns('instructed', 0.03) && unit === undefined) instructed(t, session, matters)
  yield t.now() + between(t.random, 90, 200) * 60_000
  const by = unit === undefined ? secretary : t.who('handler', unit)
  const closer = unit === undefined ? secretary : t.who('unit-lead', unit)
  if (!t.takes(session, 'hold', by, { visitors, petitions, ...(petitions && { note: pick(t.random, notes) }) }) || !petitions) return
  for (const m of matters) brought(t, session, m)
  yield after(t, [12, 45])
  for (let tries = 0; tries < 5 && t.linked(session, 'instructions').some(id => !t.record(id).closed); tries++) yield after(t, 7)
  t.takes(session, 'close', closer, { feedback: pick(t.random, feedbacks) })
}

/** A session outside any roster, of a leader or of a unit. */
export function* reception(
  t: Tale,
  { shortOf }: Troupe,
  given: { readonly on: Day; readonly leader?: string; readonly unit?: string; readonly taken: Taken },
): Thread {
  const { on, leader, unit, taken } = given
  const who =
    unit === undefined ? { subject: `领导接待日 ${on}`, leader: leader ?? t.who('leader').id } : { subject: `单位同步接访 ${on}`, unit }
  const session = t.opens('reception-session', t.who('secretary'), {
    ...who,
    kind: 'open',
    form: 'on-site',
    plannedOn: on,
    place: unit === undefined ? '区信访办接访大厅' : `${shortOf(unit)}群众来访接待室`,
  })
  if (t.turns('booked', 0.3)) booked(t, session)
  yield t.atWork(dayIn(t, session, 'plannedOn'))
  yield* held(t, session, taken)
}

/** What somebody brings is registered then and there, and goes its own way. */
function brought(t: Tale, session: string, m: SealedMatter): void {
  const [petitioner] = m.sealed
  if (m.purpose === 'accusation') return
  if (
    !t.takes(session, 'register', t.who('reception'), {
      about: m.subject,
      text: m.text,
      purpose: m.purpose,
      content: m.category,
      ...(petitioner && { petitioner }),
      ...(m.heads > 1 && { heads: m.heads }),
    })
  )
    return
  const submission = t.linked(session, 'submissions').at(-1)
  if (submission) t.tell(sorting(t, submission, m))
}

function booked(t: Tale, session: string): void {
  for (let n = between(t.random, 2, 3); n > 0; n--)
    t.takes(session, 'book', t.who('reception'), { persons: between(t.random, 1, 4), content: about(t).category })
}

function instructed(t: Tale, session: string, [m]: readonly SealedMatter[]): void {
  const matter = m ?? about(t)
  if (
    matter.unit === 'jiwei'
    || !t.takes(session, 'instruct', t.who('secretary'), {
      about: matter.subject,
      text: '请主管单位查明情况，依法依规提出解决意见，十五日内反馈。',
      addressee: matter.unit,
      feedbackBy: ahead(t, 15),
    })
  )
    return
  const instruction = t.linked(session, 'instructions').at(-1)
  if (instruction) t.tell(carriedOut(t, instruction))
}

/**
 * The roster of some months: published, and each of its sessions held on its day. Matters are brought to the first of the leaders'
 * sessions.
 */
export function* roster(
  t: Tale,
  { leaders, units }: Troupe,
  given: { readonly from: Day; readonly until: Day; readonly matters?: readonly SealedMatter[] },
): Thread {
  const secretary = t.who('secretary')
  const { from, until, matters = [] } = given
  const first = between(t.random, 0, units.length - 1)
  const id = t.opens('roster', secretary, {
    subject: `区领导接访安排（${monthOf(from)}至${monthOf(until)}）`,
    from,
    until,
    pattern: 'weekly',
    weekday: 'wed',
    holiday: 'shift',
    leaders,
    units: [units[first] ?? '', units[(first + 5) % units.length] ?? ''],
    place: '区信访办一楼领导接待室',
    slots: 6,
  })
  if (t.turns('roster-dropped', 0)) {
    yield* acted(t, id, [{ minutes: 30 }, 'drop', secretary, { reason: '领导分工调整，重新编排。' }])
    return
  }
  if (!(yield* acted(t, id, [{ minutes: 45 }, 'publish', secretary]))) return
  const sessions = t.linked(id, 'sessions')
  const of = (session: string) => String(t.record(session).data['plannedOn'])
  let left = matters
  for (const [nth, session] of sessions.toSorted((a, b) => of(a).localeCompare(of(b))).entries()) {
    const some = t.record(session).data['leader'] === undefined ? [] : left.slice(0, 1)
    left = left.slice(some.length)
    t.tell(turned(t, session, some, nth === calledOff))
  }
}

const monthOf = (day: Day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`

/** Of each roster one session falls to something else. */
const calledOff = 12

/** One session of a roster, from the days before to its end. */
function* turned(t: Tale, session: string, matters: readonly SealedMatter[], isOff: boolean): Thread {
  const { data } = t.record(session)
  const secretary = t.who('secretary')
  yield t.atWork(dayIn(t, session, 'plannedOn', -6))
  if (matters.length || isOff || t.turns('booked', 0.25)) booked(t, session)
  if (isOff) {
    yield t.atWork(dayIn(t, session, 'plannedOn', -2))
    t.takes(session, 'cancel', secretary, { reason: '全区防汛会商，当日接访取消，已逐一通知预约群众改期。' })
    return
  }
  if (t.turns('substituted', 0.06) && data['leader'] !== undefined) {
    t.takes(session, 'substitute', secretary, {
      substitute: t.who('leader', undefined, [String(data['leader'])]).id,
      reason: '原接访领导赴市里参加会议。',
    })
  }
  yield Math.max(t.now(), t.atWork(dayIn(t, session, 'plannedOn')) - 3_600_000)
  const petitions = matters.length || (often(t.random, 0.45) ? between(t.random, 1, 3) : 0)
  yield* held(t, session, { visitors: petitions + between(t.random, petitions ? 0 : 1, 4), petitions, matters })
}
const invited = [
  ['with-case', 'mobile', '带案下访'],
  ['invited', 'joint', '约访'],
  ['return', 'on-site', '上门回访'],
  ['invited', 'video', '视频接访'],
] as const
/** A leader goes to where a matter is, or asks those whom it concerns to come. */
export function* visitAbout(t: Tale, petition: string, subject: string, place: string): Thread {
  const [kind, form, name] = pick(t.random, invited)
  const leader: Actor = t.who('leader')
  const secretary = t.who('secretary')
  const session = t.opens('reception-session', secretary, {
    subject: `${name}：${subject}`.slice(0, 100),
    kind,
    form,
    plannedOn: ahead(t, between(t.random, 2, 6)),
    leader: leader.id,
    cases: [petition],
    grassroots: kind === 'with-case',
    place: form === 'video' ? '区信访办视频接访室，街道分会场同步' : kind === 'invited' ? '区信访办领导接待室' : `${place}居民议事厅`,
    ...(form === 'joint' && { together: [textIn(t, petition, 'unit')] }),
  })
  yield t.atWork(dayIn(t, session, 'plannedOn'))
  yield* held(t, session, { visitors: between(t.random, 1, 5), petitions: 1 })
}
