import { createHash, createPublicKey, sign, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Day } from '#core/law/days.ts'
import type { Signing } from '../keys.ts'
import { leafHash } from './merkle.ts'

/** What is signed. `nth` counts an office's anchors from 1; `before` is the hash of the statement before. */
export interface Statement {
  readonly office: string
  readonly nth: number
  readonly day: Day
  readonly at: Date
  readonly leaves: number
  readonly root: Buffer
  readonly before: Buffer
  /** The public key, 32 bytes in base64url. */
  readonly key: string
}
/** What is bound: the end of one record's chain, and the hash of its receipt where it has one. */
export interface Leaf {
  readonly record: string
  readonly seq: number
  readonly head: Buffer
  readonly receipt: Buffer | null
}

export const none = Buffer.alloc(32)

/** The statement as one line of canonical JSON (RFC 8785). */
export function statementLine({ office, nth, day, at, leaves, root, before, key }: Statement): string {
  return canonical({
    form: 'xinqiao-anchor-1',
    office,
    nth,
    day,
    at: at.toISOString(),
    leaves,
    root: root.toString('hex'),
    before: before.toString('hex'),
    key,
  })
}
export const leafLine = ({ record, seq, head, receipt }: Leaf): string =>
  canonical({ record, seq, head: head.toString('hex'), ...(receipt && { receipt: receipt.toString('hex') }) })
export const hashOfLeaf = (leaf: Leaf): Buffer => leafHash(leafLine(leaf))

export const hashOfStatement = (statement: Statement): Buffer => createHash('sha256').update(statementLine(statement)).digest()

export const signed = (statement: Statement, { secret }: Signing): Buffer => sign(null, Buffer.from(statementLine(statement)), secret)

/** Whether the key that the statement names signed it. Whose key that is, is another question. */
export function isSigned(statement: Statement, signature: Buffer): boolean {
  if (!/^[A-Za-z0-9_-]{43}$/.test(statement.key)) return false
  return verify(
    null,
    Buffer.from(statementLine(statement)),
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: statement.key }, format: 'jwk' }),
    signature,
  )
}

function canonical(value: object): string {
  const line = canonicalize(value)
  if (line === undefined) throw new Error('not JSON')
  return line
}
