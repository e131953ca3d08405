import { mayTake, readAct } from '#core/engine/allowed.ts'
import { formOf } from '#core/engine/decide.ts'
import type { Role } from '#core/engine/party.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor, Fields, Json, Rec } from '#core/engine/record.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { addDays, type Day } from '#core/law/days.ts'
import { cast, office, petitioner } from './cast.ts'
import { factsOf, open, procedureOf, step, type Play, type Played } from '#core/engine/play.ts'

// Random games on an office in memory: days pass, somebody does something, allowed or not, with a form filled by its schema.

export interface Turn {
  readonly before: Play
  readonly record: string
  readonly step: string
  readonly actor: Actor
  readonly given: Fields
  readonly day: Day
  readonly late?: string
  readonly played: Played
}

/** A source of chance that a seed repeats. What is filled in depends on the world, so it cannot be drawn beforehand. */
function chance(seed: number) {
  let state = seed
  const next = (): number => { state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff; return state / 0x80_00_00_00 }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, of: <T>(list: readonly T[]): T | undefined => list[below(list.length)] }
}
type Chance = ReturnType<typeof chance>

/** How much one would like to see a step taken, by `procedure.step`; 0 is never. */
export type Liking = (name: string) => number

/** Plays a game, from nothing or on from an earlier world, and shows each turn; returns the last world. */
export function game(seed: number, turns: number, each: (turn: Turn) => void, liking: Liking = usual, from?: Play): Play {
  const c = chance(seed)
  let w = from ?? office('2026-01-05')
  const wish = () => byLiking(openable(w), c, name => liking(`${name}.open`))[0] ?? never()
  if (!from) for (const procedure of ['submission', wish()]) w = opened(w, c, procedure)
  for (let i = 0; i < turns; i++) {
    // A day now and then, sometimes a month, so that windows close.
    w = { ...w, today: addDays(w.today, c.next() < 0.7 ? 0 : c.below(c.next() < 0.2 ? 45 : 4)) }
    if (c.next() < 0.04) w = opened(w, c, wish())
    const turn = turnOf(w, c, liking)
    each(turn)
    if ('play' in turn.played) w = turn.played.play
  }
  return w
}

/** Opens one, as often as it takes: a form filled at random may be refused. */
function opened(w: Play, c: Chance, procedure: string, tries = 40): Play {
  // A unit's handler registers what reached the unit itself.
  const filling = filled(schemaOf(procedureOf(w, procedure).opening.takes), c, w), isDirect = procedure === 'submission' && c.next() < 0.2
  const { receivedBy: _, ...given } = filling
  const by = procedureOf(w, procedure).opening.by, actor = c.of(Object.values<Actor>(cast).filter(a => by.some(role => role !== 'handler' && a.roles.includes(role)))) ?? cast.sun
  const played = open(w, procedure, { actor: isDirect ? cast.sun : actor, given: isDirect ? { ...given, receivedBy: 'rsj' } : given, ...dated(w, c) })
  return 'play' in played || tries === 0 ? 'play' in played ? played.play : w : opened(w, c, procedure, tries - 1)
}
/** What somebody on the staff may open, not only a step of another record. */
const openable = (w: Play): readonly string[] => Object.values(w.procedures).filter(p => p.opening.by.some(role => role !== 'linked' && role !== 'petitioner')).map(p => p.name)

