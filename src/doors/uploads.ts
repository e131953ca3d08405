import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '#core/engine/refusal.ts'
import { dropKept, keepFile, limits, sizeWords, type Kept } from '#work/files/index.ts'
import type { World } from '../work/world.ts'

/**
 * A form that came with files. `refused`: what is wrong with the first file that is not taken, and in which field; nothing is kept then.
 */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>
  readonly kept: readonly (Kept & { readonly field: string })[]
  readonly refused?: { readonly field: string; readonly refusal: Refusal }
}

type Answer = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal, status: 411 | 413) => unknown
const tooMuch: Refusal = {
  code: 'too-large',
  kind: 'invalid',
  zh: `一次传得太多。每个文件不超过 ${sizeWords.file}，合计不超过 ${sizeWords.record}，请分几次传`,
  en: `Too much at once: at most ${sizeWords.file} a file and ${sizeWords.record} in all; send it in parts`,
}
const noLength: Refusal = {
  code: 'no-length',
  kind: 'invalid',
  zh: '上传时须写明总长度（Content-Length）',
  en: 'An upload must tell its length (Content-Length)',
}

/** Lets the routes of a scope take forms with files. What is longer than `most` bytes, or does not tell, is answered before it is read. */
export async function receiveUploads(scope: FastifyInstance, most: number, answer: Answer): Promise<void> {
  await scope.register(multipart, { throwFileSizeLimit: false })
  scope.addHook('onRequest', async (request, reply) => {
    if (!/^multipart\/form-data/i.test(request.headers['content-type'] ?? '')) return undefined
    // Its reader would take this for a fault of ours.
    if (!/;\s*boundary=("[^"]+"|[^\s;"]+)/i.test(request.headers['content-type'] ?? ''))
      throw Object.assign(new Error('no boundary'), { statusCode: 400 })
    const length = Number(request.headers['content-length'] ?? Number.NaN)
    if (length <= most) return undefined
    stopReading(request)
    return answer(request, reply, Number.isNaN(length) ? noLength : tooMuch, Number.isNaN(length) ? 411 : 413)
  })
}

const patience = 5000
/**
 * For an answer before the end of a request: the rest is thrown away for some seconds, so that the answer is read, and then nobody listens
 * any more.
 */
export function stopReading({ raw }: FastifyRequest): void {
  if (raw.complete) return
  raw.resume()
  setTimeout(() => {
    if (!raw.complete) raw.destroy()
  }, patience).unref()
}

/**
 * Reads a form with files to its end, one file at a time in memory, and keeps each in the store, for an office that may stand in the fields
 * before them. Whoever writes no rows for them calls `dropKept`.
 */
export async function readUpload(
  world: World,
  request: FastifyRequest,
  office: string | ((fields: Upload['fields']) => string),
  most: number = limits.step,
): Promise<Upload> {
  const fields: Record<string, string> = {}
  const kept: Upload['kept'][number][] = []
  let refused: Upload['refused']
  try {
    for await (const part of request.parts({
      limits: { fileSize: limits.file, files: 50, fields: 60, parts: 110, fieldSize: 256 * 1024, fieldNameSize: 100 },
    })) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields[part.fieldname] ??= part.value
        if (part.valueTruncated) refused ??= { field: part.fieldname, refusal: tooLong }
        continue
      }
      const field = part.fieldname
      const name = part.filename
      if (refused) {
        part.file.resume()
        continue
      }
      const content: Buffer[] = []
      for await (const chunk of part.file) content.push(chunk)
      // A field in which nobody chose anything comes as an empty file without a name.
      if (!name && !content.length) continue
      if (kept.length >= most) {
        refused = { field, refusal: tooMany(most) }
        continue
      }
      const answer = await keepFile(world, typeof office === 'string' ? office : office(fields), {
        name: name ?? '',
        content: Buffer.concat(content),
        cut: part.file.truncated,
      })
      if ('refused' in answer) refused = { field, refusal: answer.refused }
      else kept.push({ ...answer.ok, field })
    }
  } catch (error) {
    await dropKept(world, kept)
    throw isCutOff(error) ? Object.assign(new Error('no whole form'), { statusCode: 400 }) : error
  }
  if (!refused) return { fields, kept }
  await dropKept(world, kept)
  return { fields, kept: [], refused }
}

/** What arrived is no whole form: the line broke, or it never was one. */
const isCutOff = (error: unknown): boolean => error instanceof Error && /multipart data/i.test(error.message)

const tooLong: Refusal = { code: 'text-too-long', kind: 'invalid', zh: '文字太长，请缩短', en: 'The text is too long; shorten it' }
const tooMany = (most: number): Refusal => ({
  code: 'too-many-files',
  kind: 'invalid',
  zh: `一次最多 ${most} 个文件`,
  en: `At most ${most} files at a time`,
})
