import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { procedures } from '#core/procedures/index.ts'
import { wrong } from '#core/engine/refusal.ts'
import { deleteView, insertView, savedViews } from '#work/views/index.ts'
import { newId } from '../../work/id.ts'
import type { World } from '../../work/world.ts'
import { atDesk } from './context.ts'
import { Problem, View } from './shapes.ts'

const New = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 40, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }),
    procedure: Type.String(),
    filter: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' }), { maxProperties: 20 }),
  },
  { additionalProperties: false },
)
const Named = Type.Object({ id: Type.String({ maxLength: 64 }) })

/** Filters kept under a name, each member of staff their own. */
export function viewRoutes(app: FastifyInstance, world: World): void {
  app.get(
    '/views',
    { config: { who: 'staff' }, schema: { summary: 'My saved views', response: { 200: Type.Object({ items: Type.Array(View) }) } } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => ({ send: { items: await savedViews(tx, session.office, session.staff) } })),
  )

  app.post<{ Body: Static<typeof New> }>(
    '/views',
    { config: { who: 'staff' }, schema: { summary: 'Save a view', body: New, response: { 201: View, 422: Problem } } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => {
        const { name, procedure, filter } = request.body
        if (!Object.hasOwn(procedures, procedure) || ![name, ...Object.values(filter)].every(t => t.isWellFormed()))
          return { refused: wrong('view', '/procedure', '视图的名称、程序或条件有误', 'The view’s name, procedure or filter is not right') }
        const id = newId(world)
        await insertView(tx, { office: session.office, staff: session.staff, id, name, procedure, filter: JSON.stringify(filter) })
        return { status: 201, send: { id, name, procedure, filter } }
      }),
  )

  app.delete<{ Params: Static<typeof Named> }>(
    '/views/:id',
    { config: { who: 'staff' }, schema: { summary: 'Delete a view', params: Named, response: { 204: Type.Null(), 404: Problem } } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) =>
        (await deleteView(tx, session.office, session.staff, request.params.id))
          ? { send: undefined }
          : { refused: { code: 'unknown-view', kind: 'unknown', zh: '没有这个视图', en: 'There is no such view' } },
      ),
  )
}
