import { accent, ground, ink, quiet, tints, type Drawing } from './drawing.ts'
import { lead, start, tip, type Arrow, type Box, type Flow, type Node } from './flow.ts'
import type { Placed, Point } from './place.ts'
import { round, textAt } from './text.ts'
import { partyAt } from './words.ts'

/** The flow chart as Graphviz placed it, drawn with our own letters. */
export function drawFlow({ nodes, arrows }: Flow, placed: Placed): Drawing {
  const drawn = [...arrows].flatMap(([key, arrow]) => {
    const at = placed.arrows.get(key)
    return at ? [{ arrow, ...at }] : []
  })
  const svg = [
    ...drawn.map(({ arrow, path }) => arrowAt(arrow, path)),
    ...[...nodes].flatMap(([id, node]) => {
      const at = placed.nodes.get(id)
      return at ? [nodeAt(node, at)] : []
    }),
    ...drawn.flatMap(({ arrow, label }) => (label ? [labelAt(arrow, label)] : [])),
    startAt(placed.nodes.get(start)),
  ]
  return { width: placed.width, height: placed.height, svg: svg.join('\n') }
}

const startAt = (at: Point | undefined): string => (at ? `<circle cx="${round(at.x)}" cy="${round(at.y)}" r="7" fill="${accent}"/>` : '')

function nodeAt(node: Node, at: Point): string {
  if (!node.state) return beyondAt(node, at)
  const party = partyAt(node.state)
  const x = round(at.x - node.width / 2)
  const y = round(at.y - node.height / 2)
  const fill = party ? tints[party] : 'end' in node.state ? ground : '#ffffff'
  const frame = `<rect class="frame" x="${x}" y="${y}" width="${node.width}" height="${node.height}" rx="7" fill="${fill}" stroke="${ink}" stroke-width="1.1"${'waits' in node.state ? ' stroke-dasharray="5 4"' : ''}/>`
  const inner =
    'end' in node.state
      ? `<rect x="${x + 3}" y="${y + 3}" width="${round(node.width - 6)}" height="${round(node.height - 6)}" rx="4.5" fill="none" stroke="${ink}" stroke-width="0.7"/>`
      : ''
  return `<g class="box">${frame}${inner}${linesAt(node, at, 'middle')}</g>`
}

/** Another sheet: a pill, so that nobody takes it for a state. */
function beyondAt(node: Node, at: Point): string {
  const x = round(at.x - node.width / 2)
  const y = round(at.y - node.height / 2)
  return `<g class="box"><rect class="frame" x="${x}" y="${y}" width="${node.width}" height="${node.height}" rx="${round(node.height / 2)}" fill="#ffffff" stroke="${accent}" stroke-width="1.1"/>${linesAt(node, at, 'middle')}</g>`
}

const labelAt = (arrow: Arrow, at: Point): string =>
  `<g class="label"><rect class="frame" x="${round(at.x - arrow.width / 2)}" y="${round(at.y - arrow.height / 2)}" width="${arrow.width}" height="${arrow.height}" fill="none"/><g stroke="#ffffff" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${linesAt(arrow, at, 'start')}</g></g>`

/** Lines one under the other, in the middle of their box or from its left edge. */
function linesAt(box: Box, at: Point, from: 'middle' | 'start'): string {
  let y = at.y - box.lines.reduce((sum, l) => sum + l.size * lead, 0) / 2
  return box.lines
    .map(l => {
      y += l.size * lead
      if (!l.text) return ''
      const x = from === 'middle' ? at.x : at.x - box.width / 2 + 7
      return textAt(x, y - l.size * 0.36, l.text, {
        size: l.size,
        ...(l.bold && { bold: true }),
        ...(l.quiet && { fill: quiet }),
        ...(from === 'middle' && { anchor: 'middle' }),
      })
    })
    .join('')
}

function arrowAt({ main }: Arrow, path: readonly Point[]): string {
  const [first, ...rest] = path
  const neck = path.at(-1)
  if (!first || !neck) return ''
  const back = path.findLast(p => Math.hypot(p.x - neck.x, p.y - neck.y) > 1) ?? first
  const length = Math.hypot(neck.x - back.x, neck.y - back.y) || 1
  const dx = (neck.x - back.x) / length
  const dy = (neck.y - back.y) / length
  const half = main ? 5 : 4
  const colour = main ? accent : quiet
  const head = [
    { x: neck.x + dx * tip, y: neck.y + dy * tip },
    { x: neck.x - dy * half, y: neck.y + dx * half },
    { x: neck.x + dy * half, y: neck.y - dx * half },
  ]
  return (
    `<path d="M${round(first.x)} ${round(first.y)} C${rest.map(p => `${round(p.x)} ${round(p.y)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="${main ? 2.6 : 1.4}"/>`
    + `<polygon points="${head.map(p => `${round(p.x)},${round(p.y)}`).join(' ')}" fill="${colour}"/>`
  )
}
