import { mayTake, readAct } from '#core/engine/allowed.ts'
import { isEnd } from '#core/engine/clocks.ts'
import { formOf } from '#core/engine/decide.ts'
import { factsOf, procedureOf, replayed, step as taken, type Play } from '#core/engine/play.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Event, Rec } from '#core/engine/record.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { procedures } from '#core/procedures/index.ts'
import { addDays, isDay, type Day } from '#core/law/days.ts'
import { calledIn, halvesOf, type Aim } from './aims.ts'
import { office } from './cast.ts'
import { chance, dated, filled, first, shuffled, type Chance } from './forms.ts'
import { everybody, openable, opened, rolesFor, type Turn } from './game.ts'
import { wayTo } from './way-to.ts'

// Plays towards steps: from small worlds in which a step is near, it is tried by who may take it, with a form filled at random; what leads
// there, else.

/**
 * The worlds that were seen, by procedure and state: for each way in which a record came there, and stood with others, the one with the
 * fewest events.
 */
type Worlds = Map<string, Map<string, Seen>>
interface Seen {
  readonly w: Play
  readonly id: string
}

/**
 * Always the same search for the same aims.
 * @param tries how often it tries at most; a third of that when only what is wished is left
 * @param met says of a turn, good or refused, which aims it met, by `procedure.step` or by their goals
 * @param begin worlds to begin with, besides those in which something was opened
 * @param begins is shown what was opened: the world before it, and with it
 * @returns the aims that were not met, but for those that were only wished for
 */
export function reach(
  aims: readonly Aim[],
  tries: number,
  met: (turn: Turn) => readonly string[],
  begin: readonly Play[] = [],
  seed = 7919,
  begins: (before: Play, w: Play) => void = () => undefined,
): readonly string[] {
  const c = chance(seed)
  const worlds: Worlds = new Map()
  const known = new Set<string>()
  const ways = new Map(aims.map(aim => [aim, wayOf(aim)]))
  const bare = office('2026-01-05')
  for (let i = 0; i < 3; i++) for (const name of openable(bare)) begun(worlds, bare, procedures[name], c, begins)
  for (const w of begin) kept(worlds, bare, w)
  let left = aims
  for (let n = 0; n < (left.every(a => a.wished) ? tries / 3 : tries) && left.length; n++) {
    const aim = left[n % left.length]
    if (!aim) break
    // What a step needs beside its state is in the data, which any step of its record may write.
    const chosen = c.next()
    const next = chosen < 0.5 ? aim : (c.of(chosen < 0.9 ? (ways.get(aim) ?? []) : halvesOf(aim.p)) ?? aim)
    if (c.next() < 0.05) begun(worlds, bare, next.p, c, begins)
    const turn = tried(worlds, next, c)
    if (!turn) continue
    if ('play' in turn.played) kept(worlds, turn.before, turn.played.play)
    const now = met(turn).filter(name => !known.has(name))
    for (const name of now) known.add(name)
    if (now.length) left = left.filter(a => !known.has(calledIn(a)))
  }
  return [...new Set(left.filter(a => !a.wished).map(calledIn))]
}

/** What leads to it, with both halves of what is signed. */
const wayOf = ({ p, name }: Aim): readonly Aim[] =>
  [...wayTo(p, readAct(p, name).step)].flatMap(full => {
    const [procedure = '', step = ''] = full.split('.')
    const on = procedures[procedure]
    const declared = on?.steps[step]
    if (!on || !declared || declared.by.every(role => role === 'linked')) return []
    return declared.signedBy
      ? [
          { p: on, name: step },
          { p: on, name: `${step}.sign` },
        ]
      : [{ p: on, name: step }]
  })

