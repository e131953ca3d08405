import { Link } from '@tanstack/react-router'
import { pluralLabel } from '../api/meta.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { Count } from './Count.tsx'
import { counted, type Counts } from './counts.ts'

/** What each of some procedures counts of itself in a year, one a line; every number opens. */
export function CountsTable({
  rows,
  year,
  caption,
}: {
  readonly rows: readonly Counts[]
  readonly year: number
  readonly caption: string
}) {
  const say = useSay()
  return (
    <div className="table-wrap whole">
      <table className="cells counts">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.charts.procedure)}</th>
            {counted.map(what => (
              <th key={what} scope="col">
                {say(words.figures.counts[what])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ procedure, counts }) => (
            <tr key={procedure.name}>
              <th scope="row">
                <Link to="/$plural" params={{ plural: procedure.plural }}>
                  {say(pluralLabel(procedure))}
                </Link>
              </th>
              {counted.map(what => (
                <td key={what}>
                  <Count figure={counts[what]} year={year} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
