import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { batchQuery } from '../api/imports.ts'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useSay } from '../lang.tsx'
import { words } from './words.ts'

/** What became of the rows of one import; each opens. */
export function Imported({ batch }: { readonly batch: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(batchQuery(batch))
  if (error) return <Problem error={error} again={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      <h3>
        {say(words.imported)}{' '}
        {data.items.length < data.rows && <small className="quiet">{say(words.firstRows(String(data.items.length)))}</small>}
      </h3>
      <div className="table-wrap" tabIndex={0} role="group" aria-label={say(words.imported)}>
        <table className="cells">
          <thead>
            <tr>
              <th scope="col">{say(words.row)}</th>
              <th scope="col">{say(words.original)}</th>
              <th scope="col">{say(words.number)}</th>
              <th scope="col">{say(words.subject)}</th>
              <th scope="col">{say(words.state)}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ row, original, submission }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>{original}</td>
                <td>
                  <Link to="/$plural/$id" params={{ plural: 'submissions', id: submission.id }}>
                    {submission.number}
                  </Link>
                </td>
                <td>{submission.title}</td>
                <td>{say(submission.state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <Link to="/$plural" params={{ plural: 'submissions' }} search={{}}>
          {say(words.all)}
        </Link>
      </p>
    </>
  )
}
