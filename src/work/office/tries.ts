import type { Tx } from '#database/index.ts'
import { keyedHash } from '../keys.ts'
import type { World } from '../world.ts'
import { countTry, deleteTries, deleteTriesBefore, uncountTry } from './queries.ts'

/**
 * What is limited: `most` tries of one value (a login, an address, a number) within so many minutes; after the last one it is shut for as
 * long.
 */
export interface Limited {
  readonly scope: string
  readonly value: string
  readonly most: number
  readonly minutes: number
}

const keyOf = (world: Pick<World, 'keys'>, { scope, value }: Limited) => ({
  scope,
  key: keyedHash(world.keys, 'attempt', scope, value).toString('hex'),
})

/**
 * Counts a try before it is made, so that many at once are not more than one after the other. Addresses and logins are kept as keyed hashes
 * only.
 * @returns the seconds to wait when there were too many; else nothing
 */
export async function tryOnce(world: Pick<World, 'keys' | 'now'>, tx: Tx, limited: Limited): Promise<number | undefined> {
  const now = world.now()
  const length = limited.minutes * 60_000
  const { count, since } = await countTry(tx, keyOf(world, limited), now, new Date(now.getTime() - length), limited.most)
  return count > limited.most ? Math.max(1, Math.ceil((since.getTime() + length - now.getTime()) / 1000)) : undefined
}

/** A try that turned out well does not count. */
export const takeBack = (world: Pick<World, 'keys'>, tx: Tx, limited: Limited) => uncountTry(tx, keyOf(world, limited))
/** After a good one, neither do those before it. */
export const forget = (world: Pick<World, 'keys'>, tx: Tx, limited: Limited) => deleteTries(tx, keyOf(world, limited))
/** Removes what limits nothing any more: for the daily job. */
export const forgetTries = (world: Pick<World, 'now'>, tx: Tx) => deleteTriesBefore(tx, new Date(world.now().getTime() - 86_400_000))
