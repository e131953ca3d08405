import { readAct } from '#core/engine/allowed.ts'
import type { Play } from '#core/engine/play.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Event, Fields } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import type { Day } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import { cast } from '#testing/cast.ts'
import { game, leads, type Liking, type Turn } from '#testing/game.ts'
import { staffRoles } from './everyone.ts'
import { starts } from './starts.ts'
import { nameOf, wayTo } from './way-to.ts'

// Plays the office in memory until each step that staff may take was taken by somebody, and keeps what led there.

/** A step as it was taken in a game: what had happened to the records around it, by whom, on which day, with which form. */
export interface Scene {
  readonly p: Procedure
  readonly step: string
  readonly record: string
  readonly actor: string
  readonly given: Fields
  readonly today: Day
  /** Everything that had happened to the record, to what is linked to it, and to what the form names; in order. */
  readonly events: readonly Event[]
}

const isStaffs = (by: readonly string[]) => by.some(role => staffRoles.some(r => r === role))
/** What staff may take: the halves of signed steps each for itself; not what only petitioners and linked records take. */
export const staffSteps = (p: Procedure): readonly string[] => Object.entries(p.steps).filter(([, s]) => isStaffs(s.by))
  .flatMap(([name, s]) => s.signedBy ? [name, `${name}.sign`, `${name}.return`] : [name])
/** What is nobody's among the staff. */
export const othersSteps = (p: Procedure): readonly string[] => Object.entries(p.steps).filter(([, s]) => !isStaffs(s.by)).map(([name]) => name)
export const rolesOf = (p: Procedure, name: string): readonly string[] => {
  const { step, act } = readAct(p, name), declared = p.steps[step]
  return declared?.signedBy && act !== 'draft' ? [declared.signedBy] : declared?.by ?? []
}

/**
 * Always the same games, each played towards a step that is wanted still, from the smallest world that was seen near it.
 * @returns the scene of each step with the fewest events, by the days on which they play; and the steps that nobody took
 */
export function rehearse(enough: number): { readonly scenes: readonly Scene[]; readonly missed: readonly string[] } {
  const found = new Map<string, Scene>(), worlds = new Map<string, Play>(), begin = starts()
  const wanted = Object.values(procedures).flatMap(p => staffSteps(p).map(step => ({ p, step }))), missed = () => wanted.filter(({ p, step }) => !found.has(nameOf(p, step)))
  for (let seed = 1; seed <= enough; seed++) {
    const left = missed(), aim = left[seed % left.length]
    if (!aim) break
    game(seed * 7919, 40, turn => {
      const scene = sceneOf(turn)
      if (!scene) return
      if ('play' in turn.played) keep(worlds, turn.played.play)
      const name = nameOf(scene.p, scene.step), known = found.get(name)
      if (Object.hasOwn(cast, scene.actor) && turn.day === scene.today && (!known || scene.events.length < known.events.length)) found.set(name, scene)
    }, towards(aim.p, aim.step, found), begin.get(nameOf(aim.p, aim.step)) ?? near(aim.p, aim.step, worlds, seed))
  }
  return { scenes: [...found.values()].toSorted((a, b) => a.today.localeCompare(b.today)), missed: missed().map(({ p, step }) => nameOf(p, step)) }
}

/** The smallest world for each state in which a record stood, alone or with two of a kind linked to it, and for each draft that awaited its signature. */
function keep(worlds: Map<string, Play>, w: Play): void {
  for (const r of Object.values(w.records)) for (const at of [`${r.procedure} ${r.state}${hasTwo(w, r.id) ? ' two' : ''}`, ...Object.keys(r.pending).map(step => `${r.procedure} draft ${step}`)]) {
    const known = worlds.get(at)
    if (!known || w.events.length < known.events.length) worlds.set(at, w)
  }
}

const hasTwo = (w: Play, record: string) => { const names = w.ties.filter(t => t.from === record).map(t => t.name); return new Set(names).size < names.length }

/** A world in which the step may be near, or one in which what its form names has ended; every third time any. */
function near(p: Procedure, name: string, worlds: ReadonlyMap<string, Play>, seed: number): Play | undefined {
  const { step } = readAct(p, name), declared = p.steps[step], from = declared?.from ?? []
  const named = Object.values(declared?.takes ? schemaOf(declared.takes).properties ?? {} : {}).flatMap(field => field.procedure ?? [])
  const ends = named.flatMap(other => Object.entries(procedures[other]?.states ?? {}).filter(([, state]) => 'end' in state).map(([state]) => `${other} ${state}`))
  const at = [`${p.name} draft ${step}`, ...(typeof from === 'string' ? [] : from.map(state => `${p.name} ${state}`)), ...ends].flatMap(key => [key, `${key} two`])
  const known = at.flatMap(key => worlds.get(key) ?? []), all = [...worlds.values()], pick = Math.imul(seed, 2_654_435_761) >>> 8, nth = pick >>> 4
  return pick % 3 === 0 ? all[nth % all.length] : known[nth % known.length] ?? all[nth % all.length]
}

/** What leads to the step is liked, then what nobody took yet, then what leads on at all. */
function towards(p: Procedure, step: string, found: ReadonlyMap<string, unknown>): Liking {
  const way = wayTo(p, readAct(p, step).step), aim = nameOf(p, step)
  return name => name === aim ? 9 : way.has(name.replace(/\.sign$/, '')) ? 3 : found.has(name) ? leads.has(name) ? 0.3 : 0.02 : 0.6
}

function sceneOf({ before, record, step, actor, given, played }: Turn): Scene | undefined {
  const p = procedures[before.records[record]?.procedure ?? '']
  if (!p || 'refused' in played) return undefined
  // A signature is judged on what was drafted, which may name records too.
  const drafted = before.records[record]?.pending[readAct(p, step).step]?.given
  return { p, step, record, actor: actor.id, given, today: before.today, events: told(before, record, [given, drafted ?? {}]) }
}

/** What happened to a record, to all that was ever linked to it however far, and to the records that the forms name. */
function told(w: Play, record: string, given: readonly Fields[]): readonly Event[] {
  const around = new Set([record, ...(JSON.stringify(given).match(/(?<=")m\d+(?=")/g) ?? [])].filter(id => w.records[id]))
  // That two records were parted may stand in the events of either, so both are told.
  const pairs = w.events.flatMap(({ record: from, effect }) => [...effect.joins, ...effect.parts].map(({ id }) => [from, id]))
  for (const id of around) for (const pair of pairs) if (pair.includes(id)) for (const other of pair) around.add(other)
  return w.events.filter(e => around.has(e.record))
}
