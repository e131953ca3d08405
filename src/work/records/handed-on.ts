import { handRoles, partiesOf, type Party, type Role } from '#core/engine/party.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import type { Step } from '#core/engine/step.ts'
import { procedures } from '#core/procedures/index.ts'
import type { HandedOn, OpenedBy } from './awaited.queries.ts'
import { holdersIn } from './whose-work.ts'

// What somebody waits for, read from the declarations: by which acts a record is handed on, so that its answer is awaited. Not every
// passing on is one: what the law passes on with a day of its own is the receiver's from then on.

/** What this actor could have handed on, and others hold now. */
export const handedOnBy = (actor: Actor): readonly HandedOn[] =>
  all.flatMap(({ p, holder, states, steps, linked }): readonly HandedOn[] => {
    const isBody = holder in p.parties
    const acts = actor.roles.some(role => actsFor(role, holder))
    const byHand = !isBody && p.hands.length > 0 && handRoles.some(role => actsFor(role, holder))
    if (acts && !isBody && !byHand) return []
    // What a petitioner brings is registered, and handed to nobody.
    const entering = p.opening.by.includes('petitioner') ? [] : p.opening.by.filter(role => actor.roles.includes(role))
    const opened = entering.some(role =>
      [p.opening.to].flat().some(state => holdersIn(p, state).some(h => h in p.parties || !actsFor(role, h))),
    )
    const of = {
      procedure: p.name,
      holder,
      opened,
      steps,
      ...(isBody && actor.unit !== undefined && { but: actor.unit }),
      ...(byHand && { hands: p.hands, ...(acts && { acts }) }),
    }
    return opened || steps.length || linked ? states.map(state => ({ ...of, state })) : []
  })

interface Way {
  readonly p: Procedure
  readonly holder: Party
  readonly states: readonly string[]
  readonly steps: readonly string[]
  /** Whether steps elsewhere open it with a day by which the holder owes. */
  readonly linked: boolean
}
const actsFor = (role: Role, party: Party): boolean => partiesOf[role]?.includes(party) === true
const asks = (takes: Step['takes'], field: string): boolean => takes !== undefined && Object.hasOwn(schemaOf(takes).properties ?? {}, field)

/** What hands a record on to a holder: the steps that set the day by which it owes, or after which it comes back to who took them. */
function wayTo(p: Procedure, holder: Party): Way {
  const states = Object.keys(p.states).filter(state => holdersIn(p, state).includes(holder))
  const days = Object.values(p.limits).flatMap(l => ('owes' in l && l.owes === holder && 'until' in l.within ? l.within.until : []))
  const setsDay = (takes: Step['takes']) => days.some(day => asks(takes, day))
  const steps = Object.entries(p.steps).filter(([, s]) => {
    const others = othersOf(p, s, holder)
    return others.length > 0 && (setsDay(s.takes) || [s.to].flat().some(to => states.includes(to) && comesBack(p, to, holder, others)))
  })
  return { p, holder, states, steps: steps.map(([name]) => name), linked: p.opening.by.includes('linked') && setsDay(p.opening.takes) }
}

/** Who takes a step, without the holder's own people: of a body's only who names the body, since the others set a day for themselves. */
function othersOf(p: Procedure, { by, signedBy, takes }: Step, holder: Party): readonly Role[] {
  const body = Object.entries(p.parties).find(([party]) => party === holder)?.[1]
  const names = body !== undefined && asks(takes, body)
  return [...by, ...(signedBy ? [signedBy] : [])].filter(role => role !== 'linked' && (!actsFor(role, holder) || names))
}

/** Whether the ordinary way leads on from a state to one that these roles' own party holds. */
function comesBack(p: Procedure, state: string, holder: Party, roles: readonly Role[]): boolean {
  const here = p.spine.indexOf(state)
  const later = here < 0 ? [] : p.spine.slice(here + 1).flatMap(next => holdersIn(p, next))
  return later.some(party => party !== holder && roles.some(role => actsFor(role, party)))
}

const all: readonly Way[] = Object.values(procedures).flatMap(p =>
  [...new Set(Object.keys(p.states).flatMap(state => holdersIn(p, state)))]
    .filter(holder => holder !== 'petitioner')
    .map(holder => wayTo(p, holder)),
)

/** The steps of other procedures that open such a record, by the links that lead there and back. */
export const openers: readonly OpenedBy[] = all
  .filter(way => way.linked)
  .flatMap(({ p, holder }) =>
    Object.values(procedures).flatMap(q =>
      Object.entries(q.links)
        .filter(([, link]) => link.to === p.name)
        .flatMap(([name, { back }]) => {
          const steps = Object.entries(q.steps)
            .filter(([, s]) => s.opens?.[name])
            .map(([step]) => step)
          return steps.length ? [{ procedure: p.name, holder, link: name, back, steps }] : []
        }),
    ),
  )
