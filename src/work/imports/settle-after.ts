import { asActor } from '#database/index.ts'
import { refreshStatistics } from '#work/records/index.ts'
import type { World } from '../world.ts'

/** After an import has been committed: the planner learns of the tables as they are now. */
export const settleAfter = (world: World, office: string): Promise<void> =>
  asActor(world.db, { office, actor: 'system', roles: ['system'], units: [] }, refreshStatistics)
