import { clockOf } from '../../engine/clocks.ts'
import type { Facts, Rec } from '../../engine/record.ts'
import { lastDay } from '../../law/calendar.ts'
import { addDays, type Day } from '../../law/days.ts'
import { limitAt } from '../../law/limits.ts'
import { frame, unanswered } from './frame.ts'

// Of two petitions that are joined the older takes in the younger, or the answer to the older would be put off.

interface Taken {
  readonly state: string
  readonly due?: Day
}
interface Days {
  readonly acceptedOn?: Day
  readonly extendedBy?: number
}

/** Whether this one is further on than the one that is to take it in, or as far, and its day comes first. */
export function isAhead(record: Rec, data: Days, into: Taken, facts: Facts): boolean {
  // A part of what was accepted keeps its day while it is sent on: only a petition that is answered as early takes it in.
  if (data.acceptedOn && record.state !== 'handling') {
    const by = answerBy(record, data, facts)
    return !(by && into.state === 'handling' && into.due && into.due <= by)
  }
  const far = rank(record.state) - rank(into.state)
  const own = dueOf(record)
  return far > 0 || (far === 0 && own !== undefined && into.due !== undefined && own < into.due)
}

const rank = (state: string): number => unanswered.findIndex(s => s === state)

function answerBy(record: Rec, { acceptedOn, extendedBy = 0 }: Days, facts: Facts): Day | undefined {
  const span = limitAt('TL-06', record.opened)?.span
  return span && acceptedOn && addDays(lastDay(acceptedOn, span, facts.calendar).day, extendedBy)
}

const dueOf = (record: Rec): Day | undefined =>
  Object.entries(frame.limits)
    .flatMap(([name, limit]) => ('owes' in limit && limit.during.some(s => s === record.state) ? (clockOf(record, name)?.due ?? []) : []))
    .toSorted()[0]
