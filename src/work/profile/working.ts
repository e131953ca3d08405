import type { Calendar } from '#core/law/calendar.ts'
import { addDays, type Day } from '#core/law/days.ts'

export function workingDays(year: number, calendar: Calendar): readonly Day[] {
  const all: Day[] = []
  for (let day: Day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) if (calendar.isWorking(day)) all.push(day)
  return all
}
