import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import { either, isOwed, type Owed } from './owed.queries.ts'
import { listed } from './reading.queries.ts'

/** The fields of a procedure that name units, or members of staff, beside who answers; and its states before an end. */
export interface Beside {
  readonly procedure: string
  readonly states: readonly string[]
  readonly units: readonly string[]
  readonly staff: readonly string[]
}

const appointments = Object.values(procedures)
  .filter(p => p.dates.length)
  .map(
    p =>
      sql`when ${sql.lit(p.name)} then jsonb_strip_nulls(jsonb_build_object(${sql.join(p.dates.map(field => sql`${sql.lit(field)}, data -> ${sql.lit(field)}`))}))`,
  )

/** A list of ids, or one id, that holds this one. */
const holds = (field: string, id: string): RawBuilder<boolean> => sql`coalesce(record.data -> ${sql.lit(field)} ? ${id}, false)`
const namesIn = ({ units, staff }: Beside, { id, unit }: Actor) => [
  ...(unit === undefined ? [] : units.map(field => ({ field, is: holds(field, unit) }))),
  ...staff.map(field => ({ field, is: holds(field, id) })),
]

/** Whether a record names the actor's unit beside who answers, or the actor; not where that unit is the one that answers. */
export const takesPart = (beside: readonly Beside[], actor: Actor): RawBuilder<boolean> =>
  either(
    beside.flatMap(b => {
      const names = namesIn(b, actor)
      return names.length
        ? [
            sql<boolean>`(record.procedure = ${b.procedure} and record.unit is distinct from ${actor.unit ?? null}::text and ${either(names.map(n => n.is))})`,
          ]
        : []
    }),
  )

/** The open records that name the actor's unit, or the actor, beside who answers, with the fields that do. Rides `record_open`. */
export const besideRecords = (tx: Tx, office: string, beside: readonly Beside[], actor: Actor, owed: readonly Owed[], limit: number) =>
  tx
    .selectFrom('record')
    .select(listed)
    .select([
      sql<readonly string[]>`case procedure ${sql.join(
        beside.map(
          b =>
            sql`when ${sql.lit(b.procedure)} then array_remove(array[${sql.join(namesIn(b, actor).map(n => sql`case when ${n.is} then ${sql.lit(n.field)} end`))}]::text[], null)`,
        ),
        sql` `,
      )} end`.as('named'),
      sql<Readonly<Record<string, Day>> | null>`case procedure ${sql.join(appointments, sql` `)} end`.as('appointments'),
    ])
    .where('office', '=', office)
    .where('closed', 'is', null)
    .where(takesPart(beside, actor))
    .where(eb => eb.or(beside.map(b => eb.and([eb('procedure', '=', b.procedure), eb('state', 'in', [...b.states])]))))
    .where(owed.length ? sql<boolean>`${isOwed(owed, actor.id)} is not true` : sql<boolean>`true`)
    .orderBy('due')
    .orderBy('id')
    .limit(limit)
    .execute()
