import type { Calendar } from '#core/law/calendar.ts'
import type { Day } from '#core/law/days.ts'
import { kindsOf } from './kinds.ts'
import { profileChannels, type Channel, type Profile } from './profile-names.ts'
import { shared, spread } from './shares.ts'
import { workingDays } from './working.ts'

/**
 * One submission that is to be filed on a day. A request is answered by the ordinary way unless it is `led` into another procedure;
 * `mediated`: it is settled by an agreement. `late`: the last days that are missed with it.
 */
export interface Filing {
  readonly day: Day
  readonly channel: Channel
  readonly kind: 'request' | 'led' | 'suggestion' | 'accusation'
  readonly late?: readonly ('triage' | 'handling')[]
  readonly mediated?: true
}

const usual = { online: 80, letter: 9, visit: 8, phone: 3 } as const
/** Where nothing says how many there are. */
const enough = 200
/** What is filed by then is settled within the year. */
const settledBy = '08-31'

/** Every submission of the year and of the year before, by day. Pure. */
export function filingsOf(profile: Profile, calendar: Calendar): readonly Filing[] {
  const { year, figures: f } = profile
  const mediated = f['mediations.succeeded'] ?? 0
  const isRated = [f['petitions.acceptedOnTime'], f['petitions.concludedOnTime'], f['petitions.lawfulRoute']].some(
    rate => rate !== undefined,
  )
  const named = profileChannels.reduce((sum, channel) => sum + (f[`petitions.${channel}`] ?? 0), 0)
  const least = isRated
    ? ([enough, 500, 1000, 5000, 20_000].find(n => n >= Math.max(named, 2 * mediated) && kindsOf(profile, n)) ?? 20_000)
    : 2 * mediated
  const channels = channelsOf(profile, '', least)
  const before = channelsOf(profile, '.lastYear', 0)
  const within = windows(profile, calendar, mediated * 1.7 > channels.length)
  const [year1, year2] = [ofYear(profile, channels.length, mediated, within), spread(before.length, within.before)]
  const all = year1.map((filing, i): Filing => {
    const channel = channels[i] ?? 'online'
    return { ...filing, channel, ...(filing.kind === 'accusation' && channel === 'visit' && { kind: 'suggestion' }) }
  })
  return [...year2.map((day, i): Filing => ({ day, channel: before[i] ?? 'online', kind: kindOf(i, before[i]) })), ...all]
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .filter(({ day }) => day >= `${year - 1}-01-01`)
}

/** The channel of each submission, mixed; those that the profile leaves free take what is left, or what is wanted. */
function channelsOf({ figures: f }: Profile, year: '' | '.lastYear', least: number): readonly Channel[] {
  const named = new Map(
    profileChannels.flatMap(channel => {
      const n = f[`petitions.${channel}${year}`]
      return n === undefined ? [] : [[channel, n] as const]
    }),
  )
  const sum = [...named.values()].reduce((a, b) => a + b, 0)
  const free = profileChannels.filter(channel => !named.has(channel))
  const left = Math.max(0, (f[`petitions.total${year}`] ?? (free.length ? Math.max(sum, least) : sum)) - sum)
  const weights = free.reduce((all, channel) => all + usual[channel], 0)
  const first = free.toSorted((a, b) => usual[b] - usual[a])[0]
  const parts = new Map(free.map(channel => [channel, Math.floor((left * usual[channel]) / weights)]))
  const over = left - [...parts.values()].reduce((a, b) => a + b, 0)
  const all = profileChannels.map(channel => ({
    channel,
    n: (named.get(channel) ?? 0) + (parts.get(channel) ?? 0) + (channel === first ? over : 0),
  }))
  // Each channel evenly over the whole.
  return all
    .flatMap(({ channel, n }) => Array.from({ length: n }, (_, i) => ({ channel, at: (i + 0.5) / n })))
    .toSorted((a, b) => a.at - b.at)
    .map(({ channel }) => channel)
}

interface Windows {
  readonly whole: readonly Day[]
  readonly early: readonly Day[]
  readonly late: readonly Day[]
  readonly last: readonly Day[]
  readonly before: readonly Day[]
}

/**
 * The days of filing. Where a rate below 100 is asked for, those are left out of which it is not sure into which year the day falls that
 * counts: `early` is so early that the answer is due in the year, `late` so late that it is not, and `last` has its day for triage in the
 * next year.
 */
function windows({ year, figures: f }: Profile, calendar: Calendar, mostSettled: boolean): Windows {
  const isSlow = isBelow(f['petitions.acceptedOnTime'])
  const days = workingDays(year, calendar)
  const led = f['petitions.lawfulRoute'] !== undefined
  const answered = isBelow(f['petitions.concludedOnTime'])
  const until: Day = led ? `${year}-11-18` : isSlow ? `${year}-12-16` : `${year}-12-31`
  const from: Day = year - 1 === 2022 ? '2022-05-01' : `${year - 1}-01-01`
  const to: Day = answered ? `${year - 1}-08-31` : led ? `${year - 1}-11-10` : isSlow ? `${year - 1}-12-16` : `${year - 1}-12-31`
  return {
    whole: days.filter(day => day <= (mostSettled ? `${year}-${settledBy}` : until)),
    early: days.filter(day => day <= `${year}-${isSlow ? '07-31' : '09-10'}`),
    late: days.filter(day => day >= `${year}-11-03` && day <= until),
    last: days.filter(day => day >= `${year}-12-18`),
    before: workingDays(year - 1, calendar).filter(day => day >= from && day <= to),
  }
}
const isBelow = (rate: number | undefined): boolean => rate !== undefined && rate < 100

