import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { sheetNamed } from './sheet-named.ts'

/**
 * What is written: a heading and a width for each column, the rows under them, and a remark beneath. A text is text, whatever it begins
 * with; a Date is a day.
 */
export interface ToWrite {
  readonly name: string
  readonly head: readonly { readonly text: string; readonly width: number }[]
  readonly rows: readonly (readonly (string | number | Date | null)[])[]
  readonly remark?: string
}

/** The workbook with this one sheet. */
export function writeRows({ name, head, rows, remark }: ToWrite): Promise<Buffer> {
  const data: SheetData = [
    head.map(({ text }) => ({ value: text, fontWeight: 'bold', backgroundColor: '#dbe7f3', wrap: true })),
    ...rows.map(row => row.map(cellOf)),
    ...(remark === undefined ? [] : [[{ type: String, value: remark, textColor: '#a32020' }]]),
  ]
  return writeExcelFile([{ sheet: sheetNamed(name), data, columns: head.map(({ width }) => ({ width })), stickyRowsCount: 1 }], {
    fontFamily: '宋体',
    fontSize: 11,
  }).toBuffer()
}

function cellOf(value: string | number | Date | null) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { type: Number, value }
  return typeof value === 'string' ? { type: String, value } : { type: Date, value, format: 'yyyy-mm-dd' }
}
