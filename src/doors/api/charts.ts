import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { procedures } from '#core/procedures/index.ts'
import { chart, kinds, type Kind } from '#work/charts/index.ts'
import { version } from '../../work/version.ts'
import type { World } from '../../work/world.ts'
import { sendProblem } from './problem.ts'
import { Problem } from './shapes.ts'

const Named = Type.Object({ procedure: Type.String({ maxLength: 60 }), kind: Type.String({ maxLength: 30 }) })
const Query = Type.Object({ lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) })

/** The charts that hang on the wall, as SVG for A3. They are public: everybody may know how it goes. */
export function chartRoutes(app: FastifyInstance, world: World): void {
  app.get<{ Params: Static<typeof Named>; Querystring: Static<typeof Query> }>('/charts/:procedure/:kind.svg', {
    config: { who: 'anyone' }, schema: { summary: 'A chart of a procedure', params: Named, querystring: Query, response: { 404: Problem } },
  }, async (request, reply) => {
    const { procedure, kind } = request.params, p = Object.hasOwn(procedures, procedure) ? procedures[procedure] : undefined
    if (!p || !isKind(kind)) return sendProblem(reply, { code: 'unknown-chart', kind: 'unknown', zh: '没有这张图', en: 'There is no such chart' })
    const svg = await chart(p, kind, request.query.lang ?? 'zh', { day: world.today(), version: await version() })
    return reply.header('cache-control', 'public, max-age=3600').header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:").type('image/svg+xml; charset=utf-8').serializer((text: string) => text).send(svg)
  })
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind)
