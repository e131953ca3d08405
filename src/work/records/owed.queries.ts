import { sql, type RawBuilder } from 'kysely'

// Conditions on the table `record`, which may stand beside others in a statement: whose work it is.

/** Whom a record names to handle it: this one; nobody; somebody, of whom none works here any more. */
export type Hand = 'mine' | 'unnamed' | 'gone'
/** The fields that name a record's hands, and which of these is so. */
export interface Hands {
  readonly fields: readonly string[]
  readonly who: readonly Hand[]
}
/** Which states of which procedures are somebody's work, in whose name, and with which hands. */
export interface Owed {
  readonly procedure: string
  readonly states: readonly string[]
  readonly holder: string
  readonly units?: readonly string[]
  readonly hands?: Hands
}

type Condition = RawBuilder<boolean>
const both = (all: readonly Condition[]): Condition => sql`(${sql.join(all, sql` and `)})`
export const either = (all: readonly Condition[]): Condition => (all.length ? sql`(${sql.join(all, sql` or `)})` : sql`false`)

export const isOwed = (owed: readonly Owed[], actor: string): Condition =>
  either(
    owed.map(o =>
      both([
        sql`record.holder = ${o.holder}`,
        sql`record.procedure = ${o.procedure}`,
        sql`record.state in (${sql.join(o.states)})`,
        ...(o.units ? [sql<boolean>`record.unit in (${sql.join(o.units)})`] : []),
        ...(o.hands ? [isHeldByHand(o.hands, actor)] : []),
      ]),
    ),
  )

/** Whether somebody still works here is asked last, of those rows that are left. */
export function isHeldByHand({ fields, who }: Hands, actor: string): Condition {
  const names = sql.join(fields.map(field => sql`record.data ->> ${sql.lit(field)}`))
  const isNamed: Condition = sql`coalesce(${names}) is not null`
  const is: Readonly<Record<Hand, Condition>> = {
    mine: sql`${actor} in (${names})`,
    unnamed: sql`not (${isNamed})`,
    gone: sql`(${isNamed} and not exists (select 1 from staff s where s.office = record.office and s.id in (${names}) and s.active))`,
  }
  return either(who.map(hand => is[hand]))
}
