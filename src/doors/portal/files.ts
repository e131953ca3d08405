import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Label } from '#core/law/label.ts'
import { limits } from '#work/files/index.ts'
import { asPetitioner, offices } from '#work/intake/index.ts'
import { tryOnce } from '#work/office/index.ts'
import type { World } from '../../work/world.ts'
import { readUpload, receiveUploads, stopReading, type Upload } from '../uploads.ts'
import { sendPage } from './send.ts'
import { NoOffice, troublePage } from './trouble.ts'
import { viewOf } from './view.ts'

/** Lets the routes of a scope take a petitioner's forms with files. */
export const receiveFiles = (scope: FastifyInstance, world: World): Promise<void> =>
  receiveUploads(scope, limits.record + 1024 * 1024, async (request, reply, refusal, status) =>
    sendPage(reply, {
      html: troublePage(await viewOf(world, request, reply), { title: { zh: '文件太大', en: 'Too much at once' }, what: refusal }),
      status,
      personal: true,
    }),
  )

/** The one of whom the form is: an office that its fields name before the files, and the submission that a pass opens. */
interface Sender {
  readonly office: string
  readonly submission?: string
}

/**
 * The files of a request, with its fields as the request's body; a request without files as it is. Against floods of files so many forms an
 * hour from one address, and to one submission, are read: beyond them `page` has been sent.
 */
export async function filesWith(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  sender?: Sender,
): Promise<Pick<Upload, 'kept' | 'refused'> | { readonly page: FastifyReply }> {
  if (!request.isMultipart()) return { kept: [] }
  const served = await offices(world)
  const first = served[0]
  if (!first) throw new NoOffice()
  const wait = await asPetitioner(
    world,
    sender?.office ?? first.id,
    undefined,
    async tx =>
      (await tryOnce(world, tx, { scope: 'upload-address', value: request.ip, most: 60, minutes: 60 }))
      ?? (sender?.submission ? tryOnce(world, tx, { scope: 'upload', value: sender.submission, most: 30, minutes: 60 }) : undefined),
  )
  if (wait !== undefined) {
    stopReading(request)
    const html = troublePage(await viewOf(world, request, reply, sender?.office), {
      title: { zh: '传得太频繁', en: 'Too many uploads' },
      what: tooMany(Math.ceil(wait / 60)),
    })
    return { page: sendPage(reply.header('retry-after', wait), { html, status: 429, personal: true }) }
  }
  const { fields, kept, refused } = await readUpload(
    world,
    request,
    sender?.office ?? (sent => served.find(o => o.id === sent['office'])?.id ?? first.id),
  )
  request.body = fields
  return {
    kept,
    ...(refused && {
      refused: {
        ...refused,
        refusal: { ...refused.refusal, zh: `${refused.refusal.zh}。${chooseAgain.zh}`, en: `${refused.refusal.en}. ${chooseAgain.en}` },
      },
    }),
  }
}

/** No browser shows chosen files again. */
export const chooseAgain: Label = { zh: '文件没有收下，请重新选一次', en: 'The files were not kept: choose them again' }
const tooMany = (minutes: number): Label => ({
  zh: `从您这里传的文件太多，请 ${minutes} 分钟后再传。急事请打电话。`,
  en: `Too many files came from where you are. Try again in ${minutes} minutes; if it is urgent, telephone.`,
})
