import { everyone, onlyFor, unitOf } from '#core/engine/procedure.ts'
import type { Actor, Rec } from '#core/engine/record.ts'
import { procedureOf, type Play } from '#core/engine/play.ts'
import type { Role } from '#core/engine/party.ts'

const wholeOffice: readonly Role[] = ['reception', 'triage', 'director', 'supervisor', 'auditor', 'leader']

/**
 * Whether row security would show the record to somebody on the staff: in memory everybody sees everything. `undefined` of an accusation,
 * which the database alone judges.
 */
export function sees(w: Play, actor: Actor, r: Rec): boolean | undefined {
  const p = procedureOf(w, r.procedure)
  if ((p.seals?.(r.data) ?? 'open') !== 'open') return undefined
  if (actor.roles.some(role => wholeOffice.includes(role))) return true
  // A street sees what its communities have; a bureau not what its brigade has, and no street here has a community.
  return (p.readers?.(r.data) ?? [unitOf(p, r.data)]).some(
    unit => unit !== undefined && [everyone, onlyFor(actor.id), actor.unit].includes(unit),
  )
}
