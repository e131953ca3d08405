import type { Day, Page } from '../api/types.ts'

/** The day since which an ended record stands as it does: a rule that was in force and repealed later ended on that later day. */
export function endedOn({ timeline, state, closed }: Page): Day | undefined {
  if (closed === undefined) return undefined
  const told = timeline.toSorted((a, b) => b.seq - a.seq)
  const before = told.findIndex(entry => entry.state !== state)
  return (before < 0 ? told.at(-1) : told[before - 1])?.day ?? closed
}
