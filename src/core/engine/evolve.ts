import type { Clock, Event, Pending, Rec } from './record.ts'

/** The record after an event. Reads no declaration: what an event says, happened. */
export function evolve(before: Rec | undefined, e: Event): Rec {
  const closed = e.effect.end ? before?.closed ?? e.day : undefined
  const moved = e.act === 'take' && (before === undefined || e.effect.state !== before.state)
  return {
    id: e.record,
    procedure: e.procedure,
    opened: before?.opened ?? e.day,
    ...(closed && { closed }),
    version: e.seq,
    state: e.effect.state,
    data: { ...before?.data, ...e.effect.set },
    limits: kept<Clock>(before?.limits, e.effect.limits),
    pending: kept<Pending>(before?.pending, e.effect.pending),
    done: e.act === 'take' ? [...before?.done ?? [], { step: e.step, by: e.by, on: e.day, moved }] : before?.done ?? [],
  }
}

/** The old entries with the new ones over them; null takes one away. */
function kept<T>(before: Readonly<Record<string, T>> | undefined, changes: Readonly<Record<string, T | null>>): Readonly<Record<string, T>> {
  const all = Object.entries<T | null>({ ...before, ...changes })
  return Object.fromEntries(all.flatMap(([name, value]): [string, T][] => value === null ? [] : [[name, value]]))
}
