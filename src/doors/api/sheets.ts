import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type, type Static } from 'typebox'
import type { Procedure } from '#core/engine/procedure.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Label } from '#core/law/label.ts'
import { formTemplate, isFilled, listSheet, openFromSheet, type SheetAnswer } from '#work/sheets/index.ts'
import { mostBytes } from '#work/spreadsheet/index.ts'
import type { World } from '../../work/world.ts'
import { askOf, Listing } from './asked.ts'
import { atDesk, type Outcome } from './context.ts'
import { once } from './idempotency.ts'
import { Problem } from './shapes.ts'
import { bytesOf, Faults, faultsTold, File, takesBytes, workbook } from './sheet-body.ts'
import { bodyIsTheEngines } from './strict.ts'

const Lang = Type.Object({
  lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')], { description: 'Of the headings; Chinese unless told' })),
})
const Out = Type.Object({ ...Type.Omit(Listing, ['cursor', 'limit']).properties, ...Lang.properties })
const Asked = Type.Object({
  check: Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')], { description: 'Only tell what is wrong' })),
})
const Once = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      description:
        'Chosen by the caller, 8 to 200 visible characters. The same request under the same key is done once, and answered alike again.',
    }),
  ),
})
export const SheetRead = Type.Object({
  rows: Type.Integer(),
  wrong: Type.Integer({ description: 'How many rows are wrong; nothing is written while there is one' }),
  opened: Type.Optional(Type.Array(Type.Object({ row: Type.Integer(), id: Type.String(), number: Type.String() }))),
  ...Faults,
})
const errors = { 401: Problem, 403: Problem, 409: Problem, 413: Problem, 422: Problem }

/** Spreadsheets of every procedure: its list, its opening form to fill in, and what was filled in. */
export function sheetRoutes(app: FastifyInstance, world: World): void {
  for (const p of Object.values(procedures)) outRoutes(app, world, p)
  void app.register(async scope => {
    takesBytes(scope)
    for (const p of Object.values(procedures)) if (isFilled(p)) inRoute(scope, world, p)
  })
}

function outRoutes(app: FastifyInstance, world: World, p: Procedure): void {
  const tags = [p.label.en]
  const kind = { produces: [workbook] }
  app.get<{ Querystring: Static<typeof Out> }>(
    `/${p.plural}/sheet`,
    { config: { who: 'staff' }, schema: { tags, summary: `List as a spreadsheet: ${p.label.many}`, querystring: Out, ...kind } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) => {
        const { lang = 'zh', ...query } = request.query
        const ask = askOf(p, query)
        if ('refused' in ask) return ask
        const file = await listSheet(world, tx, p, { directory, ask: ask.ask, lang })
        named(reply, `${p.plural}-${world.today()}`, { zh: `${p.label.zh} ${world.today()}`, en: `${p.label.many} ${world.today()}` }[lang])
        return { send: file }
      }),
  )
  if (isFilled(p))
    app.get<{ Querystring: Static<typeof Lang> }>(
      `/${p.plural}/template`,
      { config: { who: p.opening.by }, schema: { tags, summary: `The sheet to fill in: ${p.label.en}`, querystring: Lang, ...kind } },
      (request, reply) =>
        atDesk(world, request, reply, async ({ directory, session }) => {
          const { lang = 'zh' } = request.query
          const file = await formTemplate(p, directory, session.unit, lang)
          const called: Label = { zh: `${p.label.zh}导入模板`, en: `${p.label.many} to fill in` }
          named(reply, `${p.plural}-template`, called[lang])
          return { send: file }
        }),
    )
}

function inRoute(scope: FastifyInstance, world: World, p: Procedure): void {
  scope.post<{ Querystring: Static<typeof Asked> }>(
    `/${p.plural}/sheet`,
    {
      config: { who: p.opening.by },
      bodyLimit: mostBytes,
      validatorCompiler: bodyIsTheEngines,
      schema: {
        tags: [p.label.en],
        summary: `${p.opening.label.en}, one a row: ${p.label.en}`,
        consumes: ['application/octet-stream', workbook, 'text/csv'],
        querystring: Asked,
        headers: Once,
        body: File,
        response: { 200: SheetRead, 201: SheetRead, ...errors },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, desk =>
        once(world, request, desk, async () =>
          outcomeOf(
            await openFromSheet(world, desk.tx, p, {
              directory: desk.directory,
              actor: desk.actor,
              file: bytesOf(request),
              check: request.query.check === 'true',
            }),
          ),
        ),
      ),
  )
}

/** What a file is called where it is kept: a plain name, and the one that people read. */
function named(reply: FastifyReply, plain: string, called: string): void {
  reply
    .type(workbook)
    .header('content-disposition', `attachment; filename="${plain}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${called}.xlsx`)}`)
}

function outcomeOf(answer: SheetAnswer): Outcome {
  if ('refused' in answer) return answer
  if ('faults' in answer) return { send: faultsTold(answer) }
  return { status: answer.opened ? 201 : 200, send: answer }
}
