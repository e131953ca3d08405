import type { TObject } from 'typebox'
import { cite, firstDay, inWords } from '../law/articles.ts'
import { limitAt } from '../law/limits.ts'
import { citedIn, contextOf, mayTake, readAct, ruleOf, stepOf } from './allowed.ts'
import { clocksAfter, isEnd } from './clocks.ts'
import { afterToday, backdated, lastMove, misdated } from './dating.ts'
import { effectOf, opensOf, standstill, taken } from './effect.ts'
import { Form, Text } from './field.ts'
import type { Procedure } from './procedure.ts'
import type { Act, Decision, Effect, Event, Facts, Fields, LinkTo, Move, Pending, Rec } from './record.ts'
import { wrong, type Refusal } from './refusal.ts'
import type { Step } from './step.ts'
import { faults, invalid } from './validate.ts'

export type Answer = { readonly ok: Decision } | { readonly refused: Refusal }
export interface Beginning extends Omit<Move, 'step'> {
  readonly id: string
  readonly links?: readonly LinkTo[]
}

const nothing = Form({})
const sentBack = Form({ reason: Text({ zh: '退回理由', en: 'Reason for sending back' }, 500) })

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

const misnamed = (step: string): Refusal => ({
  code: 'unknown-step',
  kind: 'unknown',
  zh: `没有“${step}”这一步骤`,
  en: `There is no step “${step}”`,
})
