import { asActor, type Identity, type Tx } from '#database/index.ts'
import { hashCode, queryCode, sealPeople } from '#work/people/index.ts'
import { loadHistories, refreshStatistics, type Entry, type History } from '#work/records/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import type { Chance } from './chance.ts'
import type { DemoMatter } from './compose.ts'
import type { SealedMatter } from './year/matter.ts'
import { bytesFrom, seeded } from './year/seeded.ts'
import { told, type Fate, type Tale, type Thread } from './year/tale.ts'

/** What is told from an instant on, about matters whose people are sealed before, under ids of the seed's chance. */
export interface Story {
  readonly random: Chance
  readonly at: number
  readonly fate: Fate
  readonly matters: readonly DemoMatter[]
  first(t: Tale, matters: readonly SealedMatter[]): Thread
}
export interface Made {
  readonly submissions: number
  readonly records: number
  readonly events: number
}
interface Shelf {
  readonly world: World
  readonly directory: Directory
  readonly until: number
  readonly seed: string
}

const batch = 150

/** Loads stories into an office, each decided by the engine and told up to now. Each batch is one transaction. */
export async function loadStories(
  world: World,
  office: string,
  all: readonly Story[],
  seed: string,
  onProgress: (submissions: number, stories: number) => void = () => {},
): Promise<Made> {
  const directory = await world.directory(office)
  const shelf: Shelf = { world, directory, until: world.now().getTime(), seed }
  const identity: Identity = { office, actor: 'system', roles: ['system'], units: [] }
  let made: Made = { submissions: 0, records: 0, events: 0 }
  for (let i = 0; i < all.length; i += batch) {
    const some = all.slice(i, i + batch)
    const { records, events } = await asActor(world.db, identity, async tx =>
      loadHistories(world, tx, directory, await histories(shelf, tx, some, i)),
    )
    made = {
      submissions: made.submissions + some.reduce((n, story) => n + story.matters.length, 0),
      records: made.records + records,
      events: made.events + events,
    }
    onProgress(made.submissions, i + some.length)
  }
  await asActor(world.db, identity, refreshStatistics)
  return made
}

/** People are sealed first, since events name them. */
async function histories(
  { world, directory, until, seed }: Shelf,
  tx: Tx,
  some: readonly Story[],
  nth: number,
): Promise<readonly History[]> {
  const [first] = some
  if (!first) return []
  const people = some.flatMap(story => story.matters.flatMap(matter => matter.people))
  const ids = await sealPeople(
    { keys: world.keys, now: () => new Date(first.at), random: bytesFrom(seeded(`${seed}/${nth}`)) },
    tx,
    directory.office.id,
    people,
  )
  if ('code' in ids) throw new Error(`the demonstration's people: ${ids.en}`)
  const left = [...ids]
  return some.map(({ matters, random, at, fate, first: begin }) => {
    const sealed = matters.map(matter => ({ ...matter, sealed: left.splice(0, matter.people.length) }))
    const entries = told({ directory, random, from: at, until, fate }, t => begin(t, sealed))
    return { entries, codes: codesFor(world, entries) }
  })
}

/** A code for each submission that somebody filed, which nobody knows: so that it is like any other. */
const codesFor = (world: World, entries: readonly Entry[]) =>
  new Map(
    entries
      .filter(({ event }) => event.effect.issues.includes('D39'))
      .flatMap(({ event }) => {
        const hash = hashCode(world.keys, queryCode(world))
        return hash ? [[event.record, hash] as const] : []
      }),
  )
