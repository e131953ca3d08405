import { addDays } from '#core/law/days.ts'
import { between, often } from '../chance.ts'
import * as told from '../sentences/working.ts'
import { handsOf, say } from './hands.ts'
import type { SealedMatter } from './matter.ts'
import type { Tale, Thread } from './tale.ts'

// What the office reads when a unit is done: the report on an assignment, the proof that something was carried out, what a follow-up found.

const report = (t: Tale, m: SealedMatter) => ({
  process: say(t, m, told.reported.process),
  result: say(t, m, told.reported.result),
  ...(often(t.random, 0.8) && { view: say(t, m, told.reported.view) }),
})

/** A signature soon, and where the last day has come, on that day. */
export const signature = (t: Tale, id: string, limit: string): number => Math.max(t.now() + 900_000, t.inTime(id, limit, 0.4))

export function* reportingBack(t: Tale, petition: string, assignment: string, m: SealedMatter): Thread {
  const { handler, head } = handsOf(t, petition)
  yield t.inTime(assignment, 'reporting', 3)
  if (!t.takes(assignment, 'report', handler, report(t, m))) return
  yield signature(t, assignment, 'reporting')
  if (!t.takes(assignment, 'report.sign', head)) return
  yield t.inTime(assignment, 'reading', 2)
  if (t.turns('report-back', 0.1)) {
    if (
      !t.takes(assignment, 'send-back', t.who('triage'), {
        reason: say(t, m, told.reportShort),
        reportBy: addDays(t.today(), between(t.random, 7, 12)),
      })
    )
      return
    yield t.inTime(assignment, 'reporting', 2)
    if (!t.takes(assignment, 'report', handler, { ...report(t, m), view: say(t, m, told.reported.view) })) return
    yield t.soon(1)
    if (!t.takes(assignment, 'report.sign', head)) return
    yield t.inTime(assignment, 'reading', 2)
  }
  t.takes(assignment, 'take-report', t.who(often(t.random, 0.7) ? 'triage' : 'director'))
}

/** Each supported demand is carried out, proven, and looked at by another. */
export function executing(t: Tale, petition: string, m: SealedMatter): void {
  for (const id of t.linked(petition, 'executions')) if (t.record(id).version === 1) t.tell(carriedOut(t, petition, id, m))
}

function* carriedOut(t: Tale, petition: string, execution: string, m: SealedMatter): Thread {
  yield t.inTime(execution, 'executing', 38)
  const { handler, head } = handsOf(t, petition)
  for (;;) {
    if (!t.takes(execution, 'report', handler, { proof: say(t, m, told.carriedOut) })) return
    yield signature(t, execution, 'executing')
    if (!t.takes(execution, 'report.sign', head)) return
    yield t.inTime(execution, 'verifying', 4)
    if (!t.turns('proof-back', 0.08)) break
    if (!t.takes(execution, 'reject', t.who('supervisor'), { reason: say(t, m, told.unproven) })) return
    yield t.soon(5)
    if (t.stalled('report again')) return
  }
  t.takes(execution, 'verify', t.who('supervisor'))
}

export function* followingUp(t: Tale, followUp: string, m: SealedMatter): Thread {
  yield t.inTime(followUp, 'following', 4)
  const note = say(t, m, told.followed)
  const result = note.includes('未能见到')
    ? 'unreached'
    : note.includes('补办')
      ? 'redone'
      : t.way([
          ['explained', 60],
          ['remedy', 25],
          ['supervise', 15],
        ])
  t.takes(followUp, 'close', t.who('supervisor'), { note, result })
}
