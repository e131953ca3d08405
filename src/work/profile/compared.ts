import type { Tx } from '#database/index.ts'
import { figureNamed, figures } from '#work/figures/index.ts'
import type { World } from '../world.ts'
import type { Profile } from './profile-names.ts'

export interface Compared {
  readonly name: string
  readonly wanted: number
  readonly value: number | null
}

/** Each figure that a profile names: what it is to be, and what the records give. */
export async function compared(world: World, tx: Tx, office: string, { year, figures: wanted }: Profile): Promise<readonly Compared[]> {
  const which = Object.keys(wanted).flatMap(name => figureNamed(name) ?? [])
  const given = new Map(Object.entries(wanted))
  const told = await figures(world, tx, await world.directory(office), year, which)
  return told.figures.map(({ name, value }) => ({ name, value, wanted: given.get(name) ?? 0 }))
}
