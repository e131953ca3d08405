import { keyedHash, type Keys } from '../keys.ts'
import type { World } from '../world.ts'

/** Crockford's alphabet: no I, L, O, U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 13
const bits = BigInt(5 * length)

/** A code of 65 random bits for the petitioner's slip, `XXXX-XXXX-XXXXX`. */
export function queryCode(world: Pick<World, 'random'>): string {
  const value = BigInt.asUintN(Number(bits), BigInt(`0x${world.random(9).toString('hex')}`))
  const code = value
    .toString(32)
    .padStart(length, '0')
    .replace(/./g, digit => letters.charAt(parseInt(digit, 32)))
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** The keyed hash that the table holds, of a code however it was typed; undefined when it cannot be a code. */
export function hashCode(keys: Pick<Keys, 'tracing'>, code: string): Buffer | undefined {
  const typed = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{13}$/.test(typed) ? keyedHash(keys, 'query-code', '', typed) : undefined
}
