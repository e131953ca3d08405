import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type, type Static } from 'typebox'
import { roles } from '#core/engine/party.ts'
import { signIn, signOut, type Session as Signed } from '#work/office/index.ts'
import { offices } from '#work/intake/index.ts'
import type { Directory } from '../../work/directory.ts'
import type { World } from '../../work/world.ts'
import { atDesk, cookieName } from './context.ts'
import { sendProblem } from './problem.ts'
import { Label, Problem, Session } from './shapes.ts'

const Credentials = Type.Object(
  { login: Type.String({ maxLength: 200 }), password: Type.String({ maxLength: 2000 }) },
  { additionalProperties: false },
)

/** Signing in and out, and what a browser may know before. */
export function sessionRoutes(app: FastifyInstance, world: World): void {
  app.get(
    '/office',
    { config: { who: 'anyone' }, schema: { summary: 'The office', response: { 200: Type.Object({ name: Label, demo: Type.Boolean() }) } } },
    async () => {
      const [office] = await offices(world)
      return office
        ? { name: office.name, demo: office.demo }
        : { name: { zh: '尚未设立机关', en: 'No office has been set up yet' }, demo: false }
    },
  )

  app.post<{ Body: Static<typeof Credentials> }>(
    '/session',
    { config: { who: 'anyone' }, schema: { summary: 'Sign in', body: Credentials, response: { 200: Session, 403: Problem } } },
    async (request, reply) => {
      const signed = await signIn(world, { ...request.body, address: request.ip })
      if ('code' in signed) {
        if (signed.retryAfter) reply.header('retry-after', signed.retryAfter)
        return sendProblem(reply, signed, { status: signed.retryAfter ? 429 : 403 })
      }
      const directory = await world.directory(signed.session.office)
      setCookie(reply, signed.token)
      return told(signed.session, directory)
    },
  )

  app.get('/session', { config: { who: 'staff' }, schema: { summary: 'Who is signed in', response: { 200: Session } } }, (request, reply) =>
    atDesk(world, request, reply, async ({ session, directory }) => ({ send: told(session, directory) })),
  )

  app.delete(
    '/session',
    { config: { who: 'anyone' }, schema: { summary: 'Sign out', response: { 204: Type.Null() } } },
    async (request, reply) => {
      await signOut(world, request.cookies[cookieName] ?? '')
      return reply.clearCookie(cookieName, { path: '/' }).code(204).send()
    },
  )
}

function setCookie(reply: FastifyReply, token: string) {
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: reply.request.protocol === 'https',
    maxAge: 12 * 3600,
  })
}

function told(session: Signed, directory: Directory) {
  const unit = directory.units.get(session.unit)
  return {
    staff: {
      id: session.staff,
      name: session.name,
      unit: { id: session.unit, name: unit?.name ?? { zh: session.unit, en: session.unit } },
      roles: session.roles.map(id => ({ id, label: roles[id] })),
    },
    office: { id: session.office, name: directory.office.name, demo: directory.office.demo },
  }
}
