import { createHash } from 'node:crypto'
import { pickBy, type Chance } from '../chance.ts'

/** Equal seeds give equal chance: sfc32, set up with 128 bits of the seed's hash, so that ten thousand seeds give ten thousand streams. */
export function seeded(seed: string): Chance {
  const hash = createHash('sha256').update(seed).digest()
  let [a, b, c, counter] = [hash.readInt32LE(0), hash.readInt32LE(4), hash.readInt32LE(8), hash.readInt32LE(12)]
  return () => {
    const t = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 0x1_0000_0000
  }
}

export const bytesFrom =
  (random: Chance) =>
  (n: number): Buffer =>
    Buffer.from(Array.from({ length: n }, () => Math.floor(random() * 256)))

/** One of the entries, each as likely as its share beside the others. */
export const share = <const T>(random: Chance, shares: readonly (readonly [T, number])[]): T =>
  pickBy(random, shares, ([, weight]) => weight)[0]
