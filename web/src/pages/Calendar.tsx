import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { pluralOf, titleOf, useMeta } from '../api/meta.ts'
import { get } from '../api/send.ts'
import type { CalendarEntry, CalendarTold, Day, Label } from '../api/types.ts'
import { addDays, firstOfMonth, isDay, lastOfMonth, longDay, weekdayFromMonday, weekdays } from '../days/day.ts'
import { RowChip } from '../days/RowChip.tsx'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'

const l = (zh: string, en: string): Label => ({ zh, en })
const views = { day: l('日', 'Day'), week: l('周', 'Week'), month: l('月', 'Month') } as const
type View = keyof typeof views
const isView = (name: string | undefined): name is View => name !== undefined && Object.hasOwn(views, name)
const told = { today: l('今天', 'Today'), before: l('往前', 'Earlier'), after: l('往后', 'Later'), none: l('这几天没有到期的事，也没有安排。', 'Nothing is due in these days, and nothing is planned.'), more: l('还有更多，请缩短时间范围。', 'There is more: choose fewer days.') }

/** The days from the first to the last that a view shows around a day. */
const span: Readonly<Record<View, (day: Day) => readonly [Day, Day]>> = {
  day: day => [day, day],
  week: day => { const monday = addDays(day, -weekdayFromMonday(day)); return [monday, addDays(monday, 6)] },
  month: day => [firstOfMonth(day), lastOfMonth(day)],
}

/** Duties and appointments by day, week or month. Which days stand in the address. */
export function Calendar() {
  const say = useSay(), lang = useLang(), { today } = useMeta(), search = useSearch({ strict: false })
  const view: View = isView(search['view']) ? search['view'] : 'week', day = isDay(search['day'] ?? '') ? search['day'] ?? today : today, [from, to] = span[view](day)
  const query = useQuery({ queryKey: ['lists', 'calendar', from, to], queryFn: ({ signal }) => get<CalendarTold>('/calendar', { from, to }, signal), placeholderData: keepPreviousData })
  useTitle(say(words.nav.calendar))
  const link = (label: Label, next: { readonly view?: View; readonly day?: Day }, here = false) => <Link key={label.en} to="/calendar" search={{ view, day, ...next }} {...(here && { 'aria-current': 'true' as const })}>{say(label)}</Link>
  const byDay = Map.groupBy(query.data?.entries ?? [], entry => entry.day)
  return (
    <>
      <div className="headline">
        <h1>{say(words.nav.calendar)}</h1><span className="counts">{from === to ? longDay(from, lang) : `${longDay(from, lang)} – ${longDay(to, lang)}`}</span><span className="grow" />
        <nav className="views" aria-label={say(words.nav.calendar)}>
          {link(told.before, { day: addDays(from, -1) })}{link(told.today, { day: today })}{link(told.after, { day: addDays(to, 1) })}
          {(['day', 'week', 'month'] as const).map(name => link(views[name], { view: name }, name === view))}
        </nav>
      </div>
      {query.error ? <Problem error={query.error} again={() => void query.refetch()} /> : !query.data ? <Loading rows={10} /> : <>
        {view === 'month' && <Month from={from} to={to} today={today} byDay={byDay} />}
        {!byDay.size && <p className="quiet">{say(told.none)}</p>}
        {[...byDay].map(([on, entries]) => <DayCard key={on} day={on} entries={entries} isToday={on === today} />)}
        {query.data.more && <p role="status">{say(told.more)}</p>}
      </>}
    </>
  )
}

function DayCard({ day, entries, isToday }: { readonly day: Day; readonly entries: readonly CalendarEntry[]; readonly isToday: boolean }) {
  const say = useSay(), lang = useLang(), meta = useMeta()
  return (
    <section className="card agenda" id={day}>
      <h2>{longDay(day, lang)} {say(weekdays[weekdayFromMonday(day)])}{isToday ? ` · ${say(told.today)}` : ''}</h2>
      {entries.map(({ kind, what, record }) => (
        <p key={`${record.id}-${kind}-${what.en}`} className="link-line">
          <b>{say(what)}</b> <span>{say(meta.procedures[record.procedure]?.label)}</span> <Link to="/$plural/$id" params={{ plural: pluralOf(meta, record.procedure), id: record.id }}>{say(titleOf(meta, record))}</Link>{' '}
          <span className="number">{record.number}</span> <span>{say(record.stateLabel)}</span> {kind === 'due' && <RowChip row={record} />}
        </p>
      ))}
    </section>
  )
}

/** The month at a glance: how much each day holds; a day leads to what it holds. */
function Month({ from, to, today, byDay }: { readonly from: Day; readonly to: Day; readonly today: Day; readonly byDay: ReadonlyMap<Day, readonly CalendarEntry[]> }) {
  const say = useSay(), before = weekdayFromMonday(from), days = Array.from({ length: Number(to.slice(8)) }, (_, i) => addDays(from, i))
  return (
    <div className="calendar month">
      {weekdays.map(name => <span key={name.en} className="weekday">{say(name)}</span>)}
      {before > 0 && <span aria-hidden="true" style={{ gridColumn: `span ${before}` }} />}
      {days.map(day => {
        const n = byDay.get(day)?.length ?? 0
        return <span key={day} className={day === today ? 'today' : n ? 'counted' : ''}>{n ? <Link to="/calendar" search={{ view: 'day', day }}>{Number(day.slice(8))}<small>{n}</small></Link> : Number(day.slice(8))}</span>
      })}
    </div>
  )
}