const rare = new Set(['withdraw', 'correct', 'supplement', 'finish', 'register', 'connect', 'reply.return', 'pass', 'mandate', 'appoint', 'recuse', 'separate', 'seal', 'decline', 'ask-opinion'])
/** What leads on, to the end of every remedy. */
export const leads: ReadonlySet<string> = new Set([
  'submission.triage', 'submission.join', ...['forward', 'sign-for', 'accept', 'lead', 'inquire', 'reply', 'reply.sign', 'perform', 'perform.sign', 'deliver', 'deliver-also', 'ask-review', 'conclude'].map(name => `petition.${name}`),
  ...['review', 're-review'].flatMap(p => ['admit', 'decide', 'decide.sign', 'deliver', 'ask-re-review'].map(name => `${p}.${name}`)), ...['announce', 'hold', 'conclude'].map(name => `hearing.${name}`),
])
/** Where letters and petitions meet and part: there somebody is left waiting for nothing first. */
const tangled = new Set(['submission.join', ...['split', 'reunite', 'merge', 'unmerge'].map(name => `petition.${name}`)])
const usual: Liking = name => name.endsWith('.open') ? name === 'submission.open' ? 1 : 0.1 : rare.has(name.slice(name.indexOf('.') + 1)) ? 0.03 : tangled.has(name) ? 1.5 : leads.has(name) ? 1 : 0.3

function turnOf(w: Play, c: Chance, liking: Liking): Turn {
  const all = Object.values(w.records), open = all.filter(r => !r.closed)
  // A record on which something liked could be done comes sooner.
  const hope = (r: Rec) => Math.max(0.01, ...Object.entries(procedureOf(w, r.procedure).steps).map(([name, s]) => typeof s.from !== 'string' && s.from.includes(r.state) ? liking(`${r.procedure}.${name}${r.pending[name] ? '.sign' : ''}`) : 0))
  const own = (open.length && c.next() < 0.85 ? byLiking(open, c, hope)[0] : c.of(all)) ?? never(), record = own.id, p = procedureOf(w, own.procedure)
  const actors: readonly Actor[] = [...Object.values(cast), ...all.filter(r => r.procedure === 'submission').map(r => petitioner(r.id))]
  const when = dated(w, c), facts = factsOf(w, record), names = Object.entries(p.steps).flatMap(([name, s]) => s.signedBy ? [name, `${name}.sign`, `${name}.return`] : [name])
  const able = (name: string) => actors.filter(actor => rolesFor(p, name).some(role => actor.roles.includes(role)))
  const may = (name: string, actor: Actor) => { const { step, act } = readAct(p, name); return mayTake(p, own, step, act, actor, when.day, facts) === undefined }
  // Mostly something that is allowed, the more liked the sooner; else something by who has the role for it; or nothing that makes sense.
  const r = c.next()
  const wise = r < 0.8 ? first(byLiking(names, c, name => liking(`${p.name}.${name}`)), name => { const actor = first(shuffled(able(name), c), a => may(name, a)); return actor && { name, actor } })
    : r < 0.93 ? first(shuffled(names, c), name => { const actor = c.of(able(name)); return actor && { name, actor } }) : undefined
  const name = wise?.name ?? c.of([...Object.keys(p.steps), 'nonsense', 'constructor', `${Object.keys(p.steps)[0]}.sign`]) ?? '', actor = wise?.actor ?? c.of(actors) ?? cast.lin
  const { step: named, act } = readAct(p, name)
  const asked = schemaOf(formOf(p, named, act))
  const given = c.next() < 0.03 ? nonsense(c) : filled(asked, c, w, record)
  return { before: w, record, step: name, actor, given, ...when, played: step(w, record, name, { actor, given, ...when }) }
}

function rolesFor(p: Procedure, name: string): readonly Role[] {
  const { step, act } = readAct(p, name), declared = p.steps[step]
  return declared?.signedBy && act !== 'draft' ? [declared.signedBy] : declared?.by ?? []
}

/** The first that comes to something. */
function first<T, R>(list: readonly T[], of: (item: T) => R | undefined | false): (R extends true ? T : R) | undefined
function first(list: readonly unknown[], of: (item: unknown) => unknown): unknown {
  for (const item of list) { const found = of(item); if (found) return found === true ? item : found }
  return undefined
}
const shuffled = <T>(list: readonly T[], c: Chance): readonly T[] => byLiking(list, c, () => 1)
/** In an order of chance in which what is liked comes early. */
const byLiking = <T>(list: readonly T[], c: Chance, liking: (item: T) => number): readonly T[] =>
  list.map(item => ({ item, at: -Math.log(1 - c.next()) / Math.max(liking(item), 1e-9) })).toSorted((a, b) => a.at - b.at).map(({ item }) => item)
