import type { FastifyInstance } from 'fastify'
import { sendProblem } from './api/problem.ts'

const console_ =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

/** Headers for every answer, and the refusal of what another site sends in the user's name. A page may set a stricter policy of its own. */
export function secure(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const site = request.headers['sec-fetch-site']
    const { origin, host } = request.headers
    const foreign = site !== undefined ? !['same-origin', 'none'].includes(site) : origin !== undefined && URL.parse(origin)?.host !== host
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method) && foreign) {
      if (request.url.startsWith('/api/'))
        return sendProblem(reply, {
          code: 'another-site',
          kind: 'forbidden',
          zh: '请求来自其他网站，已拒绝；请在本系统的页面上操作',
          en: 'The request came from another site and was refused; use this system’s own pages',
        })
      return reply
        .code(403)
        .type('text/plain; charset=utf-8')
        .send('请求来自其他网站，已拒绝。\nThe request came from another site and was refused.\n')
    }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('cross-origin-opener-policy', 'same-origin')
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', console_)
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    return payload
  })
}
