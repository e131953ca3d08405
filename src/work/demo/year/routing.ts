import { addDays } from '#core/law/days.ts'
import { between, often, pick } from '../chance.ts'
import { communityIds } from '../places.ts'
import { units } from '../qinghe.ts'
import * as told from '../sentences/routing.ts'
import { handsOf, say, stateOf, textIn } from './hands.ts'
import type { SealedMatter } from './matter.ts'
import { reportingBack } from './reporting.ts'
import type { Tale } from './tale.ts'

// From the office to the unit that answers for it: forwarded, assigned, kept, left to the judicial bodies, disputed; signed for, objected
// to.

type Passing = Generator<number, boolean, void>
const departments = units.filter(u => u.kind === 'department' && u.id !== 'jiwei').map(u => u.id)
const another = (t: Tale, unit: string) =>
  pick(
    t.random,
    departments.filter(id => id !== unit),
  )
const judicial = ['gongan', 'sifa', 'zhengfa']

/** Whether the petition stands with a unit that has signed for it. */
export function* routed(t: Tale, petition: string, m: SealedMatter): Passing {
  if (stateOf(t, petition) === 'sorted' && !(yield* sent(t, petition, m))) return false
  if (stateOf(t, petition) === 'signed') return true
  if (!(yield* signed(t, petition))) return false
  return yield* objecting(t, petition, m)
}

function* sent(t: Tale, petition: string, m: SealedMatter): Passing {
  yield t.inTime(petition, t.record(petition).limits['routePart'] ? 'routePart' : 'forwarding', 1)
  if (t.turns('petition-corrected', 0.01))
    t.takes(petition, 'correct', t.who('triage'), { content: m.category, reason: '按责任单位意见更正内容分类' })
  if (m.route === 'litigation' && t.turns('separate', 0.92)) return separated(t, petition, m)
  const way =
    m.purpose === 'suggestion'
      ? 'forward'
      : t.way([
          ['forward', 88.4],
          ['assign', 8.4],
          ['self', 2.1],
          ['dispute', 1.1],
        ])
  switch (way) {
    case 'forward':
      return forward(t, petition, m, t.turns('misplaced', 0.04) ? another(t, m.unit) : m.unit)
    case 'assign':
      return yield* assigning(t, petition, m)
    case 'self':
      return t.takes(petition, 'self-handle', t.who('director'))
    case 'dispute':
      return yield* disputing(t, petition, m)
  }
}

const routeOf = (m: SealedMatter) =>
  m.route === 'administrative' || m.route === 'arbitration' || m.route === 'duty' || m.route === 'petition' ? m.route : undefined
function forward(t: Tale, petition: string, m: SealedMatter, unit: string): boolean {
  const suggested = often(t.random, 0.4) ? routeOf(m) : undefined
  return t.takes(petition, 'forward', t.who('triage'), {
    unit,
    opinion: say(t, m, told.forwarded),
    ...(suggested && { suggestedRoute: suggested }),
  })
}

function* assigning(t: Tale, petition: string, m: SealedMatter): Passing {
  if (
    !t.takes(petition, 'assign', t.who('triage'), {
      unit: m.unit,
      opinion: say(t, m, told.assigned),
      reportBy: addDays(t.today(), between(t.random, 80, 100)),
    })
  )
    return false
  yield t.inTime(petition, 'forwarding', 1)
  return t.takes(petition, 'assign.sign', t.who('director'))
}

function separated(t: Tale, petition: string, m: SealedMatter): false {
  const came = textIn(t, petition, 'came')
  const letter = came === 'letter' || (came !== 'visit' && often(t.random, 0.6))
  const body = judicial.includes(m.unit) ? m.unit : 'zhengfa'
  t.takes(petition, 'separate', t.who('triage'), {
    way: letter ? 'forward' : 'guide',
    ...(letter && { body }),
    where: say(t, m, told.separated),
  })
  return false
}

function* disputing(t: Tale, petition: string, m: SealedMatter): Passing {
  const { random } = t
  if (!t.takes(petition, 'dispute', t.who('triage'), { units: [m.unit, another(t, m.unit)], reason: say(t, m, told.disputed) }))
    return false
  const dispute = t.linked(petition, 'jurisdiction').at(-1) ?? ''
  const unit = { unit: t.cast.nameOf(m.unit) }
  yield t.inTime(dispute, 'coordinating', 5)
  switch (
    t.way([
      ['agree', 55],
      ['decide', 35],
      ['drop', 10],
    ])
  ) {
    case 'agree':
      return t.takes(dispute, 'agree', t.who('secretary'), { decided: m.unit, record: say(t, m, told.agreedOn, unit) })
    case 'drop':
      if (!t.takes(dispute, 'drop', t.who('secretary'), { reason: say(t, m, told.dropped) })) return false
      yield t.soon(1)
      return forward(t, petition, m, m.unit)
    case 'decide':
      if (
        !t.takes(dispute, 'decide', t.who('secretary'), {
          decided: m.unit,
          who: often(random, 0.5) ? 'conference' : 'superior',
          record: say(t, m, told.decidedBy, unit),
        })
      )
        return false
      yield t.inTime(dispute, 'coordinating', 2)
      return t.takes(dispute, 'decide.sign', t.who('director'))
  }
}

function* signed(t: Tale, petition: string): Passing {
  yield t.inTime(petition, 'signing', 0.6)
  return t.takes(petition, 'sign-for', handsOf(t, petition).handler)
}

/** A unit that is not competent says so, and goes free; now and then one says so that is. */
function* objecting(t: Tale, petition: string, m: SealedMatter): Passing {
  const amiss = textIn(t, petition, 'unit') === m.unit || communityIds.some(id => id === textIn(t, petition, 'unit'))
  if (amiss && !t.turns('objects', 0.037)) return true
  const { handler, head } = handsOf(t, petition)
  yield t.inTime(petition, 'objection', 1)
  if (
    !t.takes(petition, 'object', handler, {
      reason: say(t, m, amiss ? told.objectedAmiss : told.objected),
      ...(!amiss && { competent: m.unit }),
    })
  )
    return stateOf(t, petition) === 'signed' // signed for too late to object
  yield t.inTime(petition, 'objection', 0.8)
  if (!t.takes(petition, 'object.sign', head)) return false
  yield t.inTime(petition, 'answerObjection', 1)
  if (amiss) return t.takes(petition, 'overrule', t.who('triage'), { opinion: say(t, m, told.overruled) })
  if (!t.takes(petition, 'uphold', t.who('director'), { opinion: say(t, m, told.upheld) })) return false
  yield t.soon(1)
  if (!forward(t, petition, m, m.unit)) return false
  return yield* signed(t, petition)
}

/** The reports on what was assigned, once it is answered. */
export const reporting = (t: Tale, petition: string, m: SealedMatter): void => {
  for (const id of t.linked(petition, 'assignments')) if (!t.record(id).closed) t.tell(reportingBack(t, petition, id, m))
}
