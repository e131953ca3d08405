import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { World } from '../../../work/world.ts'
import { paths } from '../paths.ts'

/** Which submission somebody showed number and code of. */
export interface Pass {
  readonly office: string
  readonly record: string
}

const cookie = 'xinqiao_follow'
const minutes = 30
const id = /^[0-9A-Za-z-]{1,64}$/

const sign = (world: Pick<World, 'keys'>, text: string) => createHmac('sha256', world.keys.tracing).update(`portal-pass\0${text}`).digest()

/**
 * Gives the browser a pass for half an hour, counted anew at every page. It holds ids and a signature under the installation's key, and
 * nothing of the matter.
 */
export function givePass(world: Pick<World, 'keys' | 'now'>, request: FastifyRequest, reply: FastifyReply, { office, record }: Pass): void {
  const text = [office, record, Math.floor(world.now().getTime() / 1000) + minutes * 60].join('.')
  reply.setCookie(cookie, `${text}.${sign(world, text).toString('base64url')}`, {
    path: paths.follow,
    httpOnly: true,
    sameSite: 'strict',
    maxAge: minutes * 60,
    secure: request.protocol === 'https',
  })
}

/** The pass of a request, if it is ours and has not run out. */
export function passOf(world: Pick<World, 'keys' | 'now'>, request: FastifyRequest): Pass | undefined {
  const [office = '', record = '', until = '', signature = ''] = (request.cookies[cookie] ?? '').split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = sign(world, [office, record, until].join('.'))
  if (given.length !== right.length || !timingSafeEqual(given, right) || !id.test(office) || !id.test(record)) return undefined
  return Number(until) * 1000 > world.now().getTime() ? { office, record } : undefined
}

export const takePass = (reply: FastifyReply) => reply.clearCookie(cookie, { path: paths.follow })
