import { often } from '../chance.ts'
import { units } from '../qinghe.ts'
import * as told from '../sentences/routing.ts'
import { say } from './hands.ts'
import type { SealedMatter } from './matter.ts'
import { sorting, sortedAs, start, telling } from './sorting.ts'
import type { Tale, Thread } from './tale.ts'

// What reaches a unit instead of the office (article 23): within fifteen days it says whether it is its own, hands it in, or says where to
// go.

const streets = new Set<string>(units.filter(u => u.kind === 'street').map(u => u.id))

/** Whether a unit could receive such a matter itself. */
export const isForUnits = (m: SealedMatter): boolean =>
  m.purpose !== 'accusation' && m.route !== 'litigation' && m.unit !== 'xinfang' && m.unit !== 'jiwei'

export function* atUnit(t: Tale, submission: string, m: SealedMatter): Thread {
  yield t.inTime(submission, 'direct', 3)
  const handler = t.who('handler', m.unit)
  switch (
    t.way([
      ['own', 74],
      ['below', 8],
      ['hand-in', 12],
      ['redirect', 6],
    ])
  ) {
    case 'hand-in':
      if (t.takes(submission, 'hand-in', handler, { reason: say(t, m, told.handedIn) })) yield* sorting(t, submission, m)
      return
    case 'redirect':
      if (t.takes(submission, 'redirect', handler, { where: say(t, m, told.redirected) })) yield* telling(t, submission)
      return
    case 'below':
    case 'own': {
      // A street passes to its community what is for neighbours to settle.
      const below = streets.has(m.unit) && often(t.random, 0.4) ? { unit: m.place } : {}
      if (t.takes(submission, 'take-on', handler, { ...sortedAs(t, m), ...below }))
        for (const petition of t.linked(submission, 'petitions')) start(t, petition, m)
    }
  }
}
