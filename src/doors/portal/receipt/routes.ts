import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { checkReceipt, latestAnchors } from '#work/anchors/index.ts'
import type { World } from '../../../work/world.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import { sendPage } from '../send.ts'
import { viewOf } from '../view.ts'
import { checkPage, type Shown, type Typed } from './check-page.ts'

/** Checking a receipt. An address only fills in the form: what is looked up is sent, and counted. */
export function receiptRoutes(app: FastifyInstance, world: World): void {
  const typedIn = (source: unknown): Typed => ({
    number: textIn(source, 'number'),
    receipt: textIn(source, 'receipt'),
    salt: textIn(source, 'salt'),
    line: textIn(source, 'line'),
  })
  async function show(request: FastifyRequest, reply: FastifyReply, shown: Pick<Shown, 'typed' | 'checked' | 'wait'>, status = 200) {
    const view = await viewOf(world, request, reply, shown.checked?.ours?.office)
    const keys = [...(world.keys.signing?.known ?? [])]
    const anchors = view.site ? await latestAnchors(world, view.site.id) : []
    return sendPage(reply, { html: checkPage(view, { ...shown, anchors, keys }), status, personal: true })
  }

  app.get(paths.receipt, async (request, reply) => show(request, reply, { typed: typedIn(request.query) }))

  app.post(paths.receipt, async (request, reply) => {
    const typed = typedIn(request.body)
    if (textIn(request.body, 'look')) return show(request, reply, { typed })
    const checked = await checkReceipt(world, { ...typed, address: request.ip })
    if (checked.retryAfter === undefined) return show(request, reply, { typed, checked }, checked.ours ? 200 : 404)
    const minutes = Math.ceil(checked.retryAfter / 60)
    reply.header('retry-after', checked.retryAfter)
    return show(
      request,
      reply,
      { typed, wait: { zh: `核对次数过多，请 ${minutes} 分钟后再试`, en: `Too many tries. Try again in ${minutes} minutes` } },
      429,
    )
  })
}
