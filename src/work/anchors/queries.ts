import { sql } from 'kysely'
import type { Tx } from '#database/index.ts'
import type { Day } from '#core/law/days.ts'
import type { Leaf, Statement } from './statement.ts'

export interface AnchorRow extends Statement {
  readonly due: Day | null
  readonly blocks: Buffer
  readonly signature: Buffer
}

/** Whoever makes an office's next anchor waits here for whoever is making one. */
export const waitForTurn = (tx: Tx, office: string) =>
  sql`select pg_advisory_xact_lock(hashtext('anchor'), hashtext(${office}))`.execute(tx)

const columns = [
  'office',
  'nth',
  sql<Day>`day`.as('day'),
  'at',
  sql<Day | null>`due`.as('due'),
  'leaves',
  'root',
  'blocks',
  'before',
  'key',
  'signature',
] as const
/** The latest anchors, the last one first. */
export const lastAnchors = (tx: Tx, office: string, most: number): Promise<AnchorRow[]> =>
  tx.selectFrom('anchor').select(columns).where('office', '=', office).orderBy('nth', 'desc').limit(most).execute()
export const anchorAt = (tx: Tx, office: string, nth: number): Promise<AnchorRow | undefined> =>
  tx.selectFrom('anchor').select(columns).where('office', '=', office).where('nth', '=', nth).executeTakeFirst()
export const anchorsAfter = (tx: Tx, office: string, nth: number, most: number): Promise<AnchorRow[]> =>
  tx.selectFrom('anchor').select(columns).where('office', '=', office).where('nth', '>', nth).orderBy('nth').limit(most).execute()

export const insertAnchor = (tx: Tx, row: AnchorRow) =>
  tx
    .insertInto('anchor')
    .values({ ...row })
    .execute()

/** Binds the head of every chain that moved since it was last bound, in one statement and so as of one moment: how many. */
export async function bindHeads(tx: Tx, office: string, nth: number): Promise<number> {
  const { numAffectedRows } = await sql`insert into anchor_leaf (office, nth, place, record, seq, head, receipt)
    select ${office}, ${nth}, row_number() over (order by r.id) - 1, r.id, r.version, r.head, case
      when r.data ->> 'receipt' ~ '^[0-9a-f]{64}$' then decode(r.data ->> 'receipt', 'hex') end from record r
    where r.office = ${office}
      and not exists (select from anchor_leaf l where l.office = ${office} and l.record = r.id and l.seq = r.version)`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Leaves from a place on, in their order. */
export const leavesFrom = (tx: Tx, office: string, nth: number, place: number, most: number): Promise<Leaf[]> =>
  tx
    .selectFrom('anchor_leaf')
    .select(['record', 'seq', 'head', 'receipt'])
    .where('office', '=', office)
    .where('nth', '=', nth)
    .where('place', '>=', place)
    .where('place', '<', place + most)
    .orderBy('place')
    .execute()

/** Every leaf that binds a record, the earliest first. */
export const leavesOf = (tx: Tx, office: string, record: string) =>
  tx
    .selectFrom('anchor_leaf')
    .select(['nth', 'place', 'record', 'seq', 'head', 'receipt'])
    .where('office', '=', office)
    .where('record', '=', record)
    .orderBy('nth')
    .execute()

export interface HeldLeaf extends Leaf {
  readonly place: number
  readonly hash: Buffer | null
  readonly filed: string | null
  readonly number: string | null
}

/** Leaves with what the log holds today in their place: the event's hash, the receipt in the record's first event, its number. */
export async function leavesHeld(tx: Tx, office: string, nth: number, place: number, most: number): Promise<readonly HeldLeaf[]> {
  const { rows } =
    await sql<HeldLeaf>`select l.place, l.record, l.seq, l.head, l.receipt, e.hash, f.effect #>> '{set,receipt}' as filed, r.number
      from anchor_leaf l
    left join event e on e.office = l.office and e.record = l.record and e.seq = l.seq left join event f on f.office = l.office
      and f.record = l.record and f.seq = 1
    left join record r on r.office = l.office and r.id = l.record
    where l.office = ${office} and l.nth = ${nth} and l.place >= ${place} and l.place < ${place + most} order by l.place`.execute(tx)
  return rows
}
/** Leaves of anchors that are not there. */
export const strayLeaves = (tx: Tx, office: string, last: number) =>
  tx.selectFrom('anchor_leaf').select('nth').where('office', '=', office).where('nth', '>', last).limit(1).executeTakeFirst()

/** Before anybody is known: of which submission these two are. */
export const submissionReceipted = async (tx: Tx, number: string, receipt: string) =>
  (await sql<{ office: string; record: string }>`select office, record from receipt_with(${number}, ${receipt})`.execute(tx)).rows[0]
