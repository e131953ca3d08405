import type { ClockMeta } from '../api/types.ts'
import { DayChip } from './DayChip.tsx'
import { recordWords as words } from '../record/words.ts'
import { Explanation } from './Explanation.tsx'

/** The chip of a limit whose account is at hand. */
export function ClockChip({ clock }: { readonly clock: ClockMeta }) {
  return (
    <DayChip
      due={clock.due}
      daysLeft={clock.daysLeft}
      since={clock.since}
      basis={clock.short ?? clock.basis}
      {...(clock.pausedOn && { still: words.paused })}
      {...((clock.extendedFrom || clock.excluded) && { note: clock.extendedFrom ? words.extended : words.without(clock.excluded ?? 0) })}
      explain={() => <Explanation clock={clock} />}
    />
  )
}
