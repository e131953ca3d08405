import { sql, type RawBuilder } from 'kysely'
import type { Which } from '#core/engine/counted.ts'
import type { Day } from '#core/law/days.ts'

// What figures that a procedure declares look at: fields of `data`, states, and its duties.

type Sql<T> = RawBuilder<T>
const textOf = (field: string): Sql<string | null> => sql`(data ->> ${sql.lit(field)})`

export const dayIn = (field: string): Sql<Day> => sql`day_of(data ->> ${sql.lit(field)})`
export const amountIn = (field: string): Sql<number> => sql`(data ->> ${sql.lit(field)})::numeric`
export const keyIn = textOf

/** In one of these states, and with one of these values in each field. */
export const isWhich = ({ in: states, where = {} }: Which): Sql<boolean> => {
  const lits = (values: readonly (string | boolean)[]) => sql.join(values.map(value => sql.lit(String(value))))
  const all = [
    ...(states ? [sql<boolean>`state in (${lits(states)})`] : []),
    ...Object.entries(where).flatMap(([field, values]) => (values ? [sql<boolean>`${textOf(field)} in (${lits(values)})`] : [])),
  ]
  return all.length ? sql<boolean>`(${sql.join(all, sql` and `)})` : sql<boolean>`true`
}

/** None of these duties was met after its day, nor is running past it. */
export const keptDuties = (duties: readonly string[], today: Day): Sql<boolean> =>
  duties.length
    ? sql<boolean>`not exists (select 1 from jsonb_each(limits) l where l.key in (${sql.join(duties.map(name => sql.lit(name)))})
      and coalesce(day_of(l.value ->> 'endedOn'), ${today}) > day_of(l.value ->> 'due'))`
    : sql<boolean>`true`
