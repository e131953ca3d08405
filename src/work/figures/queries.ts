import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import { amountOf, conditionOf, dayOf, isDimension, keyUnder, type Dimension } from './facts.queries.ts'
import type { Figure, Measure, Only, SealedCount } from './figure.ts'

// Each statement runs under the reader's identity: row security shows a unit its own records. Sealed ones are never read here, whoever
// asks.

type Sql<T> = RawBuilder<T>

/** A figure as it is asked for: of a year, as of a day. */
export interface Asked {
  readonly figure: Figure
  readonly year: number
  readonly today: Day
}

/** Every condition that a record meets to be counted, without office and procedure. */
function isCounted({ figure, year, today }: Asked, only: Only = {}): Sql<boolean> {
  const counted = figure.lastYear ? year - 1 : year
  const day = figure.day && dayOf(figure.day)
  const keys = [...Object.entries(figure.only ?? {}), ...Object.entries(only)].flatMap(([name, key]) =>
    isDimension(name) && key !== undefined ? [hasKey({ figure, year, today }, name, key)] : [],
  )
  return sql.join(
    [
      sql`class = 'open'`,
      ...figure.where.map(name => conditionOf(name, today)),
      ...keys,
      ...(day
        ? [
            figure.stood
              ? stoodAt(day, figure.stood.until && dayOf(figure.stood.until), counted, today)
              : sql`${day} between ${`${counted}-01-01`}::date and ${`${counted}-12-31`}::date`,
          ]
        : []),
    ],
    sql` and `,
  )
}

/** At the end of a year, in this one today. */
function stoodAt(from: Sql<Day>, until: Sql<Day> | undefined, year: number, today: Day): Sql<boolean> {
  const at = sql`least(${`${year}-12-31`}::date, ${today}::date)`
  return until ? sql`(${from} <= ${at} and (${until} is null or ${until} >= ${at}))` : sql`(${from} <= ${at})`
}

/**
 * What ended before the year that lies before the one asked for is left aside unread: no figure counts a day so long after the end of its
 * record. Every statement says so alike, so that number, parts and list agree. What a figure counts as long as it stands is read whatever
 * its age.
 */
const lasting = new Set(
  Object.values(procedures)
    .filter(p => Object.values(p.figures).some(counted => counted.from !== undefined))
    .map(p => p.name),
)
const isRecent = (of: string, year: number): Sql<boolean> =>
  lasting.has(of) ? sql`true` : sql`(closed is null or closed >= ${`${year - 2}-01-01`}::date)`
const from = (office: string, { of, and }: Pick<Figure, 'of' | 'and'>, year: number): Sql<unknown> =>
  and === undefined
    ? sql`from record where office = ${office} and procedure = ${sql.lit(of)} and ${isRecent(of, year)}`
    : sql`from record where office = ${office} and procedure in (${sql.lit(of)}, ${sql.lit(and)}) and ${isRecent(of, year)}`
/** Whose records are read in one pass. */
const passOf = ({ of, and }: Figure): string => (and === undefined ? of : `${of} ${and}`)

export const noKey = 'none'
const keyOf = ({ figure, today }: Asked, by: Dimension): Sql<string | null> => keyUnder(by, today, figure.day ?? 'opened')
const hasKey = (asked: Asked, by: Dimension, key: string) =>
  key === noKey ? sql<boolean>`${keyOf(asked, by)} is null` : sql<boolean>`${keyOf(asked, by)} = ${key}`

const isPart = (measure: Measure, today: Day): Sql<boolean> =>
  'share' in measure
    ? sql.join(
        measure.share.map(name => conditionOf(name, today)),
        sql` and `,
      )
    : sql`true`

/** What a measure takes of the records that meet `which`. */
function partOf(measure: Measure, which: Sql<boolean>, today: Day): Sql<number> {
  if ('share' in measure) return sql`count(*) filter (where ${which} and ${isPart(measure, today)})`
  if ('median' in measure) return sql`percentile_cont(0.5) within group (order by ${amountOf(measure.median)}) filter (where ${which})`
  if ('different' in measure) return sql`count(distinct ${keyUnder(measure.different, today, 'opened')}) filter (where ${which})`
  const amount =
    'ratio' in measure
      ? amountOf(measure.ratio.of)
      : 'sum' in measure
        ? amountOf(measure.sum)
        : 'mean' in measure
          ? amountOf(measure.mean)
          : sql`0`
  return sql`sum(${amount}) filter (where ${which})`
}

