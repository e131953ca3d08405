import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { morningQuery } from '../api/figures.ts'
import { workQuery } from '../api/records.ts'
import type { Bars } from '../api/figure-types.ts'
import type { Label } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { BarList } from '../figures/BarList.tsx'
import { FigureCard } from '../figures/FigureCard.tsx'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { signatureColumns } from '../table/columns.tsx'
import { RowTable } from '../table/RowTable.tsx'
import { words } from '../words.ts'

/** What a director sees first: six figures, who is late, how old the open matters are, what awaits a signature. */
export function Morning() {
  const say = useSay()
  const lang = useLang()
  const { data, error, refetch } = useQuery(morningQuery)
  const signatures = useQuery(workQuery).data?.signatures ?? []
  useTitle(say(words.nav.morning))
  if (error) return <Problem error={error} again={() => void refetch()} />
  if (!data) return <Loading />
  const bars = (label: Label, of: Bars) => (
    <section className="card">
      <h2>
        {say(label)} <small className="quiet">{say(of.label)}</small>
      </h2>
      <BarList bars={of} year={data.year} most={12} />
    </section>
  )
  return (
    <>
      <div className="headline">
        <h1>{say(words.nav.morning)}</h1>
        <span className="quiet">
          {longDay(data.day, lang)} · {say(data.scope.label)}
        </span>
        <span className="grow" />
        <Link to="/fields">{say(words.nav.fields)}</Link>
      </div>
      <div className="figures">
        {[...data.figures, data.toSign].map(figure => (
          <FigureCard key={figure.name} figure={figure} year={data.year} />
        ))}
      </div>
      {signatures.length > 0 && (
        <section>
          <h2>
            {say(words.work.signatures)} {signatures.length}
          </h2>
          <RowTable fits label={say(words.work.signatures)} rows={signatures} columns={signatureColumns} empty={null} />
        </section>
      )}
      <div className="morning">
        {bars(words.figures.onTime, data.onTime)}
        {bars(words.figures.late, data.overdue)}
        {bars(words.figures.ageing, data.age)}
      </div>
    </>
  )
}
