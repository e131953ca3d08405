import type { FastifyReply } from 'fastify'
import { inWords } from '#core/law/articles.ts'
import type { Label } from '#core/law/label.ts'
import type { Refusal } from '#core/engine/refusal.ts'

const statuses = { unknown: 404, forbidden: 403, conflict: 409, invalid: 422 } as const satisfies Record<Refusal['kind'], number>

/** A refusal as RFC 9457 problem details: the code and article for machines, the sentence in both languages for people. */
export function problemOf(refusal: Refusal, status: number = statuses[refusal.kind]) {
  const { code, zh, en, under, fields } = refusal
  return {
    type: `https://xinqiao.example/problems/${code}`,
    title: en,
    status,
    code,
    detail: { zh, en },
    ...(under && { under: { ...under, words: inWords(under) } }),
    ...(fields && { fields }),
  }
}

export function sendProblem(reply: FastifyReply, refusal: Refusal, more: { readonly status?: number; readonly extra?: object } = {}) {
  const problem = { ...problemOf(refusal, more.status), ...more.extra }
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

/** A problem that no refusal of the engine stands behind. */
export const problem = (status: number, code: string, { zh, en }: Label) => ({
  type: `https://xinqiao.example/problems/${code}`,
  title: en,
  status,
  code,
  detail: { zh, en },
})
