import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import qrcode from 'qrcode'
import type { Lang } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import { chart, kinds, type Kind } from '#work/charts/index.ts'
import type { World } from '../../../work/world.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import { sendTrouble } from '../trouble.ts'

const version = String(Reflect.get(Object(JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'))), 'version'))
const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name)

/** The charts as SVG. Each is drawn once a day, since it tells the law of that day. */
export function chartRoute(app: FastifyInstance, world: World): void {
  const drawn = new Map<string, Promise<string>>()
  let of = world.today()

  app.get<{ Params: { procedure: string; kind: string } }>('/charts/:procedure/:kind.svg', async (request, reply) => {
    const { procedure, kind } = request.params, lang: Lang = textIn(request.query, 'lang') === 'en' ? 'en' : 'zh', day = world.today()
    const p = Object.hasOwn(procedures, procedure) ? procedures[procedure] : undefined
    if (!p || !isKind(kind)) return sendTrouble(world, request, reply, 404)
    if (of !== day) { drawn.clear(); of = day }
    const address = `${request.protocol}://${request.host}${paths.home}`, key = [procedure, kind, lang, address].join()
    // Addresses are the visitor's to name, so they are not let to fill the memory.
    if (drawn.size > 100) drawn.clear()
    const svg = drawn.get(key) ?? qrcode.toDataURL(address, { margin: 0 }).then(qr => chart(p, kind, lang, { day, version, qr }))
    drawn.set(key, svg)
    svg.catch(() => drawn.delete(key))
    return reply.type('image/svg+xml; charset=utf-8').headers({ 'cache-control': 'no-cache', 'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:` }).send(await svg)
  })
}
