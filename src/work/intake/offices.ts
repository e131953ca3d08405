import { transaction } from '#database/index.ts'
import type { World } from '../world.ts'
import { officesServed } from './queries.ts'

/** The offices that the installation serves, before anybody is known: their names, and how to reach them. */
export const offices = (world: Pick<World, 'db'>) => transaction(world.db, 'select', tx => officesServed(tx))
