import { count, type Calendar, type Counted } from '../law/calendar.ts'
import { inWords, shortly, type Basis } from '../law/articles.ts'
import { days, daysBetween, type Day, type Span } from '../law/days.ts'
import type { Label } from '../law/label.ts'
import type { Procedure } from './procedure.ts'
import type { Clock, Rec } from './record.ts'

/** A limit told so that anyone can count it again. */
export interface Explanation {
  readonly limit: string
  readonly label: Label
  readonly since: Day
  /** Where it was entered late, the day on which it happened. */
  readonly happened?: Day
  readonly due: Day
  readonly under: Basis
  readonly basis: Label
  readonly short: Label
  /** `15日`, `5个工作日`, or that the day was set. */
  readonly length: Label
  readonly days: readonly Counted[]
  readonly provisional: boolean
}

export function explain(p: Procedure, record: Pick<Rec, 'limits'>, limit: string, calendar: Calendar): Explanation | undefined {
  const clock = record.limits[limit]
  const declared = p.limits[limit]
  if (!clock || !declared) return undefined
  // A day that was set may lie before the day it would run from; then there is nothing to count.
  const since = clock.from ?? clock.since
  const due = clock.due < since ? since : clock.due
  const span = wholeOf(clock) ?? days(daysBetween(since, due))
  return {
    limit,
    label: declared.label,
    since,
    due: clock.due,
    ...(clock.from && { happened: clock.since }),
    under: clock.under,
    basis: inWords(clock.under),
    short: shortly(clock.under),
    length: lengthInWords(clock),
    days: count(since, due, span, calendar, clock),
    provisional: clock.provisional === true,
  }
}

/** The span with what was added to it. Only calendar days are ever added to. */
const wholeOf = ({ span, extended }: Clock): Span | null => (span && extended ? days(span.n + extended.by.n) : span)

/** `15日`, `60日，延长30日`, `5个工作日`. */
export function lengthInWords(clock: Pick<Clock, 'span' | 'extended'>): Label {
  if (!clock.span) return { zh: '按所定日期', en: 'a day that was set' }
  const first = spanInWords(clock.span)
  const more = clock.extended && spanInWords(clock.extended.by)
  return more ? { zh: `${first.zh}，延长${more.zh}`, en: `${first.en}, and ${more.en} more` } : first
}

function spanInWords({ n, unit }: Span): Label {
  return unit === 'day'
    ? { zh: `${n}日`, en: n === 1 ? '1 day' : `${n} days` }
    : { zh: `${n}个工作日`, en: n === 1 ? '1 working day' : `${n} working days` }
}
