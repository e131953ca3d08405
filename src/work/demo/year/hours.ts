import type { Calendar } from '#core/law/calendar.ts'
import { addDays, shanghaiDay, type Day } from '#core/law/days.ts'
import { between, type Chance } from '../chance.ts'

/** An instant, in milliseconds, so many minutes after midnight in Shanghai, at some second of that minute. */
const at = (random: Chance, day: Day, minutes: number) =>
  Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000 + between(random, 0, 59_999)
export const dayOf = (instant: number): Day => shanghaiDay(new Date(instant))
/** HH:MM in Shanghai, which keeps one time all year. */
export const timeOf = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16)
export const endOf = (day: Day): number => Date.parse(`${day}T23:59:59+08:00`)

/** An instant of working hours (half past eight to noon, half past one to half past five) on the first working day from this one on. */
export function atWork(random: Chance, day: Day, calendar: Calendar): number {
  let on = day
  while (!calendar.isWorking(on)) on = addDays(on, 1)
  const minutes = between(random, 0, 449)
  return at(random, on, minutes < 210 ? 510 + minutes : 600 + minutes)
}

/** An instant of the day or the evening, at home. */
export const atHome = (random: Chance, day: Day): number => at(random, day, between(random, 420, 1370))

/** The last working day up to this one, but not before `first`. */
export function lastWorkingDay(day: Day, first: Day, calendar: Calendar): Day {
  let on = day
  while (on > first && !calendar.isWorking(on)) on = addDays(on, -1)
  return on
}
