import { sql } from 'kysely'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'

/** The days that a record stands under: of its duty, or of an appointment in one of its fields. */
export interface Dated { readonly id: string; readonly day: Day; readonly field: string | null }

/** Every dated duty and appointment between two days that the identity may see, in the order of the days; one more than `limit` tells that there are others. */
export async function datedBetween(tx: Tx, office: string, from: Day, to: Day, fields: readonly { readonly procedure: string; readonly field: string }[], limit: number): Promise<readonly Dated[]> {
  return (await sql<Dated>`
    select id, due as day, null as field from record where office = ${office} and closed is null and due between ${from} and ${to}
    union all
    select r.id, day_of(r.data ->> f.field), f.field from json_to_recordset(${JSON.stringify(fields)}) as f (procedure text, field text)
      join record r on r.office = ${office} and r.procedure = f.procedure and r.data ? f.field
      where day_of(r.data ->> f.field) between ${from} and ${to} and (r.closed is null or r.state <> 'cancelled')
    order by 2, 1 limit ${limit + 1}`.execute(tx)).rows
}
