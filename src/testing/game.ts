import { allowed, readAct } from '#core/engine/allowed.ts'
import { formOf } from '#core/engine/decide.ts'
import type { Actor, Fields, Json } from '#core/engine/record.ts'
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

/** Plays a game and shows each turn; returns the last world. */
export function game(seed: number, turns: number, each: (turn: Turn) => void): Play {
  const c = chance(seed)
  let w = office('2026-01-05')
  for (const procedure of ['submission', c.of(['submission', 'visit']) ?? 'visit']) w = opened(w, c, procedure)
  for (let i = 0; i < turns; i++) {
    // A day now and then, sometimes a month, so that windows close.
    w = { ...w, today: addDays(w.today, c.next() < 0.7 ? 0 : c.below(c.next() < 0.2 ? 45 : 4)) }
    if (c.next() < 0.03) w = opened(w, c, c.of(['submission', 'submission', 'visit']) ?? 'visit')
    const turn = turnOf(w, c)
    each(turn)
    if ('play' in turn.played) w = turn.played.play
  }
  return w
}

/** Opens one, as often as it takes: a form filled at random may be refused. */
function opened(w: Play, c: Chance, procedure: string): Play {
  const given = filled(schemaOf(procedureOf(w, procedure).opening.takes), c, w)
  const played = open(w, procedure, { actor: cast.wu, given, ...dated(w, c) })
  return 'play' in played ? played.play : opened(w, c, procedure)
}

const rare = new Set(['withdraw', 'correct', 'supplement', 'finish', 'register', 'connect', 'inquire', 'reply.return', 'pass'])

function turnOf(w: Play, c: Chance): Turn {
  // The longest way is a petition's, so most turns are its.
  const petitions = Object.values(w.records).filter(r => r.procedure === 'petition' && !r.closed).map(r => r.id).slice(0, 2)
  const record = c.of(petitions.length && c.next() < 0.7 ? petitions : Object.keys(w.records)) ?? '', p = procedureOf(w, w.records[record]?.procedure ?? '')
  const actors: readonly Actor[] = [...Object.values(cast), ...Object.keys(w.records).map(petitioner)]
  const when = dated(w, c)
  const choices = actors.flatMap(actor => Object.entries(allowed(p, w.records[record] ?? never(), actor, when.day, factsOf(w, record))).map(([name, no]) => ({ actor, name, why: no?.code ?? 'allowed' })))
  const byAnswer = Map.groupBy(choices, choice => choice.why)
  // Mostly something that is allowed, rarely an exit, or the games would be short; else each reason against it as likely as the other, or nothing that makes sense.
  const open = byAnswer.get('allowed')?.filter(({ name }) => !rare.has(name) || c.next() < 0.03)
  const r = c.next(), wise = r < 0.8 ? c.of(open ?? []) : r < 0.93 ? c.of(c.of([...byAnswer.values()]) ?? []) : undefined
  const name = wise?.name ?? c.of([...Object.keys(p.steps), 'nonsense', 'constructor', `${Object.keys(p.steps)[0]}.sign`]) ?? '', actor = wise?.actor ?? c.of(actors) ?? cast.lin
  const { step: own, act } = readAct(p, name)
  const asked = schemaOf(formOf(p, own, act))
  const given = c.next() < 0.03 ? nonsense(c) : filled(asked, c, w, record)
  return { before: w, record, step: name, actor, given, ...when, played: step(w, record, name, { actor, given, ...when }) }
}
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
    .map(([name, field]) => [name, name === 'answers' ? answersTo(w, record, field, c) : value(field, c, w)]))
}

/** Each demand once: the one form that must fit the record. */
function answersTo(w: Play, record: string | undefined, field: FieldSchema, c: Chance): Json {
  const demands = w.records[record ?? '']?.data['demands']
  const ids = Array.isArray(demands) && c.next() < 0.9 ? demands.map((d: Fields) => d['id'] ?? null) : ['d1']
  return ids.map(demand => ({ ...filled(field.items ?? {}, c, w), demand }))
}

function value(field: FieldSchema, c: Chance, w: Play): Json {
  if (field.enum) return c.of(field.enum) ?? null
  if (field.ref === 'unit') return c.of([...w.units]) ?? null
  if (field.ref === 'person') return `p${c.below(5)}`
  if (field.ref === 'record') return c.of([...Object.values(w.records).filter(r => r.procedure === field.procedure).map(r => r.id), 'm999']) ?? null
  switch (field.type) {
    case 'object': return filled(field, c, w)
    case 'array': return Array.from({ length: (field.minItems ?? 0) + c.below(3) }, () => value(field.items ?? {}, c, w))
    case 'integer': return (field.minimum ?? 0) + c.below(Math.min(field.maximum ?? 9, 9))
    case 'boolean': return c.next() < 0.7
    default: return field.format === 'date' ? addDays(w.today, -c.below(5)) : field.pattern?.startsWith('^d') ? `d${1 + c.below(3)}` : `字${c.below(1000)}`
  }
}
