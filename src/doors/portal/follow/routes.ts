import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Step } from '#core/engine/step.ts'
import { openByCode, take } from '#work/intake/index.ts'
import type { World } from '../../../work/world.ts'
import { once } from '../once.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import { sendPage } from '../send.ts'
import { sendTrouble, troublePage } from '../trouble.ts'
import { viewOf } from '../view.ts'
import { actPage, givenIn, wrongIn, type Acting } from './act-page.ts'
import { enterPage } from './enter-page.ts'
import { followPage } from './follow-page.ts'
import { open, type Opened } from './open.ts'
import { givePass, passOf, takePass, type Pass } from './pass.ts'
import { actsOf } from './story.ts'
import { whyPage } from './why-page.ts'

/** Following a petition: number and code give a pass, and the pass opens the page, the counting of each day, and what the petitioner may do. */
export function followRoutes(app: FastifyInstance, world: World): void {
  type Inside = { readonly pass: Pass; readonly opened: Opened }

  /** What the pass of the request opens; without one, the form for number and code. */
  async function inside(request: FastifyRequest, reply: FastifyReply, then: (inside: Inside) => Promise<unknown>) {
    const pass = passOf(world, request), opened = pass && await open(world, pass)
    if (!pass || !opened) return reply.redirect(paths.follow, 303)
    givePass(world, request, reply, pass)
    return then({ pass, opened })
  }
  async function enter(request: FastifyRequest, reply: FastifyReply, shown: Parameters<typeof enterPage>[1], status = 200) {
    return sendPage(reply, { html: enterPage(await viewOf(world, request, reply), shown), status, personal: true })
  }

  app.get(paths.follow, async (request, reply) => {
    const pass = passOf(world, request), number = textIn(request.query, 'number'), opened = pass && await open(world, pass)
    if (!pass || !opened || (number && number !== opened.followed.submission.number)) return enter(request, reply, { number, left: textIn(request.query, 'left') !== '' })
    givePass(world, request, reply, pass)
    const view = await viewOf(world, request, reply, pass.office)
    return sendPage(reply, { html: followPage(view, opened, textIn(request.query, 'done')), personal: true })
  })

  app.post(paths.follow, async (request, reply) => {
    const number = textIn(request.body, 'number'), code = textIn(request.body, 'code')
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

  app.get<{ Params: { number: string; limit: string } }>(paths.why(':number', ':limit').replaceAll('%3A', ':'), (request, reply) => inside(request, reply, async ({ pass, opened: { followed } }) => {
    const page = [followed.submission, ...followed.petitions].find(p => p.number === request.params.number)
    const clock = page?.clocks.find(c => c.limit === request.params.limit)
    if (!clock) return sendTrouble(world, request, reply, 404)
    return sendPage(reply, { html: whyPage(await viewOf(world, request, reply, pass.office), clock), personal: true })
  }))

  const address = paths.act(':step').replaceAll('%3A', ':')
  /** The step that the address names, if it is one of the petitioner's and possible now; else why not. */
  async function acting(request: FastifyRequest<{ Params: { step: string } }>, reply: FastifyReply, { pass, opened }: Inside, then: (name: string, step: Step) => Promise<unknown>) {
    const { step: name } = request.params, found = actsOf.find(a => a.name === name), told = opened.followed.submission.steps.find(s => s.name === name)
    if (!found) return sendTrouble(world, request, reply, 404)
    if (told?.allowed) return then(name, found.step)
    const { zh, en } = found.step.label, why = told?.refusal ?? { zh: '现在不能办理', en: 'Not possible now' }
    const view = await viewOf(world, request, reply, pass.office)
    return sendPage(reply, { html: troublePage(view, { title: { zh: `现在不能${zh}`, en: `${en}: not possible now` }, what: why }), status: 409, personal: true })
  }
  const form = async (request: FastifyRequest, reply: FastifyReply, pass: Pass, shown: Acting, status = 200) =>
    sendPage(reply, { html: actPage(await viewOf(world, request, reply, pass.office), shown), status, personal: true })

  app.get<{ Params: { step: string } }>(address, (request, reply) => inside(request, reply, at => acting(request, reply, at, (name, step) =>
    form(request, reply, at.pass, { name, step, typed: {}, key: world.random(16).toString('hex'), wrong: {} }))))

  app.post<{ Params: { step: string } }>(address, (request, reply) => inside(request, reply, async at => {
    const { pass } = at, name = request.params.step, step = actsOf.find(a => a.name === name)?.step
    if (!step) return sendTrouble(world, request, reply, 404)
    const sent = textIn(request.body, 'key'), key = /^[0-9a-f]{32}$/.test(sent) ? sent : world.random(16).toString('hex'), shown = { name, step, typed: request.body, key }
    if (textIn(request.body, 'look')) return form(request, reply, pass, { ...shown, wrong: {} })
    const given = givenIn(step, request.body)
    const answer = await once(world, { office: pass.office, submission: pass.record, key, content: { name, given } }, async (tx, directory, actor) => {
      const taken = await take(world, tx, { procedure: 'submission', directory, actor, record: pass.record, step: name, given })
      return 'refused' in taken ? taken : { ok: {} }
    })
    if ('refused' in answer) {
      const { refused } = answer
      return form(request, reply, pass, { ...shown, wrong: refused.fields ? wrongIn(refused.fields) : { form: refused } }, refused.kind === 'invalid' ? 422 : 409)
    }
    return reply.redirect(`${paths.follow}?done=${encodeURIComponent(name)}`, 303)
  }))
}
