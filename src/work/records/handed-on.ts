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
    const isBody = holder in p.parties,
      acts = actor.roles.some(role => actsFor(role, holder)),
      byHand = !isBody && p.hands.length > 0 && handRoles.some(role => actsFor(role, holder))
    if (acts && !isBody && !byHand) return []
    const opened = p.opening.by.some(
      role =>
        actor.roles.includes(role)
        && [p.opening.to].flat().some(state => holdersIn(p, state).some(h => h in p.parties || !actsFor(role, h))),
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
  readonly linked: boolean
}
const actsFor = (role: Role, party: Party): boolean => partiesOf[role]?.includes(party) === true

/**
 * By holder, what hands a record on to it: steps that set the day by which it owes, or after which it comes back to who took them; and the
 * steps elsewhere that open it with such a day.
 */
const all: readonly Way[] = Object.values(procedures).flatMap(p =>
  [...new Set(Object.keys(p.states).flatMap(state => holdersIn(p, state)))]
    .filter(holder => holder !== 'petitioner')
    .map((holder): Way => {
      const states = Object.keys(p.states).filter(state => holdersIn(p, state).includes(holder))
      const days = Object.values(p.limits).flatMap(l => ('owes' in l && l.owes === holder && 'until' in l.within ? [l.within.until] : []))
      const setsDay = (takes: Step['takes']) =>
        takes !== undefined && days.some(day => Object.hasOwn(schemaOf(takes).properties ?? {}, day))
      // Of a body's own people only who names the body: the others set a day for themselves.
      const body = Object.entries(p.parties).find(([party]) => party === holder)?.[1]
      const names = (takes: Step['takes']) =>
        body !== undefined && takes !== undefined && Object.hasOwn(schemaOf(takes).properties ?? {}, body)
      const others = ({ by, signedBy, takes }: Step) =>
        [...by, ...(signedBy ? [signedBy] : [])].filter(role => role !== 'linked' && (!actsFor(role, holder) || names(takes)))
      const comesBack = (s: Step) =>
        [s.to]
          .flat()
          .some(
            to =>
              states.includes(to)
              && p.spine.includes(to)
              && p.spine
                .slice(p.spine.indexOf(to) + 1)
                .some(later => holdersIn(p, later).some(h => h !== holder && others(s).some(role => actsFor(role, h)))),
          )
      return {
        p,
        holder,
        states,
        steps: Object.entries(p.steps)
          .filter(([, s]) => others(s).length > 0 && (setsDay(s.takes) || comesBack(s)))
          .map(([name]) => name),
        linked: p.opening.by.includes('linked') && setsDay(p.opening.takes),
      }
    }),
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
