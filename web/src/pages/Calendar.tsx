import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { calendarQuery, type Whose } from '../api/calendar.ts'
import { useMeta } from '../api/meta.ts'
import type { Day, Label } from '../api/types.ts'
import { DayCard } from '../calendar/DayCard.tsx'
import { Feed } from '../calendar/Feed.tsx'
import { Month } from '../calendar/Month.tsx'
import { calendarWords } from '../calendar/words.ts'
import { addDays, firstOfMonth, isDay, lastOfMonth, longDay, weekdayFromMonday } from '../days/day.ts'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'
import '../calendar/calendar.css'

const views = ['day', 'week', 'month'] as const
type View = (typeof views)[number]
const isView = (name: string | undefined): name is View => views.some(view => view === name)

/** The days from the first to the last that a view shows around a day. */
const span: Readonly<Record<View, (day: Day) => readonly [Day, Day]>> = {
  day: day => [day, day],
  week: day => {
    const monday = addDays(day, -weekdayFromMonday(day))
    return [monday, addDays(monday, 6)]
  },
  month: day => [firstOfMonth(day), lastOfMonth(day)],
}

/** Duties and appointments by day, week or month: one’s own, or all that one may see. What is shown stands in the address. */
export function Calendar() {
  const say = useSay()
  const lang = useLang()
  const go = useNavigate()
  const { today, desks } = useMeta()
  const search = useSearch({ strict: false })
  const view: View = isView(search['view']) ? search['view'] : 'week'
  const day = isDay(search['day'] ?? '') ? (search['day'] ?? today) : today
  const [from, to] = span[view](day)
  const whose: Whose = search['whose'] === 'all' ? 'all' : 'mine'
  const desk = Object.hasOwn(desks, search['desk'] ?? '') ? (search['desk'] ?? '') : ''
  const kept = { view, day, ...(whose === 'all' && { whose }), ...(desk && { desk }) }
  const { data, error, refetch } = useQuery(calendarQuery(from, to, whose, desk))
  const counts = new Map(data?.counts.map(c => [c.day, c]))
  const byDay = Map.groupBy(data?.entries ?? [], entry => entry.day)
  useTitle(say(words.nav.calendar))
  const link = (label: Label, next: { readonly view?: View; readonly day?: Day; readonly whose?: Whose }, here = false) => (
    <Link key={label.en} to="/calendar" search={{ ...kept, ...next }} {...(here && { 'aria-current': 'true' as const })}>
      {say(label)}
    </Link>
  )
  return (
    <>
      <div className="headline">
        <h1>{say(words.nav.calendar)}</h1>
        <span className="range">{from === to ? longDay(from, lang) : `${longDay(from, lang)} – ${longDay(to, lang)}`}</span>
      </div>
      <div className="choices-line">
        <nav className="switch" aria-label={say(calendarWords.views)}>
          {views.map(name => link(calendarWords[name], { view: name }, name === view))}
        </nav>
        <nav className="switch" aria-label={say(calendarWords.move)}>
          {link(calendarWords.before, { day: addDays(from, -1) })}
          {link(calendarWords.today, { day: today })}
          {link(calendarWords.after, { day: addDays(to, 1) })}
        </nav>
        <nav className="switch" aria-label={say(calendarWords.whose)}>
          {(['mine', 'all'] as const).map(name => link(calendarWords[name], { whose: name }, name === whose))}
        </nav>
        <Select<string>
          aria-label={say(calendarWords.desk)}
          value={desk}
          onChange={next => void go({ to: '/calendar', search: { ...kept, desk: next || undefined }, replace: true })}
          options={[
            { value: '', label: say(calendarWords.everyDesk) },
            ...Object.entries(desks).map(([value, label]) => ({ value, label: say(label) })),
          ]}
        />
      </div>
      {error ? (
        <Problem error={error} again={() => void refetch()} />
      ) : !data ? (
        <Loading rows={10} />
      ) : (
        <>
          {data.more && <p role="status">{say(calendarWords.cut)}</p>}
          {view === 'month' ? (
            <Month from={from} to={to} today={today} counts={counts} byDay={byDay} search={kept} />
          ) : (
            [...counts.values()].map(count => (
              <DayCard key={count.day} day={count.day} count={count} entries={byDay.get(count.day) ?? []} isToday={count.day === today} />
            ))
          )}
          {!counts.size && (
            <p className="quiet">
              {say(whose === 'mine' ? calendarWords.noneMine : calendarWords.none)}{' '}
              {whose === 'mine' && link(calendarWords.seeAll, { whose: 'all' })}
            </p>
          )}
        </>
      )}
      <Feed />
    </>
  )
}
