import type { RowFault } from '../api/sheets.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from './words.ts'

/** What is wrong with which row, in the order of the sheet. */
export function Faults({ faults, more = 0 }: { readonly faults: readonly RowFault[]; readonly more?: number | undefined }) {
  const say = useSay()
  const lang = useLang()
  return (
    <>
      <div className="table-wrap" tabIndex={0} role="group" aria-label={say(words.faults)}>
        <table className="cells">
          <thead>
            <tr>
              <th scope="col">{say(words.row)}</th>
              <th scope="col">{say(words.column)}</th>
              <th scope="col">{say(words.what)}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(fault => (
              <tr key={`${fault.row} ${fault.column.zh} ${fault.zh}`}>
                <td>{fault.row}</td>
                <td>{say(fault.column)}</td>
                <td>{fault[lang]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="quiet">{say(words.more(String(more)))}</p>}
    </>
  )
}
