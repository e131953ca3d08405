import { addDays } from '#core/law/days.ts'
import { between, often, pick } from '../chance.ts'
import { inquiry } from '../followups.ts'
import { ledBasis, ledTold } from '../sentences/routing.ts'
import { performing, replying, simply } from './answering.ts'
import { delivering, toAll } from './delivering.ts'
import { handsOf, say, stateOf, type Hands } from './hands.ts'
import type { SealedMatter } from './matter.ts'
import { reporting, routed } from './routing.ts'
import type { Tale, Thread } from './tale.ts'
import { advised, extending, heardOut, mediating, staffed } from './working.ts'

// A petition on its way: with a unit that has signed for it, taken by one of the lawful ways, worked on, answered, delivered.

export function* handling(t: Tale, petition: string, m: SealedMatter): Thread {
  if (!(yield* routed(t, petition, m))) return
  const way = wayOf(t, petition, m)
  if (way === 'led' || way === 'duty') return yield* leading(t, petition, m, way)
  if (way === 'simple') {
    yield t.inTime(petition, 'quick', 0.7)
    if (t.takes(petition, 'simplify', handsOf(t, petition).head)) return yield* simple(t, petition, m)
  }
  yield t.inTime(petition, noticeOf(t, petition), 4)
  const contact = often(t.random, 0.5) ? { contact: `经办科室，0990-555-${between(t.random, 1000, 9899)}` } : {}
  if (!t.takes(petition, 'accept', handsOf(t, petition).head, contact)) return
  yield* working(t, petition, m)
}

/** Inquiry and what goes with it; then the answer. A mediation may end it before. */
export function* working(t: Tale, petition: string, m: SealedMatter): Thread {
  const hands = staffed(t, petition, m)
  if (!hands) return
  if (stateOf(t, petition) === 'handling') {
    yield t.soon(2)
    advised(t, petition, m, hands)
    if (t.turns('hearing', 0.016) && !(yield* heardOut(t, petition, m, hands))) return
    if (t.turns('mediation', 0.085) && (yield* mediating(t, petition, m, hands)) !== 'failed') return
    yield* extending(t, petition, m, hands)
  }
  yield* answered(t, petition, m, hands)
}

function* answered(t: Tale, petition: string, m: SealedMatter, hands: Hands): Thread {
  yield t.soon(5)
  if (
    (stateOf(t, petition) !== 'studying' || often(t.random, 0.6))
    && !t.takes(petition, 'inquire', hands.handler, inquiry(t.random, m, { day: t.today() }))
  )
    return
  if (!(yield* replying(t, petition, m, hands))) return
  reporting(t, petition, m)
  yield* delivering(t, petition, m, hands)
}

/** What reached the unit itself has a notice of its own. */
const noticeOf = (t: Tale, petition: string) => (t.record(petition).limits['notice'] ? 'notice' : 'directNotice')

function wayOf(t: Tale, petition: string, m: SealedMatter): 'ordinary' | 'simple' | 'led' | 'duty' {
  if (m.purpose === 'suggestion') return 'ordinary'
  const statutory = m.route === 'administrative' || m.route === 'arbitration' || m.route === 'party'
  if (statutory ? t.turns('led', 0.78) : t.turns('led-too', 0.003)) return 'led'
  if (m.route === 'duty' && t.turns('duty', 0.32)) return 'duty'
  if (t.linked(petition, 'assignments').length || m.heads >= 5) return 'ordinary'
  return (m.route === 'simple' ? t.turns('simple', 0.9) : t.turns('simple', 0.29)) ? 'simple' : 'ordinary'
}

/** Another procedure is the right one: the petitioner is told which, where, and by when; or the unit itself acts by it. */
function* leading(t: Tale, petition: string, m: SealedMatter, way: 'led' | 'duty'): Thread {
  const hands = handsOf(t, petition)
  const { random } = t
  const route =
    way === 'duty' ? 'duty' : m.route === 'administrative' || m.route === 'arbitration' || m.route === 'party' ? m.route : 'litigation'
  yield t.inTime(petition, noticeOf(t, petition), 5)
  const statutory = way === 'duty' ? { statutoryBy: addDays(t.today(), between(random, 30, 90)) } : {}
  if (
    !t.takes(petition, 'lead', hands.head, { route, basis: pick(random, ledBasis[route]), told: say(t, m, ledTold[route]), ...statutory })
    || way === 'led'
  )
    return
  yield t.soon(8)
  if (often(random, 0.7) && !t.takes(petition, 'inquire', hands.handler, inquiry(random, m, { day: t.today() }))) return
  if (!(yield* performing(t, petition, m, hands))) return
  reporting(t, petition, m)
  yield* delivering(t, petition, m, hands)
}

function* simple(t: Tale, petition: string, m: SealedMatter): Thread {
  const hands = handsOf(t, petition)
  const came = yield* simply(t, petition, m, hands)
  if (came === 'answered') yield* toAll(t, petition, m, hands.handler)
  else if (came === 'ordinary') yield* working(t, petition, m)
}
