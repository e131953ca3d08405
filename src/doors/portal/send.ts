import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'

/** A page with its status. `personal`: nothing of it may stay in a cache. `script`: the one inline script that it may run. */
export interface Sent {
  readonly html: string
  readonly status?: number
  readonly personal?: boolean
  readonly script?: string
}

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
const policy = (script: string | undefined) =>
  [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    ...(script ? [`script-src ${hashOf(script)}`] : []),
  ].join('; ')

export function sendPage(reply: FastifyReply, { html, status = 200, personal = false, script }: Sent) {
  return reply
    .code(status)
    .headers({ 'content-security-policy': policy(script), 'cache-control': personal ? 'no-store' : 'no-cache' })
    .type('text/html; charset=utf-8')
    .send(html)
}
