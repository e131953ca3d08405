import { sql, type RawBuilder } from 'kysely'
import { partiesOf } from '#core/engine/party.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import { takesPart, type Beside } from './beside.queries.ts'
import { either, isHeldByHand } from './owed.queries.ts'
import { listed, type Row } from './reading.queries.ts'

/** A record under one of its days: that of its duty (`field` is null), or of an appointment in one of its fields. */
export interface Dated extends Row {
  readonly on: Day
  readonly field: string | null
}
/** How much a day holds. */
export interface DayCount {
  readonly day: Day
  readonly due: number
  readonly dates: number
}
/** A field that holds an appointment; what left in one of the states `exits` did not come to pass. */
export interface DateField {
  readonly procedure: string
  readonly field: string
  readonly exits: readonly string[]
}
export interface DatedAsk {
  readonly from: Day
  readonly to: Day
  readonly fields: readonly DateField[]
  /** Only of these procedures. */
  readonly procedures?: readonly string[]
  /** Only these: whose duties, whose appointments; else all that the identity sees. */
  readonly only?: { readonly duties: RawBuilder<boolean>; readonly dates: RawBuilder<boolean> }
  readonly limit: number
}

/**
 * Every dated duty and appointment between two days, in the order of the days, `limit` of them, and how many each day holds, all of them;
 * in one statement. A day that is both a record's duty and its appointment is told once, as the duty where that is asked for. Rides
 * `record_due_day` and `record_dated`.
 */
export async function datedBetween(
  tx: Tx,
  office: string,
  { from, to, fields, procedures, only, limit }: DatedAsk,
): Promise<{ readonly counts: readonly DayCount[]; readonly entries: readonly Dated[] }> {
  const among = procedures ? fields.filter(f => procedures.includes(f.procedure)) : fields
  const page = tx
    .selectFrom('record')
    .innerJoin(sql<{ of: string; on: Day; field: string | null }>`page`.as('page'), j => j.onRef('page.of', '=', 'record.id'))
    .select(listed)
    .select(['page.on', 'page.field'])
    .where('record.office', '=', office)
  const {
    rows: [row],
  } = await sql<{ counts: readonly DayCount[]; entries: readonly Dated[] }>`
    with dated as materialized (
      select id as of, due as "on", null::text as field from record
        where office = ${office} and closed is null and due between ${from} and ${to}
        and ${procedures ? sql`procedure = any(${[...procedures]}::text[])` : sql`true`} and ${only?.duties ?? sql`true`}
      union all
      select record.id, day_of(record.data ->> f.field), f.field
        from json_to_recordset(${JSON.stringify(among)}) as f (procedure text, field text, exits text[])
        join record on record.office = ${office} and record.procedure = f.procedure
          and record.last_month >= date_trunc('month', ${from}::date)::date and record.data ? f.field
        where day_of(record.data ->> f.field) between ${from} and ${to} and record.state <> all(f.exits)
          and (record.closed is not null or record.due is distinct from day_of(record.data ->> f.field)
            ${only ? sql`or (${only.duties}) is not true` : sql``})
          and ${only?.dates ?? sql`true`}
    ), page as (select * from dated order by "on", of, field limit ${limit})
    select (select coalesce(json_agg(c order by c.day), '[]')
      from (select "on" as day, count(*) filter (where field is null) as due, count(field) as dates from dated group by 1) c) as counts,
      (select coalesce(json_agg(e order by e."on", e.field nulls first, e.id), '[]') from (${page}) e) as entries`.execute(tx)
  return row ?? { counts: [], entries: [] }
}

/** A day by which somebody will owe, while another has the record. */
export interface ToCome {
  readonly procedure: string
  readonly field: string
}

/**
 * Whose appointments are somebody's own, a condition on `record` and on `f`, the field: where hands are named, theirs; else of records that
 * are with their unit, or in the office with a party that they act for; besides, those in which they take part, and the days by which they
 * will owe.
 */
export function datesOf(
  all: readonly Procedure[],
  actor: Actor,
  beside: readonly Beside[],
  toCome: readonly ToCome[],
): RawBuilder<boolean> {
  const parties = actor.roles.flatMap(role => partiesOf[role] ?? [])
  const named = all.filter(p => p.hands.length)
  const isWith = either([
    ...(actor.unit === undefined ? [] : [sql<boolean>`record.unit = ${actor.unit}`]),
    ...(parties.length ? [sql<boolean>`(record.unit is null and record.closed is null and record.holder in (${sql.join(parties)}))`] : []),
  ])
  return either([
    ...named.map(
      p =>
        sql<boolean>`(record.procedure = ${p.name}
          and (${isHeldByHand({ fields: p.hands, who: ['mine'] }, actor.id)}
          or (${isWith} and ${isHeldByHand({ fields: p.hands, who: ['unnamed', 'gone'] }, actor.id)})))`,
    ),
    sql<boolean>`(record.procedure not in (${sql.join(named.map(p => p.name))}) and ${isWith})`,
    takesPart(beside, actor),
    ...toCome.map(t => sql<boolean>`(record.procedure = ${t.procedure} and f.field = ${t.field} and record.closed is null)`),
  ])
}
