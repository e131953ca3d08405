import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import type { Keys } from '../keys.ts'
import { seal, unseal } from './cipher.ts'

/** Ids of wrapping keys are this long, so that a wrapped key can begin with one. */
export const keyIdLength = 8

export interface DataKey {
  readonly key: KeyObject
  readonly wrapped: Buffer
}

/** A fresh key for one person or matter, and the same wrapped by the installation's current key. `context` says whose it is. */
export function newDataKey(keys: Keys, context: string): DataKey {
  const wrapping = keys.wrapping.get(keys.current)
  if (!wrapping) throw new Error(`no wrapping key ${keys.current}`)
  const key = randomBytes(32)
  return { key: createSecretKey(key), wrapped: Buffer.concat([Buffer.from(keys.current, 'latin1'), seal(wrapping, key, context)]) }
}

/** @throws when the installation no longer has the wrapping key, or this is not a key for `context` */
export function openDataKey(keys: Keys, wrapped: Buffer, context: string): KeyObject {
  const id = wrapped.toString('latin1', 0, keyIdLength)
  const wrapping = keys.wrapping.get(id)
  if (!wrapping)
    throw new Error(`the installation has no key ${JSON.stringify(id)}: restore the keys folder of the backup that this database came from`)
  return createSecretKey(unseal(wrapping, wrapped.subarray(keyIdLength), context))
}
