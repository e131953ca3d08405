import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import { openMatterKey } from '#work/people/index.ts'
import type { World } from '../world.ts'
import { hide } from './hide.ts'
import { procedureNamed } from './open.ts'
import { eventsOf } from './log.queries.ts'
import { fullRecord, linksFrom } from './reading.queries.ts'
import { told, type Told } from './story.ts'

/** What happened to a record after the version that somebody had seen; nothing where it is not theirs to see. */
export async function storySince(world: World, tx: Tx, directory: Directory, record: string, version: number): Promise<readonly Told[]> {
  const office = directory.office.id
  const row = await fullRecord(tx, office, record)
  if (!row) return []
  const events = await eventsOf(tx, office, record, version)
  const seen = new Set((await linksFrom(tx, office, record)).map(l => l.to))
  const p = procedureNamed(row.procedure)
  const key = row.key ? openMatterKey(world, { office, record }, row.key) : undefined
  return events.map(e => told(p, e, directory, key)).map(hide(p, row.linked, seen))
}
