import type { TObject } from 'typebox'
import { cite, firstDay, inWords } from '../law/articles.ts'
import { daysBetween, type Day } from '../law/days.ts'
import { limitAt } from '../law/limits.ts'
import { citedIn, contextOf, mayTake, readAct, ruleOf, stepOf } from './allowed.ts'
import { clockOf, clocksAfter, extended, isEnd, paused, restored, resumed, unpaused } from './clocks.ts'
import { Form, Text } from './field.ts'
import type { Procedure } from './procedure.ts'
import type { Act, Actor, Clock, Decision, Effect, Event, Facts, Fields, LinkTo, Opens, Pending, Rec } from './record.ts'
import { wrong, type Refusal } from './refusal.ts'
import type { At, Sets, Step } from './step.ts'
import { withSet } from './evolve.ts'
import { faults, invalid, nothingKnown } from './validate.ts'

export type Answer = { readonly ok: Decision } | { readonly refused: Refusal }
/** What somebody wants to do: `step` is the step's name, with `.sign` or `.return` for the halves of a signed one. */
export interface Move {
  readonly step: string
  readonly given: Fields
  readonly actor: Actor
  readonly day: Day
  readonly late?: string
}
export interface Beginning extends Omit<Move, 'step'> {
  readonly id: string
  readonly links?: readonly LinkTo[]
}

const nothing = Form({})
const sentBack = Form({ reason: Text({ zh: '退回理由', en: 'Reason for sending back' }, 500) })
const lateEntry = Form({ late: Text({ zh: '补录理由', en: 'Why it is entered later' }, 500) })

/** What an act takes: the step's form, nothing for a signature, a reason for sending back. */
export function formOf(p: Procedure, step: string, act: Act): TObject {
  const declared = stepOf(p, step)
  if (act === 'return') return sentBack
  return act === 'take' && declared?.signedBy ? nothing : (declared?.takes ?? nothing)
}

/** Judges one move on one record. Pure: the answer is an event with its whole effect, or a refusal. */
export function decide(p: Procedure, record: Rec, move: Move, facts: Facts): Answer {
  const { step: name, act } = readAct(p, move.step)
  const step = stepOf(p, name)
  const under = step && ruleOf(step, record)
  // A day to come is told first: what may be done then nobody knows.
  const refused =
    (under ? afterToday(move.day, facts.today) : undefined)
    ?? mayTake(p, record, name, act, move.actor, move.day, facts)
    ?? misdated(move, facts.today, record.opened, lastMove(record, name, act))
    ?? backdated(p, name, act, move, facts.today)
  if (refused || !step || !under) return { refused: { ...(under && { under }), ...(refused ?? misnamed(move.step)) } }
  const found = faults(formOf(p, name, act), move.given, facts)
  if (found.length) return { refused: { ...invalid(found), under } }
  const signed = act === 'take' && step.signedBy ? record.pending[name] : undefined
  const given = signed?.given ?? move.given
  const at = { ...contextOf(record, move.actor, move.day, facts), given }
  const bad = act === 'return' ? undefined : (tooLong(record, step, given) ?? step.checks?.(at))
  if (bad) return { refused: { ...bad, under: citedIn(bad, record) ?? under } }
  const event = (effect: Effect): Event => ({
    record: record.id,
    procedure: p.name,
    seq: record.version + 1,
    step: name,
    act,
    by: move.actor.id,
    day: move.day,
    under,
    given: signed ? {} : given,
    effect,
    ...(move.late && { late: move.late }),
  })
  if (act !== 'take') {
    const draft: Pending | null = act === 'draft' ? { given, by: move.actor.id, on: move.day } : null
    return { ok: { event: event({ ...standstill(p, record), pending: { [name]: draft } }), opens: [] } }
  }
  return { ok: { event: event(effectOf(p, record, name, step, at, facts)), opens: opensOf(p, step, at, facts) } }
}

/** Whether the records that are linked hear nothing of it. */
export const isUnheard = (p: Procedure, before: Rec, { step, effect }: Event): boolean =>
  stepOf(p, step)?.heardIfMoved === true && effect.state === before.state

