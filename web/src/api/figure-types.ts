import type { Day, Label, Rows } from './types.ts'

// The shapes of figures, as the console reads them.

/** A number, or nothing where a rate would be over nothing. */
interface Value {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
}
export interface Part extends Value {
  readonly key: string
  readonly label: Label
}
export interface Figure extends Value {
  readonly name: string
  readonly label: Label
  readonly unit: Label
  readonly note: Label
  readonly group: { readonly name: string; readonly label: Label }
}
/** Whose records were counted: the whole office's, or those of one's unit. */
export interface Scope {
  readonly name: 'office' | 'unit'
  readonly label: Label
}
export interface Figures {
  readonly year: number
  readonly scope: Scope
  readonly figures: readonly Figure[]
}
/** A figure's parts by one dimension. */
export interface Bars {
  readonly name: string
  readonly label: Label
  readonly unit: Label
  readonly by: string
  readonly parts: readonly Part[]
}
export interface Broken extends Figure {
  readonly year: number
  readonly scope: Scope
  readonly by: string
  readonly ways: readonly { readonly by: string; readonly label: Label }[]
  readonly breakdown: readonly Part[]
}
export interface FigureRecords extends Rows {
  readonly sealed: number
}
export interface Morning {
  readonly day: Day
  readonly year: number
  readonly scope: Scope
  readonly figures: readonly (Figure & { readonly lastYear?: Figure })[]
  readonly onTime: Bars
  readonly age: Bars
  readonly overdue: Bars
  readonly toSign: Figure
}
