import type { Actor } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import { invitedTo, type Inviting } from './invited.queries.ts'
import { rowsByIds } from './reading.queries.ts'
import { rowOf, type Row } from './row.ts'

/** Something that everybody does once, and the actor has not yet: what, and until which day. */
export type Invited = Row & { readonly asks: { readonly step: Label; readonly until: Day } }

/** What the actor is asked to do as everybody is, and has not done: an examination to sit. */
export async function invitedOf(tx: Tx, { office }: Directory, actor: Actor, today: Day): Promise<readonly Invited[]> {
  const asking = Object.values(procedures).flatMap(p =>
    Object.values(p.steps).flatMap(({ each, from, by, label }): readonly (Inviting & { readonly step: Label })[] =>
      each && Array.isArray(from) && by.some(role => actor.roles.includes(role))
        ? [{ procedure: p.name, states: from, ...each, step: label }]
        : [],
    ),
  )
  const found = asking.length ? await invitedTo(tx, office.id, asking, actor.id, today) : []
  if (!found.length) return []
  const rows = await rowsByIds(
    tx,
    office.id,
    found.map(f => f.id),
  )
  return found.flatMap(({ id, until }) => {
    const row = rows.find(r => r.id === id)
    const step = asking.find(a => a.procedure === row?.procedure)?.step
    return row && step ? [{ ...rowOf(row, today), asks: { step, until } }] : []
  })
}
