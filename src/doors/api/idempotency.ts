import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { keepAnswer, keptAnswer } from '#work/idempotency/index.ts'
import type { World } from '../../work/world.ts'
import type { Desk, Outcome } from './context.ts'

/**
 * Honours `Idempotency-Key`: the first answer is kept in the transaction of its effect, and is given again to the same request. A different request under the same
 * key is refused. Refusals are not kept: nothing happened.
 */
export async function once(world: World, request: FastifyRequest, { tx, session }: Desk, work: () => Promise<Outcome>): Promise<Outcome> {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return work()
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) {
    return { refused: { code: 'idempotency-key', kind: 'invalid', zh: '请求编号（Idempotency-Key）须为 8 至 200 个可见字符', en: 'The Idempotency-Key must be 8 to 200 visible characters' } }
  }
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body)}`).digest()
  const kept = await keptAnswer(tx, session.office, session.staff, key)
  if (kept?.request.equals(hash)) return { send: kept.response, status: kept.status }
  if (kept) return { refused: { code: 'key-reused', kind: 'conflict', zh: '这个请求编号已用于另一请求，请换一个', en: 'This Idempotency-Key was used for another request; choose a new one' } }
  const outcome = await work()
  if ('send' in outcome) await keepAnswer(tx, { office: session.office, actor: session.staff, key, request: hash, status: outcome.status ?? 200, response: JSON.stringify(outcome.send ?? null), at: world.now() })
  return outcome
}
