import type { Calendar } from '../../law/calendar.ts'
import { addDays, weekday, type Day } from '../../law/days.ts'

export interface Pattern {
  readonly from: Day
  readonly until: Day
  readonly pattern: 'daily' | 'weekly'
  /** 1 Monday to 5 Friday, where it is weekly. */
  readonly weekday: number
  /** What becomes of a reception day that is off. */
  readonly holiday?: 'skip' | 'shift'
}

/**
 * The days on which leaders receive: each working day; or one day of each week, which on a holiday is left out, or moved to the next
 * working day (within the period, and never two on one day).
 */
export function receptionDays({ from, until, pattern, weekday: chosen, holiday = 'skip' }: Pattern, calendar: Calendar): readonly Day[] {
  const days = new Set<Day>()
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (pattern === 'daily' ? calendar.isWorking(day) : weekday(day) === chosen && calendar.isWorking(day)) days.add(day)
    if (pattern === 'weekly' && holiday === 'shift' && weekday(day) === chosen && !calendar.isWorking(day)) {
      const next = nextWorking(day, calendar)
      if (next <= until) days.add(next)
    }
  }
  return [...days].toSorted()
}

function nextWorking(day: Day, calendar: Calendar): Day {
  let to = addDays(day, 1)
  while (!calendar.isWorking(to)) to = addDays(to, 1)
  return to
}
