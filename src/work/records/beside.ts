import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { besideRecords, type Beside } from './beside.queries.ts'
import { rowOf, type Row } from './row.ts'
import { owedBy } from './whose-work.ts'

/** A record in which one's unit, or oneself, takes part beside whoever holds it: as what, and its next appointment where it has one. */
export type TakesPart = Row & { readonly as: readonly Label[]; readonly on?: { readonly day: Day; readonly what: Label } }

/**
 * Which fields of a procedure name units, or persons in their office, beside who answers: read from its schema, as far as a form asks for
 * them; the others tell what was before. What a petitioner may open calls nobody: there the bodies are those complained about.
 */
function besideIn(p: Procedure): Beside {
  const asked = [p.opening, ...Object.values(p.steps)].flatMap(({ takes }) => (takes ? Object.keys(takes.properties) : []))
  const fields = p.opening.by.includes('petitioner')
    ? []
    : Object.entries(schemaOf(p.data).properties ?? {}).filter(([field]) => asked.includes(field))
  return {
    procedure: p.name,
    states: Object.entries(p.states).flatMap(([name, s]) => ('end' in s ? [] : name)),
    units: fields.flatMap(([field, s]) => (s.items?.ref === 'unit' ? field : [])),
    staff: fields.flatMap(([field, s]) => ((s.acts ?? s.items?.acts) === undefined || p.hands.includes(field) ? [] : field)),
  }
}
export const beside: readonly Beside[] = Object.values(procedures)
  .map(besideIn)
  .filter(b => b.units.length + b.staff.length > 0)

/**
 * The open records in which this actor's unit, or this actor by name, takes part, without what is owed by them anyway; by their day,
 * `limit` of them.
 */
export async function besideOf(
  world: Pick<World, 'today'>,
  tx: Tx,
  directory: Directory,
  actor: Actor,
  limit = 100,
): Promise<readonly TakesPart[]> {
  const today = world.today()
  const rows = await besideRecords(tx, directory.office.id, beside, actor, owedBy(actor, directory), limit)
  return rows.map(({ named, appointments, ...stored }) => {
    const p = procedures[stored.procedure]
    const label = (field: string): Label => schemaOf(p?.data ?? { type: 'object' }).properties?.[field]?.label ?? { zh: field, en: field }
    const dates = (p?.dates ?? [])
      .flatMap(field => {
        const day = appointments?.[field]
        return day ? [{ day, what: label(field) }] : []
      })
      .toSorted((a, b) => a.day.localeCompare(b.day))
    const on = dates.find(d => d.day >= today) ?? dates.at(-1)
    return { ...rowOf(stored, today), as: named.map(label), ...(on && { on }) }
  })
}
