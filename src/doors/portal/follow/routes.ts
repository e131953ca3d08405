import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readFile } from '#work/files/index.ts'
import { asPetitioner, openByCode } from '#work/intake/index.ts'
import type { World } from '../../../work/world.ts'
import { fileHeaders } from '../../send-file.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import { sendPage } from '../send.ts'
import { sendTrouble, troublePage } from '../trouble.ts'
import { viewOf } from '../view.ts'
import { allSeen } from './acts.ts'
import { actRoutes, type Inside } from './act-routes.ts'
import { enterPage } from './enter-page.ts'
import { followPage } from './follow-page.ts'
import { open } from './open.ts'
import { givePass, passOf, takePass } from './pass.ts'
import { whyPage } from './why-page.ts'

/**
 * Following a petition: number and code give a pass, and the pass opens the page, the counting of each day, and what the petitioner may do.
 */
export function followRoutes(app: FastifyInstance, world: World): void {
  /** What the pass of the request opens; without one, the form for number and code. */
  async function inside(request: FastifyRequest, reply: FastifyReply, then: (inside: Inside) => Promise<unknown>) {
    const pass = passOf(world, request)
    const opened = pass && (await open(world, pass))
    if (!pass || !opened) return reply.redirect(paths.follow, 303)
    givePass(world, request, reply, pass)
    return then({ pass, opened })
  }
  async function enter(request: FastifyRequest, reply: FastifyReply, shown: Parameters<typeof enterPage>[1], status = 200) {
    return sendPage(reply, { html: enterPage(await viewOf(world, request, reply), shown), status, personal: true })
  }

  app.get(paths.follow, async (request, reply) => {
    const pass = passOf(world, request)
    const number = textIn(request.query, 'number')
    const opened = pass && (await open(world, pass))
    if (!pass || !opened || (number && number !== opened.followed.submission.number))
      return enter(request, reply, { number, left: textIn(request.query, 'left') !== '' })
    givePass(world, request, reply, pass)
    const view = await viewOf(world, request, reply, pass.office)
    return sendPage(reply, { html: followPage(view, opened, textIn(request.query, 'done')), personal: true })
  })

  app.post(paths.follow, async (request, reply) => {
    const number = textIn(request.body, 'number')
    const code = textIn(request.body, 'code')
    if (textIn(request.body, 'look')) return enter(request, reply, { number, code })
    const answer = await openByCode(world, { number, code, address: request.ip })
    if ('code' in answer) {
      if (answer.retryAfter) reply.header('retry-after', answer.retryAfter)
      return enter(request, reply, { number, code, wrong: answer }, answer.retryAfter ? 429 : 403)
    }
    givePass(world, request, reply, answer)
    return reply.redirect(paths.follow, 303)
  })

  app.post(paths.leave, async (_, reply) => takePass(reply).redirect(`${paths.follow}?left=1`, 303))

  app.get<{ Params: { number: string; limit: string } }>(paths.why(':number', ':limit').replaceAll('%3A', ':'), (request, reply) =>
    inside(request, reply, async ({ pass, opened: { followed } }) => {
      const page = allSeen(followed).find(p => p.number === request.params.number)
      const clock = page?.clocks.find(c => c.limit === request.params.limit)
      if (!clock) return sendTrouble(world, request, reply, 404)
      return sendPage(reply, { html: whyPage(await viewOf(world, request, reply, pass.office), clock), personal: true })
    }),
  )

  app.get<{ Params: { id: string } }>(paths.sentFile(':id').replaceAll('%3A', ':'), { compress: false }, (request, reply) =>
    inside(request, reply, async ({ pass }) => {
      const read = await asPetitioner(world, pass.office, pass.record, tx => readFile(world, tx, pass.office, request.params.id))
      if ('refused' in read)
        return sendPage(reply, {
          html: troublePage(await viewOf(world, request, reply, pass.office), {
            title: { zh: '文件打不开', en: 'This file cannot be opened' },
            what: read.refused,
          }),
          status: 404,
          personal: true,
        })
      return fileHeaders(reply, read.ok, false).send(read.ok.content)
    }),
  )

  void app.register(scope => actRoutes(scope, world, inside))
}
