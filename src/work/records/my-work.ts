import { partiesOf, type Role } from '#core/engine/party.ts'
import type { Actor } from '#core/engine/record.ts'
import { addDays } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { awaitingSignature, countOwed, owedRecords, type Owed } from './reading.queries.ts'
import { rowOf, type Row } from './row.ts'

export interface Work {
  readonly counts: { readonly overdue: number; readonly today: number; readonly soon: number; readonly week: number; readonly all: number }
  readonly items: readonly Row[]
  readonly signatures: readonly Row[]
}

/** What this actor owes, by day, overdue first; and the drafts that wait for their signature. `soon` is within three days, `week` within seven. */
export async function myWork(world: World, tx: Tx, directory: Directory, actor: Actor, limit = 200): Promise<Work> {
  const office = directory.office.id, today = world.today(), owed = owedBy(actor, directory), signs = signedBy(actor.roles)
  const none = { overdue: 0, today: 0, soon: 0, week: 0, all: 0 }
  const items = owed.length ? await owedRecords(tx, office, owed, today, limit) : []
  const counts = owed.length ? await countOwed(tx, office, owed, today, addDays(today, 3), addDays(today, 7)) : none
  const signatures = signs.length ? await awaitingSignature(tx, office, signs, actor.unit, actor.id) : []
  return { counts, items: items.map(r => rowOf(r, today)), signatures: signatures.map(r => rowOf(r, today)) }
}

/** The states in which one of the actor's roles has the next step to take, read from the declarations. */
function owedBy(actor: Actor, directory: Directory): readonly Owed[] {
  return Object.values(procedures).flatMap(p => [...new Set(actor.roles.flatMap(r => partiesOf[r] ?? []))].flatMap(holder => {
    const roles = actor.roles.filter(r => partiesOf[r]?.includes(holder)), isBody = holder in p.parties
    const steps = Object.values(p.steps).filter(s => !s.aside && (s.by.some(r => roles.includes(r)) || (s.signedBy && roles.includes(s.signedBy))))
    const states = Object.keys(p.states).filter(state => steps.some(s => Array.isArray(s.from) && s.from.includes(state)))
    if (!states.length || (isBody && !actor.unit)) return []
    // What a body outside decides is entered by the office's own reviewers.
    const isHome = directory.units.get(actor.unit ?? '')?.kind === 'office', outside = holder === 'superior' && isHome ? [...directory.units.values()].filter(u => u.outside).map(u => u.id) : []
    return [{ procedure: p.name, states, holder, ...(isBody && actor.unit && { units: [actor.unit, ...outside] }) }]
  }))
}

const signedBy = (roles: readonly Role[]) => Object.values(procedures).flatMap(p => Object.entries(p.steps).filter(([, s]) => s.signedBy && roles.includes(s.signedBy)).map(([name]) => name))
