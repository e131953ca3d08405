import pg from 'pg'
import type { Tx } from '#database/index.ts'

/** When somebody's own address was made; row security shows nobody else's. */
export const feedAt = (tx: Tx, office: string, staff: string) =>
  tx.selectFrom('calendar_feed').select('made_at').where('office', '=', office).where('staff', '=', staff).executeTakeFirst()
/** A new address puts an end to the one before. */
export const putFeed = (tx: Tx, row: { office: string; staff: string; hash: Buffer; made_at: Date }) =>
  tx
    .insertInto('calendar_feed')
    .values(row)
    .onConflict(c => c.columns(['office', 'staff']).doUpdateSet({ hash: row.hash, made_at: row.made_at }))
    .execute()
export const deleteFeed = async (tx: Tx, office: string, staff: string) =>
  Number((await tx.deleteFrom('calendar_feed').where('office', '=', office).where('staff', '=', staff).executeTakeFirst()).numDeletedRows)

/** Whose calendar it is, asked in the round trip that begins the transaction. */
export const feedOpening = (hash: Buffer): string => `select * from feed_of(${pg.escapeLiteral(`\\x${hash.toString('hex')}`)})`
