import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { addDays, daysBetween, isDay } from '#core/law/days.ts'
import { invalid } from '#core/engine/validate.ts'
import { calendar } from '#work/calendar/index.ts'
import type { World } from '../../work/world.ts'
import { atDesk } from './context.ts'
import { Day, Label, Problem, Row } from './shapes.ts'

const longest = 92
const Asked = Type.Object({ from: Type.Optional(Type.String({ description: 'The first day; today unless told' })), to: Type.Optional(Type.String({ description: `The last day, at most ${longest} days later; four weeks unless told` })) })
const Entry = Type.Object({ day: Day, kind: Type.Union([Type.Literal('due'), Type.Literal('date')]), what: Label, record: Row })
const Told = Type.Object({ from: Day, to: Day, entries: Type.Array(Entry), more: Type.Boolean() })

/** Every dated duty and appointment that the reader may see, by day. */
export function calendarRoutes(app: FastifyInstance, world: World): void {
  app.get<{ Querystring: Static<typeof Asked> }>('/calendar', { config: { who: 'staff' }, schema: { tags: ['Calendar'], summary: 'Duties and appointments by day', querystring: Asked, response: { 200: Told, 401: Problem, 422: Problem } } }, (request, reply) =>
    atDesk(world, request, reply, async ({ tx, directory }) => {
      const { from = world.today(), to } = request.query
      if (!isDay(from) || (to !== undefined && !isDay(to))) return { refused: invalid([{ path: isDay(from) ? '/to' : '/from', zh: '日期须为年-月-日，例如 2026-03-12', en: 'A day is written such as 2026-03-12' }]) }
      const last = to ?? addDays(from, 27)
      if (last < from || daysBetween(from, last) > longest) return { refused: invalid([{ path: '/to', zh: `结束日须在开始日之后，最多相隔 ${longest} 天`, en: `The last day lies after the first, at most ${longest} days` }]) }
      return { send: await calendar(world, tx, directory, from, last) }
    }))
}
