import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'
import type { Day } from '#core/law/days.ts'

// What the nightly look reads, as the system. Sealed accusations are never among it.

/** One look at a time in an office. */
export const waitForTurn = (tx: Tx, office: string) =>
  sql`select pg_advisory_xact_lock(hashtext('warnings'), hashtext(${office}))`.execute(tx)

export interface Filed {
  readonly petition: string
  readonly day: Day
  readonly content: string
  readonly place: string | null
  readonly enterprise: string | null
  readonly unit: string | null
  readonly person: string | null
  readonly ended: Day | null
  readonly state: string
}
/** Every submission of these days that became a petition, once for each, with what the petition is about. */
export const filed = async (tx: Tx, office: string, from: Day, to: Day): Promise<readonly Filed[]> =>
  (
    await sql<Filed>`
  select p.id as petition, s.opened as day, p.content, p.data ->> 'place' as place, p.data ->> 'enterprise' as enterprise, p.unit, s.data ->> 'petitioner' as person, p.closed as ended, p.state
  from record s join link l on l.office = s.office and l.from_record = s.id and l.name = 'petitions' join record p on p.office = l.office
    and p.id = l.to_record
  where s.office = ${office} and s.procedure = 'submission' and s.class = 'open' and s.opened between ${from} and ${to} and p.class = 'open'
    and p.state not in ('merged', 'lapsed')
  order by s.opened, s.id, p.id`.execute(tx)
  ).rows

/** The day of the first submission: how long the office's past is. */
export const firstDayOf = async (tx: Tx, office: string): Promise<Day | undefined> =>
  (
    await sql<{ first: Day | null }>`select min(opened) as first from record where office = ${office} and procedure = 'submission'`.execute(
      tx,
    )
  ).rows[0]?.first ?? undefined

export interface Duty {
  readonly petition: string
  readonly unit: string
  readonly state: string
  readonly limit: string
  readonly due: Day
  readonly ended: Day | null
  readonly open: boolean
}
/** Duties of units on petitions, by the names of their limits, whose day passed in these days and that were not done by it. */
export const missedDuties = async (tx: Tx, office: string, limits: readonly string[], from: Day, today: Day): Promise<readonly Duty[]> =>
  (
    await sql<Duty>`
  select p.id as petition, p.unit, p.state, c.key as limit, day_of(c.value ->> 'due') as due, e.ended, p.closed is null as open
  from record p cross join lateral jsonb_each(p.limits) c
  -- The notice's clock is kept for the case that the petition comes back to it; it was done when its way was decided.
  cross join lateral (select case when c.key in ('notice', 'directNotice') then coalesce(p.way_on, day_of(c.value ->> 'endedOn'))
    else day_of(c.value ->> 'endedOn') end as ended) e
  where p.office = ${office} and p.procedure = 'petition' and p.class = 'open' and p.unit is not null
    and p.state not in ('merged', 'lapsed') and c.key = any(${[...limits]}::text[])
    and day_of(c.value ->> 'due') >= ${from} and day_of(c.value ->> 'due') < ${today}
      and coalesce(e.ended, ${today}) > day_of(c.value ->> 'due')
  order by due, p.id`.execute(tx)
  ).rows

/** Which petitions lie behind a warning, and what those warnings are about. */
export const warnedOf = async (tx: Tx, office: string) =>
  (
    await sql<{ petition: string; about: string }>`
  select distinct l.from_record as petition, w.data ->> 'about' as about from link l join record w on w.office = l.office
    and w.id = l.to_record
  where l.office = ${office} and l.name = 'warnings' and w.procedure = 'early-warning'`.execute(tx)
  ).rows

export interface OpenWarning {
  readonly id: string
  readonly about: string
  readonly category: string | null
  readonly place: string | null
  readonly enterprise: string | null
  readonly unit: string | null
  readonly window: number
  readonly petitions: readonly string[]
}
/** Warnings that nobody has dealt with yet. */
export const openWarnings = async (tx: Tx, office: string): Promise<readonly OpenWarning[]> =>
  (
    await sql<OpenWarning>`
  select w.id, w.data ->> 'about' as about, w.data ->> 'category' as category, w.data ->> 'place' as place, w.data ->> 'enterprise' as enterprise, w.data ->> 'unit' as unit,
    (w.data ->> 'window')::integer as window, (select coalesce(array_agg(l.to_record), '{}') from link l where l.office = w.office
      and l.from_record = w.id and l.name = 'petitions') as petitions
  from record w where w.office = ${office} and w.procedure = 'early-warning' and w.closed is null order by w.id`.execute(tx)
  ).rows

/** The days on which a petition that had been ended came back by its own step. */
export const comeBacks = async (tx: Tx, office: string, from: Day) =>
  (
    await sql<{ petition: string; day: Day }>`
  select p.id as petition, day_of(d ->> 'on') as day from record p cross join lateral jsonb_array_elements(p.done) d
  where p.office = ${office} and p.procedure = 'petition' and p.class = 'open' and p.data ? 'returns' and d ->> 'step' = 'come-back'
    and day_of(d ->> 'on') >= ${from} order by day, p.id`.execute(tx)
  ).rows
