import { standing } from '#core/engine/clocks.ts'
import type { Fields } from '#core/engine/record.ts'
import { petition as declared } from '#core/procedures/petition/index.ts'
import * as told from '../sentences/working.ts'
import { handling } from './handling.ts'
import { say, stateOf } from './hands.ts'
import type { SealedMatter } from './matter.ts'
import type { Tale, Thread } from './tale.ts'

// What triage finds later: one petition is two matters, or two are one; and that it was mistaken.

/** The last demand becomes a petition of its own. */
export function* splitting(t: Tale, petition: string, m: SealedMatter): Thread {
  yield t.soon(4)
  const demands = t.record(petition).data['demands']
  const last: Fields | undefined = Array.isArray(demands) ? demands.at(-1) : undefined
  if (!last || typeof last['text'] !== 'string') return
  if (
    !t.takes(petition, 'split', t.who('triage'), {
      subject: `${m.subject}：${last['text']}`.slice(0, 100),
      off: [last['id'] ?? ''],
      reason: say(t, m, told.splitFor),
    })
  )
    return
  const part = t.linked(petition, 'parts').at(-1) ?? ''
  if (!t.turns('reunited', 0.12)) return t.tell(handling(t, part, m))
  yield t.soon(2)
  t.takes(part, 'reunite', t.who('triage'), { reason: say(t, m, told.unsplitFor) })
}

/** Sorted as a matter of its own, then found to be one that runs. */
export function* merging(t: Tale, petition: string, into: string, m: SealedMatter): Thread {
  yield t.soon(2)
  const rank = (id: string) => ['sorted', 'offered', 'signed', 'handling'].indexOf(stateOf(t, id))
  const due = (id: string) => standing(declared, t.record(id)).due ?? ''
  const far = rank(petition) - rank(into)
  // What has come further meanwhile, or is due first, is not joined to the other.
  if (rank(into) < 0 || far > 0 || (far === 0 && due(petition) < due(into))) return
  if (!t.takes(petition, 'merge', t.who('triage'), { into, contained: true, reason: say(t, m, told.joinedFor) })) return
  if (!t.turns('unmerged', 0.1)) return
  yield t.soon(3)
  if (t.takes(into, 'unmerge', t.who('triage'), { petition, reason: say(t, m, told.unjoinedFor) })) t.tell(handling(t, petition, m))
}
