import { lastDay, rolled } from '../law/calendar.ts'
import { addDays, days as calendarDays, daysBetween, isDay, type Day, type Span } from '../law/days.ts'
import { cite, type Basis } from '../law/articles.ts'
import { limitAt } from '../law/limits.ts'
import type { Procedure } from './procedure.ts'
import type { Clock, Facts, Fields, Rec, Standing } from './record.ts'
import type { Limit } from './shape.ts'

/** A limit's clock while it binds; one that was stopped is history. */
export function clockOf(record: Pick<Rec, 'limits'> | undefined, limit: string): Clock | undefined {
  const clock = record?.limits[limit]
  return clock?.endedOn ? undefined : clock
}

/** The limits that run now: those of the state that have started. */
export const running = (p: Procedure, record: Pick<Rec, 'state' | 'limits'>): readonly string[] =>
  Object.keys(record.limits).filter(name => clockOf(record, name) && p.limits[name]?.during.includes(record.state))

export const isEnd = (p: Procedure, state: string): boolean => 'end' in (p.states[state] ?? {})

/** Who owes the next step of a record, from which day on, and by when. Nobody in an end. */
export function standing(p: Procedure, record: Pick<Rec, 'state' | 'limits'>): Standing {
  const state = p.states[record.state]
  if (!state || 'end' in state) return {}
  if ('waits' in state) return { waits: state.waits }
  const duties = running(p, record).flatMap(name => {
    const limit = p.limits[name]
    const clock = record.limits[name]
    return limit && clock && 'owes' in limit ? [{ limit, clock }] : []
  })
  const due = duties.map(d => d.clock.due).toSorted()[0]
  if ('holder' in state) return { holder: state.holder, ...(due && { due }) }
  const next = duties[0]
  return next ? { holder: next.limit.owes, from: addDays(next.clock.since, 1), due: next.clock.due } : {}
}

/** The clocks that a step starts (a clock) and stops (null), given the state and the data after it. */
export function clocksAfter(
  p: Procedure,
  before: Rec | undefined,
  next: string,
  data: Fields,
  day: Day,
  facts: Facts,
): Readonly<Record<string, Clock | null>> {
  const opened = before?.opened ?? day
  const changed: Record<string, Clock | null> = {}
  for (const [name, limit] of inOrder(p)) {
    const has = clockOf(before, name)
    if (!limit.during.includes(next)) {
      if (has && (!limit.keeps || isEnd(p, next))) changed[name] = null
      continue
    }
    const since = startOf(limit, has, data, day, of => (of in changed ? changed[of] : clockOf(before, of)) ?? undefined)
    if (!since) {
      if (has) changed[name] = null
      continue
    }
    const length = lengthOf(limit, opened, data, facts)
    if (!length || (has && has.since === since && ('span' in length || length.due === has.due))) continue
    changed[name] = movedOut(clock(since, length, limit, facts, before?.limits[name]), limit, data, opened)
  }
  return changed
}

/** A limit that begins when a window has closed comes after that window, in whatever order they are declared. */
const inOrder = (p: Procedure) =>
  Object.entries(p.limits).toSorted(([, a], [, b]) => Number(a.afterEndOf !== undefined) - Number(b.afterEndOf !== undefined))

function startOf(
  limit: Limit,
  has: Clock | undefined,
  data: Fields,
  day: Day,
  clockOf: (name: string) => Clock | undefined,
): Day | undefined {
  // Once it runs it goes on where the window no longer does.
  if (limit.afterEndOf) return clockOf(limit.afterEndOf)?.due ?? has?.since
  if (!limit.since) return has?.since ?? day
  const since = data[limit.since]
  return typeof since === 'string' && isDay(since) ? since : undefined
}

type Resolved = { readonly under: Basis } & ({ readonly span: Span } | { readonly due: Day })
function lengthOf(limit: Limit, opened: Day, data: Fields, facts: Facts): Resolved | undefined {
  const { within } = limit
  if ('law' in within) {
    const row = limitAt(within.law, opened)
    return row?.span && { span: row.span, under: row.under }
  }
  // The union's other members carry `under`; the office's own length cites it.
  if (!('under' in limit)) return undefined
  if ('setting' in within) return { span: facts.settings[within.setting] ?? within.default, under: limit.under }
  const due = data[within.until]
  return typeof due === 'string' && isDay(due) ? { due, under: limit.under } : undefined
}

function clock(since: Day, length: Resolved, limit: Limit, { calendar, today }: Facts, earlier: Clock | undefined): Clock {
  if ('due' in length) return { since, due: length.due, strict: length.due, span: null, under: length.under }
  // What binds a petitioner is read generously: what an office enters late takes none of their days, and a last day on a holiday moves on.
  // Left and come back to, it is the same period.
  const theirs = 'may' in limit && limit.may === 'petitioner'
  const from = !theirs ? since : earlier?.since === since ? (earlier.from ?? since) : since < today ? today : since
  const strict = lastDay(from, length.span, calendar)
  const last = theirs ? rolled(strict.day, calendar) : strict
  const provisional = strict.provisional || last.provisional
  return {
    since,
    ...(from !== since && { from }),
    due: last.day,
    strict: strict.day,
    span: length.span,
    under: length.under,
    ...(provisional && { provisional: true as const }),
  }
}

/** A clock that begins anew where its last day was moved out before: in a part of a matter that had its extension. */
function movedOut(clock: Clock, { plus }: Limit, data: Fields, opened: Day): Clock {
  const n = plus && data[plus.field]
  const under = plus && cite(plus.under, opened)
  return typeof n === 'number' && under ? extended(clock, n, under) : clock
}

/** The stopped clocks of a state's limits, as they stood. */
export const restored = (p: Procedure, record: Pick<Rec, 'limits'>, state: string): Readonly<Record<string, Clock>> =>
  Object.fromEntries(
    Object.entries(record.limits).flatMap(([name, { endedOn, ...clock }]): [string, Clock][] =>
      endedOn && p.limits[name]?.during.includes(state) ? [[name, clock]] : [],
    ),
  )

/** The clock after its last day was moved out by so many days, counted from the strict last day. */
export function extended(clock: Clock, n: number, under: Basis): Clock {
  return {
    ...clock,
    due: addDays(clock.strict, n),
    strict: addDays(clock.strict, n),
    extended: { from: clock.strict, by: calendarDays(n), under },
  }
}

export const paused = (clock: Clock, day: Day): Clock => ({ ...clock, pausedOn: day })

/** The clock as it was before it stood still. */
export const unpaused = ({ pausedOn: _, ...clock }: Clock): Clock => clock

/** The clock after it stood still: later by the days between. */
export function resumed(clock: Clock, day: Day): Clock {
  const { pausedOn, ...rest } = clock
  if (!pausedOn) return clock
  const n = daysBetween(pausedOn, day)
  return {
    ...rest,
    due: addDays(clock.due, n),
    strict: addDays(clock.strict, n),
    excluded: [...(clock.excluded ?? []), { from: pausedOn, to: day }],
  }
}
