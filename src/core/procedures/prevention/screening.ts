import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { DayField, Form, Many, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { From, periodAhead, Until, untilAhead } from '../shared/periods.ts'
import { items } from '../shared/units.ts'
import { ScreeningKind } from './screening-kinds.ts'

// 矛盾纠纷排查 (D2–D4, article 10): units look through their field for a time; each says what it looked at, also when it found nothing; what is found is a dispute of its own.

const Unit = UnitId({ zh: '单位', en: 'Unit' }), Units = Many({ zh: '参加单位', en: 'Units' }, Unit, 1, 200)
const Scope = Text({ zh: '排查范围和重点', en: 'What is looked at' }, 2000), Summary = Text({ zh: '排查小结', en: 'Summary' }, 4000)
const Visited = Whole({ zh: '走访排查点位', en: 'Places looked at' }, 0, 99_999), Found = Whole({ zh: '发现问题', en: 'Problems found' }, 0, 99_999)
const Report = Form({ unit: Unit, visited: Visited, found: Found, on: DayField({ zh: '报送日', en: 'Reported on' }) })

const planned = { subject: Subject, kind: ScreeningKind, from: From, until: Until, units: Units, scope: maybe(Scope) }
const frame = shape({
  data: Form({
    ...planned, reports: Many({ zh: '各单位报送', en: 'Reports of the units' }, Report, 0, 200), summary: maybe(Summary),
    disputes: maybe(Whole({ zh: '排查出矛盾纠纷', en: 'Disputes found' }, 0, 99_999)), settled: maybe(Whole({ zh: '其中已化解', en: 'Of these settled' }, 0, 99_999)),
  }),
  states: {
    running: { label: { zh: '排查中', en: 'Under way' }, phase: 'screening', holder: 'office' },
    closed: { label: { zh: '已结束', en: 'Closed' }, phase: 'end', end: true },
  },
  limits: {
    closing: {
      label: { zh: '汇总小结', en: 'Summing up' }, owes: 'office', within: setting('close-screening', workingDays(10)), under: local, during: ['running'],
      since: 'until',
    },
  },
  links: { disputes: { label: { zh: '排查出的矛盾纠纷', en: 'Disputes found' }, to: 'dispute', back: 'screening', many: true } },
})

const steps = frame.phase({
  report: {
    label: { zh: '报送排查情况', en: 'Report what was looked at' }, from: ['running'], to: 'same', by: ['handler', 'unit-lead'], under: art(10),
    takes: Form({ visited: Visited, found: Found }),
    when: ({ data, actor }) => data.units.some(unit => unit === actor.unit) ? undefined : notNow('not-asked', '本次排查没有安排您的单位', 'Your unit does not take part in this screening'),
    // A unit that reports again mends what it reported.
    sets: ({ data, given, actor, day }) => ({ reports: [...data.reports.filter(r => r.unit !== actor.unit), { unit: actor.unit ?? '', visited: given.visited, found: given.found, on: day }] }),
  },
  extend: {
    label: { zh: '延长排查', en: 'Go on longer' }, from: ['running'], to: 'same', by: ['triage'], under: local, aside: true, takes: Form({ until: Until, reason: Reason }),
    checks: untilAhead,
  },
  close: {
    label: { zh: '汇总结束', en: 'Sum up and close' }, from: ['running'], to: 'closed', by: ['triage'], under: art(10), takes: Form({ summary: Summary }),
    issues: [{ code: 'D34', label: { zh: '排查台账', en: 'Ledger of the screening' } }],
    when: ({ data, day }) => day > data.until || data.reports.length >= data.units.length ? undefined
      : notNow('still-running', `排查至 ${data.until}，还有单位没有报送`, `It runs until ${data.until}, and some units have not reported`),
    sets: ({ linked }) => ({ disputes: linked('disputes').length, settled: linked('disputes').filter(d => d.state === 'closed').length }),
  },
})

export const screening = procedure('screening', frame, {
  label: { zh: '矛盾纠纷排查', en: 'Screening', many: 'Screenings' }, desk: 'prevention', serves: 'prevention', plural: 'screenings', mark: 'PC', title: 'subject',
  words: ['subject', 'scope', 'summary'], spine: ['running', 'closed'], dates: ['from', 'until'],
  opening: {
    label: { zh: '部署排查', en: 'Order a screening' }, to: 'running', by: ['triage', 'director'], under: art(10), takes: Form(planned),
    checks: periodAhead, sets: () => ({ reports: [] }),
  },
  steps,
  figures: { 'screenings.held': { label: { zh: '开展排查', en: 'Screenings' }, unit: items.times, on: 'from', by: ['kind'] } },
  readers: ({ units = [] }) => units,
})
