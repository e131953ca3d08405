import { addDays } from '#core/law/days.ts'
import { between, often, pick } from '../chance.ts'
import * as told from '../sentences/remedies.ts'
import { say } from './hands.ts'
import type { SealedMatter } from './matter.ts'
import type { Tale } from './tale.ts'

/** A hearing from its announcement to the panel's opinion, by somebody of the body that holds it; whether the matter can go on. */
export function* hearing(t: Tale, id: string, organiser: string, m: SealedMatter): Generator<number, boolean, void> {
  const { random } = t
  const by = t.cast.many('reviewer', organiser) > 0 ? t.who('reviewer', organiser) : t.who('unit-lead', organiser)
  yield t.inTime(id, 'arranging', 2)
  const heldOn = addDays(t.today(), between(random, 9, 16))
  const place = say(t, m, told.hearingPlaces)
  if (
    !t.takes(id, 'announce', by, {
      heldOn,
      place,
      chair: pick(random, ['康博', '段洪涛', '温如玉', '陶顺利']),
      panel: [...pick(random, told.panels)],
      open: often(random, 0.8),
    })
  )
    return false
  if (t.turns('hearing-off', 0.08)) {
    yield t.soon(2)
    return t.takes(id, 'cancel', by, { why: say(t, m, told.hearingOff) })
  }
  yield t.atWork(heldOn)
  if (!t.takes(id, 'hold', by, { minutes: say(t, m, told.minutesTaken) })) return false
  yield t.inTime(id, 'opinion', 4)
  return t.takes(id, 'conclude', by, { opinion: say(t, m, told.hearingOpinions) })
}
