import { sql } from 'kysely'
import pg from 'pg'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'

// The queue of a day, and the devices that stand in the hall. Each runs under the reader's identity.

/** A ticket as the hall needs it: of who took it nothing is known. */
export interface Waiting {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly state: string
  readonly business: string
  readonly window: number | null
  readonly takenAt: string
  readonly calledAt: string | null
}

const ticket = [
  'id',
  'number',
  'version',
  'state',
  sql<string>`data ->> 'business'`.as('business'),
  sql<number | null>`(data ->> 'window')::integer`.as('window'),
  sql<string>`data ->> 'takenAt'`.as('takenAt'),
  sql<string | null>`data ->> 'calledAt'`.as('calledAt'),
] as const
const ofDay = (tx: Tx, office: string, day: Day, states: readonly string[]) =>
  tx
    .selectFrom('record')
    .where('office', '=', office)
    .where('procedure', '=', 'ticket')
    .where('opened', '=', day)
    .where('state', 'in', [...states])
const inTurn = <T extends { orderBy(by: ReturnType<typeof sql>): T }>(q: T): T => q.orderBy(sql`data ->> 'takenAt'`).orderBy(sql`id`)

/** The day's tickets in these states, in the order in which they were taken. */
export const ticketsIn = (tx: Tx, office: string, day: Day, states: readonly string[]): Promise<readonly Waiting[]> =>
  inTurn(ofDay(tx, office, day, states).select(ticket)).execute()

/** The first that waits for one of these, locked; who is called by somebody else at this moment is passed by. */
export const firstWaiting = (tx: Tx, office: string, day: Day, business: readonly string[]): Promise<Pick<Waiting, 'id'> | undefined> => {
  const some = ofDay(tx, office, day, ['waiting'])
  const wanted = business.length ? some.where(sql<boolean>`data ->> 'business' = any(${[...business]}::text[])`) : some
  return inTurn(wanted.select('id')).limit(1).forUpdate().skipLocked().executeTakeFirst()
}

/** Who was called, by when it was last said aloud. */
export const calledLast = (tx: Tx, office: string, day: Day) =>
  ofDay(tx, office, day, ['called'])
    .select(ticket)
    .select(
      sql<Date>`(select max(e.at) from event e where e.office = record.office and e.record = record.id and e.step in ('call', 'again'))`.as(
        'saidAt',
      ),
    )
    .orderBy('saidAt', 'desc')
    .limit(8)
    .execute()

/** Who was served last at a window, while nobody else stands there. */
export const servedLast = async (tx: Tx, office: string, day: Day, window: number): Promise<Waiting | undefined> => {
  const there = sql<boolean>`(data ->> 'window')::integer = ${window}`
  if (await ofDay(tx, office, day, ['called']).where(there).select('id').executeTakeFirst()) return undefined
  const last = await ofDay(tx, office, day, ['served', 'rated'])
    .where(there)
    .select(ticket)
    .orderBy(sql`data ->> 'servedAt' desc nulls last`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.state === 'served' ? last : undefined
}

/** What was left over in the evening, of the day and of those before it. */
export const leftOver = (tx: Tx, office: string, day: Day) =>
  tx
    .selectFrom('record')
    .select('id')
    .where('office', '=', office)
    .where('procedure', '=', 'ticket')
    .where('closed', 'is', null)
    .where('opened', '<=', day)
    .orderBy('id')
    .limit(500)
    .execute()

export interface DeviceRow {
  readonly office: string
  readonly id: string
  readonly kind: string
  readonly at_window: number | null
  readonly revision: number
}
/** Sent with `begin`: whose key this is. */
export const deviceOpening = (key: Buffer): string => `select * from device_with(${pg.escapeLiteral(`\\x${key.toString('hex')}`)}::bytea)`

export const devicesOf = (tx: Tx, office: string) =>
  tx
    .selectFrom('device')
    .select(['id', 'kind', 'name', 'at_window as window', 'added_at as addedAt'])
    .where('office', '=', office)
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .execute()
export const insertDevice = (
  tx: Tx,
  row: { office: string; id: string; kind: string; name: string; at_window: number | null; key: Buffer; added_by: string; added_at: Date },
) => tx.insertInto('device').values(row).execute()
/** How many were taken out of use: none where there is no such device. */
export const endDevice = async (tx: Tx, office: string, id: string, at: Date): Promise<number> =>
  Number(
    (
      await tx
        .updateTable('device')
        .set({ ended_at: at })
        .where('office', '=', office)
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
    ).numUpdatedRows,
  )
