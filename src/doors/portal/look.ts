import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Lang } from '#core/law/label.ts'
import { textIn } from './read.ts'

/** How somebody wants to see the pages. Kept in a cookie that says nothing else. */
export interface Look {
  readonly lang: Lang
  readonly large: boolean
  readonly office?: string
}

const cookie = 'xinqiao_look'
const year = 365 * 86_400

/**
 * The look that was chosen before, or is being chosen: by a link (`?lang=en`, `?size=large`, `?office=…`), or by a button of a form
 * (`look`), which loses nothing typed.
 */
export function lookOf(request: FastifyRequest, reply: FastifyReply): Look {
  const [lang = '', size = '', office = ''] = (request.cookies[cookie] ?? '').split('.')
  const [key, value = ''] = textIn(request.body, 'look').split('=')
  const asked = (name: string) => (key === name ? value : textIn(request.query, name))
  const wanted = { lang: asked('lang') || lang, size: asked('size') || size, office: asked('office') || office }
  const known = /^[a-z0-9-]{1,64}$/.test(wanted.office) ? wanted.office : ''
  const look: Look = { lang: wanted.lang === 'en' ? 'en' : 'zh', large: wanted.size === 'large', ...(known && { office: known }) }
  const kept = [look.lang, look.large ? 'large' : 'usual', known].join('.')
  if (kept !== request.cookies[cookie] && (lang || kept !== 'zh.usual.')) {
    reply.setCookie(cookie, kept, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: year, secure: request.protocol === 'https' })
  }
  return look
}
