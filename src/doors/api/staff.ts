import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { namedRoles, roles } from '#core/engine/party.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { World } from '../../work/world.ts'
import { atDesk } from './context.ts'
import { Colleagues, Problem } from './shapes.ts'

const Query = Type.Object({ unit: Type.Optional(Type.String({ maxLength: 40 })) }, { additionalProperties: false })
const notYourUnit: Refusal = { code: 'not-your-unit', kind: 'forbidden', zh: '只能查看本单位的人员', en: 'You may list the staff of your own unit only' }

/** Who can be named for a matter, by name and role, and nothing else of them: the staff of one's own unit; leaders, mediators and lawyers wherever they are. */
export function staffRoutes(app: FastifyInstance, world: World): void {
  app.get<{ Querystring: Static<typeof Query> }>('/staff', { config: { who: 'staff' }, schema: { summary: 'Who can be named for a matter: the staff of one’s own unit, and leaders, mediators and lawyers', querystring: Query, response: { 200: Colleagues, 403: Problem } } }, (request, reply) =>
    atDesk(world, request, reply, async ({ directory, session }) => {
      if (request.query.unit !== undefined && request.query.unit !== session.unit) return { refused: notYourUnit }
      const items = [...directory.staff.values()].filter(s => s.active && (s.unit === session.unit || s.roles.some(role => namedRoles.includes(role))))
        .map(({ id, name, unit, roles: has }) => ({ id, name, unit, roles: has.map(role => ({ id: role, label: roles[role] })) }))
      return { send: { items } }
    }))
}
