import type { Fields } from '#core/engine/record.ts'
import { addDays } from '#core/law/days.ts'
import { between, often, pick } from '../chance.ts'
import { over, receive } from './asides.ts'
import { petitioner } from './cast.ts'
import { atUnit, isForUnits } from './direct.ts'
import type { Channel, SealedMatter } from './matter.ts'
import { separated } from '../sentences/routing.ts'
import { say } from './hands.ts'
import { share } from './seeded.ts'
import { sorting } from './sorting.ts'
import type { Tale, Thread } from './tale.ts'

// How a matter arrives: written down by whoever sends it, or registered by reception.

/** A matter is registered, and goes on to triage: the submission's id. */
export function arrive(t: Tale, channel: Exclude<Channel, 'visit'>, m: SealedMatter): string {
  const direct =
    isForUnits(m)
    && (channel === 'letter' || channel === 'phone' || channel === 'online')
    && t.turns('direct', channel === 'online' ? 0.02 : 0.2)
  const submission = direct ? reached(t, channel, m) : register(t, channel, m)
  t.tell(direct ? atUnit(t, submission, m) : sorting(t, submission, m))
  return submission
}

/** Registers what came by any channel but a visit, now: the submission's id. */
export function register(t: Tale, channel: Exclude<Channel, 'visit'>, m: SealedMatter): string {
  const { random } = t
  const via = wayOf(t, channel)
  const own = via === 'portal' || via === 'wechat' || via === 'qr'
  const entered =
    !own && often(random, 0.04) && !t.stalled('enter-late')
      ? { ago: between(random, 2, 4), late: pick(random, ['来件较多，集中补录', '系统维护，次日起补录', '登记人员外出，返岗后补录']) }
      : undefined
  const [first, ...others] = m.sealed
  const given: Fields = {
    channel,
    ...(via && { via }),
    subject: m.subject,
    text: m.text,
    purpose: m.purpose,
    ...(first && { petitioner: first }),
    ...(others.length && { others }),
    ...(m.heads > 1 && { heads: m.heads }),
    ...(m.purpose === 'accusation' && often(random, 0.5) && { against: [m.place] }),
    ...(via === 'platform' && {
      platformNumber: `SJ${t.today().replaceAll('-', '')}${String(between(random, 0, 99_999)).padStart(5, '0')}`,
    }),
    ...(via === 'post' && { postmark: addDays(t.today(), -between(random, 4, 8)) }),
    ...((!own || often(random, 0.6)) && { place: m.place }),
    ...(!own && { content: m.category }),
  }
  return t.opens('submission', own ? petitioner() : t.who('reception'), given, entered)
}

/** Registered by the unit that it reached. */
function reached(t: Tale, channel: Exclude<Channel, 'visit'>, m: SealedMatter): string {
  const [first, ...others] = m.sealed
  return t.opens('submission', t.who('handler', m.unit), {
    channel: channel === 'online' ? 'letter' : channel,
    subject: m.subject,
    text: m.text,
    purpose: m.purpose,
    place: m.place,
    content: m.category,
    receivedBy: m.unit,
    ...(first && { petitioner: first }),
    ...(others.length && { others }),
    ...(m.heads > 1 && { heads: m.heads }),
  })
}

function wayOf({ random }: Tale, channel: Channel): string | undefined {
  if (channel === 'online')
    return share(random, [
      ['portal', 30],
      ['wechat', 36],
      ['qr', 14],
      ['platform', 14],
      ['mailbox', 6],
    ])
  return channel === 'letter'
    ? share(random, [
        ['post', 85],
        ['leader-letter', 15],
      ])
    : undefined
}

/** A group comes, is received, and what it brings becomes a submission. */
export function* visiting(t: Tale, m: SealedMatter): Thread {
  const { random } = t
  const reception = t.who('reception')
  const visit = receive(t, m.heads, m.subject)
  const [first] = m.sealed
  yield t.now() + between(random, 6, 50) * 60_000
  const brought = {
    subject: m.subject,
    text: m.text,
    purpose: m.purpose,
    place: m.place,
    content: m.category,
    ...(first && { petitioner: first }),
  }
  // An accusation is registered apart: what is written in the visit the whole office reads.
  if (m.purpose === 'accusation') {
    t.tell(sorting(t, t.opens('submission', reception, { channel: 'visit', ...brought }), m))
    t.takes(visit, 'guide', reception, { where: '已按规定另行登记，由有权处理的机关办理，凭查询码可以查询。' })
  } else {
    const { place, ...rest } = brought
    t.takes(visit, 'register', reception, { ...rest, problemPlace: place })
  }
  for (const submission of t.linked(visit, 'submissions')) t.tell(sorting(t, submission, m))
  if (m.route === 'litigation') t.takes(visit, 'guide', reception, { where: say(t, m, separated) })
  if (t.turns('visit-corrected', 0.05))
    t.takes(visit, 'correct', reception, { heads: m.heads + 1, reason: '漏计一名随行人员，按签到表更正' })
  yield t.now() + between(random, 2, 15) * 60_000
  t.takes(visit, 'finish', reception, over(t))
}
