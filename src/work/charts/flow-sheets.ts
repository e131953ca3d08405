import type { Procedure } from '#core/engine/procedure.ts'
import { asideTable } from '#core/engine/charts/aside.ts'
import { drawFlow } from '#core/engine/charts/draw-flow.ts'
import type { Drawing } from '#core/engine/charts/drawing.ts'
import { details, flow, smallest, type Part } from '#core/engine/charts/flow.ts'
import { paged } from '#core/engine/charts/paged.ts'
import { partsOf } from '#core/engine/charts/parts.ts'
import { place } from '#core/engine/charts/place.ts'
import { roomOn, scaleOf, sheet, type Format, type Page, type Surround } from '#core/engine/charts/sheet.ts'
import { surround } from '#core/engine/charts/surround.ts'
import { wrap } from '#core/engine/charts/text.ts'
import { renderFlow } from './render-flow.ts'

const formats: readonly Format[] = ['portrait', 'landscape']
/** Letters on a wall are at least so high, in millimetres. */
const legible = 2.52

/**
 * 流程图 on one A3 page, or where it could not be read there on several, a phase or more each, and what can be done at any time on the
 * last.
 */
export async function flowSheets(p: Procedure, page: Page): Promise<readonly string[]> {
  const around = surround(p, 'flow', page)
  const crowded = around.notes.some(note => wrap(note, 74).length > 6)
  if (!crowded) {
    const whole = await legibleFlow(p, around, page)
    if (whole) return [sheet(around, whole.drawing, { format: whole.format, grows: true }, page)]
  }
  const each = surround(p, 'flow', page, 'on its own')
  const drawn = await drawings(p, each, page)
  const aside = asideTable(p, page)
  const { inner, room } = roomOn(around, 'landscape', page)
  const listed = aside.groups.length ? paged(aside, inner, room) : []
  const sheets = drawn.length + listed.length
  return [
    ...drawn.map(({ drawing, format }, i) => sheet(each, drawing, { format, grows: true }, page, { sheet: i + 1, sheets })),
    ...listed.map((drawing, i) =>
      sheet(
        { ...each, notes: [], saying: page.lang === 'zh' ? '随时可办的事项' : 'What can be done at any time' },
        drawing,
        { format: 'landscape' },
        page,
        { sheet: drawn.length + i + 1, sheets },
      ),
    ),
  ]
}

async function drawings(p: Procedure, around: Surround, page: Page): Promise<readonly Best[]> {
  const whole = await legibleFlow(p, around, page)
  if (whole) return [whole]
  const parts = await partsOf(p, async part => (await legibleFlow(p, around, page, part)) !== undefined)
  return Promise.all(parts.map(async part => (await legibleFlow(p, around, page, part)) ?? largest(await tries(p, around, page, part))))
}

interface Best {
  readonly drawing: Drawing
  readonly format: Format
  readonly scale: number
}

/** As much as can be told in legible letters, upright or across as they come out larger; undefined where they would be too small. */
async function legibleFlow(p: Procedure, around: Surround, page: Page, part?: Part): Promise<Best | undefined> {
  for (const detail of details) {
    const best = largest(await tries(p, around, page, part, detail))
    if (best.scale * smallest >= legible) return best
  }
  return undefined
}

async function tries(
  p: Procedure,
  around: Surround,
  page: Page,
  part?: Part,
  detail: (typeof details)[number] = 'narrow',
): Promise<readonly Best[]> {
  const plan = flow(p, page, detail, part)
  const drawing = drawFlow(plan, place(await renderFlow(plan.dot)))
  return formats.map(format => ({ drawing, format, scale: scaleOf(around, drawing, { format, grows: true }, page) }))
}

function largest(tried: readonly Best[]): Best {
  const [best] = tried.toSorted((a, b) => b.scale - a.scale)
  if (!best) throw new Error('there is no format')
  return best
}
