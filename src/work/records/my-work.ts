import { bodyRoles, partiesOf } from '#core/engine/party.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor } from '#core/engine/record.ts'
import type { Step } from '#core/engine/step.ts'
import { addDays, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { awaitingSignature, countOwed, owedRecords, undatedRecords, type Owed, type Signed } from './reading.queries.ts'
import { rowOf, type Row } from './row.ts'

/** A draft that waits for a signature: of which step, by whom, of which day. */
export interface Drafted { readonly step: string; readonly by: Label; readonly on: Day }
export interface Work {
  readonly counts: { readonly overdue: number; readonly today: number; readonly soon: number; readonly week: number; readonly all: number }
  readonly items: readonly Row[]
  readonly signatures: readonly (Row & { readonly sign: readonly Drafted[] })[]
}

/** What this actor owes, by day, overdue first; and the drafts that wait for their signature. `soon` is within three days, `week` within seven. */
export async function myWork(world: World, tx: Tx, directory: Directory, actor: Actor, limit = 200): Promise<Work> {
  const office = directory.office.id, today = world.today(), owed = owedBy(actor, directory), signs = signedBy(actor, directory)
  const none = { overdue: 0, today: 0, soon: 0, week: 0, all: 0 }
  const dated = owed.length ? await owedRecords(tx, office, owed, today, limit) : [], endless = owed.flatMap(withoutDay)
  // What the law sets no day for stands last; it is owed all the same.
  const undated = endless.length ? await undatedRecords(tx, office, endless, limit) : [], items = [...dated, ...undated].slice(0, limit)
  const counts = owed.length ? await countOwed(tx, office, owed, today, addDays(today, 3), addDays(today, 7)) : none
  const signatures = signs.length ? await awaitingSignature(tx, office, signs, actor.id) : []
  const toSign = (r: (typeof signatures)[number]): readonly Drafted[] => r.drafts
    .filter(d => d.by !== actor.id && signs.some(s => s.procedure === r.procedure && s.steps.includes(d.step)))
    .map(({ step, by, on }) => ({ step, by: directory.staff.get(by)?.name ?? { zh: by, en: by }, on }))
  return { counts: { ...counts, all: counts.all + undated.length }, items: items.map(r => rowOf(r, today)), signatures: signatures.map(r => ({ ...rowOf(r, today), sign: toSign(r) })) }
}

/** The states in which one of the actor's roles has the next step to take, read from the declarations. */
function owedBy(actor: Actor, directory: Directory): readonly Owed[] {
  return Object.values(procedures).flatMap(p => [...new Set(actor.roles.flatMap(r => partiesOf[r] ?? []))].flatMap(holder => {
    const roles = actor.roles.filter(r => partiesOf[r]?.includes(holder)), isBody = holder in p.parties
    const isMine = (s: Step) => s.by.some(r => roles.includes(r)) || (isBody && s.signedBy !== undefined && roles.includes(s.signedBy))
    const states = Object.keys(p.states).filter(state => waysFrom(p, state, isBody).some(isMine))
    if (!states.length || (isBody && !actor.unit)) return []
    return [{ procedure: p.name, states, holder, ...(isBody && { units: bodiesOf(actor, directory, roles.includes('reviewer')) }) }]
  }))
}

/** Of somebody's work the states in which nothing sets a day. */
function withoutDay(owed: Owed): readonly Owed[] {
  const states = owed.states.filter(state => { const declared = procedures[owed.procedure]?.states[state]; return declared && 'holder' in declared && declared.unlimited })
  return states.length ? [{ ...owed, states }] : []
}

/**
 * The steps by which a state's holder gets on. A body answers for all of them; in the office, where a step leads straight on, it is its taker's work,
 * and what another could do there instead, or will have to sign, is not on that one's list.
 */
function waysFrom(p: Procedure, state: string, isBody: boolean): readonly Step[] {
  const ways = Object.values(p.steps).filter(s => !s.aside && Array.isArray(s.from) && s.from.includes(state)), here = p.spine.indexOf(state), next = here < 0 ? undefined : p.spine[here + 1]
  const onward = next === undefined || isBody ? [] : ways.filter(s => [s.to].flat().includes(next))
  return onward.length ? onward : ways
}

/** The bodies that the actor acts for. What a body outside decides is entered by the office's own reviewers. */
function bodiesOf(actor: Actor, directory: Directory, reviews: boolean): readonly string[] {
  const isHome = directory.units.get(actor.unit ?? '')?.kind === 'office'
  return [...actor.unit ? [actor.unit] : [], ...reviews && isHome ? [...directory.units.values()].filter(u => u.outside).map(u => u.id) : []]
}

/** Which drafts one of the actor's roles signs: the office's own for everybody who has the role, a body's for those who act for it. */
const signedBy = (actor: Actor, directory: Directory): readonly Signed[] => Object.values(procedures).flatMap(p => actor.roles.flatMap(role => {
  const steps = Object.entries(p.steps).filter(([, s]) => s.signedBy === role).map(([name]) => name)
  const units = bodyRoles.includes(role) && Object.keys(p.parties).length > 0 && { units: bodiesOf(actor, directory, role === 'reviewer') }
  return steps.length ? [{ procedure: p.name, steps, ...units, ...(p.barred && { barred: p.barred }) }] : []
}))
