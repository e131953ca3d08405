import { sql } from 'kysely'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import { listed } from './reading.queries.ts'

/** Which state of a procedure, held by whom, somebody may have handed on: by opening it, or by the last of these steps. */
export interface HandedOn {
  readonly procedure: string
  readonly state: string
  readonly holder: string
  readonly opened: boolean
  readonly steps: readonly string[]
  /** Not with this unit: one's own. */
  readonly but?: string
  /** Not where one of these fields names oneself; where one acts for the holder, nor where none names anybody. */
  readonly hands?: readonly string[]
  readonly acts?: true
}
/** Steps elsewhere that open a record: the link by which theirs leads here, and the way back. */
export interface OpenedBy {
  readonly procedure: string
  readonly holder: string
  readonly link: string
  readonly back: string
  readonly steps: readonly string[]
}

/** What one step opened in greater number than this is followed on the page of what opened it, until it is late. */
const inBulk = 20

/**
 * Open records that others hold by a day, and this actor handed on, the earliest day first; how many there are and how many of them are
 * late, in one statement. Who drafted what another signed handed it on. What lies ahead, its days not begun, is nothing to wait for yet.
 * Rides `record_open`: `offset 0` keeps it to one look a state, where the planner's guess would read all that is open.
 */
export function awaitedRecords(
  tx: Tx,
  office: string,
  handed: readonly HandedOn[],
  openers: readonly OpenedBy[],
  actor: string,
  today: Day,
  limit: number,
) {
  const found = sql<{ of: string }>`(with handed as materialized (
    select r.id as of
    from json_to_recordset(${JSON.stringify(handed)}) as h
        (procedure text, state text, holder text, opened boolean, steps text[], but text, hands text[], acts boolean)
      cross join lateral (
        select * from record
        where office = ${office} and procedure = h.procedure and state = h.state and holder = h.holder and closed is null and due is not null
        offset 0) r
    where (r.owed_from is null or r.owed_from <= ${today}) and (h.but is null or r.unit is distinct from h.but)
      and (h.hands is null or (
        not exists (select 1 from unnest(h.hands) f where r.data ->> f = ${actor})
        and (h.acts is null or exists (select 1 from unnest(h.hands) f where r.data ->> f is not null))))
      and exists (
        select 1 from jsonb_each(r.limits) c
        where c.value ->> 'due' = r.due::text and c.value ->> 'endedOn' is null and c.value ->> 'since' <= ${today})
      and ((h.opened and r.done -> 0 ->> 'by' = ${actor})
        or ${actor} = (
          select coalesce(e.d ->> 'drafted', e.d ->> 'by') from jsonb_array_elements(r.done) with ordinality e (d, i)
          where e.d ->> 'step' = any(h.steps) order by e.i desc limit 1)
        or exists (
          select 1
          from json_to_recordset(${JSON.stringify(openers)}) as o (procedure text, holder text, link text, back text, steps text[])
            join link l on l.office = r.office and l.from_record = r.id and l.name = o.back
            join record from_ on from_.office = l.office and from_.id = l.to_record, jsonb_array_elements(from_.done) d
          where o.procedure = r.procedure and o.holder = r.holder
            and case when d ->> 'step' = any(o.steps) and d ->> 'on' = r.opened::text and coalesce(d ->> 'drafted', d ->> 'by') = ${actor}
              then r.due < ${today} or ${inBulk} >= (
                select count(*) from link s where s.office = l.office and s.from_record = l.to_record and s.name = o.link)
              else false end))
  ) select of from handed)`
  return tx
    .selectFrom('record')
    .innerJoin(found.as('found'), j => j.onRef('found.of', '=', 'record.id'))
    .select(listed)
    .select([sql<number>`count(*) over ()`.as('all'), sql<number>`count(*) filter (where due < ${today}) over ()`.as('late')])
    .where('record.office', '=', office)
    .orderBy('due')
    .orderBy('id')
    .limit(limit)
    .execute()
}
