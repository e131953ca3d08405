import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { onNotify } from '#database/index.ts'
import { asStaff, identityOf, sessionOf, type Session } from '#work/office/index.ts'
import { areSeen } from '#work/records/index.ts'
import type { World } from '../../work/world.ts'
import { cookieName } from './context.ts'
import { sendProblem } from './problem.ts'

const Told = Type.Object({
  office: Type.String(),
  procedure: Type.String(),
  id: Type.String(),
  version: Type.Integer(),
  readers: Type.Array(Type.String()),
  class: Type.String(),
})
type Told = Static<typeof Told>
const beat = 20_000

interface Listener {
  readonly token: string
  readonly session: Session
}

/**
 * Server-sent events: that a record which the listener may see has moved. What it holds now the listener asks under their own name. A
 * stream ends soon after its session.
 */
export function streamRoutes(app: FastifyInstance, world: World): void {
  const listeners = new Map<FastifyReply, Listener>()
  const listening = onNotify(world.db, 'record', payload => {
    const told: unknown = payload === null ? undefined : JSON.parse(payload)
    for (const [reply, { token, session }] of listeners) {
      // After a broken connection something may have been missed: look again.
      if (payload === null) reply.raw.write('event: reload\ndata: {}\n\n')
      else if (Value.Check(Told, told)) tell(reply, token, session, told).catch(() => {})
    }
  })
  const tell = async (reply: FastifyReply, token: string, session: Session, told: Told) => {
    if (mayHear(session, told) && (told.class === 'open' || (await sees(token, told.id))) && listeners.has(reply))
      reply.raw.write(`event: record\ndata: ${JSON.stringify({ procedure: told.procedure, id: told.id, version: told.version })}\n\n`)
  }
  /** Of an accusation it is the database that says who still sees it, or sees it now. */
  const sees = async (token: string, id: string) => {
    const answer = await asStaff(world, token, async (tx, { office }) => ({ seen: await areSeen(tx, office, [id]) }))
    return 'seen' in answer && answer.seen
  }
  const look = async (reply: FastifyReply, token: string) => {
    const session = await sessionOf(world, token)
    // Gone while the database was asked.
    if (!listeners.has(reply)) return
    if (session) listeners.set(reply, { token, session })
    else listeners.delete(reply)
    if (session) reply.raw.write(': beat\n\n')
    else reply.raw.end()
  }
  // While the database is away nobody is sent off: the next beat asks again.
  const heart = setInterval(() => {
    for (const [reply, { token }] of listeners) look(reply, token).catch(() => {})
  }, beat)
  heart.unref()
  app.addHook('preClose', async () => {
    clearInterval(heart)
    for (const reply of listeners.keys()) reply.raw.end()
    await (await listening).close()
  })

  app.get(
    '/events',
    { config: { who: 'staff' }, exposeHeadRoute: false, schema: { summary: 'Changes as server-sent events' } },
    async (request, reply) => {
      const token = request.cookies[cookieName] ?? ''
      const answer = await asStaff(world, token, async (_, session) => ({ session }))
      if ('code' in answer) return sendProblem(reply, answer, { status: 401 })
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      reply.raw.write('retry: 2000\n: hello\n\n')
      listeners.set(reply, { token, session: answer.session })
      request.raw.on('close', () => listeners.delete(reply))
      return reply
    },
  )
}

const wholeOffice: readonly string[] = ['reception', 'triage', 'director', 'supervisor', 'auditor', 'leader']
/** Who may at all see accusations, before they are passed on or after. */
const seesAccusations: readonly string[] = ['triage', 'director', 'discipline']

/** As row security has it: the office, then the class, then the readers. */
function mayHear(session: Session, told: Told): boolean {
  const { office, roles, units } = identityOf(session)
  if (office !== told.office) return false
  if (told.class !== 'open') return roles.some(r => seesAccusations.includes(r))
  return roles.some(r => wholeOffice.includes(r)) || told.readers.some(r => units.includes(r))
}
