import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import { openMatterKey } from '#work/people/index.ts'
import type { World } from '../world.ts'
import { procedureNamed } from './open.ts'
import { eventsOf, matterKey } from './queries.ts'
import { told, type Told } from './story.ts'

/** What happened to a record after the version that somebody had seen. */
export async function storySince(world: World, tx: Tx, directory: Directory, record: string, version: number): Promise<readonly Told[]> {
  const office = directory.office.id, events = await eventsOf(tx, office, record, version), wrapped = await matterKey(tx, office, record)
  const key = wrapped && openMatterKey(world, { office, record }, wrapped.key)
  return events.map(e => told(procedureNamed(e.procedure), e, directory, key))
}
