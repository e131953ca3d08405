import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'
import type { Trace, TraceKind } from './trace.ts'

export interface SealedPerson {
  readonly id: string
  readonly key: Buffer
  readonly sealed: Buffer
  readonly masked: string
}

export async function insertPeople(tx: Tx, office: string, at: Date, people: readonly SealedPerson[]): Promise<void> {
  const column = <K extends keyof SealedPerson>(name: K) => people.map(p => p[name])
  await sql`insert into person (office, id, key, sealed, masked, created_at)
    select ${office}, p.id, p.key, p.sealed, p.masked, ${at}
    from unnest(${column('id')}::text[], ${column('key')}::bytea[], ${column('sealed')}::bytea[], ${column('masked')}::text[]) as p(id, key, sealed, masked)`.execute(
    tx,
  )
}

export async function insertTraces(tx: Tx, office: string, traces: readonly (Trace & { readonly person: string })[]): Promise<void> {
  await sql`insert into person_trace (office, person, kind, hash)
    select ${office}, t.person, t.kind, t.hash
    from unnest(${traces.map(t => t.person)}::text[], ${traces.map(t => t.kind)}::text[], ${traces.map(t => t.hash)}::bytea[]) as t(person, kind, hash)`.execute(
    tx,
  )
}

/** The sealed person, if this record names them and the asking identity sees the record. A null key: erased. */
export async function sealedPerson(tx: Tx, office: string, person: string, record: string) {
  const {
    rows: [row],
  } = await sql<{ key: Buffer | null; sealed: Buffer | null }>`
    select p.key, p.sealed from person p join record_person rp on rp.office = p.office and rp.person = p.id
    where p.office = ${office} and p.id = ${person} and rp.record = ${record}`.execute(tx)
  return row
}

export interface Sight {
  readonly id: string
  readonly person: string
  readonly record: string | null
  readonly staff: string
  readonly kind: 'reveal' | 'look-up'
  readonly reason: string
  readonly at: Date
}

export async function insertSights(tx: Tx, office: string, sights: readonly Sight[]): Promise<void> {
  const column = <K extends keyof Sight>(name: K) => sights.map(s => s[name])
  await sql`insert into reveal (office, id, person, record, staff, kind, reason, at)
    select ${office}, s.*
      from unnest(${column('id')}::text[], ${column('person')}::text[], ${column('record')}::text[], ${column('staff')}::text[],
      ${column('kind')}::text[], ${column('reason')}::text[], ${column('at')}::timestamptz[]) as s`.execute(tx)
}

export async function sightsOf(tx: Tx, office: string, person: string): Promise<readonly Sight[]> {
  const { rows } = await sql<Sight>`select id, person, record, staff, kind, reason, at from reveal
    where office = ${office} and person = ${person} order by at desc, id desc`.execute(tx)
  return rows
}

/** People who share a trace and stand in a record that the asking identity sees; the surest first, at most 50. */
export async function peopleWith(tx: Tx, office: string, traces: readonly Trace[]) {
  const { rows } = await sql<{ person: string; kinds: TraceKind[] }>`
    select t.person, array_agg(t.kind order by t.kind) as kinds
    from unnest(${traces.map(t => t.kind)}::text[], ${traces.map(t => t.hash)}::bytea[]) as asked(kind, hash)
    join person_trace t on t.office = ${office} and t.kind = asked.kind and t.hash = asked.hash
    where exists (select from person p where p.office = t.office and p.id = t.person)
    group by t.person order by bool_or(t.kind = 'id-number') desc, count(*) desc, bool_or(t.kind = 'phone') desc, t.person desc
      limit 50`.execute(tx)
  return rows
}

/** What tells that two of these people are one: the trace of the ID number; those of name and phone together. */
export async function tracesOf(tx: Tx, office: string, people: readonly string[]) {
  const { rows } = await sql<{ person: string; idNumber: string | null; contact: string | null }>`
    select t.person, max(encode(t.hash, 'hex')) filter (where t.kind = 'id-number') as "idNumber",
      max(encode(t.hash, 'hex')) filter (where t.kind = 'name') || max(encode(t.hash, 'hex')) filter (where t.kind = 'phone') as contact
    from person_trace t where t.office = ${office} and t.person = any(${[...people]}::text[]) group by t.person`.execute(tx)
  return rows
}
