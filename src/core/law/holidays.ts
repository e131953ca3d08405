import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { calendarFrom, type Calendar, type Notice } from './calendar.ts'
import { isDay, yearOf, type Day } from './days.ts'
import type { Label } from './label.ts'
import { festivalsMissing } from './notice.ts'

const daysOf = (of: object): readonly Day[] => Object.keys(of).filter(isDay).toSorted()

/**
 * The notices that the package `chinese-days` holds. Its functions take a year that it does not know for one without holidays,
 * so its data are read instead: a year is known when both its first festival and National Day are there.
 */
export const publishedNotices: readonly Notice[] = noticesIn(published)
export const publishedCalendar: Calendar = calendarFrom(publishedNotices)

/**
 * The notices in data of that package's shape: `holidays` maps a day to `English name,中文名,length`, `workdays` holds weekend days worked.
 */
export function noticesIn({
  holidays,
  workdays,
}: {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}): readonly Notice[] {
  const rest = Map.groupBy(daysOf(holidays), yearOf)
  const work = Map.groupBy(daysOf(workdays), yearOf)
  return [...rest]
    .filter(([year, off]) => festivalsMissing(year, off).length === 0)
    .map(([year, off]) => ({
      year,
      rest: off,
      work: work.get(year) ?? [],
      names: Object.fromEntries(off.map(day => [day, nameIn(holidays[day] ?? '')])),
    }))
}

function nameIn(entry: string): Label {
  const [en = '', zh = ''] = entry.split(',')
  return { zh, en }
}
