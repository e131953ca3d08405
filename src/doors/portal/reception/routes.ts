import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import qrcode from 'qrcode'
import { addDays, isDay } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { asPetitioner, bookingOf, openByCode, take } from '#work/intake/index.ts'
import { tryOnce } from '#work/office/index.ts'
import type { World } from '../../../work/world.ts'
import { daysInWords } from '../days.ts'
import { findPublished } from '../find-published.ts'
import type { Wrong } from '../form.ts'
import { once } from '../once.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import { sendPage } from '../send.ts'
import { NoOffice, sendTrouble } from '../trouble.ts'
import { viewOf } from '../view.ts'
import { bookPage, type Typed } from './book-page.ts'
import { bookingPage, findPage, slipPage, type Held } from './booking-page.ts'
import { daysPage, span } from './days-page.ts'
import { rosters, sessionOf, sessions, type Session } from './session.ts'

/** Reception days to come, a booking of a slot, and what became of it. */
export function receptionRoutes(app: FastifyInstance, world: World): void {
  async function at(request: FastifyRequest, reply: FastifyReply) {
    const view = await viewOf(world, request, reply)
    if (!view.site) throw new NoOffice()
    return { view, directory: await world.directory(view.site.id) }
  }

  app.get(paths.reception, async (request, reply) => {
    const { view, directory } = await at(request, reply)
    const asked = textIn(request.query, 'from')
    const last = addDays(view.today, 730)
    const from = isDay(asked) && asked > view.today && asked < last ? asked : view.today
    return sendPage(reply, {
      html: daysPage(
        view,
        from,
        await sessions(world, directory, from, addDays(from, span - 1)),
        await rosters(world, directory.office.id),
      ),
    })
  })

  interface Named {
    readonly number: string
  }
  /** The session of the address, with the office that holds it. */
  async function sought(request: FastifyRequest<{ Params: Named }>, reply: FastifyReply) {
    const view = await viewOf(world, request, reply)
    const found = await findPublished(world, view, 'reception-session', request.params.number)
    const session = found && sessionOf(found.told, found.directory)
    return session && { session, directory: found.directory, view: await viewOf(world, request, reply, found.directory.office.id) }
  }
  const newKey = () => world.random(16).toString('hex')
  const typedIn = (body: unknown): Typed => {
    const key = textIn(body, 'key')
    return { persons: textIn(body, 'persons'), content: textIn(body, 'content'), key: /^[0-9a-f]{32}$/.test(key) ? key : newKey() }
  }
  async function form(request: FastifyRequest<{ Params: Named }>, reply: FastifyReply, typed: Typed, wrong: Wrong = {}, status = 200) {
    const found = await sought(request, reply)
    if (!found) return sendTrouble(world, request, reply, 404)
    const { view, directory, session } = found
    const full: Wrong =
      session.left === 0 && !Object.keys(wrong).length
        ? {
            form: {
              zh: '这一场网上已约满。可以直接来，或者选别的日子。',
              en: 'All slots of this one are taken. Come without one, or choose another day.',
            },
          }
        : {}
    return sendPage(reply, { html: bookPage(view, directory, session, typed, { ...full, ...wrong }), status, personal: true })
  }

  app.get<{ Params: Named }>(paths.book(':number').replaceAll('%3A', ':'), (request, reply) =>
    form(request, reply, { persons: '1', content: '', key: newKey() }),
  )

  app.post<{ Params: Named }>(paths.book(':number').replaceAll('%3A', ':'), async (request, reply) => {
    const typed = typedIn(request.body)
    if (textIn(request.body, 'look')) return form(request, reply, typed)
    const found = await sought(request, reply)
    if (!found) return sendTrouble(world, request, reply, 404)
    const { view, directory, session } = found
    const office = directory.office.id
    const wait = await asPetitioner(world, office, undefined, tx =>
      tryOnce(world, tx, { scope: 'book', value: request.ip, most: 20, minutes: 60 }),
    )
    if (wait !== undefined) return form(request, reply.header('retry-after', wait), typed, { form: tooMany(Math.ceil(wait / 60)) }, 429)
    const answer = await booked(office, session, typed)
    if ('refused' in answer) {
      const { refused } = answer
      const fields = Object.fromEntries((refused.fields ?? []).map(({ path, zh, en }) => [path.slice(1), { zh, en }]))
      return form(request, reply, typed, refused.fields ? fields : { form: daysInWords(refused) }, refused.kind === 'invalid' ? 422 : 409)
    }
    const { id, code } = answer.ok
    const held = await heldBy(String(code), { office, record: String(id) })
    if (!held) throw new Error('what was booked is gone')
    const picture = (
      await qrcode.toString(`${request.protocol}://${request.host}${paths.bookingNumber(held.number)}`, { type: 'svg', margin: 0 })
    ).replace('<svg ', `<svg role="img" aria-label="${view.t({ zh: '二维码：查看预约', en: 'QR code: see the booking' })}" `)
    const changed = answer.before === 'other'
    return sendPage(reply, { html: slipPage(view, held, picture, changed), status: changed ? 409 : 200, personal: true })
  })

  /**
   * One slot, once, however often the form is sent. The session itself says whether there is one, and what follows is written with it or
   * not at all.
   */
  const booked = (office: string, session: Session, { persons, content, key }: Typed) => {
    const number = persons.trim().normalize('NFKC')
    const given = { persons: /^\d{1,9}$/.test(number) ? Number(number) : number, ...(content && { content }) }
    return once(
      world,
      { office, submission: session.id, key, content: { session: session.id, ...given } },
      async (tx, directory, actor) => {
        const taken = await take(world, tx, { procedure: 'reception-session', directory, actor, record: session.id, step: 'book', given })
        if ('refused' in taken) return taken
        const made = taken.ok.find(w => w.procedure === 'booking')
        if (!made?.slip) throw new Error('a booking has no slip')
        return { ok: { id: made.id, code: made.slip.code } }
      },
    )
  }

  async function heldBy(code: string, own: { readonly office: string; readonly record: string }): Promise<Held | undefined> {
    const found = await bookingOf(world, own)
    if (!found) return undefined
    const { number, state, data, session } = found
    return {
      number,
      state,
      code,
      queue: Number(data['number']),
      persons: Number(data['persons']),
      on: String(data['on']),
      session: session && sessionOf(session, await world.directory(own.office)),
    }
  }

  app.get(paths.booking, async (request, reply) =>
    sendPage(reply, { html: findPage(await viewOf(world, request, reply), { number: textIn(request.query, 'number') }), personal: true }),
  )

  app.post(paths.booking, async (request, reply) => {
    const { body, ip: address } = request
    const number = textIn(body, 'number')
    const code = textIn(body, 'code')
    const go = textIn(body, 'go')
    const ask = async (wrong?: Label & { readonly retryAfter?: number }) => {
      if (wrong?.retryAfter) reply.header('retry-after', wrong.retryAfter)
      return sendPage(reply, {
        html: findPage(await viewOf(world, request, reply), { number, code, ...(wrong && { wrong }) }),
        status: wrong ? (wrong.retryAfter ? 429 : 403) : 200,
        personal: true,
      })
    }
    if (textIn(body, 'look') && !code) return ask()
    const own = await openByCode(world, { number, code, address }, 'booking')
    if ('code' in own) return ask(own)
    const { office, record } = own
    const cancelled =
      go === 'cancel'
        ? await asPetitioner(world, office, record, async (tx, directory, actor) => {
            const taken = await take(world, tx, { procedure: 'booking', directory, actor, record, step: 'release', given: {} })
            return 'refused' in taken ? taken.refused : undefined
          })
        : undefined
    const held = await heldBy(code, own)
    if (!held) return sendTrouble(world, request, reply, 404)
    return sendPage(reply, {
      html: bookingPage(await viewOf(world, request, reply, office), held, {
        asked: go === 'ask',
        done: go === 'cancel' && !cancelled,
        wrong: cancelled,
      }),
      status: cancelled ? 409 : 200,
      personal: true,
    })
  })
}

const tooMany = (minutes: number): Label => ({
  zh: `从您这里预约的太多，请 ${String(minutes)} 分钟后再试，或者打电话预约。`,
  en: `Too many bookings came from where you are. Try again in ${String(minutes)} minutes, or telephone.`,
})
