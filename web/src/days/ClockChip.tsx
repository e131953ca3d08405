import type { ClockMeta } from '../api/types.ts'
import { DayChip } from './DayChip.tsx'
import { Explanation } from './Explanation.tsx'

/** The chip of a limit whose account is at hand. */
export function ClockChip({ clock }: { readonly clock: ClockMeta }) {
  return <DayChip due={clock.due} daysLeft={clock.daysLeft} since={clock.since} basis={clock.short ?? clock.basis} explain={() => <Explanation clock={clock} />} />
}
