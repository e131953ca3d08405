import { desks } from '#core/engine/order.ts'
import type { Label } from '#core/law/label.ts'
import type { AmountName, ConditionName, DayName, Dimension } from './facts.queries.ts'

/** What a figure makes of the records that it counts. */
export type Measure =
  | { readonly count: true }
  | { readonly sum: AmountName }
  /** The share of those that also meet these conditions; in percent. */
  | { readonly share: readonly ConditionName[] }
  | { readonly mean: AmountName }
  | { readonly median: AmountName }
  /** One sum over another, in percent: of so much that came, so much was done. */
  | { readonly ratio: { readonly of: AmountName; readonly over: AmountName } }
  /** How many different values there are. */
  | { readonly different: Dimension }

/** The counts that the database gives of sealed submissions. */
export type SealedCount = 'opened' | 'firsts' | 'repeats' | 'due' | 'in_time' | 'waiting' | 'overdue'

/**
 * A figure: which records, under which conditions, and which day places them in a year. Declared once; its number, its breakdown and its
 * list are read from this declaration alone, so they cannot disagree.
 */
export interface Figure {
  readonly name: string
  readonly label: Label
  readonly group: Group
  readonly unit: Label
  /** The procedure whose records it counts. */
  readonly of: string
  /** Another whose records it counts too: the same thing, done by another body. */
  readonly and?: string
  /** Absent: as things stand today, whatever the year. */
  readonly day?: DayName
  /** It counts in each year at whose end (in this year, today) it stood: from `day` on, to the last day in `until`, if any. */
  readonly stood?: { readonly until?: DayName }
  readonly where: readonly ConditionName[]
  /** Only those with this key in a breakdown. */
  readonly only?: Only
  readonly measure: Measure
  /** The breakdowns that make sense; the first is shown unless another is asked for. */
  readonly by: readonly [Dimension, ...Dimension[]]
  /** Where sealed submissions are counted too: under which of their counts, and for a share the part. */
  readonly sealed?: { readonly whole: SealedCount; readonly part?: SealedCount }
  /** Counts the year before the one asked for. */
  readonly lastYear?: true
  /** Numerator, denominator, the day that counts, what is left out, rounding. */
  readonly note: Label
}
export type Only = { readonly [d in Dimension]?: string }

export const groups = {
  volume: { zh: '信访总量', en: 'Volume' },
  visits: { zh: '来访', en: 'Visits' },
  routing: { zh: '分流', en: 'Routing' },
  timeliness: { zh: '时效', en: 'Timeliness' },
  handling: { zh: '办理', en: 'Handling' },
  remedies: { zh: '复查复核', en: 'Review' },
  outcomes: { zh: '办结与化解', en: 'Outcomes' },
  ratings: { zh: '评价', en: 'Ratings' },
  standing: { zh: '在办', en: 'In hand' },
  ...desks,
} as const satisfies Record<string, Label>
export type Group = keyof typeof groups

export const units = {
  items: { zh: '件', en: 'items' },
  batches: { zh: '批次', en: 'batches' },
  persons: { zh: '人次', en: 'persons' },
  days: { zh: '日', en: 'days' },
  percent: { zh: '%', en: '%' },
} as const satisfies Record<string, Label>

/** The same figure of the year before, for the year-on-year. */
export const lastYear = (figure: Figure): Figure => ({
  ...figure,
  name: `${figure.name}.lastYear`,
  label: { zh: `${figure.label.zh}（上年）`, en: `${figure.label.en}, year before` },
  lastYear: true,
})
