import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { addDevice, callNext, deviceKinds, listDevices, queueOf, removeDevice } from '#work/hall/index.ts'
import type { World } from '../../work/world.ts'
import { atDesk } from './context.ts'
import { once } from './idempotency.ts'
import { Label, Problem } from './shapes.ts'

const Window = Type.Integer({ minimum: 1, maximum: 99 })
const InQueue = Type.Object({
  id: Type.String(),
  called: Type.String(),
  version: Type.Integer(),
  business: Type.String(),
  takenAt: Type.String(),
  minutes: Type.Integer(),
  window: Type.Optional(Window),
  calledAt: Type.Optional(Type.String()),
})
const Queue = Type.Object({ waiting: Type.Array(InQueue), atWindows: Type.Array(InQueue), missed: Type.Array(InQueue) })
const Next = Type.Object(
  { window: Window, business: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })) },
  { additionalProperties: false },
)
const Kind = Type.Union([Type.Literal('screen'), Type.Literal('tickets'), Type.Literal('rating')])
const NewDevice = Type.Object(
  { kind: Kind, name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }), window: Type.Optional(Window) },
  { additionalProperties: false },
)
const Devices = Type.Object({
  kinds: Type.Record(Type.String(), Label),
  items: Type.Array(
    Type.Object({ id: Type.String(), kind: Type.String(), name: Type.String(), window: Type.Optional(Window), addedAt: Type.String() }),
  ),
})
const Named = Type.Object({ id: Type.String({ maxLength: 64 }) })
const Once = Type.Object({ 'idempotency-key': Type.Optional(Type.String()) })
const tags = ['Reception hall']

/** The queue of the day for who stands at a window, and the devices of the hall for who looks after them. */
export function hallRoutes(app: FastifyInstance, world: World): void {
  app.get(
    '/hall/queue',
    {
      config: { who: ['reception'] },
      schema: { tags, summary: 'Who waits, by number', response: { 200: Queue, 401: Problem, 403: Problem } },
    },
    (request, reply) => atDesk(world, request, reply, async ({ tx, session }) => ({ send: await queueOf(world, tx, session.office) })),
  )

  app.post<{ Body: Static<typeof Next> }>(
    '/hall/next',
    {
      config: { who: ['reception'] },
      schema: {
        tags,
        summary: 'Call the next to a window',
        headers: Once,
        body: Next,
        response: { 200: Named, 403: Problem, 409: Problem, 422: Problem },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, desk =>
        once(world, request, desk, async () => {
          const { window, business = [] } = request.body
          const called = await callNext(world, desk.tx, desk, { window, business })
          return 'refused' in called ? called : { send: called.ok }
        }),
      ),
  )

  app.get(
    '/hall/devices',
    { config: { who: ['admin'] }, schema: { tags, summary: 'Devices in the hall', response: { 200: Devices, 403: Problem } } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => ({
        send: {
          kinds: deviceKinds,
          items: (await listDevices(tx, session.office)).map(({ window, ...d }) => ({ ...d, ...(window !== null && { window }) })),
        },
      })),
  )

  app.post<{ Body: Static<typeof NewDevice> }>(
    '/hall/devices',
    {
      config: { who: ['admin'] },
      schema: {
        tags,
        summary: 'Add a device; its address is told once',
        body: NewDevice,
        response: { 201: Type.Object({ id: Type.String(), key: Type.String() }), 403: Problem, 422: Problem },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => {
        const made = await addDevice(world, tx, session, request.body)
        return 'refused' in made ? made : { status: 201, send: made.ok }
      }),
  )

  app.delete<{ Params: Static<typeof Named> }>(
    '/hall/devices/:id',
    {
      config: { who: ['admin'] },
      schema: { tags, summary: 'Take a device out of use', params: Named, response: { 204: Type.Null(), 403: Problem, 404: Problem } },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => {
        const refused = await removeDevice(world, tx, session.office, request.params.id)
        return refused ? { refused } : { send: undefined }
      }),
  )
}
