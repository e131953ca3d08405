import { sql, type SelectQueryBuilder } from 'kysely'
import type { DB, Tx } from '#database/index.ts'
import type { Fields, Linked, Rec } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import { columnsOf } from '#core/engine/listed.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { procedures } from '#core/procedures/index.ts'
import { isHeldByHand, isOwed, type Hands, type Owed } from './owed.queries.ts'

// What lists and pages read. Each runs under the reader's identity; row security decides what is there.

const titles = Object.values(procedures).map(p => sql`when ${sql.lit(p.name)} then data ->> ${sql.lit(p.title)}`)
const facts = Object.values(procedures)
  .map(p => ({ name: p.name, fields: columnsOf(p).map(field => sql`${sql.lit(field)}, data -> ${sql.lit(field)}`) }))
  .filter(p => p.fields.length)
  .map(p => sql`when ${sql.lit(p.name)} then jsonb_strip_nulls(jsonb_build_object(${sql.join(p.fields)}))`)
export const listed = [
  'id',
  'procedure',
  'number',
  'state',
  'unit',
  'holder',
  'class',
  'version',
  'channel',
  'content',
  'repeat',
  sql<Day | null>`owed_from`.as('owed_from'),
  sql<Day | null>`due`.as('due'),
  sql<Day>`opened`.as('opened'),
  sql<Day | null>`closed`.as('closed'),
  sql<Rec['limits']>`limits`.as('limits'),
  sql<string | null>`case procedure ${sql.join(titles, sql` `)} end`.as('title'),
  sql<Fields | null>`case procedure ${sql.join(facts, sql` `)} end`.as('facts'),
  sql<string | null>`(select p.masked from person p where p.office = record.office and p.id = record.data ->> 'petitioner')`.as(
    'petitioner',
  ),
] as const
export type Row = Awaited<ReturnType<typeof rowsByIds>>[number]

export const rowsByIds = (tx: Tx, office: string, ids: readonly string[]) =>
  tx.selectFrom('record').select(listed).where('office', '=', office).where('id', 'in', ids).execute()

export interface Filter {
  readonly procedure: string
  readonly found?: { readonly query: string; readonly phrases: readonly string[] }
  readonly numbered?: string
  readonly state?: string
  readonly unit?: string
  readonly channel?: string
  readonly content?: string
  /** Fields of the procedure's own, with the value that each has. */
  readonly where?: readonly (readonly [string, string])[]
  readonly holder?: string
  readonly repeat?: boolean
  readonly open?: boolean
  readonly overdue?: true
  readonly from?: Day
  readonly to?: Day
  readonly today: Day
}
/** What a search reads at most; beyond it the list says so. */
export const searchCap = 10_000

function filtered<O>(q: SelectQueryBuilder<DB, 'record', O>, office: string, f: Filter): SelectQueryBuilder<DB, 'record', O> {
  let rows = q.where('office', '=', office).where('procedure', '=', f.procedure)
  // The ids are found by a function, because row security would keep this operator from its index; the policy judges them here.
  if (f.found)
    rows = rows.where(
      'id',
      'in',
      sql<string>`(select records_with(${f.procedure}, ${f.found.query}::tsquery, ${[...f.found.phrases]}::text[], ${searchCap}))`,
    )
  if (f.numbered) rows = rows.where('number', '>=', f.numbered).where('number', '<', `${f.numbered}~`)
  if (f.state) rows = rows.where('state', '=', f.state)
  if (f.unit) rows = rows.where('unit', '=', f.unit)
  if (f.channel) rows = rows.where('channel', '=', f.channel)
  if (f.content)
    rows = f.content.endsWith('00')
      ? rows.where('content', '>=', f.content).where('content', '<', `${f.content.slice(0, 2)}~`)
      : rows.where('content', '=', f.content)
  for (const [field, value] of f.where ?? []) rows = rows.where(holds(f.procedure, field, value))
  if (f.holder) rows = rows.where('holder', '=', f.holder).where(owedOn(f.today))
  if (f.repeat !== undefined) rows = rows.where('repeat', '=', f.repeat)
  if (f.open !== undefined) rows = rows.where('closed', f.open ? 'is' : 'is not', null)
  if (f.overdue) rows = rows.where('closed', 'is', null).where('due', '<', f.today).where(owedOn(f.today))
  if (f.from) rows = rows.where('opened', '>=', f.from)
  if (f.to) rows = rows.where('opened', '<=', f.to)
  return rows
}
/** A category of the first level stands for all that stand under it. */
function holds(procedure: string, field: string, value: string) {
  const p = procedures[procedure]
  const said = sql<string | null>`data ->> ${field}::text`
  const isCategory = p !== undefined && schemaOf(p.data).properties?.[field]?.ref === 'category'
  return isCategory && value.endsWith('00') ? sql<boolean>`${said} like ${`${value.slice(0, 2)}%`}` : sql<boolean>`${said} = ${value}`
}
const owedOn = (today: Day) => sql<boolean>`(owed_from is null or owed_from <= ${today})`

