import { createHmac, type KeyObject } from 'node:crypto'

/** The installation's keys. Data keys are wrapped by the current wrapping key; older ones still unwrap, so that keys can be rotated. */
export interface Keys {
  readonly current: string
  readonly wrapping: ReadonlyMap<string, KeyObject>
  /** For keyed hashes: traces of people, query codes, network addresses. */
  readonly tracing: KeyObject
}

export type HashedFor = 'id-number' | 'phone' | 'name' | 'query-code' | 'attempt' | 'answer' | 'answer-lock'

/** HMAC-SHA-256 under the installation's key. Equal values hash alike only for the same purpose and within the same scope (an office). */
export function keyedHash(keys: Pick<Keys, 'tracing'>, purpose: HashedFor, scope: string, value: string): Buffer {
  return createHmac('sha256', keys.tracing).update(`${purpose}\0${scope}\0${value}`).digest()
}
