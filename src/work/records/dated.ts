import type { Desk } from '#core/engine/order.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { beside } from './beside.ts'
import { datedBetween, datesOf, type DateField, type DayCount } from './dated.queries.ts'
import { isOwed } from './owed.queries.ts'
import { dutyOf, rowOf, type Row } from './row.ts'
import { owedBy, toCome } from './whose-work.ts'

export interface DatedAsk {
  readonly from: Day
  readonly to: Day
  readonly desk?: Desk
  /** Only what this one owes, holds or has in hand. */ readonly whose?: Actor
  readonly limit?: number
}
/** What a day holds: a duty that ends on it (`due`), or an appointment; `what` is the duty's or the appointment's own name. */
export interface DatedEntry {
  readonly day: Day
  readonly kind: 'due' | 'date'
  readonly field?: string
  readonly what: Label
  readonly record: Row
}
/** `counts` are of all, also of those beyond the limit. */
export interface DatedTold {
  readonly counts: readonly DayCount[]
  readonly entries: readonly DatedEntry[]
  readonly more: boolean
}

const hasLeft = (p: Procedure) =>
  Object.entries(p.states)
    .filter(([, s]) => 'end' in s && s.phase === 'exit')
    .map(([name]) => name)
const fields: readonly DateField[] = Object.values(procedures).flatMap(p =>
  p.dates.map(field => ({ procedure: p.name, field, exits: hasLeft(p) })),
)
const due: Label = { zh: '到期', en: 'Due' }

/** All dated duties and appointments between two days that the identity may see, the earliest first, at most `limit` of them. */
export async function datedRecords(
  world: Pick<World, 'today'>,
  tx: Tx,
  directory: Directory,
  { from, to, desk, whose, limit = 1000 }: DatedAsk,
): Promise<DatedTold> {
  const only = whose && {
    duties: isOwed(owedBy(whose, directory), whose.id),
    dates: datesOf(Object.values(procedures), whose, beside, toCome(whose)),
  }
  const among =
    desk
    && Object.values(procedures)
      .filter(p => p.desk === desk)
      .map(p => p.name)
  const { counts, entries } = await datedBetween(tx, directory.office.id, {
    from,
    to,
    fields,
    limit: limit + 1,
    ...(among && { procedures: among }),
    ...(only && { only }),
  })
  const told = entries.slice(0, limit).map(({ on: day, field, ...stored }): DatedEntry => {
    const record = rowOf(stored, world.today())
    return field === null
      ? { day, kind: 'due', what: dutyOf(stored) ?? due, record }
      : { day, kind: 'date', field, what: labelOf(stored.procedure, field), record }
  })
  return { counts, entries: told, more: entries.length > limit }
}

const labelOf = (procedure: string, field: string): Label =>
  schemaOf(procedures[procedure]?.data ?? { type: 'object' }).properties?.[field]?.label ?? { zh: field, en: field }
