import type { Static } from 'typebox'
import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Form, Many, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import type { Facts } from '../../engine/record.ts'
import { notNow, wrong, type Refusal } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { From, periodAhead, Until, untilAhead } from '../shared/periods.ts'
import { items } from '../shared/units.ts'
import { ScreeningKind } from './screening-kinds.ts'

// 矛盾纠纷排查 (D2–D4, article 10): units look through their field for a time. Each has a part of its own, which it owes by the last day
// (`screening-return.ts`); what is found is a dispute of its own.

const More = Many({ zh: '增加的单位', en: 'Units to add' }, UnitId({ zh: '单位', en: 'Unit' }), 1, 200)
const Units = Many({ zh: '参加单位', en: 'Units' }, UnitId({ zh: '单位', en: 'Unit' }), 1, 200)
const Scope = Text({ zh: '排查范围和重点', en: 'What is looked at' }, 2000)
const Summary = Text({ zh: '排查小结', en: 'Summary' }, 4000)

const planned = { subject: Subject, kind: ScreeningKind, from: From, until: Until, units: Units, scope: maybe(Scope) }
const Planned = Form(planned)
const frame = shape({
  data: Form({
    ...planned,
    summary: maybe(Summary),
    reported: maybe(Whole({ zh: '已报送单位', en: 'Units that reported' }, 0, 200)),
    disputes: maybe(Whole({ zh: '列入台账的矛盾纠纷', en: 'Disputes entered' }, 0, 99_999)),
    settled: maybe(Whole({ zh: '其中已化解', en: 'Of these settled' }, 0, 99_999)),
  }),
  states: {
    planned: { label: { zh: '待下达', en: 'To be ordered' }, phase: 'screening', holder: 'office' },
    running: { label: { zh: '排查中', en: 'Under way' }, phase: 'screening', holder: 'office' },
    closed: { label: { zh: '已结束', en: 'Closed' }, phase: 'end', end: true },
    dropped: { label: { zh: '已取消', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    ordering: {
      label: { zh: '下达', en: 'Ordering it' },
      owes: 'office',
      within: setting('order-screening', workingDays(5)),
      under: local,
      during: ['planned'],
    },
    closing: {
      label: { zh: '汇总小结', en: 'Summing up' },
      owes: 'office',
      within: setting('close-screening', workingDays(10)),
      under: local,
      during: ['running'],
      since: 'until',
    },
  },
  links: {
    returns: { label: { zh: '各单位排查', en: 'Parts of the units' }, to: 'screening-return', back: 'screening', many: true },
    disputes: { label: { zh: '排查出的矛盾纠纷', en: 'Disputes found' }, to: 'dispute', back: 'screening', many: true },
  },
})

/** The first of the units in which nobody could look or report. */
const firstNobody = (units: readonly string[], facts: Facts, field = 'units'): Refusal | undefined =>
  units.flatMap((unit, i) => nobodyThere(unit, `/${field}/${i}`, facts) ?? [])[0]
/** What each of the units is asked to do. */
const asks = ({ subject, kind, from, until, scope }: Static<typeof Planned>, units: readonly string[]) =>
  [...new Set(units)].map(unit => ({ named: subject, kind, unit, from, until, ...(scope !== undefined && { scope }) }))

const steps = frame.phase({
  order: {
    label: { zh: '下达各单位', en: 'Order it' },
    from: ['planned'],
    to: 'running',
    by: ['triage', 'director'],
    under: art(10),
    when: ({ data, day, facts }) =>
      data.until <= day
        ? notNow('over', `截止日 ${data.until} 已到，请取消后重新部署`, `It was to end on ${data.until}: drop it and plan another`)
        : firstNobody(data.units, facts)
          ? notNow(
              'gone',
              '参加单位中有的没有人员在本系统内办理，请取消后重新部署',
              'A unit in it has nobody here any more: drop it and plan another',
            )
          : undefined,
    opens: { returns: ({ data }) => asks(data, data.units) },
    issues: [{ code: 'D34', label: { zh: '排查通知', en: 'Order of a screening' } }],
  },
  // Once it is ordered, what the units have of it falls with it; what they found stays in the ledger.
  drop: {
    label: { zh: '取消', en: 'Drop' },
    from: ['planned', 'running'],
    to: 'dropped',
    by: ['triage', 'director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  'add-units': {
    label: { zh: '增加参加单位', en: 'Add units' },
    from: ['running'],
    to: 'same',
    by: ['triage'],
    under: art(10),
    aside: true,
    takes: Form({ more: More }),
    when: ({ data, day }) =>
      day < data.until
        ? undefined
        : notNow('over', `截止日 ${data.until} 已到，请先延长排查`, `It ends on ${data.until}: let it go on longer first`),
    checks: ({ given, data, facts }) =>
      firstNobody(given.more, facts, 'more')
      ?? (given.more.every(unit => data.units.includes(unit))
        ? wrong('there-already', '/more', '所选单位都已经参加', 'All of them take part already')
        : undefined),
    sets: ({ given, data }) => ({ units: [...new Set([...data.units, ...given.more])] }),
    opens: {
      returns: ({ data, given }) =>
        asks(
          data,
          given.more.filter(unit => !data.units.includes(unit)),
        ),
    },
  },
  extend: {
    label: { zh: '延长排查', en: 'Go on longer' },
    from: ['running'],
    to: 'same',
    by: ['triage'],
    under: local,
    aside: true,
    takes: Form({ until: Until, reason: Reason }),
    checks: untilAhead,
  },
  close: {
    label: { zh: '汇总结束', en: 'Sum up and close' },
    from: ['running'],
    to: 'closed',
    by: ['triage'],
    under: art(10),
    takes: Form({ summary: Summary }),
    issues: [{ code: 'D34', label: { zh: '排查台账', en: 'Ledger of the screening' } }],
    when: ({ data, day, linked }) =>
      day > data.until || !linked('returns').some(r => r.open)
        ? undefined
        : notNow(
            'still-running',
            `排查至 ${data.until}，还有单位没有报送`,
            `It runs until ${data.until}, and some units have not reported`,
          ),
    sets: ({ linked }) => ({
      reported: linked('returns').filter(r => r.state === 'reported').length,
      disputes: linked('disputes').length,
      settled: linked('disputes').filter(d => d.state === 'closed').length,
    }),
  },
})

export const screening = procedure('screening', frame, {
  label: { zh: '矛盾纠纷排查', en: 'Screening', many: 'Screenings' },
  desk: 'prevention',
  serves: 'prevention',
  plural: 'screenings',
  mark: 'PC',
  title: 'subject',
  words: ['subject', 'scope', 'summary'],
  spine: ['planned', 'running', 'closed'],
  dates: ['from', 'until'],
  shows: ['kind', 'until'],
  opening: {
    label: { zh: '部署排查', en: 'Plan a screening' },
    to: 'planned',
    by: ['triage', 'director'],
    under: art(10),
    takes: Planned,
    checks: at => periodAhead(at) ?? firstNobody(at.given.units, at.facts),
  },
  steps,
  figures: {
    'screenings.held': {
      label: { zh: '开展排查', en: 'Screenings' },
      unit: items.times,
      on: 'from',
      in: ['running', 'closed'],
      by: ['kind'],
    },
  },
  readers: ({ units = [] }) => units,
})
