/** A day in Shanghai, `2026-05-01`. Never a `Date`: a day has no time zone. Days compare as strings. */
export type Day = `${number}-${number}-${number}`

const oneDay = 86_400_000
const eightHours = 28_800_000

/** A real day of the calendar, strictly `YYYY-MM-DD`, from year 1 on (PostgreSQL knows no year 0). */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

function dayAt(ms: number): Day {
  const text = new Date(ms).toISOString().slice(0, 10)
  if (!isDay(text)) throw new RangeError(`no day of the years 1 to 9999: ${text}`)
  return text
}

/** @throws RangeError beyond the years 1 to 9999 */
export const addDays = (day: Day, n: number): Day => dayAt(Date.parse(day) + n * oneDay)
/** Calendar days from one day to the other; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / oneDay
/** 0 Sunday to 6 Saturday. */
export const weekday = (day: Day): number => new Date(Date.parse(day)).getUTCDay()
export const yearOf = (day: Day): number => Number(day.slice(0, 4))
/** Which day it is in Shanghai at that instant. China has kept one offset, without summer time, since 1992. */
export const shanghaiDay = (at: Date): Day => dayAt(at.getTime() + eightHours)
/** The time of the day in Shanghai, HH:MM. */
export const shanghaiTime = (at: Date): string => new Date(at.getTime() + eightHours).toISOString().slice(11, 16)

/** A length of time as a rule states it: 15日, or 5个工作日. */
export type Span = { readonly n: number; readonly unit: 'day' | 'workingDay' }
export const days = (n: number): Span => ({ n: whole(n), unit: 'day' })
export const workingDays = (n: number): Span => ({ n: whole(n), unit: 'workingDay' })

function whole(n: number): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a span is a whole number of days, not ${n}`)
  return n
}
