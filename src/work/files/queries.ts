import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'

/** A file as it is written first: nobody's yet but whoever sent it. */
export interface NewAttachment {
  readonly office: string
  readonly id: string
  readonly added_by: string
  readonly place: string
  readonly key: Buffer
  readonly name: Buffer
  readonly type: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly at: Date
}
export const insertAttachments = (tx: Tx, rows: readonly NewAttachment[]) =>
  tx
    .insertInto('attachment')
    .values([...rows])
    .execute()

/** The files of these ids that the identity may see. */
export const attachmentsNamed = (tx: Tx, office: string, ids: readonly string[]) =>
  tx
    .selectFrom('attachment')
    .select(['id', 'record', 'added_by', 'key', 'type', 'bytes', 'sha256'])
    .where('office', '=', office)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()

/** Gives a file that no record has to this one. @throws when another step was quicker */
export async function giveAttachment(tx: Tx, office: string, id: string, record: string, key: Buffer): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('attachment')
    .set({ record, key })
    .where('office', '=', office)
    .where('id', '=', id)
    .where('record', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`file ${id} went to another record meanwhile`)
}

/** Whether a record that the identity sees has lost its key. */
export const isErased = async (tx: Tx, office: string, record: string): Promise<boolean> =>
  (await tx
    .selectFrom('record')
    .select('id')
    .where('office', '=', office)
    .where('id', '=', record)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('matter_key')
            .select('key')
            .whereRef('matter_key.office', '=', 'record.office')
            .whereRef('matter_key.record', '=', 'record.id'),
        ),
      ),
    )
    .executeTakeFirst()) !== undefined

export const matterKey = (tx: Tx, office: string, record: string) =>
  tx.selectFrom('matter_key').select('key').where('office', '=', office).where('record', '=', record).executeTakeFirst()

/** How many bytes a record's files have together, seen or not. */
export const bytesOf = async (tx: Tx, office: string, record: string): Promise<number> =>
  Number((await sql<{ bytes: string }>`select attached_bytes(${office}, ${record}) as bytes`.execute(tx)).rows[0]?.bytes ?? 0)

const read = [
  'attachment.id',
  'attachment.record',
  'attachment.added_by',
  'attachment.key',
  'attachment.name',
  'attachment.type',
  'attachment.bytes',
  'attachment.sha256',
  'attachment.place',
  'attachment.at',
] as const
const seen = (tx: Tx, office: string) =>
  tx
    .selectFrom('attachment')
    .leftJoin('matter_key as m', join => join.onRef('m.office', '=', 'attachment.office').onRef('m.record', '=', 'attachment.record'))
    .select(read)
    .select('m.key as matter')
    .where('attachment.office', '=', office)
export type Seen = Awaited<ReturnType<typeof attachmentSeen>>

/** One file, with its matter's wrapped key where that still is. */
export const attachmentSeen = (tx: Tx, office: string, id: string) => seen(tx, office).where('attachment.id', '=', id).executeTakeFirst()

/** The files of a record, and of those linked to it; the oldest first. */
export const attachmentsOf = (tx: Tx, office: string, record: string) =>
  seen(tx, office)
    .innerJoin('record as r', join => join.onRef('r.office', '=', 'attachment.office').onRef('r.id', '=', 'attachment.record'))
    .select(['r.number', 'r.procedure'])
    .where(eb =>
      eb.or([
        eb('attachment.record', '=', record),
        eb(
          'attachment.record',
          'in',
          eb.selectFrom('link').select('to_record').where('link.office', '=', office).where('from_record', '=', record),
        ),
      ]),
    )
    .orderBy('attachment.at')
    .orderBy('attachment.id')
    .execute()

/** Removes what no step named since: their places. */
export const deleteWaiting = async (tx: Tx, office: string, before: Date): Promise<readonly string[]> =>
  (
    await tx
      .deleteFrom('attachment')
      .where('office', '=', office)
      .where('record', 'is', null)
      .where('at', '<', before)
      .returning('place')
      .execute()
  ).map(r => r.place)

/** Which of these places a row of any office names. */
export const placesNamed = async (tx: Tx, places: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await sql<{ place: string }>`select places_named(${[...places]}::text[]) as place`.execute(tx)).rows.map(r => r.place))
