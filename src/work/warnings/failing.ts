import type { Failing } from '#core/procedures/shared/lead-kinds.ts'
import type { Ended } from './leads.queries.ts'

/** A demand that was not granted, and no law named for it. */
function isWithoutReasons(demands: unknown): boolean {
  return Array.isArray(demands) && demands.some((d: unknown) => isAnswered(d) && d.outcome !== 'supported' && !d.basis)
}
const isAnswered = (d: unknown): d is { readonly outcome: string; readonly basis?: string } =>
  typeof d === 'object' && d !== null && 'outcome' in d && typeof d.outcome === 'string'

/**
 * At which step of ours a matter that came back after its end had failed: the first of these that the log shows. Of bodies and steps; the
 * petitioner is not judged.
 * @param late whether a unit did something on it after its last day
 */
export function failingOf(matter: Ended, late: boolean): Failing {
  const { data, quashed, unexecuted, rating } = matter
  if (quashed) return 'quashed'
  if (unexecuted) return 'unexecuted'
  if (late) return 'late'
  if (isWithoutReasons(data['demands'])) return 'no-reasons'
  if (rating === 'dissatisfied') return 'dissatisfied'
  if (!data['resolvedOn']) return rating === null ? 'not-rated' : 'unresolved'
  return 'none'
}
