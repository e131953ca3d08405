import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { mostBytes, type RowFault } from '#work/spreadsheet/index.ts'
import { Label } from './shapes.ts'

// What routes that take a spreadsheet share.

export const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const File = Type.Unsafe<unknown>({
  type: 'string',
  format: 'binary',
  description: 'The file itself: .xlsx, or .csv in UTF-8 or GB18030',
})

/** Whatever it is called, it is bytes; that the file is no part of what is looked at as JSON, only its hash. */
export function takesBytes(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_, body, done) => {
    const bytes = Buffer.from(body)
    done(null, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: () => bytes })
  })
}

/** The file that was sent. */
export function bytesOf({ body }: FastifyRequest): Buffer {
  const bytes: unknown =
    typeof body === 'object' && body !== null && 'bytes' in body && typeof body.bytes === 'function' ? body.bytes() : undefined
  return Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0)
}

const shownFaults = 500
export const Faults = {
  faults: Type.Optional(Type.Array(Type.Object({ row: Type.Integer(), column: Label, zh: Type.String(), en: Type.String() }))),
  more: Type.Optional(Type.Integer({ description: 'Faults beyond those listed' })),
}

/** As many faults as somebody would read, and how many more there are. */
export function faultsTold({
  rows,
  wrong,
  faults,
}: {
  readonly rows: number
  readonly wrong: number
  readonly faults: readonly RowFault[]
}) {
  const more = faults.length - shownFaults
  return { rows, wrong, faults: faults.slice(0, shownFaults), ...(more > 0 && { more }) }
}
