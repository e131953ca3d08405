import type { Actor, Fields } from '#core/engine/record.ts'
import { addDays, isDay, type Day } from '#core/law/days.ts'
import { between } from '../chance.ts'
import type { Tale } from '../year/tale.ts'

/** How long after what went before: so many days, at work; so many days between two numbers; or minutes. */
export type Wait = number | readonly [least: number, most: number] | { readonly minutes: number }
/** After a while somebody takes a step. What is filled in may depend on the day on which it is. */
export type Act = readonly [wait: Wait, step: string, by: Actor, given?: Fields | (() => Fields)]
/** A thread that tells whether it came to its end. */
export type Whether = Generator<number, boolean, void>

const isDays = (wait: Wait): wait is readonly [number, number] => Array.isArray(wait)
export const after = (t: Tale, wait: Wait): number =>
  typeof wait === 'number'
    ? t.atWork(addDays(t.today(), wait))
    : isDays(wait)
      ? t.atWork(addDays(t.today(), t.brisk ? wait[0] : between(t.random, wait[0], wait[1])))
      : t.now() + wait.minutes * 60_000
export const ahead = (t: Tale, days: number): Day => addDays(t.today(), days)

/** Steps on a record one after the other, up to the first that is not possible or fated not to happen. */
export function* acted(t: Tale, id: string, ...acts: readonly Act[]): Whether {
  for (const [wait, step, by, given = {}] of acts) {
    yield after(t, wait)
    if (!t.takes(id, step, by, typeof given === 'function' ? given() : given)) return false
  }
  return true
}

/** A step that one drafts and another signs an hour later. */
export const signed = (wait: Wait, step: string, by: Actor, signer: Actor, given: Fields | (() => Fields) = {}): readonly [Act, Act] => [
  [wait, step, by, given],
  [{ minutes: 60 }, `${step}.sign`, signer],
]

/** The number of a document of the office, such as 青信督〔2026〕12号. */
export const documentNumber = (t: Tale, mark: string): string => `青信${mark}〔${t.today().slice(0, 4)}〕${between(t.random, 1, 180)}号`

/** The day that a field holds, some days moved; today, where that has passed. */
export function dayIn(t: Tale, id: string, field: string, moved = 0): Day {
  const value = t.record(id).data[field]
  const today = t.today()
  const day = typeof value === 'string' && isDay(value) ? addDays(value, moved) : today
  return day < today ? today : day
}
