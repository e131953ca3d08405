import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'
import type { Fields } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'

// What an office has published, for whoever asks: functions of the database answer it, since nobody sees a record here.

interface Row {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly published: Fields
}

/** Of one procedure, by the days that they are about. */
export const publishedRecords = async (tx: Tx, procedure: string, from: Day, to: Day, most: number) =>
  (await sql<Row>`select id, number, state, published from published_records(${procedure}, ${from}, ${to}, ${most})`.execute(tx)).rows

export const publishedRecord = async (tx: Tx, number: string) =>
  (
    await sql<
      Row & { readonly procedure: string }
    >`select id, procedure, number, state, published from published_record(${number})`.execute(tx)
  ).rows[0]

/** Of what hangs on the record that the identity has shown number and code of. */
export const publishedBeside = async (tx: Tx, record: string, link: string) =>
  (await sql<Row>`select id, number, state, published from published_beside(${record}, ${link})`.execute(tx)).rows

/** A record that the identity sees, with its data. */
export const ownRecord = (tx: Tx, office: string, id: string) =>
  tx
    .selectFrom('record')
    .select(['number', 'state', 'procedure', sql<Fields>`data`.as('data')])
    .where('office', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()