/** Opens one more, beside what its form names. */
function begun(worlds: Worlds, bare: Play, p: Procedure | undefined, c: Chance, begins: (before: Play, w: Play) => void): void {
  if (!p || !openable(bare).includes(p.name)) return
  const form = schemaOf(p.opening.takes)
  for (const name of namedIn(form)) if (procedures[name] !== p && c.next() < 0.3) begun(worlds, bare, procedures[name], c, begins)
  const w = withNamed(worlds, bare, form, c)
  const now = opened(w, c, p.name, 8)
  if (now !== w) begins(w, now)
  kept(worlds, w, now)
}

/** The procedures of whose records its form names some. */
const namedIn = (form: FieldSchema): readonly string[] => [
  ...new Set(
    Object.entries(form.properties ?? {}).flatMap(
      ([field, { procedure, items }]) => procedure ?? items?.procedure ?? (['into', 'petition'].includes(field) ? 'petition' : []),
    ),
  ),
]

/** Keeps the world for each record that is not as it was. */
function kept(worlds: Worlds, before: Play, w: Play): void {
  for (const r of Object.values(w.records)) {
    if (r === before.records[r.id]) continue
    const at = `${r.procedure} ${r.state}`
    const like = worlds.get(at) ?? new Map<string, Seen>()
    const how = lookOf(w, r)
    const known = like.get(how)
    if (!known && like.size >= 60) like.delete([...like.keys()][like.size >> 1] ?? '')
    if (!known || w.events.length <= known.w.events.length) like.set(how, { w, id: r.id })
    worlds.set(at, like)
  }
}

const lookOf = (w: Play, r: Rec) =>
  JSON.stringify([
    r.opened === w.today,
    Object.keys(r.pending),
    [...new Set(r.done.map(d => d.step))],
    Object.keys(r.data),
    w.ties
      .filter(t => t.from === r.id)
      .map(t => {
        const other = w.records[t.to]
        return [t.name, other && isEnd(procedureOf(w, other.procedure), other.state)]
      }),
  ])

/**
 * A try at that step in a world in which a record stands where it may be taken; of an answer, at what a linked record does that it answers.
 */
function tried(worlds: Worlds, aim: Aim, c: Chance): Turn | undefined {
  const near = placed(worlds, aim, c)
  const on = near && heardAt(near, aim, c)
  if (!on) return undefined
  const { p, name } = on
  const { step, act } = readAct(p, name)
  const form = schemaOf(formOf(p, step, act))
  const record = on.id
  const w = later(withNamed(worlds, on.w, form, c), record, c)
  const r = w.records[record]
  if (!r) return undefined
  const facts = factsOf(w, record)
  const roles = rolesFor(p, name)
  const when = dated(w, c)
  const able = shuffled(
    everybody(w).filter(a => roles.some(role => a.roles.includes(role))),
    c,
  )
  const actor = first(able, a => (mayTake(p, r, step, act, a, when.day, facts) ? undefined : a)) ?? able[0]
  if (!actor) return undefined
  const play = (): Turn => {
    const given = filled(form, c, w, record)
    return { before: w, record, step: name, actor, given, ...when, played: taken(w, record, name, { actor, given, ...when }) }
  }
  let turn = play()
  for (let i = 0; i < 6 && 'refused' in turn.played && turn.played.refused.kind === 'invalid'; i++) turn = play()
  return turn
}

/** A world in which the record stands where the step may be taken. */
function placed(worlds: Worlds, { p, name }: Aim, c: Chance): Seen | undefined {
  const { step, act } = readAct(p, name)
  const declared = p.steps[step]
  const needsDraft = declared?.signedBy !== undefined && act !== 'draft'
  if (!declared) return undefined
  const states =
    typeof declared.from === 'string' ? Object.keys(p.states).filter(state => declared.from === 'any' || !isEnd(p, state)) : declared.from
  const stand = shuffled(states, c).find(state => worlds.has(`${p.name} ${state}`))
  const all = [...(worlds.get(`${p.name} ${stand}`)?.values() ?? [])]
  const fitting = needsDraft ? all.filter(({ w, id }) => w.records[id]?.pending[step]) : all
  // Of two the smaller, so that worlds stay small.
  const [one, other] = [c.of(fitting), c.of(fitting)]
  return one && other && other.w.events.length < one.w.events.length ? other : one
}

