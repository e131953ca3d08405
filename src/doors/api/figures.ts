import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { yearOf } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { wrong, type Refusal } from '#core/engine/refusal.ts'
import {
  breakdown,
  fieldsOf,
  figureNamed,
  figureNames,
  figureRecords,
  figures,
  isDimension,
  morning,
  type Breakdown,
} from '#work/figures/index.ts'
import type { World } from '../../work/world.ts'
import { atDesk } from './context.ts'
import { Broken, Fields, Figures, FigureRecords, Morning } from './figure-shapes.ts'
import { Problem } from './shapes.ts'

const Year = Type.Optional(Type.Integer({ minimum: 1990, maximum: 2200, description: 'This year unless told' }))
const By = Type.Optional(Type.String({ maxLength: 40, description: 'By what to break it down; see `ways`' }))
const Named = Type.Object({
  name: Type.String({ maxLength: 80, description: `One of ${figureNames.join(', ')}; those of a year also with .lastYear` }),
})
const OfYear = Type.Object({ year: Year })
const Broke = Type.Object({ year: Year, by: By })
const Records = Type.Object({
  year: Year,
  by: By,
  key: Type.Optional(Type.String({ maxLength: 80, pattern: '^[^\\u0000]*$', description: 'Only this part of the breakdown' })),
  part: Type.Optional(Type.Union([Type.Literal('numerator'), Type.Literal('denominator')])),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
const errors = { 401: Problem, 404: Problem, 422: Problem }
const who = 'staff'

/** Every figure: its number, its breakdown, its records. Whose records they are of, row security says, and the answer's `scope` repeats. */
export function figureRoutes(app: FastifyInstance, world: World): void {
  const tags = ['Figures']
  const thisYear = () => yearOf(world.today())

  app.get<{ Querystring: Static<typeof OfYear> }>(
    '/figures',
    { config: { who }, schema: { tags, summary: 'The figures of a year', querystring: OfYear, response: { 200: Figures, ...errors } } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) => ({
        send: await figures(world, tx, directory, request.query.year ?? thisYear()),
      })),
  )

  app.get<{ Querystring: Static<typeof OfYear> }>(
    '/figures/fields',
    {
      config: { who },
      schema: { tags, summary: 'The year by the five fields of rule of law', querystring: OfYear, response: { 200: Fields, ...errors } },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) => ({
        send: await fieldsOf(world, tx, directory, request.query.year ?? thisYear()),
      })),
  )

  app.get<{ Params: Static<typeof Named>; Querystring: Static<typeof Broke> }>(
    '/figures/:name',
    {
      config: { who },
      schema: { tags, summary: 'A figure and its breakdown', params: Named, querystring: Broke, response: { 200: Broken, ...errors } },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) => {
        const asked = figureAsked(request.params.name, request.query.by)
        return 'refused' in asked
          ? asked
          : { send: await breakdown(world, tx, directory, asked.figure, request.query.year ?? thisYear(), asked.by) }
      }),
  )

  app.get<{ Params: Static<typeof Named>; Querystring: Static<typeof Records> }>(
    '/figures/:name/records',
    {
      config: { who },
      schema: {
        tags,
        summary: 'The records that a figure counts',
        params: Named,
        querystring: Records,
        response: { 200: FigureRecords, ...errors },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) => {
        const { year = thisYear(), by, key, part, ...page } = request.query
        const asked = figureAsked(request.params.name, by)
        if ('refused' in asked) return asked
        if (part && !('share' in asked.figure.measure))
          return {
            refused: wrong(
              'no-such-part',
              '/part',
              '这项统计不是比率，没有分子和分母，请去掉“part”',
              'This figure is no rate, so it has no numerator and denominator; leave “part” out',
            ),
          }
        if (key?.isWellFormed() === false)
          return { refused: wrong('characters', '/key', '含有不能使用的字符', 'It holds a character that cannot be used') }
        return {
          send: await figureRecords(world, tx, directory, asked.figure, {
            year,
            ...page,
            by: asked.by,
            ...(key !== undefined && { key }),
            ...(part && { part }),
          }),
        }
      }),
  )

  app.get(
    '/morning',
    { config: { who }, schema: { tags, summary: 'What a director sees first', response: { 200: Morning, ...errors } } },
    (request, reply) => atDesk(world, request, reply, async ({ tx, directory }) => ({ send: await morning(world, tx, directory) })),
  )
}

type Figure = NonNullable<ReturnType<typeof figureNamed>>
function figureAsked(
  name: string,
  by: string | undefined,
): { readonly figure: Figure; readonly by: Breakdown['by'] } | { readonly refused: Refusal } {
  const figure = figureNamed(name)
  if (!figure) return { refused: noFigure }
  if (by === undefined) return { figure, by: figure.by[0] }
  if (isDimension(by) && figure.by.includes(by)) return { figure, by }
  const ways: Label = { zh: figure.by.join('、'), en: figure.by.join(', ') }
  return { refused: wrong('no-such-breakdown', '/by', `这项统计可以按 ${ways.zh} 分列`, `This figure can be broken down by ${ways.en}`) }
}
const noFigure: Refusal = {
  code: 'unknown-figure',
  kind: 'unknown',
  zh: '没有这项统计，名称见统计列表',
  en: 'There is no such figure; the list of figures has their names',
}
