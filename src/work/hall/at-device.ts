import { createHash } from 'node:crypto'
import { shanghaiTime } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import { keepAnswer, keptAnswer } from '#work/idempotency/index.ts'
import { register, take } from '#work/intake/index.ts'
import type { World } from '../world.ts'
import { calledAs } from './called.ts'
import { asDevice } from './devices.ts'
import { boardOf, placeInTurn, toRate, type InTurn } from './queue.ts'

/** What a device shows: nothing of anybody. */
export type Shown = { readonly office: Label; readonly time: string } & (
  | ({ readonly kind: 'screen' } & Awaited<ReturnType<typeof boardOf>>)
  | { readonly kind: 'tickets'; readonly taken?: InTurn }
  | { readonly kind: 'rating'; readonly window: number; readonly served?: { readonly id: string; readonly called: string } }
)

/** What the device of this key shows now. `taken`: the ticket that was just taken there. Undefined where no device in use has the key. */
export const shownAt = (world: World, key: string, taken = ''): Promise<Shown | undefined> =>
  asDevice(world, key, async (tx, { kind, window = 0 }, { office: { id, name } }): Promise<Shown> => {
    const here = { office: name, time: shanghaiTime(world.now()) }
    if (kind === 'screen') return { ...here, kind, ...(await boardOf(world, tx, id)) }
    if (kind === 'tickets') {
      const mine = taken ? await placeInTurn(world, tx, id, taken) : undefined
      return { ...here, kind, ...(mine && { taken: mine }) }
    }
    const served = await toRate(world, tx, id, window)
    return { ...here, kind, window, ...(served && { served }) }
  })

export type Done = { readonly ok: { readonly id: string; readonly called: string } } | { readonly refused: Refusal }

/** Takes a number, once for each form however often it is sent. */
export const takeNumber = (
  world: World,
  key: string,
  { business, form }: { readonly business: string; readonly form: string },
): Promise<Done | undefined> =>
  asDevice(
    world,
    key,
    async (tx, { office, kind }, directory, actor): Promise<Done> => {
      if (kind !== 'tickets') return { refused: notHere }
      const name = createHash('sha256').update(form).digest('hex')
      const before = await keptAnswer(tx, office, actor.id, name)
      if (before) return { ok: { id: String(before.response), called: '' } }
      const made = await register(world, tx, 'ticket', { directory, actor, given: { business } })
      if ('refused' in made) return made
      await keepAnswer(tx, {
        office,
        actor: actor.id,
        key: name,
        request: Buffer.from(business),
        status: 200,
        response: JSON.stringify(made.ok.id),
        at: world.now(),
      })
      return { ok: { id: made.ok.id, called: calledAs(made.ok.number) } }
    },
    sentTwice,
  )

/** Rates the service that was just given at the device's own window, and no other. */
export const rateService = (
  world: World,
  key: string,
  { ticket, rating }: { readonly ticket: string; readonly rating: string },
): Promise<Done | undefined> =>
  asDevice(world, key, async (tx, { office, kind, window }, directory, actor): Promise<Done> => {
    if (kind !== 'rating' || window === undefined) return { refused: notHere }
    const served = await toRate(world, tx, office, window)
    if (served?.id !== ticket) return { refused: over }
    const done = await take(world, tx, {
      procedure: 'ticket',
      record: ticket,
      step: 'rate',
      given: { rating },
      version: served.version,
      directory,
      actor,
    })
    return 'refused' in done ? done : { ok: served }
  })

const notHere: Refusal = { code: 'not-this-device', kind: 'forbidden', zh: '这台设备没有这项功能', en: 'This device is not for that' }
const over: Refusal = {
  code: 'rating-over',
  kind: 'conflict',
  zh: '这一号已经评价过，或者评价时间已过',
  en: 'This has been rated already, or its time is over',
}
/** The same form twice at once: the second finds the first one’s ticket. */
const sentTwice = (error: Error) =>
  'code' in error && error.code === '23505' && 'constraint' in error && error.constraint === 'idempotency_pkey'
