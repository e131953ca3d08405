import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { figuresQuery } from '../api/figures.ts'
import { useMeta } from '../api/meta.ts'
import { FigureCard } from '../figures/FigureCard.tsx'
import { YearChoice, yearOf } from '../figures/YearChoice.tsx'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

/** Every figure of a year, by its group; each opens. */
export function Figures() {
  const say = useSay(), search = useSearch({ strict: false }), go = useNavigate(), year = yearOf(search['year'], useMeta().today), { data, error, refetch } = useQuery(figuresQuery(year))
  const groups = [...new Map(data?.figures.map(({ group }) => [group.name, group.label]))]
  // The year before stands beside its figure; in its own year it opens.
  const before = new Map(data?.figures.flatMap(figure => figure.name.endsWith('.lastYear') ? [[figure.name.replace(/\.lastYear$/, ''), figure]] : []))
  const shown = data?.figures.filter(figure => !figure.name.endsWith('.lastYear')).map(figure => { const lastYear = before.get(figure.name); return { ...figure, ...(lastYear && { lastYear }) } }) ?? []
  useTitle(say(words.nav.figures))
  return (
    <>
      <div className="headline">
        <h1>{say(words.nav.figures)}</h1><span className="quiet">{say(data?.scope.label)}</span><span className="grow" />
        <YearChoice year={year} onChoose={next => void go({ to: '/figures', search: { year: next }, replace: true })} />
      </div>
      {error ? <Problem error={error} again={() => void refetch()} /> : !data ? <Loading /> : groups.map(([name, label]) => (
        <section key={name}><h2>{say(label)}</h2>
          <div className="figures">{shown.filter(figure => figure.group.name === name).map(figure => <FigureCard key={figure.name} figure={figure} year={year} />)}</div>
        </section>
      ))}
    </>
  )
}
