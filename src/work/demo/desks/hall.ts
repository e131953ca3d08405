import type { Day } from '#core/law/days.ts'
import { between, often, pick } from '../chance.ts'
import { share } from '../year/seeded.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { after } from './acting.ts'

// The reception hall: a day's queue, and what came in on a day, counted before it is registered.

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** One number of the queue, from the machine at the door to the rating at the window. */
export function* ticket(t: Tale): Thread {
  const desk = t.who('reception')
  const took = nowIn(t)
  const window = between(t.random, 1, 4)
  const waited = often(t.random, 0.88) ? between(t.random, 1, 14) : between(t.random, 16, 40)
  const lasted = between(t.random, 4, 35)
  const id = t.opens('ticket', desk, {
    business: share(t.random, [
      ['register', 40],
      ['follow', 28],
      ['advice', 18],
      ['appointment', 6],
      ['paper', 8],
    ]),
    at: clock(took),
  })
  yield t.now() + waited * 60_000
  if (t.turns('not-there', 0.05)) {
    t.takes(id, 'pass-over', desk)
    yield Date.parse(`${t.today()}T18:10:00+08:00`)
    t.takes(id, 'clear', { id: 'system', roles: ['system'] })
    return
  }
  if (!t.takes(id, 'call', desk, { window, at: clock(took + waited) })) return
  yield t.now() + lasted * 60_000
  if (!t.takes(id, 'serve', desk, { at: clock(took + waited + lasted) }) || !t.turns('rated-there', 0.6)) return
  yield t.now() + 60_000
  t.takes(id, 'rate', desk, {
    rating: pick(t.random, ['satisfied', 'satisfied', 'satisfied', 'satisfied', 'satisfied', 'fair', 'fair', 'dissatisfied']),
  })
}
/** Minutes since midnight in Shanghai. */
const nowIn = (t: Tale) => Math.floor((t.now() / 60_000 + 480) % 1440)

/** A day of the hall: so many numbers. */
export function* queue(t: Tale, tickets: number): Thread {
  for (let n = 0; n < tickets; n++) {
    t.tell(ticket(t))
    yield t.now() + between(t.random, 6, 32) * 60_000
  }
}

/** What came by one channel on a day, counted when the post was opened. */
export function* postDay(
  t: Tale,
  given: { readonly on: Day; readonly channel: string; readonly came: number; readonly heads?: number },
): Thread {
  const desk = t.who('reception')
  const id = t.opens('post-day', desk, { ...given })
  if (t.turns('counted-twice', 0)) {
    yield after(t, 1)
    if (t.takes(id, 'strike', desk, { reason: '数字抄错渠道，删除后重新登记。' })) t.opens('post-day', desk, { ...given })
    return
  }
  if (!t.turns('miscounted', 0)) return
  yield after(t, 1)
  t.takes(id, 'correct', desk, {
    came: given.came + 1,
    ...(given.heads !== undefined && { heads: given.heads }),
    reason: '漏计一件，按收发记录更正。',
  })
}
