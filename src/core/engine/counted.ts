import type { Label } from '../law/label.ts'

/** Which records: in one of these states; with one of these values in a field. */
export interface Which<S extends string = string, F extends string = string> {
  readonly in?: readonly S[]
  readonly where?: { readonly [field in F]?: readonly (string | boolean)[] }
}

/**
 * A figure over a procedure's own records: how many there are, or the sum or the mean of a number, or how many different values a field
 * has, or the share of some of them. `on`: the day field that places a record in a year; else the day on which it was opened. `from`: it
 * counts in each year at whose end (in this year, today) it stood: from this day on, to the last day that `until` holds, if any. `by`: the
 * fields by which it is broken down, beside the month.
 */
export type Counted<S extends string = string, F extends string = string> = Which<S, F> & {
  readonly label: Label
  /** What is counted: 件, 次, 人次. */
  readonly unit: Label
  readonly on?: F
  readonly from?: F
  readonly until?: F
  readonly by?: readonly F[]
} & (
    | { readonly sum?: never; readonly different?: never; readonly share?: never; readonly mean?: never }
    | { readonly sum: F }
    | { readonly mean: F }
    | { readonly different: F }
    | { readonly share: Which<S, F> }
  )
