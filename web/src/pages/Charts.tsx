import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useMeta } from '../api/meta.ts'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'

const kinds = ['flow', 'responsibility', 'limits'] as const
type Kind = (typeof kinds)[number]
const kindOf = (text: string | undefined): Kind => kinds.find(kind => kind === text) ?? 'flow'

/** The charts that offices must post on the wall, drawn from the declarations. */
export function Charts() {
  const say = useSay(), lang = useLang(), { procedures } = useMeta(), search = useSearch({ strict: false }), go = useNavigate(), [width, setWidth] = useState(100)
  const kind = kindOf(search['kind']), all = Object.values(procedures), procedure = procedures[search['procedure'] ?? ''] ?? procedures['petition'] ?? all[0]
  useTitle(say(words.nav.charts))
  if (!procedure) return null
  const set = (next: Record<string, string>) => void go({ to: '/charts', search: { procedure: procedure.name, kind, ...next }, replace: true })
  return (
    <div className="charts">
      <div className="headline">
        <h1>{say(words.nav.charts)}</h1>
        <Segmented aria-label={say(words.charts.procedure)} name="procedure" value={procedure.name} options={all.map(p => ({ value: p.name, label: say(p.label) }))} onChange={next => set({ procedure: next })} />
        <Segmented aria-label={say(words.charts.kind)} name="kind" value={kind} options={kinds.map(k => ({ value: k, label: say(words.charts[k]) }))} onChange={next => set({ kind: next })} />
        <span className="grow" />
        <Button onClick={() => setWidth(Math.max(50, width - 25))} aria-label={say(words.charts.smaller)}>−</Button>
        <Button onClick={() => setWidth(100)}>{say(words.charts.fit)}</Button>
        <Button onClick={() => setWidth(Math.min(400, width + 25))} aria-label={say(words.charts.larger)}>＋</Button>
        <Button onClick={() => window.print()}>{say(words.charts.print)}</Button>
      </div>
      <div className="chart card" tabIndex={0} role="group" aria-label={say(words.charts[kind])}>
        <img src={`/api/v1/charts/${procedure.name}/${kind}.svg?lang=${lang}`} alt={`${say(procedure.label)} ${say(words.charts[kind])}`} style={{ width: `${width}%` }} />
      </div>
    </div>
  )
}
