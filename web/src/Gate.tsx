import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { problemOf } from './api/problem.ts'
import { sessionQuery, SignedInProvider } from './api/session.ts'
import { useSay } from './lang.tsx'
import { SignIn } from './pages/SignIn.tsx'
import { words } from './words.ts'

const loadApp = () => import('./App.tsx')
const App = lazy(async () => ({ default: (await loadApp()).App }))

/** Sign-in, or everything behind it. What is behind is fetched while the clerk types. */
export function Gate() {
  const { data, error, refetch } = useQuery(sessionQuery)
  const say = useSay()
  if (error) {
    return (
      <main role="alert" className="empty">
        <p>{say(problemOf(error).detail)}</p>
        <button type="button" className="plain" onClick={() => void refetch()}>
          {say(words.trouble.again)}
        </button>
      </main>
    )
  }
  if (data === undefined) return <p className="empty if-slow">{say(words.trouble.loading)}…</p>
  if (data === null) return <SignIn onShown={loadApp} />
  return (
    <SignedInProvider value={data}>
      <Suspense fallback={<p className="empty if-slow">{say(words.trouble.loading)}…</p>}>
        <App />
      </Suspense>
    </SignedInProvider>
  )
}
