import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Lang } from '#core/law/label.ts'
import { sheetsOf, wall } from '#work/charts/index.ts'
import { dutiesOf } from '#work/intake/index.ts'
import type { World } from '../../../work/world.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import { sendPage } from '../send.ts'
import { sendTrouble } from '../trouble.ts'
import { viewOf, type View } from '../view.ts'
import { chartPage, chartsPage } from './charts-page.ts'

interface Named {
  readonly procedure: string
  readonly kind: string
}

/** The list of charts, a page for each, and its sheets as SVG: by the law of today, the office's units and its settings. */
export function chartRoute(app: FastifyInstance, world: World): void {
  async function drawn(
    request: FastifyRequest,
    view: View,
    { procedure, kind }: Named,
    lang: Lang,
  ): Promise<readonly string[] | undefined> {
    const office = view.offices.length > 1 && view.site ? `?office=${view.site.id}` : ''
    const directory = view.site && (await world.directory(view.site.id))
    return sheetsOf(procedure, kind, {
      lang,
      day: world.today(),
      address: `${request.protocol}://${request.host}${paths.home}${office}`,
      ...(directory && { directory, ...(kind === 'duties' && { duties: await dutiesOf(world, directory) }) }),
    })
  }

  app.get(paths.charts, async (request, reply) => sendPage(reply, { html: chartsPage(await viewOf(world, request, reply)) }))

  app.get<{ Params: Named }>('/charts/:procedure/:kind', async (request, reply) => {
    const view = await viewOf(world, request, reply)
    const sheets = await drawn(request, view, request.params, view.lang)
    const hung = wall.find(h => h.of === request.params.procedure)
    const kind = hung?.kinds.find(k => k.kind === request.params.kind)
    return sheets && hung && kind ? sendPage(reply, { html: chartPage(view, hung, kind, sheets) }) : sendTrouble(world, request, reply, 404)
  })

  app.get<{ Params: Named }>('/charts/:procedure/:kind.svg', async (request, reply) => {
    const view = await viewOf(world, request, reply)
    const asked = textIn(request.query, 'sheet') || '1'
    const lang: Lang = textIn(request.query, 'lang') === 'en' ? 'en' : 'zh'
    const svg = /^[1-9]\d?$/.test(asked) ? (await drawn(request, view, request.params, lang))?.[Number(asked) - 1] : undefined
    if (svg === undefined) return sendTrouble(world, request, reply, 404)
    return reply
      .type('image/svg+xml; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:` })
      .send(svg)
  })
}
