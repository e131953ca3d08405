import { ink, type Drawing } from '#core/engine/charts/drawing.ts'
import { round, textAt, wrap } from '#core/engine/charts/text.ts'

/** A run of text in a box: as wide as the box, one under the other. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly fill?: string
  readonly size?: number
  /** Room above it, in its own size. */ readonly above?: number
  readonly indent?: number
}
export interface Framed {
  readonly runs: readonly Run[]
  readonly fill: string
  readonly stroke?: string
  readonly round?: number
}

const lead = 1.42
/** Between the edge of a box and its words. */
const pad = 0.75

/** How high a box of this width becomes with letters of this size. */
export const heightOf = ({ runs }: Framed, width: number, size: number): number =>
  runs.reduce((sum, run) => sum + linesOf(run, width, size).length * sizeOf(run, size) * lead + (run.above ?? 0) * size, 0) + 2 * pad * size

/** A box with its words. `height`: where it is to be higher than its words. */
export function box(framed: Framed, x: number, y: number, width: number, size: number, height = heightOf(framed, width, size)): string {
  let at = y + pad * size + Math.max(0, height - heightOf(framed, width, size)) / 2
  const texts = framed.runs.flatMap(run => {
    const own = sizeOf(run, size)
    at += (run.above ?? 0) * size
    return linesOf(run, width, size).map(line => {
      at += own * lead
      return textAt(x + pad * size + (run.indent ?? 0) * size, at - own * 0.36, line, {
        size: own,
        ...(run.bold && { bold: true }),
        ...(run.fill && { fill: run.fill }),
      })
    })
  })
  return `<g class="box"><rect class="frame" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${framed.round ?? 2}" fill="${framed.fill}" stroke="${framed.stroke ?? ink}" stroke-width="0.35"/>${texts.join('')}</g>`
}

const sizeOf = (run: Run, size: number) => (run.size ?? 1) * size
const linesOf = (run: Run, width: number, size: number) =>
  wrap(run.text, (width - 2 * pad * size - (run.indent ?? 0) * size) / sizeOf(run, size) / (run.bold ? 1.06 : 1))

/** Boxes one under the other. */
export function stacked(boxes: readonly Framed[], width: number, size: number, gap: number): Drawing {
  let y = 0
  const svg = boxes.map(framed => {
    const at = y
    y += heightOf(framed, width, size) + gap
    return box(framed, 0, at, width, size)
  })
  return { width, height: y - gap, svg: svg.join('\n') }
}
