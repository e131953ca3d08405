import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { onNotify } from '#database/index.ts'
import { asStaff, type Session } from '#work/office/index.ts'
import type { World } from '../../work/world.ts'
import { cookieName } from './context.ts'
import { sendProblem } from './problem.ts'

const Told = Type.Object({ office: Type.String(), procedure: Type.String(), id: Type.String(), version: Type.Integer(), readers: Type.Array(Type.String()), class: Type.String() })
const beat = 20_000

/** Server-sent events: that a record which the listener may see has moved. What it holds now the listener asks under their own name. */
export function streamRoutes(app: FastifyInstance, world: World): void {
  const listeners = new Map<FastifyReply, Session>()
  const listening = onNotify(world.db, 'record', payload => {
    const told: unknown = payload === null ? undefined : JSON.parse(payload)
    for (const [reply, session] of listeners) {
      // After a broken connection something may have been missed: look again.
      if (payload === null) reply.raw.write('event: reload\ndata: {}\n\n')
      else if (Value.Check(Told, told) && mayHear(session, told)) reply.raw.write(`event: record\ndata: ${JSON.stringify({ procedure: told.procedure, id: told.id, version: told.version })}\n\n`)
    }
  })
  const heart = setInterval(() => { for (const reply of listeners.keys()) reply.raw.write(': beat\n\n') }, beat)
  heart.unref()
  app.addHook('preClose', async () => {
    clearInterval(heart)
    for (const reply of listeners.keys()) reply.raw.end()
    await (await listening).close()
  })

  app.get('/events', { config: { who: 'staff' }, schema: { summary: 'Changes as server-sent events' } }, async (request, reply) => {
    const answer = await asStaff(world, request.cookies[cookieName] ?? '', async (_, session) => ({ session }))
    if ('code' in answer) return sendProblem(reply, answer, { status: 401 })
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    reply.raw.write('retry: 2000\n: hello\n\n')
    listeners.set(reply, answer.session)
    request.raw.on('close', () => listeners.delete(reply))
    return reply
  })
}

const wholeOffice: readonly string[] = ['reception', 'triage', 'director', 'supervisor', 'auditor', 'leader']
const routesSealed: readonly string[] = ['triage', 'director']

/** As row security has it: the office, then the class, then the readers. */
function mayHear({ office, roles, units }: Session, told: { office: string; readers: string[]; class: string }): boolean {
  if (office !== told.office) return false
  if (told.class === 'sealed') return roles.some(r => routesSealed.includes(r))
  return roles.some(r => wholeOffice.includes(r)) || told.readers.some(r => units.includes(r))
}
