import { asides, columnKeys, columns, type ColumnKey } from './columns.ts'
import { fault, type RowFault } from './fault.ts'
import { unreadable, type Cell, type Table } from './sheet.ts'
import type { Refusal } from '#core/engine/refusal.ts'

/** One row that is to be imported: its number in the sheet, and its cells that hold something. */
export interface Row { readonly row: number; readonly cells: ReadonlyMap<ColumnKey, Exclude<Cell, null>> }
export interface Rows { readonly rows: readonly Row[]; readonly faults: readonly RowFault[] }

/** More are split into several files. */
export const mostRows = 20_000

/** Finds the headings and, under them, the rows that hold something and are no explanation or example. A heading that is not known is a fault: nothing is dropped silently. */
export function rowsOf(table: Table): Rows | { readonly refused: Refusal } {
  const at = table.slice(0, 20).findIndex(row => row.filter(cell => keyOf(cell)).length >= 3), headings = table[at]
  if (!headings) return unreadable(`没有找到表头。请使用模板，表头须有：${needed.map(key => columns[key].label.zh).join('、')}`, `No headings were found. Use the template; there must be: ${needed.map(key => columns[key].label.en).join(', ')}`)
  const keys = headings.map(keyOf), under = table.slice(at + 1), faults = headingFaults(at + 1, headings, keys, under)
  const rows = under.flatMap((cells, i): Row[] => {
    const held = new Map(cells.flatMap((cell, n): [ColumnKey, Exclude<Cell, null>][] => {
      const key = keys[n], value = typeof cell === 'string' ? cell.trim() : cell
      return key && value !== null && value !== '' ? [[key, value]] : []
    }))
    return held.size && !asides.includes(String(held.get('mark'))) ? [{ row: at + 2 + i, cells: held }] : []
  })
  if (rows.length > mostRows) return unreadable(`一次最多导入 ${mostRows} 行，这里有 ${rows.length} 行；请分成几个文件`, `At most ${mostRows} rows are imported at once, and here are ${rows.length}; split them into several files`)
  if (!rows.length && !faults.length) return unreadable('表头下面没有要导入的行', 'There is no row to import under the headings')
  return { rows, faults }
}

const needed = columnKeys.filter(key => 'needed' in columns[key])

/** Written as the template has it, or with a star, blanks or a remark in brackets; in English, or as the key. */
function keyOf(cell: Cell): ColumnKey | undefined {
  if (typeof cell !== 'string') return undefined
  const plain = (text: string) => text.normalize('NFKC').replace(/\(.*?\)|[\s*:]/g, '').toLowerCase(), name = plain(cell)
  return columnKeys.find(key => [key, columns[key].label.zh, columns[key].label.en].some(known => plain(known) === name))
}

function headingFaults(row: number, headings: readonly Cell[], keys: readonly (ColumnKey | undefined)[], under: Table): readonly RowFault[] {
  const width = Math.min(200, Math.max(headings.length, ...under.slice(0, mostRows).map(cells => cells.length)))
  return [
    ...needed.filter(key => !keys.includes(key)).map(key => fault(row, key, `缺少“${columns[key].label.zh}”这一列，请按模板补上`, `The column “${columns[key].label.en}” is missing; add it as in the template`)),
    ...Array.from({ length: width }, (_, n) => n).flatMap(n => {
      const key = keys[n], heading = headings[n], name = heading === null || heading === undefined ? '' : String(heading).trim().slice(0, 30), letter = letterOf(n)
      if (key) return keys.indexOf(key) === n ? [] : [fault(row, key, `“${columns[key].label.zh}”有两列，请留下一列`, `There are two columns “${columns[key].label.en}”; keep one`)]
      if (name) return [fault(row, { zh: name, en: name }, '模板中没有这一列；请改成模板的列名，或者删去这一列', 'The template has no such column; give it a name of the template, or delete it')]
      const used = under.some(cells => { const cell = cells[n]; return cell !== null && cell !== undefined && String(cell).trim() !== '' })
      return used ? [fault(row, { zh: `${letter} 列`, en: `column ${letter}` }, '这一列有内容而没有列名；请补上列名，或者删去这一列', 'This column has content and no heading; give it one, or delete the column')] : []
    }),
  ]
}

/** A, B, … Z, AA, as a spreadsheet names its columns. */
export const letterOf = (n: number): string => n < 26 ? String.fromCharCode(65 + n) : letterOf(Math.floor(n / 26) - 1) + letterOf(n % 26)
