import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Event } from '#core/engine/record.ts'

/** An event as it is stored and hashed: free text sealed, and with the moment it was written. */
export interface Stored extends Event {
  readonly office: string
  readonly at: Date
}

export const genesis = Buffer.alloc(32)

/** SHA-256 over the canonical JSON (RFC 8785) of the event with the hash before it. */
export function hashOf(event: Stored, prev: Buffer): Buffer {
  const { office, record, procedure, seq, step, act, by, day, at, under, given, effect, late } = event
  const json = canonicalize({
    office,
    record,
    procedure,
    seq,
    step,
    act,
    actor: by,
    day,
    at: at.toISOString(),
    law: under,
    given,
    effect,
    late: late ?? null,
    prev: prev.toString('hex'),
  })
  if (json === undefined) throw new Error(`event ${record}/${seq} is not JSON`)
  return createHash('sha256').update(json).digest()
}
