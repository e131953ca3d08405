import { Link } from '@tanstack/react-router'
import { pluralLabel } from '../api/meta.ts'
import type { Figure } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { counted, type Counts } from './counts.ts'
import { inFigures, share } from './value.ts'

/** What each of some procedures counts of itself in a year, one a line; every number opens. */
export function CountsTable({ rows, year, caption }: { readonly rows: readonly Counts[]; readonly year: number; readonly caption: string }) {
  const say = useSay()
  return (
    <div className="table-wrap whole">
      <table className="cells counts"><caption className="visually-hidden">{caption}</caption>
        <thead><tr><th scope="col">{say(words.charts.procedure)}</th>{counted.map(what => <th key={what} scope="col">{say(words.figures.counts[what])}</th>)}</tr></thead>
        <tbody>{rows.map(({ procedure, counts }) => (
          <tr key={procedure.name}><th scope="row"><Link to="/$plural" params={{ plural: procedure.plural }}>{say(pluralLabel(procedure))}</Link></th>
            {counted.map(what => <td key={what}>{counts[what] ? <Count figure={counts[what]} year={year} /> : <span className="grey none">—</span>}</td>)}
          </tr>
        ))}</tbody>
      </table>
    </div>
  )
}

function Count({ figure, year }: { readonly figure: Figure; readonly year: number }) {
  const say = useSay(), over = figure.name.endsWith('.overdue') && (figure.value ?? 0) > 0
  return <Link className={over ? 'over' : figure.value ? '' : 'zero'} to="/figures/$name" params={{ name: figure.name }} search={{ year: String(year) }} title={[say(figure.note), share(figure)].filter(Boolean).join(' ')}>{say(inFigures(figure.value, figure.unit))}</Link>
}
