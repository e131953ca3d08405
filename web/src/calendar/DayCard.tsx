import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CalendarEntry, DayCount } from '../api/calendar.ts'
import { pluralOf, titleOf, useMeta } from '../api/meta.ts'
import type { Day } from '../api/types.ts'
import { longDay, weekdayOf } from '../days/day.ts'
import { RowChip } from '../days/RowChip.tsx'
import { useLang, useSay } from '../lang.tsx'
import { calendarWords as words } from './words.ts'

/** So many lines of a day at first. */
const first = 20

/** A day: what ends on it, what is planned for it. Each line opens its record. */
export function DayCard({
  day,
  count,
  entries,
  isToday,
}: {
  readonly day: Day
  readonly count: DayCount
  readonly entries: readonly CalendarEntry[]
  readonly isToday: boolean
}) {
  const say = useSay()
  const lang = useLang()
  const [whole, setWhole] = useState(false)
  const shown = whole ? entries : entries.slice(0, first)
  return (
    <section className="card agenda" id={day}>
      <h2>
        {longDay(day, lang)} {say(weekdayOf(day))}
        {isToday ? ` · ${say(words.today)}` : ''} <small className="quiet">{say(words.whole(count.due, count.dates))}</small>
      </h2>
      <ul>
        {shown.map(entry => (
          <Line key={`${entry.record.id}-${entry.field ?? ''}`} entry={entry} />
        ))}
      </ul>
      {entries.length > shown.length && (
        <button type="button" className="plain" onClick={() => setWhole(true)}>
          {say(words.more(entries.length - shown.length))}
        </button>
      )}
    </section>
  )
}

function Line({ entry: { kind, what, record } }: { readonly entry: CalendarEntry }) {
  const say = useSay()
  const meta = useMeta()
  const of = meta.procedures[record.procedure]?.label
  return (
    <li className={kind}>
      <span className="what">
        <b>{say(what)}</b> {of?.zh !== what.zh && <span className="quiet">{say(of)}</span>}
      </span>
      <span className="which">
        <Link to="/$plural/$id" params={{ plural: pluralOf(meta, record.procedure), id: record.id }}>
          {say(titleOf(meta, record))}
        </Link>{' '}
        <span className="number">{record.number}</span>
      </span>
      <span className="stands">
        <span className="quiet">{say(record.stateLabel)}</span> {kind === 'due' && <RowChip row={record} />}
      </span>
    </li>
  )
}
