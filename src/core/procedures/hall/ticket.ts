import { Type } from 'typebox'
import { art, local, rule } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Choice, Form, maybe, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Satisfaction } from '../shared/fields.ts'
import { items } from '../shared/units.ts'

// 排队取号 (A26): a number is taken, called at a window, served, and the service rated there. It tells how long people wait; of who waits
// it holds nothing. Each kind counts from 1 every day under its letter: what is called out is the end of the record's number, A001.

const time = (zh: string, en: string) =>
  Type.String({
    label: { zh, en },
    pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
    hint: { zh: '时:分，例如 09:05；不填为现在', en: 'HH:MM such as 09:05; empty: now' },
  })
const At = time('时间', 'At what time')
const Window = Whole({ zh: '窗口', en: 'Window' }, 1, 99)
const Business = Choice(
  { zh: '办理内容', en: 'Come for' },
  {
    register: { zh: '反映问题', en: 'To raise a matter' },
    follow: { zh: '查询进展', en: 'To follow a matter' },
    advice: { zh: '政策法律咨询', en: 'For advice' },
    appointment: { zh: '预约领导接访', en: 'To book time with a leader' },
    paper: { zh: '领取、递交材料', en: 'To fetch or hand in papers' },
  },
)
const letters = { register: 'A', follow: 'B', advice: 'C', appointment: 'D', paper: 'E' } as const
/** Minutes since midnight. */
const minutes = (hhmm: string) => Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3))
/** Called within a quarter of an hour: what a model window promises. */
const prompt = 15

const frame = shape({
  data: Form({
    business: Business,
    letter: Type.String({ pattern: '^[A-E]$' }),
    window: maybe(Window),
    takenAt: time('取号时间', 'Taken at'),
    calledAt: maybe(time('叫号时间', 'Called at')),
    servedAt: maybe(time('办结时间', 'Served at')),
    waited: maybe(Whole({ zh: '等候时间', en: 'Minutes waited' }, 0, 1440)),
    lasted: maybe(Whole({ zh: '办理时间', en: 'Minutes at the window' }, 0, 1440)),
    promptly: maybe(Type.Boolean({ label: { zh: '15分钟内叫号', en: 'Called within 15 minutes' } })),
    rating: maybe(Satisfaction({ zh: '窗口评价', en: 'Rating at the window' })),
  }),
  states: {
    waiting: { label: { zh: '等候中', en: 'Waiting' }, phase: 'queue', holder: 'office' },
    called: { label: { zh: '办理中', en: 'At the window' }, phase: 'queue', holder: 'office' },
    missed: { label: { zh: '过号', en: 'Not there when called' }, phase: 'queue', holder: 'office' },
    served: { label: { zh: '已办理', en: 'Served' }, phase: 'end', end: true },
    rated: { label: { zh: '已评价', en: 'Rated' }, phase: 'end', end: true },
    left: { label: { zh: '已离开', en: 'Gone' }, phase: 'exit', end: true },
  },
  links: { visit: { label: { zh: '来访登记', en: 'Visit' }, to: 'visit', back: 'ticket' } },
  limits: {
    calling: {
      label: { zh: '叫号', en: 'Calling' },
      owes: 'office',
      within: setting('call-ticket', workingDays(1)),
      under: local,
      during: ['waiting', 'missed'],
    },
    serving: {
      label: { zh: '办理', en: 'Serving' },
      owes: 'office',
      within: setting('serve-ticket', workingDays(1)),
      under: local,
      during: ['called'],
    },
  },
})

const earlier = (path: string) => wrong('earlier-than-before', path, '时间不能早于上一环节', 'It cannot be earlier than the step before')
const onItsDay = ({ record, day }: { readonly record: { readonly opened: string }; readonly day: string }) =>
  day === record.opened
    ? undefined
    : notNow('another-day', '号票当日有效，请按过号处理', 'A ticket is good for its day only: note that nobody was there')
