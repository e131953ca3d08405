import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Step } from '#core/engine/step.ts'
import type { Label } from '#core/law/label.ts'
import { addFiles, dropKept, limits } from '#work/files/index.ts'
import { asPetitioner, take } from '#work/intake/index.ts'
import { tryOnce } from '#work/office/index.ts'
import type { World } from '../../../work/world.ts'
import { readUpload, receiveUploads, stopReading, type Upload } from '../../uploads.ts'
import { once } from '../once.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import { sendPage } from '../send.ts'
import { sendTrouble, troublePage } from '../trouble.ts'
import { viewOf } from '../view.ts'
import { actPage, filesField, givenIn, wrongIn, type Acting } from './act-page.ts'
import type { Opened } from './open.ts'
import type { Pass } from './pass.ts'
import { actsOf } from './story.ts'

export interface Inside { readonly pass: Pass; readonly opened: Opened }
type Enter = (request: FastifyRequest, reply: FastifyReply, then: (inside: Inside) => Promise<unknown>) => Promise<unknown>
interface Named { readonly step: string }

/** What a petitioner may do, step by step: the form, and taking it. Files that come with it are kept in the same transaction as the step, or not at all. */
export async function actRoutes(app: FastifyInstance, world: World, inside: Enter): Promise<void> {
  await receiveUploads(app, limits.record + 1024 * 1024, async (request, reply, refusal, status) =>
    sendPage(reply, { html: troublePage(await viewOf(world, request, reply), { title: { zh: '文件太大', en: 'Too much at once' }, what: refusal }), status, personal: true }))
  const address = paths.act(':step').replaceAll('%3A', ':')

  /** The step that the address names, if it is one of the petitioner's and possible now; else why not. */
  async function acting(request: FastifyRequest<{ Params: Named }>, reply: FastifyReply, { pass, opened }: Inside, then: (name: string, step: Step) => Promise<unknown>) {
    const { step: name } = request.params, found = actsOf.find(a => a.name === name), told = opened.followed.submission.steps.find(s => s.name === name)
    if (!found) return sendTrouble(world, request, reply, 404)
    if (told?.allowed) return then(name, found.step)
    const { zh, en } = found.step.label, why = told?.refusal ?? { zh: '现在不能办理', en: 'Not possible now' }
    const view = await viewOf(world, request, reply, pass.office)
    return sendPage(reply, { html: troublePage(view, { title: { zh: `现在不能${zh}`, en: `${en}: not possible now` }, what: why }), status: 409, personal: true })
  }
  const form = async (request: FastifyRequest, reply: FastifyReply, pass: Pass, shown: Acting, status = 200) =>
    sendPage(reply, { html: actPage(await viewOf(world, request, reply, pass.office), shown), status, personal: true })
  /** Against floods of files: so many forms with files an hour from one address, and to one submission. */
  const tooOften = (request: FastifyRequest, { office, record }: Pass) => asPetitioner(world, office, undefined, async tx =>
    await tryOnce(world, tx, { scope: 'upload-address', value: request.ip, most: 60, minutes: 60 }) ?? tryOnce(world, tx, { scope: 'upload', value: record, most: 30, minutes: 60 }))

  app.get<{ Params: Named }>(address, (request, reply) => inside(request, reply, at => acting(request, reply, at, (name, step) =>
    form(request, reply, at.pass, { name, step, typed: {}, key: world.random(16).toString('hex'), wrong: {} }))))

  app.post<{ Params: Named }>(address, (request, reply) => inside(request, reply, async ({ pass }) => {
    const name = request.params.step, step = actsOf.find(a => a.name === name)?.step, sentFiles = request.isMultipart(), field = step && filesField(step)
    if (!step || (sentFiles && !field)) {
      stopReading(request)
      return sendTrouble(world, request, reply, step ? 415 : 404)
    }
    const wait = sentFiles ? await tooOften(request, pass) : undefined
    if (wait !== undefined) {
      stopReading(request)
      return sendPage(reply.header('retry-after', wait), { html: troublePage(await viewOf(world, request, reply, pass.office), { title: { zh: '传得太频繁', en: 'Too many uploads' }, what: tooMany(Math.ceil(wait / 60)) }), status: 429, personal: true })
    }
    const upload: Upload = sentFiles ? await readUpload(world, request, pass.office) : { fields: {}, kept: [] }
    let used = false
    try {
      if (sentFiles) request.body = upload.fields
      const sent = textIn(request.body, 'key'), key = /^[0-9a-f]{32}$/.test(sent) ? sent : world.random(16).toString('hex'), shown = { name, step, typed: request.body, key }
      if (textIn(request.body, 'look')) return await form(request, reply, pass, { ...shown, wrong: {} })
      if (upload.refused) return await form(request, reply, pass, { ...shown, wrong: { [field ?? 'form']: { zh: `${upload.refused.refusal.zh}。${chooseAgain.zh}`, en: `${upload.refused.refusal.en}. ${chooseAgain.en}` } } }, 422)
      const typed = givenIn(step, request.body), given = { ...typed, ...(field && upload.kept.length && { [field]: upload.kept.map(f => f.id) }) }
      const content = { name, given: typed, ...(upload.kept.length && { files: upload.kept.map(f => f.sha256.toString('hex')) }) }
      const answer = await once(world, { office: pass.office, submission: pass.record, key, content }, async (tx, directory, actor) => {
        await addFiles(world, tx, actor.id, upload.kept)
        const taken = await take(world, tx, { procedure: 'submission', directory, actor, record: pass.record, step: name, given })
        return 'refused' in taken ? taken : { ok: {} }
      })
      if ('refused' in answer) {
        const { refused } = answer
        const again = field && upload.kept.length ? { [field]: chooseAgain } : {}
        return await form(request, reply, pass, { ...shown, wrong: { ...again, ...refused.fields ? wrongIn(refused.fields) : { form: refused } } }, refused.kind === 'invalid' ? 422 : 409)
      }
      used = answer.before === undefined
      return await reply.redirect(`${paths.follow}?done=${encodeURIComponent(name)}`, 303)
    } finally {
      if (!used) await dropKept(world, upload.kept)
    }
  }))
}

/** No browser shows chosen files again. */
const chooseAgain: Label = { zh: '文件没有收下，请重新选一次', en: 'The files were not kept: choose them again' }
const tooMany = (minutes: number): Label => ({ zh: `从您这里传的文件太多，请 ${minutes} 分钟后再传。急事请打电话。`, en: `Too many files came from where you are. Try again in ${minutes} minutes; if it is urgent, telephone.` })
