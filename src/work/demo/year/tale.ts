import { open, recordOf, step, type Play, type Played } from '#core/engine/play.ts'
import type { Actor, Fields, Rec } from '#core/engine/record.ts'
import { addDays, type Day } from '#core/law/days.ts'
import { builtInList } from '#core/procedures/shared/category-list.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Entry } from '#work/records/index.ts'
import { bodiesOf, type Directory } from '../../directory.ts'
import { newId } from '../../id.ts'
import { between, often, type Chance } from '../chance.ts'
import { castOf } from './cast.ts'
import { atWork, dayOf, lastWorkingDay, timeOf } from './hours.ts'
import { bytesFrom, share } from './seeded.ts'

/** What somebody does in a tale, and when: yields the instant before which the next of it does not happen. */
export type Thread = Generator<number, void, void>

/** How a tale is to end, where that is not left to chance. */
export interface Fate {
  /** This step is never taken; `review decide` is that of one procedure alone. */
  readonly stalls?: string | readonly string[]
  /** The turnings that it surely takes, by name; of a tale that has any fate no other is taken. */
  readonly turns?: readonly string[]
  /** Everything is done on the next working day, so that the tale surely comes to where it stalls. */
  readonly brisk?: true
  /** No day is missed but those of these limits, which surely are. */
  readonly misses?: readonly string[]
  /** What is not possible throws, instead of ending whatever wanted it. */
  readonly exact?: true
}

/** One matter with everything linked to it, told through the engine, in the order of time and up to an instant. */
export interface Tale {
  readonly random: Chance
  readonly who: Cast['who']
  readonly cast: Cast
  now(): number
  today(): Day
  record(id: string): Rec
  linked(id: string, link: string): readonly string[]
  opens(procedure: string, actor: Actor, given: Fields, dated?: Dated): string
  /** False when it is not possible (any more), or fated not to happen: then whoever wanted it stops there. */
  takes(id: string, step: string, actor: Actor, given?: Fields, dated?: Dated): boolean
  /** Whether it takes this turning: as fated, else as often as that share. */
  turns(name: string, share: number): boolean
  /** Which of several ways it goes: as fated or the first, else each as often as its share. */
  way<const T extends string>(ways: readonly [readonly [T, number], ...(readonly [T, number])[]]): T
  /** Nothing that a thread of this name would do happens. */
  stalled(name: string): boolean
  /** Whatever is done is done as soon as it may be. */
  readonly brisk: boolean
  tell(thread: Thread): void
  atWork(day: Day): number
  /** Some working day soon, on average so many days away. */
  soon(days: number): number
  /** The same, but in time for the limit; rarely too late. */
  inTime(id: string, limit: string, days: number): number
}
type Cast = ReturnType<typeof castOf>
/** It happened so many days before it is entered. */
export interface Dated {
  readonly ago: number
  readonly late: string
}

export interface Telling {
  readonly directory: Directory
  readonly random: Chance
  readonly from: number
  readonly until: number
  readonly fate: Fate
}

const tooLate = 0.012

/** Tells a tale from the instant at which its first thread begins. @throws when a thread fills in a form wrongly */
export function told({ directory, random, from, until, fate }: Telling, first: (t: Tale) => Thread): readonly Entry[] {
  const { calendar } = directory
  const entries: Entry[] = []
  const waiting: { readonly at: number; readonly thread: Thread }[] = []
  const cast = castOf(directory, random)
  let now = from
  let play: Play = {
    procedures,
    calendar,
    ...bodiesOf(directory),
    categories: builtInList.open,
    settings: directory.settings.spans,
    today: dayOf(from),
    time: timeOf(from),
    records: {},
    ties: [],
    events: [],
    newId: () => newId({ now: () => new Date(now), random: bytesFrom(random) }),
  }
  const when = (dated: Dated | undefined, notBefore: Day) => {
    const day = addDays(play.today, -(dated?.ago ?? 0))
    const on = day < notBefore ? notBefore : day
    return { day: on, ...(dated && on < addDays(play.today, -1) && { late: dated.late }) }
  }
  const keep = (played: Played): string | undefined => {
    if ('refused' in played) {
      if (played.refused.kind === 'conflict') return undefined
      throw new Error(`the demonstration did what is not possible: ${played.refused.en} (${JSON.stringify(played.refused.fields ?? [])})`)
    }
    for (const event of played.play.events.slice(play.events.length)) entries.push({ event, at: new Date(now) })
    play = played.play
    return played.id
  }
  const stalls = [fate.stalls ?? []].flat()
  const isFated = fate.brisk !== undefined || fate.stalls !== undefined || fate.turns !== undefined || fate.misses !== undefined
  const soon = (days: number) =>
    atWork(random, addDays(play.today, fate.brisk ? 1 : 1 + Math.floor(-Math.log(1 - random()) * days)), calendar)
  const tale: Tale = {
    random,
    cast,
    who: cast.who,
    now: () => now,
    today: () => play.today,
    soon,
    atWork: day => atWork(random, day, calendar),
    record: id => recordOf(play, id),
    linked: (id, link) => play.ties.filter(t => t.from === id && t.name === link).map(t => t.to),
    opens: (procedure, actor, given, dated) => {
      const id = keep(open(play, procedure, { actor, given, ...when(dated, '2005-05-01') }))
      if (id === undefined) throw new Error(`${procedure} could not be opened`)
      return id
    },
    takes: (id, name, actor, given = {}, dated) => {
      const record = recordOf(play, id)
      if (stalls.includes(name) || stalls.includes(`${record.procedure} ${name}`)) return false
      const taken =
        keep(step(play, id, name, { actor, given, ...when(dated, record.done.findLast(d => d.moved)?.on ?? record.opened) })) !== undefined
      if (!taken && fate.exact) throw new Error(`${record.procedure} in ${record.state} could not ${name} on ${play.today}`)
      return taken
    },
    turns: (name, part) => (isFated ? (fate.turns?.includes(name) ?? false) : often(random, part)),
    way: ways => (isFated ? (ways.find(([name]) => fate.turns?.includes(name)) ?? ways[0])[0] : share(random, ways)),
    stalled: name => stalls.includes(name),
    brisk: fate.brisk !== undefined,
    tell: thread => {
      waiting.push({ at: now, thread })
    },
    inTime: (id, limit, days) => {
      const due = recordOf(play, id).limits[limit]?.due
      const at = soon(days)
      if (due === undefined || (fate.brisk && !fate.misses)) return at
      if (fate.misses ? fate.misses.includes(limit) : often(random, tooLate))
        return atWork(random, addDays(due, between(random, 1, 20)), calendar)
      return dayOf(at) <= due ? at : Math.max(now, atWork(random, lastWorkingDay(due, play.today, calendar), calendar))
    },
  }
  tale.tell(first(tale))
  for (;;) {
    const next = waiting.toSorted((a, b) => a.at - b.at)[0]
    if (!next || next.at > until) return entries
    waiting.splice(waiting.indexOf(next), 1)
    now = Math.max(now, next.at)
    play = { ...play, today: dayOf(now), time: timeOf(now) }
    const answer = next.thread.next()
    if (!answer.done) waiting.push({ at: answer.value, thread: next.thread })
  }
}
