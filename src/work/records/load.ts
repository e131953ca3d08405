import { evolve } from '#core/engine/evolve.ts'
import type { Event, Rec } from '#core/engine/record.ts'
import type { Tx } from '#database/index.ts'
import { newMatterKey } from '#work/people/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { eventRow } from './append.ts'
import { genesis } from './hash.ts'
import { insertBelongings, insertEvents, insertRecords, takeSerials, type LinkRow, type RecordRow } from './loading.queries.ts'
import { bothWays, patternOf, peopleIn, procedureNamed } from './open.ts'
import { projection, searched } from './projection.ts'
import type { EventRow } from './queries.ts'
import { receipted } from './receipt.ts'

/** A decided event, and the moment at which it was written. */
export interface Entry {
  readonly event: Event
  readonly at: Date
}
/**
 * Everything that happened to records that are linked to one another and to no others, in order. `codes` are hashes of query codes by
 * record.
 */
export interface History {
  readonly entries: readonly Entry[]
  readonly codes?: ReadonlyMap<string, Buffer>
}
export interface Loaded {
  readonly records: number
  readonly events: number
}

/**
 * Writes whole histories at once: the events sealed and chained as if each had been a step, and where each record ended up. Some hundreds
 * of records a call is a good size. Who decided the events answers for them; nothing is announced. Needs the identity `system`, since a
 * history speaks for many actors.
 */
export async function loadHistories(world: World, tx: Tx, directory: Directory, histories: readonly History[]): Promise<Loaded> {
  const office = directory.office.id
  const told = [
    ...Map.groupBy(
      histories.flatMap(h => h.entries),
      e => e.event.record,
    ).values(),
  ]
  const numbers = await numbered(
    tx,
    directory,
    told.flatMap(([first]) => first ?? []),
  )
  const chains = told.map(entries => chained(world, directory, entries, numbers))
  await insertRecords(
    tx,
    office,
    chains.map(c => recordRow(c, numbers.get(c.record.id) ?? '')),
  )
  const events = chains.flatMap(c => c.rows)
  await insertEvents(tx, events)
  await insertBelongings(tx, office, {
    keys: chains.map(c => ({ record: c.record.id, key: c.key })),
    codes: histories.flatMap(h => [...(h.codes ?? [])].map(([record, hash]) => ({ record, hash }))),
    people: chains.flatMap(c =>
      peopleIn(procedureNamed(c.record.procedure), c.first.given).map(named => ({ record: c.record.id, ...named })),
    ),
    links: histories.flatMap(linksOf),
  })
  return { records: chains.length, events: events.length }
}

interface Chain {
  readonly first: Event
  readonly record: Rec
  readonly rows: readonly EventRow[]
  readonly head: Buffer
  readonly key: Buffer
}

/** One record's events folded, sealed and chained. Its receipt has a salt that nobody is handed: so that it is like any other. */
function chained(
  world: World,
  { office: { id: office, code } }: Directory,
  [opening, ...later]: readonly Entry[],
  numbers: ReadonlyMap<string, string>,
): Chain {
  if (!opening) throw new Error('a record has at least one event')
  const p = procedureNamed(opening.event.procedure)
  const first = { at: opening.at, event: receipted(world, p, opening.event, code, numbers.get(opening.event.record) ?? '').event }
  const { key, wrapped } = newMatterKey(world, { office, record: first.event.record })
  const rows = [eventRow(p, first.event, office, first.at, key, genesis)]
  let record = evolve(undefined, first.event)
  let head = rows[0]?.hash ?? genesis
  for (const { event, at } of later) {
    if (event.seq !== record.version + 1) throw new Error(`event ${event.seq} of ${record.id} follows on ${record.version}`)
    const row = eventRow(p, event, office, at, key, head)
    rows.push(row)
    record = evolve(record, event)
    head = row.hash
  }
  return { first: first.event, record, rows, head, key: wrapped }
}

function recordRow({ record, head }: Chain, number: string): RecordRow {
  const { text, ...columns } = projection(procedureNamed(record.procedure), record)
  return { id: record.id, procedure: record.procedure, number, opened: record.opened, head, ...columns, ...searched(text) }
}

/** Numbers in the order in which the records were written, one statement for all. */
async function numbered(tx: Tx, directory: Directory, firsts: readonly Entry[]): Promise<ReadonlyMap<string, string>> {
  const inOrder = firsts
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ event }) => ({ id: event.record, ...patternOf(procedureNamed(event.procedure), directory, event.effect.set, event.day) }))
  const wanted = Map.groupBy(inOrder, one => one.prefix)
  const last = await takeSerials(tx, directory.office.id, new Map([...wanted].map(([prefix, all]) => [prefix, all.length])))
  return new Map(
    [...wanted].flatMap(([prefix, all]) =>
      all.map(({ id, number }, i): [string, string] => [id, number((last.get(prefix) ?? 0) - all.length + 1 + i)]),
    ),
  )
}

/** The links that stand at the end of a history, both ways. */
function linksOf({ entries }: History): readonly LinkRow[] {
  const standing = new Map<string, LinkRow>()
  for (const { event } of entries) {
    const p = procedureNamed(event.procedure)
    for (const link of bothWays(p, event.record, event.effect.joins)) standing.set(keyOf(link), link)
    for (const link of bothWays(p, event.record, event.effect.parts)) standing.delete(keyOf(link))
  }
  return [...standing.values()]
}
const keyOf = (link: LinkRow) => `${link.from_record} ${link.name} ${link.to_record}`