const kindOf = (nth: number, channel: Channel | undefined): Filing['kind'] =>
  nth % 13 === 7 ? 'suggestion' : nth % 31 === 17 && channel !== 'visit' ? 'accusation' : 'request'

const nowhere = (): never => {
  throw new Error('no day is left to file on')
}

type Bare = Omit<Filing, 'channel'>
function ofYear(profile: Profile, total: number, mediated: number, w: Windows): readonly Bare[] {
  const is = kindsOf(profile, total)
  if (!is) throw new Error(`of ${total} submissions the rates cannot be so`)
  const last = spread(total - is.accepted, w.last).map((day): Bare => ({ day, kind: 'suggestion' }))
  const { led = 0, requests, due } = is
  const kinds =
    requests === undefined
      ? Array.from({ length: is.accepted }, (_, i) => (i < mediated ? ('request' as const) : kindOf(i, undefined)))
      : [...mix(led, requests), ...Array.from({ length: is.accepted - led - requests }, () => 'suggestion' as const)]
  const asked = kinds.filter(kind => kind === 'request').length
  const days = due === undefined ? spread(is.accepted, w.whole) : undefined
  const ofRequests = [...spread(due ?? 0, w.early), ...spread(asked - (due ?? asked), w.late)]
  const ofOthers = spread(is.accepted - asked, w.whole)
  let nth = 0
  let other = 0
  const filed = kinds
    .map((kind, i): Bare => ({ kind, day: days?.[i] ?? (kind === 'request' ? ofRequests[nth++] : ofOthers[other++]) ?? nowhere() }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return [...marked(filed, { mediated, slow: is.slow, unanswered: is.unanswered, isEarly: day => w.early.includes(day) }), ...last]
}

const mix = (led: number, others: number): readonly Filing['kind'][] =>
  shared(led, Math.max(1, others)).flatMap((n, i): Filing['kind'][] => [
    ...Array.from({ length: n }, () => 'led' as const),
    ...(i < others ? ['request' as const] : []),
  ])

/**
 * The first requests are settled by agreement; of the others, as many as it takes are answered late; and as many as it takes of all are
 * passed on late, so soon in the year that what follows still falls into it.
 */
function marked(
  all: readonly Bare[],
  wanted: { readonly mediated: number; readonly slow: number; readonly unanswered: number; isEarly(day: Day): boolean },
): readonly Bare[] {
  let { mediated, unanswered } = wanted
  const first = all.map((filing): Bare => {
    if (filing.kind !== 'request') return filing
    if (mediated > 0 && filing.day.slice(5) <= settledBy) {
      mediated--
      return { ...filing, mediated: true }
    }
    if (unanswered > 0 && wanted.isEarly(filing.day)) {
      unanswered--
      return { ...filing, late: ['handling'] }
    }
    return filing
  })
  const isPlain = (filing: Bare) => !filing.mediated && !filing.late && filing.kind !== 'accusation'
  const isSoon = ({ day }: Bare) => day.slice(5) <= '07-31'
  const chosen = new Set(
    first.toSorted((a, b) => 2 * Number(isSoon(b)) + Number(isPlain(b)) - 2 * Number(isSoon(a)) - Number(isPlain(a))).slice(0, wanted.slow),
  )
  return first.map(filing => (chosen.has(filing) ? { ...filing, late: ['triage', ...(filing.late ?? [])] } : filing))
}

/** Visits by the level visited, with their persons; on which day each is, and whether submissions are registered at it. */
export interface Coming {
  readonly day: Day
  readonly level: 'district' | 'city'
  readonly heads: number
  readonly filing?: Filing
}

/** Visits, each with one of the submissions that came so, as far as there are; and the submissions that are left. */
export function comingsOf(
  { year, figures: f }: Profile,
  calendar: Calendar,
  filings: readonly Filing[],
): { readonly comings: readonly Coming[]; readonly others: readonly Filing[] } {
  const days = workingDays(year, calendar)
  const brought = filings.filter(filing => filing.channel === 'visit' && filing.day >= `${year}-01-01`)
  const levels = (['district', 'city'] as const).flatMap(level => {
    const persons = f[`visits.${level}.persons`] ?? f[`visits.${level}.batches`] ?? 0
    const batches = f[`visits.${level}.batches`] ?? Math.ceil(persons / 3)
    return shared(Math.max(persons, batches), batches).map(heads => ({ level, heads }))
  })
  const isFree = f['visits.district.batches'] === undefined && f['visits.district.persons'] === undefined
  const more = isFree
    ? Array.from({ length: Math.max(0, brought.length - levels.length) }, (_, i) => ({ level: 'district' as const, heads: 1 + (i % 3) }))
    : []
  const all = [...levels, ...more]
  const taken = new Set(brought.slice(0, all.length))
  const own = spread(all.length - taken.size, days)
  return {
    comings: all.map((coming, i) => {
      const filing = brought[i]
      return { ...coming, day: filing?.day ?? own[i - taken.size] ?? days[0] ?? `${year}-01-04`, ...(filing && { filing }) }
    }),
    others: filings.filter(filing => !taken.has(filing)),
  }
}
