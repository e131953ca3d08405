import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { batchesQuery } from '../api/imports.ts'
import { useSay } from '../lang.tsx'
import { Imported } from './Imported.tsx'
import { words } from './words.ts'

/** Which file was imported by whom, and when. */
export function Past() {
  const say = useSay()
  const { data } = useQuery(batchesQuery)
  const [open, setOpen] = useState<string>()
  const all = data?.items ?? []
  return (
    <section className="card">
      <h2>{say(words.past)}</h2>
      {data && !all.length && <p className="quiet">{say(words.none)}</p>}
      {all.length > 0 && (
        <div className="table-wrap" tabIndex={0} role="group" aria-label={say(words.past)}>
          <table className="cells">
            <thead>
              <tr>
                <th scope="col">{say(words.when)}</th>
                <th scope="col">{say(words.who)}</th>
                <th scope="col">{say(words.rows)}</th>
                <th scope="col">{say(words.hash)}</th>
                <th scope="col">
                  <span className="visually-hidden">{say(words.open)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ id, at, by, rows, sha256 }) => (
                <tr key={id}>
                  <td>{moment(at)}</td>
                  <td>{say(by.name)}</td>
                  <td>{rows}</td>
                  <td>
                    <code title={sha256}>{sha256.slice(0, 12)}…</code>
                  </td>
                  <td>
                    <Button
                      size="small"
                      aria-expanded={open === id}
                      aria-label={`${say(words.open)} ${moment(at)}`}
                      onClick={() => setOpen(open === id ? undefined : id)}
                    >
                      {say(words.open)}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open !== undefined && <Imported batch={open} />}
    </section>
  )
}

const moment = (at: string): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
