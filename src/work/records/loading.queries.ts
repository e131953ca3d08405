import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'
import type { projection, searched } from './projection.ts'
import type { EventRow } from './queries.ts'

// Statements that write many rows at once, each from one JSON text: a thousand rows as parameters of their own cost more than the rows.

export interface RecordRow extends Omit<ReturnType<typeof projection>, 'text'>, ReturnType<typeof searched> {
  readonly id: string
  readonly procedure: string
  readonly number: string
  readonly opened: string
  readonly head: Buffer
}
export interface LinkRow {
  readonly from_record: string
  readonly name: string
  readonly to_record: string
}
export interface Belongings {
  readonly keys: readonly { readonly record: string; readonly key: Buffer }[]
  readonly codes: readonly { readonly record: string; readonly hash: Buffer }[]
  readonly people: readonly { readonly record: string; readonly person: string; readonly field: string }[]
  readonly links: readonly LinkRow[]
}

/** The rows as one JSON text; bytes in PostgreSQL's hexadecimal form. */
const text = (rows: readonly object[]) =>
  JSON.stringify(
    rows.map(row =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value]),
      ),
    ),
  )

export const insertRecords = (tx: Tx, office: string, rows: readonly RecordRow[]) =>
  sql`
  insert into record (office, id, procedure, number, state, unit, readers, holder, owed_from, due, opened, closed, class, version, head, data, limits, pending, done, published, words, searched)
  select ${office}, id, procedure, number, state, unit, readers, holder, owed_from, due, opened, closed, class, version, head, data::jsonb, limits::jsonb, pending::jsonb, done::jsonb, published::jsonb, array_to_tsvector(words), searched
  from json_to_recordset(${text(rows)}) as x (id text, procedure text, number text, state text, unit text, readers text[], holder text, owed_from date, due date, opened date, closed date,
    class text, version integer, head bytea, data text, limits text, pending text, done text, published text, words text[], searched text)`.execute(
    tx,
  )

export const insertEvents = (tx: Tx, rows: readonly EventRow[]) =>
  sql`
  insert into event (office, record, seq, procedure, step, act, actor, day, at, law, given, effect, late, prev, hash)
  select office, record, seq, procedure, step, act, actor, day, at, law::jsonb, given::jsonb, effect::jsonb, late, prev, hash
  from json_to_recordset(${text(rows)}) as x (office text, record text, seq integer, procedure text, step text, act text, actor text, day date, at timestamptz, law text, given text, effect text,
    late text, prev bytea, hash bytea)`.execute(tx)

/**
 * What records are born with beside their events: wrapped keys, hashes of query codes, the people they name, and their links, both ways.
 */
export async function insertBelongings(tx: Tx, office: string, { keys, codes, people, links }: Belongings): Promise<void> {
  await sql`insert into matter_key (office, record, key) select ${office}, *
    from json_to_recordset(${text(keys)}) as x (record text, key bytea)`.execute(tx)
  await sql`insert into query_code (office, record, hash) select ${office}, *
    from json_to_recordset(${text(codes)}) as x (record text, hash bytea)`.execute(tx)
  await sql`insert into record_person (office, record, person, field) select ${office}, *
    from json_to_recordset(${text(people)}) as x (record text, person text, field text)`.execute(tx)
  await sql`insert into link (office, from_record, name, to_record) select ${office}, *
    from json_to_recordset(${text(links)}) as x (from_record text, name text, to_record text)`.execute(tx)
}

/**
 * Takes `many` serials under each prefix, in one statement and in one order, so that two that take at once wait and do not deadlock: the
 * last serial of each.
 */
export const takeSerials = async (tx: Tx, office: string, wanted: ReadonlyMap<string, number>) => {
  const { rows } = await sql<{ prefix: string; last: number }>`insert into serial (office, prefix, last)
    select ${office}, prefix, many from unnest(${[...wanted.keys()]}::text[], ${[...wanted.values()]}::integer[]) as w (prefix, many)
      order by prefix
    on conflict (office, prefix) do update set last = serial.last + excluded.last returning prefix, last`.execute(tx)
  return new Map(rows.map(r => [r.prefix, r.last]))
}

/** Lets the planner know the tables as they are after a load; in its own transaction, since it locks out other analyses until it ends. */
export const refreshStatistics = async (tx: Tx): Promise<void> => {
  await sql`select refresh_statistics()`.execute(tx)
}
