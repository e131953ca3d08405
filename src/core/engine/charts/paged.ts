import type { Drawing } from './drawing.ts'
import { sizes as all } from './sheet.ts'
import { table, type Group, type Tabled } from './table.ts'

/** The smallest letters of a table that stands on one sheet, and of one that goes on over several, in millimetres. */
const leastOnOne = 3
const leastOnMany = 3.6
const sizes = all.filter(size => size <= 6)

/** A table on as few sheets as its letters allow, as large as that many can hold it, and filled alike. */
export function paged(tabled: Tabled, inner: number, room: number): readonly Drawing[] {
  for (const size of sizes.filter(s => s >= leastOnOne)) {
    const whole = table(tabled, { width: inner, size })
    if (whole.height <= room && !whole.spills) return [whole]
  }
  const tried = sizes
    .filter(s => s >= leastOnMany && (s < 3.8 || !table(tabled, { width: inner, size: s }).spills))
    .map(size => ({ size, sheets: cut(tabled, { width: inner, size }, room) }))
  const fewest = Math.min(...tried.map(t => t.sheets.length))
  const best = tried.find(t => t.sheets.length === fewest)
  if (!best) return []
  const measure = { width: inner, size: best.size }
  // The lowest sheets that still do with as many: the last is then not nearly empty.
  const rooms = [0.55, 0.65, 0.75, 0.85, 0.92].map(share => cut(tabled, measure, room * share)).find(sheets => sheets.length === fewest)
  return (rooms ?? best.sheets).map(groups => table({ columns: tabled.columns, groups }, measure))
}

/**
 * The groups of each sheet: one after the other, a group over the edge begins the next, and one higher than a sheet is cut between its
 * rows.
 */
function cut(
  { columns, groups }: Tabled,
  measure: { readonly width: number; readonly size: number },
  room: number,
): readonly (readonly Group[])[] {
  const height = (groups: readonly Group[]) => table({ columns, groups }, measure).height
  const pieces = groups.flatMap(group => (height([group]) <= room ? [group] : group.rows.map(row => ({ ...group, rows: [row] }))))
  const sheets: Group[][] = []
  for (const piece of pieces) {
    const last = sheets.at(-1)
    if (last && height([...last, piece]) <= room) last.push(piece)
    else sheets.push([piece])
  }
  return sheets
}
