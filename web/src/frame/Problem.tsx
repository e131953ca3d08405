import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { problemOf } from '../api/problem.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

/** Why something could not be shown, and what to do. */
export function Problem({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const say = useSay()
  const problem = problemOf(error)
  return (
    <div className="empty" role="alert">
      <h1>{say(problem.status === 404 ? words.trouble.missing : words.trouble.title)}</h1>
      <p>{say(problem.detail)}</p>
      <p>
        {again && problem.status !== 404 && <Button onClick={again}>{say(words.trouble.again)}</Button>}{' '}
        <Link to="/work">{say(words.trouble.home)}</Link>
      </p>
    </div>
  )
}

export function Missing() {
  const say = useSay()
  return (
    <div className="empty">
      <h1>{say(words.trouble.missing)}</h1>
      <p>{say(words.trouble.missingHint)}</p>
      <Link to="/work">{say(words.trouble.home)}</Link>
    </div>
  )
}
