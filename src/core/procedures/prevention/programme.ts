import { art, local } from '../../law/articles.ts'
import { workingDays, yearOf } from '../../law/days.ts'
import { DayField, Form, Many, maybe, RecordId, Text, UnitId, Year } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'

// 专项行动 (D12, D14, D15): over some years, towards a goal: a yearly summing up, tasks with owners and days, and the matters that it is
// about.

const To = Year({ zh: '截止年度', en: 'Last year' })
const Goal = Text({ zh: '目标', en: 'Goal' }, 2000)
const Units = Many({ zh: '参加单位', en: 'Units' }, UnitId({ zh: '单位', en: 'Unit' }), 1, 200)
const started = {
  subject: Subject,
  topic: maybe(Content),
  from: Year({ zh: '起始年度', en: 'First year' }),
  to: To,
  goal: Goal,
  lead: UnitId({ zh: '牵头单位', en: 'Lead unit' }),
  units: Units,
}
const many = (zh: string, en: string, of: string) => maybe(Many({ zh, en }, RecordId({ zh, en }, of), 1, 100))

const due = { zh: '完成期限', en: 'To be done by' }
const Done = Text({ zh: '本年度进展', en: 'What the year brought' }, 10_000)
const Next = Text({ zh: '下一年度安排', en: 'What the next year is to bring' }, 4000)

