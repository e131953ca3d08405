import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { problemOf } from '../api/problem.ts'
import { officeQuery, useSignIn } from '../api/session.ts'
import type { Office } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx'
import { words } from '../words.ts'

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Plain inputs only, so that this page needs nothing but React. */
export function SignIn({ onShown }: { readonly onShown: () => unknown }) {
  const say = useSay()
  const { data: office } = useQuery(officeQuery)
  const signIn = useSignIn()
  const login = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => {
    onShown()
  }, [onShown])
  useEffect(() => {
    document.title = [say(words.signIn.title), say(office?.name)].filter(Boolean).join(' · ')
  }, [say, office])
  const problem = signIn.error && problemOf(signIn.error)
  return (
    <div className="sign-in">
      {office?.demo ? (
        <aside className="demo" aria-label={say(words.demo)}>
          {say(words.demo)}
        </aside>
      ) : (
        <span />
      )}
      <main style={{ display: 'contents' }}>
        <form
          aria-label={say(words.signIn.title)}
          action={data =>
            signIn.mutate(
              { login: text(data, 'login').trim(), password: text(data, 'password') },
              { onError: () => password.current?.select() },
            )
          }
        >
          <div>
            <h1>{say(office?.name) || say(words.product)}</h1>
            <p className="quiet">
              {say(words.product)} · {say(words.signIn.staff)}
            </p>
          </div>
          <label>
            {say(words.signIn.login)}
            <input ref={login} name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} required autoFocus />
          </label>
          <label>
            {say(words.signIn.password)}
            <input ref={password} name="password" type="password" autoComplete="current-password" required />
          </label>
          {problem && (
            <div className="sentence" role="alert">
              {say(problem.detail)}
            </div>
          )}
          <button className="go" disabled={signIn.isPending}>
            {say(words.signIn.go)}
          </button>
          {office?.accounts && (
            <Accounts
              accounts={office.accounts}
              onChoose={name => {
                if (login.current) login.current.value = name
                password.current?.focus()
              }}
            />
          )}
        </form>
      </main>
      <footer>
        <a href="/">{say(words.signIn.portal)}</a>
        <LanguageSwitch />
      </footer>
    </div>
  )
}

function Accounts({
  accounts,
  onChoose,
}: {
  readonly accounts: NonNullable<Office['accounts']>
  readonly onChoose: (login: string) => void
}) {
  const say = useSay()
  return (
    <details>
      <summary className="quiet">{say(words.signIn.accounts)}</summary>
      <ul className="accounts">
        {accounts.map(a => (
          <li key={a.login}>
            <button type="button" className="plain" onClick={() => onChoose(a.login)}>
              <span>
                {say(a.name)} · {say(a.role)}
              </span>
              <code>{a.login}</code>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
