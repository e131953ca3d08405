import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import { isFilled } from '#work/sheets/index.ts'
import type { Who } from '../../src/doors/api/access.ts'
import { everyone, staffRoles, type StaffRole } from '../everyone.ts'
import { testServer, type Caller, type TestServer } from '../server.ts'

// Which route each role may call, whatever the record.

let server: TestServer, all: ReadonlyMap<StaffRole, Caller>
before(async () => {
  server = await testServer('2026-03-02')
  all = await everyone(server, 'renshe')
})
after(() => server.close())

/**
 * Who opens what by hand: whoever is not named here opens none, and what is not named here is only opened by steps of others, or by the
 * office's own clock.
 */
const openers = whoOpens(`
  reception                            visits post-days tickets
  reception handler                    submissions
  supervisor                           supervision-leads supervision-letters spot-checks talks listings early-warnings
  handler                              resolution-reports
  supervisor triage                    reminders backlogs
  supervisor director                  inspections back-tracings suggestions
  secretary director                   rosters reception-sessions meetings tasks unit-conferences responsibilities
  secretary director leader            instructions
  secretary director supervisor        leader-cases
  reception triage director            cases-from-above trainings
  triage director                      screenings public-suggestions research-projects programmes helpers studios publicity-actions secondments
  triage director secretary            rules
  triage director secretary handler unit-lead   study-sessions
  triage director handler unit-lead    risk-assessments
  reception triage handler unit-lead   opinion-items publicity-events postings urgent-reports
  reception triage supervisor handler unit-lead disputes
  reception triage                     lawyer-duties
  reception triage handler             mediation-referrals
  reception triage handler lawyer      consultations
  director admin                       exams`)

type Route = readonly [route: string, who: 'anyone' | 'staff' | readonly StaffRole[], good: number, body?: object]
/**
 * Every route of the API: who may call it, what those get, and what is sent. A record's id is `none` here: which records whom shows, other
 * tests tell.
 */
const routes: readonly Route[] = [
  ['GET /api/openapi.json', 'anyone', 200],
  ['GET /api/v1/office', 'anyone', 200],
  ['GET /api/v1/charts', 'anyone', 200],
  ['GET /api/v1/charts/:procedure/:kind', 'anyone', 404],
  ['GET /api/v1/charts/:procedure/:kind.svg', 'anyone', 404],
  ['GET /api/v1/session', 'staff', 200],
  ['GET /api/v1/meta', 'staff', 200],
  ['GET /api/v1/work', 'staff', 200],
  ['GET /api/v1/events', 'staff', 200],
  ['GET /api/v1/staff', 'staff', 200],
  ['POST /api/v1/intake/likely', ['reception', 'triage', 'handler'], 200, { subject: '渡口泵房' }],
  ['POST /api/v1/people/:id/reveal', 'staff', 404, { record: 'x', reason: '核对回访电话' }],
  ['GET /api/v1/people/:id/reveals', ['auditor', 'director'], 200],
  ['GET /api/v1/leader', ['leader'], 200],
  ['GET /api/v1/calendar', 'staff', 200],
  ['GET /api/v1/calendar/feed', 'staff', 200],
  ['POST /api/v1/calendar/feed', 'staff', 201, {}],
  ['DELETE /api/v1/calendar/feed', 'staff', 204],
  ['GET /api/v1/calendar/feeds/:token.ics', 'anyone', 404],
  ['GET /api/v1/figures', 'staff', 200],
  ['GET /api/v1/figures/fields', 'staff', 200],
  ['GET /api/v1/figures/:name', 'staff', 404],
  ['GET /api/v1/figures/:name/records', 'staff', 404],
  ['GET /api/v1/morning', 'staff', 200],
  ['GET /api/v1/imports/template.xlsx', ['triage', 'director'], 200],
  ['GET /api/v1/imports', ['triage', 'director', 'auditor'], 200],
  ['GET /api/v1/imports/:id', ['triage', 'director', 'auditor'], 404],
  ['POST /api/v1/imports', ['triage', 'director'], 422, {}],
  ['GET /api/v1/hall/queue', ['reception'], 200],
  ['POST /api/v1/hall/next', ['reception'], 409, { window: 3 }],
  ['GET /api/v1/hall/devices', ['admin'], 200],
  ['POST /api/v1/hall/devices', ['admin'], 201, { kind: 'screen', name: '一楼' }],
  ['DELETE /api/v1/hall/devices/:id', ['admin'], 404],
  ['GET /api/v1/back-tracings/:id/drawn', 'staff', 404],
  ['GET /api/v1/views', 'staff', 200],
  ['POST /api/v1/views', 'staff', 201, { name: '我的', procedure: 'petition', filter: {} }],
  ['DELETE /api/v1/views/:id', 'staff', 404],
  ['POST /api/v1/files', 'staff', 415, {}],
  ['GET /api/v1/files', 'staff', 422],
  ['GET /api/v1/files/:id', 'staff', 404],
  ['POST /api/v1/session', 'anyone', 422, {}],
  ['DELETE /api/v1/session', 'anyone', 204],
  // Listed, read and stepped alike, out to a spreadsheet for every reader, whatever the procedure.
  ...Object.values(procedures).flatMap(({ plural }): Route[] => [
    [`GET /api/v1/${plural}`, 'staff', 200],
    [`GET /api/v1/${plural}/:id`, 'staff', 404],
    [`POST /api/v1/${plural}/:id/steps/:step`, 'staff', 404, {}],
    [`GET /api/v1/${plural}/sheet`, 'staff', 200],
  ]),
  // Opened by hand, and in from a spreadsheet where the form can be told in one.
  ...[...openers].flatMap(([plural, who]): Route[] => [
    [`POST /api/v1/${plural}`, who, 422, {}],
    ...(Object.values(procedures).some(p => p.plural === plural && isFilled(p))
      ? ([
          [`GET /api/v1/${plural}/template`, who, 200],
          [`POST /api/v1/${plural}/sheet`, who, 422, {}],
        ] satisfies Route[])
      : []),
  ]),
]

