import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import type { Which } from '#core/engine/counted.ts'
import { amountIn, dayIn, isWhich, keptDuties, keyIn } from './declared.queries.ts'
import { untilAccepted } from './law-days.ts'

// The facts of a record that figures are declared with, each once, by name. Figures are data; only this file and `queries.ts` know SQL.

type Sql<T> = RawBuilder<T>
type Condition = (today: Day) => Sql<boolean>

/** The day that places a record in a year. */
export const days = {
  opened: sql<Day>`opened`,
  triageDue: sql<Day>`triage_due`,
  acceptanceDue: sql<Day>`(received_on + ${sql.lit(untilAccepted)}::integer)`,
  handlingDue: sql<Day>`handling_due`,
  repliedOn: sql<Day>`first_reply_on`,
  closedOn: sql<Day>`closed`,
  refusedOn: sql<Day>`refused_on`,
  wayOn: sql<Day>`way_on`,
  selfOn: sql<Day>`self_on`,
  objectedOn: sql<Day>`objected_on`,
  splitOn: sql<Day>`split_on`,
  mergedOn: sql<Day>`merged_on`,
  directDue: sql<Day>`direct_due`,
  simpleOn: sql<Day>`simple_on`,
  simpleDue: sql<Day>`simple_due`,
  extendedOn: sql<Day>`extended_on`,
  heldOn: sql<Day>`held_on`,
  agreedOn: sql<Day>`agreed_on`,
  terminatedOn: sql<Day>`terminated_on`,
  /** Of a record beside a petition: the last day of its duty, and the day on which it was met. */
  dutyDue: sql<Day>`duty_due`,
  dutyMet: sql<Day>`duty_met`,
  /** The last of the ninety days after the conclusion in which it is watched whether the matter comes again. */
  watchedUntil: sql<Day>`(closed + 90)`,
  /** Of the rating, or of the chance to rate that went by. */
  ratedOrOver: sql<Day>`coalesce(rated_on, rating_over)`,
}
/** One of the days above, or a day field of the procedure. */
export type DayName = keyof typeof days | FieldOf
export type FieldOf = `field:${string}`
const isField = (name: string): name is FieldOf => name.startsWith('field:')
const fieldOf = (name: FieldOf) => name.slice('field:'.length)
export const dayOf = (name: DayName): Sql<Day> => (isField(name) ? dayIn(fieldOf(name)) : days[name])

const always =
  (condition: Sql<boolean>): Condition =>
  () =>
    condition
const isOpen = sql<boolean>`closed is null`
const owed = (today: Day) => sql<boolean>`(owed_from is null or owed_from <= ${today})`
/** Left (withdrawn, joined to another) while there was still time for what was then never done. */
const withdrawn = (states: readonly string[], due: Sql<Day>, done: string) =>
  always(
    sql<boolean>`not (state in (${sql.join(states.map(state => sql.lit(state)))}) and closed <= ${due}
      and (${sql.ref(done)} is null or ${sql.ref(done)} > closed))`,
  )

