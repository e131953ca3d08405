import type { Fields } from '#core/engine/record.ts'
import { between, often, pick } from '../chance.ts'
import { replies } from '../followups.ts'
import * as told from '../sentences/working.ts'
import { supportedIn } from './closing.ts'
import { say, type Hands } from './hands.ts'
import { dayOf } from './hours.ts'
import type { SealedMatter } from './matter.ts'
import type { Tale } from './tale.ts'

// The answer: a draft, perhaps sent back once, and its signature in time; or a simple one, given at once.

type Whether = Generator<number, boolean, void>

/** Whether it came to a signed opinion. Handled anew, it comes to another result than the one that was annulled. */
export function* replying(t: Tale, petition: string, m: SealedMatter, { handler, head }: Hands, limit = 'handling'): Whether {
  const { random } = t
  const signed = t.inTime(petition, limit, 18)
  const outcome =
    limit === 'redoing' || t.turns('granted', 0)
      ? 'supported'
      : t.turns('denied', 0)
        ? 'not-supported'
        : t.turns('half', 0)
          ? 'half'
          : undefined
  const part = (of: number) => Math.min(signed, t.atWork(dayOf(t.now() + (signed - t.now()) * of)))
  yield part(0.7)
  if (!t.takes(petition, 'reply', handler, answersOf(t, petition, m, limit, outcome))) return false
  if (t.turns('draft-back', 0.07)) {
    yield part(0.3)
    if (
      !t.takes(petition, 'reply.return', head, {
        reason: pick(random, [
          '请写明核查经过和依据。',
          '答复须逐项对应诉求，请修改。',
          '金额、日期请核准后再报。',
          '依据的文件已经修订，请换用现行条文。',
        ]),
      })
    )
      return false
    yield part(0.5)
    if (!t.takes(petition, 'reply', handler, answersOf(t, petition, m, limit, outcome))) return false
  }
  yield signed
  return t.takes(petition, 'reply.sign', head)
}

/** What the unit did by its statutory duty. */
export function* performing(t: Tale, petition: string, m: SealedMatter, { handler, head }: Hands): Whether {
  const signed = t.inTime(petition, 'performing', 16)
  yield Math.min(signed, t.atWork(dayOf(t.now() + (signed - t.now()) * 0.8)))
  const [result] = replies(t.random, m, { day: t.today() })
  if (!result || !t.takes(petition, 'perform', handler, { ...result })) return false
  yield signed
  return t.takes(petition, 'perform.sign', head)
}

/** A simple answer within ten working days, which is delivered with it; or it turns out not to be simple. */
export function* simply(
  t: Tale,
  petition: string,
  m: SealedMatter,
  { handler }: Hands,
): Generator<number, 'answered' | 'ordinary' | 'neither', void> {
  yield t.inTime(petition, 'simpleAnswer', 3)
  if (t.turns('not-simple', 0.1))
    return t.takes(petition, 'complicate', handler, { reason: say(t, m, told.notSo) }) ? 'ordinary' : 'neither'
  const manner = t.way([
    ['phone', 42],
    ['sms', 18],
    ['online', 20],
    ['in-person', 14],
    ['paper', 6],
  ])
  const view = often(t.random, 0.6) ? { view: say(t, m, told.simplyViewed) } : {}
  return t.takes(petition, 'answer-simply', handler, {
    manner,
    proof: `${manner === 'phone' ? 'TH' : manner === 'sms' ? 'DX' : manner === 'online' ? 'WS' : manner === 'paper' ? 'XA' : 'HZ'}${between(t.random, 100_000, 999_999)}`,
    outcome: often(t.random, 0.72) ? 'supported' : 'explained',
    answer: say(t, m, told.simply),
    ...view,
  })
    ? 'answered'
    : 'neither'
}

/** Each demand of the petition with its answer; `half`: the first is supported, the others are not. */
function answersOf(
  t: Tale,
  petition: string,
  m: SealedMatter,
  limit: string,
  outcome: 'supported' | 'not-supported' | 'half' | undefined,
): Fields {
  const write = (all: typeof outcome) => replies(t.random, m, { day: t.today(), ...(all && all !== 'half' && { outcome: all }) })
  const demands = t.record(petition).data['demands']
  const written = outcome === 'half' ? [...write('supported').slice(0, 1), ...write('not-supported').slice(1)] : write(outcome)
  const own = (text: unknown) => {
    const reply = written[m.demands.findIndex(asked => asked === text)] ?? written[0]
    return limit === 'redoing' && reply ? { ...reply, answer: `按照复查复核意见重新调查：${reply.answer}` } : reply
  }
  // What was supported already comes to the same again, so it is said what was found anew.
  const newFacts = limit === 'redoing' && supportedIn(t, petition, 'quashed').length ? { newFacts: say(t, m, told.foundAnew) } : {}
  return {
    answers: Array.isArray(demands) ? demands.map((d: Fields) => ({ demand: d['id'] ?? null, ...own(d['text']) })) : [],
    ...newFacts,
  }
}
