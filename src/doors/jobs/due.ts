import { shanghaiDay, type Day } from '#core/law/days.ts'

/** The last time that a daily job was due: on which day in Shanghai, and at which instant. */
export interface Due {
  readonly day: Day
  readonly since: Date
}

/** @param at the hour in Shanghai, `23:30` */
export function lastDue(at: string, now: Date): Due {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const day = shanghaiDay(new Date(now.getTime() - (hours * 60 + minutes) * 60_000))
  return { day, since: new Date(`${day}T${at}:00+08:00`) }
}
