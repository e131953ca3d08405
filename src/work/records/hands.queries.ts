import { sql } from 'kysely'

/** Whom a record names to handle it: this one; nobody; somebody, of whom none works here any more. */
export type Hand = 'mine' | 'unnamed' | 'gone'
/** The fields that name a record's hands, and which of these is so. */
export interface Hands { readonly fields: readonly string[]; readonly who: readonly Hand[] }

/** A condition on the table `record`. Whether somebody still works here is asked last, of those rows that are left. */
export function isHeldByHand({ fields, who }: Hands, actor: string) {
  const names = sql.join(fields.map(field => sql`data ->> ${sql.lit(field)}`)), isNamed = sql<boolean>`coalesce(${names}) is not null`
  const is: Readonly<Record<Hand, typeof isNamed>> = {
    mine: sql`${actor} in (${names})`, unnamed: sql`not (${isNamed})`,
    gone: sql`(${isNamed} and not exists (select 1 from staff s where s.office = record.office and s.id in (${names}) and s.active))`,
  }
  return sql<boolean>`(${sql.join(who.map(hand => is[hand]), sql` or `)})`
}
