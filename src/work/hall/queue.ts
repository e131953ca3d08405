import { shanghaiTime, type Day } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import { schemaOf } from '#core/engine/schema.ts'
import type { Label } from '#core/law/label.ts'
import type { Tx } from '#database/index.ts'
import type { World } from '../world.ts'
import { calledAs } from './called.ts'
import { calledLast, servedLast, ticketsIn, type Waiting } from './queries.ts'

/** `called`: what is said aloud, A001. `minutes`: how long it has waited, or waited until it was called. */
export interface InQueue {
  readonly id: string
  readonly called: string
  readonly version: number
  readonly business: string
  readonly takenAt: string
  readonly minutes: number
  readonly window?: number
  readonly calledAt?: string
}
/** `missed`: who was not there when called, and may be called again today. */
export interface Queue {
  readonly waiting: readonly InQueue[]
  readonly atWindows: readonly InQueue[]
  readonly missed: readonly InQueue[]
}

/** What the day's tickets are for, as their declaration says. */
export const businesses: Readonly<Record<string, Label>> =
  schemaOf(procedures['ticket']?.data ?? {}).properties?.['business']?.options ?? {}

/** The queue of today, in turn. */
export async function queueOf(world: World, tx: Tx, office: string): Promise<Queue> {
  const now = shanghaiTime(world.now())
  const all = await ticketsIn(tx, office, world.today(), ['waiting', 'called', 'missed'])
  const some = (state: string) => all.filter(t => t.state === state).map(t => inQueue(t, now))
  return { waiting: some('waiting'), atWindows: some('called'), missed: some('missed') }
}

/** What the hall's screen shows: who was called where, the last first, and how many wait. */
export async function boardOf(world: World, tx: Tx, office: string) {
  const today: Day = world.today()
  const called = await calledLast(tx, office, today)
  const waiting = await ticketsIn(tx, office, today, ['waiting'])
  return {
    called: called.map(t => ({ called: calledAs(t.number), window: t.window ?? 0, said: `${t.number}-${t.version}` })),
    waiting: waiting.length,
    next: waiting.slice(0, 8).map(t => calledAs(t.number)),
  }
}

/** A ticket by its place: how many of the day stand before it. `state` tells whether it was called meanwhile. */
export interface InTurn {
  readonly called: string
  readonly business: string
  readonly ahead: number
  readonly state: string
}
export async function placeInTurn(world: World, tx: Tx, office: string, id: string): Promise<InTurn | undefined> {
  const all = await ticketsIn(tx, office, world.today(), ['waiting', 'called'])
  const mine = all.find(t => t.id === id)
  const waiting = all.filter(t => t.state === 'waiting')
  return (
    mine && {
      called: calledAs(mine.number),
      business: mine.business,
      ahead: Math.max(
        0,
        waiting.findIndex(t => t.id === id),
      ),
      state: mine.state,
    }
  )
}

/** Whose service can be rated at a window now. */
export async function toRate(
  world: World,
  tx: Tx,
  office: string,
  window: number,
): Promise<{ readonly id: string; readonly called: string; readonly version: number } | undefined> {
  const last = await servedLast(tx, office, world.today(), window)
  return last && { id: last.id, called: calledAs(last.number), version: last.version }
}

function inQueue({ id, number, version, business, takenAt, calledAt, window }: Waiting, now: string): InQueue {
  return {
    id,
    called: calledAs(number),
    version,
    business,
    takenAt,
    minutes: Math.max(0, minutesIn(calledAt ?? now) - minutesIn(takenAt)),
    ...(window !== null && { window }),
    ...(calledAt !== null && { calledAt }),
  }
}
const minutesIn = (hhmm: string): number => Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3))
