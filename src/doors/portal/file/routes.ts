import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import qrcode from 'qrcode'
import type { Label } from '#core/law/label.ts'
import { dropKept } from '#work/files/index.ts'
import type { World } from '../../../work/world.ts'
import type { Upload } from '../../uploads.ts'
import { asPetitioner, openCall } from '#work/intake/index.ts'
import { findPublished } from '../find-published.ts'
import { chooseAgain, filesWith, receiveFiles } from '../files.ts'
import type { Wrong } from '../form.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import { sendPage } from '../send.ts'
import { NoOffice } from '../trouble.ts'
import { viewOf } from '../view.ts'
import { askPage } from './ask-page.ts'
import { check, stepWith } from './check.ts'
import { isStep, readDraft, steps, type Draft, type Step } from './draft.ts'
import { forgetDraft, keepDraft } from './keep-draft.ts'
import { readPage } from './read-page.ts'
import { receiptPage } from './receipt-page.ts'
import { sendDraft, type Filed, type NotFiled } from './send-draft.ts'

interface Shown {
  readonly step: Step
  readonly draft: Draft
  readonly wrong?: Wrong
  readonly fresh?: true
  readonly status?: number
}

/** Filing in four steps. Each step is sent to the server and comes back with the next one; nothing is kept there before the last. */
export function fileRoutes(app: FastifyInstance, world: World): void {
  const newKey = () => world.random(16).toString('hex')

  async function show(request: FastifyRequest, reply: FastifyReply, { step, draft, wrong = {}, fresh, status = 200 }: Shown) {
    const view = await viewOf(world, request, reply, draft.office)
    const directory = await world.directory(draft.office)
    const here = { ...view, here: paths.file }
    const call = draft.call
      ? await asPetitioner(world, directory.office.id, undefined, tx => openCall(tx, draft.call, world.today()))
      : undefined
    const html =
      step === 'read'
        ? readPage(here, directory, draft, wrong)
        : askPage(here, directory, { step, draft, wrong, call: call?.subject, ...(fresh && { fresh }) })
    return sendPage(reply, { html, status, personal: true, script: keepDraft })
  }
  /** The draft of a request, for an office that is served. */
  async function draftOf(request: FastifyRequest, reply: FastifyReply): Promise<Draft> {
    const body = request.body ?? request.query
    const asked = textIn(body, 'office')
    const { site, offices } = await viewOf(world, request, reply)
    if (!site) throw new NoOffice()
    const draft = readDraft(body, newKey(), site.id)
    return offices.some(o => o.id === asked) ? draft : { ...draft, office: site.id }
  }

  /** An empty draft; one that answers a call is a suggestion, and for the office that asks. */
  async function begun(request: FastifyRequest, reply: FastifyReply): Promise<Draft> {
    const { office } = await draftOf(request, reply)
    const via = textIn(request.query, 'via')
    const call = textIn(request.query, 'call')
    const found = call ? await findPublished(world, await viewOf(world, request, reply), 'public-suggestion', call) : undefined
    return readDraft(found ? { via, call, purpose: 'suggestion' } : { via }, newKey(), found?.directory.office.id ?? office)
  }

  app.get(paths.file, async (request, reply) => show(request, reply, { step: 'what', draft: await begun(request, reply), fresh: true }))

  app.post(paths.file, async (request, reply) => {
    const draft = await draftOf(request, reply)
    const at = textIn(request.body, 'at')
    const go = textIn(request.body, 'go')
    const step: Step = isStep(at) ? at : 'what'
    if (textIn(request.body, 'look')) return show(request, reply, { step, draft })
    if (isStep(go) && steps.indexOf(go) < steps.indexOf(step)) return show(request, reply, { step: go, draft })
    const wrong = check(step, draft, await world.directory(draft.office))
    if (Object.keys(wrong).length) return show(request, reply, { step, draft, wrong, status: 422 })
    return show(request, reply, { step: steps[steps.indexOf(step) + 1] ?? 'read', draft })
  })

  void app.register(async scope => {
    await receiveFiles(scope, world)
    scope.post(paths.filed, async (request, reply) => {
      const upload = await filesWith(world, request, reply)
      return 'page' in upload ? upload.page : filed(request, reply, upload)
    })
  })
  async function filed(request: FastifyRequest, reply: FastifyReply, { kept, refused }: Pick<Upload, 'kept' | 'refused'>) {
    const draft = await draftOf(request, reply)
    const directory = await world.directory(draft.office)
    const found: Wrong = Object.fromEntries(steps.flatMap(step => Object.entries(check(step, draft, directory))))
    const bad = refused ? { files: refused.refusal } : undefined
    const elsewhere = kept.some(file => file.office !== draft.office)
    const wrong: Wrong = { ...found, ...bad, ...(elsewhere && { files: chooseAgain }) }
    if (Object.keys(wrong).length) await dropKept(world, kept)
    const answer: Filed | NotFiled = Object.keys(wrong).length ? { wrong } : await sendDraft(world, draft, request.ip, kept)
    if ('wrong' in answer) {
      if (answer.retryAfter) reply.header('retry-after', answer.retryAfter)
      const step = stepWith(answer.wrong)
      const again: Wrong = kept.length && step === 'read' ? { files: chooseAgain } : {}
      return show(request, reply, { step, draft, wrong: { ...again, ...answer.wrong }, status: answer.retryAfter ? 429 : 422 })
    }
    const view = await viewOf(world, request, reply, draft.office)
    const picture = async (path: string, label: Label) =>
      labelled(await qrcode.toString(`${request.protocol}://${request.host}${path}`, { type: 'svg', margin: 0 }), view.t(label))
    const pictures = {
      follow: await picture(paths.followNumber(answer.number), { zh: '二维码：查询进展', en: 'QR code: follow it' }),
      check: await picture(paths.checkReceipt(answer.number, answer.receipt), { zh: '二维码：核对回执', en: 'QR code: check the receipt' }),
    }
    return sendPage(reply, {
      html: receiptPage(view, answer, pictures),
      personal: true,
      script: forgetDraft,
      status: answer.changed ? 409 : 200,
    })
  }
  // A receipt is shown in answer to the sending only.
  app.get(paths.filed, async (_, reply) => reply.redirect(paths.file, 303))
}

const labelled = (svg: string, label: string) => svg.replace('<svg ', `<svg role="img" aria-label="${label}" `)
