import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'
import type { Day } from '#core/law/days.ts'
import type { Role } from '#core/engine/party.ts'
import type { Act, Fields, Linked, Rec } from '#core/engine/record.ts'
import type { projection } from './projection.ts'

// Statements that lock, write and link records. The log is read in `log.queries.ts`, lists and pages in `reading.queries.ts`.

const day = (column: string) => sql<Day>`${sql.ref(column)}`
const recColumns = [
  'id',
  'procedure',
  'state',
  'version',
  'class',
  'number',
  'head',
  'unit',
  day('opened').as('opened'),
  sql<Day | null>`closed`.as('closed'),
  sql<Fields>`data`.as('data'),
  sql<Rec['limits']>`limits`.as('limits'),
  sql<Rec['pending']>`pending`.as('pending'),
  sql<Rec['done']>`done`.as('done'),
] as const

/**
 * A record as far as row security lets the identity see it, locked until the transaction ends, with the states of all that is linked to it.
 * Locked first and read after: one statement would see the linked records as they were before it waited, and of two petitions that end at
 * once neither would end their submission.
 */
export async function lockRecord(tx: Tx, office: string, id: string) {
  const one = tx.selectFrom('record').where('office', '=', office).where('id', '=', id)
  if (!(await one.select('id').forUpdate().executeTakeFirst())) return undefined
  return one
    .select(recColumns)
    .select(
      sql<
        readonly Linked[]
      >`(select coalesce(json_agg(json_strip_nulls(row_to_json(l))), '[]') from linked_to(${sql.ref('record.id')}) l)`.as('linked'),
    )
    .executeTakeFirst()
}

/** Whether the identity sees each of these records. */
export const areSeen = async (tx: Tx, office: string, ids: readonly string[]): Promise<boolean> => {
  const each = [...new Set(ids)]
  return (await tx.selectFrom('record').select('id').where('office', '=', office).where('id', 'in', each).execute()).length === each.length
}

/**
 * Every statement from here on is the system's: what linked records answer, they answer for all, seen or not. What is read afterwards is
 * read by the actor again.
 */
export const becomeRoles = (tx: Tx, roles: readonly Role[]) => sql`set local app.roles = ${sql.lit(roles.join(','))}`.execute(tx)

/**
 * The records that a form names, as far as the identity may see them. None of them ends before the transaction has, or what is joined now
 * would wait for it for ever.
 */
export const namedRecords = (tx: Tx, office: string, ids: readonly string[]) =>
  tx
    .selectFrom('record')
    .select(['id', 'procedure', 'state', 'unit', day('due').as('due'), sql<boolean>`closed is null`.as('open')])
    .where('office', '=', office)
    .where('id', 'in', ids)
    .orderBy('id')
    .forShare()
    .execute()

export interface EventRow {
  readonly office: string
  readonly record: string
  readonly seq: number
  readonly procedure: string
  readonly step: string
  readonly act: Act
  readonly actor: string
  readonly day: Day
  readonly at: Date
  readonly law: string
  readonly given: string
  readonly effect: string
  readonly late: string | null
  readonly prev: Buffer
  readonly hash: Buffer
}
type Projection = ReturnType<typeof projection>
type Columns = Omit<Projection, 'text'>
interface Words {
  readonly searched: string
  readonly words: readonly string[]
}
const lexemes = (words: readonly string[]) => sql<string>`array_to_tsvector(${[...words]}::text[])`

/**
 * The first event of a record, its projection, its wrapped key, its links in both directions, the people it names and its query code, in
 * one statement.
 */
