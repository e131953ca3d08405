import { art, local } from '../../law/articles.ts'
import { workingDays, type Day } from '../../law/days.ts'
import { Choice, DayField, Form, maybe, Text, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { tooFar } from '../shared/lies-ahead.ts'
import { notYet } from '../shared/periods.ts'
import { items } from '../shared/units.ts'

// 业务培训 (G8, article 16): an entry of the year's plan, against which stands what was held, or why not. Who came for the first time this
// year is told apart, so that staff are counted once and attendances each time.

const For = Choice(
  { zh: '培训对象', en: 'For whom' },
  {
    all: { zh: '本机关全体', en: 'All staff of the office' },
    some: { zh: '本机关部分人员', en: 'Some of the office' },
    units: { zh: '各单位信访干部', en: 'Petition staff of the units' },
  },
)
const PlannedOn = DayField({ zh: '计划日', en: 'Planned for' })
const Hours = Whole({ zh: '学时', en: 'Hours' }, 1, 999)
const planned = {
  subject: Subject,
  course: Text({ zh: '课程内容', en: 'Course' }, 1000),
  audience: For,
  plannedOn: PlannedOn,
  hours: Hours,
  plannedStaff: Whole({ zh: '计划人数', en: 'Planned staff' }, 1, 9999),
}
const held = {
  heldOn: DayField({ zh: '举办日', en: 'Held on' }),
  hours: Hours,
  came: Whole({ zh: '参训人次', en: 'Attendances' }, 1, 99_999),
  firstTime: Whole({ zh: '其中本年度首次参训', en: 'Of these for the first time this year' }, 0, 99_999),
}
const frame = shape({
  data: Form({ ...planned, heldOn: maybe(held.heldOn), came: maybe(held.came), firstTime: maybe(held.firstTime) }),
  states: {
    planned: { label: { zh: '已计划', en: 'Planned' }, phase: 'plan', holder: 'office' },
    held: { label: { zh: '已举办', en: 'Held' }, phase: 'end', end: true },
    'not-held': { label: { zh: '未举办', en: 'Not held' }, phase: 'end', end: true },
    struck: { label: { zh: '误录已删除', en: 'Entered by mistake' }, phase: 'exit', end: true },
  },
  limits: {
    telling: {
      label: { zh: '登记举办情况', en: 'Telling whether it was held' },
      owes: 'office',
      within: setting('tell-training', workingDays(5)),
      under: local,
      during: ['planned'],
      since: 'plannedOn',
    },
  },
})

const by = ['triage', 'director', 'reception'] as const
const firstOf = ({ came, firstTime }: { readonly came: number; readonly firstTime: number }) =>
  firstTime <= came
    ? undefined
    : wrong('more-than-came', '/firstTime', '首次参训人数不能多于参训人次', 'No more can have come for the first time than came')
const soon = ({ given, day }: { readonly given: { readonly plannedOn: Day }; readonly day: Day }) =>
  tooFar('/plannedOn', given.plannedOn, day)
const steps = frame.phase({
  hold: {
    label: { zh: '登记举办', en: 'Held' },
    from: ['planned'],
    to: 'held',
    by,
    under: art(16),
    takes: Form({ ...held, note: maybe(Text({ zh: '培训情况', en: 'How it went' }, 2000)) }),
    checks: ({ given, day }) => notYet('/heldOn', given.heldOn, day) ?? firstOf(given),
  },
  miss: {
    label: { zh: '未举办', en: 'Not held' },
    from: ['planned'],
    to: 'not-held',
    by,
    under: local,
    takes: Form({ reason: Reason }),
    when: ({ data, day }) =>
      day < data.plannedOn
        ? notNow(
            'not-yet',
            `计划日为 ${data.plannedOn}，尚未到；要改期的请用“改期”`,
            `It is planned for ${data.plannedOn}, which lies ahead; move it if it cannot be held`,
          )
        : undefined,
  },
  move: {
    label: { zh: '改期', en: 'Move it' },
    from: ['planned'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ plannedOn: PlannedOn, reason: Reason }),
    checks: soon,
  },
  strike: {
    label: { zh: '误录删除', en: 'Strike' },
    from: ['planned', 'held'],
    to: 'struck',
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
    takes: Form({ ...held, reason: Reason }),
    checks: ({ given, day }) => notYet('/heldOn', given.heldOn, day) ?? firstOf(given),
  },
})

export const training = procedure('training', frame, {
  label: { zh: '业务培训', en: 'Training', many: 'Training' },
  desk: 'learning',
  serves: 'handling',
  plural: 'trainings',
  mark: 'PX',
  title: 'subject',
  words: ['subject', 'course'],
  shows: ['plannedOn', 'heldOn', 'hours', 'came'],
  spine: ['planned', 'held'],
  dates: ['plannedOn'],
  opening: { label: { zh: '列入培训计划', en: 'Plan a training' }, to: 'planned', by, under: art(16), takes: Form(planned), checks: soon },
  steps,
  figures: {
    'training.staff': {
      label: { zh: '参训人员', en: 'Staff trained' },
      unit: items.persons,
      sum: 'firstTime',
      on: 'heldOn',
      in: ['held'],
      by: ['audience'],
    },
    'training.hoursEach': {
      label: { zh: '全员培训人均学时', en: 'Hours of training for all staff, each' },
      unit: items.hours,
      sum: 'hours',
      on: 'heldOn',
      in: ['held'],
      where: { audience: ['all'] },
    },
    'training.personTimes': {
      label: { zh: '培训人次', en: 'Training attendances' },
      unit: items.personTimes,
      sum: 'came',
      on: 'heldOn',
      in: ['held'],
      by: ['audience'],
    },
    'training.planKept': {
      label: { zh: '培训计划完成率', en: 'Share of the training plan that was held' },
      unit: items.percent,
      on: 'plannedOn',
      in: ['planned', 'held', 'not-held'],
      share: { in: ['held'] },
      by: ['audience'],
    },
  },
  readers: () => [everyone],
})
