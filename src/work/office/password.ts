import { hash, verify, type Options } from '@node-rs/argon2'
import type { World } from '../world.ts'

/** OWASP's first choice for argon2id, which is the library's default algorithm: 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of no password, of the same cost: what a login that does not exist is tried against, so that it takes as long. */
export const decoy = '$argon2id$v=19$m=19456,t=2,p=1$eGlucWlhby1kZWNveS1zYWx0$pCZhbbr93sqbhwdnsg4VFBwMEf2Oxi2o1e17VOIMyko'

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** Whether this is the password. Without a hash it is never so, and takes as long. */
export async function isPassword(known: string | undefined, password: string): Promise<boolean> {
  const right = await verify(known ?? decoy, password)
  return right && known !== undefined
}

/** A password of 60 random bits, `xxxx-xxxx-xxxx`, without letters that look alike in print. */
export function makePassword(world: Pick<World, 'random'>): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789x'
  return [...world.random(12)].map((byte, i) => (i % 4 || !i ? '' : '-') + letters.charAt(byte & 31)).join('')
}