export interface After {
  readonly key: string
  readonly id: string
}

/** A page of a list: newest first, or by due day. Rides `record_list` or `record_due`. */
export function listRecords(tx: Tx, office: string, f: Filter, sort: 'opened' | 'due', after: After | undefined, limit: number) {
  const rows = filtered(tx.selectFrom('record'), office, f).select(listed)
  if (sort === 'due') {
    const some = rows.where('due', 'is not', null)
    return (after ? some.where(eb => eb(eb.refTuple('due', 'id'), '>', eb.tuple(after.key, after.id))) : some)
      .orderBy('due')
      .orderBy('id')
      .limit(limit)
      .execute()
  }
  return (after ? rows.where(eb => eb(eb.refTuple('opened', 'id'), '<', eb.tuple(after.key, after.id))) : rows)
    .orderBy('opened', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** How many there are, counted up to a cap so that the count never costs more than the list is worth. */
export const countRecords = (tx: Tx, office: string, f: Filter, cap: number) =>
  tx
    .selectFrom(
      filtered(tx.selectFrom('record').select('id'), office, f)
        .limit(cap + 1)
        .as('some'),
    )
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()

/** Some of what these records hold, by the names of the fields. */
export const fieldsOf = (tx: Tx, office: string, ids: readonly string[], fields: readonly string[]) =>
  tx
    .selectFrom('record')
    .select([
      'id',
      sql<Fields>`(select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(data) f
        where f.key = any(${[...fields]}::text[]))`.as('data'),
    ])
    .where('office', '=', office)
    .where('id', 'in', ids)
    .execute()

/** The records of these numbers, as far as the identity may see them. */
export const recordsNumbered = (tx: Tx, office: string, numbers: readonly string[]) =>
  tx.selectFrom('record').select(['id', 'procedure', 'number']).where('office', '=', office).where('number', 'in', numbers).execute()

/** The open records that each of these waits for. */
export const waitedFor = (tx: Tx, office: string, ids: readonly string[], links: readonly string[]) =>
  tx
    .selectFrom('link')
    .innerJoin('record', j => j.onRef('record.office', '=', 'link.office').onRef('record.id', '=', 'link.to_record'))
    .select(['link.from_record as from', 'link.to_record as to'])
    .where('link.office', '=', office)
    .where('link.from_record', 'in', ids)
    .where('link.name', 'in', links)
    .where('record.closed', 'is', null)
    .execute()

/** The linked records of one, with the names of the links. */
export const linksFrom = (tx: Tx, office: string, id: string) =>
  tx
    .selectFrom('link')
    .select(['name', 'to_record as to'])
    .where('office', '=', office)
    .where('from_record', '=', id)
    .orderBy('name')
    .orderBy('to_record')
    .execute()

/** The other ends of these links of a record. */
export const linkedAs = (tx: Tx, office: string, id: string, names: readonly string[]) =>
  tx
    .selectFrom('link')
    .select('to_record as to')
    .where('office', '=', office)
    .where('from_record', '=', id)
    .where('name', 'in', names)
    .execute()
/** Where these records stand, the earliest first. */
export const standingsOf = (tx: Tx, office: string, ids: readonly string[]) =>
  tx
    .selectFrom('record')
    .select(['id', 'procedure', 'number', sql<Fields>`data`.as('data')])
    .where('office', '=', office)
    .where('id', 'in', ids)
    .orderBy('opened')
    .orderBy('id')
    .execute()

export const fullRecord = (tx: Tx, office: string, id: string) =>
  tx
    .selectFrom('record')
    .select(listed)
    .select([
      sql<Fields>`data`.as('data'),
      sql<Rec['pending']>`pending`.as('pending'),
      sql<Rec['done']>`done`.as('done'),
      sql<
        readonly Linked[]
      >`(select coalesce(json_agg(json_strip_nulls(row_to_json(l))), '[]') from linked_to(${sql.ref('record.id')}) l)`.as('linked'),
      sql<Buffer | null>`(select k.key from matter_key k where k.office = record.office and k.record = record.id)`.as('key'),
      sql<
        readonly { id: string; masked: string; field: string }[]
      >`(select coalesce(json_agg(json_build_object('id', p.id, 'masked', p.masked, 'field', rp.field) order by rp.field desc, p.id), '[]')
    from record_person rp join person p on p.office = rp.office and p.id = rp.person where rp.office = record.office
      and rp.record = record.id)`.as('people'),
    ])
    .where('office', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

const heldBy = <O>(q: SelectQueryBuilder<DB, 'record', O>, office: string, owed: readonly Owed[], actor: string) =>
  q.where('office', '=', office).where('closed', 'is', null).where(isOwed(owed, actor))
const owedBy = <O>(q: SelectQueryBuilder<DB, 'record', O>, office: string, owed: readonly Owed[], actor: string, today: Day) =>
  heldBy(q, office, owed, actor).where('due', 'is not', null).where(owedOn(today))

/** What is owed where the law sets no day, the oldest first. */
export const undatedRecords = (tx: Tx, office: string, owed: readonly Owed[], actor: string, limit: number) =>
  heldBy(tx.selectFrom('record').select(listed), office, owed, actor)
    .where('due', 'is', null)
    .orderBy('opened')
    .orderBy('id')
    .limit(limit)
    .execute()

/** What is owed, the earliest day first. Rides `record_due`. */
export const owedRecords = (tx: Tx, office: string, owed: readonly Owed[], actor: string, today: Day, limit: number) =>
  owedBy(tx.selectFrom('record').select(listed), office, owed, actor, today).orderBy('due').orderBy('id').limit(limit).execute()

export const countOwed = (tx: Tx, office: string, owed: readonly Owed[], actor: string, today: Day, soon: Day, week: Day) =>
  owedBy(tx.selectFrom('record'), office, owed, actor, today)
    .select(eb => [
      eb.fn.countAll<number>().as('all'),
      sql<number>`count(*) filter (where due < ${today})`.as('overdue'),
      sql<number>`count(*) filter (where due = ${today})`.as('today'),
      sql<number>`count(*) filter (where due > ${today} and due <= ${soon})`.as('soon'),
      sql<number>`count(*) filter (where due >= ${today} and due <= ${week})`.as('week'),
    ])
    .executeTakeFirstOrThrow()

/** Which drafts of a procedure somebody signs, for which bodies, and the field that may name them as one who stands aside. */
export interface Signed {
  readonly procedure: string
  readonly steps: readonly string[]
  readonly units?: readonly string[]
  readonly barred?: string
  readonly hands?: Hands
}

/** Records with a draft by somebody else that waits for this one's signature. */
export const awaitingSignature = (tx: Tx, office: string, signed: readonly Signed[], by: string) =>
  tx
    .selectFrom('record')
    .select(listed)
    .select(
      sql<
        readonly { step: string; by: string; on: Day }[]
      >`(select jsonb_agg(jsonb_build_object('step', d.key, 'by', d.value -> 'by', 'on', d.value -> 'on') order by d.value ->> 'on', d.key) from jsonb_each(pending) d)`.as(
        'drafts',
      ),
    )
    .where('office', '=', office)
    .where(sql<boolean>`pending <> '{}'`)
    .where(eb =>
      eb.or(
        signed.map(s =>
          eb.and([
            eb('procedure', '=', s.procedure),
            ...(s.units ? [eb('unit', 'in', s.units)] : []),
            sql<boolean>`exists (select 1 from jsonb_each(pending) d where d.key = any(${[...s.steps]}::text[])
              and d.value ->> 'by' <> ${by})`,
            ...(s.barred ? [sql<boolean>`not coalesce(data -> ${s.barred}::text ? ${by}::text, false)`] : []),
            ...(s.hands ? [isHeldByHand(s.hands, by)] : []),
          ]),
        ),
      ),
    )
    .orderBy('due')
    .orderBy('id')
    .limit(100)
    .execute()

/**
 * From here on the transaction reads as of one moment, and nothing else: a chain must not be compared with a head that was written
 * meanwhile. First statement only.
 */
export const asOfOneMoment = (tx: Tx) => sql`set transaction isolation level repeatable read, read only`.execute(tx)