const steps = frame.phase({
  // Also again on the same day who was not there before; how long they waited was told by the first call.
  call: {
    label: { zh: '叫号', en: 'Call' },
    from: ['waiting', 'missed'],
    to: 'called',
    by: ['reception'],
    under: rule('reception'),
    when: onItsDay,
    takes: Form({ window: Window, at: maybe(At) }),
    checks: ({ given, data, facts }) => ((given.at ?? facts.time) < data.takenAt ? earlier('/at') : undefined),
    sets: ({ given, data, facts }) => {
      const calledAt = given.at ?? facts.time
      const waited = data.waited ?? minutes(calledAt) - minutes(data.takenAt)
      return { calledAt, waited, promptly: waited <= prompt }
    },
  },
  again: {
    label: { zh: '再叫一次', en: 'Call again' },
    from: ['called'],
    to: 'same',
    by: ['reception'],
    under: rule('reception'),
    aside: true,
    when: onItsDay,
  },
  serve: {
    label: { zh: '办理完毕', en: 'Served' },
    from: ['called'],
    to: 'served',
    by: ['reception'],
    under: rule('reception'),
    when: onItsDay,
    takes: Form({ at: maybe(At) }),
    checks: ({ given, data, facts }) => ((given.at ?? facts.time) < (data.calledAt ?? '') ? earlier('/at') : undefined),
    sets: ({ given, data, facts }) => {
      const servedAt = given.at ?? facts.time
      return { servedAt, lasted: minutes(servedAt) - minutes(data.calledAt ?? servedAt) }
    },
  },
  // Pressed at the window by who was served, or by the device that stands there.
  rate: {
    label: { zh: '窗口评价', en: 'Rate' },
    from: ['served'],
    to: 'rated',
    by: ['reception', 'device'],
    under: art(21, 2),
    once: true,
    takes: Form({ rating: Satisfaction({ zh: '窗口评价', en: 'Rating at the window' }) }),
  },
  // Not there when called: kept for the day, and passed over again gone.
  'pass-over': {
    label: { zh: '过号', en: 'Not there' },
    from: ['waiting', 'called', 'missed'],
    to: ['missed', 'left'],
    by: ['reception'],
    under: local,
    aside: true,
    goes: ({ record, day }) => (record.state === 'missed' || day > record.opened ? 'left' : 'missed'),
  },
  // In the evening: who was at a window has been served, and nobody waits any longer.
  clear: {
    label: { zh: '日终清号', en: 'Clear at the end of the day' },
    from: ['waiting', 'called', 'missed'],
    to: ['left', 'served'],
    by: ['reception', 'system'],
    under: local,
    aside: true,
    when: ({ record, actor, day }) =>
      day > record.opened || actor.roles.includes('system')
        ? undefined
        : notNow('not-yet', '当天的号票由系统在晚上清号', 'Today’s tickets are cleared in the evening'),
    goes: ({ record }) => (record.state === 'called' ? 'served' : 'left'),
  },
})

export const ticket = procedure('ticket', frame, {
  label: { zh: '排队号', en: 'Queue ticket', many: 'Queue tickets' },
  desk: 'hall',
  serves: 'acceptance',
  plural: 'tickets',
  mark: 'PH',
  title: 'business',
  words: [],
  shows: ['window', 'waited', 'lasted', 'rating'],
  spine: ['waiting', 'called', 'served', 'rated'],
  opening: {
    label: { zh: '取号', en: 'Take a number' },
    to: 'waiting',
    by: ['reception', 'device'],
    under: rule('reception'),
    numbered: '{code}PH{date}{letter}{serial:3}',
    takes: Form({ business: Business, at: maybe(At) }),
    sets: ({ given, facts }) => ({ letter: letters[given.business], takenAt: given.at ?? facts.time }),
  },
  steps,
  figures: {
    'hall.taken': { label: { zh: '取号', en: 'Tickets taken' }, unit: items.times, by: ['business'] },
    'hall.served': {
      label: { zh: '窗口办理', en: 'Served at a window' },
      unit: items.times,
      in: ['served', 'rated'],
      by: ['window', 'business'],
    },
    'hall.meanWait': {
      label: { zh: '平均等候时间', en: 'Minutes waited, mean' },
      unit: items.minutes,
      mean: 'waited',
      in: ['called', 'served', 'rated'],
      by: ['window', 'business'],
    },
    'hall.minutesWaited': {
      label: { zh: '等候时间合计', en: 'Minutes waited, all together' },
      unit: items.minutes,
      sum: 'waited',
      in: ['called', 'served', 'rated'],
      by: ['window', 'business'],
    },
    'hall.promptly': {
      label: { zh: '15分钟内叫号率', en: 'Share called within 15 minutes' },
      unit: items.percent,
      in: ['called', 'served', 'rated'],
      share: { where: { promptly: [true] } },
      by: ['window', 'business'],
    },
    'hall.satisfied': {
      label: { zh: '窗口评价满意率', en: 'Share satisfied at the window' },
      unit: items.percent,
      in: ['rated'],
      share: { where: { rating: ['satisfied', 'fair'] } },
      by: ['window', 'business'],
    },
  },
})
