import { accent, ink, line, type Drawing } from './drawing.ts'
import { ems, round, textAt, wrap } from './text.ts'

/** A column: its head, and its share of the width. */
export interface Column {
  readonly head: string
  readonly share: number
}
/** What stands together: cells over the whole group, then rows of the columns that are left. */
export interface Group {
  readonly fill: string
  readonly over: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface Cell {
  readonly x: number
  readonly width: number
  readonly lines: readonly string[]
  readonly bold: boolean
}

/** What a table says, before anybody knows how large. */
export interface Tabled {
  readonly columns: readonly Column[]
  readonly groups: readonly Group[]
}
export const columnsOf = (heads: readonly string[], shares: readonly number[]): readonly Column[] =>
  heads.map((head, i) => ({ head, share: shares[i] ?? 1 }))

/** How wide a table is, and how large its letters are, in millimetres. */
export interface Measure {
  readonly width: number
  readonly size: number
}

/** A table as wide as asked, its text wrapped into its cells. */
export function table({ columns, groups }: Tabled, { width, size }: Measure): Drawing {
  const lead = size * 1.4
  const pad = size * 0.6
  const heightOf = (cells: readonly Cell[]): number => Math.max(0, ...cells.map(c => c.lines.length)) * lead + 2 * pad - (lead - size) / 2
  const whole = columns.reduce((sum, c) => sum + c.share, 0)
  let left = 0
  const spans = columns.map(({ share }) => {
    const x = left
    left += (share / whole) * width
    return { x, width: (share / whole) * width }
  })
  const cell = (text: string, i: number, bold = false): Cell => {
    const { x, width } = spans[i] ?? { x: 0, width: 0 }
    return { x, width, bold, lines: text.split('\n').flatMap(l => wrap(l, (width - 2 * pad) / size / (bold ? 1.06 : 1))) }
  }
  let spills = false
  function boxes(cells: readonly Cell[], y: number, height: number, fill: string, colour?: string): string {
    spills ||= cells.some(c => c.lines.some(l => ems(l) * size * (c.bold ? 1.06 : 1) > c.width - 2 * pad + 0.01))
    return cells
      .map(
        c =>
          `<g class="box"><rect class="frame" x="${round(c.x)}" y="${round(y)}" width="${round(c.width)}" height="${round(height)}" fill="${fill}" stroke="${line}" stroke-width="0.25"/>${c.lines
            .map((l, i) =>
              textAt(c.x + pad, y + pad + size * 0.88 + i * lead, l, {
                size,
                ...(c.bold && { bold: true }),
                ...(colour && { fill: colour }),
              }),
            )
            .join('')}</g>`,
      )
      .join('')
  }
  const heads = columns.map((c, i) => cell(c.head, i, true))
  const headHeight = heightOf(heads)
  const svg = [boxes(heads, 0, headHeight, accent, '#ffffff')]
  let y = headHeight
  for (const group of groups) {
    const over = group.over.map((text, i) => cell(text, i, i === 0))
    const rows = group.rows.map(row => row.map((text, i) => cell(text, group.over.length + i, group.over.length === 0 && i === 0)))
    const heights = rows.map(heightOf)
    const need = heightOf(over)
    const has = heights.reduce((a, b) => a + b, 0)
    // The last row takes what the spanning cells need beyond the others.
    const full = heights.map((h, i) => (i === heights.length - 1 ? h + Math.max(0, need - has) : h))
    const height = full.reduce((a, b) => a + b, 0)
    svg.push(boxes(over, y, height, group.fill))
    rows.forEach((row, i) => {
      const top = y + full.slice(0, i).reduce((a, b) => a + b, 0)
      svg.push(boxes(row, top, full[i] ?? 0, group.over.length ? '#ffffff' : group.fill))
    })
    y += height
    svg.push(`<line x1="0" y1="${round(y)}" x2="${round(width)}" y2="${round(y)}" stroke="${ink}" stroke-width="0.35"/>`)
  }
  return { width, height: y, svg: svg.join('\n'), spills }
}
