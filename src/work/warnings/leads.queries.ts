import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'
import type { Day } from '#core/law/days.ts'
import type { Fields } from '#core/engine/record.ts'

// What a unit may have to answer for (article 40), as it stands in the projection and the log.

export interface Trace {
  readonly petition: string
  readonly unit: string
  readonly since: Day
  readonly detail: string | null
}

/** What was to be carried out and is not. */
export const notExecuted = async (tx: Tx, office: string, today: Day): Promise<readonly Trace[]> =>
  (
    await sql<Trace>`
  select l.to_record as petition, e.unit, e.due as since, null as detail from record e join link l on l.office = e.office
    and l.from_record = e.id and l.name = 'petition'
  where e.office = ${office} and e.procedure = 'execution' and e.class = 'open' and e.state = 'due' and e.unit is not null
    and e.due < ${today} order by e.due, e.id`.execute(tx)
  ).rows

/** Answers that a review or a re-review annulled or changed since that day. */
export const quashed = async (tx: Tx, office: string, from: Day): Promise<readonly Trace[]> =>
  (
    await sql<Trace>`
  select p.id as petition, p.unit, r.duty_met as since, r.kind as detail from record r join link l on l.office = r.office
    and l.from_record = r.id and l.name = 'petition'
  join record p on p.office = l.office and p.id = l.to_record
  where r.office = ${office} and r.procedure in ('review', 're-review') and r.class = 'open' and r.kind in ('annul', 'change')
    and r.duty_met >= ${from} and p.unit is not null order by r.duty_met, r.id`.execute(tx)
  ).rows

/** Units that were rated dissatisfied since that day. What the petitioner wrote stays with the rating. */
export const dissatisfied = async (tx: Tx, office: string, from: Day): Promise<readonly Trace[]> =>
  (
    await sql<Trace>`
  select p.id as petition, p.unit, s.rated_on as since, null as detail from record s join link l on l.office = s.office
    and l.from_record = s.id and l.name = 'petitions'
  join record p on p.office = l.office and p.id = l.to_record
  where s.office = ${office} and s.procedure = 'submission' and s.class = 'open' and s.rated_unit = 'dissatisfied' and s.rated_on >= ${from}
    and p.unit is not null order by s.rated_on, s.id`.execute(tx)
  ).rows

/** Matters that were objected to twice or more, the last time since that day. */
export const shirked = async (tx: Tx, office: string, from: Day): Promise<readonly Trace[]> =>
  (
    await sql<Trace>`
  select p.id as petition, coalesce(p.unit, (select c ->> 'unit' from jsonb_array_elements(p.data -> 'chain') with ordinality x (c, n) order by n desc limit 1)) as unit,
    last_taken(p.done, 'object') as since, p.data ->> 'objections' as detail from record p
  where p.office = ${office} and p.procedure = 'petition' and p.class = 'open' and (p.data ->> 'objections')::integer >= 2
    and last_taken(p.done, 'object') >= ${from} order by since, p.id`.execute(tx)
  ).rows

/** Steps that were entered when their day had passed, and dated before it. */
export const backdated = async (tx: Tx, office: string, limits: readonly string[], from: Day): Promise<readonly Trace[]> =>
  (
    await sql<Trace>`
  select distinct on (p.id, e.seq) p.id as petition, p.unit, (e.at at time zone 'Asia/Shanghai')::date as since, (c.value ->> 'due') || ' ' || e.day::text as detail
  from event e join record p on p.office = e.office and p.id = e.record cross join lateral jsonb_each(p.limits) c
  cross join lateral (select case when c.key in ('notice', 'directNotice') then coalesce(p.way_on, day_of(c.value ->> 'endedOn'))
    else day_of(c.value ->> 'endedOn') end as ended) d
  where e.office = ${office} and e.late is not null and e.act = 'take' and e.step <> 'open'
    and (e.at at time zone 'Asia/Shanghai')::date >= ${from} and p.procedure = 'petition' and p.class = 'open' and p.unit is not null
    and c.key = any(${[...limits]}::text[]) and d.ended = e.day and day_of(c.value ->> 'due') >= e.day
      and day_of(c.value ->> 'due') < (e.at at time zone 'Asia/Shanghai')::date
  order by p.id, e.seq`.execute(tx)
  ).rows

/** The leads that there are on these petitions, whatever was decided on them. */
export const leadsOf = async (tx: Tx, office: string, petitions: readonly string[]) =>
  (
    await sql<{ petition: string; kind: string; grounds: readonly string[]; since: string; open: boolean }>`
  select l.from_record as petition, w.data ->> 'kind' as kind, w.data -> 'grounds' as grounds, w.data ->> 'since' as since, w.closed is null as open from link l join record w on w.office = l.office and w.id = l.to_record
  where l.office = ${office} and l.name = 'leads' and l.from_record = any(${[...petitions]}::text[])
    and w.procedure = 'supervision-lead'`.execute(tx)
  ).rows

export interface Ended {
  readonly id: string
  readonly title: string
  readonly unit: string | null
  readonly state: string
  readonly data: Fields
  readonly quashed: boolean
  readonly unexecuted: boolean
  readonly rating: string | null
}
/** What tells where a matter failed: itself, and what was decided, carried out and rated beside it. */
export const mattersOf = async (tx: Tx, office: string, ids: readonly string[]): Promise<readonly Ended[]> =>
  (
    await sql<Ended>`
  select p.id, p.data ->> 'subject' as title, p.unit, p.state, p.data,
    exists (select from link l join record r on r.office = l.office and r.id = l.to_record where l.office = p.office
      and l.from_record = p.id and l.name in ('reviews', 're-reviews') and r.kind in ('annul', 'change')) as quashed,
    exists (select from link l join record r on r.office = l.office and r.id = l.to_record where l.office = p.office
      and l.from_record = p.id and l.name = 'executions' and r.state in ('due', 'reported')) as unexecuted,
    (select r.rated_unit from link l join record r on r.office = l.office and r.id = l.to_record where l.office = p.office
      and l.from_record = p.id and l.name = 'submissions' and r.rated_on is not null order by r.rated_on desc limit 1) as rating
  from record p where p.office = ${office} and p.procedure = 'petition' and p.id = any(${[...ids]}::text[])`.execute(tx)
  ).rows