export const insertRecord = (
  tx: Tx,
  row: {
    event: EventRow
    columns: Columns
    words: Words
    number: string
    head: Buffer
    key: Buffer
    links: readonly { from_record: string; name: string; to_record: string }[]
    people: readonly { person: string; field: string }[]
    code?: Buffer
  },
) => {
  const { office, record, procedure, day: opened } = row.event
  return tx
    .with('made', db =>
      db.insertInto('record').values({
        office,
        id: record,
        procedure,
        number: row.number,
        opened,
        head: row.head,
        ...row.columns,
        readers: [...row.columns.readers],
        searched: row.words.searched,
        words: lexemes(row.words.words),
      }),
    )
    .with('keyed', db => db.insertInto('matter_key').values({ office, record, key: row.key }))
    .with('linked', db =>
      db
        .insertInto('link')
        .columns(['office', 'from_record', 'name', 'to_record'])
        .expression(
          sql`select ${office}, x.*
            from json_to_recordset(${JSON.stringify(row.links)}) as x (from_record text, name text, to_record text)`,
        ),
    )
    .with('named', db =>
      db
        .insertInto('record_person')
        .columns(['office', 'record', 'person', 'field'])
        .expression(
          sql`select ${office}, ${record}, x.* from json_to_recordset(${JSON.stringify(row.people)}) as x (person text, field text)`,
        ),
    )
    .with('coded', db =>
      db
        .insertInto('query_code')
        .columns(['office', 'record', 'hash'])
        .expression(sql`select ${office}, ${record}, ${row.code ?? null}::bytea where ${row.code !== undefined}`),
    )
    .insertInto('event')
    .values(row.event)
    .execute()
}

/** A later event and its projection, if the version is still the one it was decided on: how many records moved. */
export async function updateRecord(tx: Tx, event: EventRow, columns: Columns, words: Words | undefined): Promise<number> {
  const result = await tx
    .with('written', db => db.insertInto('event').values(event))
    .updateTable('record')
    .set({
      ...columns,
      readers: [...columns.readers],
      head: event.hash,
      ...(words && { searched: words.searched, words: lexemes(words.words) }),
    })
    .where('office', '=', event.office)
    .where('id', '=', event.record)
    .where('version', '=', event.seq - 1)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Both directions of each link. */
export const insertLinks = (tx: Tx, office: string, links: readonly { from_record: string; name: string; to_record: string }[]) =>
  tx
    .insertInto('link')
    .values(links.map(l => ({ office, ...l })))
    .onConflict(c => c.doNothing())
    .execute()

export const deleteLinks = (tx: Tx, office: string, links: readonly { from_record: string; name: string; to_record: string }[]) =>
  tx
    .deleteFrom('link')
    .where('office', '=', office)
    .where(eb => eb.or(links.map(l => eb.and({ ...l }))))
    .execute()

/**
 * A record of a procedure that holds these values and is in none of the states. Whoever asks for the same waits until the transaction ends,
 * so that of two at once the second finds the first.
 */
export async function recordAlike(tx: Tx, office: string, procedure: string, values: Fields, but: readonly string[]) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([office, procedure, values])}, 0))`.execute(tx)
  return tx
    .selectFrom('record')
    .select('number')
    .where('office', '=', office)
    .where('procedure', '=', procedure)
    .where(sql<boolean>`data @> ${JSON.stringify(values)}::jsonb`)
    .where('state', 'not in', [...but])
    .executeTakeFirst()
}

/** The next serial under a prefix; the row is locked until the transaction ends, so it comes last. */
export const nextSerial = (tx: Tx, office: string, prefix: string, many = 1) =>
  tx
    .insertInto('serial')
    .values({ office, prefix, last: many })
    .onConflict(c => c.columns(['office', 'prefix']).doUpdateSet({ last: sql`serial.last + ${many}` }))
    .returning('last')
    .executeTakeFirstOrThrow()

export const matterKey = (tx: Tx, office: string, record: string) =>
  tx.selectFrom('matter_key').select('key').where('office', '=', office).where('record', '=', record).executeTakeFirst()

/** Tells every process that a record moved; the listeners judge who may hear of it. */
export const announce = (
  tx: Tx,
  told: readonly { office: string; procedure: string; id: string; version: number; readers: readonly string[]; class: string }[],
) => sql`select pg_notify('record', t) from unnest(${told.map(t => JSON.stringify(t))}::text[]) t`.execute(tx)
