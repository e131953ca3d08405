import type { Actor } from '#core/engine/record.ts'
import { between, often } from '../chance.ts'
import { inquiry } from '../followups.ts'
import { replying } from './answering.ts'
import { rating } from './asides.ts'
import { closing, concluding, demandsIn, resolving, supportedIn } from './closing.ts'
import { handsOf, listIn, stateOf, type Hands } from './hands.ts'
import { endOf } from './hours.ts'
import type { SealedMatter } from './matter.ts'
import { executing } from './reporting.ts'
import { reviewing } from './reviewing.ts'
import { served } from './serving.ts'
import type { Tale, Thread } from './tale.ts'

// Delivery with its proof, and what follows from it.

export function* delivering(t: Tale, petition: string, m: SealedMatter, { handler, head, unit }: Hands): Thread {
  const { random } = t
  yield t.inTime(petition, 'delivery', 1)
  if (t.turns('not-found', 0.02)) {
    if (!t.takes(petition, 'attempt', handler, { attempts: '挂号信因无人签收退回，两次电话无人接听，已请社区协助联系。' })) return
    if (t.turns('kept', 0.3)) return yield* keeping(t, petition, m, { handler, head, unit })
  }
  if (t.takes(petition, 'deliver', handler, ...served(t, often(random, 0.3)))) yield* toAll(t, petition, m, handler)
}

/** Nobody could be given it: it is kept, and collected, or in the end concluded. */
function* keeping(t: Tale, petition: string, m: SealedMatter, { handler, head, unit }: Hands): Thread {
  yield t.soon(2)
  const keptAt = `${t.cast.nameOf(unit)}信访接待窗口，工作日9:30至19:00，电话0990-555-1200`
  if (!t.takes(petition, 'undeliverable', handler, { keptAt, reason: '挂号信退回，电话停机，社区走访未能见到本人。' })) return
  yield t.soon(1)
  if (!t.takes(petition, 'undeliverable.sign', head) || t.stalled('collect')) return
  executing(t, petition, m)
  const last = t.record(petition).limits['collection']?.due
  if (last === undefined || t.turns('collected', 0.6)) {
    yield t.soon(12)
    if (t.takes(petition, 'deliver', handler, { deliveredBy: 'in-person', proof: `HZ${between(t.random, 100_000, 999_999)}` }))
      yield* toAll(t, petition, m, handler)
    return
  }
  yield endOf(last)
  yield* closing(t, petition, m, 'uncollected')
}

/** Who shares the matter is given the answer too, before anything else follows from it. */
export function* toAll(t: Tale, petition: string, m: SealedMatter, handler: Actor): Thread {
  for (const submission of t
    .linked(petition, 'submissions')
    .filter(id => !t.record(id).closed && !listIn(t, petition, 'deliveredTo').includes(id))) {
    yield t.soon(1)
    const [given] = served(t, false)
    if (!t.record(submission).closed && stateOf(t, petition) === 'delivered')
      t.takes(petition, 'deliver-also', handler, { submission, ...given })
  }
  delivered(t, petition, m)
}

/** Once the answer is there: it is rated, carried out, concluded, or a review is asked for. */
function delivered(t: Tale, petition: string, m: SealedMatter): void {
  for (const submission of t.linked(petition, 'submissions')) if (t.turns('rated', 0.55)) t.tell(rating(t, submission, m))
  executing(t, petition, m)
  if (supportedIn(t, petition).length && t.turns('resolved', 0.12)) t.tell(resolving(t, petition, m))
  t.tell(concluding(t, petition, m))
  // Who got all that they asked for asks for no review.
  if (t.record(petition).limits['review'] && supportedIn(t, petition).length < demandsIn(t, petition).length && t.turns('review', 0.14))
    t.tell(remedying(t, petition, m))
}

function* remedying(t: Tale, petition: string, m: SealedMatter): Thread {
  if (yield* reviewing(t, petition, m)) yield* redoing(t, petition, m)
}

/** The opinion was annulled: another is given, and stands to be reviewed anew. */
function* redoing(t: Tale, petition: string, m: SealedMatter): Thread {
  if (t.stalled('redo')) return
  yield t.soon(6)
  const hands = handsOf(t, petition)
  if (!t.takes(petition, 'inquire', hands.handler, inquiry(t.random, m, { day: t.today() }))) return
  yield t.soon(4)
  if (yield* replying(t, petition, m, hands, 'redoing')) yield* delivering(t, petition, m, hands)
}
