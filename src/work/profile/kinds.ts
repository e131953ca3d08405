import type { Profile } from './profile-names.ts'
import { judged } from './rates.ts'

/**
 * Of so many submissions: how many have their day for triage in the year and how many of these miss it, how many are led, how many requests
 * have their answer due in the year and miss it.
 */
export interface Kinds {
  readonly accepted: number
  readonly slow: number
  /** Led and requests make up the appeals; free where no rate asks for a share. */
  readonly led?: number
  readonly requests?: number
  readonly due?: number
  readonly unanswered: number
}

/** @returns nothing where so many cannot be so */
export function kindsOf({ figures: f }: Profile, total: number): Kinds | undefined {
  const settled = f['mediations.succeeded'] ?? 0
  const onTime = f['petitions.acceptedOnTime'] ?? 100
  const lawful = f['petitions.lawfulRoute']
  const answered = f['petitions.concludedOnTime'] ?? 100
  const accepted = onTime === 100 ? { whole: total, part: total } : judged(onTime, total)
  if (!accepted) return undefined
  const base = { accepted: accepted.whole, slow: accepted.whole - accepted.part, unanswered: 0 }
  const isAsked = f['petitions.concludedOnTime'] !== undefined
  const way =
    lawful === undefined
      ? undefined
      : judged(
          lawful,
          accepted.whole,
          ({ whole, part }) =>
            whole - part >= Math.max(settled, isAsked ? 1 : 0)
            && (answered === 100 || judged(answered, whole - part, j => j.part >= settled) !== undefined),
        )
  if (lawful !== undefined && !way) return undefined
  const most = way ? way.whole - way.part : accepted.whole
  const shares = way ? { led: way.part, requests: most } : {}
  if (answered === 100) return { ...base, ...shares }
  const due = judged(answered, most, ({ part }) => part >= settled)
  return due && { ...base, requests: most, led: 0, ...shares, due: due.whole, unanswered: due.whole - due.part }
}
