import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { leaderQuery } from '../api/leader.ts'
import { useSession } from '../api/session.ts'
import { longDay, weekdayOf } from '../days/day.ts'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { Awaiting, Case, Sessions } from '../leader/Parts.tsx'
import { leaderWords as words } from '../leader/words.ts'
import '../leader/leader.css'

/** A leader’s one page, for one thumb: the next reception, my cases by their days, what awaits my word. */
export function Leader() {
  const say = useSay()
  const lang = useLang()
  const { staff } = useSession()
  const { data, error, refetch } = useQuery(leaderQuery)
  useTitle(say(words.title))
  if (error) return <Problem error={error} again={() => void refetch()} />
  if (!data) return <Loading />
  const awaiting = data.signatures.length + data.answered.length
  return (
    <div className="leader">
      <div className="headline">
        <h1>{say(staff.name)}</h1>
        <span className="quiet">
          {longDay(data.day, lang)} {say(weekdayOf(data.day))}
        </span>
      </div>
      <div className="leader-parts">
        <section className="card">
          <h2>{say(words.reception)}</h2>
          <Sessions sessions={data.sessions} today={data.day} />
        </section>
        <section className="card">
          <h2>
            {say(words.word)} {awaiting > 0 && <small className="quiet">{say(words.count(awaiting))}</small>}
          </h2>
          {awaiting === 0 && <p className="quiet">{say(words.noWord)}</p>}
          {[...data.signatures, ...data.answered].map(row => (
            <Awaiting key={row.id} row={row} />
          ))}
        </section>
        <section className="card">
          <h2>
            {say(words.cases)} {data.cases.length > 0 && <small className="quiet">{say(words.count(data.cases.length))}</small>}
          </h2>
          {data.cases.length === 0 && <p className="quiet">{say(words.noCases)}</p>}
          {data.cases.map(row => (
            <Case key={row.id} row={row} />
          ))}
        </section>
      </div>
      <nav className="leader-more" aria-label={say(words.more)}>
        {data.others > 0 && (
          <Link to="/work" className="others">
            {say(words.others(data.others))}
          </Link>
        )}
        <Link to="/morning">{say(words.morning)}</Link>
        <Link to="/calendar">{say(words.calendar)}</Link>
        <Link to="/figures">{say(words.figures)}</Link>
      </nav>
    </div>
  )
}
