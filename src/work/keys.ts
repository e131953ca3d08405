import { createHmac, type KeyObject } from 'node:crypto'

/** The installation's keys. Data keys are wrapped by the current wrapping key; older ones still unwrap, so that keys can be rotated. */
export interface Keys {
  readonly current: string
  readonly wrapping: ReadonlyMap<string, KeyObject>
  /** For keyed hashes: traces of people, query codes, network addresses. */
  readonly tracing: KeyObject
  /** Absent where it was lost: then nothing more is signed until it is restored. */
  readonly signing?: Signing
}

/**
 * What anchors are signed with: Ed25519. Public keys are the 32 bytes in base64url; `known` are all that ever signed here, the current one
 * among them.
 */
export interface Signing {
  readonly current: string
  readonly secret: KeyObject
  readonly known: ReadonlySet<string>
}

export type HashedFor = 'id-number' | 'phone' | 'name' | 'query-code' | 'attempt' | 'answer' | 'answer-lock'

/** HMAC-SHA-256 under the installation's key. Equal values hash alike only for the same purpose and within the same scope (an office). */
export function keyedHash(keys: Pick<Keys, 'tracing'>, purpose: HashedFor, scope: string, value: string): Buffer {
  return createHmac('sha256', keys.tracing).update(`${purpose}\0${scope}\0${value}`).digest()
}
