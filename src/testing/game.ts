import { mayTake, readAct } from '#core/engine/allowed.ts'
import { formOf } from '#core/engine/decide.ts'
import type { Role } from '#core/engine/party.ts'
import type { Desk } from '#core/engine/order.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor, Fields, Rec } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { addDays, type Day } from '#core/law/days.ts'
import { cast, office, petitioner } from './cast.ts'
import { byLiking, chance, dated, filled, first, nonsense, shuffled, type Chance } from './forms.ts'
import { factsOf, open, procedureOf, step, type Play, type Played } from '#core/engine/play.ts'
import { procedures } from '#core/procedures/index.ts'

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

/** How much one would like to see a step taken, by `procedure.step`; 0 is never. */
export type Liking = (name: string) => number

/** Plays a game and shows each turn; returns the last world. */
export function game(seed: number, turns: number, each: (turn: Turn) => void, liking: Liking = usual): Play {
  const c = chance(seed)
  let w = office('2026-01-05')
  const wish = () => byLiking(openable(w), c, name => liking(`${name}.open`))[0] ?? never()
  for (const procedure of ['submission', wish()]) w = opened(w, c, procedure)
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
export function opened(w: Play, c: Chance, procedure: string, tries = 40): Play {
  // A unit's handler registers what reached the unit itself.
  const filling = filled(schemaOf(procedureOf(w, procedure).opening.takes), c, w)
  const isDirect = procedure === 'submission' && c.next() < 0.2
  const { receivedBy: _, ...given } = filling
  const by = procedureOf(w, procedure).opening.by
  const staff = Object.values<Actor>(cast)
  const able = staff.filter(a => by.some(role => role !== 'handler' && a.roles.includes(role)))
  const actor = c.of(able.length ? able : staff.filter(a => a.roles.includes('handler'))) ?? cast.sun
  const played = open(w, procedure, {
    actor: isDirect ? cast.sun : actor,
    given: isDirect ? { ...given, receivedBy: 'rsj' } : given,
    ...dated(w, c),
  })
  return 'play' in played || tries === 0 ? ('play' in played ? played.play : w) : opened(w, c, procedure, tries - 1)
}
/** What somebody on the staff may open, not only a step of another record. */
export const openable = (w: Play): readonly string[] =>
  Object.values(w.procedures)
    .filter(p => p.opening.by.some(role => role !== 'linked' && role !== 'petitioner'))
    .map(p => p.name)

const rare = new Set([
  'withdraw',
  'correct',
  'supplement',
  'finish',
  'register',
  'connect',
  'reply.return',
  'pass',
  'mandate',
  'appoint',
  'recuse',
  'separate',
  'seal',
  'decline',
  'ask-opinion',
])
/** What leads on, to the end of every remedy. */
const leads: ReadonlySet<string> = new Set([
  'submission.triage',
  'submission.join',
  ...[
    'forward',
    'sign-for',
    'accept',
    'lead',
    'inquire',
    'reply',
    'reply.sign',
    'perform',
    'perform.sign',
    'deliver',
    'deliver-also',
    'ask-review',
    'conclude',
  ].map(name => `petition.${name}`),
  ...['review', 're-review'].flatMap(p => ['admit', 'decide', 'decide.sign', 'deliver', 'ask-re-review'].map(name => `${p}.${name}`)),
  ...['announce', 'hold', 'conclude'].map(name => `hearing.${name}`),
])
/** Where letters and petitions meet and part: there somebody is left waiting for nothing first. */
const tangled = new Set(['submission.join', ...['split', 'reunite', 'merge', 'unmerge'].map(name => `petition.${name}`)])
const usual: Liking = name =>
  name.endsWith('.open')
    ? name === 'submission.open'
      ? 1
      : 0.1
    : rare.has(name.slice(name.indexOf('.') + 1))
      ? 0.03
      : tangled.has(name)
        ? 1.5
        : leads.has(name)
          ? 1
          : 0.3

/** A game of one desk: its procedures are opened and led on; the rest as usual, so that what it links to comes about. */
export const atDesk =
  (desk: Desk): Liking =>
  name => {
    const [procedure = ''] = name.split('.')
    const isRare = rare.has(name.slice(name.indexOf('.') + 1))
    return procedures[procedure]?.desk !== desk ? usual(name) * 0.4 : name.endsWith('.open') ? 1 : isRare ? 0.2 : Math.max(0.8, usual(name))
  }

function turnOf(w: Play, c: Chance, liking: Liking): Turn {
  const all = Object.values(w.records)
  const open = all.filter(r => !r.closed)
  // A record on which something liked could be done comes sooner.
  const hope = (r: Rec) =>
    Math.max(
      0.01,
      ...Object.entries(procedureOf(w, r.procedure).steps).map(([name, s]) =>
        typeof s.from !== 'string' && s.from.includes(r.state) ? liking(`${r.procedure}.${name}${r.pending[name] ? '.sign' : ''}`) : 0,
      ),
    )
  const own = (open.length && c.next() < 0.85 ? byLiking(open, c, hope)[0] : c.of(all)) ?? never()
  const record = own.id
  const p = procedureOf(w, own.procedure)
  const actors = everybody(w)
  const when = dated(w, c)
  const facts = factsOf(w, record)
  const names = Object.entries(p.steps).flatMap(([name, s]) => (s.signedBy ? [name, `${name}.sign`, `${name}.return`] : [name]))
  const able = (name: string) => actors.filter(actor => rolesFor(p, name).some(role => actor.roles.includes(role)))
  const may = (name: string, actor: Actor) => {
    const { step, act } = readAct(p, name)
    return mayTake(p, own, step, act, actor, when.day, facts) === undefined
  }
  // Mostly something that is allowed, the more liked the sooner; else something by who has the role for it; or nothing that makes sense.
  const r = c.next()
  const wise =
    r < 0.8
      ? first(
          byLiking(names, c, name => liking(`${p.name}.${name}`)),
          name => {
            const actor = first(shuffled(able(name), c), a => may(name, a))
            return actor && { name, actor }
          },
        )
      : r < 0.93
        ? first(shuffled(names, c), name => {
            const actor = c.of(able(name))
            return actor && { name, actor }
          })
        : undefined
  const name = wise?.name ?? c.of([...Object.keys(p.steps), 'nonsense', 'constructor', `${Object.keys(p.steps)[0]}.sign`]) ?? ''
  const actor = wise?.actor ?? c.of(actors) ?? cast.lin
  const { step: named, act } = readAct(p, name)
  const asked = schemaOf(formOf(p, named, act))
  const given = c.next() < 0.03 ? nonsense(c) : filled(asked, c, w, record)
  return { before: w, record, step: name, actor, given, ...when, played: step(w, record, name, { actor, given, ...when }) }
}

/** The cast, and who may act with each submission’s code. */
export const everybody = (w: Play): readonly Actor[] => [
  ...Object.values(cast),
  ...Object.values(w.records)
    .filter(r => r.procedure === 'submission')
    .map(r => petitioner(r.id)),
]

/** Who takes it: of a signed step, the half that is named. */
export function rolesFor(p: Procedure, name: string): readonly Role[] {
  const { step, act } = readAct(p, name)
  const declared = p.steps[step]
  return declared?.signedBy && act !== 'draft' ? [declared.signedBy] : (declared?.by ?? [])
}

const never = (): never => {
  throw new Error('no record')
}
