import type { Tx } from '#database/index.ts'
import { hashOf, genesis } from './hash.ts'
import { chainless, countEvents, eventsAfter, headsOf, type StoredEvent } from './log.queries.ts'
import { asOfOneMoment } from './reading.queries.ts'

/** The first event of a chain that does not hold, and how. `seq` 0: the record has no event. */
export interface Broken {
  readonly office: string
  readonly record: string
  readonly number?: string
  readonly seq: number
  readonly fault: 'content' | 'order' | 'end' | 'missing'
}
export interface Verified {
  readonly events: number
  readonly records: number
  readonly broken: readonly Broken[]
}

const batch = 2000

/**
 * Walks every chain of an office and names the first event of each that does not hold: its content was changed, one is missing or out of
 * order, or the chain does not end where its record says. Needs no key: the hashes are over the sealed text. The identity must see the
 * whole office, and this must be the first that its transaction does: steps may be taken meanwhile.
 */
export async function verify(tx: Tx, office: string, onProgress: (done: number, all: number) => void = () => {}): Promise<Verified> {
  await asOfOneMoment(tx)
  const all = (await countEvents(tx, office)).n
  const broken: Broken[] = (await chainless(tx, office)).map(r => ({
    office,
    record: r.id,
    number: r.number,
    seq: 0,
    fault: 'missing' as const,
  }))
  let events = 0
  let records = broken.length
  let last: StoredEvent | undefined
  let wrong: string | undefined
  const ends: StoredEvent[] = []
  const judgeEnds = async () => {
    const heads = new Map(
      (
        await headsOf(
          tx,
          office,
          ends.map(e => e.record),
        )
      ).map(h => [h.id, h]),
    )
    for (const end of ends.splice(0)) {
      const head = heads.get(end.record)
      if (head && head.version === end.seq && head.head.equals(end.hash) && head.state === end.effect.state) continue
      broken.push({ office, record: end.record, ...(head && { number: head.number }), seq: end.seq, fault: 'end' })
    }
  }
  for (;;) {
    const rows = await eventsAfter(tx, office, last?.record ?? '', last?.seq ?? 0, batch)
    for (const row of rows) {
      const first = row.record !== last?.record
      if (first) {
        records++
        if (last && last.record !== wrong) ends.push(last)
      }
      const fault = faultOf(row, first ? undefined : last)
      if (fault && wrong !== row.record) {
        wrong = row.record
        broken.push({ office, record: row.record, seq: row.seq, fault })
      }
      last = row
    }
    events += rows.length
    onProgress(events, all)
    if (rows.length < batch && last && last.record !== wrong) ends.push(last)
    if (ends.length) await judgeEnds()
    if (rows.length < batch) return { events, records, broken }
  }
}

/** How an event does not hold where it stands, if it does not. */
export function faultOf(row: StoredEvent, before: StoredEvent | undefined): Broken['fault'] | undefined {
  if (row.seq !== (before?.seq ?? 0) + 1 || !row.prev.equals(before?.hash ?? genesis)) return 'order'
  const { late, ...rest } = row
  return hashOf({ ...rest, ...(late !== null && { late }) }, row.prev).equals(row.hash) ? undefined : 'content'
}
