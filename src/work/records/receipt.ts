import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Event, Fields } from '#core/engine/record.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import type { Day } from '#core/law/days.ts'
import type { World } from '../world.ts'

// What the petitioner can prove later, and nobody can guess: docs/receipts.md tells it to the petitioner.

/** The receipt's hash (64 hexadecimal digits), which the opening event holds too, and its salt (32), which only the petitioner gets. */
export interface Receipt {
  readonly receipt: string
  readonly salt: string
}
/** What was filed: by the office's administrative code, the number, the day and the form. `filed` may hold more than a receipt takes. */
export interface FiledForm {
  readonly office: string
  readonly number: string
  readonly day: Day
  readonly filed: Fields
}

const form = 'xinqiao-receipt-1'

/**
 * The one line that a receipt hashes: canonical JSON (RFC 8785) of everything that was filled in, but for who filled it in. Ids of people
 * mean nothing outside the office, and a name that the petitioner wrote stands in the text.
 */
export function receiptLine(p: Procedure, { office, number, day, filed }: FiledForm, salt: string): string {
  const properties = schemaOf(p.opening.takes).properties ?? {}
  const kept = Object.fromEntries(Object.entries(filed).filter(([name]) => properties[name] && !namesPeople(properties[name])))
  const line = canonicalize({ form, office, number, day, filed: kept, salt })
  if (line === undefined) throw new Error(`what was filed as ${number} is not JSON`)
  return line
}

/** SHA-256 of the line's UTF-8 bytes, without a line's end. */
export const hashOfLine = (line: string): string => createHash('sha256').update(line).digest('hex')

/** The first event with its receipt's hash in it, where the procedure's data have a place for one. The salt is not kept. */
export function receipted(
  world: Pick<World, 'random'>,
  p: Procedure,
  event: Event,
  office: string,
  number: string,
): { readonly event: Event; readonly receipt?: Receipt } {
  if (!Object.hasOwn(p.data.properties, 'receipt')) return { event }
  const salt = world.random(16).toString('hex')
  const receipt = hashOfLine(receiptLine(p, { office, number, day: event.day, filed: event.given }, salt))
  return { event: { ...event, effect: { ...event.effect, set: { ...event.effect.set, receipt } } }, receipt: { receipt, salt } }
}

const namesPeople = (schema: FieldSchema | undefined): boolean =>
  schema?.ref === 'person'
  || (schema?.items !== undefined && namesPeople(schema.items))
  || Object.values(schema?.properties ?? {}).some(namesPeople)
