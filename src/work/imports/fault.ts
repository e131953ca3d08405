import type { Label } from '#core/law/label.ts'
import { columns, type ColumnKey } from './columns.ts'

/** One thing wrong with one row: where it stands in the sheet, and in a sentence what to do. */
export interface RowFault { readonly row: number; readonly column: Label; readonly zh: string; readonly en: string }

export const fault = (row: number, column: ColumnKey | Label, zh: string, en: string): RowFault =>
  ({ row, column: typeof column === 'string' ? columns[column].label : column, zh, en })
