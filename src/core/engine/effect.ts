import { ruleOf } from './allowed.ts'
import { clockOf, clocksAfter, extended, isEnd, paused, restored, resumed, unpaused } from './clocks.ts'
import { withSet } from './evolve.ts'
import type { Procedure } from './procedure.ts'
import type { Clock, Effect, Facts, Fields, LinkTo, Opens, Rec } from './record.ts'
import type { At, Sets, Step } from './step.ts'

// What a step that may be taken changes: state, fields, clocks, drafts and links, and the records that it opens.

/** All that a step changes in its record. Throws where the declaration goes to a state that it does not name: a fault of ours. */
export function effectOf(p: Procedure, record: Rec, name: string, step: Step, at: At<Fields, Fields>, facts: Facts): Effect {
  const target = step.goes ? step.goes(at) : typeof step.to === 'string' ? step.to : undefined
  if (target === undefined || ![step.to].flat().includes(target))
    throw new Error(`${p.name}.${name} goes to ${target}, which it does not declare`)
  const state = target === 'same' ? record.state : target
  const set = emptied({ ...taken(p, at.given), ...step.sets?.(at) })
  const data = withSet(record.data, set)
  const links = (of: Step['joins']): LinkTo[] =>
    Object.entries(of ?? {}).flatMap(([link, ids]) => (ids?.(at) ?? []).map(id => ({ link, id })))
  // A draft whose step is no longer possible in the new state is void.
  const void_ = Object.keys(record.pending).filter(n => n === name || isEnd(p, state) || !possible(p.steps[n], state))
  return {
    state,
    ...(isEnd(p, state) && { end: true as const }),
    set,
    limits: {
      ...clocksAfter(p, record, state, data, at.day, facts),
      ...(step.restores && state !== record.state && restored(p, record, state)),
      ...turned(record, step, at),
    },
    pending: Object.fromEntries(void_.map(n => [n, null])),
    joins: links(step.joins),
    parts: links(step.parts),
    issues: (step.issues ?? []).flatMap(i => (i.only?.(at) === false ? [] : i.code)),
  }
}

/** The clocks that the step itself moves out, stops for a while, or lets go on. */
function turned(record: Rec, step: Step, at: At<Fields, Fields>): Readonly<Record<string, Clock>> {
  const turn = (limit: string | undefined, to: (clock: Clock) => Clock) => {
    const clock = limit === undefined ? undefined : clockOf(record, limit)
    return clock && limit !== undefined ? { [limit]: to(clock) } : {}
  }
  const under = ruleOf(step, record)
  const n = step.extends ? at.given[step.extends.days] : undefined
  return {
    ...turn(step.extends?.limit, clock => (typeof n === 'number' && under ? extended(clock, n, under) : clock)),
    ...turn(step.pauses, clock => paused(clock, at.day)),
    ...turn(step.resumes, clock => resumed(clock, at.day)),
    ...turn(step.unpauses, unpaused),
  }
}

const possible = (step: Step | undefined, state: string): boolean => typeof step?.from === 'string' || step?.from.includes(state) === true

/** The records that a step opens, with what they share with its own. */
export function opensOf(p: Procedure, step: Step, at: At<Fields, Fields>, facts: Facts): readonly Opens[] {
  const shared = facts.linked.filter(l => step.shares?.includes(l.link)).map(({ link, id }) => ({ link, id }))
  return Object.entries(step.opens ?? {}).flatMap(([link, make]) => {
    const to = p.links[link]
    const made = make?.(at)
    if (!to || made === undefined) return []
    return (isList(made) ? made : [made]).map(given => ({ link, back: to.back, procedure: to.to, given, shared }))
  })
}
const isList = (made: Fields | readonly Fields[]): made is readonly Fields[] => Array.isArray(made)

/** As it is stored: null empties a field. */
const emptied = (set: Sets<Fields>): Fields => Object.fromEntries(Object.entries(set).map(([field, value]) => [field, value ?? null]))

/** Of what a form was given, what the record keeps. */
export const taken = (p: Procedure, given: Fields): Fields =>
  Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(p.data.properties, key)))
/** The event of a draft or of its return changes nothing but what is pending. */
export const standstill = (p: Procedure, record: Rec): Effect => ({
  state: record.state,
  ...(isEnd(p, record.state) && { end: true as const }),
  set: {},
  limits: {},
  pending: {},
  joins: [],
  parts: [],
  issues: [],
})
