import type { FastifyInstance } from 'fastify'
import type { World } from '../../../work/world.ts'
import { findPublished } from '../find-published.ts'
import { paths } from '../paths.ts'
import { sendPage } from '../send.ts'
import { NoOffice, sendTrouble } from '../trouble.ts'
import { viewOf } from '../view.ts'
import { callOf, calls } from './call.ts'
import { callPage, callsPage } from './calls-page.ts'

/** What the office asks the public to suggest, and what became of it. A suggestion is filed as every letter is. */
export function callRoutes(app: FastifyInstance, world: World): void {
  app.get(paths.calls, async (request, reply) => {
    const view = await viewOf(world, request, reply)
    if (!view.site) throw new NoOffice()
    return sendPage(reply, { html: callsPage(view, await calls(world, view.site.id)) })
  })
  app.get<{ Params: { number: string } }>(paths.call(':number').replaceAll('%3A', ':'), async (request, reply) => {
    const found = await findPublished(world, await viewOf(world, request, reply), 'public-suggestion', request.params.number)
    const call = found && callOf(found.told, world.today())
    return call
      ? sendPage(reply, { html: callPage(await viewOf(world, request, reply, found.directory.office.id), call) })
      : sendTrouble(world, request, reply, 404)
  })
}
