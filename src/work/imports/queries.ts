import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'

export interface Batch {
  readonly id: string
  readonly staff: string
  readonly sha256: string
  readonly rows: number
  readonly records: number
  readonly at: Date
}

const batches = (tx: Tx, office: string) =>
  tx
    .selectFrom('import_batch')
    .select(['id', 'staff', sql<string>`encode(sha256, 'hex')`.as('sha256'), 'row_count as rows', 'record_count as records', 'at'])
    .where('office', '=', office)

/** What was imported, the newest first. */
export const batchesOf = (tx: Tx, office: string): Promise<readonly Batch[]> =>
  batches(tx, office).orderBy('id', 'desc').limit(100).execute()
export const batchOf = (tx: Tx, office: string, id: string): Promise<Batch | undefined> =>
  batches(tx, office).where('id', '=', id).executeTakeFirst()
/** The import of this very file, where there was one. */
export const batchWithHash = (tx: Tx, office: string, sha256: Buffer): Promise<Batch | undefined> =>
  batches(tx, office).where('sha256', '=', sha256).executeTakeFirst()

/** Whether nobody else imports into the office now; until the transaction ends nobody else does. */
export const isAlone = async (tx: Tx, office: string): Promise<boolean> =>
  (await sql<{ alone: boolean }>`select pg_try_advisory_xact_lock(hashtext(${`import/${office}`})) as alone`.execute(tx)).rows[0]?.alone
  === true

/** A word now and then, while rows are judged: a transaction that is silent for a minute is taken for one that was left behind. */
export const stillHere = async (tx: Tx): Promise<void> => {
  await sql`select`.execute(tx)
}

/** Which of these old numbers are here already, with the numbers that they have now, as far as the identity may see those. */
export async function knownOriginals(tx: Tx, office: string, originals: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{
    original: string
    number: string | null
  }>`select i.original, r.number from originals_imported(${originals}::text[]) i
    left join record r on r.office = ${office} and r.id = i.record`.execute(tx)
  return new Map(rows.map(r => [r.original, r.number]))
}

export const insertBatch = (
  tx: Tx,
  office: string,
  { id, staff, sha256, rows, records, at }: Omit<Batch, 'sha256'> & { readonly sha256: Buffer },
) => tx.insertInto('import_batch').values({ office, id, staff, sha256, row_count: rows, record_count: records, at }).execute()

export interface Imported {
  readonly line: number
  readonly original: string | null
  readonly record: string
}

export const insertRows = (tx: Tx, office: string, batch: string, rows: readonly Imported[]) =>
  sql`
  insert into import_row (office, batch, line, original, record)
  select ${office}, ${batch}, *
    from unnest(${rows.map(r => r.line)}::integer[], ${rows.map(r => r.original)}::text[], ${rows.map(r => r.record)}::text[])`.execute(tx)

export interface ImportedRow {
  readonly line: number
  readonly original: string | null
  readonly record: string
  readonly number: string
  readonly title: string
  readonly state: string
}

/** The first rows of an import, each with the submission that it became. */
export const importedRows = async (tx: Tx, office: string, batch: string, most: number): Promise<readonly ImportedRow[]> =>
  (
    await sql<ImportedRow>`
  select i.line, i.original, i.record, r.number, r.data ->> 'subject' as title, r.state from import_row i
    join record r on r.office = i.office and r.id = i.record
  where i.office = ${office} and i.batch = ${batch} order by i.line limit ${most}`.execute(tx)
  ).rows
