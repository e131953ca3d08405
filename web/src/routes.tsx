import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { client } from './client.ts'
import { sessionQuery } from './api/session.ts'
import { Frame } from './frame/Frame.tsx'
import { Loading } from './frame/Loading.tsx'
import { Missing, Problem } from './frame/Problem.tsx'

export type Search = Readonly<Record<string, string | undefined>>

/** What stands after `?`: flat texts. Pages read what they know and leave the rest. */
const flat = (search: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      value === null || value === undefined || typeof value === 'object' ? [] : [[key, String(value)]],
    ),
  )

const root = createRootRoute({ component: Frame, notFoundComponent: Missing })
const at = { getParentRoute: () => root, validateSearch: flat }
/** A leader begins with a page of their own, who oversees with the figures, everybody else with what they owe. */
const home = createRoute({
  ...at,
  path: '/',
  beforeLoad: () => {
    const roles = client.getQueryData(sessionQuery.queryKey)?.staff.roles ?? []
    const is = (id: string) => roles.some(role => role.id === id)
    throw redirect({ to: is('director') ? '/morning' : is('leader') ? '/leader' : '/work', search: {} })
  },
})
const work = createRoute({ ...at, path: '/work', component: lazyRouteComponent(() => import('./pages/Work.tsx'), 'Work') })
const register = createRoute({ ...at, path: '/register', component: lazyRouteComponent(() => import('./pages/Register.tsx'), 'Register') })
const morning = createRoute({ ...at, path: '/morning', component: lazyRouteComponent(() => import('./pages/Morning.tsx'), 'Morning') })
const leader = createRoute({ ...at, path: '/leader', component: lazyRouteComponent(() => import('./pages/Leader.tsx'), 'Leader') })
const fields = createRoute({ ...at, path: '/fields', component: lazyRouteComponent(() => import('./pages/FieldsYear.tsx'), 'FieldsYear') })
const figures = createRoute({ ...at, path: '/figures', component: lazyRouteComponent(() => import('./pages/Figures.tsx'), 'Figures') })
const figure = createRoute({
  ...at,
  path: '/figures/$name',
  component: lazyRouteComponent(() => import('./pages/FigurePage.tsx'), 'FigurePage'),
})
const charts = createRoute({ ...at, path: '/charts', component: lazyRouteComponent(() => import('./pages/Charts.tsx'), 'Charts') })
const imports = createRoute({ ...at, path: '/import', component: lazyRouteComponent(() => import('./pages/Import.tsx'), 'Import') })
const calendar = createRoute({ ...at, path: '/calendar', component: lazyRouteComponent(() => import('./pages/Calendar.tsx'), 'Calendar') })
const window_ = createRoute({ ...at, path: '/window', component: lazyRouteComponent(() => import('./pages/Window.tsx'), 'Window') })
const devices = createRoute({ ...at, path: '/devices', component: lazyRouteComponent(() => import('./pages/Devices.tsx'), 'Devices') })
const list = createRoute({ ...at, path: '/$plural', component: lazyRouteComponent(() => import('./pages/List.tsx'), 'List') })
const open = createRoute({ ...at, path: '/$plural/new', component: lazyRouteComponent(() => import('./pages/Open.tsx'), 'Open') })
const record = createRoute({
  ...at,
  path: '/$plural/$id',
  component: lazyRouteComponent(() => import('./pages/RecordPage.tsx'), 'RecordPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    work,
    register,
    morning,
    leader,
    fields,
    figures,
    figure,
    charts,
    imports,
    calendar,
    window_,
    devices,
    list,
    open,
    record,
  ]),
  basepath: '/console',
  defaultPreload: 'intent',
  defaultPendingMs: 0,
  defaultPendingComponent: Loading,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} again={reset} />,
  // Texts stay texts (`?year=2026`), so that addresses read as people would write them.
  parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: search => {
    const text = new URLSearchParams(
      Object.entries(search).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]])),
    ).toString()
    return text ? `?${text}` : ''
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router
  }
}
