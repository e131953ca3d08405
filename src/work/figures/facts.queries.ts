import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
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
  repliedOn: sql<Day>`replied_on`,
  /** Of the rating, or of the chance to rate that went by. */
  ratedOrOver: sql<Day>`coalesce(rated_on, rating_over)`,
}
export type DayName = keyof typeof days

const always = (condition: Sql<boolean>): Condition => () => condition
const isOpen = sql<boolean>`closed is null`
const owed = (today: Day) => sql<boolean>`(owed_from is null or owed_from <= ${today})`
/** Withdrawn while there was still time for what was then never done. */
const withdrawn = (state: string, due: Sql<Day>, done: string) =>
  always(sql<boolean>`not (state = ${sql.lit(state)} and closed <= ${due} and (${sql.ref(done)} is null or ${sql.ref(done)} > closed))`)

export const conditions = {
  first: always(sql<boolean>`repeat is not true`),
  repeat: always(sql<boolean>`repeat`),
  open: always(isOpen),
  awaitingTriage: always(sql<boolean>`state = 'registered'`),
  awaitingSignature: always(sql<boolean>`pending <> '{}'`),
  overdue: today => sql<boolean>`${isOpen} and due < ${today} and ${owed(today)}`,

  triageOver: today => sql<boolean>`${days.triageDue} < ${today}`,
  triageOwed: withdrawn('withdrawn', days.triageDue, 'passed_on'),
  passedInTime: always(sql<boolean>`passed_on <= triage_due`),

  acceptanceOver: today => sql<boolean>`${days.acceptanceDue} < ${today}`,
  acceptanceOwed: withdrawn('lapsed', days.acceptanceDue, 'accepted_on'),
  withUnit: always(sql<boolean>`unit is not null`),
  acceptedInTime: always(sql<boolean>`accepted_on <= ${days.acceptanceDue}`),

  handlingOver: today => sql<boolean>`${days.handlingDue} < ${today}`,
  handlingOwed: withdrawn('lapsed', days.handlingDue, 'replied_on'),
  repliedInTime: always(sql<boolean>`replied_on <= handling_due`),

  rated: always(sql<boolean>`rated_on is not null`),
  ratedOrOver: today => sql<boolean>`(rated_on is not null or rating_over < ${today})`,
  ratedUnit: always(sql<boolean>`rated_unit is not null`),
  satisfiedWithOffice: always(sql<boolean>`rated_office in ('satisfied', 'fair')`),
  satisfiedWithUnit: always(sql<boolean>`rated_unit in ('satisfied', 'fair')`),
} as const satisfies Record<string, Condition>
export type ConditionName = keyof typeof conditions

export const amounts = {
  heads: sql<number>`heads`,
  daysToReply: sql<number>`(replied_on - received_on)`,
}
export type AmountName = keyof typeof amounts

/** By what a figure can be broken down: the key that a record has there; nothing where it has none. */
export const dimensions = {
  channel: { label: { zh: '来源渠道', en: 'Channel' }, key: () => sql<string | null>`channel` },
  repeat: { label: { zh: '初次和重复', en: 'First and repeat' }, key: () => sql<string>`case when repeat then 'repeat' else 'first' end` },
  level: { label: { zh: '来访层级', en: 'Level visited' }, key: () => sql<string | null>`level` },
  unit: { label: { zh: '责任单位', en: 'Responsible unit' }, key: () => sql<string | null>`unit` },
  content: { label: { zh: '内容分类', en: 'Content category' }, key: () => sql<string | null>`(left(content, 2) || '00')` },
  month: { label: { zh: '月份', en: 'Month' }, key: (_, day) => sql<string>`to_char(${day}, 'YYYY-MM')` },
  state: { label: { zh: '状态', en: 'State' }, key: () => sql<string>`state` },
  /** The unit that holds it; else the party, marked as such. */
  holder: { label: { zh: '责任方', en: 'Holder' }, key: today => sql<string | null>`case when owed_from > ${today} then 'party:petitioner' when holder = 'unit' then unit else 'party:' || holder end` },
  age: { label: { zh: '已办天数', en: 'Age in days' }, key: today => sql<string>`(array['0-15', '16-30', '31-60', '61-90', '91-'])[1 + width_bucket(${today}::date - coalesce(received_on, opened), array[16, 31, 61, 91])]` },
  officeRating: { label: { zh: '对信访部门的评价', en: 'Rating of the office' }, key: () => sql<string | null>`rated_office` },
  unitRating: { label: { zh: '对责任单位的评价', en: 'Rating of the unit' }, key: () => sql<string | null>`rated_unit` },
} as const satisfies Record<string, { readonly label: Label; readonly key: (today: Day, day: Sql<Day>) => Sql<string | null> }>
export type Dimension = keyof typeof dimensions
export const isDimension = (name: string): name is Dimension => Object.hasOwn(dimensions, name)
