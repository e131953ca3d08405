import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Fields } from '#core/engine/record.ts'
import type { Label } from '#core/law/label.ts'
import { addFiles, dropKept } from '#work/files/index.ts'
import { take } from '#work/intake/index.ts'
import type { World } from '../../../work/world.ts'
import { stopReading } from '../../uploads.ts'
import { chooseAgain, filesWith, receiveFiles } from '../files.ts'
import { once, rehearse } from '../once.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import { sendPage } from '../send.ts'
import { sendTrouble, troublePage } from '../trouble.ts'
import { viewOf } from '../view.ts'
import { daysInWords } from '../days.ts'
import { actPage, filesField, givenIn, readAgainPage, wrongIn, type Acting } from './act-page.ts'
import { findAct, isGrave, nameOf, type Found } from './acts.ts'
import type { Opened } from './open.ts'
import type { Pass } from './pass.ts'

export interface Inside {
  readonly pass: Pass
  readonly opened: Opened
}
type Enter = (request: FastifyRequest, reply: FastifyReply, then: (inside: Inside) => Promise<unknown>) => Promise<unknown>
interface Named {
  readonly step: string
  readonly number?: string
}

/**
 * What a petitioner may do, with the submission or with what came of it: the form, a second look where the step is grave, and taking it.
 * Files that come with it are kept in the same transaction as the step, or not at all.
 */
export async function actRoutes(app: FastifyInstance, world: World, inside: Enter): Promise<void> {
  await receiveFiles(app, world)
  const newKey = () => world.random(16).toString('hex')
  const foundIn = ({ params }: FastifyRequest<{ Params: Named }>, { opened }: Inside) =>
    findAct(opened.followed, params.number, params.step)
  const form = async (request: FastifyRequest, reply: FastifyReply, pass: Pass, shown: Acting, status = 200) =>
    sendPage(reply, { html: actPage(await viewOf(world, request, reply, pass.office), shown), status, personal: true })
  const readAgain = async (request: FastifyRequest, reply: FastifyReply, pass: Pass, shown: Acting) =>
    sendPage(reply, { html: readAgainPage(await viewOf(world, request, reply, pass.office), shown), personal: true })

  /** The form of the step that the address names, if it is one of the petitioner's and possible now; else why not. */
  async function ask(request: FastifyRequest<{ Params: Named }>, reply: FastifyReply, at: Inside) {
    const found = foundIn(request, at)
    if (!found) return sendTrouble(world, request, reply, 404)
    if (found.act.allowed) return form(request, reply, at.pass, { found, typed: {}, key: newKey(), wrong: {} })
    const { zh, en } = found.act.declared.label
    const what = daysInWords(found.act.refusal ?? { zh: '现在不能办理', en: 'Not possible now' })
    const view = await viewOf(world, request, reply, at.pass.office)
    return sendPage(reply, {
      html: troublePage(view, { title: { zh: `现在不能${zh}`, en: `${en}: not possible now` }, what }),
      status: 409,
      personal: true,
    })
  }

  async function act(request: FastifyRequest<{ Params: Named }>, reply: FastifyReply, at: Inside) {
    const { pass } = at
    const found = foundIn(request, at)
    const sentFiles = request.isMultipart()
    const field = found && filesField(found.act)
    if (!found || (sentFiles && !field)) {
      stopReading(request)
      return sendTrouble(world, request, reply, found ? 415 : 404)
    }
    const upload = await filesWith(world, request, reply, { office: pass.office, submission: pass.record })
    if ('page' in upload) return upload.page
    let used = false
    try {
      const sent = textIn(request.body, 'key')
      const key = /^[0-9a-f]{32}$/.test(sent) ? sent : newKey()
      const shown: Acting = { found, typed: request.body, key, wrong: {} }
      const go = textIn(request.body, 'go')
      if (textIn(request.body, 'look')) return await (textIn(request.body, 'at') === 'read' ? readAgain : form)(request, reply, pass, shown)
      if (upload.refused) return await form(request, reply, pass, { ...shown, wrong: { [field ?? 'form']: upload.refused.refusal } }, 422)
      if (go === 'edit') return await form(request, reply, pass, shown)
      const typed = givenIn(found.act, request.body)
      const given = { ...typed, ...(field && upload.kept.length && { [field]: upload.kept.map(f => f.id) }) }
      const content = {
        name: found.act.name,
        ...(found.seen.id !== pass.record && { record: found.seen.id }),
        given: typed,
        ...(upload.kept.length && { files: upload.kept.map(f => f.sha256.toString('hex')) }),
      }
      const sending = { office: pass.office, submission: pass.record, key, content }
      const chosen = field && upload.kept.length ? { [field]: chooseAgain } : {}
      const work = taking(world, found, given, upload.kept)
      const before = go === 'read' && isGrave(found) ? { refused: await rehearse(world, sending, work) } : undefined
      if (before && !before.refused) return await readAgain(request, reply, pass, shown)
      const answer = before?.refused ? { refused: before.refused } : await once(world, sending, work)
      if ('refused' in answer) {
        const { refused } = answer
        return await form(
          request,
          reply,
          pass,
          { ...shown, wrong: { ...chosen, ...(refused.fields ? wrongIn(refused.fields) : { form: daysInWords(refused) }) } },
          refused.kind === 'invalid' ? 422 : 409,
        )
      }
      // Sent before with other words, by going back in the browser: what is typed now was not kept, so it must not be told as received.
      if (answer.before === 'other')
        return await form(request, reply, pass, { ...shown, key: newKey(), wrong: { ...chosen, form: sentBefore } }, 409)
      used = answer.before === undefined
      return await reply.redirect(`${paths.follow}?done=${encodeURIComponent(nameOf(found))}`, 303)
    } finally {
      if (!used) await dropKept(world, upload.kept)
    }
  }

  for (const address of [paths.act(':step'), paths.actOn(':number', ':step')].map(a => a.replaceAll('%3A', ':'))) {
    app.get<{ Params: Named }>(address, (request, reply) => inside(request, reply, at => ask(request, reply, at)))
    app.post<{ Params: Named }>(address, (request, reply) => inside(request, reply, at => act(request, reply, at)))
  }
}

/** Takes the step in a transaction, with the files that came with it. */
const taking =
  (world: World, { seen, act }: Found, given: Fields, kept: Kept): Parameters<typeof once>[2] =>
  async (tx, directory, actor) => {
    await addFiles(world, tx, actor.id, kept)
    const taken = await take(world, tx, { procedure: seen.procedure, directory, actor, record: seen.id, step: act.name, given })
    return 'refused' in taken ? taken : { ok: {} }
  }
type Kept = Parameters<typeof addFiles>[3]

const sentBefore: Label = {
  zh: '这张表先前已经寄出过一次。您现在写的还没有寄出：要再寄，请再按一次；不用再寄，请按“不，回去”。',
  en: 'This form was sent before. What stands here now was not: press once more to send it too, or “No, back”.',
}
