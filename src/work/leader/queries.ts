import { sql } from 'kysely'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'

/** A reception that is to come, or was not recorded; how many booked, and how many come with them. */
export interface Session {
  readonly id: string
  readonly day: Day
  readonly kind: string
  readonly place: string
  readonly slots: number | null
  readonly bookings: number
  readonly persons: number
}
export interface Mine {
  readonly sessions: readonly Session[]
  readonly cases: readonly string[]
  readonly answered: readonly string[]
}

/**
 * Of one leader: the sessions that they hold or stand in for, the cases and long-pending matters in their charge, the instructions of
 * theirs that were answered; each by its day, in one statement. Rides `record_open`: few are open in these states, however many leaders
 * there are.
 */
export async function ofLeader(tx: Tx, office: string, leader: string, most: number): Promise<Mine> {
  const open = sql`office = ${office} and closed is null`
  const {
    rows: [row],
  } = await sql<Mine>`select
    (select coalesce(json_agg(s order by s.day, s.id), '[]') from (
      select r.id, day_of(r.data ->> 'plannedOn') as day, r.data ->> 'kind' as kind, r.data ->> 'place' as place, (r.data ->> 'slots')::int as slots, b.bookings, b.persons from record r
      cross join lateral (select count(*)::int as bookings, coalesce(sum((b.data ->> 'persons')::int), 0)::int as persons from link l join record b on b.office = l.office and b.id = l.to_record
        where l.office = r.office and l.from_record = r.id and l.name = 'bookings' and b.state in ('booked', 'received')) b
      where r.office = ${office} and r.closed is null and r.procedure = 'reception-session' and r.state = 'scheduled' and r.data ->> 'leader' = ${leader}
      order by 2, 1 limit ${most}) s) as sessions,
    (select coalesce(json_agg(id order by due, id), '[]') from record where ${open} and ((procedure = 'leader-case' and state in ('assigned', 'working', 'reported')) or (procedure = 'backlog' and state in ('listed', 'working', 'reported'))) and data ->> 'leader' = ${leader}) as cases,
    (select coalesce(json_agg(id order by due, id), '[]') from record where ${open} and procedure = 'instruction' and state = 'answered' and data ->> 'leader' = ${leader}) as answered`.execute(
    tx,
  )
  return row ?? { sessions: [], cases: [], answered: [] }
}
