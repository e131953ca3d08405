import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { procedures } from '#core/procedures/index.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import {
  batchesOf,
  batchOf,
  importedRows,
  importFile,
  settleAfter,
  statesTold,
  template,
  type Batch,
  type ImportAnswer,
} from '#work/imports/index.ts'
import { mostBytes } from '#work/spreadsheet/index.ts'
import type { Directory } from '../../work/directory.ts'
import type { World } from '../../work/world.ts'
import { atDesk, type Outcome } from './context.ts'
import { once } from './idempotency.ts'
import { Label, Problem } from './shapes.ts'
import { bytesOf, Faults, faultsTold, File, takesBytes, workbook } from './sheet-body.ts'
import { bodyIsTheEngines } from './strict.ts'

const maybe = Type.Optional
const Batched = Type.Object({
  id: Type.String(),
  by: Type.Object({ id: Type.String(), name: Label }),
  at: Type.String(),
  sha256: Type.String(),
  rows: Type.Integer(),
  records: Type.Integer(),
})
const Batches = Type.Object({ items: Type.Array(Batched) })
const ImportedRow = Type.Object({
  row: Type.Integer(),
  original: maybe(Type.String()),
  submission: Type.Object({ id: Type.String(), number: Type.String(), title: Type.String(), state: Label }),
})
const BatchPage = Type.Intersect([Batched, Type.Object({ items: Type.Array(ImportedRow) })])
const Answer = Type.Object({
  rows: Type.Integer(),
  wrong: Type.Integer({ description: 'How many rows are wrong; nothing is written while there is one' }),
  states: maybe(Label),
  batch: maybe(Type.String()),
  records: maybe(Type.Integer()),
  ...Faults,
})
const Asked = Type.Object({
  check: Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')], { description: 'Only tell what is wrong' })),
})
const Named = Type.Object({ id: Type.String({ maxLength: 64 }) })
const Once = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      description:
        'Chosen by the caller, 8 to 200 visible characters. The same request under the same key is done once, and answered alike again.',
    }),
  ),
})

const tags = ['Import']
const shownRows = 200

/** The import of old matters from a spreadsheet: the sheet to fill in, the import itself, and what was imported by whom. */
export function importRoutes(app: FastifyInstance, world: World): void {
  app.get(
    '/imports/template.xlsx',
    { config: { who: ['triage', 'director'] }, schema: { tags, summary: 'The sheet to fill in', produces: [workbook] } },
    (request, reply) =>
      atDesk(world, request, reply, async ({ directory }) => {
        const file = await template(directory)
        reply.type(workbook).header('content-disposition', 'attachment; filename="import-template.xlsx"')
        return { send: file }
      }),
  )

  app.get(
    '/imports',
    {
      config: { who: ['triage', 'director', 'auditor'] },
      schema: { tags, summary: 'What was imported', response: { 200: Batches, 403: Problem } },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) => ({
        send: { items: (await batchesOf(tx, directory.office.id)).map(b => batchTold(b, directory)) },
      })),
  )

  app.get<{ Params: Static<typeof Named> }>(
    '/imports/:id',
    {
      config: { who: ['triage', 'director', 'auditor'] },
      schema: { tags, summary: 'One import and its first rows', params: Named, response: { 200: BatchPage, 403: Problem, 404: Problem } },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) => {
        const {
          office: { id: office },
        } = directory
        const batch = await batchOf(tx, office, request.params.id)
        if (!batch) return { refused: noBatch }
        const rows = await importedRows(tx, office, batch.id, shownRows)
        const states = procedures['submission']?.states
        const items = rows.map(({ line, original, record, number, title, state }) => ({
          row: line,
          ...(original !== null && { original }),
          submission: { id: record, number, title, state: states?.[state]?.label ?? { zh: state, en: state } },
        }))
        return { send: { ...batchTold(batch, directory), items } }
      }),
  )

  void app.register(async scope => {
    takesBytes(scope)
    scope.post<{ Querystring: Static<typeof Asked> }>(
      '/imports',
      {
        config: { who: ['triage', 'director'] },
        bodyLimit: mostBytes,
        validatorCompiler: bodyIsTheEngines,
        schema: {
          tags,
          summary: 'Import old matters from a spreadsheet',
          consumes: ['application/octet-stream', workbook, 'text/csv'],
          querystring: Asked,
          headers: Once,
          body: File,
          response: { 200: Answer, 201: Answer, 403: Problem, 409: Problem, 413: Problem, 422: Problem },
        },
      },
      async (request, reply) => {
        const done: { office?: string } = {}
        const sent = await atDesk(world, request, reply, desk =>
          once(world, request, desk, async () => {
            const answer = await importFile(world, desk.tx, {
              directory: desk.directory,
              staff: desk.session.staff,
              file: bytesOf(request),
              check: request.query.check === 'true',
            })
            if ('batch' in answer) done.office = desk.session.office
            return outcomeOf(answer)
          }),
        )
        if (done.office !== undefined) await settleAfter(world, done.office)
        return sent
      },
    )
  })
}

function outcomeOf(answer: ImportAnswer): Outcome {
  if ('refused' in answer) return answer
  if ('faults' in answer) return { send: faultsTold(answer) }
  const { rows, wrong, states, batch, records } = answer
  return {
    status: batch === undefined ? 200 : 201,
    send: { rows, wrong, states: statesTold(states), ...(batch !== undefined && { batch, records }) },
  }
}

const batchTold = ({ id, staff, at, sha256, rows, records }: Batch, { staff: all }: Directory) => ({
  id,
  by: { id: staff, name: all.get(staff)?.name ?? { zh: '命令行', en: 'Command line' } },
  at: at.toISOString(),
  sha256,
  rows,
  records,
})
const noBatch: Refusal = { code: 'unknown-import', kind: 'unknown', zh: '没有这次导入', en: 'There is no such import' }
