import { Link } from '@tanstack/react-router'
import type { CalendarEntry, DayCount } from '../api/calendar.ts'
import { titleOf, useMeta } from '../api/meta.ts'
import type { Day } from '../api/types.ts'
import { addDays, longDay, weekdayFromMonday, weekdays } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { calendarWords as words } from './words.ts'

interface Props {
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly counts: ReadonlyMap<Day, DayCount>
  readonly byDay: ReadonlyMap<Day, readonly CalendarEntry[]>
  readonly search: Readonly<Record<string, string | undefined>>
}
/** So many lines of a day where there is room for them. */
const few = 3

/** The month at a glance: how much each day holds, and where there is room, what; a day leads to all that it holds. */
export function Month({ from, to, today, counts, byDay, search }: Props) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const before = weekdayFromMonday(from)
  const days = Array.from({ length: Number(to.slice(8)) }, (_, i) => addDays(from, i))
  return (
    <div className="month-grid">
      {weekdays.map(name => (
        <span key={name.en} className="weekday">
          {say(name)}
        </span>
      ))}
      {before > 0 && <span aria-hidden="true" style={{ gridColumn: `span ${before}` }} />}
      {days.map(day => {
        const count = counts.get(day)
        const shown = byDay.get(day)?.slice(0, few) ?? []
        const isPast = day < today && (byDay.get(day)?.some(e => e.record.overdue) ?? false)
        if (!count)
          return (
            <span key={day} className={day === today ? 'cell today' : 'cell'}>
              <span className="nth">{Number(day.slice(8))}</span>
            </span>
          )
        return (
          <Link
            key={day}
            to="/calendar"
            search={{ ...search, view: 'day', day }}
            className={`cell full${day === today ? ' today' : ''}${isPast ? ' late' : ''}`}
          >
            <span className="visually-hidden">
              {longDay(day, lang)} {say(words.whole(count.due, count.dates))}
            </span>
            <span className="nth" aria-hidden="true">
              {Number(day.slice(8))}
            </span>{' '}
            <b className="sum" aria-hidden="true">
              {count.due + count.dates}
            </b>
            <span className="some" aria-hidden="true">
              {shown.map(({ kind, what, field, record }) => (
                <span key={`${record.id}-${field ?? ''}`} className={kind}>
                  {say(what)} · {say(titleOf(meta, record))}
                </span>
              ))}
              {count.due + count.dates > shown.length && (
                <span className="quiet">{say(words.more(count.due + count.dates - shown.length))}</span>
              )}
            </span>
          </Link>
        )
      })}
    </div>
  )
}
