import { schemaOf } from '#core/engine/schema.ts'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import { rowsNamed, type Listed } from '#work/records/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { datedBetween } from './queries.ts'

/** What a day holds: a duty that ends on it (`due`), or an appointment. */
export interface Entry { readonly day: Day; readonly kind: 'due' | 'date'; readonly what: Label; readonly record: Listed['items'][number] }
export interface CalendarTold { readonly from: Day; readonly to: Day; readonly entries: readonly Entry[]; readonly more: boolean }

const dates = Object.values(procedures).flatMap(p => p.dates.map(field => ({ procedure: p.name, field })))
const duty: Label = { zh: '到期', en: 'Due' }

/** All dated duties and appointments from one day to another, as the reader may see them; at most `limit`, the earliest first. */
export async function calendar(world: Pick<World, 'today'>, tx: Tx, directory: Directory, from: Day, to: Day, limit = 1000): Promise<CalendarTold> {
  const office = directory.office.id, found = await datedBetween(tx, office, from, to, dates, limit), shown = found.slice(0, limit)
  const rows = new Map((await rowsNamed(tx, office, [...new Set(shown.map(d => d.id))], world.today())).map(row => [row.id, row]))
  const entries = shown.flatMap(({ id, day, field }): Entry[] => {
    const record = rows.get(id)
    return record ? [{ day, kind: field === null ? 'due' : 'date', what: field === null ? duty : labelOf(record.procedure, field), record }] : []
  })
  return { from, to, entries, more: found.length > limit }
}

const labelOf = (procedure: string, field: string): Label => schemaOf(procedures[procedure]?.data ?? { type: 'object' }).properties?.[field]?.label ?? { zh: field, en: field }
