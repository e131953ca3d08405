import type { FastifyReply } from 'fastify'
import type { FileRead } from '#work/files/index.ts'

/**
 * The headers under which a stored file leaves: to be kept, not run. Only a picture, and only where it is asked for as one, is shown in its
 * place; no browser guesses another type than the recognised one, nothing in it loads or runs anything, and no cache keeps it.
 */
export function fileHeaders(reply: FastifyReply, { name, type, shown }: FileRead, asPicture: boolean): FastifyReply {
  const extension = /\.[a-z0-9]+$/i.exec(name)?.[0] ?? ''
  return reply.headers({
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': `${asPicture && shown ? 'inline' : 'attachment'}; filename="file${extension}"; filename*=UTF-8''${encoded(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  })
}

/** RFC 5987: what `encodeURIComponent` leaves and a header value may not hold. */
const encoded = (name: string) => encodeURIComponent(name).replaceAll(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
