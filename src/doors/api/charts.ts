import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type, type Static } from 'typebox'
import { isAcross, sheetsOf, wall } from '#work/charts/index.ts'
import { dutiesOf, offices } from '#work/intake/index.ts'
import type { World } from '../../work/world.ts'
import { sendProblem } from './problem.ts'
import { Label, Problem } from './shapes.ts'

const Named = Type.Object({ procedure: Type.String({ maxLength: 60 }), kind: Type.String({ maxLength: 30 }) })
const office = Type.Optional(
  Type.String({ maxLength: 64, description: 'Whose units and settings they tell; without one, the lengths that are proposed' }),
)
const lang = Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')]))
const One = Type.Object({ lang, office })
const Query = Type.Object({ lang, office, sheet: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })) })
const Wall = Type.Object({
  items: Type.Array(
    Type.Object({
      of: Type.String(),
      label: Label,
      desk: Type.Optional(Type.String()),
      kinds: Type.Array(Type.Object({ kind: Type.String(), label: Label })),
    }),
  ),
})
const Sheets = Type.Object({ sheets: Type.Array(Type.Object({ across: Type.Boolean({ description: 'Wider than high' }) })) })

const unknown = { code: 'unknown-chart', kind: 'unknown', zh: '没有这张图', en: 'There is no such chart' } as const

/** The charts that hang on the wall, as SVG for A3. They are public: everybody may know how it goes. */
export function chartRoutes(app: FastifyInstance, world: World): void {
  const tags = ['Charts']
  const config = { who: 'anyone' } as const

  app.get('/charts', { config, schema: { tags, summary: 'What hangs on the wall', response: { 200: Wall } } }, async () => ({
    items: wall,
  }))

  app.get<{ Params: Static<typeof Named>; Querystring: Static<typeof One> }>(
    '/charts/:procedure/:kind',
    {
      config,
      schema: { tags, summary: 'The sheets of a chart', params: Named, querystring: One, response: { 200: Sheets, 404: Problem } },
    },
    async (request, reply) => {
      const sheets = await drawn(request, request.params, request.query)
      return sheets ? { sheets: sheets.map(svg => ({ across: isAcross(svg) })) } : sendProblem(reply, unknown)
    },
  )

  app.get<{ Params: Static<typeof Named>; Querystring: Static<typeof Query> }>(
    '/charts/:procedure/:kind.svg',
    {
      config,
      schema: { tags, summary: 'A sheet of a chart', params: Named, querystring: Query, response: { 404: Problem } },
    },
    async (request, reply) => {
      const svg = (await drawn(request, request.params, request.query))?.[(request.query.sheet ?? 1) - 1]
      if (svg === undefined) return sendProblem(reply, unknown)
      return reply
        .header('cache-control', 'no-cache')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .type('image/svg+xml; charset=utf-8')
        .serializer((text: string) => text)
        .send(svg)
    },
  )

  async function drawn(
    request: FastifyRequest,
    { procedure, kind }: Static<typeof Named>,
    asked: Static<typeof One>,
  ): Promise<readonly string[] | undefined> {
    const served = asked.office === undefined ? [] : await offices(world)
    const known = served.find(o => o.id === asked.office)
    if (asked.office !== undefined && !known) return undefined
    const address = `${request.protocol}://${request.host}/${known && served.length > 1 ? `?office=${known.id}` : ''}`
    const directory = known && (await world.directory(known.id))
    return sheetsOf(procedure, kind, {
      lang: asked.lang ?? 'zh',
      day: world.today(),
      address,
      ...(directory && { directory, ...(kind === 'duties' && { duties: await dutiesOf(world, directory) }) }),
    })
  }
}
