import { Type, type Static } from 'typebox'
import { canNarrow, narrowedBy } from '#core/engine/listed.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import { invalid } from '#core/engine/validate.ts'
import type { Fault, Refusal } from '#core/engine/refusal.ts'
import { isDay } from '#core/law/days.ts'
import { isCursor, type Ask } from '#work/records/index.ts'

const flag = Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')]))
const text = Type.Optional(Type.String({ maxLength: 200 }))
/** What a list can be asked for in its address. */
export const Listing = Type.Object({
  q: text,
  state: text,
  unit: text,
  channel: text,
  content: text,
  where: Type.Optional(Type.String({ maxLength: 400, description: 'Fields of its own with a value each: kind:conference,urgent:true' })),
  holder: text,
  overdue: flag,
  open: flag,
  repeat: flag,
  from: text,
  to: text,
  year: Type.Optional(Type.Integer({ minimum: 1990, maximum: 2200 })),
  sort: Type.Optional(Type.Union([Type.Literal('opened'), Type.Literal('due')])),
  cursor: text,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type Listing = Static<typeof Listing>

/** A list's address as what the records are asked for; or everything wrong with it. */
export function askOf(p: Procedure, query: Listing): { readonly ask: Ask } | { readonly refused: Refusal } {
  const { from, to, year, where, overdue, open, repeat, ...same } = query
  const days = { from: from ?? (year && `${year}-01-01`), to: to ?? (year && `${year}-12-31`) }
  const narrowed = where
    ?.split(',')
    .map(pair => [pair.slice(0, Math.max(0, pair.indexOf(':'))), pair.slice(pair.indexOf(':') + 1)] as const)
  const wrong: Fault[] = Object.entries(days)
    .filter(([, d]) => d && !isDay(d))
    .map(([name]) => ({ path: `/${name}`, zh: '日期须为年-月-日，例如 2026-03-12', en: 'A day is written such as 2026-03-12' }))
  if (same.cursor && !isCursor(same.cursor))
    wrong.push({
      path: '/cursor',
      zh: '翻页位置（cursor）有误，请用上一页给出的 next',
      en: 'The cursor is none of ours; use the `next` of the page before',
    })
  const unknown = narrowed?.find(([field, value]) => !canNarrow(p, field, value))
  const can = narrowedBy(p)
  if (unknown)
    wrong.push({
      path: '/where',
      zh: `“${unknown.join(':')}”不能用来筛选${p.label.zh}；可以用的字段：${can.join('、') || '（无）'}`,
      en: `“${unknown.join(':')}” is nothing by which this list can be narrowed; its fields: ${can.join(', ') || 'none'}`,
    })
  if (wrong.length) return { refused: invalid(wrong) }
  return {
    ask: {
      procedure: p.name,
      ...same,
      ...(narrowed && { where: narrowed }),
      ...(overdue === 'true' && { overdue: true as const }),
      ...(open && { open: open === 'true' }),
      ...(repeat && { repeat: repeat === 'true' }),
      ...(days.from && isDay(days.from) && { from: days.from }),
      ...(days.to && isDay(days.to) && { to: days.to }),
    },
  }
}
