import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { likely } from '#work/intake/index.ts'
import { leaderPage } from '#work/leader/index.ts'
import { revealPerson, revealsOf } from '#work/people/index.ts'
import { awaitedBy, besideOf, myWork } from '#work/records/index.ts'
import type { World } from '../../work/world.ts'
import { atDesk } from './context.ts'
import { declarations, unitsOf } from './meta.ts'
import { LeaderPage, Likely, Meta, Person, Problem, Work } from './shapes.ts'

const Asked = Type.Object(
  {
    subject: Type.Optional(Type.String({ maxLength: 2000 })),
    text: Type.Optional(Type.String({ maxLength: 40_000 })),
    person: Type.Optional(Person),
    record: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { additionalProperties: false },
)
const Reveal = Type.Object(
  { record: Type.String({ maxLength: 64 }), reason: Type.String({ maxLength: 2000 }) },
  { additionalProperties: false },
)
const Named = Type.Object({ id: Type.String({ maxLength: 64 }) })

/** What a member of staff has on the desk besides records: the declarations, the day's work, look-ups and identities. */
export function deskRoutes(app: FastifyInstance, world: World): void {
  app.get(
    '/meta',
    { config: { who: 'staff' }, schema: { summary: 'The declarations', response: { 200: Meta, 401: Problem } } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ directory }) => ({
        send: { ...declarations(directory), units: unitsOf(directory), contact: directory.settings.contact, today: world.today() },
      })),
  )

  app.get('/work', { config: { who: 'staff' }, schema: { summary: 'My work', response: { 200: Work, 401: Problem } } }, (request, reply) =>
    atDesk(world, request, reply, async ({ tx, directory, actor }) => ({
      send: {
        ...(await myWork(world, tx, directory, actor)),
        awaited: await awaitedBy(world, tx, directory, actor),
        beside: await besideOf(world, tx, directory, actor),
      },
    })),
  )

  app.get(
    '/leader',
    { config: { who: ['leader'] }, schema: { summary: 'A leader’s one page', response: { 200: LeaderPage, 401: Problem, 403: Problem } } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory, actor }) => ({ send: await leaderPage(world, tx, directory, actor) })),
  )

  app.post<{ Body: Static<typeof Asked> }>(
    '/intake/likely',
    {
      config: { who: ['reception', 'triage', 'handler'] },
      schema: { summary: 'Probable earlier submissions', body: Asked, response: { 200: Likely, 403: Problem } },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => ({
        send: { items: await likely(world, tx, { office: session.office, staff: session.staff, ...request.body }) },
      })),
  )

  app.post<{ Params: Static<typeof Named>; Body: Static<typeof Reveal> }>(
    '/people/:id/reveal',
    {
      config: { who: 'staff' },
      schema: {
        summary: 'Reveal an identity, with a reason',
        params: Named,
        body: Reveal,
        response: { 200: Person, 404: Problem, 422: Problem },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => {
        const person = await revealPerson(world, tx, {
          office: session.office,
          staff: session.staff,
          person: request.params.id,
          ...request.body,
        })
        return 'code' in person ? { refused: person } : { send: person }
      }),
  )

  app.get<{ Params: Static<typeof Named> }>(
    '/people/:id/reveals',
    { config: { who: ['auditor', 'director'] }, schema: { summary: 'Who looked at an identity', params: Named } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => ({
        send: { items: await revealsOf(tx, session.office, request.params.id) },
      })),
  )
}
