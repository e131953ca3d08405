import { asActor } from '#database/index.ts'
import type { World } from '../world.ts'
import { deleteWaiting, placesNamed } from './queries.ts'

const day = 86_400_000, batch = 500

/**
 * Removes an office's uploads that no step named within a day, and what lies in the store without a row. For the daily job. First the row goes, then
 * the file: a crash between the two leaves a file without a row, which the next run finds.
 * @returns how many files were removed
 */
export async function removeUnattached(world: World, office: string): Promise<number> {
  const before = new Date(world.now().getTime() - day), system = { office, actor: 'system', roles: ['system'], units: [] }
  const places = await asActor(world.db, system, tx => deleteWaiting(tx, office, before))
  for (const place of places) await world.files.remove(place)
  let removed = places.length, some: string[] = []
  const sweep = async () => {
    const asked = some, named = await asActor(world.db, system, tx => placesNamed(tx, asked)), stray = asked.filter(place => !named.has(place))
    for (const place of stray) await world.files.remove(place)
    removed += stray.length
    some = []
  }
  for await (const place of world.files.before(before)) {
    some.push(place)
    if (some.length >= batch) await sweep()
  }
  if (some.length) await sweep()
  return removed
}
