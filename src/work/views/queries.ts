import { sql } from 'kysely'
import type { Fields } from '#core/engine/record.ts'
import type { Tx } from '#database/index.ts'

/** The saved views of whoever asks: row security shows nobody else's. */
export const savedViews = (tx: Tx, office: string, staff: string) =>
  tx
    .selectFrom('saved_view')
    .select(['id', 'name', 'procedure', sql<Fields>`filter`.as('filter')])
    .where('office', '=', office)
    .where('staff', '=', staff)
    .orderBy('id')
    .execute()
export const insertView = (tx: Tx, view: { office: string; staff: string; id: string; name: string; procedure: string; filter: string }) =>
  tx.insertInto('saved_view').values(view).execute()
export const deleteView = async (tx: Tx, office: string, staff: string, id: string) =>
  Number(
    (await tx.deleteFrom('saved_view').where('office', '=', office).where('staff', '=', staff).where('id', '=', id).executeTakeFirst())
      .numDeletedRows,
  )
