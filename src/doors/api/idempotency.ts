import { createSecretKey } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Refusal } from '#core/engine/refusal.ts'
import { keepAnswer, keptAnswer } from '#work/idempotency/index.ts'
import { openText, sealText } from '#work/people/index.ts'
import { keyedHash } from '../../work/keys.ts'
import type { World } from '../../work/world.ts'
import type { Desk, Outcome } from './context.ts'

/** What of a kept answer is given again: who has lost sight of a record meanwhile is not shown it by this way either. */
export type Again = (kept: { readonly send: unknown; readonly status: number }) => Promise<Outcome>

/**
 * Honours `Idempotency-Key`: the first answer is kept in the transaction of its effect, and is given again to the same request. A different
 * request under the same key is refused. Refusals are not kept: nothing happened. An answer may hold a query code and what petitioners
 * wrote: it is sealed under the request's own key, of which only keyed hashes are kept, so that it opens for whoever sends the request
 * again, and for nobody else.
 */
export async function once(
  world: World,
  request: FastifyRequest,
  { tx, session }: Desk,
  work: () => Promise<Outcome>,
  again: Again = async kept => kept,
): Promise<Outcome> {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return work()
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) {
    return {
      refused: {
        code: 'idempotency-key',
        kind: 'invalid',
        zh: '请求编号（Idempotency-Key）须为 8 至 200 个可见字符',
        en: 'The Idempotency-Key must be 8 to 200 visible characters',
      },
    }
  }
  const scope = `${session.office}/${session.staff}`
  const name = keyedHash(world.keys, 'answer', scope, key).toString('hex')
  const lock = createSecretKey(keyedHash(world.keys, 'answer-lock', scope, key))
  const hash = keyedHash(world.keys, 'answer', scope, `${request.method} ${request.url}\n${JSON.stringify(request.body)}`)
  const before = async (): Promise<Outcome | undefined> => {
    const kept = await keptAnswer(tx, session.office, session.staff, name)
    if (kept?.request.equals(hash)) return again({ send: JSON.parse(openText(lock, String(kept.response), name)), status: kept.status })
    return kept && { refused: keyReused }
  }
  const known = await before()
  if (known) return known
  const outcome = await work()
  // Refused, perhaps, because the same request was just done: it waited for the record while the other one had it.
  if ('refused' in outcome) return (await before()) ?? outcome
  const response = JSON.stringify(sealText(lock, JSON.stringify(outcome.send ?? null), name))
  await keepAnswer(tx, {
    office: session.office,
    actor: session.staff,
    key: name,
    request: hash,
    status: outcome.status ?? (outcome.send === undefined ? 204 : 200),
    response,
    at: world.now(),
  })
  return outcome
}
const keyReused: Refusal = {
  code: 'key-reused',
  kind: 'conflict',
  zh: '这个请求编号已用于另一请求，请换一个',
  en: 'This Idempotency-Key was used for another request; choose a new one',
}
