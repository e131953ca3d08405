import type { Label } from '#core/law/label.ts'
import { faultAt, type RowFault } from '#work/spreadsheet/index.ts'
import { columns, type ColumnKey } from './columns.ts'

export const fault = (row: number, column: ColumnKey | Label, zh: string, en: string): RowFault =>
  faultAt(row, typeof column === 'string' ? columns[column].label : column, zh, en)
