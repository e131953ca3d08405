import type { FastifyInstance } from 'fastify'
import { published } from '#work/intake/index.ts'
import type { World } from '../../../work/world.ts'
import { findPublished } from '../find-published.ts'
import { paths } from '../paths.ts'
import { sendPage } from '../send.ts'
import { NoOffice, sendTrouble } from '../trouble.ts'
import { viewOf } from '../view.ts'
import { noticesPage } from './notices-page.ts'
import { ruleOf, rules } from './rule.ts'
import { registerPage, rulePage } from './rules-register-page.ts'

/** What the office has published of itself: its rules, events to come, and where its charts hang. */
export function noticeRoutes(app: FastifyInstance, world: World): void {
  app.get(paths.register, async (request, reply) => {
    const view = await viewOf(world, request, reply)
    if (!view.site) throw new NoOffice()
    return sendPage(reply, { html: registerPage(view, await rules(world, await world.directory(view.site.id))) })
  })
  app.get<{ Params: { number: string } }>(paths.rule(':number').replaceAll('%3A', ':'), async (request, reply) => {
    const found = await findPublished(world, await viewOf(world, request, reply), 'rule', request.params.number)
    const rule = found && ruleOf(found.told, found.directory, world.today())
    return rule
      ? sendPage(reply, {
          html: rulePage(await viewOf(world, request, reply, found.directory.office.id), rule, await rules(world, found.directory)),
        })
      : sendTrouble(world, request, reply, 404)
  })
  app.get(paths.notices, async (request, reply) => {
    const view = await viewOf(world, request, reply)
    if (!view.site) throw new NoOffice()
    const events = await published(world, view.site.id, 'publicity', { from: view.today, most: 100 })
    const postings = await published(world, view.site.id, 'posting', { most: 1000 })
    return sendPage(reply, { html: noticesPage(view, await world.directory(view.site.id), events, postings) })
  })
}
