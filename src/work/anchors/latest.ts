import { asActor } from '#database/index.ts'
import type { World } from '../world.ts'
import { asSystem } from './make-anchor.ts'
import { lastAnchors, type AnchorRow } from './queries.ts'

/** What an office publishes of its anchors: the latest, the last one first. */
export const latestAnchors = (world: World, office: string, most = 7): Promise<readonly AnchorRow[]> =>
  asActor(world.db, asSystem(office), tx => lastAnchors(tx, office, most))
