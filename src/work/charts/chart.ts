import type { Procedure } from '#core/engine/procedure.ts'
import { drawFlow } from '#core/engine/charts/draw-flow.ts'
import { details, flow, smallest } from '#core/engine/charts/flow.ts'
import { limits } from '#core/engine/charts/limits.ts'
import { place } from '#core/engine/charts/place.ts'
import { responsibility } from '#core/engine/charts/responsibility.ts'
import { fitted, scaleOf, sheet, type Format, type Page } from '#core/engine/charts/sheet.ts'
import type { Kind } from '#core/engine/charts/words.ts'
import type { Lang } from '#core/law/label.ts'
import { renderFlow } from './render-flow.ts'

const formats: readonly Format[] = ['portrait', 'landscape']
/** Letters on a wall are at least so high, in millimetres. */
const legible = 2.6

/** A chart of a procedure for the wall: an A3 page as SVG, by the law of `day`. */
export async function chart(p: Procedure, kind: Kind, lang: Lang, about: Omit<Page, 'lang'>): Promise<string> {
  const page: Page = { ...about, lang }
  if (kind !== 'flow') {
    const draw = kind === 'limits' ? limits : responsibility
    return sheet(p, kind, fitted(p, kind, page, measure => draw(p, page, measure)), 'landscape', page)
  }
  const { drawing, format } = await legibleFlow(p, page)
  return sheet(p, kind, drawing, format, page)
}

/** As much as can be told in legible letters, upright or across as they come out larger. */
async function legibleFlow(p: Procedure, page: Page) {
  const tried = []
  for (const detail of details) {
    const plan = flow(p, page, detail), drawing = drawFlow(plan, place(await renderFlow(plan.dot)))
    tried.push(...formats.map(format => ({ drawing, format, scale: scaleOf(p, 'flow', drawing, format, page) })))
    tried.sort((a, b) => b.scale - a.scale)
    const [best] = tried
    if (best && best.scale * smallest >= legible) return best
  }
  const [best] = tried
  if (!best) throw new Error(`${p.name} has nothing to draw`)
  return best
}
