import type { Failing } from '#core/procedures/shared/lead-kinds.ts'
import type { Clock } from '#core/engine/record.ts'
import { isFields } from '#core/engine/validate.ts'
import type { Ended } from './leads.queries.ts'

/** Whether a duty of this name was done after its last day. */
const isLate = (name: string, clock: Clock, duties: ReadonlySet<string>): boolean => duties.has(name) && clock.endedOn !== undefined && clock.endedOn > clock.due

/** A demand that was not granted, and no law named for it. */
function isWithoutReasons(demands: unknown): boolean {
  return Array.isArray(demands) && demands.some((d: unknown) => isAnswered(d) && d.outcome !== 'supported' && !d.basis)
}
const isAnswered = (d: unknown): d is { readonly outcome: string; readonly basis?: string } => typeof d === 'object' && d !== null && 'outcome' in d && typeof d.outcome === 'string'

/**
 * At which step of ours a matter that came back after its end had failed: the first of these that the log shows. Of bodies and steps; the petitioner is not judged.
 * @param duties the names of the limits that a unit owes
 */
export function failingOf(matter: Ended, duties: ReadonlySet<string>): Failing {
  const { data, limits, quashed, unexecuted, rating } = matter
  if (quashed) return 'quashed'
  if (unexecuted) return 'unexecuted'
  if (Object.entries(limits).some(([name, clock]) => isLate(name, clock, duties))) return 'late'
  if (isWithoutReasons(isFields(data) ? data['demands'] : undefined)) return 'no-reasons'
  if (rating === 'dissatisfied') return 'dissatisfied'
  if (!data['resolvedOn']) return rating === null ? 'not-rated' : 'unresolved'
  return 'none'
}
