import { sql } from 'kysely'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'

/** In which states of which procedure everybody takes a step once: the list of who has, and the last day for it, by their fields. */
export interface Inviting {
  readonly procedure: string
  readonly states: readonly string[]
  readonly has: string
  readonly until: string
}

/** The records in which somebody has not yet taken such a step, each with the last day for it, the earliest first. */
export async function invitedTo(
  tx: Tx,
  office: string,
  inviting: readonly Inviting[],
  actor: string,
  today: Day,
): Promise<readonly { readonly id: string; readonly until: Day }[]> {
  const until = sql<Day>`(case procedure ${sql.join(
    inviting.map(i => sql`when ${i.procedure} then data ->> ${i.until}::text`),
    sql` `,
  )} end)`
  return tx
    .selectFrom('record')
    .select(['id', until.as('until')])
    .where('office', '=', office)
    .where('closed', 'is', null)
    .where(until, '>=', today)
    .where(eb =>
      eb.or(
        inviting.map(i =>
          eb.and([
            eb('procedure', '=', i.procedure),
            eb('state', 'in', [...i.states]),
            sql<boolean>`not coalesce(data -> ${i.has}::text ? ${actor}::text, false)`,
          ]),
        ),
      ),
    )
    .orderBy(until)
    .orderBy('id')
    .limit(50)
    .execute()
}
