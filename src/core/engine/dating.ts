import { daysBetween, type Day } from '../law/days.ts'
import { stepOf } from './allowed.ts'
import { Form, Text } from './field.ts'
import type { Procedure } from './procedure.ts'
import type { Act, Move, Rec } from './record.ts'
import { wrong, type Refusal } from './refusal.ts'
import { faults, invalid, nothingKnown } from './validate.ts'

// On which day a step may be entered as taken.

const lateEntry = Form({ late: Text({ zh: '补录理由', en: 'Why it is entered later' }, 500) })

/** The day before which the act cannot lie: of the step that led to this state, and of the draft that it signs or sends back. */
export function lastMove(record: Rec, name: string, act: Act): Day | undefined {
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
export function backdated(p: Procedure, name: string, act: Act, { day, actor }: Move, today: Day): Refusal | undefined {
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

/** A day to come is nothing that was done. */
export const afterToday = (day: Day, today: Day): Refusal | undefined =>
  day > today ? wrong('day-in-future', '/day', `日期不能晚于今天（${today}）`, `The day cannot lie after today (${today})`) : undefined

/**
 * A day may lie in the past, with a reason past yesterday; never in the future, before the opening, or before the step that led to this
 * state.
 */
export function misdated(move: Omit<Move, 'step'>, today: Day, opened?: Day, moved?: Day): Refusal | undefined {
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
