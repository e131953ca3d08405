import { DayField, Form, Many, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { Reason } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { SeenBy } from '../shared/seen-by.ts'
import { items } from '../shared/units.ts'

// 单位联席会议 (B2, article 13): each unit's own conference on petition work. First it is to be set up by a day; then its meetings are
// recorded. Every unit that should have one has one entry, so that the share of those that have it opens.

const due = { zh: '建立期限', en: 'To be set up by' }
const DueOn = DayField(due, { zh: '还没有建立的，填写要求建立的最后一日', en: 'Where it is not set up yet: by which day it is to be' })
const Unit = UnitId({ zh: '单位', en: 'Unit' })
const Setup = {
  establishedOn: DayField({ zh: '建立日', en: 'Set up on' }, { zh: '已经建立的，填写建立的日期', en: 'Where it is set up: since when' }),
  convener: Text({ zh: '召集人职务', en: 'Post of its convener' }, 60),
  members: Many({ zh: '成员部门', en: 'Members' }, Text({ zh: '成员部门', en: 'Member' }, 60), 1, 60),
}
const on = { establishedOn: maybe(Setup.establishedOn), convener: maybe(Setup.convener), members: maybe(Setup.members) }
const inFuture = (path: string, day: string, today: string) =>
  day > today ? wrong('in-the-future', path, `日期不能晚于今天（${today}）`, `The day cannot lie after today (${today})`) : undefined

const frame = shape({
  data: Form({
    unit: Unit,
    dueOn: maybe(DueOn),
    ...on,
    since: DayField({ zh: '列入日', en: 'Listed since' }),
    dissolvedOn: maybe(DayField({ zh: '撤销或者免予建立之日', en: 'Dissolved or waived on' })),
    meetings: Whole({ zh: '已召开次数', en: 'Meetings held' }, 0, 9999),
    lastOn: maybe(DayField({ zh: '最近一次召开日', en: 'Last met on' })),
    seenBy: SeenBy,
  }),
  states: {
    due: { label: { zh: '待建立', en: 'To be set up' }, phase: 'conference', holder: 'unit' },
    established: { label: { zh: '已建立', en: 'Set up' }, phase: 'standing', end: true },
    dissolved: { label: { zh: '已撤销', en: 'Dissolved' }, phase: 'exit', end: true },
    waived: { label: { zh: '不再要求建立', en: 'No longer asked for' }, phase: 'exit', end: true },
  },
  limits: {
    establishing: {
      label: { zh: '建立联席会议', en: 'Setting it up' },
      owes: 'unit',
      within: until('dueOn'),
      under: art(13, 3),
      during: ['due'],
    },
  },
})

const by = ['secretary', 'handler', 'unit-lead'] as const
const steps = frame.phase({
  establish: {
    label: { zh: '登记建立', en: 'Record that it is set up' },
    from: ['due'],
    to: 'established',
    by,
    under: art(13, 3),
    takes: Form(Setup),
    checks: ({ given, day }) => inFuture('/establishedOn', given.establishedOn, day),
  },
  meet: {
    label: { zh: '登记召开情况', en: 'Record a meeting' },
    from: 'any',
    to: 'same',
    by,
    under: art(13, 3),
    when: ({ record }) => isStanding(record.state),
    takes: Form({
      metOn: DayField({ zh: '召开日', en: 'Met on' }),
      attended: Whole({ zh: '到会人数', en: 'Persons present' }, 1, 500),
      topics: Text({ zh: '议题和议定事项', en: 'Topics and decisions' }, 4000, mattersOnly),
    }),
    checks: ({ given, data, day }) =>
      inFuture('/metOn', given.metOn, day)
      ?? (data.establishedOn && given.metOn < data.establishedOn
        ? wrong(
            'not-set-up',
            '/metOn',
            `联席会议于 ${data.establishedOn} 建立，召开日不能早于此日`,
            `It was set up on ${data.establishedOn} and cannot have met before`,
          )
        : undefined),
    sets: ({ given: { metOn }, data }) => ({
      meetings: data.meetings + 1,
      lastOn: data.lastOn && data.lastOn > metOn ? data.lastOn : metOn,
    }),
  },
  amend: {
    label: { zh: '更正登记、调整成员', en: 'Correct it, change its members' },
    from: 'any',
    to: 'same',
    by,
    under: art(13, 2),
    aside: true,
    when: ({ record }) => isStanding(record.state),
    takes: Form({
      ...on,
      meetings: maybe(Whole({ zh: '已召开次数', en: 'Meetings held' }, 0, 9999)),
      lastOn: maybe(DayField({ zh: '最近一次召开日', en: 'Last met on' })),
      reason: Reason,
    }),
    checks: ({ given, data, day }) => {
      const established = given.establishedOn ?? data.establishedOn
      const lastOn = (given.meetings ?? data.meetings) ? (given.lastOn ?? data.lastOn) : undefined
      return (
        (established && inFuture('/establishedOn', established, day))
        ?? (lastOn && inFuture('/lastOn', lastOn, day))
        ?? (established && lastOn && lastOn < established
          ? wrong(
              'not-set-up',
              '/establishedOn',
              `最近一次召开日为 ${lastOn}，建立日不能晚于此日`,
              `It last met on ${lastOn}: it was set up by then`,
            )
          : undefined)
      )
    },
    sets: ({ given, data }) => ({
      ...(given.meetings === 0 && { lastOn: undefined }),
      ...(given.establishedOn !== undefined && given.establishedOn < data.since && { since: given.establishedOn }),
    }),
  },
  postpone: {
    label: { zh: '调整建立期限', en: 'Move the day' },
    from: ['due'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ dueOn: DueOn, reason: Reason }),
    checks: liesAhead('dueOn', due),
  },
  dissolve: {
    label: { zh: '登记撤销', en: 'Record that it is dissolved' },
    from: 'any',
    to: 'dissolved',
    by: ['secretary'],
    under: local,
    aside: true,
    when: ({ record }) => isStanding(record.state),
    takes: Form({ reason: Reason }),
    sets: ({ day }) => ({ dissolvedOn: day }),
  },
  waive: {
    label: { zh: '不再要求建立', en: 'No longer ask for it' },
    from: ['due'],
    to: 'waived',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
    sets: ({ day }) => ({ dissolvedOn: day }),
  },
})

