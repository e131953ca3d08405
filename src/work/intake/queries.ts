import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'

/** How the office can be reached, as it published it (article 18). */
export interface Contact {
  readonly address?: Label
  readonly phone?: string
  readonly hours?: Label
}

/** Submissions of these people, the latest first. */
export const submissionsOf = (tx: Tx, office: string, people: readonly string[], not: string | undefined) =>
  tx
    .selectFrom('record_person')
    .innerJoin('record', j => j.onRef('record.office', '=', 'record_person.office').onRef('record.id', '=', 'record_person.record'))
    .select(['record.id', 'record_person.person'])
    .where('record.office', '=', office)
    .where('record_person.person', 'in', people)
    .where('record.procedure', '=', 'submission')
    .where('record.id', '!=', not ?? '')
    .orderBy('record.opened', 'desc')
    .limit(40)
    .execute()

/** Submissions that share pairs of characters with a text, the latest first. The ids are judged by the policy when they are joined. */
export const submissionsLike = (tx: Tx, office: string, query: string, not: string | undefined) =>
  tx
    .selectFrom('record')
    .select('id')
    .where('office', '=', office)
    .where('id', 'in', sql<string>`(select records_with('submission', ${query}::tsquery, '{}', 80))`)
    .where('id', '!=', not ?? '')
    .execute()

/** What is compared and shown of them, with the petition that each belongs to. */
export const candidates = (tx: Tx, office: string, ids: readonly string[]) =>
  tx
    .selectFrom('record')
    .select([
      'id',
      'number',
      'state',
      'class',
      sql<Day>`opened`.as('opened'),
      sql<string>`data ->> 'subject'`.as('title'),
      sql<string>`left(searched, 500)`.as('text'),
      sql<{
        id: string
        number: string
        unit: string | null
        open: boolean
      } | null>`(select json_build_object('id', p.id, 'number', p.number, 'unit', p.unit, 'open', p.closed is null) from link l
    join record p on p.office = l.office and p.id = l.to_record where l.office = record.office and l.from_record = record.id
      and l.name = 'petitions' order by p.closed is null desc, p.id limit 1)`.as('petition'),
    ])
    .where('office', '=', office)
    .where('id', 'in', ids)
    .where('class', '=', 'open')
    .execute()

export const textOf = (tx: Tx, office: string, record: string) =>
  tx
    .selectFrom('record')
    .select(sql<string>`left(searched, 500)`.as('text'))
    .where('office', '=', office)
    .where('id', '=', record)
    .executeTakeFirst()

/** Which of these people stand in a record that the identity sees. */
export const peopleSeen = (tx: Tx, office: string, ids: readonly string[]) =>
  tx.selectFrom('person').select('id').where('office', '=', office).where('id', 'in', ids).execute()

/** Before the petitioner is known: which record of a procedure the two open together. */
export const codedRecord = async (tx: Tx, procedure: string, number: string, hash: Buffer) =>
  (await sql<{ office: string; record: string }>`select office, record from coded_record(${procedure}, ${number}, ${hash})`.execute(tx))
    .rows[0]

export const revisionOf = async (tx: Tx, office: string) =>
  (await tx.selectFrom('office').select('revision').where('id', '=', office).executeTakeFirstOrThrow()).revision

/** The offices that this installation serves. */
export const officesServed = async (tx: Tx) =>
  (
    await sql<{
      id: string
      code: string
      name: Label
      demo: boolean
      revision: number
      contact: Contact | null
    }>`select * from offices_served()`.execute(tx)
  ).rows
