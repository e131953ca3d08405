import { art, local } from '../../law/articles.ts'
import { Choice, DayField, Form, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { shape, until } from '../../engine/shape.ts'
import { Reason } from '../shared/fields.ts'
import { From, periodAhead, Until, untilAhead } from '../shared/periods.ts'
import { items } from '../shared/units.ts'

// 挂职、轮岗、跟班 (G9, article 16): how many, from where to where, for how long. No names.

const Kind = Choice(
  { zh: '方式', en: 'Kind' },
  {
    post: { zh: '挂职锻炼', en: 'Secondment' },
    rotation: { zh: '轮岗', en: 'Rotation' },
    shadow: { zh: '跟班学习', en: 'Working alongside' },
    school: { zh: '党校学习', en: 'Party school' },
  },
)
const ended = DayField({ zh: '实际结束日', en: 'Ended on' })
const started = {
  purpose: Text({ zh: '任务安排', en: 'What for' }, 200),
  kind: Kind,
  from: From,
  until: Until,
  people: Whole({ zh: '人数', en: 'Number of staff' }, 1, 999),
  sender: UnitId({ zh: '派出单位', en: 'Sent by' }),
  host: UnitId({ zh: '接收单位', en: 'Sent to' }),
}
const frame = shape({
  data: Form({ ...started, endedOn: maybe(ended), result: maybe(Text({ zh: '鉴定和收获', en: 'What came of it' }, 2000)) }),
  states: {
    under: { label: { zh: '进行中', en: 'Under way' }, phase: 'term', holder: 'office' },
    finished: { label: { zh: '已结束', en: 'Finished' }, phase: 'end', end: true },
    struck: { label: { zh: '误录已删除', en: 'Entered by mistake' }, phase: 'exit', end: true },
  },
  limits: {
    ending: { label: { zh: '期满总结', en: 'End of term' }, owes: 'office', within: until('until'), under: local, during: ['under'] },
  },
})

const by = ['triage', 'director'] as const
export const secondment = procedure('secondment', frame, {
  label: { zh: '挂职跟班', en: 'Secondment', many: 'Secondments' },
  desk: 'learning',
  serves: 'handling',
  plural: 'secondments',
  mark: 'GZ',
  title: 'purpose',
  words: ['purpose'],
  shows: ['kind', 'from', 'until', 'people'],
  spine: ['under', 'finished'],
  dates: ['until'],
  opening: {
    label: { zh: '登记挂职跟班', en: 'Enter a secondment' },
    to: 'under',
    by,
    under: art(16),
    takes: Form(started),
    checks: periodAhead,
  },
  steps: frame.phase({
    finish: {
      label: { zh: '期满总结', en: 'Finish' },
      from: ['under'],
      to: 'finished',
      by,
      under: art(16),
      takes: Form({ result: Text({ zh: '鉴定和收获', en: 'What came of it' }, 2000) }),
      sets: ({ day }) => ({ endedOn: day }),
    },
    correct: {
      label: { zh: '更正', en: 'Correct' },
      from: ['under', 'finished'],
      to: 'same',
      by,
      under: local,
      aside: true,
      takes: Form({
        purpose: maybe(started.purpose),
        kind: maybe(Kind),
        from: maybe(From),
        people: maybe(started.people),
        sender: maybe(started.sender),
        host: maybe(started.host),
        reason: Reason,
      }),
      checks: ({ given, data }) =>
        given.from && given.from > data.until
          ? wrong(
              'ends-before-it-begins',
              '/from',
              `截止日为 ${data.until}，起始日不能在其后`,
              `It ends on ${data.until}: it cannot begin after that`,
            )
          : undefined,
    },
    strike: {
      label: { zh: '误录删除', en: 'Strike' },
      from: ['under'],
      to: 'struck',
      by,
      under: local,
      aside: true,
      takes: Form({ reason: Reason }),
    },
    extend: {
      label: { zh: '延长', en: 'Extend' },
      from: ['under'],
      to: 'same',
      by,
      under: local,
      aside: true,
      takes: Form({ until: Until, reason: Reason }),
      checks: untilAhead,
    },
  }),
  figures: {
    'secondments.people': {
      label: { zh: '挂职跟班', en: 'Staff seconded' },
      unit: items.personTimes,
      sum: 'people',
      on: 'from',
      in: ['under', 'finished'],
      by: ['kind', 'sender', 'host'],
    },
  },
  readers: ({ sender, host }) => [...new Set([sender, host].flatMap(unit => unit ?? []))],
})
