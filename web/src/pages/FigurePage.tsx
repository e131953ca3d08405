import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { useMemo } from 'react'
import { figureQuery, figureRecordsQuery } from '../api/figures.ts'
import { useMeta } from '../api/meta.ts'
import type { Broken } from '../api/figure-types.ts'
import { BarList } from '../figures/BarList.tsx'
import { inFigures, share } from '../figures/value.ts'
import { YearChoice, yearOf } from '../figures/YearChoice.tsx'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useSay } from '../lang.tsx'
import { countInWords } from '../table/count.ts'
import { RowTable } from '../table/RowTable.tsx'
import { words } from '../words.ts'

/** One figure: its value, its parts, and the records that it counts. */
export function FigurePage() {
  const say = useSay()
  const { name = '' } = useParams({ strict: false })
  const search = useSearch({ strict: false })
  const go = useNavigate()
  const year = yearOf(search['year'], useMeta().today)
  const key = search['key']
  const { data: figure, error, refetch } = useQuery(figureQuery(name, year, search['by']))
  useTitle(figure ? say(figure.label) : say(words.nav.figures))
  if (error) return <Problem error={error} again={() => void refetch()} />
  if (!figure) return <Loading />
  const set = (next: Record<string, string>) =>
    void go({ to: '/figures/$name', params: { name }, search: { year: String(year), ...next }, replace: true })
  return (
    <>
      <p>
        <Link to="/figures" search={{ year: String(year) }}>
          ← {say(words.nav.figures)}
        </Link>
      </p>
      <div className="headline">
        <h1>{say(figure.label)}</h1>
        <strong className="figure-value">{say(inFigures(figure.value, figure.unit))}</strong>
        <span className="quiet">
          {share(figure)} {say(figure.scope.label)}
        </span>
        <span className="grow" />
        <YearChoice year={year} onChoose={next => set({ year: next })} />
      </div>
      <p className="quiet">{say(figure.note)}</p>
      <div className="figure-page">
        <section className="card">
          <h2>{say(words.figures.breakdown)}</h2>
          {figure.ways.length > 1 && (
            <Select
              className="ways"
              aria-label={say(words.figures.breakdown)}
              value={figure.by}
              options={figure.ways.map(way => ({ value: way.by, label: say(way.label) }))}
              onChange={by => set({ by })}
            />
          )}
          <BarList
            bars={{ name, label: figure.label, unit: figure.unit, by: figure.by, parts: figure.breakdown }}
            year={year}
            chosen={key}
          />
        </section>
        <Records figure={figure} part={key} onWhole={() => set({ by: figure.by })} />
      </div>
    </>
  )
}

const columns = ['due', 'number', 'title', 'state', 'unit'] as const

function Records({
  figure,
  part: key,
  onWhole,
}: {
  readonly figure: Broken
  readonly part: string | undefined
  readonly onWhole: () => void
}) {
  const say = useSay()
  const list = useInfiniteQuery(figureRecordsQuery(figure.name, figure.year, key === undefined ? undefined : figure.by, key))
  const rows = useMemo(() => list.data?.pages.flatMap(page => page.items) ?? [], [list.data])
  const first = list.data?.pages[0]
  const part = figure.breakdown.find(p => p.key === key)
  return (
    <section>
      <h2>
        {say(words.figures.records)}{' '}
        {part && (
          <>
            · {say(part.label)}{' '}
            <button type="button" className="plain" onClick={onWhole}>
              {say(words.figures.whole)}
            </button>
          </>
        )}{' '}
        {first && <span className="quiet">{say(countInWords(rows[0]?.procedure ?? '', first.count))}</span>}
      </h2>
      {list.error ? (
        <Problem error={list.error} again={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading />
      ) : (
        <RowTable
          label={say(figure.label)}
          rows={rows}
          columns={columns}
          empty={say(words.figures.nothing)}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage({ cancelRefetch: false })
          }}
        />
      )}
      {first !== undefined && first.sealed > 0 && <p className="quiet">{say(words.figures.sealed(first.sealed))}</p>}
    </section>
  )
}
