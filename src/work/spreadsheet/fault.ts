import type { Label } from '#core/law/label.ts'

/** One thing wrong with one row: where it stands in the sheet, and in a sentence what to do. */
export interface RowFault {
  readonly row: number
  readonly column: Label
  readonly zh: string
  readonly en: string
}

export const faultAt = (row: number, column: Label, zh: string, en: string): RowFault => ({ row, column, zh, en })
