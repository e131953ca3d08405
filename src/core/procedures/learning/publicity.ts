import { art, local } from '../../law/articles.ts'
import { workingDays, type Day } from '../../law/days.ts'
import { Choice, DayField, Form, Many, maybe, RecordId, Text, UnitId, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { notNow } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { tooFar } from '../shared/lies-ahead.ts'
import { notYet } from '../shared/periods.ts'
import { items } from '../shared/units.ts'

// 宣传活动 (G1–G5): an event of a unit on a day, at a place; what was handed out, and to how many. Planned first, told by the fifth working
// day after it.

export const Kind = Choice(
  { zh: '形式', en: 'Kind' },
  {
    street: { zh: '集中宣传', en: 'In the street or square' },
    talk: { zh: '巡回宣讲', en: 'Talk' },
    village: { zh: '进村入户、进社区', en: 'In villages and communities' },
    media: { zh: '媒体、网站', en: 'Media and web' },
    screen: { zh: '显示屏、展板', en: 'Screens and boards' },
    window: { zh: '窗口宣传', en: 'At the window' },
  },
)
const Material = Form({
  kind: Choice(
    { zh: '材料', en: 'Material' },
    {
      regulation: { zh: '《信访工作条例》读本', en: 'The Regulations' },
      leaflet: { zh: '宣传单、折页', en: 'Leaflet' },
      guide: { zh: '办事指南、流程图', en: 'Guide, chart' },
      notice: { zh: '信访须知', en: 'Rights and duties' },
      gift: { zh: '宣传品', en: 'Useful things' },
      other: { zh: '其他', en: 'Other' },
    },
  ),
  copies: Whole({ zh: '份数', en: 'Copies' }, 1, 999_999),
})
export const On = DayField({ zh: '活动日', en: 'Day' })
export const Place = Text({ zh: '地点', en: 'Place' }, 100)
const planned = { subject: Subject, kind: Kind, on: On, place: Place, unit: UnitId({ zh: '举办单位', en: 'Held by' }) }
const frame = shape({
  data: Form({
    ...planned,
    materials: maybe(Many({ zh: '发放材料', en: 'Handed out' }, Material, 0, 20)),
    copies: maybe(Whole({ zh: '发放份数', en: 'Copies handed out' }, 0, 99_999_999)),
    audience: maybe(Whole({ zh: '参加群众', en: 'Audience' }, 0, 9_999_999)),
  }),
  states: {
    planned: { label: { zh: '已安排', en: 'Planned' }, phase: 'event', holder: 'unit' },
    held: { label: { zh: '已举办', en: 'Held' }, phase: 'end', end: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, phase: 'exit', end: true },
    struck: { label: { zh: '误录已删除', en: 'Entered by mistake' }, phase: 'exit', end: true },
  },
  limits: {
    telling: {
      label: { zh: '登记活动情况', en: 'Telling of it' },
      owes: 'unit',
      within: setting('tell-event', workingDays(5)),
      under: local,
      during: ['planned'],
      since: 'on',
    },
  },
  links: { action: { label: { zh: '统一行动', en: 'Action' }, to: 'publicity-action', back: 'events' } },
})

const by = ['handler', 'unit-lead', 'reception', 'triage'] as const
const held = {
  materials: maybe(Many({ zh: '发放材料', en: 'Handed out' }, Material, 0, 20)),
  audience: Whole({ zh: '参加群众', en: 'Audience' }, 0, 9_999_999),
}
const copiesOf = (materials: readonly { readonly copies: number }[] = []) => materials.reduce((sum, m) => sum + m.copies, 0)
const soon = ({ given, day }: { readonly given: { readonly on: Day }; readonly day: Day }) => tooFar('/on', given.on, day)
const steps = frame.phase({
  strike: {
    label: { zh: '误录删除', en: 'Strike' },
    from: ['held'],
    to: 'struck',
    by,
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  hold: {
    label: { zh: '登记活动情况', en: 'Tell of the event' },
    from: ['planned'],
    to: 'held',
    by,
    under: art(14, { paragraph: 1, item: 5 }),
    takes: Form({ ...held, note: maybe(Text({ zh: '活动情况', en: 'How it went' }, 2000)) }),
    when: ({ data, day }) =>
      day < data.on ? notNow('not-yet', `活动日为 ${data.on}，尚未到`, `The event is on ${data.on}; it is not that day yet`) : undefined,
    sets: ({ given }) => ({ copies: copiesOf(given.materials) }),
  },
  move: {
    label: { zh: '改期、改地点', en: 'Move it' },
    from: ['planned'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ on: On, place: Place, reason: Reason }),
    checks: soon,
  },
  cancel: {
    label: { zh: '取消', en: 'Cancel' },
    from: ['planned'],
    to: 'cancelled',
    by,
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  correct: {
    label: { zh: '更正', en: 'Correct' },
    from: ['held'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ subject: maybe(Subject), kind: maybe(Kind), on: maybe(On), place: maybe(Place), ...held, reason: Reason }),
    checks: ({ given, facts }) => given.on && notYet('/on', given.on, facts.today),
    sets: ({ given, data }) => ({ copies: copiesOf(given.materials ?? data.materials) }),
  },
})

export const publicity = procedure('publicity', frame, {
  label: { zh: '宣传活动', en: 'Publicity event', many: 'Publicity events' },
  desk: 'learning',
  serves: 'order',
  plural: 'publicity-events',
  mark: 'XC',
  title: 'subject',
  words: ['subject', 'place'],
  shows: ['kind', 'on', 'copies', 'audience'],
  parties: { unit: 'unit' },
  spine: ['planned', 'held'],
  dates: ['on'],
  opening: {
    label: { zh: '安排宣传活动', en: 'Plan an event' },
    to: 'planned',
    by: [...by, 'linked'],
    under: art(14, { paragraph: 1, item: 5 }),
    checks: soon,
    takes: Form({ ...planned, action: maybe(RecordId({ zh: '统一行动', en: 'Action' }, 'publicity-action')) }),
    joins: { action: ({ given }) => [given.action ?? []].flat() },
  },
  steps,
  figures: {
    'publicity.events': {
      label: { zh: '开展宣传活动', en: 'Publicity events' },
      unit: items.sessions,
      on: 'on',
      in: ['held'],
      by: ['kind', 'unit'],
    },
    'publicity.talks': {
      label: { zh: '巡回宣讲', en: 'Talks' },
      unit: items.sessions,
      on: 'on',
      in: ['held'],
      where: { kind: ['talk'] },
      by: ['unit'],
    },
    'publicity.copies': {
      label: { zh: '发放宣传材料', en: 'Copies handed out' },
      unit: items.copies,
      sum: 'copies',
      on: 'on',
      in: ['held'],
      by: ['kind', 'unit'],
    },
    'publicity.audience': {
      label: { zh: '宣传活动参加群众', en: 'Audience of publicity events' },
      unit: items.personTimes,
      sum: 'audience',
      on: 'on',
      in: ['held'],
      by: ['kind', 'unit'],
    },
  },
  readers: () => [everyone],
  publishes: ({ subject, kind, on, place, unit }, state) => (state === 'planned' ? { on, subject, kind, place, unit } : undefined),
})
