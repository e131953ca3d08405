import type { World } from './world.ts'

/** A time-ordered id of 26 letters and digits, in lower case: 48 bits of milliseconds, 80 random bits. */
export function newId(world: Pick<World, 'now' | 'random'>): string {
  const random = BigInt(`0x${world.random(10).toString('hex')}`)
  return ((BigInt(world.now().getTime()) << 80n) | random).toString(32).padStart(26, '0')
}
