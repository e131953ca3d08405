import { local, rule } from '../../law/articles.ts'
import { Choice, DayField, Form, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { shape } from '../../engine/shape.ts'
import { Reason } from '../shared/fields.ts'
import { notYet } from '../shared/periods.ts'
import { items } from '../shared/units.ts'

// 学法 (G6): a session of study on the law, of one of the kinds that the yearly report counts apart.

const Kind = Choice(
  { zh: '学习形式', en: 'Kind' },
  {
    topical: { zh: '专题学习会', en: 'Topical session' },
    centre: { zh: '理论中心组学习', en: 'Central study group' },
    'before-meeting': { zh: '会前学法', en: 'Before a meeting' },
    seminar: { zh: '研讨学法', en: 'Seminar' },
    party: { zh: '主题党日、专题党课', en: 'Party day or lecture' },
    online: { zh: '网上学法', en: 'Online' },
  },
)
const held = {
  topic: Text({ zh: '学习内容', en: 'Topic' }, 200),
  kind: Kind,
  on: DayField({ zh: '学习日', en: 'Day' }),
  unit: UnitId({ zh: '组织单位', en: 'Held by' }),
  attendees: Whole({ zh: '参加人数', en: 'Attendees' }, 1, 99_999),
  leads: maybe(Text({ zh: '主持、领学', en: 'Led by' }, 60)),
  minutes: maybe(Text({ zh: '学习纪要', en: 'Minutes' }, 4000)),
}
const frame = shape({
  data: Form(held),
  states: {
    held: { label: { zh: '已学习', en: 'Held' }, phase: 'held', end: true },
    struck: { label: { zh: '误录已删除', en: 'Entered by mistake' }, phase: 'exit', end: true },
  },
})

const by = ['secretary', 'triage', 'director', 'handler', 'unit-lead'] as const
const counted = { unit: items.times, on: 'on', in: ['held'] } as const
export const study = procedure('study', frame, {
  label: { zh: '学法', en: 'Study session', many: 'Study sessions' },
  desk: 'learning',
  serves: 'handling',
  plural: 'study-sessions',
  mark: 'XX',
  title: 'topic',
  words: ['topic', 'minutes'],
  shows: ['kind', 'on', 'unit', 'attendees'],
  spine: ['held'],
  opening: {
    label: { zh: '登记学习', en: 'Enter a session' },
    to: 'held',
    by,
    under: rule('first-responsible'),
    takes: Form(held),
    checks: ({ given, facts }) => notYet('/on', given.on, facts.today),
  },
  steps: frame.phase({
    correct: {
      label: { zh: '更正', en: 'Correct' },
      from: ['held'],
      to: 'same',
      by,
      under: local,
      takes: Form({
        topic: held.topic,
        kind: held.kind,
        on: held.on,
        unit: maybe(held.unit),
        attendees: held.attendees,
        leads: held.leads,
        minutes: held.minutes,
        reason: Reason,
      }),
      checks: ({ given, facts }) => notYet('/on', given.on, facts.today),
    },
    strike: {
      label: { zh: '误录删除', en: 'Strike' },
      from: ['held'],
      to: 'struck',
      by,
      under: local,
      aside: true,
      takes: Form({ reason: Reason }),
    },
  }),
  figures: {
    'study.sessions': { label: { zh: '学法', en: 'Study sessions' }, ...counted, by: ['kind'] },
    'study.topical': { label: { zh: '专题学习会', en: 'Topical study sessions' }, ...counted, where: { kind: ['topical'] } },
    'study.beforeMeetings': { label: { zh: '会前学法', en: 'Study before meetings' }, ...counted, where: { kind: ['before-meeting'] } },
    'study.centre': { label: { zh: '理论中心组学习', en: 'Sessions of the central study group' }, ...counted, where: { kind: ['centre'] } },
    'study.attendees': {
      label: { zh: '学法参加人次', en: 'Attendances at study sessions' },
      unit: items.personTimes,
      sum: 'attendees',
      on: 'on',
      in: ['held'],
      by: ['kind'],
    },
  },
  readers: () => [everyone],
})