const never = (): never => { throw new Error('no record') }

/** Today mostly; yesterday; earlier with a reason or without; tomorrow, which is refused. */
function dated(w: Play, c: Chance): { readonly day: Day; readonly late?: string } {
  const r = c.next()
  if (r < 0.9) return { day: w.today }
  if (r < 0.94) return { day: addDays(w.today, -1) }
  if (r < 0.98) return { day: addDays(w.today, -c.below(12)), late: '补录' }
  return { day: addDays(w.today, r < 0.99 ? 1 : -9) }
}

const nonsense = (c: Chance): Fields => c.of<Fields>([{}, { x: 1 }, { reason: null }, { reason: '\u0000' }, { answers: [] }, { constructor: 'x' }, { unit: 'mars' }]) ?? {}

function filled(schema: FieldSchema, c: Chance, w: Play, record?: string): Fields {
  return Object.fromEntries(Object.entries(schema.properties ?? {})
    .filter(([name]) => schema.required?.includes(name) || c.next() < 0.4)
    .map(([name, field]) => [name, fitting(name, field, c, w, record) ?? value(field, c, w)]))
}

/** Forms that must fit the record: each demand once, a demand of it, somebody of its unit, a petition that joined it. */
function fitting(name: string, field: FieldSchema, c: Chance, w: Play, record: string | undefined): Json | undefined {
  const data = w.records[record ?? '']?.data ?? {}, rows = (list: Json | undefined): readonly Fields[] => Array.isArray(list) ? list : []
  if (c.next() < 0.1) return undefined
  if (name === 'answers') return rows(data['demands']).map(d => ({ ...filled(field.items ?? {}, c, w), demand: d['id'] ?? null }))
  if (name === 'covers') return rows(data['demands']).map(d => d['id'] ?? null)
  if (name === 'off') return rows(data['demands']).slice(1).map(d => d['id'] ?? null)
  if (field.ref === 'staff') return c.of([...w.staff].filter(([, s]) => s.unit === data['unit']).map(([id]) => id))
  if (name === 'petition' && field.ref !== 'record') return rows(data['absorbed'])[0]?.['petition']
  if (name === 'petition' && c.next() < 0.5) return Object.values(w.records).find(r => r.state === 'terminated')?.id
  if (name === 'contained') return true
  if (name === 'submission') return c.of(w.ties.filter(t => t.from === record && t.name === 'submissions').map(t => t.to))
  if (name === 'into') return c.of(Object.values(w.records).filter(r => r.procedure === 'petition' && !r.closed && r.id !== record).map(r => r.id))
  return undefined
}

function value(field: FieldSchema, c: Chance, w: Play): Json {
  if (field.enum) return c.of(field.enum) ?? null
  if (field.ref === 'unit') return c.of([...w.units]) ?? null
  if (field.ref === 'staff') return c.of([...w.staff.keys()]) ?? null
  if (field.ref === 'category') return c.of([...w.categories]) ?? null
  if (field.ref === 'person') return `p${c.below(5)}`
  if (field.ref === 'record') return c.of([...Object.values(w.records).filter(r => r.procedure === field.procedure).map(r => r.id), 'm999']) ?? null
  switch (field.type) {
    case 'object': return filled(field, c, w)
    case 'array': return [...new Set(Array.from({ length: (field.minItems ?? 0) + c.below(3) }, () => value(field.items ?? {}, c, w)))]
    case 'integer': return (field.minimum ?? 0) + c.below(Math.min(field.maximum ?? 9, 9))
    case 'boolean': return c.next() < 0.7
    // As often to come as past.
    default: return field.format === 'date' ? addDays(w.today, c.below(60) - 20) : field.pattern?.startsWith('^d') ? `d${1 + c.below(3)}` : `字${c.below(1000)}`
  }
}