/** The first event of a record. */
export function begin(p: Procedure, b: Beginning, facts: Facts): Answer {
  const { opening } = p
  const tooOld = b.day < firstDay
  if (tooOld)
    return {
      refused: wrong(
        'day-before-law',
        '/day',
        `日期不能早于 ${firstDay}，此前的法规本系统未收录`,
        `The day cannot lie before ${firstDay}: no earlier law is kept here`,
      ),
    }
  const under = cite(opening.under, b.day)
  if (!under) throw new Error(`${p.name}: no law of ${b.day} lets it be opened`)
  if (!opening.by.some(role => b.actor.roles.includes(role))) {
    return {
      refused: {
        code: 'wrong-role',
        kind: 'forbidden',
        zh: `您的岗位不能${opening.label.zh}${p.label.zh}`,
        en: `Your role cannot do this: ${opening.label.en}`,
        under,
      },
    }
  }
  // What a step passes on was judged in that step, or is a matter's of old: its category may have been switched off since.
  const known = b.actor.roles.includes('linked') ? { ...facts, categories: { has: () => true } } : facts
  const dated = misdated(b, facts.today)
  const found = faults(opening.takes, b.given, known)
  const bad = dated ?? (found.length ? invalid(found) : opening.checks?.({ given: b.given, day: b.day, actor: b.actor, facts }))
  if (bad) return { refused: { under, ...bad } }
  const set = { ...taken(p, b.given), ...opening.sets?.({ given: b.given, day: b.day, actor: b.actor, facts }) }
  const state = opening.goes ? opening.goes({ given: b.given, facts }) : typeof opening.to === 'string' ? opening.to : undefined
  if (state === undefined || ![opening.to].flat().includes(state)) throw new Error(`${p.name} opens in ${state}, which it does not declare`)
  const joined = Object.entries(opening.joins ?? {}).flatMap(([link, ids]) => (ids?.({ given: b.given }) ?? []).map(id => ({ link, id })))
  const effect: Effect = {
    state,
    ...(isEnd(p, state) && { end: true as const }),
    set,
    limits: clocksAfter(p, undefined, state, set, b.day, facts),
    pending: {},
    joins: [...(b.links ?? []), ...joined],
    parts: [],
    issues: (opening.issues ?? []).map(i => i.code),
  }
  return {
    ok: {
      event: {
        record: b.id,
        procedure: p.name,
        seq: 1,
        step: 'open',
        act: 'take',
        by: b.actor.id,
        day: b.day,
        under,
        given: b.given,
        effect,
        ...(b.late && { late: b.late }),
      },
      opens: [],
    },
  }
}

function effectOf(p: Procedure, record: Rec, name: string, step: Step, at: At<Fields, Fields>, facts: Facts): Effect {
  const target = step.goes ? step.goes(at) : typeof step.to === 'string' ? step.to : undefined
  if (target === undefined || ![step.to].flat().includes(target))
    throw new Error(`${p.name}.${name} goes to ${target}, which it does not declare`)
  const state = target === 'same' ? record.state : target
  const set = emptied({ ...taken(p, at.given), ...step.sets?.(at) })
  const data = withSet(record.data, set)
  const links = (of: Step['joins']): LinkTo[] =>
    Object.entries(of ?? {}).flatMap(([link, ids]) => (ids?.(at) ?? []).map(id => ({ link, id })))
  // A draft whose step is no longer possible in the new state is void.
  const void_ = Object.keys(record.pending).filter(n => n === name || isEnd(p, state) || !possible(p.steps[n], state))
  return {
    state,
    ...(isEnd(p, state) && { end: true as const }),
    set,
    limits: {
      ...clocksAfter(p, record, state, data, at.day, facts),
      ...(step.restores && state !== record.state && restored(p, record, state)),
      ...turned(record, step, at),
    },
    pending: Object.fromEntries(void_.map(n => [n, null])),
    joins: links(step.joins),
    parts: links(step.parts),
    issues: (step.issues ?? []).flatMap(i => (i.only?.(at) === false ? [] : i.code)),
  }
}

/** The clocks that the step itself moves out, stops for a while, or lets go on. */
function turned(record: Rec, step: Step, at: At<Fields, Fields>): Readonly<Record<string, Clock>> {
  const turn = (limit: string | undefined, to: (clock: Clock) => Clock) => {
    const clock = limit === undefined ? undefined : clockOf(record, limit)
    return clock && limit !== undefined ? { [limit]: to(clock) } : {}
  }
  const under = ruleOf(step, record)
  const n = step.extends ? at.given[step.extends.days] : undefined
  return {
    ...turn(step.extends?.limit, clock => (typeof n === 'number' && under ? extended(clock, n, under) : clock)),
    ...turn(step.pauses, clock => paused(clock, at.day)),
    ...turn(step.resumes, clock => resumed(clock, at.day)),
    ...turn(step.unpauses, unpaused),
  }
}