/** What a measure is over: how many records; of a ratio, what they hold. */
const wholeOf = (measure: Measure, which: Sql<boolean>): Sql<number> =>
  'ratio' in measure
    ? sql`coalesce(sum(${amountOf(measure.ratio.over)}) filter (where ${which}), 0)`
    : sql`count(*) filter (where ${which})`

/**
 * Of each figure how many records it counts, and what its measure takes of them, in one statement: one pass over the records of each
 * procedure.
 */
export async function countAll(
  tx: Tx,
  office: string,
  asked: readonly Asked[],
): Promise<readonly { readonly whole: number; readonly part: number }[]> {
  const figures = new Map(asked.map(a => [passOf(a.figure), a.figure]))
  const year = Math.min(...asked.map(a => a.year))
  const passes = [...figures].map(([pass, figure]) => {
    const counts = asked
      .filter(a => passOf(a.figure) === pass)
      .flatMap(a => [wholeOf(a.figure.measure, isCounted(a)), sql`coalesce(${partOf(a.figure.measure, isCounted(a), a.today)}, 0)`])
    return sql`(select array[${sql.join(counts)}]::float8[] ${from(office, figure, year)}) as ${sql.ref(pass)}`
  })
  const {
    rows: [row = {}],
  } = await sql<Readonly<Partial<Record<string, readonly number[]>>>>`select ${sql.join(passes)}`.execute(tx)
  const next = new Map([...figures.keys()].map(pass => [pass, (row[pass] ?? []).values()]))
  return asked.map(({ figure }) => {
    const values = next.get(passOf(figure))
    return { whole: values?.next().value ?? 0, part: values?.next().value ?? 0 }
  })
}

/** The same for one figure, by the keys of one dimension. */
export const countBy = async (tx: Tx, office: string, asked: Asked, by: Dimension) =>
  (
    await sql<{ key: string; whole: number; part: number }>`
  select coalesce(${keyOf(asked, by)}, ${noKey}) as key, ${wholeOf(asked.figure.measure, sql`true`)}::float8 as whole, coalesce(${partOf(asked.figure.measure, sql`true`, asked.today)}, 0)::float8 as part
  ${from(office, asked.figure, asked.year)} and ${isCounted(asked)} group by 1 order by 1`.execute(tx)
  ).rows

export interface Which {
  readonly only: Only
  readonly numerator: boolean
}
const listed = (office: string, asked: Asked, { only, numerator }: Which) =>
  sql`${from(office, asked.figure, asked.year)} and ${isCounted(asked, only)}
    and ${numerator ? isPart(asked.figure.measure, asked.today) : sql`true`}`

/** The ids of the records that a figure counts, newest first, after a place in that order. */
export const idsOf = async (
  tx: Tx,
  office: string,
  asked: Asked,
  which: Which,
  after: { readonly day: Day; readonly id: string } | undefined,
  limit: number,
) =>
  (
    await sql<{ id: string; opened: Day }>`
  select id, opened ${listed(office, asked, which)} ${after ? sql`and (opened, id) < (${after.day}::date, ${after.id})` : sql``}
    order by opened desc, id desc limit ${limit}`.execute(tx)
  ).rows

export type SealedRow = { readonly year: number; readonly channel: string } & { readonly [c in SealedCount]: number }
const sealedOf = (years: readonly number[], today: Day): Sql<readonly SealedRow[]> =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('year', y) || to_jsonb(s)), '[]')
    from unnest(${[...years]}::integer[]) y, sealed_submissions(y, ${today}) s)`

/** The counts of sealed submissions of these years, none for who does not see the whole office; and whether the reader does. */
export const sealedCounts = async (tx: Tx, years: readonly number[], today: Day) =>
  (
    await sql<{
      whole_office: boolean
      sealed: readonly SealedRow[]
    }>`select app_sees_office() as whole_office, ${sealedOf(years, today)} as sealed`.execute(tx)
  ).rows[0] ?? { whole_office: false, sealed: [] }

/** How many records a list has, and the sealed counts that go beside it. */
export const countListed = async (tx: Tx, office: string, asked: Asked, which: Which) =>
  (
    await sql<{
      total: number
      sealed: readonly SealedRow[]
    }>`select (select count(*) ${listed(office, asked, which)}) as total, ${sealedOf([asked.year, asked.year - 1], asked.today)} as sealed`.execute(
      tx,
    )
  ).rows[0] ?? { total: 0, sealed: [] }
