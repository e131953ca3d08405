import type { Day } from '#core/law/days.ts'
import { asActor } from '#database/index.ts'
import type { World } from '../world.ts'
import { troupeOf } from './desks/troupe.ts'
import { hasDesks } from './queries.ts'
import { loadStories, type Made, type Story } from './stories.ts'
import { arrive, register, visiting } from './year/arriving.ts'
import { withdrawing } from './year/asides.ts'
import { countStories, deskStories } from './year/desks/stories.ts'
import { fates } from './year/fates.ts'
import { dayOf } from './year/hours.ts'
import type { SealedMatter } from './year/matter.ts'
import { plans, type Plan } from './year/plan.ts'
import { repeating } from './year/sorting.ts'
import type { Tale, Thread } from './year/tale.ts'
import type { Directory } from '../directory.ts'

export interface Year {
  readonly matters: number
  readonly from: Day
  readonly to: Day
  readonly seed: string
}

/**
 * Loads a plausible year into an office: every step decided by the engine, day by day, up to now. Equal years give equal matters, as of the
 * same moment. Where the desks have had that year already, more matters bring no second one of theirs.
 * @throws when the same year has been loaded before: its ids are taken
 */
export async function loadYear(
  world: World,
  office: string,
  year: Year,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Made> {
  const isFilled = await asActor(world.db, { office, actor: 'system', roles: ['system'], units: [] }, tx => hasDesks(tx, office, year))
  const all = storiesOf(await world.directory(office), year, world.now().getTime(), isFilled)
  return loadStories(world, office, all, `${year.seed}/people/${year.from}/${year.to}`, done => onProgress(done, year.matters))
}

/** What the fates of the first matters and their repetitions take; only of the rest do the desks have any. */
const fated = Math.ceil(fates.length * 1.15)

/**
 * Everything that is told of a year, in the order in which it begins: its matters, some of them filed for a desk to look at, and what the
 * desks do besides.
 */
export function storiesOf(directory: Directory, year: Year, until: number, isFilled = false): readonly Story[] {
  const { calendar } = directory
  const wish = { ...year, until }
  if (isFilled) return plans(wish, calendar).map(storyOf)
  const desks = deskStories(wish, calendar, troupeOf(directory), Math.max(0, year.matters - fated))
  const filed = plans({ ...wish, matters: year.matters - desks.stories.reduce((n, story) => n + story.matters.length, 0) }, calendar)
  const counted = countStories(wish, [...desks.came, ...filed.flatMap(cameBy)])
  return [...filed.map(storyOf), ...desks.stories, ...counted].toSorted((a, b) => a.at - b.at)
}

/** What the office counts by hand: everything but what is written online. */
const cameBy = ({ channel, at, matter, again }: Plan) =>
  [{ channel, at, matter }, again ?? []]
    .flat()
    .flatMap(one => (one.channel === 'online' ? [] : [{ day: dayOf(one.at), channel: one.channel, heads: one.matter.heads }]))

const storyOf = (plan: Plan): Story => ({
  random: plan.random,
  at: plan.at,
  fate: plan.fate,
  matters: [plan.matter, plan.again?.matter ?? []].flat(),
  first: (t, [matter, again]) => beginning(t, plan, matter, again),
})

function* beginning(t: Tale, plan: Plan, matter: SealedMatter | undefined, again: SealedMatter | undefined): Thread {
  if (!matter) return
  if (plan.channel === 'visit') return yield* visiting(t, matter)
  const submission = arrive(t, plan.channel, matter)
  if (plan.withdrawn) t.tell(withdrawing(t, submission, true))
  if (!plan.again || !again) return
  yield plan.again.at
  t.tell(repeating(t, submission, register(t, plan.again.channel, again), again))
}
