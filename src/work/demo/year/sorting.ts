import { often, pick } from '../chance.ts'
import { adding, comingAgain, correcting, withdrawing } from './asides.ts'
import { handling } from './handling.ts'
import type { SealedMatter } from './matter.ts'
import type { Tale, Thread } from './tale.ts'

// A submission on its way from the register to the petitions that it becomes.

export function* sorting(t: Tale, submission: string, m: SealedMatter): Thread {
  const { random } = t
  if (m.purpose === 'accusation') return yield* passing(t, submission)
  if (often(random, 0.03)) t.tell(correcting(t, submission, m))
  if (often(random, 0.02)) t.tell(withdrawing(t, submission))
  if (often(random, 0.07)) t.tell(adding(t, submission, m))
  if (often(random, 0.02)) t.tell(comingAgain(t, submission, m))
  yield t.inTime(submission, 'triage', 3)
  const category = m.purpose === 'suggestion' ? 'suggestion' : 'appeal'
  if (!t.takes(submission, 'triage', t.who('triage'), { category, content: m.category, place: m.place, matters: mattersOf(t, m) })) return
  for (const petition of t.linked(submission, 'petitions')) t.tell(handling(t, petition, m))
}

/** One petition for all its demands; now and then each demand is a matter of its own. */
const mattersOf = ({ random }: Tale, { subject, demands }: SealedMatter) => demands.length > 1 && often(random, 0.06)
  ? demands.map(demand => ({ subject: `${subject}：${demand}`.slice(0, 100), demands: [demand] }))
  : [{ subject, demands }]

function* passing(t: Tale, submission: string): Thread {
  yield t.inTime(submission, 'triage', 4)
  t.takes(submission, 'pass', t.who('director'), { opinion: pick(t.random, ['拟转纪检监察机关依规依纪处理。', '属检举控告，按规定密封移送区纪委监委。', '不转被反映单位，直接移送纪检监察机关。']) })
}

/** Another submission about the same: joined while the petition runs, else a matter of its own. */
export function* repeating(t: Tale, first: string, submission: string, m: SealedMatter): Thread {
  yield t.inTime(submission, 'triage', 3)
  const running = t.linked(first, 'petitions').find(petition => !t.record(petition).closed)
  if (running === undefined) return yield* sorting(t, submission, m)
  t.takes(submission, 'join', t.who('triage'), { petition: running })
}
