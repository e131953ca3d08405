import type { Fields } from '#core/engine/record.ts'
import { between, often } from '../chance.ts'
import * as told from '../sentences/working.ts'
import { rating } from './asides.ts'
import { handsOf, say, stateOf, type Hands } from './hands.ts'
import { endOf } from './hours.ts'
import type { SealedMatter } from './matter.ts'
import { executing } from './reporting.ts'
import { reviewing } from './reviewing.ts'
import { share } from './seeded.ts'
import type { Tale, Thread } from './tale.ts'

// Delivery with its proof, what follows from it, and the conclusion with what article 27 asks.

export function* delivering(t: Tale, petition: string, m: SealedMatter, { handler }: Hands): Thread {
  const { random } = t
  yield t.inTime(petition, 'delivery', 1)
  if (t.turns('not-found', 0.02) && !t.takes(petition, 'attempt', handler, { attempts: '挂号信因无人签收退回，两次电话无人接听，已请社区协助联系。' })) return
  if (t.takes(petition, 'deliver', handler, ...served(t, often(random, 0.3)))) delivered(t, petition, m)
}

/** How a paper reached the petitioner, and its proof; a registered letter's is known some days later. */
export function served(t: Tale, late: boolean): readonly [Fields, { readonly ago: number; readonly late: string }?] {
  const [deliveredBy, receipt] = share(t.random, [[['in-person', 'HZ'], 34], [['mail', 'XA'], 26], [['electronic', 'DZ'], 40]])
  const given = { deliveredBy, proof: receipt + between(t.random, 100_000, 999_999) }
  return deliveredBy === 'mail' && late ? [given, { ago: between(t.random, 2, 4), late: '挂号信回执退回后，按签收日补录' }] : [given]
}

/** Once the answer is there: it is rated, carried out, concluded, or a review is asked for. */
export function delivered(t: Tale, petition: string, m: SealedMatter): void {
  for (const submission of t.linked(petition, 'submissions')) if (t.turns('rated', 0.55)) t.tell(rating(t, submission, m))
  executing(t, petition, m)
  if (supportedIn(t, petition).length && t.turns('resolved', 0.12)) t.tell(resolving(t, petition, m))
  t.tell(concluding(t, petition, m))
  // Who got all that they asked for asks for no review.
  if (t.record(petition).limits['review'] && supportedIn(t, petition).length < demandsIn(t, petition).length && t.turns('review', 0.14)) t.tell(reviewing(t, petition, m))
}

const demandsIn = (t: Tale, petition: string): readonly Fields[] => { const all = t.record(petition).data['demands']; return Array.isArray(all) ? all : [] }
const supportedIn = (t: Tale, petition: string) => demandsIn(t, petition).filter(d => d['outcome'] === 'supported')

/** What article 27 asks before a matter is closed, each with what shows it. */
export function closingOf(t: Tale, petition: string, m: SealedMatter): Fields {
  const supported = supportedIn(t, petition).length, all = demandsIn(t, petition).length
  return {
    ...(supported && { solved: say(t, m, told.solvedSo) }), ...((supported < all || !all) && { explained: say(t, m, told.explainedSo) }),
    ...(often(t.random, 0.06) && { helped: say(t, m, told.helpedSo) }), ...(supported < all && often(t.random, 0.03) && { otherLaw: say(t, m, told.otherLawSo) }),
  }
}

/** Not before the periods of the petitioner have ended. */
function* concluding(t: Tale, petition: string, m: SealedMatter): Thread {
  const { limits } = t.record(petition)
  const last = [limits['response'], limits['review']].flatMap(clock => clock?.endedOn ? [] : clock?.due ?? []).toSorted().at(-1)
  if (last === undefined) return
  yield endOf(last)
  if (stateOf(t, petition) === 'delivered') yield* closing(t, petition, m, limits['response'] ? 'settling' : 'closing')
}

/** The unit says what article 27 asks, and that it is over. */
export function* closing(t: Tale, petition: string, m: SealedMatter, limit: string): Thread {
  yield t.inTime(petition, limit, 2)
  if (stateOf(t, petition) !== 'delivered' && stateOf(t, petition) !== 'remedied') return
  const { handler, head } = handsOf(t, petition), settled = supportedIn(t, petition).length > 0 && t.turns('resolved-at-end', 0.3) && t.record(petition).data['resolvedOn'] === undefined
  t.takes(petition, 'conclude', often(t.random, 0.8) ? handler : head, { ...closingOf(t, petition, m), ...(settled && { resolved: true, resolution: say(t, m, told.resolvedSo) }) })
}

function* resolving(t: Tale, petition: string, m: SealedMatter): Thread {
  yield t.soon(18)
  if (t.record(petition).data['resolvedOn'] === undefined) t.takes(petition, 'resolve', handsOf(t, petition).handler, { resolution: say(t, m, told.resolvedSo) })
}
