import { art } from '../../law/articles.ts'
import { DayField, Form, maybe, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { shape } from '../../engine/shape.ts'
import { Channel } from '../shared/channels.ts'
import { Reason } from '../shared/fields.ts'
import { notYet } from '../shared/periods.ts'
import { items } from '../shared/units.ts'

// 收件日计 (A9, M19, article 21): what came in on a day by one channel, counted by hand before anything is registered, so that the entry
// rate has a denominator of its own.

const Came = Whole({ zh: '收到件数', en: 'Received' }, 0, 99_999)
const Heads = Whole({ zh: '来访人次', en: 'Visitors' }, 0, 99_999)
const counted = { on: DayField({ zh: '收件日', en: 'Day' }), channel: Channel, came: Came, heads: maybe(Heads) }
const frame = shape({
  data: Form(counted),
  states: {
    counted: { label: { zh: '已登记', en: 'Counted' }, phase: 'count', end: true },
    struck: { label: { zh: '重复已删除', en: 'Entered twice' }, phase: 'exit', end: true },
  },
})

export const postDay = procedure('post-day', frame, {
  label: { zh: '收件日计', en: 'Daily count', many: 'Daily counts' },
  desk: 'hall',
  serves: 'acceptance',
  plural: 'post-days',
  mark: 'RJ',
  title: 'on',
  words: [],
  shows: ['came', 'heads'],
  spine: ['counted'],
  dates: ['on'],
  opening: {
    label: { zh: '登记收件数', en: 'Enter the count' },
    to: 'counted',
    by: ['reception'],
    under: art(21, 2),
    takes: Form(counted),
    alone: {
      by: ['on', 'channel'],
      but: ['struck'],
      says: {
        zh: '这一天这个渠道的收件数已经登记过，有出入的请打开那一条更正',
        en: 'What came on this day by this channel has been entered already; correct that entry if it is wrong',
      },
    },
    checks: ({ given, facts }) => notYet('/on', given.on, facts.today),
  },
  steps: frame.phase({
    correct: {
      label: { zh: '更正', en: 'Correct' },
      from: ['counted'],
      to: 'same',
      by: ['reception'],
      under: art(21, 2),
      takes: Form({ came: Came, heads: maybe(Heads), reason: Reason }),
    },
    strike: {
      label: { zh: '删除重复登记', en: 'Strike what was entered twice' },
      from: ['counted'],
      to: 'struck',
      by: ['reception'],
      under: art(21, 2),
      aside: true,
      takes: Form({ reason: Reason }),
    },
  }),
  figures: {
    'postDays.received': {
      label: { zh: '登记前收件', en: 'Received, before registration' },
      unit: items.pieces,
      sum: 'came',
      on: 'on',
      in: ['counted'],
      by: ['channel'],
    },
    'postDays.visitors': {
      label: { zh: '登记前来访', en: 'Visitors, before registration' },
      unit: items.personTimes,
      sum: 'heads',
      on: 'on',
      in: ['counted'],
      by: ['channel'],
    },
  },
})
