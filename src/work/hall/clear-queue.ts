import { asActor } from '#database/index.ts'
import type { Actor } from '#core/engine/record.ts'
import { take } from '#work/intake/index.ts'
import type { World } from '../world.ts'
import { leftOver } from './queries.ts'

const system: Actor = { id: 'system', roles: ['system'] }

/** Ends the tickets that the day left over, each in a transaction of its own. */
export async function clearQueue(world: World, office: string): Promise<void> {
  const identity = { office, actor: 'system', roles: ['system'], units: [] }
  const directory = await world.directory(office)
  for (const { id } of await asActor(world.db, identity, tx => leftOver(tx, office, world.today()))) {
    // Refused where somebody has ended it meanwhile.
    await asActor(world.db, identity, tx =>
      take(world, tx, { procedure: 'ticket', record: id, step: 'clear', given: {}, directory, actor: system }),
    )
  }
}
