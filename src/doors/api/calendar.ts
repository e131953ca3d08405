import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { desks, type Desk } from '#core/engine/order.ts'
import { addDays, daysBetween, isDay } from '#core/law/days.ts'
import { invalid } from '#core/engine/validate.ts'
import { feedMade, feedOf, makeFeed, revokeFeed } from '#work/calendar/index.ts'
import { datedRecords } from '#work/records/index.ts'
import type { World } from '../../work/world.ts'
import { atDesk } from './context.ts'
import { sendProblem } from './problem.ts'
import { Day, Label, Problem, Row } from './shapes.ts'

const longest = 92
const Asked = Type.Object({
  from: Type.Optional(Type.String({ description: 'The first day; today unless told' })),
  to: Type.Optional(Type.String({ description: `The last day, at most ${longest} days later; four weeks unless told` })),
  desk: Type.Optional(Type.String({ maxLength: 40, description: `Only one desk: ${Object.keys(desks).join(', ')}` })),
  whose: Type.Optional(
    Type.Union([Type.Literal('mine'), Type.Literal('all')], {
      description: '`mine`: only what the reader owes, holds or has in hand; all that the reader may see unless told',
    }),
  ),
})
const Entry = Type.Object({
  day: Day,
  kind: Type.Union([Type.Literal('due'), Type.Literal('date')]),
  field: Type.Optional(Type.String()),
  what: Label,
  record: Row,
})
const Count = Type.Object({ day: Day, due: Type.Integer(), dates: Type.Integer() })
const Told = Type.Object({
  from: Day,
  to: Day,
  counts: Type.Array(Count, { description: 'Of each day all that it holds, also where `entries` stops earlier' }),
  entries: Type.Array(Entry),
  more: Type.Boolean(),
})
const Made = Type.Object({ made: Type.Optional(Type.String({ format: 'date-time' })) })
const Address = Type.Object({ path: Type.String({ description: 'Told this once; it is kept nowhere' }) })
const Named = Type.Object({ token: Type.String({ maxLength: 100 }) })
const InWords = Type.Object({ lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) })
const isDesk = (name: string): name is Desk => Object.hasOwn(desks, name)

/**
 * Every dated duty and appointment that the reader may see, by day; and the private address at which one's own can be read by a calendar
 * program.
 */
export function calendarRoutes(app: FastifyInstance, world: World): void {
  const tags = ['Calendar']
  const who = 'staff'
  app.get<{ Querystring: Static<typeof Asked> }>(
    '/calendar',
    {
      config: { who },
      schema: { tags, summary: 'Duties and appointments by day', querystring: Asked, response: { 200: Told, 401: Problem, 422: Problem } },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory, actor }) => {
        const { from = world.today(), to, desk, whose } = request.query
        if (!isDay(from) || (to !== undefined && !isDay(to)))
          return {
            refused: invalid([
              { path: isDay(from) ? '/to' : '/from', zh: '日期须为年-月-日，例如 2026-03-12', en: 'A day is written such as 2026-03-12' },
            ]),
          }
        const last = to ?? addDays(from, 27)
        if (last < from || daysBetween(from, last) > longest)
          return {
            refused: invalid([
              {
                path: '/to',
                zh: `结束日须在开始日之后，最多相隔 ${longest} 天`,
                en: `The last day lies after the first, at most ${longest} days`,
              },
            ]),
          }
        if (desk !== undefined && !isDesk(desk))
          return {
            refused: invalid([
              {
                path: '/desk',
                zh: `没有这个业务板块，须为：${Object.keys(desks).join('、')}`,
                en: `There is no such desk; one of ${Object.keys(desks).join(', ')}`,
              },
            ]),
          }
        return {
          send: {
            from,
            to: last,
            ...(await datedRecords(world, tx, directory, {
              from,
              to: last,
              ...(desk && { desk }),
              ...(whose === 'mine' && { whose: actor }),
            })),
          },
        }
      }),
  )

  app.get(
    '/calendar/feed',
    { config: { who }, schema: { tags, summary: 'Whether I have a private calendar address', response: { 200: Made, 401: Problem } } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => {
        const made = await feedMade(tx, session.office, session.staff)
        return { send: { ...(made && { made }) } }
      }),
  )
  app.post(
    '/calendar/feed',
    {
      config: { who },
      schema: { tags, summary: 'Make my private calendar address, and end the one before', response: { 201: Address, 401: Problem } },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => ({
        status: 201,
        send: { path: `/api/v1/calendar/feeds/${await makeFeed(world, tx, session.office, session.staff)}.ics` },
      })),
  )
  app.delete(
    '/calendar/feed',
    { config: { who }, schema: { tags, summary: 'Revoke my private calendar address', response: { 204: Type.Null(), 401: Problem } } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => {
        await revokeFeed(tx, session.office, session.staff)
        return { send: undefined }
      }),
  )

  app.get<{ Params: Static<typeof Named>; Querystring: Static<typeof InWords> }>(
    '/calendar/feeds/:token.ics',
    {
      config: { who: 'anyone' },
      schema: {
        tags,
        summary: 'A private calendar (iCalendar); its address is the key',
        params: Named,
        querystring: InWords,
        response: { 200: Type.String(), 404: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const told = await feedOf(world, request.params.token, {
        address: request.ip,
        origin: `${request.protocol}://${request.host}`,
        lang: request.query.lang ?? 'zh',
      })
      if ('text' in told)
        return reply
          .serializer(String)
          .type('text/calendar; charset=utf-8')
          .header('content-disposition', 'inline; filename="xinqiao.ics"')
          .send(told.text)
      if (told.retryAfter) reply.header('retry-after', told.retryAfter)
      return sendProblem(reply, told, told.retryAfter ? { status: 429 } : {})
    },
  )
}
