import { partyOf, type Role } from '#core/engine/party.ts'
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
  const office = directory.office.id, today = world.today(), owed = owedBy(actor), signs = signedBy(actor.roles)
  const none = { overdue: 0, today: 0, soon: 0, week: 0, all: 0 }
  const items = owed.length ? await owedRecords(tx, office, owed, today, limit) : []
  const counts = owed.length ? await countOwed(tx, office, owed, today, addDays(today, 3), addDays(today, 7)) : none
  const signatures = signs.length ? await awaitingSignature(tx, office, signs, actor.unit, actor.id) : []
  return { counts, items: items.map(r => rowOf(r, today)), signatures: signatures.map(r => rowOf(r, today)) }
}

/** The states in which one of the actor's roles has the next step to take, read from the declarations. */
function owedBy(actor: Actor): readonly Owed[] {
  return Object.values(procedures).flatMap(p => ['office', 'unit'].flatMap(holder => {
    const roles = actor.roles.filter(r => partyOf[r] === holder)
    const steps = Object.values(p.steps).filter(s => !s.aside && (s.by.some(r => roles.includes(r)) || (s.signedBy && roles.includes(s.signedBy))))
    const states = Object.keys(p.states).filter(state => steps.some(s => Array.isArray(s.from) && s.from.includes(state)))
    if (!states.length || (holder === 'unit' && !actor.unit)) return []
    return [{ procedure: p.name, states, holder, ...(holder === 'unit' && actor.unit && { unit: actor.unit }) }]
  }))
}

const signedBy = (roles: readonly Role[]) => Object.values(procedures).flatMap(p => Object.entries(p.steps).filter(([, s]) => s.signedBy && roles.includes(s.signedBy)).map(([name]) => name))
