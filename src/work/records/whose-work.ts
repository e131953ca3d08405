import { bodyRoles, handRoles, partiesOf, type Party, type Role } from '#core/engine/party.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import type { Step } from '#core/engine/step.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Directory } from '../directory.ts'
import type { ToCome } from './dated.queries.ts'
import type { Hand, Owed } from './owed.queries.ts'
import type { Signed } from './reading.queries.ts'

// Whose work a record is, read from the declarations: which states, in whose name, of which bodies, and with which hands.

/** The states in which the actor has the next step to take. */
export function owedBy(actor: Actor, directory: Directory): readonly Owed[] {
  return Object.values(procedures).flatMap(p =>
    holdersOf(p).flatMap(holder => {
      const isBody = holder in p.parties
      const acting = actor.roles.filter(role => partiesOf[role]?.includes(holder))
      const byHand = p.hands.length ? acting.filter(role => handRoles.includes(role)) : []
      const units = isBody && { units: bodiesOf(actor, directory, acting.includes('reviewer')) }
      const held = (states: readonly string[], more: Pick<Owed, 'units' | 'hands'>): readonly Owed[] =>
        states.length ? [{ procedure: p.name, states, holder, ...more }] : []
      const states = (roles: readonly Role[]) =>
        Object.keys(p.states).filter(
          state => isHeldBy(p, state, holder) && waysFrom(p, state, holder).some(step => isFor(step, roles, isBody)),
        )
      const named = (...who: readonly Hand[]) => ({ hands: { fields: p.hands, who } })
      const mine = states(byHand)
      const passable = mine.filter(state => !isBody && handOvers(p, state).length > 0)
      return [
        ...(isBody && !actor.unit
          ? []
          : [
              // Who could not hand it to another either does not have it beside whom it names.
              ...held(states(acting.filter(role => !byHand.includes(role))), {
                ...units,
                ...(p.hands.length > 0 && !Object.keys(p.states).some(state => handOvers(p, state).length) && named('unnamed', 'gone')),
              }),
              // Who was named and has left leaves it to whoever can name another; where nobody can, to the others of that role, as the
              // engine does.
              ...held(
                mine.filter(state => !passable.includes(state)),
                { ...units, ...named('mine', 'unnamed', 'gone') },
              ),
              ...held(passable, { ...units, ...named('mine', 'unnamed') }),
            ]),
        // Whom a body's record names acts for that body, in whatever role: whoever sits an examination.
        ...(isBody && p.hands.length ? held(states(actor.roles), named('mine')) : []),
        ...(isBody || !p.hands.length
          ? []
          : held(
              Object.keys(p.states).filter(
                state => isHeldBy(p, state, holder) && handOvers(p, state).some(s => s.by.some(role => actor.roles.includes(role))),
              ),
              named('gone'),
            )),
      ]
    }),
  )
}

/** Of somebody's work the states in which nothing sets a day. */
export function withoutDay(owed: Owed): readonly Owed[] {
  const states = owed.states.filter(state => {
    const declared = procedures[owed.procedure]?.states[state]
    return declared && 'holder' in declared && declared.unlimited
  })
  return states.length ? [{ ...owed, states }] : []
}

/**
 * The days in a record's fields by which the actor's desk will owe or sign, also while the record is with another: the day that a body
 * above set, while a unit has the case.
 */
export const toCome = (actor: Actor): readonly ToCome[] =>
  Object.values(procedures).flatMap(p =>
    Object.values(p.limits).flatMap(l => {
      if (!('owes' in l) || !('until' in l.within) || l.owes in p.parties || !p.dates.includes(l.within.until)) return []
      const acting = actor.roles.filter(role => !handRoles.includes(role) && partiesOf[role]?.includes(l.owes))
      return l.during.some(state =>
        Object.values(p.steps).some(s => !s.aside && Array.isArray(s.from) && s.from.includes(state) && isFor(s, acting, true)),
      )
        ? [{ procedure: p.name, field: l.within.until }]
        : []
    }),
  )

/**
 * Which drafts one of the actor's roles signs: the office's own for everybody who has the role, a body's for those who act for it, a hand's
 * for that one alone.
 */
export const signedBy = (actor: Actor, directory: Directory): readonly Signed[] =>
  Object.values(procedures).flatMap(p =>
    actor.roles.flatMap(role => {
      const steps = Object.entries(p.steps)
        .filter(([, s]) => s.signedBy === role)
        .map(([name]) => name)
      const units = bodyRoles.includes(role)
        && Object.keys(p.parties).length > 0 && { units: bodiesOf(actor, directory, role === 'reviewer') }
      const hands = p.hands.length > 0
        && handRoles.includes(role) && { hands: { fields: p.hands, who: ['mine', 'unnamed', 'gone'] } as const }
      return steps.length ? [{ procedure: p.name, steps, ...units, ...hands, ...(p.barred && { barred: p.barred }) }] : []
    }),
  )

/** Who holds in a state: who is declared to; where nobody owes while a window is open, who owes when it has closed. */
export const holdersIn = (p: Procedure, state: string): readonly Party[] => {
  const declared = p.states[state]
  if (declared && 'holder' in declared) return [declared.holder]
  return declared && 'idle' in declared
    ? Object.values(p.limits).flatMap(l => ('owes' in l && l.during.includes(state) ? [l.owes] : []))
    : []
}
const isHeldBy = (p: Procedure, state: string, holder: Party): boolean => holdersIn(p, state).includes(holder)
const holdersOf = (p: Procedure): readonly Party[] => [...new Set(Object.keys(p.states).flatMap(state => holdersIn(p, state)))]
const isFor = (s: Step, roles: readonly Role[], isBody: boolean): boolean =>
  s.by.some(role => roles.includes(role)) || (isBody && s.signedBy !== undefined && roles.includes(s.signedBy))
const isFrom = (s: Step, state: string): boolean => (Array.isArray(s.from) ? s.from.includes(state) : true)

/** The steps by which somebody names another hand. */
const handOvers = (p: Procedure, state: string): readonly Step[] =>
  Object.values(p.steps).filter(
    s =>
      !s.by.includes('linked')
      && s.takes
      && isFrom(s, state)
      && p.hands.some(field => Object.hasOwn(schemaOf(s.takes ?? p.data).properties ?? {}, field)),
  )

/**
 * The steps by which a state's holder gets on. A body answers for all of them; in the office, where a step of the holder's leads straight
 * on, it is its taker's work, and what another could do there instead, or will have to sign, is not on that one's list.
 */
function waysFrom(p: Procedure, state: string, holder: Party): readonly Step[] {
  const ways = Object.values(p.steps).filter(s => !s.aside && Array.isArray(s.from) && s.from.includes(state))
  const here = p.spine.indexOf(state)
  const next = here < 0 ? undefined : p.spine[here + 1]
  const onward =
    next === undefined || holder in p.parties
      ? []
      : ways.filter(s => [s.to].flat().includes(next) && s.by.some(role => partiesOf[role]?.includes(holder)))
  return onward.length ? onward : ways
}

/** The bodies that the actor acts for. What a body outside decides is entered by the office's own reviewers. */
function bodiesOf(actor: Actor, directory: Directory, reviews: boolean): readonly string[] {
  const isHome = directory.units.get(actor.unit ?? '')?.kind === 'office'
  return [
    ...(actor.unit ? [actor.unit] : []),
    ...(reviews && isHome ? [...directory.units.values()].filter(u => u.outside).map(u => u.id) : []),
  ]
}
