import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import type { Refusal } from '#core/engine/refusal.ts'
import { drawMatter } from '#work/tracing/index.ts'
import type { World } from '../../work/world.ts'
import { atDesk } from './context.ts'
import { Day, Label, Problem } from './shapes.ts'

const Named = Type.Object({ id: Type.String({ maxLength: 64 }) })
const Kept = Type.Object({
  limit: Type.String(),
  label: Label,
  since: Day,
  due: Day,
  used: Type.Integer({ description: 'Days that it took' }),
  late: Type.Integer({ description: 'Days after the last one' }),
})
const Step = Type.Object({
  record: Type.String(),
  procedure: Type.String(),
  number: Type.String(),
  of: Label,
  step: Type.Optional(Type.String()),
  label: Label,
  body: Type.Optional(Type.String()),
  bodyName: Type.Optional(Label),
  day: Day,
  entered: Type.Optional(Day),
  kept: Type.Array(Kept),
  remarks: Type.Array(Type.String()),
  toName: Type.Optional(Label),
})
const Failure = Type.Object({ stage: Type.String(), unit: Type.String(), on: Day, what: Type.String() })
const Drawn = Type.Object({ steps: Type.Array(Step), failures: Type.Array(Failure) })

/** What the log says of the matter that a back-tracing is about. */
export function tracingRoutes(app: FastifyInstance, world: World): void {
  app.get<{ Params: Static<typeof Named> }>(
    '/back-tracings/:id/drawn',
    {
      config: { who: 'staff' },
      schema: {
        tags: ['Back-tracing'],
        summary: 'The way of its petition, and what failed, out of the log',
        params: Named,
        response: { 200: Drawn, 401: Problem, 404: Problem },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) => {
        const send = await drawMatter(world, tx, directory, request.params.id)
        return send ? { send } : { refused: noRecord }
      }),
  )
}
const noRecord: Refusal = {
  code: 'unknown-record',
  kind: 'unknown',
  zh: '没有这条记录，或者您无权查看',
  en: 'There is no such record, or it is not yours to see',
}
