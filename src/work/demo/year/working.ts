import { addDays } from '#core/law/days.ts'
import { between, pick } from '../chance.ts'
import { hearingFor } from '../sentences/remedies.ts'
import * as told from '../sentences/working.ts'
import { units } from '../qinghe.ts'
import { closingOf, demandsIn } from './closing.ts'
import { handsOf, say, stateOf, type Hands } from './hands.ts'
import { hearing } from './hearing.ts'
import type { SealedMatter } from './matter.ts'
import { signature } from './reporting.ts'
import type { Tale, Thread } from './tale.ts'

// What a unit does while it inquires: names a handler, lets one stand aside, asks another unit, mediates, extends once.

/** Who works on it from now on; nobody when it has ended meanwhile. */
export function staffed(t: Tale, petition: string, m: SealedMatter): Hands | undefined {
  const hands = handsOf(t, petition)
  const { unit, head, handler } = hands
  const spare = (but: readonly string[]) => t.cast.many('handler', unit, but) > 0
  if (spare([handler.id]) && t.turns('named', 0.25)) {
    const deputy = t.who('handler', unit, [handler.id]).id
    if (!t.takes(petition, 'appoint', head, { handler: handler.id, deputy })) return undefined
  }
  if (spare([handler.id]) && t.turns('stands-aside', 0.006)) {
    if (!t.takes(petition, 'recuse', head, { who: handler.id, reason: say(t, m, told.aside) })) return undefined
    return handsOf(t, petition)
  }
  return hands
}

const departments = units.filter(u => u.kind === 'department' && u.id !== 'jiwei').map(u => u.id)

/** Another unit is asked for its opinion, and gives it beside. */
export function advised(t: Tale, petition: string, m: SealedMatter, hands: Hands): void {
  if (!t.turns('asks-opinion', 0.06)) return
  const due = t.record(petition).limits['handling']?.due
  const dueOn = addDays(t.today(), between(t.random, 7, 14))
  if (due && due <= dueOn) return
  const unit = pick(
    t.random,
    departments.filter(id => id !== hands.unit),
  )
  if (!t.takes(petition, 'ask-opinion', hands.handler, { asked: unit, question: say(t, m, told.asked), dueOn })) return
  const assist = t.linked(petition, 'assists').at(-1)
  if (assist) t.tell(advising(t, assist, unit, m))
}

function* advising(t: Tale, assist: string, unit: string, m: SealedMatter): Thread {
  yield t.inTime(assist, 'answering', 4)
  if (!t.takes(assist, 'answer', t.who('handler', unit), { opinion: say(t, m, told.opined) })) return
  yield signature(t, assist, 'answering')
  t.takes(assist, 'answer.sign', t.who('unit-lead', unit))
}

/** Whether the matter can go on after its hearing. */
export function* heardOut(t: Tale, petition: string, m: SealedMatter, { head, unit }: Hands): Generator<number, boolean, void> {
  if (!t.takes(petition, 'hear', head, { reason: say(t, m, hearingFor) })) return false
  return yield* hearing(t, t.linked(petition, 'hearings').at(-1) ?? '', unit, m)
}

/** Both parties agreed, or not; an agreement ends the matter, and is followed to its performance. */
export function* mediating(t: Tale, petition: string, m: SealedMatter, hands: Hands): Generator<number, 'settled' | 'failed', void> {
  if (
    !t.takes(petition, 'mediate', hands.handler, { parties: say(t, m, told.between), mediator: say(t, m, told.mediators), consent: true })
  )
    return 'settled'
  const mediation = t.linked(petition, 'mediations').at(-1) ?? ''
  yield t.inTime(mediation, 'mediating', 9)
  if (t.stalled('mediate on')) return 'settled'
  if (t.turns('no-agreement', 0.4)) {
    t.takes(mediation, 'fail', hands.handler, { reason: say(t, m, told.unagreed), told: say(t, m, told.unagreedWay) })
    return stateOf(t, petition) === 'handling' ? 'failed' : 'settled'
  }
  const kind = t.way([
    ['mediated', 60],
    ['settled', 25],
    ['oral', 15],
  ])
  if (
    !t.takes(mediation, 'agree', hands.handler, {
      kind,
      agreement: say(t, m, told.agreement),
      performBy: addDays(t.today(), between(t.random, 10, 45)),
    })
  )
    return 'settled'
  yield t.soon(2)
  if (kind === 'oral') t.takes(mediation, 'write', hands.handler, { kind: 'mediated', agreement: say(t, m, told.agreement) })
  if (
    t.takes(petition, 'settle-agreed', hands.handler, {
      covers: demandsIn(t, petition).map(d => d['id'] ?? ''),
      ...closingOf(t, petition, m),
    })
  )
    yield t.soon(1)
  t.takes(petition, 'settle-agreed.sign', hands.head)
  t.tell(performed(t, mediation, hands, m))
  return 'settled'
}

function* performed(t: Tale, mediation: string, { handler }: Hands, m: SealedMatter): Thread {
  yield t.inTime(mediation, 'performing', 14)
  if (t.stalled('perform on')) return
  if (t.turns('broken', 0.1)) t.takes(mediation, 'break', handler, { reason: say(t, m, told.unperformed) })
  else t.takes(mediation, 'perform', handler, { proof: say(t, m, told.performedSo) })
}

/** Once, with its reasons, by two people, before the sixty days are over (article 34). */
export function* extending(t: Tale, petition: string, m: SealedMatter, { handler, head }: Hands): Thread {
  if (!t.turns('extended', 0.17) || t.record(petition).limits['handling'] === undefined) return
  const due = t.record(petition).limits['handling']?.due
  yield due === undefined || t.stalled('reply') ? t.soon(3) : Math.max(t.now(), t.atWork(addDays(due, -between(t.random, 4, 12))))
  if (!t.takes(petition, 'extend', handler, { days: between(t.random, 10, 30), reason: say(t, m, told.postponed) })) return
  yield t.soon(1)
  t.takes(petition, 'extend.sign', head)
}
