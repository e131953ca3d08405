import type { Actor } from '#core/engine/record.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { awaitedRecords } from './awaited.queries.ts'
import { handedOnBy, openers } from './handed-on.ts'
import { rowOf, type Row } from './row.ts'

/** What somebody handed on and others have now, the earliest day first; `all` and `overdue` also count what the list leaves out. */
export interface Awaited {
  readonly all: number
  readonly overdue: number
  readonly items: readonly Row[]
}

/** What this actor handed to others by an act of their own, and has not come back (docs/decisions/0016). */
export async function awaitedBy(world: Pick<World, 'today'>, tx: Tx, { office }: Directory, actor: Actor, limit = 200): Promise<Awaited> {
  const today = world.today()
  const handed = handedOnBy(actor)
  const rows = handed.length ? await awaitedRecords(tx, office.id, handed, openers, actor.id, today, limit) : []
  return { all: rows[0]?.all ?? 0, overdue: rows[0]?.late ?? 0, items: rows.map(r => rowOf(r, today)) }
}
