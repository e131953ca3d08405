import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rateService, shownAt, takeNumber, type Shown } from '#work/hall/index.ts'
import type { World } from '../../work/world.ts'
import { textIn } from '../portal/read.ts'
import { ratingPage, strangerPage, thanksPage } from './rating-page.ts'
import { screenPage } from './screen-page.ts'
import { sendHall } from './shell.ts'
import { hallStyle } from './style.ts'
import { takenPage, ticketsPage } from './tickets-page.ts'

const cookie = 'xinqiao_device'
/** As long as browsers keep one; each page that it shows keeps it anew. */
const yearAndMore = 400 * 86_400

/**
 * The pages of the devices in the hall. Who holds a device's key is that device: its address is opened once on it, and from then on its
 * cookie says so.
 */
export function hallRoutes(app: FastifyInstance, world: World): void {
  const keyOf = (request: FastifyRequest) => request.cookies[cookie] ?? ''
  const keep = (request: FastifyRequest, reply: FastifyReply, key: string) =>
    reply.setCookie(cookie, key, {
      path: '/hall',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      maxAge: yearAndMore,
    })

  app.get('/hall.css', async (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable').send(hallStyle),
  )

  app.get<{ Params: { key: string } }>('/hall/device/:key', async (request, reply) => {
    const { key } = request.params
    const shown = await shownAt(world, key)
    if (!shown) return sendHall(reply, strangerPage(), 404)
    keep(request, reply, key)
    // Not a redirect: where the address is opened out of a message, the strict cookie would not travel along.
    return sendHall(reply, thanksPage({ zh: '设备已登记', en: 'This device is known now' }))
  })

  app.get('/hall', async (request, reply) => {
    const key = keyOf(request)
    const shown = await shownAt(world, key, textIn(request.query, 'taken'))
    if (!shown) return sendHall(reply, strangerPage(), 404)
    keep(request, reply, key)
    return sendHall(reply, textIn(request.query, 'thanks') ? thanksPage() : draw(shown))
  })

  app.post('/hall', async (request, reply) => {
    const key = keyOf(request)
    const text = (name: string) => textIn(request.body, name)
    if (text('ticket')) {
      const done = await rateService(world, key, { ticket: text('ticket'), rating: text('rating') })
      if (!done) return sendHall(reply, strangerPage(), 404)
      return 'refused' in done ? sendHall(reply, thanksPage(done.refused), 409) : reply.redirect('/hall?thanks=1', 303)
    }
    const done = await takeNumber(world, key, { business: text('business'), form: text('form') })
    if (!done) return sendHall(reply, strangerPage(), 404)
    return 'refused' in done ? again(key, reply) : reply.redirect(`/hall?taken=${encodeURIComponent(done.ok.id)}`, 303)
  })

  async function again(key: string, reply: FastifyReply) {
    const shown = await shownAt(world, key)
    return shown?.kind === 'tickets'
      ? sendHall(reply, ticketsPage(shown, newForm(), { zh: '没有取到号，请再按一次', en: 'No number was given; please touch again' }), 422)
      : sendHall(reply, strangerPage(), 404)
  }
}

const newForm = () => randomBytes(16).toString('base64url')
function draw(shown: Shown): string {
  if (shown.kind === 'screen') return screenPage(shown)
  if (shown.kind === 'rating') return ratingPage(shown)
  return shown.taken ? takenPage({ ...shown, taken: shown.taken }) : ticketsPage(shown, newForm())
}