/**
 * What somebody does there: the step itself; or, where it only answers, what a linked record does, which may answer another in its turn; or
 * what leads that record to it.
 */
function heardAt({ w, id }: Seen, { p, name }: Aim, c: Chance, depth = 0): (Seen & Aim) | undefined {
  const { step } = readAct(p, name)
  const declared = p.steps[step]
  const r = w.records[id]
  if (!declared || !r) return undefined
  if (!declared.by.every(role => role === 'linked'))
    return depth === 0 ? { w, id, p, name } : { w, id, p, name: half(p, onTheWay(p, step, r, c), r, c) }
  const heard = Object.entries(p.hears).flatMap(([link, theirs]) =>
    Object.entries(theirs ?? {})
      .filter(([, ours]) => (typeof ours === 'string' ? ours : ours.step) === step)
      .flatMap(([their]) => w.ties.filter(t => t.from === id && t.name === link).map(({ to }) => ({ to, their }))),
  )
  const { to, their } = c.of(heard) ?? {}
  const other = to === undefined ? undefined : w.records[to]
  return to !== undefined && other && their !== undefined && depth < 3
    ? heardAt({ w, id: to }, { p: procedureOf(w, other.procedure), name: their }, c, depth + 1)
    : undefined
}

/** The step, where the record's state lets it; else one that leads there. */
function onTheWay(p: Procedure, step: string, r: Rec, c: Chance): string {
  const fits = (name: string) => {
    const from = p.steps[name]?.from ?? []
    return typeof from === 'string' ? from === 'any' || !isEnd(p, r.state) : from.includes(r.state)
  }
  return fits(step)
    ? step
    : (c.of([...wayTo(p, step)].flatMap(full => (full.startsWith(`${p.name}.`) ? full.slice(p.name.length + 1) : [])).filter(fits)) ?? step)
}
const half = (p: Procedure, step: string, r: Rec, c: Chance): string =>
  p.steps[step]?.signedBy && r.pending[step] && c.next() < 0.8 ? `${step}.sign` : step

/** Some days on: often none, else to a day that is written in the record, or by which or after which something is due. */
function later(w: Play, id: string, c: Chance): Play {
  const r = w.records[id]
  const chosen = c.next()
  if (!r || chosen < 0.5) return w
  const written = [...Object.values(r.data), ...Object.values(r.limits).flatMap(l => [l.due, addDays(l.due, 1)])].filter(
    (d): d is Day => typeof d === 'string' && isDay(d),
  )
  const day = chosen < 0.85 ? c.of(written) : addDays(w.today, c.below(chosen < 0.95 ? 4 : 45))
  return day && day > w.today && day < addDays(w.today, 800) ? { ...w, today: day } : w
}

/** The world with records of its own that the form may name, where there are none. */
function withNamed(worlds: Worlds, w: Play, form: FieldSchema, c: Chance): Play {
  return namedIn(form).reduce((now, procedure) => {
    if (c.next() < (Object.values(now.records).some(r => r.procedure === procedure) ? 0.8 : 0.1)) return now
    const states = Object.keys(procedures[procedure]?.states ?? {})
    const seen = shuffled(states, c).flatMap(state => worlds.get(`${procedure} ${state}`) ?? [])[0]
    const other = c.of([...(seen?.values() ?? [])])
    return other ? beside(now, other.w) : now
  }, w)
}

/** Two worlds as one, the records of the second after those of the first. */
function beside(w: Play, other: Play): Play {
  const n = Object.keys(w.records).length
  const today = other.today > w.today ? other.today : w.today
  const events: readonly Event[] = JSON.parse(
    JSON.stringify(other.events).replaceAll(
      /"(p-)?m(\d+)"/g,
      (_, whose: string | undefined, nth: string) => `"${whose ?? ''}m${Number(nth) + n}"`,
    ),
  )
  return { ...replayed({ ...w, events: [...w.events, ...events] }), today }
}
