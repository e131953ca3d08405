import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { figureQuery } from '../api/figures.ts'
import { unitLabel, useMeta } from '../api/meta.ts'
import { rowsQuery } from '../api/records.ts'
import { Bars } from '../figures/Bars.tsx'
import { inFigures, share } from '../figures/value.ts'
import { YearChoice, yearOf } from '../figures/YearChoice.tsx'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useSay } from '../lang.tsx'
import { countInWords } from '../table/count.ts'
import { RowTable } from '../table/RowTable.tsx'
import { words } from '../words.ts'

const columns = ['due', 'number', 'title', 'state', 'unit', 'opened', 'closed'] as const

/** One figure: its value, its parts, and the records that it counts. */
export function FigurePage() {
  const say = useSay(), meta = useMeta(), { name = '' } = useParams({ strict: false }), search = useSearch({ strict: false }), go = useNavigate(), year = yearOf(search['year'], meta.today)
  const key = search['key'], by = search['by'], { data: figure, error, refetch } = useQuery(figureQuery(name, year, by))
  const list = useInfiniteQuery(rowsQuery(`/figures/${name}/records`, { year, ...(key && { key }), ...(by && { by }) }))
  const rows = useMemo(() => list.data?.pages.flatMap(page => page.items) ?? [], [list.data]), part = figure?.breakdown?.find(p => p.key === key), count = list.data?.pages[0]?.count
  useTitle(figure ? say(figure.label) : say(words.nav.figures))
  if (error) return <Problem error={error} again={() => void refetch()} />
  if (!figure) return <Loading />
  const set = (next: Record<string, string>) => void go({ to: '/figures/$name', params: { name }, search: next, replace: true })
  return (
    <>
      <p><Link to="/figures" search={{ year: String(year) }}>← {say(words.nav.figures)}</Link></p>
      <div className="headline">
        <h1>{say(figure.label)}</h1><strong className="figure-value">{say(inFigures(figure.value, figure.unit))}</strong><span className="quiet">{share(figure)} {say(figure.note)}</span>
        <span className="grow" /><YearChoice year={year} onChoose={next => set({ year: next, ...(by && { by }) })} />
      </div>
      <div className="figure-page">
        {(figure.breakdown?.length ?? 0) > 0 && <section className="card"><h2>{say(words.figures.breakdown)}</h2><Bars figure={figure} year={year} {...(by && { by })} /></section>}
        <section>
          <h2>{say(words.figures.records)} {part && <>· {say(part.label ?? unitLabel(meta, part.key))} <button type="button" className="plain" onClick={() => set({ year: String(year), ...(by && { by }) })}>{say(words.figures.whole)}</button></>} {count && <span className="quiet">{say(countInWords(rows[0]?.procedure ?? '', count))}</span>}</h2>
          {list.error ? <Problem error={list.error} again={() => void list.refetch()} /> : list.isPending ? <Loading /> : (
            <RowTable label={say(figure.label)} rows={rows} columns={columns} empty={say(words.figures.none)} onEnd={() => { if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage() }} />
          )}
        </section>
      </div>
    </>
  )
}
