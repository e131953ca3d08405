import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense } from 'react'
import { useLive } from '../api/live.ts'
import { useMeta } from '../api/meta.ts'
import { useHasRole, useSession, useSignOut } from '../api/session.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { Lists } from './Lists.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Loading } from './Loading.tsx'

/** What stands around every page: whose office, who I am, where I can go. */
export function Frame() {
  const say = useSay()
  const { staff, office } = useSession()
  const signOut = useSignOut()
  useLive()
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {say(words.nav.skip)}
      </a>
      {office.demo && (
        <aside className="demo" aria-label={say(words.demo)}>
          {say(words.demo)}
        </aside>
      )}
      <header className="top">
        <span className="brand" title={say(office.name)}>
          {say(words.product)}
          <span className="whose"> · {say(office.name)}</span>
        </span>
        <Navigation />
        <span className="who" title={[staff.unit.name, ...staff.roles.map(role => role.label)].map(say).join(' · ')}>
          <b>{say(staff.name)}</b> <span className="whose">{say(staff.unit.name)}</span>
        </span>
        <LanguageSwitch />
        <Button type="text" onClick={() => signOut.mutate()}>
          {say(words.signIn.out)}
        </Button>
      </header>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

function Navigation() {
  const say = useSay()
  const meta = useMeta()
  const has = useHasRole()
  const at = useRouterState({ select: state => state.location.pathname.split('/')[1] ?? '' })
  const here = (name: string) => (at === name ? { 'aria-current': 'page' as const } : {})
  const registers = Object.values(meta.procedures).some(p => p.opening.by.some(role => has(role)))
  const oversees = ['director', 'leader', 'supervisor'].some(has)
  return (
    <nav aria-label={say(words.nav.main)}>
      {has('leader') && (
        <Link to="/leader" {...here('leader')}>
          {say(words.nav.leader)}
        </Link>
      )}
      {oversees && (
        <Link to="/morning" {...here('morning')}>
          {say(words.nav.morning)}
        </Link>
      )}
      <Link to="/work" {...here('work')}>
        {say(words.nav.work)}
      </Link>
      {registers && (
        <Link to="/register" {...here('register')}>
          {say(words.nav.register)}
        </Link>
      )}
      {has('reception') && (
        <Link to="/window" {...here('window')}>
          {say(words.nav.window)}
        </Link>
      )}
      {has('admin') && (
        <Link to="/devices" {...here('devices')}>
          {say(words.nav.devices)}
        </Link>
      )}
      <Link to="/calendar" {...here('calendar')}>
        {say(words.nav.calendar)}
      </Link>
      <Lists at={at} />
      <Link to="/figures" {...here('figures')}>
        {say(words.nav.figures)}
      </Link>
      {['triage', 'director'].some(has) && (
        <Link to="/import" {...here('import')}>
          {say(words.nav.import)}
        </Link>
      )}
      <Link to="/charts" {...here('charts')}>
        {say(words.nav.charts)}
      </Link>
    </nav>
  )
}
