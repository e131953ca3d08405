import type { Label } from '#core/law/label.ts'

/**
 * What a cell of a column holds. `lines`: several texts, one a line; `choices`, `units`, `numbers`: several of a list, one a line or
 * between commas. `number`: of a record.
 */
export type Kind = 'mark' | 'day' | 'text' | 'lines' | 'whole' | 'unit' | 'units' | 'choice' | 'choices' | 'number' | 'numbers'
export interface Column {
  readonly label: Label
  readonly kind: Kind
  /** For whoever fills it in. */
  readonly hint: Label
  readonly needed?: true
  /** In characters of the sheet's font. */
  readonly width: number
  readonly options?: Readonly<Record<string, Label>>
  /** Its digits would be lost as a number. */
  readonly asText?: true
}

/** The columns of a sheet in their order, and what can be chosen in each. */
export interface Layout<K extends string> {
  readonly keys: readonly K[]
  column(key: K): Column
  /** Ids and what they are called, in order. */
  options(key: K): readonly (readonly [string, Label])[]
}

/** Rows with one of these in the column `mark` are for the reader, and are not imported. */
export const asides: readonly string[] = ['说明', '示例', 'Note', 'Example']

/** A, B, … Z, AA, as a spreadsheet names its columns. */
export const columnAt = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : columnAt(Math.floor(n / 26) - 1) + columnAt(n % 26))