export const conditions = {
  first: always(sql<boolean>`repeat is not true`),
  repeat: always(sql<boolean>`repeat`),
  open: always(isOpen),
  counted: always(sql<boolean>`state = 'counted'`),
  headsCounted: always(sql<boolean>`(state = 'counted' and channel = 'visit' and data ? 'heads')`),
  awaitingTriage: always(sql<boolean>`state = 'registered'`),
  awaitingSignature: always(sql<boolean>`pending <> '{}'`),
  overdue: today => sql<boolean>`${isOpen} and due < ${today} and ${owed(today)}`,

  triageOver: today => sql<boolean>`${days.triageDue} < ${today}`,
  triageOwed: withdrawn(['withdrawn'], days.triageDue, 'passed_on'),
  passedInTime: always(sql<boolean>`coalesce(passed_on, refused_on) <= triage_due`),

  acceptanceOver: today => sql<boolean>`${days.acceptanceDue} < ${today}`,
  acceptanceOwed: withdrawn(['lapsed', 'merged'], days.acceptanceDue, 'way_on'),
  withUnit: always(sql<boolean>`unit is not null`),
  acceptedInTime: always(sql<boolean>`way_on <= ${days.acceptanceDue}`),
  forwarded: always(sql<boolean>`direct_due is null and state <> 'separated'`),
  notLitigation: always(sql<boolean>`route is distinct from 'litigation'`),

  handlingOver: today => sql<boolean>`${days.handlingDue} < ${today}`,
  handlingOwed: withdrawn(['lapsed', 'merged'], days.handlingDue, 'first_reply_on'),
  repliedInTime: always(sql<boolean>`(first_reply_on <= handling_due or (state = 'settled' and closed <= handling_due))`),

  rated: always(sql<boolean>`rated_on is not null`),
  ratedOrOver: today => sql<boolean>`(rated_on is not null or rating_over < ${today})`,
  ratedUnit: always(sql<boolean>`rated_unit is not null`),
  satisfiedWithOffice: always(sql<boolean>`rated_office in ('satisfied', 'fair')`),
  satisfiedWithUnit: always(sql<boolean>`rated_unit in ('satisfied', 'fair')`),

  appeal: always(sql<boolean>`category = 'appeal'`),
  ledByLaw: always(sql<boolean>`route is not null and route <> 'petition'`),
  separated: always(sql<boolean>`state = 'separated'`),
  notAccusation: always(sql<boolean>`purpose is distinct from 'accusation'`),
  anonymous: always(sql<boolean>`anonymous`),
  joint: always(sql<boolean>`joint`),
  collective: always(sql<boolean>`heads >= 5`),
  declined: always(sql<boolean>`state = 'declined'`),
  notAgain: always(sql<boolean>`state = 'not-again'`),

  objectionUpheld: always(sql<boolean>`upheld_on is not null`),
  objectionOverruled: always(sql<boolean>`overruled_on is not null`),
  objectionAnswered: always(sql<boolean>`(upheld_on is not null or overruled_on is not null)`),
  decidedJurisdiction: always(sql<boolean>`state = 'decided'`),
  receivedByUnit: always(sql<boolean>`received_by is not null`),
  directOver: today => sql<boolean>`${days.directDue} < ${today}`,
  directOwed: withdrawn(['withdrawn', 'lapsed', 'merged'], days.directDue, 'way_on'),
  sortingOwed: withdrawn(['withdrawn'], days.directDue, 'directed_on'),
  directedInTime: always(sql<boolean>`directed_on <= ${days.directDue}`),
  toldInTime: always(sql<boolean>`way_on <= ${days.directDue}`),

  stayedSimple: always(sql<boolean>`ordinary_on is null`),
  turnedOrdinary: always(sql<boolean>`ordinary_on is not null`),
  simpleOver: today => sql<boolean>`${days.simpleDue} < ${today}`,
  simpleOwed: withdrawn(['lapsed'], days.simpleDue, 'simply_on'),
  simplyInTime: always(sql<boolean>`simply_on <= ${days.simpleDue}`),

  performed: always(sql<boolean>`state = 'performed'`),
  performanceJudged: always(sql<boolean>`state in ('performed', 'broken')`),
  proven: always(sql<boolean>`state = 'proven'`),
  notEnded: always(sql<boolean>`state not in ('fallen', 'dropped', 'refused', 'withdrawn')`),
  /** Over, and no time that does not count is running (article 36). */
  dutyOver: today => sql<boolean>`${days.dutyDue} < ${today} and state <> 'hearing'`,
  dutyInTime: always(sql<boolean>`duty_met <= ${days.dutyDue} and state not in ('asked', 'assigned', 'due')`),

  upheld: always(sql<boolean>`${decision()} = 'uphold'`),
  changed: always(sql<boolean>`${decision()} = 'change'`),
  annulled: always(sql<boolean>`${decision()} = 'annul'`),
  cameBack: always(sql<boolean>`returns > 0`),
  concludedState: always(sql<boolean>`state in ('concluded', 'settled', 'terminated')`),
  resolved: always(sql<boolean>`resolved_on is not null`),
  watched: today => sql<boolean>`${days.watchedUntil} < ${today}`,
  filedOnce: always(sql<boolean>`id not in (select filed_again())`),
} as const satisfies Record<string, Condition>

