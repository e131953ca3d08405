import { seeded, loadStories, troupeOf, type Made, type Story } from '#work/demo/index.ts'
import type { World } from '../world.ts'
import { building } from './build/building.ts'
import { came, filed } from './build/petitions.ts'
import { comingsOf, filingsOf } from './filings.ts'
import { planOf } from './plan.ts'
import type { Profile } from './profile-names.ts'

/** Builds, through the engine, records whose figures are those of a profile. The office must have whom the plan needs. */
export async function buildProfile(
  world: World,
  office: string,
  profile: Profile,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Made> {
  const directory = await world.directory(office)
  const troupe = troupeOf(directory)
  const seed = `profile/${profile.year}`
  const { comings, others } = comingsOf(profile, directory.calendar, filingsOf(profile, directory.calendar))
  const petitions = [
    ...comings.map((coming, i) => came(coming, `${seed}/came/${i}`)),
    ...others.map((filing, i) => filed(filing, `${seed}/filed/${i}`)),
  ]
  const desks = planOf(profile, directory.calendar).map((p, i): Story => ({
    random: seeded(`${seed}/${i}`),
    at: Date.parse(`${p.day}T08:31:00+08:00`) + (i % 120) * 60_000,
    fate: { misses: [], exact: true },
    matters: [],
    first: t => building(t, p, troupe),
  }))
  const stories = [...petitions, ...desks]
  return loadStories(
    world,
    office,
    stories.toSorted((a, b) => a.at - b.at),
    seed,
    (_, done) => onProgress(done, stories.length),
  )
}
