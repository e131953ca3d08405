import type { Fields } from '#core/engine/record.ts'
import { often } from '../chance.ts'
import * as told from '../sentences/working.ts'
import { handsOf, say, stateOf } from './hands.ts'
import { endOf } from './hours.ts'
import type { SealedMatter } from './matter.ts'
import type { Tale, Thread } from './tale.ts'

// The conclusion with what article 27 asks.

/** The demands of a petition; those that were `quashed`, as its annulled opinions answered them. */
export const demandsIn = (t: Tale, petition: string, which: 'demands' | 'quashed' = 'demands'): readonly Fields[] => {
  const all = t.record(petition).data[which]
  return Array.isArray(all) ? all : []
}
export const supportedIn = (t: Tale, petition: string, which: 'demands' | 'quashed' = 'demands') =>
  demandsIn(t, petition, which).filter(d => d['outcome'] === 'supported')

/** What article 27 asks before a matter is closed, each with what shows it. */
export function closingOf(t: Tale, petition: string, m: SealedMatter): Fields {
  const supported = supportedIn(t, petition).length
  const all = demandsIn(t, petition).length
  return {
    ...(supported && { solved: say(t, m, told.solvedSo) }),
    ...((supported < all || !all) && { explained: say(t, m, told.explainedSo) }),
    ...(often(t.random, 0.06) && { helped: say(t, m, told.helpedSo) }),
    ...(supported < all && often(t.random, 0.03) && { otherLaw: say(t, m, told.otherLawSo) }),
  }
}

/** Not before the periods of the petitioner have ended. */
export function* concluding(t: Tale, petition: string, m: SealedMatter): Thread {
  const { limits } = t.record(petition)
  const last = [limits['response'], limits['review']]
    .flatMap(clock => (clock?.endedOn ? [] : (clock?.due ?? [])))
    .toSorted()
    .at(-1)
  if (last === undefined) return
  yield endOf(last)
  if (stateOf(t, petition) === 'delivered') yield* closing(t, petition, m, limits['response'] ? 'settling' : 'closing')
}

/** The unit says what article 27 asks, and that it is over. */
export function* closing(t: Tale, petition: string, m: SealedMatter, limit: string): Thread {
  yield t.inTime(petition, limit, 2)
  if (!['kept', 'delivered', 'remedied'].includes(stateOf(t, petition))) return
  const { handler, head } = handsOf(t, petition)
  const settled =
    supportedIn(t, petition).length > 0 && t.turns('resolved-at-end', 0.3) && t.record(petition).data['resolvedOn'] === undefined
  t.takes(petition, 'conclude', often(t.random, 0.8) ? handler : head, {
    ...closingOf(t, petition, m),
    ...(settled && { resolved: true, resolution: say(t, m, told.resolvedSo) }),
  })
}

export function* resolving(t: Tale, petition: string, m: SealedMatter): Thread {
  yield t.soon(18)
  if (t.record(petition).data['resolvedOn'] === undefined)
    t.takes(petition, 'resolve', handsOf(t, petition).handler, { resolution: say(t, m, told.resolvedSo) })
}
