import type { Day } from '#core/law/days.ts'
import type { World } from '../world.ts'
import { loadStories, type Made, type Story } from './stories.ts'
import { arrive, register, visiting } from './year/arriving.ts'
import { withdrawing } from './year/asides.ts'
import type { SealedMatter } from './year/matter.ts'
import { plans, type Plan } from './year/plan.ts'
import { repeating } from './year/sorting.ts'
import type { Tale, Thread } from './year/tale.ts'

export interface Year { readonly matters: number; readonly from: Day; readonly to: Day; readonly seed: string }

/**
 * Loads a plausible year into an office: every step decided by the engine, day by day, up to now. Equal years give equal matters, as of the same moment.
 * @throws when the same year has been loaded before: its ids are taken
 */
export async function loadYear(world: World, office: string, year: Year, onProgress: (done: number, all: number) => void = () => {}): Promise<Made> {
  const { calendar } = await world.directory(office), all = plans({ ...year, until: world.now().getTime() }, calendar)
  return loadStories(world, office, all.map(storyOf), `${year.seed}/people/${year.from}/${year.to}`, done => onProgress(done, year.matters))
}

const storyOf = (plan: Plan): Story => ({
  random: plan.random, at: plan.at, fate: plan.fate, matters: [plan.matter, plan.again?.matter ?? []].flat(),
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
