import { sql } from 'kysely'
import type { Act, Effect, Fields } from '#core/engine/record.ts'
import type { Basis } from '#core/law/articles.ts'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'

// Statements that read the event log and its chains.

export interface StoredEvent {
  readonly office: string
  readonly record: string
  readonly seq: number
  readonly procedure: string
  readonly step: string
  readonly act: Act
  readonly by: string
  readonly day: Day
  readonly at: Date
  readonly under: Basis
  readonly given: Fields
  readonly effect: Effect
  readonly late: string | null
  readonly prev: Buffer
  readonly hash: Buffer
}
const eventColumns = [
  'office',
  'record',
  'seq',
  'procedure',
  'step',
  'at',
  'late',
  'prev',
  'hash',
  'actor as by',
  sql<Act>`act`.as('act'),
  sql<Day>`day`.as('day'),
  sql<Basis>`law`.as('under'),
  sql<Fields>`given`.as('given'),
  sql<Effect>`effect`.as('effect'),
] as const

/** The events of a record after a version, in order; `most` of them. */
export const eventsOf = (tx: Tx, office: string, record: string, after = 0, most = 1_000_000) =>
  tx
    .selectFrom('event')
    .select(eventColumns)
    .where('office', '=', office)
    .where('record', '=', record)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(most)
    .execute()

/** All events of an office after a place in the order of its chains, for `verify`. */
export const eventsAfter = (tx: Tx, office: string, record: string, seq: number, most: number) =>
  tx
    .selectFrom('event')
    .select(eventColumns)
    .where('office', '=', office)
    .where(eb => eb(eb.refTuple('record', 'seq'), '>', eb.tuple(record, seq)))
    .orderBy('record')
    .orderBy('seq')
    .limit(most)
    .execute()

/** Where the chain of each record must end, for `verify`. */
export const headsOf = (tx: Tx, office: string, records: readonly string[]) =>
  tx
    .selectFrom('record')
    .select(['id', 'number', 'head', 'version', 'state'])
    .where('office', '=', office)
    .where('id', 'in', records)
    .execute()
export const countEvents = (tx: Tx, office: string) =>
  tx
    .selectFrom('event')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('office', '=', office)
    .executeTakeFirstOrThrow()
/** Records that have no event at all. */
export const chainless = (tx: Tx, office: string) =>
  tx
    .selectFrom('record')
    .select(['id', 'number'])
    .where('office', '=', office)
    .where(eb =>
      eb.not(eb.exists(eb.selectFrom('event').select('seq').whereRef('event.record', '=', 'record.id').where('event.office', '=', office))),
    )
    .execute()
