import type { Calendar } from '#core/law/calendar.ts'
import { addDays, daysBetween, type Day } from '#core/law/days.ts'
import { between, often, type Chance } from '../chance.ts'
import { compose, type ComposeOptions, type DemoMatter } from '../compose.ts'
import { repeat } from '../followups.ts'
import { fates, type Fated } from './fates.ts'
import { atHome, atWork, dayOf } from './hours.ts'
import type { Channel } from './matter.ts'
import { seeded, share } from './seeded.ts'
import type { Fate } from './tale.ts'

/** What a demonstration is to be: so many submissions, filed from one day to another, and told up to an instant. */
export interface Wish {
  readonly matters: number
  readonly from: Day
  readonly to: Day
  readonly until: number
  readonly seed: string
}

/** One tale before it is told. */
export interface Plan {
  readonly random: Chance
  readonly channel: Channel
  readonly at: number
  readonly matter: DemoMatter
  readonly fate: Fate
  readonly withdrawn: boolean
  /** The same matter filed once more. */
  readonly again?: { readonly channel: Exclude<Channel, 'visit'>; readonly at: number; readonly matter: DemoMatter }
}

const channels: readonly (readonly [Channel, number])[] = [
  ['letter', 8],
  ['online', 79],
  ['visit', 8],
  ['phone', 3],
  ['fax', 0.7],
  ['other', 1.3],
]
const repeats = 0.08
const manners = { letter: 'letter', online: 'online', visit: 'visit', phone: 'phone', fax: 'letter', other: 'letter' } as const

/** Every tale of a demonstration in the order of filing. Equal wishes give equal plans. */
export function plans(wish: Wish, calendar: Calendar): readonly Plan[] {
  const all: Plan[] = []
  for (let left = wish.matters, i = 0; left > 0; i++) {
    const plan = planOf(wish, calendar, i, left)
    all.push(plan)
    left -= plan.again ? 2 : 1
  }
  return all.toSorted((a, b) => a.at - b.at)
}

function planOf(wish: Wish, calendar: Calendar, i: number, left: number): Plan {
  const random = seeded(`${wish.seed}/${wish.from}/${wish.to}/${i}`)
  const fated = fates[i]
  const day = dayOf(wish.until)
  // A fate counts its days back from today; where the year has not so many, chance has it.
  const bound = fated && wish.to === day && addDays(day, -fated.age) >= wish.from ? fated : undefined
  const channel = bound?.visit ? 'visit' : bound ? 'online' : share(random, channels)
  const at = bound ? fatedAt(random, wish, bound, calendar) : filedAt(random, wish, channel, calendar)
  const matter = about(random, { day: dayOf(at), manner: manners[channel], serial: i }, bound)
  const plan = { random, channel, at, matter, fate: bound ?? {}, withdrawn: bound?.withdrawn ?? false }
  const may = left > 1 && channel !== 'visit' && matter.purpose !== 'accusation' && matter.heads === 1
  return may && (bound ? bound.repeated !== undefined : often(random, repeats * 1.55))
    ? { ...plan, again: againOf(random, wish, at, matter, calendar, bound?.repeated) }
    : plan
}

/** Of the purpose that it is fated to have, as often as it takes. */
export function about(
  random: Chance,
  options: ComposeOptions,
  bound: (Pick<Fated, 'purpose' | 'route' | 'demands'> & { readonly quarrel?: true }) | undefined,
): DemoMatter {
  const matter = compose(random, options)
  const fits =
    (bound?.purpose === undefined || matter.purpose === bound.purpose)
    && (bound?.route === undefined || matter.route === bound.route)
    && (bound?.demands === undefined || matter.demands.length === bound.demands)
    && (bound?.quarrel === undefined || matter.enterprise !== undefined)
    && (bound === undefined || (matter.heads < 5 && matter.unit !== 'xinfang'))
  return fits ? matter : about(random, options, bound)
}

function againOf(
  random: Chance,
  wish: Wish,
  at: number,
  matter: DemoMatter,
  calendar: Calendar,
  after?: number,
): NonNullable<Plan['again']> {
  const left = daysBetween(dayOf(at), dayOf(wish.until))
  const day = addDays(
    dayOf(at),
    Math.min(after ?? (often(random, 0.88) ? between(random, 6, 50) : between(random, 90, 320)), Math.max(0, left - 1)),
  )
  const later = atWork(random, day, calendar)
  return {
    channel: share(random, [
      ['online', 8],
      ['letter', 1.5],
      ['phone', 0.5],
    ]),
    at: Math.max(at + 60_000, Math.min(later, wish.until)),
    matter: { ...matter, ...repeat(random, matter, { day }) },
  }
}

/** The portal is open at all hours and rests a little at weekends; everything else needs the office. */
function filedAt(random: Chance, wish: Wish, channel: Channel, calendar: Calendar): number {
  for (;;) {
    const day = addDays(wish.from, between(random, 0, daysBetween(wish.from, wish.to)))
    const works = calendar.isWorking(day)
    if (!works && (channel !== 'online' || !often(random, 0.35))) continue
    const at = channel === 'online' && often(random, 0.6) ? atHome(random, day) : atWork(random, day, calendar)
    if (at <= wish.until) return at
  }
}

/** That many days ago, or on the last working day before it. */
function fatedAt(random: Chance, wish: Wish, { age }: Fated, calendar: Calendar): number {
  let day = addDays(dayOf(wish.until), -age)
  for (;;) {
    if (calendar.isWorking(day)) {
      const at = atWork(random, day, calendar)
      if (at <= wish.until - 3_600_000) return at
    }
    day = addDays(day, -1)
  }
}
