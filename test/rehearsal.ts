import { readAct } from '#core/engine/allowed.ts'
import type { Play } from '#core/engine/play.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor, Event, Fields } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import { cast } from '#testing/cast.ts'
import type { Turn } from '#testing/game.ts'
import { accepted } from '#testing/matters.ts'
import { halvesOf } from '#testing/aims.ts'
import { reach } from '#testing/reach.ts'
import { scene as officeOn } from '#testing/scene.ts'
import { sees } from '#testing/sees.ts'
import { starts } from '#testing/starts.ts'
import { nameOf } from '#testing/way-to.ts'
import { staffRoles } from './everyone.ts'

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
export const staffSteps = (p: Procedure): readonly string[] =>
  Object.entries(p.steps)
    .filter(([, s]) => isStaffs(s.by))
    .flatMap(([name, s]) => (s.signedBy ? [name, `${name}.sign`, `${name}.return`] : [name]))
/** What is nobody's among the staff. */
export const othersSteps = (p: Procedure): readonly string[] =>
  Object.entries(p.steps)
    .filter(([, s]) => !isStaffs(s.by))
    .map(([name]) => name)
export const rolesOf = (p: Procedure, name: string): readonly string[] => {
  const { step, act } = readAct(p, name)
  const declared = p.steps[step]
  return declared?.signedBy && act !== 'draft' ? [declared.signedBy] : (declared?.by ?? [])
}

/**
 * Always the same search (`#testing/reach.ts`), on until each step was taken by somebody of the cast on the day that it was.
 * @param enough how many tries it takes at most
 * @returns the scene of each step with the fewest events, by the days on which they play; the steps that nobody took; and, as scenes of
 * their own on the first day, what was opened by whom, for each procedure and role
 */
export function rehearse(enough: number): {
  readonly scenes: readonly Scene[]
  readonly missed: readonly string[]
  readonly openings: readonly Scene[]
} {
  const found = new Map<string, Scene>()
  const openings = new Map<string, Scene>()
  const worlds = [...new Set(starts().values())]
  // Worlds of the first day, one for each state in which a record stood then.
  const early = new Map<string, Play>([
    ['petition accepted', accepted(firstDay).s.play()],
    ['supervision-letter sent', lettered()],
  ])
  const met = (turn: Turn): readonly string[] => {
    const scene = sceneOf(turn)
    if (scene?.today === firstDay && 'play' in turn.played) {
      const w = turn.played.play
      const at = `${scene.p.name} ${w.records[scene.record]?.state}`
      if (!early.has(at)) early.set(at, w)
    }
    if (!scene || !Object.hasOwn(cast, scene.actor) || turn.day !== scene.today || !seesAll(turn.before, scene)) return []
    const name = nameOf(scene.p, scene.step)
    const known = found.get(name)
    if (!known || scene.events.length < known.events.length) found.set(name, scene)
    return [name]
  }
  const begins = (before: Play, w: Play) => {
    const scene = openingOf(before, w)
    const member = Object.values<Actor>(cast).find(m => m.id === scene?.actor)
    if (scene && scene.today === firstDay && seesAll(before, scene))
      for (const role of member?.roles ?? [])
        if (scene.p.opening.by.includes(role)) {
          const key = `${scene.p.name} ${role}`
          const known = openings.get(key)
          if (!known || scene.events.length < known.events.length) openings.set(key, scene)
        }
  }
  const missed = reach(
    Object.values(procedures).flatMap(p => staffSteps(p).map(name => ({ p, name }))),
    enough,
    met,
    worlds,
    undefined,
    begins,
  )
  // What is opened on others, on the day on which they are there first.
  for (const p of Object.values(procedures))
    if (isStaffs(p.opening.by) && ![...openings.values()].some(o => o.p === p))
      reach(halvesOf(p), 2000, () => [], [...early.values()], undefined, begins)
  return {
    scenes: [...found.values()].toSorted((a, b) => a.today.localeCompare(b.today)),
    missed,
    openings: [...new Set(openings.values())],
  }
}

/** Units were sent letters, on which they may report. */
function lettered(): Play {
  const s = officeOn(firstDay)
  for (const unit of ['rsj', 'zjj', 'jcd']) {
    const id = s.opens('supervision-letter', cast.shi, {
      subject: '督办欠薪',
      unit,
      grounds: ['delay'],
      defects: '逾期未办',
      demand: '请尽快办理',
      replyBy: '2026-01-30',
    })
    s.takes(id, 'send', cast.shi, { number: '信督〔2026〕1号' })
    s.takes(id, 'send.sign', cast.qian)
  }
  return s.play()
}

/** What was opened last, as a scene. */
function openingOf(before: Play, w: Play): Scene | undefined {
  const opened = w.events.at(-1)
  const p = procedures[opened?.procedure ?? '']
  return opened && p && opened.day === before.today
    ? {
        p,
        step: 'open',
        record: opened.record,
        actor: opened.by,
        given: opened.given,
        today: before.today,
        events: told(before, opened.record, [opened.given]),
      }
    : undefined
}
const firstDay: Day = '2026-01-05'

function sceneOf({ before, record, step, actor, given, played }: Turn): Scene | undefined {
  const p = procedures[before.records[record]?.procedure ?? '']
  if (!p || 'refused' in played) return undefined
  // A signature is judged on what was drafted, which may name records too.
  const drafted = before.records[record]?.pending[readAct(p, step).step]?.given
  return { p, step, record, actor: actor.id, given, today: before.today, events: told(before, record, [given, drafted ?? {}]) }
}

/**
 * Whether the actor sees the record, where there was one before, and what the form names; of an accusation itself the server is asked, and
 * none is named.
 */
function seesAll(w: Play, { record, actor, given }: Scene): boolean {
  const me = Object.values<Actor>(cast).find(m => m.id === actor)
  return (
    me !== undefined
    && namedIn(w, record, [given]).every(id => {
      const r = w.records[id]
      return r === undefined || (sees(w, me, r) ?? id === record)
    })
  )
}
const namedIn = (w: Play, record: string, given: readonly Fields[]): readonly string[] =>
  [...new Set([record, ...(JSON.stringify(given).match(/(?<=")m\d+(?=")/g) ?? [])])].filter(id => w.records[id])

/** What happened to a record, to all that was ever linked to it however far, and to the records that the forms name. */
function told(w: Play, record: string, given: readonly Fields[]): readonly Event[] {
  const around = new Set(namedIn(w, record, given))
  // That two records were parted may stand in the events of either, so both are told.
  const pairs = w.events.flatMap(({ record: from, effect }) => [...effect.joins, ...effect.parts].map(({ id }) => [from, id]))
  for (const id of around) for (const pair of pairs) if (pair.includes(id)) for (const other of pair) around.add(other)
  return w.events.filter(e => around.has(e.record))
}
