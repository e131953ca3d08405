import type { Day } from '#core/law/days.ts'
import { asActor, type Identity, type Tx } from '#database/index.ts'
import { hashCode, queryCode, sealPeople } from '#work/people/index.ts'
import { loadHistories, refreshStatistics, type Entry, type History } from '#work/records/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { arrive, register, visiting } from './year/arriving.ts'
import { withdrawing } from './year/asides.ts'
import type { SealedMatter } from './year/matter.ts'
import { plans, type Plan, type Wish } from './year/plan.ts'
import { bytesFrom, seeded } from './year/seeded.ts'
import { repeating } from './year/sorting.ts'
import { told, type Tale, type Thread } from './year/tale.ts'

export interface Year { readonly matters: number; readonly from: Day; readonly to: Day; readonly seed: string }
export interface Made { readonly submissions: number; readonly records: number; readonly events: number }

const batch = 150

/**
 * Loads a plausible year into an office: every step decided by the engine, day by day, up to now. Equal years give equal matters, as of the same moment.
 * Each batch of matters is one transaction.
 * @throws when the same year has been loaded before: its ids are taken
 */
export async function loadYear(world: World, office: string, year: Year, onProgress: (done: number, all: number) => void = () => {}): Promise<Made> {
  const directory = await world.directory(office), wish: Wish = { ...year, until: world.now().getTime() }
  const identity: Identity = { office, actor: 'system', roles: ['system'], units: [] }
  const all = plans(wish, directory.calendar)
  let made: Made = { submissions: 0, records: 0, events: 0 }
  for (let i = 0; i < all.length; i += batch) {
    const some = all.slice(i, i + batch)
    const { records, events } = await asActor(world.db, identity, async tx => loadHistories(world, tx, directory, await histories(world, tx, directory, wish, some, i)))
    made = { submissions: made.submissions + some.reduce((n, p) => n + (p.again ? 2 : 1), 0), records: made.records + records, events: made.events + events }
    onProgress(made.submissions, year.matters)
  }
  await asActor(world.db, identity, refreshStatistics)
  return made
}

/** People are sealed first, under ids of the year's own chance, since events name them. */
async function histories(world: World, tx: Tx, directory: Directory, wish: Wish, some: readonly Plan[], nth: number): Promise<readonly History[]> {
  const first = some[0]
  if (!first) return []
  const people = some.flatMap(p => [p.matter.people, p.again?.matter.people ?? []])
  const ids = await sealPeople({ keys: world.keys, now: () => new Date(first.at), random: bytesFrom(seeded(`${wish.seed}/people/${wish.from}/${wish.to}/${nth}`)) }, tx, directory.office.id, people.flat())
  if ('code' in ids) throw new Error(`the demonstration's people: ${ids.en}`)
  const left = [...ids]
  return some.map(plan => {
    const matter = { ...plan.matter, sealed: left.splice(0, plan.matter.people.length) }, again = plan.again && { ...plan.again.matter, sealed: left.splice(0, plan.again.matter.people.length) }
    const entries = told({ directory, random: plan.random, from: plan.at, until: wish.until, fate: plan.fate }, t => beginning(t, plan, matter, again))
    return { entries, codes: codesFor(world, entries) }
  })
}

function* beginning(t: Tale, plan: Plan, matter: SealedMatter, again: SealedMatter | undefined): Thread {
  if (plan.channel === 'visit') return yield* visiting(t, matter)
  const submission = arrive(t, plan.channel, matter)
  if (plan.withdrawn) t.tell(withdrawing(t, submission, true))
  if (!plan.again || !again) return
  yield plan.again.at
  t.tell(repeating(t, submission, register(t, plan.again.channel, again), again))
}

/** A code for each submission that somebody filed, which nobody knows: so that it is like any other. */
const codesFor = (world: World, entries: readonly Entry[]) => new Map(entries.filter(({ event }) => event.effect.issues.includes('D39')).flatMap(({ event }) => {
  const hash = hashCode(world.keys, queryCode(world))
  return hash ? [[event.record, hash] as const] : []
}))

