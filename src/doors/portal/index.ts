import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import type { World } from '../../work/world.ts'
import { hallRoutes } from '../hall/routes.ts'
import { fileRoutes } from './file/routes.ts'
import { followRoutes } from './follow/routes.ts'
import { chartRoute } from './home/chart-route.ts'
import { homePage } from './home/home-page.ts'
import { newsOf } from './home/news.ts'
import { officesPage } from './home/other-pages.ts'
import { privacyPage } from './home/privacy-page.ts'
import { rulesPage } from './home/rules-page.ts'
import { wayOf } from './home/way.ts'
import { whichWayPage } from './home/which-way-page.ts'
import { paths } from './paths.ts'
import { receiptRoutes } from './receipt/routes.ts'
import { callRoutes } from './calls/routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { receptionRoutes } from './reception/routes.ts'
import { sendPage } from './send.ts'
import { style } from './style.ts'
import { answerTrouble, sendTrouble } from './trouble.ts'
import { viewOf, type View } from './view.ts'
import '../api/access.ts'

/** The public pages: plain HTML that works without JavaScript. Needs `@fastify/cookie` on the server. */
export async function portal(app: FastifyInstance, world: World): Promise<void> {
  app.addHook('onRoute', route => {
    route.config = { who: 'anyone', ...route.config }
  })
  app.removeAllContentTypeParsers()
  await app.register(formbody)
  app.setErrorHandler((error: Parameters<typeof answerTrouble>[3], request, reply) => answerTrouble(world, request, reply, error))

  app.get(paths.style, async (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable').send(style),
  )
  const plain = (path: string, draw: (view: View) => string | Promise<string>) =>
    app.get(path, async (request, reply) => sendPage(reply, { html: await draw(await viewOf(world, request, reply)) }))
  plain(paths.home, async view =>
    homePage(
      view,
      wayOf('submission', view.today, view.site ? (await world.directory(view.site.id)).settings.spans : {}),
      view.site ? await newsOf(world, view.site.id) : [],
    ),
  )
  plain(paths.rules, rulesPage)
  plain(paths.privacy, privacyPage)
  plain(paths.offices, officesPage)
  chartRoute(app, world)
  plain(paths.whichWay, view => whichWayPage(view, '', false) ?? '')
  for (const yes of [false, true])
    app.get<{ Params: { turn: string } }>(yes ? paths.whichWayYes(':turn') : paths.whichWayAt(':turn'), async (request, reply) => {
      const html = whichWayPage(await viewOf(world, request, reply), request.params.turn, yes)
      return html === undefined ? sendTrouble(world, request, reply, 404) : sendPage(reply, { html })
    })
  fileRoutes(app, world)
  followRoutes(app, world)
  receiptRoutes(app, world)
  hallRoutes(app, world)
  receptionRoutes(app, world)
  callRoutes(app, world)
  noticeRoutes(app, world)
  // Whatever is not the API's, which answers in its own way.
  app.get('/*', async (request, reply) =>
    request.url.startsWith('/api/') ? reply.callNotFound() : sendTrouble(world, request, reply, 404),
  )
}
