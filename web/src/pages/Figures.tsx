import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { figuresQuery } from '../api/figures.ts'
import { useMeta } from '../api/meta.ts'
import type { Figure } from '../api/figure-types.ts'
import { countsOf } from '../figures/counts.ts'
import { CountsTable } from '../figures/CountsTable.tsx'
import { FigureCard } from '../figures/FigureCard.tsx'
import { FigureLines } from '../figures/FigureLines.tsx'
import { YearChoice, yearOf } from '../figures/YearChoice.tsx'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

/** Every figure of a year, by its group; each opens. A word finds one among the hundreds. */
export function Figures() {
  const say = useSay()
  const search = useSearch({ strict: false })
  const go = useNavigate()
  const meta = useMeta()
  const year = yearOf(search['year'], meta.today)
  const { data, error, refetch } = useQuery(figuresQuery(year))
  const [word, setWord] = useState('')
  const wanted = word.trim().toLowerCase()
  const all = withLastYear(data?.figures ?? [])
  const shown = wanted ? all.filter(({ label }) => `${label.zh} ${label.en}`.toLowerCase().includes(wanted)) : all
  const groups = [...new Map(shown.map(({ group }) => [group.name, group.label]))]
  const procedures = Object.values(meta.procedures)
  useTitle(say(words.nav.figures))
  return (
    <>
      <div className="headline">
        <h1>{say(words.nav.figures)}</h1>
        <span className="quiet">{say(data?.scope.label)}</span>
        <Link to="/fields" search={{ year: String(year) }}>
          {say(words.nav.fields)}
        </Link>
        <span className="grow" />
        <Input
          className="find"
          allowClear
          value={word}
          onChange={event => setWord(event.target.value)}
          placeholder={say(words.figures.find)}
          aria-label={say(words.figures.find)}
        />
        <YearChoice year={year} onChoose={next => void go({ to: '/figures', search: { year: next }, replace: true })} />
      </div>
      {error ? (
        <Problem error={error} again={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <>
          <nav className="jump" aria-label={say(words.figures.groups)}>
            {groups.map(([name, label]) => (
              <a key={name} href={`#${name}`}>
                {say(label)}
              </a>
            ))}
          </nav>
          {groups.length === 0 && <p className="quiet">{say(words.figures.notFound)}</p>}
          {groups.map(([name, label]) => {
            const own = shown.filter(figure => figure.group.name === name)
            const { rows, named } = countsOf(own, procedures)
            return (
              <section key={name} id={name}>
                <h2>{say(label)}</h2>
                {rows.length > 0 && <CountsTable rows={rows} year={year} caption={say(label)} />}
                {name in meta.desks || wanted ? (
                  <FigureLines figures={named} year={year} />
                ) : (
                  <div className="figures">
                    {named.map(figure => (
                      <FigureCard key={figure.name} figure={figure} year={year} />
                    ))}
                  </div>
                )}
              </section>
            )
          })}
        </>
      )}
    </>
  )
}

/** The year before stands beside its figure; in its own year it opens. */
function withLastYear(figures: readonly Figure[]): readonly (Figure & { readonly lastYear?: Figure })[] {
  const before = new Map(
    figures.flatMap(figure => (figure.name.endsWith('.lastYear') ? [[figure.name.replace(/\.lastYear$/, ''), figure]] : [])),
  )
  return figures
    .filter(figure => !figure.name.endsWith('.lastYear'))
    .map(figure => {
      const lastYear = before.get(figure.name)
      return { ...figure, ...(lastYear && { lastYear }) }
    })
}
