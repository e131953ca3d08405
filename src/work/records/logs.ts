import { shanghaiDay } from '#core/law/days.ts'
import type { Event, Fields } from '#core/engine/record.ts'
import type { Logged } from '#core/tracing/trace-log.ts'
import type { Tx } from '#database/index.ts'
import { eventsOf } from './log.queries.ts'
import { linkedAs, standingsOf } from './reading.queries.ts'

/** A record as it stands, with its log; free text in the log stays sealed. */
export interface Log {
  readonly id: string
  readonly procedure: string
  readonly number: string
  readonly data: Fields
  readonly log: readonly Logged[]
}

/** The records that one is linked to under these names, and itself, each with its log, as far as the identity sees them. */
export async function logsAbout(tx: Tx, office: string, id: string, links: readonly string[]): Promise<readonly Log[]> {
  const rows = await standingsOf(tx, office, [id, ...(await linkedAs(tx, office, id, links)).map(l => l.to)])
  const logs: Log[] = []
  for (const row of rows) {
    const events = await eventsOf(tx, office, row.id)
    logs.push({
      ...row,
      log: events.map(({ record, procedure, seq, step, act, by, day, at, under, given, effect, late }) => ({
        entered: shanghaiDay(at),
        event: eventOf({ record, procedure, seq, step, act, by, day, under, given, effect }, late),
      })),
    })
  }
  return logs
}

const eventOf = (event: Event, late: string | null): Event => (late === null ? event : { ...event, late })
