import { addDays, weekday, yearOf, type Day, type Span } from './days.ts'
import type { Label } from './label.ts'

/** The State Council's holiday notice for a year: festivals with the days around them, and weekend days worked in exchange (调休). */
export interface Notice {
  readonly year: number
  /** Every day off that the notice names, weekends among them included. */
  readonly rest: readonly Day[]
  /** Saturdays and Sundays that are worked. */
  readonly work: readonly Day[]
  /** The festival that a day of `rest` belongs to. */
  readonly names?: Readonly<Record<string, Label>>
}

export interface Calendar {
  isWorking(day: Day): boolean
  /** No notice has settled this day yet: it is reckoned by weekends, and may change. */
  isProvisional(day: Day): boolean
  /** The festival for which a day is off, where it is known. */
  name(day: Day): Label | undefined
  /** The years whose notice is known, ascending. */
  readonly known: readonly number[]
}

/** A last day, and whether a notice still to come could move it. */
export interface LastDay {
  readonly day: Day
  readonly provisional: boolean
}

const isWeekend = (day: Day): boolean => [0, 6].includes(weekday(day))

/** Of two notices for one year the later in the list stands, whole. A notice may also settle the last days of the December before it. */
export function calendarFrom(notices: readonly Notice[]): Calendar {
  const standing = [...new Map(notices.map(notice => [notice.year, notice])).values()].toSorted((a, b) => a.year - b.year)
  const years = new Set(standing.map(notice => notice.year))
  const settled = new Map<Day, { readonly working: boolean; readonly name?: Label | undefined }>()
  for (const { rest, work, names } of standing) {
    for (const day of rest) settled.set(day, { working: false, name: names?.[day] })
    for (const day of work) settled.set(day, { working: true })
  }
  return {
    known: [...years],
    isWorking: day => settled.get(day)?.working ?? !isWeekend(day),
    // New Year's notice has moved days from 29 December on (2006, 2007, 2011, 2018), so these wait for the next year's.
    isProvisional: day => !years.has(yearOf(day)) || (day.slice(5) >= '12-29' && !years.has(yearOf(day) + 1) && !settled.has(day)),
    name: day => settled.get(day)?.name,
  }
}

/**
 * The last day of a span. The day of the event is not counted (Civil Code 201, by analogy: the regulations are silent).
 * Calendar days do not move for a holiday; working days count working days only.
 */
export function lastDay(since: Day, span: Span, calendar: Calendar): LastDay {
  if (span.unit === 'day') return { day: addDays(since, span.n), provisional: false }
  let day = since
  let provisional = false
  for (let left = span.n; left > 0;) {
    day = addDays(day, 1)
    provisional ||= calendar.isProvisional(day)
    if (calendar.isWorking(day)) left--
  }
  return { day, provisional }
}

/** For what binds a petitioner: a last day that is not a working day moves to the next one (Civil Code 203, by analogy). */
export function rolled(day: Day, calendar: Calendar): LastDay {
  let to = day
  let provisional = calendar.isProvisional(to)
  while (!calendar.isWorking(to)) {
    to = addDays(to, 1)
    provisional ||= calendar.isProvisional(to)
  }
  return { day: to, provisional }
}

/** One day in the account of a limit: its number where it counts, and what is to be said about it. */
export interface Counted {
  readonly day: Day
  readonly n?: number
  readonly why?: Label
  readonly provisional?: true
}

/**
 * What changed a limit after it began: the day from which it was extended, and the stretches that do not count (the first day counts, the
 * last does not).
 */
export interface Changed {
  readonly extended?: { readonly from: Day }
  readonly excluded?: readonly { readonly from: Day; readonly to: Day }[]
}

/**
 * A limit told day by day, from the day of the event to `due`, so that anyone can count it again. Days after the last one of the span are
 * those over which it moved; a `due` before it ends the account there. `span` holds what was added, too; `changed` says where that begins,
 * and which days stood still.
 * @throws RangeError when `due` lies before `since`
 */
export function count(since: Day, due: Day, span: Span, calendar: Calendar, changed: Changed = {}): readonly Counted[] {
  if (due < since) throw new RangeError(`a limit that starts on ${since} cannot end on ${due}`)
  const told: Counted[] = [{ day: since, why: { zh: '事由发生当日，不计入', en: 'the day of the event, not counted' } }]
  for (let day = since, n = 0; day < due;) {
    day = addDays(day, 1)
    const after = n === span.n
    const still = changed.excluded?.some(({ from, to }) => from < day && day <= to) === true
    const counts = !after && !still && (span.unit === 'day' || calendar.isWorking(day))
    if (counts) n++
    const last = counts && n === span.n
    const why = still
      ? { zh: '不计入期限', en: 'excluded from the period' }
      : day === changed.extended?.from
        ? { zh: '原期限的最后一日，此后为延长的日数', en: 'the last day before the extension' }
        : after
          ? afterwards(day, due, calendar)
          : span.unit === 'workingDay'
            ? onTheWay(day, calendar)
            : last
              ? atTheEnd(day, due, calendar)
              : undefined
    const open = calendar.isProvisional(day) && (span.unit === 'workingDay' || after || (last && day < due))
    told.push({ day, ...(counts && { n }), ...(why && { why }), ...(open && { provisional: true as const }) })
  }
  return told
}

function onTheWay(day: Day, calendar: Calendar): Label | undefined {
  if (!calendar.isWorking(day)) return because(day, calendar, { zh: '不计入', en: 'not counted' })
  return isWeekend(day) ? { zh: '调休上班，计入', en: 'weekend worked in exchange, counted' } : undefined
}

function atTheEnd(day: Day, due: Day, calendar: Calendar): Label | undefined {
  if (calendar.isWorking(day)) return undefined
  return because(
    day,
    calendar,
    day < due ? { zh: '期限顺延', en: 'so the limit moves' } : { zh: '此期限不顺延', en: 'but this limit does not move' },
  )
}

function afterwards(day: Day, due: Day, calendar: Calendar): Label {
  return day === due
    ? { zh: '期限顺延至此日', en: 'the limit moves to this day' }
    : because(day, calendar, { zh: '继续顺延', en: 'so it moves on' })
}

function because(day: Day, calendar: Calendar, then: Label): Label {
  const off = calendar.name(day) ?? weekdayOff(day)
  return { zh: `${off.zh}，${then.zh}`, en: `${off.en}, ${then.en}` }
}

function weekdayOff(day: Day): Label {
  const of = weekday(day)
  if (of === 6) return { zh: '星期六', en: 'Saturday' }
  return of === 0 ? { zh: '星期日', en: 'Sunday' } : { zh: '放假', en: 'day off' }
}
