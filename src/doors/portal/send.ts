import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'

/** A page with its status. `personal`: nothing of it may stay in a cache. `scripts`: the inline scripts that it may run, by their text. */
export interface Sent { readonly html: string; readonly status?: number; readonly personal?: boolean; readonly scripts?: readonly string[] }

/** `same-origin`, because under `no-referrer` a browser names no origin on its own form, and the origin is checked. */
const always = {
  'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
const policy = (scripts: readonly string[]) => [
  `default-src 'none'`, `style-src 'self'`, `img-src 'self' data:`, `form-action 'self'`, `base-uri 'none'`, `frame-ancestors 'none'`,
  ...(scripts.length ? [`script-src ${scripts.map(hashOf).join(' ')}`] : []),
].join('; ')

export function sendPage(reply: FastifyReply, { html, status = 200, personal = false, scripts = [] }: Sent) {
  return reply.code(status).headers({ ...always, 'content-security-policy': policy(scripts), 'cache-control': personal ? 'no-store' : 'no-cache' })
    .type('text/html; charset=utf-8').send(html)
}
