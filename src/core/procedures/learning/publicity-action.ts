import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Form, Many, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { From, periodAhead, Until, untilAhead } from '../shared/periods.ts'
import { items } from '../shared/units.ts'
import { Kind, On, Place } from './publicity.ts'

// 统一宣传行动 (G1–G4): one theme and period, under which the units hold events of their own, side by side.

const planned = {
  subject: Subject,
  theme: Text({ zh: '主题和要求', en: 'Theme and what is asked' }, 2000),
  from: From,
  until: Until,
  units: Many({ zh: '参加单位', en: 'Units' }, UnitId({ zh: '单位', en: 'Unit' }), 1, 200),
}
const For = Many({ zh: '安排给哪些单位', en: 'For which units' }, UnitId({ zh: '单位', en: 'Unit' }), 1, 200)
const frame = shape({
  data: Form({
    ...planned,
    events: maybe(Whole({ zh: '开展活动', en: 'Events held' }, 0, 99_999)),
    summary: maybe(Text({ zh: '小结', en: 'Summary' }, 4000)),
  }),
  states: {
    running: { label: { zh: '开展中', en: 'Under way' }, phase: 'action', holder: 'office' },
    closed: { label: { zh: '已结束', en: 'Closed' }, phase: 'end', end: true },
    dropped: { label: { zh: '已取消', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    closing: {
      label: { zh: '汇总小结', en: 'Summing up' },
      owes: 'office',
      within: setting('close-action', workingDays(10)),
      under: local,
      during: ['running'],
      since: 'until',
    },
  },
  links: { events: { label: { zh: '宣传活动', en: 'Events' }, to: 'publicity', back: 'action', many: true } },
})

export const publicityAction = procedure('publicity-action', frame, {
  label: { zh: '统一宣传行动', en: 'Publicity action', many: 'Publicity actions' },
  desk: 'learning',
  serves: 'order',
  plural: 'publicity-actions',
  mark: 'XD',
  title: 'subject',
  words: ['subject', 'theme', 'summary'],
  shows: ['from', 'until', 'events'],
  spine: ['running', 'closed'],
  dates: ['from', 'until'],
  opening: {
    label: { zh: '部署宣传行动', en: 'Order an action' },
    to: 'running',
    by: ['triage', 'director'],
    under: art(14, { paragraph: 1, item: 5 }),
    takes: Form(planned),
    checks: periodAhead,
  },
  steps: frame.phase({
    // Each then owes its own, and may move it to its own day and place.
    plan: {
      label: { zh: '给各单位安排活动', en: 'Plan an event for each unit' },
      from: ['running'],
      to: 'same',
      by: ['triage', 'director'],
      under: art(14, { paragraph: 1, item: 5 }),
      aside: true,
      takes: Form({ for: For, kind: Kind, on: On, place: Place }),
      checks: ({ given, data, facts }) =>
        given.on < data.from || given.on > data.until
          ? wrong('not-in-it', '/on', `本次行动自 ${data.from} 至 ${data.until}`, `The action lasts from ${data.from} to ${data.until}`)
          : given.for.flatMap((unit, i) => nobodyThere(unit, `/for/${i}`, facts) ?? [])[0],
      sets: ({ given, data }) => ({ units: [...new Set([...data.units, ...given.for])] }),
      opens: {
        events: ({ given: { kind, on, place, ...given }, data }) =>
          [...new Set(given.for)].map(unit => ({ subject: data.subject, kind, on, place, unit })),
      },
    },
    extend: {
      label: { zh: '延长', en: 'Go on longer' },
      from: ['running'],
      to: 'same',
      by: ['triage', 'director'],
      under: local,
      aside: true,
      takes: Form({ until: Until, reason: Reason }),
      checks: untilAhead,
    },
    drop: {
      label: { zh: '取消', en: 'Drop' },
      from: ['running'],
      to: 'dropped',
      by: ['triage', 'director'],
      under: local,
      aside: true,
      takes: Form({ reason: Reason }),
    },
    close: {
      label: { zh: '汇总结束', en: 'Sum up and close' },
      from: ['running'],
      to: 'closed',
      by: ['triage', 'director'],
      under: local,
      takes: Form({ summary: Text({ zh: '小结', en: 'Summary' }, 4000) }),
      sets: ({ linked }) => ({ events: linked('events').filter(e => e.state === 'held').length }),
    },
  }),
  figures: {
    'publicityActions.held': {
      label: { zh: '宣传行动', en: 'Publicity actions' },
      unit: items.times,
      on: 'from',
      in: ['running', 'closed'],
    },
  },
  readers: () => [everyone],
})
