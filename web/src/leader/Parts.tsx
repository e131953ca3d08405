import { Link } from '@tanstack/react-router'
import { pluralOf, stepMeta, titleOf, useMeta } from '../api/meta.ts'
import type { LeaderSession } from '../api/leader.ts'
import type { Row } from '../api/types.ts'
import { daysBetween, longDay, weekdayOf } from '../days/day.ts'
import { RowChip } from '../days/RowChip.tsx'
import { useLang, useSay } from '../lang.tsx'
import { leaderWords as words } from './words.ts'

/** The next reception, large; those after it in a line each. */
export function Sessions({ sessions, today }: { readonly sessions: readonly LeaderSession[]; readonly today: string }) {
  const say = useSay()
  const lang = useLang()
  const [next, ...later] = sessions
  const dayOf = (day: string) => `${longDay(day, lang)} ${say(weekdayOf(day))}`
  if (!next) return <p className="quiet">{say(words.noReception)}</p>
  const left = daysBetween(today, next.day)
  return (
    <>
      <Link
        className={`tap next${left === 0 ? ' now' : ''}`}
        to="/$plural/$id"
        params={{ plural: 'reception-sessions', id: next.record.id }}
      >
        <b className="when">{say(left < 0 ? words.past : left === 0 ? words.today : words.days(left))}</b>
        <span>
          {dayOf(next.day)} · {say(next.kind)}
        </span>
        <span>{next.place}</span>
        <span>
          <b>{say(words.booked(next.bookings, next.persons))}</b>
          {next.slots === null ? '' : ` · ${say(words.slots(next.slots))}`}
        </span>
      </Link>
      {later.map(({ record, day, kind, bookings, persons }) => (
        <Link key={record.id} className="tap" to="/$plural/$id" params={{ plural: 'reception-sessions', id: record.id }}>
          <span>
            {dayOf(day)} · {say(kind)}
          </span>
          <span className="quiet">{say(words.booked(bookings, persons))}</span>
        </Link>
      ))}
    </>
  )
}

/** A record to be opened with one thumb, and its day, which explains itself. */
export function Case({ row }: { readonly row: Row }) {
  const say = useSay()
  const meta = useMeta()
  return (
    <div className="case">
      <Link className="tap" to="/$plural/$id" params={{ plural: pluralOf(meta, row.procedure), id: row.id }}>
        <b>{say(titleOf(meta, row))}</b>
        <span className="quiet">{say(row.stateLabel)}</span>
      </Link>
      <RowChip row={row} />
    </div>
  )
}

/** What awaits a signature, or was answered and is to be read. */
export function Awaiting({ row }: { readonly row: Row }) {
  const say = useSay()
  const meta = useMeta()
  const drafts = row.sign ?? []
  return (
    <Link className="tap" to="/$plural/$id" params={{ plural: pluralOf(meta, row.procedure), id: row.id }}>
      <b>{say(titleOf(meta, row))}</b>
      {drafts.map(({ step, by }) => (
        <span key={step}>
          {say(words.toSign(say(stepMeta(meta, row.procedure, step)?.label)))}{' '}
          <small className="quiet">{say(words.drafted(say(by)))}</small>
        </span>
      ))}
      {!drafts.length && <span>{say(words.toRead)}</span>}
    </Link>
  )
}
