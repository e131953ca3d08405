import type { Day } from '../law/days.ts'
import type { Clock, Event, Fields, Pending, Rec } from './record.ts'

/** The record after an event. Reads no declaration: what an event says, happened. */
export function evolve(before: Rec | undefined, e: Event): Rec {
  const closed = e.effect.end ? (before?.closed ?? e.day) : undefined
  const drafted = before?.pending[e.step]?.by
  const moved = e.act === 'take' && (before === undefined || e.effect.state !== before.state)
  return {
    id: e.record,
    procedure: e.procedure,
    opened: before?.opened ?? e.day,
    ...(closed && { closed }),
    version: e.seq,
    state: e.effect.state,
    data: withSet(before?.data, e.effect.set),
    limits: { ...before?.limits, ...clocks(before?.limits, e.effect.limits, e.day) },
    pending: kept(before?.pending, e.effect.pending),
    done:
      e.act === 'take'
        ? [...(before?.done ?? []), { step: e.step, by: e.by, on: e.day, moved, ...(drafted && { drafted }) }]
        : (before?.done ?? []),
  }
}

/** The fields with those that were written; null empties one. */
export const withSet = (before: Fields | undefined, set: Fields): Fields =>
  Object.fromEntries(Object.entries({ ...before, ...set }).filter(([, value]) => value !== null))

/** The clocks that changed: started ones as they are; null stops one, which keeps its day. */
function clocks(before: Rec['limits'] | undefined, changes: Event['effect']['limits'], day: Day): Rec['limits'] {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([name, clock]): [string, Clock][] => {
      const stopped = before?.[name]
      return clock ? [[name, clock]] : stopped ? [[name, { ...stopped, endedOn: day }]] : []
    }),
  )
}

/** The old drafts with the new ones over them; null takes one away. */
function kept(before: Rec['pending'] | undefined, changes: Event['effect']['pending']): Rec['pending'] {
  const all = Object.entries<Pending | null>({ ...before, ...changes })
  return Object.fromEntries(all.flatMap(([name, draft]): [string, Pending][] => (draft === null ? [] : [[name, draft]])))
}
