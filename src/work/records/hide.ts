import type { Procedure } from '#core/engine/procedure.ts'
import type { Linked } from '#core/engine/record.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Told } from './story.ts'

/**
 * What a reader is told of events that opened or joined a record which can be sealed and which they do not see: that it happened, and
 * nothing of what was filled in. A letter that was registered at a visit may have been sealed since (article 30), and its text stands in
 * the visit's story too.
 * @param linked every linked record, seen or not
 * @param seen the ids of those that the reader sees
 */
export function hide(p: Procedure, linked: readonly Linked[], seen: ReadonlySet<string>): (told: Told) => Told {
  const hidden = new Set(linked.filter(l => !seen.has(l.id) && procedures[l.procedure]?.seals).map(l => l.link))
  return told => {
    const step = p.steps[told.step]
    const touches = Object.keys({ ...step?.opens, ...step?.joins })
    return touches.some(link => hidden.has(link)) ? { ...told, given: {} } : told
  }
}
