import type { FastifyRequest } from 'fastify'

/**
 * Whether a form was sent from our own page. Browsers name the origin of every form sent by POST; a client that names none carries no cookie of ours
 * either, since these are `SameSite=Strict`.
 */
export function isOurs(request: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none'
  return URL.canParse(origin) && new URL(origin).host === request.host
}
