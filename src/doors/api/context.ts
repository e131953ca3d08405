import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import { again, type Tx } from '#database/index.ts'
import { asStaff, type Session } from '#work/office/index.ts'
import type { Directory } from '../../work/directory.ts'
import type { World } from '../../work/world.ts'
import { sendProblem } from './problem.ts'

export const cookieName = 'xinqiao_session'

/** What a signed-in request works with, inside its one transaction. */
export interface Desk {
  readonly tx: Tx
  readonly session: Session
  readonly directory: Directory
  readonly actor: Actor
}

/** An answer with a status of its own, or the refusal that is sent as a problem. `extra` goes beside the problem's own fields. */
export type Outcome = { readonly send: unknown; readonly status?: number } | { readonly refused: Refusal; readonly extra?: object }

/**
 * Runs a request's work in one transaction as the member of staff of its session. A refusal rolls back whatever was written before it.
 * Two transactions that waited for each other are one of them tried again.
 */
export async function atDesk(world: World, request: FastifyRequest, reply: FastifyReply, work: (desk: Desk) => Promise<Outcome>) {
  const token = request.cookies[cookieName] ?? ''
  const outcome = await again(
    () =>
      asStaff(world, token, async (tx, session) => {
        const roles = request.routeOptions.config.who
        if (Array.isArray(roles) && !session.roles.some(r => roles.includes(r))) throw new Undone(notYourRole)
        const directory = await world.directory(session.office, { tx, revision: session.revision })
        const done = await work({ tx, session, directory, actor: { id: session.staff, roles: session.roles, unit: session.unit } })
        if ('refused' in done) throw new Undone(done.refused, done.extra)
        return done
      }),
    sameKey,
  ).catch(undone)
  if (outcome instanceof Undone) return sendProblem(reply, outcome.refusal, outcome.extra ? { extra: outcome.extra } : {})
  if ('code' in outcome) return sendProblem(reply, outcome, { status: 401 })
  return reply.code(outcome.status ?? (outcome.send === undefined ? 204 : 200)).send(outcome.send)
}

/** Carries a refusal out of a transaction, so that nothing half written stays. */
class Undone extends Error {
  readonly refusal: Refusal
  readonly extra: object | undefined
  constructor(refusal: Refusal, extra?: object) {
    super(refusal.code)
    this.refusal = refusal
    this.extra = extra
  }
}

/** Two requests came at once under one Idempotency-Key: the second finds the first one's answer. */
const sameKey = (error: Error) =>
  'code' in error && error.code === '23505' && 'constraint' in error && error.constraint === 'idempotency_pkey'
const undone = (error: unknown): Undone => {
  if (error instanceof Undone) return error
  throw error
}
const notYourRole: Refusal = { code: 'wrong-role', kind: 'forbidden', zh: '您的岗位不能使用这一功能', en: 'Your role cannot use this' }
