import { between, often } from '../chance.ts'
import * as told from '../sentences/routing.ts'
import { say } from './hands.ts'
import type { SealedMatter } from './matter.ts'
import type { Tale, Thread } from './tale.ts'

/** An accusation: proposed by one, passed to discipline by another, acknowledged there, and its petitioner told. */
export function* passing(t: Tale, submission: string, m: SealedMatter): Thread {
  yield t.inTime(submission, 'triage', 4)
  if (t.turns('personnel-informed', 0.05))
    t.takes(submission, 'inform', t.who('director'), {
      to: 'zuzhi',
      gist: '来件反映所属干部作风问题，供考察了解时参考，线索原件另行密封移送。',
    })
  if (!t.takes(submission, 'pass', t.who('triage'), { to: 'jiwei', opinion: say(t, m, told.passed) })) return
  yield t.inTime(submission, 'triage', 1)
  if (!t.takes(submission, 'pass.sign', t.who('director'))) return
  yield t.soon(3)
  if (
    !t.takes(
      submission,
      'acknowledge',
      t.who('discipline'),
      often(t.random, 0.7) ? { number: `JJ${t.today().slice(0, 4)}${between(t.random, 1000, 9999)}` } : {},
    )
  )
    return
  if (!t.turns('fed-back', 0.5)) return
  yield t.soon(45)
  t.takes(submission, 'feedback', t.who('discipline'), { told: '来件收悉，已按规定办理；核查情况将依纪依规反馈，请您继续监督。' })
}
