import { often } from '../chance.ts'
import * as told from '../sentences/routing.ts'
import { passing } from './accusing.ts'
import { adding, comingAgain, correcting, withdrawing } from './asides.ts'
import { handling } from './handling.ts'
import { say, stateOf } from './hands.ts'
import { merging, splitting } from './joining.ts'
import type { SealedMatter } from './matter.ts'
import type { Tale, Thread } from './tale.ts'

// A submission on its way from the register to the petitions that it becomes, or to one of the lawful exits.

export function* sorting(t: Tale, submission: string, m: SealedMatter): Thread {
  if (m.purpose === 'accusation') return yield* passing(t, submission, m)
  if (t.turns('corrected', 0.03)) t.tell(correcting(t, submission, m))
  if (t.turns('withdrawn', 0.02)) t.tell(withdrawing(t, submission))
  if (t.turns('added', 0.07)) t.tell(adding(t, submission, m))
  if (t.turns('comes-again', 0.02)) t.tell(comingAgain(t, submission, m))
  yield t.inTime(submission, 'triage', 2.5)
  if (t.turns('seems-accusation', 0.004)) return yield* unsealing(t, submission, m)
  if (t.turns('declined', 0.004)) return yield* declining(t, submission, m)
  triaging(t, submission, m)
}

/** Triage opens the petitions, and each goes its way: the petitions. */
function triaging(t: Tale, submission: string, m: SealedMatter): readonly string[] {
  if (!t.takes(submission, 'triage', t.who('triage'), sortedAs(t, m))) return []
  const petitions = t.linked(submission, 'petitions')
  for (const petition of petitions) start(t, petition, m)
  return petitions
}

/** A petition goes its way; now and then one of its demands turns out to be a matter of its own. */
export function start(t: Tale, petition: string, m: SealedMatter): void {
  t.tell(handling(t, petition, m))
  const demands = t.record(petition).data['demands']
  if (Array.isArray(demands) && demands.length > 1 && t.turns('split', 0.03)) t.tell(splitting(t, petition, m))
}

/** What triage writes down of a matter. */
export function sortedAs(t: Tale, m: SealedMatter) {
  const flags = [
    ...(m.heads >= 5 ? ['collective', 'joint'] : []),
    ...(often(t.random, 0.02) ? ['cross-boundary'] : []),
    ...(often(t.random, 0.015) ? ['long-pending'] : []),
    ...(often(t.random, 0.01) ? ['urgent'] : []),
  ]
  return {
    category: m.purpose === 'suggestion' ? 'suggestion' : 'appeal',
    content: m.category,
    place: m.place,
    matters: mattersOf(t, m),
    ...(flags.length && { flags }),
  }
}

/** One petition for all its demands; now and then each demand is a matter of its own. */
const mattersOf = (t: Tale, { subject, demands, enterprise }: SealedMatter) =>
  (demands.length > 1 && t.turns('two-matters', 0.06)
    ? demands.map(demand => ({ subject: `${subject}：${demand}`.slice(0, 100), demands: [demand] }))
    : [{ subject, demands }]
  ).map(matter => ({ ...matter, ...(enterprise !== undefined && { enterprise }) }))

/** Taken for an accusation; the director agrees that it is none. */
function* unsealing(t: Tale, submission: string, m: SealedMatter): Thread {
  if (t.turns('found-late', 0.2)) return yield* takingBack(t, submission, m)
  if (!t.takes(submission, 'seal', t.who('reception'), { reason: say(t, m, told.suspected) })) return
  if (t.turns('is-accusation', 0.5)) return yield* passing(t, submission, m)
  yield t.soon(1)
  if (!t.takes(submission, 'unseal', t.who('triage'), { purpose: m.purpose, reason: say(t, m, told.unsuspected) })) return
  yield t.soon(1)
  if (!t.takes(submission, 'unseal.sign', t.who('director'))) return
  yield t.inTime(submission, 'triage', 1)
  triaging(t, submission, m)
}

/** The unit has it already when somebody reads the accusation in it: it is taken back from there (article 30). */
function* takingBack(t: Tale, submission: string, m: SealedMatter): Thread {
  triaging(t, submission, m)
  yield t.soon(8)
  if (t.takes(submission, 'seal', t.who('triage'), { reason: say(t, m, told.suspected) })) return yield* passing(t, submission, m)
}

/** The same matter is in hand elsewhere (article 19): drafted by one, decided by another, told to the petitioner. */
function* declining(t: Tale, submission: string, m: SealedMatter): Thread {
  if (
    !t.takes(submission, 'decline', t.who('triage'), { ground: 'pending', facts: say(t, m, told.pending), way: say(t, m, told.pendingWay) })
  )
    return
  yield t.inTime(submission, 'triage', 1)
  if (t.takes(submission, 'decline.sign', t.who('director'))) yield* telling(t, submission)
}

/** A notice of the office is delivered. */
export function* telling(t: Tale, submission: string): Thread {
  yield t.soon(2)
  t.takes(submission, 'serve', t.who('reception'), { deliveredBy: 'mail', proof: `XA${t.today().replaceAll('-', '')}` })
}

/**
 * Another submission about the same: joined until the petition is answered; not accepted again after its re-review, unless something is
 * new; else a matter of its own.
 */
export function* repeating(t: Tale, first: string, submission: string, m: SealedMatter): Thread {
  yield t.inTime(submission, 'triage', 2.5)
  const petitions = t.linked(first, 'petitions')
  const running = petitions.find(petition => !t.record(petition).closed && t.record(petition).data['repliedOn'] === undefined)
  const exhausted = petitions.find(petition => stateOf(t, petition) === 'terminated')
  if (exhausted && running === undefined && !t.turns('something-new', 0.3)) {
    const given = { petition: exhausted, nothingNew: true, reason: say(t, m, told.nothingNew), way: say(t, m, told.nothingNewWay) }
    if (!t.takes(submission, 'not-again', t.who('triage'), given)) return
    yield t.inTime(submission, 'triage', 1)
    if (t.takes(submission, 'not-again.sign', t.who('director'))) yield* telling(t, submission)
    return
  }
  if (running === undefined) return yield* sorting(t, submission, m)
  if (!t.turns('overlooked', 0.06)) {
    t.takes(submission, 'join', t.who('triage'), { petition: running })
    return
  }
  for (const petition of triaging(t, submission, m)) t.tell(merging(t, petition, running, m))
}
