import { isEnd, standing } from './clocks.ts'
import { begin, decide, isUnheard } from './decide.ts'
import { evolve } from './evolve.ts'
import { unitOf, type Procedure } from './procedure.ts'
import type { Actor, Decision, Event, Facts, Fields, LinkTo, Linked, Move, Rec } from './record.ts'
import type { Refusal } from './refusal.ts'
import type { Calendar } from '../law/calendar.ts'
import type { Day, Span } from '../law/days.ts'

// Records in memory: what `work/records` does in one transaction, without a database. Pure: each move gives a new world or a refusal.
// Tests play the whole office in it; histories that are loaded at once are played in it first, each matter with what is linked to it.

export interface Tie {
  readonly from: string
  readonly name: string
  readonly to: string
}
export interface Play {
  readonly procedures: Readonly<Record<string, Procedure>>
  readonly calendar: Calendar
  readonly units: ReadonlySet<string>
  readonly home: string
  readonly superiors: ReadonlyMap<string, string>
  readonly outside: ReadonlySet<string>
  readonly parents: Facts['parents']
  readonly staff: Facts['staff']
  readonly categories: Facts['categories']
  readonly settings: Readonly<Record<string, Span>>
  readonly today: Day
  /** HH:MM; nine in the morning where it does not matter. */
  readonly time?: string
  readonly records: Readonly<Record<string, Rec>>
  /** Both directions of each link. */
  readonly ties: readonly Tie[]
  readonly events: readonly Event[]
  /** The id of the record that is opened next; `nth` counts from 1. */
  readonly newId: (nth: number) => string
}
export type Played = { readonly play: Play; readonly id: string } | { readonly refused: Refusal }
export type Doing = Omit<Move, 'step' | 'given'> & { readonly given?: Fields }

const linkedActor: Actor = { id: 'system', roles: ['linked'] }

export function factsOf(w: Play, id?: string): Facts {
  const named = new Map(
    Object.values(w.records).map(r => {
      const { due } = standing(procedureOf(w, r.procedure), r)
      return [r.id, { ...summary(w, r), ...(due && { due }) }]
    }),
  )
  const linked = w.ties
    .filter(t => t.from === id)
    .flatMap(({ name, to }): Linked[] => {
      const other = w.records[to]
      return other ? [{ link: name, ...summary(w, other) }] : []
    })
  const { today, calendar, settings, units, home, superiors, outside, parents, staff, categories } = w
  return { today, time: w.time ?? '09:00', calendar, settings, units, home, superiors, outside, parents, staff, categories, linked, named }
}

function summary(w: Play, r: Rec): Omit<Linked, 'link'> {
  const p = procedureOf(w, r.procedure)
  const unit = unitOf(p, r.data)
  return { id: r.id, procedure: r.procedure, state: r.state, open: !isEnd(p, r.state), ...(unit && { unit }) }
}

/** Opens a record, as from a form or for the record that it is linked to. */
export function open(w: Play, procedure: string, doing: Doing, links: readonly LinkTo[] = []): Played {
  const id = w.newId(Object.keys(w.records).length + 1)
  const answer = begin(procedureOf(w, procedure), { given: {}, ...doing, id, links }, factsOf(w))
  return 'refused' in answer ? answer : { play: written(w, answer.ok.event), id }
}

/** Takes a step and everything that follows from it; a refusal gives no world, so nothing is left of it. */
export function step(w: Play, id: string, name: string, doing: Doing): Played {
  const record = recordOf(w, id)
  const p = procedureOf(w, record.procedure)
  const answer = decide(p, record, { given: {}, ...doing, step: name }, factsOf(w, id))
  return 'refused' in answer ? answer : { play: carriedOut(w, record, answer.ok), id }
}

/** What follows from a decision: its event, what it opens, its links, and the answers of those who listen. */
function carriedOut(before: Play, record: Rec, { event, opens }: Decision): Play {
  let w = written(before, event)
  for (const { back, procedure, given, shared } of opens) {
    const child = open(w, procedure, { given, actor: linkedActor, day: event.day, ...(event.late && { late: event.late }) }, [
      { link: back, id: record.id },
      ...shared,
    ])
    if ('refused' in child)
      throw new Error(`${record.procedure}.${event.step} was good, and ${procedure} could not open: ${child.refused.en}`)
    w = child.play
  }
  if (event.act !== 'take' || isUnheard(procedureOf(w, record.procedure), record, event)) return w
  const given = record.pending[event.step]?.given ?? event.given
  const own = [...before.ties, ...w.ties].filter(t => t.from === record.id)
  return own.filter((t, i) => own.findIndex(o => isSame(t, o)) === i).reduce((now, tie) => answered(now, event, given, tie), w)
}

/** Dated as what it answers, but never before the answering record's own last move. */
function answered(w: Play, { step: theirs, day, late }: Event, given: Fields, tie: Tie): Play {
  const their = recordOf(w, tie.from)
  const other = recordOf(w, tie.to)
  const p = procedureOf(w, other.procedure)
  const answer = p.hears[procedureOf(w, their.procedure).links[tie.name]?.back ?? '']?.[theirs]
  if (!answer) return w
  const name = typeof answer === 'string' ? answer : answer.step
  const moved = other.done.findLast(d => d.moved)?.on ?? other.opened
  const played = step(w, other.id, name, {
    given:
      typeof answer === 'string'
        ? {}
        : answer.given({
            id: their.id,
            given,
            data: their.data,
            day,
            linked: link => w.ties.filter(t => t.from === their.id && t.name === link).map(t => t.to),
          }),
    actor: linkedActor,
    day: day < moved ? moved : day,
    ...(late && { late }),
  })
  if ('refused' in played)
    throw new Error(`${their.procedure}.${theirs} was good, and ${p.name} (${other.state}) could not ${name}: ${played.refused.en}`)
  return played.play
}

/** The world after an event: the record's fold, and the links that it writes, both ways. */
function written(w: Play, event: Event): Play {
  const p = procedureOf(w, event.procedure)
  const both = (links: readonly LinkTo[]): Tie[] =>
    links.flatMap(({ link, id }) => {
      const back = p.links[link]?.back
      return back
        ? [
            { from: event.record, name: link, to: id },
            { from: id, name: back, to: event.record },
          ]
        : []
    })
  const joined = both(event.effect.joins)
  const parted = both(event.effect.parts)
  const ties = [...w.ties.filter(t => ![...joined, ...parted].some(o => isSame(t, o))), ...joined]
  return { ...w, records: { ...w.records, [event.record]: evolve(w.records[event.record], event) }, ties, events: [...w.events, event] }
}

const isSame = (a: Tie, b: Tie) => a.from === b.from && a.name === b.name && a.to === b.to

/** The world told again from its events as they are stored: JSON, and nothing else. */
export function replayed(w: Play): Play {
  const stored: readonly Event[] = JSON.parse(JSON.stringify(w.events))
  return stored.reduce(written, { ...w, records: {}, ties: [], events: [] })
}

export function recordOf(w: Play, id: string): Rec {
  const record = w.records[id]
  if (!record) throw new Error(`there is no record ${id}`)
  return record
}

export function procedureOf(w: Play, name: string): Procedure {
  const p = w.procedures[name]
  if (!p) throw new Error(`there is no procedure ${name}`)
  return p
}
