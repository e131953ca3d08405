import { createHash } from 'node:crypto'
import type { Refusal } from '#core/engine/refusal.ts'
import { addDays } from '#core/law/days.ts'
import type { Lang } from '#core/law/label.ts'
import { transaction, type Tx } from '#database/index.ts'
import { identityOf, sessionFrom, takeBack, tryOnce, type Limited, type SessionRow } from '#work/office/index.ts'
import { datedRecords } from '#work/records/index.ts'
import type { World } from '../world.ts'
import { deleteFeed, feedAt, feedOpening, putFeed } from './queries.ts'
import { writeCalendar } from './write-calendar.ts'

// The private address at which a calendar program reads one's days. Whoever has the address reads them, so it tells as little as a calendar
// can.

/** `retryAfter` in seconds, where too many wrong addresses were tried. */
export type FeedRefusal = Refusal & { readonly retryAfter?: number }
const past = 31
const ahead = 366
const most = 2000
const byPlace = (address: string): Limited => ({ scope: 'calendar', value: address, most: 30, minutes: 15 })
const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** When one's own address was made; nothing where there is none. The address itself is kept nowhere. */
export const feedMade = async (tx: Tx, office: string, staff: string): Promise<Date | undefined> =>
  (await feedAt(tx, office, staff))?.made_at

/** Makes an address, and so ends the one before; returns the token in it, told this once. */
export async function makeFeed(world: Pick<World, 'now' | 'random'>, tx: Tx, office: string, staff: string): Promise<string> {
  const token = world.random(32).toString('base64url')
  await putFeed(tx, { office, staff, hash: hashOf(token), made_at: world.now() })
  return token
}

/** Whether there was one to be revoked. */
export const revokeFeed = async (tx: Tx, office: string, staff: string): Promise<boolean> => (await deleteFeed(tx, office, staff)) > 0

/**
 * The calendar behind an address, as text: what its owner owes and holds, a month back and a year ahead, read under the owner's rights as
 * they are now. Refused: `unknown-calendar`, where it was revoked or the account was closed; `too-many-tries`. Only misses count, as at
 * sign-in.
 */
export async function feedOf(
  world: World,
  token: string,
  { address, origin, lang }: { readonly address: string; readonly origin: string; readonly lang: Lang },
): Promise<{ readonly text: string } | FeedRefusal> {
  const place = byPlace(address)
  return transaction<{ readonly text: string } | FeedRefusal, SessionRow>(
    world.db,
    feedOpening(hashOf(token)),
    async (tx, [row], become) => {
      const wait = await tryOnce(world, tx, place)
      if (wait !== undefined) return { ...tooMany, retryAfter: wait }
      if (!row) return unknown
      await takeBack(world, tx, place)
      const session = sessionFrom(row)
      const today = world.today()
      await become(identityOf(session))
      const directory = await world.directory(session.office, { tx, revision: session.revision })
      const told = await datedRecords(world, tx, directory, {
        from: addDays(today, -past),
        to: addDays(today, ahead),
        whose: { id: session.staff, roles: session.roles, unit: session.unit },
        limit: most,
      })
      return { text: writeCalendar({ office: directory.office, entries: told.entries, today, now: world.now(), origin, lang }) }
    },
  )
}

const unknown: Refusal = {
  code: 'unknown-calendar',
  kind: 'unknown',
  zh: '没有这个日历地址：可能已经停用或者更换，请在工作台“日程”页重新生成',
  en: 'There is no such calendar: it may have been revoked or renewed; make another on the calendar page',
}
const tooMany: Refusal = {
  code: 'too-many-tries',
  kind: 'forbidden',
  zh: '此网络地址尝试次数过多，请稍后再试',
  en: 'Too many tries from this network address; try again later',
}
