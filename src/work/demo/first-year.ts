import { addDays } from '#core/law/days.ts'
import { asActor } from '#database/index.ts'
import { listPage } from '#work/records/index.ts'
import type { World } from '../world.ts'
import { office } from './qinghe.ts'
import type { Made } from './stories.ts'
import { loadYear } from './year.ts'

const matters = 240

/** Fills the demonstration office with the twelve months up to today, unless something is registered there already. */
export async function loadFirstYear(world: World, step?: (done: number, all: number) => void): Promise<Made | undefined> {
  const directory = await world.directory(office.id)
  const { count } = await asActor(world.db, { office: office.id, actor: 'system', roles: ['system'], units: [] }, tx =>
    listPage(world, tx, directory, { procedure: 'submission', limit: 1 }),
  )
  if (count.total) return undefined
  const to = world.today()
  return loadYear(world, office.id, { matters, from: addDays(to, -364), to, seed: 'first' }, step)
}
