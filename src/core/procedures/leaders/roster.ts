import { Choice, DayField, Form, Many, maybe, StaffId, Text, UnitId, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import type { Facts } from '../../engine/record.ts'
import { notNow, wrong, type Refusal } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { addDays, workingDays, type Day } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { items } from '../shared/units.ts'
import { isLeader } from '../shared/is-leader.ts'
import { receptionDays, type Pattern } from './reception-days.ts'

// 接访安排 (B7, B8, article 18): for a period, who receives on which day: one leader on each working day, or on one day of the week, in
// turn, the units receiving at the same time. Reckoned from the calendar of working days; published, each day becomes a session of its own.

const weekdays = {
  mon: { zh: '星期一', en: 'Monday' },
  tue: { zh: '星期二', en: 'Tuesday' },
  wed: { zh: '星期三', en: 'Wednesday' },
  thu: { zh: '星期四', en: 'Thursday' },
  fri: { zh: '星期五', en: 'Friday' },
} as const
const Plan = {
  subject: Subject,
  from: DayField({ zh: '起始日', en: 'From' }),
  until: DayField({ zh: '截止日', en: 'Until' }),
  pattern: Choice(
    { zh: '安排方式', en: 'Pattern' },
    { daily: { zh: '每个工作日一名领导', en: 'One leader each working day' }, weekly: { zh: '每周一天', en: 'One day a week' } },
  ),
  weekday: maybe(Choice({ zh: '每周接访日', en: 'Day of the week' }, weekdays)),
  holiday: maybe(
    Choice(
      { zh: '接访日放假时', en: 'Where that day is off' },
      {
        skip: { zh: '不安排', en: 'Leave it out' },
        shift: { zh: '顺延至下一工作日', en: 'Move it to the next working day' },
      },
    ),
  ),
  leaders: Many({ zh: '轮值领导（按顺序）', en: 'Leaders, in their turn' }, StaffId({ zh: '区领导', en: 'Leader' }, 'leader'), 1, 60),
  units: maybe(Many({ zh: '同步接访单位', en: 'Units that receive at the same time' }, UnitId({ zh: '单位', en: 'Unit' }), 1, 100)),
  place: Text({ zh: '接访地点', en: 'Place' }, 100),
  slots: maybe(Whole({ zh: '每场可预约数', en: 'Slots to be booked each time' }, 0, 99)),
}
const most = 500

const frame = shape({
  data: Form({ ...Plan, sessions: Whole({ zh: '接访场次', en: 'Sessions' }, 1, most) }),
  states: {
    drafting: { label: { zh: '待发布', en: 'To be published' }, phase: 'roster', holder: 'conference' },
    published: { label: { zh: '已发布', en: 'Published' }, phase: 'end', end: true },
    dropped: { label: { zh: '已撤销', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    publishing: {
      label: { zh: '发布接访安排', en: 'Publication' },
      owes: 'conference',
      within: setting('publish-roster', workingDays(5)),
      under: local,
      during: ['drafting'],
    },
  },
  links: { sessions: { label: { zh: '接访场次', en: 'Sessions' }, to: 'reception-session', back: 'roster', many: true } },
})

type Turns = Omit<Pattern, 'weekday'> & { readonly weekday?: keyof typeof weekdays }
const daysOf = ({ weekday = 'wed', ...turns }: Turns, facts: Facts) =>
  receptionDays({ ...turns, weekday: Object.keys(weekdays).indexOf(weekday) + 1 }, facts.calendar)

interface Drawn {
  readonly given: Turns & { readonly units?: readonly string[] }
  readonly day: Day
  readonly facts: Facts
}
function drawable({ given, day, facts }: Drawn): Refusal | undefined {
  if (given.from < day) return wrong('in-the-past', '/from', '起始日不能早于今日', 'It cannot begin in the past')
  if (given.until < given.from || given.until > addDays(given.from, 366)) {
    return wrong('period', '/until', '截止日不能早于起始日，一次最多安排一年', 'It cannot end before it begins, nor cover more than a year')
  }
  if (given.pattern === 'weekly' && !given.weekday) return wrong('which-day', '/weekday', '请选择每周接访日', 'Say which day of the week')
  const count = sessionsOf(given, facts)
  if (count === 0) return wrong('no-day', '/until', '这一时段没有接访日', 'No reception day falls into this period')
  if (count <= most) return undefined
  const last = daysOf(given, facts)[Math.floor(most / (1 + (given.units?.length ?? 0))) - 1]
  return wrong(
    'too-many',
    '/until',
    `共 ${count} 场，一次最多发布 ${most} 场。请分段安排：这一份的截止日填 ${last}，其后的另编一份`,
    `${count} sessions; at most ${most} are published at once. Draw it up in parts: let this one end on ${last}, and draw up another for what follows`,
  )
}

const steps = frame.phase({
  publish: {
    label: { zh: '发布接访安排', en: 'Publish' },
    from: ['drafting'],
    to: 'published',
    by: ['secretary', 'director'],
    under: art(18, 2),
    issues: [{ code: 'D32', label: { zh: '领导接访安排', en: 'Roster of reception days' } }],
    when: ({ data, day, facts }) =>
      data.from < day
        ? notNow('begun', `起始日 ${data.from} 已过，请先修改起始日`, `It was to begin on ${data.from}: change that day first`)
        : !data.leaders.every(id => isLeader(id, facts)) || (data.units ?? []).some(id => !facts.units.has(id))
          ? notNow('gone', '安排中有领导或者单位已变动，请先修改安排', 'A leader or a unit in it is no longer here: change it first')
          : undefined,
    opens: {
      sessions: ({ data: { leaders, units = [], place, slots, ...turns }, facts }) =>
        daysOf(turns, facts).flatMap((plannedOn, i) => {
          const all = { kind: 'open', form: 'on-site', place, plannedOn, ...(slots !== undefined && { slots }) }
          const leader = leaders[i % leaders.length] ?? ''
          return [
            { ...all, subject: `领导接待日 ${plannedOn}`, leader },
            ...units.map(unit => ({ ...all, subject: `单位同步接访 ${plannedOn}`, unit })),
          ]
        }),
    },
  },
  amend: {
    label: { zh: '修改接访安排', en: 'Change it' },
    from: ['drafting'],
    to: 'same',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form(Plan),
    checks: drawable,
    sets: ({ given, facts }) => ({
      weekday: given.weekday,
      holiday: given.holiday,
      units: given.units,
      slots: given.slots,
      sessions: sessionsOf(given, facts),
    }),
  },
  // What was held stays; what was still to come falls with it.
  withdraw: {
    label: { zh: '撤回已发布的安排', en: 'Withdraw what was published' },
    from: ['published'],
    to: 'dropped',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  drop: {
    label: { zh: '撤销', en: 'Drop' },
    from: ['drafting'],
    to: 'dropped',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const roster = procedure('roster', frame, {
  label: { zh: '接访安排', en: 'Duty roster', many: 'Duty rosters' },
  desk: 'leaders',
  serves: 'acceptance',
  plural: 'rosters',
  mark: 'PB',
  title: 'subject',
  words: ['subject'],
  spine: ['drafting', 'published'],
  opening: {
    label: { zh: '编制接访安排', en: 'Draw up' },
    to: 'drafting',
    by: ['secretary', 'director'],
    under: art(18, 2),
    takes: Form(Plan),
    checks: drawable,
    sets: ({ given, facts }) => ({ sessions: sessionsOf(given, facts) }),
  },
  steps,
  readers: () => [everyone],
  publishes: ({ subject, from, until, place, sessions }, state) =>
    state === 'published' ? { on: until, subject, from, place, sessions } : undefined,
  figures: {
    'rosters.sessions': {
      label: { zh: '安排接访场次', en: 'Sessions planned' },
      unit: items.sessions,
      sum: 'sessions',
      in: ['published'],
      by: ['pattern'],
    },
  },
})

function sessionsOf({ units = [], ...turns }: Turns & { readonly units?: readonly string[] }, facts: Facts): number {
  return daysOf(turns, facts).length * (1 + units.length)
}
