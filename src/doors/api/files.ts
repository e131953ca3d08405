import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type, type Static } from 'typebox'
import { addFiles, dropKept, limits, listFiles, readFile, whatMayBeSent, type Kept } from '#work/files/index.ts'
import { asStaff } from '#work/office/index.ts'
import { wrong, type Refusal } from '#core/engine/refusal.ts'
import type { World } from '../../work/world.ts'
import { fileHeaders } from '../send-file.ts'
import { readUpload, receiveUploads, stopReading } from '../uploads.ts'
import { atDesk, cookieName } from './context.ts'
import { sendProblem } from './problem.ts'
import { Label, Problem } from './shapes.ts'
import { bodyIsTheEngines } from './strict.ts'

const maybe = Type.Optional
const Uploaded = Type.Object({ id: Type.String(), name: Type.String(), type: Type.String(), bytes: Type.Integer() })
const Listed = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      record: Type.String(),
      number: Type.String(),
      procedure: Type.String(),
      name: maybe(Type.String()),
      type: Type.String(),
      bytes: Type.Integer(),
      at: Type.String(),
      by: Label,
      shown: Type.Boolean(),
    }),
  ),
})
const Of = Type.Object({ record: maybe(Type.String({ maxLength: 64, description: 'The record whose files are asked for' })) })
const Named = Type.Object({ id: Type.String({ maxLength: 64 }) })
const Shown = Type.Object({ show: maybe(Type.Literal('picture')) })

/** Photos and documents: sent first, then named by a step; read by whoever sees the record. */
export function fileRoutes(app: FastifyInstance, world: World): void {
  const tags = ['Files']
  const errors = { 401: Problem, 404: Problem, 413: Problem, 415: Problem, 422: Problem }

  void app.register(async scope => {
    await receiveUploads(scope, 2 * limits.file, (_, reply, refusal, status) => sendProblem(reply, refusal, { status }))
    scope.post(
      '/files',
      {
        config: { who: 'staff' },
        validatorCompiler: bodyIsTheEngines,
        schema: {
          tags,
          summary: 'Send a file',
          description: `One file as multipart/form-data. It is the sender's until a step names its id in a field; what no step names is removed after a day. ${whatMayBeSent.en}`,
          consumes: ['multipart/form-data'],
          response: { 201: Uploaded, ...errors },
        },
      },
      async (request, reply) => {
        const signed = await asStaff(world, request.cookies[cookieName] ?? '', async (_, { office }) => ({ office }))
        if ('code' in signed || !request.isMultipart()) {
          stopReading(request)
          return 'code' in signed ? sendProblem(reply, signed, { status: 401 }) : sendProblem(reply, notMultipart, { status: 415 })
        }
        const { kept, refused } = await readUpload(world, request, signed.office, 1)
        const [file] = kept
        if (refused) return sendProblem(reply, refused.refusal, refused.refusal.code === 'file-too-large' ? { status: 413 } : {})
        return file
          ? added(reply, file, () =>
              atDesk(world, request, reply, async ({ tx, session: { staff } }) => {
                await addFiles(world, tx, staff, [file])
                return { status: 201, send: { id: file.id, name: file.called, type: file.type, bytes: file.bytes } }
              }),
            )
          : sendProblem(reply, noFile)
      },
    )
  })

  app.get<{ Querystring: Static<typeof Of> }>(
    '/files',
    {
      config: { who: 'staff' },
      schema: {
        tags,
        summary: 'The files of a record, and of those linked to it',
        querystring: Of,
        response: { 200: Listed, 401: Problem, 422: Problem },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) =>
        request.query.record ? { send: { items: await listFiles(world, tx, directory, request.query.record) } } : { refused: noRecord },
      ),
  )

  app.get<{ Params: Static<typeof Named>; Querystring: Static<typeof Shown> }>(
    '/files/:id',
    {
      config: { who: 'staff' },
      compress: false,
      schema: {
        tags,
        summary: 'Read a file',
        description: '`show=picture`: to be shown in a page, where it is a JPEG, PNG or WEBP; else to be kept.',
        params: Named,
        querystring: Shown,
        response: { 401: Problem, 404: Problem, 422: Problem },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, session }) => {
        const read = await readFile(world, tx, session.office, request.params.id)
        if ('refused' in read) return read
        fileHeaders(reply, read.ok, request.query.show === 'picture')
        return { send: read.ok.content }
      }),
  )

  /** Whatever ends without a row leaves no file. */
  async function added(reply: FastifyReply, file: Kept, write: () => Promise<unknown>) {
    try {
      return await write()
    } finally {
      if (reply.statusCode !== 201) await dropKept(world, [file])
    }
  }
}

const notMultipart: Refusal = {
  code: 'media-type',
  kind: 'invalid',
  zh: '请以 multipart/form-data 上传文件',
  en: 'Send the file as multipart/form-data',
}
const noRecord: Refusal = wrong('record-missing', '/record', '请写明是哪一条记录（record）', 'Say which record (`record`)')
const noFile: Refusal = { code: 'file-missing', kind: 'invalid', zh: '没有选择文件', en: 'No file was chosen' }