const isStanding = (state: string) =>
  state === 'established' ? undefined : notNow('not-standing', '该联席会议尚未建立或者已撤销', 'It is not set up, or was dissolved')

export const unitConference = procedure('unit-conference', frame, {
  label: { zh: '单位联席会议', en: 'Conference of a unit', many: 'Conferences of units' },
  desk: 'meetings',
  serves: 'accountability',
  plural: 'unit-conferences',
  mark: 'LX',
  title: 'unit',
  words: ['convener'],
  parties: { unit: 'unit' },
  spine: ['due', 'established'],
  dates: ['dueOn'],
  shows: ['establishedOn', 'convener', 'meetings', 'lastOn'],
  opening: {
    label: { zh: '登记单位联席会议', en: 'Enter a unit' },
    to: ['due', 'established'],
    by: ['secretary', 'director'],
    under: art(13, 3),
    takes: Form({ unit: Unit, dueOn: maybe(DueOn), ...on }),
    goes: ({ given }) => (given.establishedOn ? 'established' : 'due'),
    sets: ({ given, day, facts }) => ({
      meetings: 0,
      seenBy: [facts.home],
      since: given.establishedOn !== undefined && given.establishedOn < day ? given.establishedOn : day,
    }),
    alone: {
      by: ['unit'],
      but: ['dissolved', 'waived'],
      says: { zh: '这个单位已经登记过，请打开那一条办理', en: 'This unit has been entered already; go on with that entry' },
    },
    checks: ({ given, day }) =>
      given.establishedOn
        ? inFuture('/establishedOn', given.establishedOn, day)
        : given.dueOn
          ? liesAhead('dueOn', due)({ given, day })
          : wrong('by-when', '/dueOn', '尚未建立的，请填写建立期限', 'Where it is not set up yet, say by which day'),
  },
  steps,
  readers: ({ unit, seenBy = [] }) => [unit ?? [], seenBy].flat(),
  figures: {
    'conference.units': {
      label: { zh: '应当建立联席会议的单位', en: 'Units that should have a conference' },
      unit: items.bodies,
      different: 'unit',
      from: 'since',
      until: 'dissolvedOn',
    },
    'conference.unitsCovered': {
      label: { zh: '已建立联席会议的单位', en: 'Units with a conference of their own' },
      unit: items.bodies,
      different: 'unit',
      from: 'establishedOn',
      until: 'dissolvedOn',
    },
    'conference.coverage': {
      label: { zh: '单位联席会议覆盖率', en: 'Share of units with a conference' },
      unit: items.percent,
      from: 'since',
      until: 'dissolvedOn',
      share: { in: ['established', 'dissolved'] },
      by: ['unit'],
    },
    'conference.unitMeetings': {
      label: { zh: '单位联席会议累计召开次数', en: 'Meetings of unit conferences so far' },
      unit: items.times,
      sum: 'meetings',
      from: 'establishedOn',
      until: 'dissolvedOn',
      by: ['unit'],
    },
  },
})
