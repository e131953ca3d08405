import { publishedOne, type Told } from '#work/intake/index.ts'
import type { Directory } from '../../work/directory.ts'
import type { World } from '../../work/world.ts'
import { NoOffice } from './trouble.ts'
import type { View } from './view.ts'

/**
 * Something published, and the office that published it: an address that was passed on tells the number alone, so every office is asked,
 * the visitor's first.
 */
export async function findPublished(
  world: World,
  { site, offices }: View,
  procedure: string,
  number: string,
): Promise<{ readonly told: Told; readonly directory: Directory } | undefined> {
  if (!site) throw new NoOffice()
  for (const { id } of [site, ...offices.filter(o => o.id !== site.id)]) {
    const told = await publishedOne(world, id, procedure, number)
    if (told) return { told, directory: await world.directory(id) }
  }
  return undefined
}