/**
 * What a body decided. A review that was decided again on re-review may hold that last decision, where it is of an earlier release; its own
 * stands in its events.
 */
function decision() {
  return sql<string | null>`case when re_reviewed then review_kind(id) else kind end`
}

/** One of the conditions above; or states and values; or that these duties were kept. */
export type ConditionName = keyof typeof conditions | Which | { readonly kept: readonly string[] }
export function conditionOf(name: ConditionName, today: Day): Sql<boolean> {
  if (typeof name === 'string') return conditions[name](today)
  return 'kept' in name ? keptDuties(name.kept, today) : isWhich(name)
}

export const amounts = {
  heads: sql<number>`heads`,
  daysToReply: sql<number>`(first_reply_on - received_on)`,
  /** Of a day's count: how many were registered of what came by its channel, and how many visitors. */
  entered: sql<number>`entered_on(channel, (data ->> 'on')::date)`,
  visitorsEntered: sql<number>`visitors_on((data ->> 'on')::date)`,
}
export type AmountName = keyof typeof amounts | FieldOf
export const amountOf = (name: AmountName): Sql<number> => (isField(name) ? amountIn(fieldOf(name)) : amounts[name])

/** By what a figure can be broken down: the key that a record has there; nothing where it has none. */
export const dimensions = {
  channel: { label: { zh: '来源渠道', en: 'Channel' }, key: () => sql<string | null>`channel` },
  repeat: { label: { zh: '初次和重复', en: 'First and repeat' }, key: () => sql<string>`case when repeat then 'repeat' else 'first' end` },
  level: { label: { zh: '来访层级', en: 'Level visited' }, key: () => sql<string | null>`level` },
  unit: { label: { zh: '责任单位', en: 'Responsible unit' }, key: () => sql<string | null>`coalesce(answering_unit, unit)` },
  content: { label: { zh: '内容分类', en: 'Content category' }, key: () => sql<string | null>`(left(content, 2) || '00')` },
  route: { label: { zh: '办理途径', en: 'Route' }, key: () => sql<string | null>`route` },
  body: { label: { zh: '机关', en: 'Body' }, key: () => sql<string | null>`unit` },
  decision: { label: { zh: '决定', en: 'Decision' }, key: () => decision() },
  result: { label: { zh: '处理', en: 'Result' }, key: () => sql<string | null>`result` },
  month: { label: { zh: '月份', en: 'Month' }, key: (_, day) => sql<string>`to_char(${day}, 'YYYY-MM')` },
  state: { label: { zh: '状态', en: 'State' }, key: () => sql<string>`state` },
  /** The unit that holds it; else the party, marked as such. */
  holder: {
    label: { zh: '责任方', en: 'Holder' },
    key: today =>
      sql<string | null>`case when owed_from > ${today} then 'party:petitioner' when holder = 'unit' then unit else 'party:' || holder end`,
  },
  age: {
    label: { zh: '已办天数', en: 'Age in days' },
    key: today =>
      sql<string>`(array['0-15', '16-30', '31-60', '61-90', '91-'])[1 + width_bucket(${today}::date - coalesce(received_on, opened), array[16, 31, 61, 91])]`,
  },
  officeRating: { label: { zh: '对信访部门的评价', en: 'Rating of the office' }, key: () => sql<string | null>`rated_office` },
  unitRating: { label: { zh: '对责任单位的评价', en: 'Rating of the unit' }, key: () => sql<string | null>`rated_unit` },
} as const satisfies Record<string, { readonly label: Label; readonly key: (today: Day, day: Sql<Day>) => Sql<string | null> }>
export type Dimension = keyof typeof dimensions | FieldOf
export const isDimension = (name: string): name is Dimension => isField(name) || Object.hasOwn(dimensions, name)
export const keyUnder = (by: Dimension, today: Day, day: DayName): Sql<string | null> =>
  isField(by) ? keyIn(fieldOf(by)) : dimensions[by].key(today, dayOf(day))
/** What a dimension is called; of a field, its procedure says. */
export const fieldOrLabel = (by: Dimension): { readonly field: string } | { readonly label: Label } =>
  isField(by) ? { field: fieldOf(by) } : { label: dimensions[by].label }
