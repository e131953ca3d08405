import type { Fields } from '#core/engine/record.ts'
import { isFields } from '#core/engine/validate.ts'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import { openMatterKey } from '#work/people/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { procedureNamed } from './open.ts'
import { eventsOf, headsOf } from './log.queries.ts'
import { matterKey } from './queries.ts'
import { receiptLine } from './receipt.ts'
import { unsealed } from './sealing.ts'
import { faultOf } from './verify.ts'

/**
 * One record's chain, reckoned again: does it hold and end where its record says; the hash of each event; the day and the receipt with
 * which it began.
 */
export interface Chain {
  readonly holds: boolean
  readonly hashes: readonly Buffer[]
  readonly day?: Day
  readonly receipt?: string
}

/** Walks one chain, as `verify` walks them all. The identity must see the record. */
export async function chainOf(tx: Tx, office: string, record: string): Promise<Chain> {
  const events = await eventsOf(tx, office, record)
  const [head] = await headsOf(tx, office, [record])
  const first = events[0]
  const last = events.at(-1)
  const receipt = first?.effect.set['receipt']
  const whole = events.every((event, i) => faultOf(event, events[i - 1]) === undefined)
  return {
    holds: whole && last !== undefined && head !== undefined && head.version === last.seq && head.head.equals(last.hash),
    hashes: events.map(e => e.hash),
    ...(first && { day: first.day }),
    ...(typeof receipt === 'string' && { receipt }),
  }
}

/**
 * The line that the receipt of a record hashes, as its log holds what was filed, with this salt in it. Undefined where there is nothing of
 * it to be read: the record has no receipt, or its key is gone.
 */
export async function filedLine(world: World, tx: Tx, directory: Directory, record: string, salt: string): Promise<string | undefined> {
  const office = directory.office.id
  const [first] = await eventsOf(tx, office, record, 0, 1)
  const [head] = await headsOf(tx, office, [record])
  const wrapped = await matterKey(tx, office, record)
  if (!first || !head || !wrapped || first.effect.set['receipt'] === undefined) return undefined
  const filed = fieldsOf(unsealed(first.given, openMatterKey(world, { office, record }, wrapped.key), record))
  return receiptLine(procedureNamed(first.procedure), { office: directory.office.code, number: head.number, day: first.day, filed }, salt)
}

const fieldsOf = (value: ReturnType<typeof unsealed>): Fields => (isFields(value) ? value : {})
