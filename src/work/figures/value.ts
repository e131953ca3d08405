import type { Measure } from './figure.ts'

/** What is counted: all records, and what the measure takes of them. */
export interface Counted {
  readonly whole: number
  readonly part: number
}
export interface Value {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
}

export const nothing: Counted = { whole: 0, part: 0 }
export const plus = (a: Counted, b: Counted): Counted => ({ whole: a.whole + b.whole, part: a.part + b.part })

/** The number that a measure makes of what was counted; null where it would be over nothing. */
export function valueOf(measure: Measure, { whole, part }: Counted): Value {
  if ('count' in measure) return { value: whole }
  if ('sum' in measure || 'different' in measure) return { value: part }
  if ('share' in measure || 'ratio' in measure)
    return { value: whole ? halfUp(part, whole, 10_000) / 100 : null, numerator: part, denominator: whole }
  if ('mean' in measure) return { value: whole ? halfUp(part, whole, 10) / 10 : null, numerator: part, denominator: whole }
  return { value: whole ? part : null, denominator: whole }
}

/** `n / d` in whole parts of one `scale`th, rounded half up, in integers throughout. */
const halfUp = (n: number, d: number, scale: number): number => Math.floor((2 * n * scale + d) / (2 * d))
