import type { Calendar } from '#core/law/calendar.ts'
import { addDays, type Day } from '#core/law/days.ts'
import { between, type Chance } from '../../chance.ts'
import type { DemoMatter } from '../../compose.ts'
import { postDay } from '../../desks/hall.ts'
import type { Troupe } from '../../desks/troupe.ts'
import type { Story } from '../../stories.ts'
import { atWork, dayOf } from '../hours.ts'
import { about, type Wish } from '../plan.ts'
import { seeded } from '../seeded.ts'
import type { Fate } from '../tale.ts'
import type { Happening } from './happening.ts'
import { helping } from './helping.ts'
import { leaders, registers } from './leaders.ts'
import { prevention } from './prevention.ts'
import { supervision } from './supervision.ts'

/** Something that came in on a day, before it was registered. */
export interface Came {
  readonly day: Day
  readonly channel: string
  readonly heads: number
}
interface Desks {
  readonly stories: readonly Story[]
  readonly came: readonly Came[]
}

/**
 * What the desks do in the year. Equal wishes give equal stories.
 * @param most how many matters may be filed for them; what needs more is left out
 */
export function deskStories(wish: Wish, calendar: Calendar, troupe: Troupe, most: number): Desks {
  const stories: Story[] = []
  const came: Came[] = []
  const days = workingDays(wish, calendar)
  let left = most
  for (const [i, happening] of [...supervision, ...leaders, ...prevention, ...helping, ...registers(troupe.bodies)].entries()) {
    const random = seeded(`${wish.seed}/desks/${wish.from}/${wish.to}/${i}`)
    const at = beginning(random, wish, happening, days, calendar)
    const { many = 0, channel } = happening.matters ?? {}
    if (at === undefined || many > left) continue
    left -= many
    const matters = mattersOf(random, happening, dayOf(at), wish.matters + i * 8)
    // How it ends is reckoned back from today: of a year that has passed, chance has it.
    const fate: Fate = wish.to === dayOf(wish.until) ? happening.fate : {}
    stories.push({ random, at, fate, matters, first: (t, sealed) => happening.tell(t, troupe, sealed) })
    if (channel === 'letter') came.push(...matters.map(({ heads }) => ({ day: dayOf(at), channel, heads })))
  }
  return { stories, came }
}

/** The count of each day and channel, made when the office closes; now and then it has to be mended. */
export function countStories(wish: Wish, came: readonly Came[]): readonly Story[] {
  return [...Map.groupBy(came, ({ day, channel }) => `${day} ${channel}`).values()].flatMap((some, nth): readonly Story[] => {
    const [{ day, channel } = { day: wish.to, channel: 'letter' }] = some
    const at = Date.parse(`${day}T17:31:00+08:00`)
    const heads = some.reduce((n, one) => n + one.heads, 0)
    return at > wish.until
      ? []
      : [
          {
            random: seeded(`${wish.seed}/counts/${day}/${channel}`),
            at,
            fate: { turns: nth % 17 === 4 ? ['counted-twice'] : nth % 11 === 2 ? ['miscounted'] : [] },
            matters: [],
            first: t => postDay(t, { on: day, channel, came: some.length, ...(channel === 'visit' && { heads }) }),
          },
        ]
  })
}

/** The working days of the year, the last first. */
function workingDays({ from, to }: Wish, calendar: Calendar): readonly Day[] {
  const all: Day[] = []
  for (let day = to; day >= from; day = addDays(day, -1)) if (calendar.isWorking(day)) all.push(day)
  return all
}

/**
 * An instant of the working day so many before the last, and before what leads up to it; a day earlier where that is still to come; nothing
 * where the year is too short.
 */
function beginning(random: Chance, wish: Wish, { age, lead = 0 }: Happening, days: readonly Day[], calendar: Calendar): number | undefined {
  const back = typeof age === 'number' ? age : between(random, age[0], age[1])
  const on = days[back]
  const first = on && addDays(on, -lead)
  const nth = days.findIndex(day => first !== undefined && day <= first)
  return nth < 0
    ? undefined
    : days
        .slice(nth, nth + 2)
        .map(day => atWork(random, day, calendar))
        .find(at => at <= wish.until - 3_600_000)
}

/** Matters of units; alike ones all of the category of the first, quarrels each with an enterprise. */
function mattersOf(random: Chance, { matters }: Happening, day: Day, serial: number): readonly DemoMatter[] {
  const all: DemoMatter[] = []
  for (let n = 0; n < (matters?.many ?? 0); n++) {
    const [first] = all
    all.push(
      about(
        random,
        { day, serial: serial + n, ...(matters?.chosen === 'alike' && first && { category: first.category }) },
        { purpose: 'request', ...(!first && { route: 'petition' }), ...(matters?.chosen === 'quarrel' && { quarrel: true }) },
      ),
    )
  }
  return all
}