const frame = shape({
  data: Form({
    ...started,
    year: Year({ zh: '当前年度', en: 'Year under way' }),
    summaryBy: DayField({ zh: '年度小结期限', en: 'Yearly summary due' }),
    years: maybe(
      Many(
        { zh: '各年度小结', en: 'Years summed up' },
        Form({ year: Year({ zh: '年度', en: 'Year' }), done: Done, next: maybe(Next) }),
        0,
        80,
      ),
    ),
    outcome: maybe(Text({ zh: '总结', en: 'Outcome' }, 10_000)),
  }),
  states: {
    running: { label: { zh: '推进中', en: 'Under way' }, phase: 'programme', holder: 'office' },
    ending: { label: { zh: '待总结', en: 'To be concluded' }, phase: 'programme', holder: 'office' },
    ended: { label: { zh: '已总结', en: 'Concluded' }, phase: 'end', end: true },
    dropped: { label: { zh: '已取消', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    summing: {
      label: { zh: '年度小结', en: 'Yearly summary' },
      owes: 'office',
      within: until('summaryBy'),
      under: local,
      during: ['running'],
    },
    concluding: {
      label: { zh: '总结', en: 'Conclusion' },
      owes: 'office',
      within: setting('conclude-programme', workingDays(20)),
      under: local,
      during: ['ending'],
    },
  },
  links: {
    tasks: { label: { zh: '任务', en: 'Tasks' }, to: 'task', back: 'programme', many: true, hangs: { zh: '专项行动', en: 'Programmes' } },
    petitions: {
      label: { zh: '信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'programmes',
      many: true,
      hangs: { zh: '专项行动', en: 'Programmes' },
    },
    disputes: {
      label: { zh: '矛盾纠纷', en: 'Disputes' },
      to: 'dispute',
      back: 'programmes',
      many: true,
      hangs: { zh: '专项行动', en: 'Programmes' },
    },
    screenings: {
      label: { zh: '排查', en: 'Screenings' },
      to: 'screening',
      back: 'programmes',
      many: true,
      hangs: { zh: '专项行动', en: 'Programmes' },
    },
  },
})

/** Each year is summed up by the end of the January that follows it. */
const summaryOf = (year: number) => `${year + 1}-01-31` as const
const steps = frame.phase({
  'set-task': {
    label: { zh: '下达任务', en: 'Set a task' },
    from: ['running'],
    to: 'same',
    by: ['triage', 'director'],
    under: art(10),
    takes: Form({
      task: Text({ zh: '任务', en: 'Task' }, 100),
      target: maybe(Text({ zh: '目标要求', en: 'What is to be achieved' }, 2000)),
      unit: UnitId({ zh: '责任单位', en: 'Unit that owns it' }),
      dueOn: DayField(due),
    }),
    checks: at => liesAhead('dueOn', due)(at) ?? nobodyThere(at.given.unit, '/unit', at.facts),
    opens: {
      tasks: ({ given, data }) => ({
        subject: given.task,
        source: 'programme',
        year: data.year,
        unit: given.unit,
        dueOn: given.dueOn,
        ...(given.target && { target: given.target }),
      }),
    },
  },
  include: {
    label: { zh: '列入任务和事项', en: 'Put tasks and matters under it' },
    from: 'open',
    to: 'same',
    by: ['triage', 'supervisor'],
    under: art(10),
    aside: true,
    takes: Form({
      tasks: many('任务', 'Tasks', 'task'),
      petitions: many('信访事项', 'Petitions', 'petition'),
      disputes: many('矛盾纠纷', 'Disputes', 'dispute'),
      screenings: many('排查', 'Screenings', 'screening'),
    }),
    checks: ({ given }) =>
      (given.tasks ?? given.petitions ?? given.disputes ?? given.screenings)
        ? undefined
        : wrong('nothing-to-connect', '/tasks', '请至少选择一项', 'Choose at least one'),
    joins: {
      tasks: ({ given }) => given.tasks ?? [],
      petitions: ({ given }) => given.petitions ?? [],
      disputes: ({ given }) => given.disputes ?? [],
      screenings: ({ given }) => given.screenings ?? [],
    },
  },
  'sum-up': {
    label: { zh: '年度小结', en: 'Sum up the year' },
    from: ['running'],
    to: ['same', 'ending'],
    by: ['triage', 'director'],
    under: art(10),
    takes: Form({ done: Done, next: maybe(Next) }),
    issues: [{ code: 'D36', label: { zh: '专项行动年度小结', en: 'Yearly summary of the programme' } }],
    goes: ({ data }) => (data.year >= data.to ? 'ending' : 'same'),
    sets: ({ data, given: { done, next }, day }) => {
      const year = Math.max(data.year + 1, yearOf(day))
      const years = [...(data.years ?? []), { year: data.year, done, ...(next !== undefined && { next }) }]
      return { years, ...(data.year < data.to && { year, summaryBy: summaryOf(year) }) }
    },
  },
  extend: {
    label: { zh: '延长', en: 'Go on longer' },
    from: ['running'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ to: To, reason: Reason }),
    checks: ({ given, data }) =>
      given.to > data.to
        ? undefined
        : wrong('not-longer', '/to', `现至 ${data.to} 年，请填写更晚的年度`, `It runs until ${data.to}: name a later year`),
  },
  amend: {
    label: { zh: '调整单位和目标', en: 'Change units and goal' },
    from: ['running'],
    to: 'same',
    by: ['triage', 'director'],
    under: local,
    aside: true,
    takes: Form({ lead: started.lead, units: Units, goal: Goal, reason: Reason }),
  },
  drop: {
    label: { zh: '取消', en: 'Drop' },
    from: ['running'],
    to: 'dropped',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
    when: ({ linked }) =>
      linked('tasks').some(task => task.open)
        ? notNow(
            'tasks-open',
            '下达的任务还没有了结，请先逐项了结，或者用“总结”结束',
            'Tasks that it set are still open: end each of them first, or conclude it',
          )
        : undefined,
  },
  conclude: {
    label: { zh: '总结', en: 'Conclude' },
    from: ['running', 'ending'],
    to: 'ended',
    by: ['triage'],
    signedBy: 'director',
    under: art(10),
    takes: Form({ outcome: Text({ zh: '总结', en: 'Outcome' }, 10_000) }),
    issues: [{ code: 'D36', label: { zh: '专项行动总结', en: 'Report on the programme' } }],
  },
})

export const programme = procedure('programme', frame, {
  label: { zh: '专项行动', en: 'Programme', many: 'Programmes' },
  desk: 'prevention',
  serves: 'prevention',
  plural: 'programmes',
  mark: 'ZXD',
  title: 'subject',
  words: ['subject', 'goal', 'outcome'],
  spine: ['running', 'ending', 'ended'],
  shows: ['lead', 'from', 'to'],
  opening: {
    label: { zh: '部署专项行动', en: 'Begin a programme' },
    to: 'running',
    by: ['triage', 'director'],
    under: art(10),
    takes: Form(started),
    checks: ({ given, day }) =>
      given.to < Math.max(given.from, yearOf(day))
        ? wrong(
            'ends-before-it-begins',
            '/to',
            '截止年度不能早于起始年度，也不能已经过去',
            'The last year cannot lie before the first, nor be over',
          )
        : undefined,
    sets: ({ given, day }) => {
      const year = Math.max(given.from, yearOf(day))
      return { year, summaryBy: summaryOf(year) }
    },
  },
  steps,
  figures: {
    'programmes.begun': {
      label: { zh: '部署专项行动', en: 'Programmes begun' },
      unit: items.rules,
      in: ['running', 'ending', 'ended'],
      by: ['topic', 'lead'],
    },
  },
  readers: ({ lead, units = [] }) => [...new Set([lead ?? [], units].flat())],
})
