import type { Procedure } from '#core/engine/procedure.ts'
import { limits } from '#core/engine/charts/limits.ts'
import { paged } from '#core/engine/charts/paged.ts'
import { responsibility } from '#core/engine/charts/responsibility.ts'
import { roomOn, sheet, type Page } from '#core/engine/charts/sheet.ts'
import { surround } from '#core/engine/charts/surround.ts'
import type { Kind } from '#core/engine/charts/words.ts'
import type { Lang } from '#core/law/label.ts'
import { flowSheets } from './flow-sheets.ts'

/** A chart of a procedure for the wall, by the law of `day`: A3 pages as SVG, one unless it could not be read there. */
export async function chart(p: Procedure, kind: Kind, lang: Lang, about: Omit<Page, 'lang'>): Promise<readonly string[]> {
  const page: Page = { ...about, lang }
  if (kind === 'flow') return flowSheets(p, page)
  const around = surround(p, kind, page)
  const { inner, room } = roomOn(around, 'landscape', page)
  const drawings = paged(kind === 'limits' ? limits(p, page) : responsibility(p, page), inner, room)
  return drawings.map((drawing, i) => sheet(around, drawing, { format: 'landscape' }, page, { sheet: i + 1, sheets: drawings.length }))
}
