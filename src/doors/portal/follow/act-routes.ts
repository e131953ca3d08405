import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Step } from '#core/engine/step.ts'
import { addFiles, dropKept } from '#work/files/index.ts'
import { take } from '#work/intake/index.ts'
import type { World } from '../../../work/world.ts'
import { stopReading } from '../../uploads.ts'
import { chooseAgain, filesWith, receiveFiles } from '../files.ts'
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
  await receiveFiles(app, world)
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

  app.get<{ Params: Named }>(address, (request, reply) => inside(request, reply, at => acting(request, reply, at, (name, step) =>
    form(request, reply, at.pass, { name, step, typed: {}, key: world.random(16).toString('hex'), wrong: {} }))))

  app.post<{ Params: Named }>(address, (request, reply) => inside(request, reply, async ({ pass }) => {
    const name = request.params.step, step = actsOf.find(a => a.name === name)?.step, sentFiles = request.isMultipart(), field = step && filesField(step)
    if (!step || (sentFiles && !field)) {
      stopReading(request)
      return sendTrouble(world, request, reply, step ? 415 : 404)
    }
    const upload = await filesWith(world, request, reply, { office: pass.office, submission: pass.record })
    if ('page' in upload) return upload.page
    let used = false
    try {
      const sent = textIn(request.body, 'key'), key = /^[0-9a-f]{32}$/.test(sent) ? sent : world.random(16).toString('hex'), shown = { name, step, typed: request.body, key }
      if (textIn(request.body, 'look')) return await form(request, reply, pass, { ...shown, wrong: {} })
      if (upload.refused) return await form(request, reply, pass, { ...shown, wrong: { [field ?? 'form']: upload.refused.refusal } }, 422)
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