function tooLong(record: Rec, step: Step, given: Fields): Refusal | undefined {
  if (!step.extends) return undefined
  const row = limitAt(step.extends.most, record.opened)
  const n = given[step.extends.days]
  if (!row?.most || typeof n !== 'number' || n <= row.most.n) return undefined
  return wrong(
    'too-long',
    `/${step.extends.days}`,
    `最多延长 ${row.most.n} 日（${inWords(row.under).zh}）`,
    `At most ${row.most.n} days may be added (${inWords(row.under).en})`,
    row.under,
  )
}

const possible = (step: Step | undefined, state: string): boolean => typeof step?.from === 'string' || step?.from.includes(state) === true

function opensOf(p: Procedure, step: Step, at: At<Fields, Fields>, facts: Facts): readonly Opens[] {
  const shared = facts.linked.filter(l => step.shares?.includes(l.link)).map(({ link, id }) => ({ link, id }))
  return Object.entries(step.opens ?? {}).flatMap(([link, make]) => {
    const to = p.links[link]
    const made = make?.(at)
    if (!to || made === undefined) return []
    return (isList(made) ? made : [made]).map(given => ({ link, back: to.back, procedure: to.to, given, shared }))
  })
}
const isList = (made: Fields | readonly Fields[]): made is readonly Fields[] => Array.isArray(made)

/** As it is stored: null empties a field. */
const emptied = (set: Sets<Fields>): Fields => Object.fromEntries(Object.entries(set).map(([field, value]) => [field, value ?? null]))

const taken = (p: Procedure, given: Fields): Fields =>
  Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(p.data.properties, key)))
const misnamed = (step: string): Refusal => ({
  code: 'unknown-step',
  kind: 'unknown',
  zh: `没有“${step}”这一步骤`,
  en: `There is no step “${step}”`,
})

/** The event of a draft or of its return changes nothing but what is pending. */
const standstill = (p: Procedure, record: Rec): Effect => ({
  state: record.state,
  ...(isEnd(p, record.state) && { end: true as const }),
  set: {},
  limits: {},
  pending: {},
  joins: [],
  parts: [],
  issues: [],
})

/** The day before which the act cannot lie: of the step that led to this state, and of the draft that it signs or sends back. */
function lastMove(record: Rec, name: string, act: Act): Day | undefined {
  const days = [record.done.findLast(d => d.moved)?.on, act === 'draft' ? undefined : record.pending[name]?.on]
  return days
    .filter(day => day !== undefined)
    .toSorted()
    .at(-1)
}

/**
 * What is in force by a signature, or must be done within a limit of the office's, counts from when it is done here: dated back, it would
 * undo a day that has passed.
 */
function backdated(p: Procedure, name: string, act: Act, { day, actor }: Move, today: Day): Refusal | undefined {
  const step = stepOf(p, name)
  const window = step?.within === undefined ? undefined : p.limits[step.within]
  const ours = window && 'may' in window && window.may !== 'petitioner'
  if (daysBetween(day, today) <= 1 || actor.roles.includes('linked') || !((step?.signedBy && act === 'take') || step?.extends || ours))
    return undefined
  return wrong(
    'not-in-arrears',
    '/day',
    '签发、延期和有期限的异议以在系统中办理之日为准，不能补录，请填今天或者昨天',
    'A signature, an extension and what must be done within a period count from when they are entered; date it today or yesterday',
  )
}

const afterToday = (day: Day, today: Day): Refusal | undefined =>
  day > today ? wrong('day-in-future', '/day', `日期不能晚于今天（${today}）`, `The day cannot lie after today (${today})`) : undefined

/**
 * A day may lie in the past, with a reason past yesterday; never in the future, before the opening, or before the step that led to this
 * state.
 */
function misdated(move: Omit<Move, 'step'>, today: Day, opened?: Day, moved?: Day): Refusal | undefined {
  const no = (code: string, zh: string, en: string) => wrong(code, '/day', zh, en)
  const ahead = afterToday(move.day, today)
  if (ahead) return ahead
  if (opened && move.day < opened)
    return no('day-before-opening', `日期不能早于登记日（${opened}）`, `The day cannot lie before the registration (${opened})`)
  if (moved && move.day < moved)
    return no('day-before-last-step', `日期不能早于上一步骤（${moved}）`, `The day cannot lie before the last step (${moved})`)
  const found = move.late === undefined ? [] : faults(lateEntry, { late: move.late }, nothingKnown)
  if (found.length) return { ...invalid(found), code: 'late-reason' }
  if (daysBetween(move.day, today) > 1 && !move.late)
    return no(
      'late-without-reason',
      '补录一天以前的事项，请写明补录理由',
      'What happened more than one day ago needs a reason for its late entry',
    )
  return undefined
}