const alike = new Set(
  Object.values(procedures).flatMap(({ plural }) => ['', '/:id', '/sheet', '/template'].map(more => `GET /api/v1/${plural}${more}`)),
)

test('every route is in the table, and answers each role as the table says', async () => {
  const declared = server.app.everyRoute.flatMap(r =>
    [r.method]
      .flat()
      .filter(m => m !== 'HEAD' && m !== 'OPTIONS')
      .map(m => ({ name: `${m} ${r.url}`, who: r.config?.who })),
  )
  // Whatever lies outside the API is a public page, or what it loads; `canaries.test.ts` reads them all.
  for (const { name, who } of declared) if (!/^\w+ \/api\//.test(name)) assert.equal(who, 'anyone', name)
  const api = declared.map(d => d.name).filter(name => /^\w+ \/api\//.test(name) && !name.startsWith('GET /api/docs'))
  assert.deepEqual([...new Set(api)].toSorted(), routes.map(([route]) => route).toSorted())
  const named = (who: Who | undefined) => (typeof who === 'string' ? who : staffRoles.filter(role => who?.includes(role)))
  for (const [route, who] of routes) assert.deepEqual(named(declared.find(d => d.name === route)?.who), named(who), route)

  // Last those that end a session.
  for (const [n, [route, who, good, body]] of routes
    .toSorted(([a], [b]) => Number(a.startsWith('DELETE /api/v1/session')) - Number(b.startsWith('DELETE /api/v1/session')))
    .entries()) {
    const [verb = '', path = ''] = route.split(' ')
    const url = path.replace(/:(id|step|procedure|kind|token)/g, 'none')
    const method = verb === 'POST' || verb === 'DELETE' ? verb : 'GET'
    const call = async (caller: Caller) => {
      const answer = server.app.inject({
        method,
        url,
        headers: { cookie: caller.cookie, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { payload: body }),
      })
      return (await answer).statusCode
    }
    assert.equal(await call(server.nobody), who === 'anyone' ? good : 401, `nobody: ${route}`)
    // Whom the stream tells of what is a test of its own.
    if (path === '/api/v1/events') continue
    const may = (role: StaffRole) => who === 'anyone' || who === 'staff' || who.includes(role)
    // Of what is alike for every procedure, each role is let in to every third; whom a route keeps out is always tried.
    const tried = staffRoles.filter((role, nth) => !may(role) || !alike.has(route) || (n + nth) % 3 === 0)
    const codes = await Promise.all(tried.map(async role => [role, await call(all.get(role) ?? assert.fail(role))]))
    assert.deepEqual(
      codes,
      tried.map(role => [role, may(role) ? good : 403]),
      route,
    )
  }
})

/** Each line: the roles, and the paths of what they open. */
function whoOpens(text: string): ReadonlyMap<string, readonly StaffRole[]> {
  return new Map(
    text
      .trim()
      .split('\n')
      .flatMap(line => {
        const words = line.trim().split(/\s+/)
        const who = staffRoles.filter(role => words.includes(role))
        return words.filter(word => !staffRoles.some(role => role === word)).map(plural => [plural, who] as const)
      }),
  )
}
