import { useQuery } from '@tanstack/react-query'
import { figureQuery, figuresQuery } from '../api/figures.ts'
import { useMeta } from '../api/meta.ts'
import { problemOf } from '../api/problem.ts'
import { workQuery } from '../api/records.ts'
import { get } from '../api/send.ts'
import type { Figure, Rows } from '../api/types.ts'
import { Bars } from '../figures/Bars.tsx'
import { FigureCard } from '../figures/FigureCard.tsx'
import { longDay } from '../days/day.ts'
import { Loading } from '../frame/Loading.tsx'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { RowTable } from '../table/RowTable.tsx'
import { words } from '../words.ts'

const columns = ['due', 'number', 'title', 'state', 'unit'] as const

/** What a director sees first: the figures, who is late, how old the open matters are, what awaits a signature. */
export function Morning() {
  const say = useSay(), lang = useLang(), { today } = useMeta(), year = Number(today.slice(0, 4))
  const figures = useQuery(figuresQuery(year)), work = useQuery(workQuery)
  const late = useQuery({ queryKey: ['lists', 'late'], queryFn: () => get<Rows>('/petitions', { overdue: true, sort: 'due', limit: 8 }) })
  useTitle(say(words.nav.morning))
  return (
    <>
      <div className="headline"><h1>{say(words.nav.morning)}</h1><span className="quiet">{longDay(today, lang)}</span></div>
      {figures.error ? <p className="sentence">{say(problemOf(figures.error).detail)}</p> : !figures.data ? <Loading rows={3} /> : <div className="figures">{headlines(figures.data.figures).map(figure => <FigureCard key={figure.name} figure={figure} year={year} />)}</div>}
      <div className="morning">
        {figures.data && <Rated name={named(figures.data.figures, 'onTime')} year={year} />}
        {figures.data && <Aged name={named(figures.data.figures, 'age')} year={year} />}
      </div>
      {(work.data?.signatures.length ?? 0) > 0 && <section><h2>{say(words.work.signatures)}</h2><RowTable fits label={say(words.work.signatures)} rows={work.data?.signatures ?? []} columns={columns} empty={null} /></section>}
      {(late.data?.items.length ?? 0) > 0 && <section><h2>{say(words.work.overdue)}</h2><RowTable fits label={say(words.work.overdue)} rows={late.data?.items ?? []} columns={columns} empty={null} /></section>}
    </>
  )
}

/** The names under which the published reports' figures are kept; a figure that an installation lacks is left out. */
const names = {
  headlines: ['petitions.total', 'petitions.open', 'petitions.overdue', 'petitions.acceptedOnTime', 'petitions.concludedOnTime', 'ratings.unit'],
  onTime: ['petitions.concludedOnTime', 'petitions.acceptedOnTime'],
  age: ['petitions.age', 'petitions.openByAge'],
} as const
function headlines(figures: readonly Figure[]): readonly Figure[] {
  const wanted = names.headlines.flatMap(name => figures.filter(figure => figure.name === name))
  return [...wanted, ...figures.filter(figure => !wanted.includes(figure))].slice(0, 6)
}
const named = (figures: readonly Figure[], which: 'onTime' | 'age'): string | undefined => names[which].find(name => figures.some(figure => figure.name === name))

function Rated({ name, year }: { readonly name: string | undefined; readonly year: number }) {
  const say = useSay(), { data } = useQuery({ ...figureQuery(name ?? '', year, 'unit'), enabled: name !== undefined })
  return data?.breakdown?.length ? <section className="card"><h2>{say(words.figures.onTime)} <span className="quiet">{say(data.label)} · {say(words.figures.worst)}</span></h2><Bars figure={data} year={year} by="unit" worstFirst most={12} /></section> : null
}
function Aged({ name, year }: { readonly name: string | undefined; readonly year: number }) {
  const say = useSay(), { data } = useQuery({ ...figureQuery(name ?? '', year), enabled: name !== undefined })
  return data?.breakdown?.length ? <section className="card"><h2>{say(words.figures.ageing)}</h2><Bars figure={data} year={year} /></section> : null
}
