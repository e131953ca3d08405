import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { sheetAddress, sheetsQuery, wallQuery } from '../api/charts.ts'
import { useMeta } from '../api/meta.ts'
import { useSession } from '../api/session.ts'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'

/** The charts and posters that offices must post on the wall, drawn from the declarations, and from this office's units and settings. */
export function Charts() {
  const say = useSay()
  const search = useSearch({ strict: false })
  const go = useNavigate()
  const [width, setWidth] = useState(100)
  const { data, error, refetch } = useQuery(wallQuery)
  const { desks } = useMeta()
  useTitle(say(words.nav.charts))
  if (error) return <Problem error={error} again={() => void refetch()} />
  if (!data) return <Loading />
  const hung = data.items.find(h => h.of === search['procedure']) ?? data.items.find(h => h.of === 'petition') ?? data.items[0]
  const kind = hung?.kinds.find(k => k.kind === search['kind']) ?? hung?.kinds[0]
  if (!hung || !kind) return null
  const set = (next: Record<string, string>) =>
    void go({ to: '/charts', search: { procedure: hung.of, kind: kind.kind, ...next }, replace: true })
  const of = (desk: string | undefined) => data.items.filter(h => h.desk === desk).map(h => ({ value: h.of, label: say(h.label) }))
  const options = [...of(undefined), ...Object.entries(desks).map(([desk, label]) => ({ label: say(label), options: of(desk) }))]
  return (
    <div className="charts">
      <div className="headline">
        <h1>{say(words.nav.charts)}</h1>
        <Select
          className="hung"
          aria-label={say(words.charts.procedure)}
          value={hung.of}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          onChange={next => set({ procedure: next })}
        />
        <Segmented
          aria-label={say(words.charts.kind)}
          name="kind"
          value={kind.kind}
          options={hung.kinds.map(k => ({ value: k.kind, label: say(k.label) }))}
          onChange={next => set({ kind: next })}
        />
        <span className="grow" />
        <Button onClick={() => setWidth(Math.max(50, width - 25))} aria-label={say(words.charts.smaller)}>
          −
        </Button>
        <Button onClick={() => setWidth(100)}>{say(words.charts.fit)}</Button>
        <Button onClick={() => setWidth(Math.min(400, width + 25))} aria-label={say(words.charts.larger)}>
          ＋
        </Button>
        <Button onClick={() => window.print()}>{say(words.charts.print)}</Button>
      </div>
      <Sheets of={hung.of} kind={kind.kind} name={`${say(hung.label)} ${say(kind.label)}`} width={width} />
    </div>
  )
}

function Sheets({ of, kind, name, width }: { readonly of: string; readonly kind: string; readonly name: string; readonly width: number }) {
  const lang = useLang()
  const { office } = useSession()
  const { data, error, refetch } = useQuery(sheetsQuery(of, kind, lang, office.id))
  if (error) return <Problem error={error} again={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <div className="chart card" tabIndex={0} role="group" aria-label={name}>
      {data.sheets.map(({ across }, i) => (
        <img
          key={`${of} ${kind} ${String(i)}`}
          className={across ? 'across' : 'upright'}
          src={sheetAddress(of, kind, lang, office.id, i + 1)}
          alt={data.sheets.length > 1 ? `${name} ${String(i + 1)}/${String(data.sheets.length)}` : name}
          style={{ width: `${String(width)}%` }}
        />
      ))}
    </div>
  )
}
