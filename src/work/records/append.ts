import type { KeyObject } from 'node:crypto'
import type { Tx } from '#database/index.ts'
import { evolve } from '#core/engine/evolve.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Event, Rec } from '#core/engine/record.ts'
import { newMatterKey, openMatterKey } from '#work/people/index.ts'
import type { World } from '../world.ts'
import { genesis, hashOf } from './hash.ts'
import { changesWords, projection, searched } from './projection.ts'
import { insertRecord, matterKey, updateRecord, type EventRow } from './queries.ts'
import type { Receipt } from './receipt.ts'
import { sealEvent } from './sealing.ts'

/** What one event did to one record; the doors announce it. */
export interface Written {
  readonly procedure: string
  readonly id: string
  readonly version: number
  readonly state: string
  readonly readers: readonly string[]
  readonly class: string
  /** The number, query code and receipt of a submission that a step opened, for the slip that its petitioner is handed. */
  readonly slip?: { readonly number: string; readonly code: string } & Partial<Receipt>
}

export interface First {
  readonly number: string
  readonly links: readonly { from_record: string; name: string; to_record: string }[]
  readonly people: readonly { person: string; field: string }[]
  readonly code?: Buffer
}
export interface Appended {
  readonly record: Rec
  readonly written: Written
}

/** An event sealed, chained and turned into its row. */
export function eventRow(p: Procedure, event: Event, office: string, at: Date, key: KeyObject, prev: Buffer): EventRow {
  const stored = { ...sealEvent(p, event, key), office, at }
  return {
    office,
    record: event.record,
    seq: event.seq,
    procedure: event.procedure,
    step: event.step,
    act: event.act,
    actor: event.by,
    day: event.day,
    at,
    law: JSON.stringify(event.under),
    given: JSON.stringify(stored.given),
    effect: JSON.stringify(stored.effect),
    late: stored.late ?? null,
    prev,
    hash: hashOf(stored, prev),
  }
}

/** Writes the first event of a record, and with it everything that the record is born with. */
export async function appendFirst(world: World, tx: Tx, p: Procedure, event: Event, office: string, first: First): Promise<Appended> {
  const record = evolve(undefined, event)
  const { key, wrapped } = newMatterKey(world, { office, record: event.record })
  const row = eventRow(p, event, office, world.now(), key, genesis)
  const { text, ...columns } = projection(p, record)
  await insertRecord(tx, { event: row, columns, words: searched(text), head: row.hash, key: wrapped, ...first })
  return { record, written: writtenOf(record, columns) }
}

/** Writes a later event. */
export async function appendNext(
  world: World,
  tx: Tx,
  p: Procedure,
  before: Rec,
  head: Buffer,
  event: Event,
  office: string,
): Promise<Appended> {
  const wrapped = await matterKey(tx, office, event.record)
  if (!wrapped) throw new Error(`the key of ${event.record} is gone: it can be read, and no longer stepped`)
  const record = evolve(before, event)
  const key = openMatterKey(world, { office, record: event.record }, wrapped.key)
  const { text, ...columns } = projection(p, record)
  const moved = await updateRecord(
    tx,
    eventRow(p, event, office, world.now(), key, head),
    columns,
    changesWords(p, event.effect.set) ? searched(text) : undefined,
  )
  if (moved !== 1) throw new Error(`${event.record} was not at version ${before.version} although it was locked`)
  return { record, written: writtenOf(record, columns) }
}

const writtenOf = (record: Rec, columns: { readonly readers: readonly string[]; readonly class: string }): Written => ({
  procedure: record.procedure,
  id: record.id,
  version: record.version,
  state: record.state,
  readers: columns.readers,
  class: columns.class,
})
