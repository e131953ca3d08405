import type pg from 'pg'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'

/** Whether the installation has any office yet. */
export const hasOffice = async (owner: pg.ClientBase): Promise<boolean> => (await owner.query('select from office limit 1')).rowCount === 1

/**
 * Whether the desks of an office have a year there already: rosters were drawn up between those days, and not one that began another year.
 */
export const hasDesks = async (tx: Tx, office: string, { from, to }: { readonly from: Day; readonly to: Day }): Promise<boolean> =>
  (
    await tx
      .selectFrom('record')
      .select('id')
      .where('office', '=', office)
      .where('procedure', '=', 'roster')
      .where('opened', '>=', from)
      .where('opened', '<=', to)
      .limit(2)
      .execute()
  ).length > 1
