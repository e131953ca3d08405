import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { namedRoles, roles } from '#core/engine/party.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { World } from '../../work/world.ts'
import { atDesk } from './context.ts'
import { Colleagues, Problem } from './shapes.ts'

const Query = Type.Object(
  {
    unit: Type.Optional(Type.String({ maxLength: 40, description: 'One’s own' })),
    role: Type.Optional(
      Type.Union(
        namedRoles.map(role => Type.Literal(role)),
        { description: 'Who acts in this role, wherever they work' },
      ),
    ),
  },
  { additionalProperties: false },
)
const notYourUnit: Refusal = {
  code: 'not-your-unit',
  kind: 'forbidden',
  zh: '只能查看本单位的人员',
  en: 'You may list the staff of your own unit only',
}

/**
 * Who can be named for a matter, and nothing else of them: the staff of one's own unit, by what they do; of leaders, mediators or lawyers
 * wherever they work, only that they are such.
 */
export function staffRoutes(app: FastifyInstance, world: World): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/staff',
    {
      config: { who: 'staff' },
      schema: {
        summary: 'Who can be named: the staff of one’s own unit, or leaders, mediators or lawyers',
        querystring: Query,
        response: { 200: Colleagues, 403: Problem, 422: Problem },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ directory, session }) => {
        const { unit, role } = request.query
        const all = [...directory.staff.values()].filter(s => s.active)
        if (unit !== undefined && unit !== session.unit) return { refused: notYourUnit }
        const found =
          role === undefined
            ? all.filter(s => s.unit === session.unit)
            : all.filter(s => s.roles.includes(role) && (unit === undefined || s.unit === unit))
        return {
          send: {
            items: found.map(({ id, name, unit: at, roles: has }) => ({
              id,
              name,
              unit: at,
              roles: (role === undefined ? has : [role]).map(one => ({ id: one, label: roles[one] })),
            })),
          },
        }
      }),
  )
}
