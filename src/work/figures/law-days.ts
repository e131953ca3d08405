import { limits, type LimitId } from '#core/law/limits.ts'

/**
 * The days of a limit that every version of the law has alike.
 * @throws when versions differ: a figure that uses it must then look at the day of opening
 */
function daysInEveryVersion(id: LimitId): number {
  const [span, ...others] = new Set(limits.filter(row => row.id === id).map(row => (row.span?.unit === 'day' ? row.span.n : undefined)))
  if (span === undefined || others.length) throw new Error(`${id} is not one number of days in every version of the law`)
  return span
}

/** From registration: the office's days to pass it on, and then the unit's to tell the petitioner. */
export const untilAccepted = daysInEveryVersion('TL-01') + daysInEveryVersion('TL-03')
