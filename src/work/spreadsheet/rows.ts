import type { Refusal } from '#core/engine/refusal.ts'
import { asides, columnAt, type Layout } from './column.ts'
import { faultAt, type RowFault } from './fault.ts'
import { unreadable, type Cell, type Table } from './sheet.ts'

/** One row that is to be imported: its number in the sheet, and its cells that hold something. */
export interface Row<K extends string> {
  readonly row: number
  readonly cells: ReadonlyMap<K, Exclude<Cell, null>>
}
export interface Rows<K extends string> {
  readonly rows: readonly Row<K>[]
  readonly faults: readonly RowFault[]
}

/**
 * Finds the headings and, under them, the rows that hold something and are no explanation or example. A heading that is not known is a
 * fault: nothing is dropped silently.
 * @param most more rows are split into several files
 */
export function rowsOf<K extends string>(table: Table, layout: Layout<K>, most: number): Rows<K> | { readonly refused: Refusal } {
  const needed = layout.keys.filter(key => layout.column(key).needed)
  const labels = needed.map(key => layout.column(key).label)
  const keyOf = headingsOf(layout)
  const at = table.slice(0, 20).findIndex(row => row.filter(cell => keyOf(cell)).length >= Math.min(3, Math.max(1, needed.length)))
  const headings = table[at]
  if (!headings)
    return unreadable(
      `没有找到表头。请使用模板，表头须有：${labels.map(l => l.zh).join('、')}`,
      `No headings were found. Use the template; there must be: ${labels.map(l => l.en).join(', ')}`,
    )
  const keys = headings.map(keyOf)
  const under = table.slice(at + 1)
  const faults = headingFaults(at + 1, headings, keys, under.slice(0, most), layout)
  const rows = under.flatMap((cells, i): Row<K>[] => {
    const held = new Map(
      cells.flatMap((cell, n): [K, Exclude<Cell, null>][] => {
        const key = keys[n]
        const value = typeof cell === 'string' ? cell.trim() : cell
        return key && value !== null && value !== '' ? [[key, value]] : []
      }),
    )
    const isAside = [...held].some(([key, value]) => layout.column(key).kind === 'mark' && asides.includes(String(value)))
    return held.size && !isAside ? [{ row: at + 2 + i, cells: held }] : []
  })
  if (rows.length > most)
    return unreadable(
      `一次最多导入 ${most} 行，这里有 ${rows.length} 行；请分成几个文件`,
      `At most ${most} rows are imported at once, and here are ${rows.length}; split them into several files`,
    )
  if (!rows.length && !faults.length) return unreadable('表头下面没有要导入的行', 'There is no row to import under the headings')
  return { rows, faults }
}

/** Written as the template has it, or with a star, blanks or a remark in brackets; in English, or as the key. */
function headingsOf<K extends string>({ keys, column }: Layout<K>): (cell: Cell) => K | undefined {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/\(.*?\)|[\s*:]/g, '')
      .toLowerCase()
  const known = keys.map(key => ({ key, names: [column(key).label.zh, column(key).label.en, key].map(plain) }))
  return cell => {
    if (typeof cell !== 'string') return undefined
    const name = plain(cell)
    // What it is called comes before what it is stored as.
    return [0, 1, 2].flatMap(n => known.find(({ names }) => names[n] === name)?.key ?? [])[0]
  }
}

function headingFaults<K extends string>(
  row: number,
  headings: readonly Cell[],
  keys: readonly (K | undefined)[],
  under: Table,
  layout: Layout<K>,
): readonly RowFault[] {
  const width = Math.min(200, Math.max(headings.length, ...under.map(cells => cells.length)))
  const { column } = layout
  return [
    ...layout.keys
      .filter(key => column(key).needed && !keys.includes(key))
      .map(key =>
        faultAt(
          row,
          column(key).label,
          `缺少“${column(key).label.zh}”这一列，请按模板补上`,
          `The column “${column(key).label.en}” is missing; add it as in the template`,
        ),
      ),
    ...Array.from({ length: width }, (_, n) => n).flatMap(n => {
      const key = keys[n]
      const heading = headings[n]
      const name = heading === null || heading === undefined ? '' : String(heading).trim().slice(0, 30)
      const letter = columnAt(n)
      if (key)
        return keys.indexOf(key) === n
          ? []
          : [
              faultAt(
                row,
                column(key).label,
                `“${column(key).label.zh}”有两列，请留下一列`,
                `There are two columns “${column(key).label.en}”; keep one`,
              ),
            ]
      if (name)
        return [
          faultAt(
            row,
            { zh: name, en: name },
            '模板中没有这一列；请改成模板的列名，或者删去这一列',
            'The template has no such column; give it a name of the template, or delete it',
          ),
        ]
      const used = under.some(cells => {
        const cell = cells[n]
        return cell !== null && cell !== undefined && String(cell).trim() !== ''
      })
      return used
        ? [
            faultAt(
              row,
              { zh: `${letter} 列`, en: `column ${letter}` },
              '这一列有内容而没有列名；请补上列名，或者删去这一列',
              'This column has content and no heading; give it one, or delete the column',
            ),
          ]
        : []
    }),
  ]
}
