import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import { isFilled } from '#work/sheets/index.ts'
import '../../src/doors/api/access.ts'
import { everyone, staffRoles, type StaffRole } from '../everyone.ts'
import { testServer, type Caller, type TestServer } from '../server.ts'

// Which route each role may call, whatever the record.

let server: TestServer, all: ReadonlyMap<StaffRole, Caller>
before(async () => { server = await testServer('2026-03-02'); all = await everyone(server, 'renshe') })
after(() => server.close())

type Route = readonly [route: string, who: 'anyone' | 'staff' | readonly StaffRole[], good: number, body?: object]
/** Every route of the API: who may call it, what those get, and what is sent. A record's id is `none` here: which records whom shows, other tests tell. */
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
  ['GET /api/v1/figures', 'staff', 200],
  ['GET /api/v1/figures/:name', 'staff', 404],
  ['GET /api/v1/figures/:name/records', 'staff', 404],
  ['GET /api/v1/morning', 'staff', 200],
  ['GET /api/v1/imports/template.xlsx', ['triage', 'director'], 200],
  ['GET /api/v1/imports', ['triage', 'director', 'auditor'], 200],
  ['GET /api/v1/imports/:id', ['triage', 'director', 'auditor'], 404],
  ['POST /api/v1/imports', ['triage', 'director'], 422, {}],
  ['GET /api/v1/views', 'staff', 200],
  ['POST /api/v1/views', 'staff', 201, { name: '我的', procedure: 'petition', filter: {} }],
  ['DELETE /api/v1/views/:id', 'staff', 404],
  ['POST /api/v1/files', 'staff', 415, {}],
  ['GET /api/v1/files', 'staff', 422],
  ['GET /api/v1/files/:id', 'staff', 404],
  ['POST /api/v1/visits', ['reception'], 422, {}],
  ['POST /api/v1/submissions', ['reception', 'handler'], 422, {}],
  ['POST /api/v1/session', 'anyone', 422, {}],
  ['DELETE /api/v1/session', 'anyone', 204],
  // Read and stepped alike, whatever the procedure; all but visits and submissions are opened by steps of others.
  ...['visits', 'submissions', 'petitions', 'assignments', 'assists', 'jurisdictions', 'hearings', 'mediations', 'executions', 'reviews', 're-reviews', 'follow-ups'].flatMap((plural): Route[] => [
    [`GET /api/v1/${plural}`, 'staff', 200], [`GET /api/v1/${plural}/:id`, 'staff', 404], [`POST /api/v1/${plural}/:id/steps/:step`, 'staff', 404, {}],
  ]),
  // Out for every reader; in for whoever opens one by hand.
  ...Object.values(procedures).flatMap(({ plural }): Route[] => [[`GET /api/v1/${plural}/sheet`, 'staff', 200]]),
  ...Object.values(procedures).filter(isFilled).flatMap(({ plural, opening }): Route[] => {
    const who = staffRoles.filter(role => opening.by.includes(role))
    return [[`GET /api/v1/${plural}/template`, who, 200], [`POST /api/v1/${plural}/sheet`, who, 422, {}]]
  }),
]

test('every route is in the table, and answers each role as the table says', async () => {
  const declared = server.app.everyRoute.flatMap(r => [r.method].flat().filter(m => m !== 'HEAD' && m !== 'OPTIONS').map(m => ({ name: `${m} ${r.url}`, who: r.config?.who })))
  // Whatever lies outside the API is a public page, or what it loads; `canaries.test.ts` reads them all.
  for (const { name, who } of declared) if (!/^\w+ \/api\//.test(name)) assert.equal(who, 'anyone', name)
  const api = declared.map(d => d.name).filter(name => /^\w+ \/api\//.test(name) && !name.startsWith('GET /api/docs'))
  assert.deepEqual([...new Set(api)].toSorted(), routes.map(([route]) => route).toSorted())

  // Last those that end a session.
  for (const [route, who, good, body] of routes.toSorted(([a], [b]) => Number(a.startsWith('DELETE /api/v1/session')) - Number(b.startsWith('DELETE /api/v1/session')))) {
    const [verb = '', path = ''] = route.split(' '), url = path.replace(/:(id|step|procedure|kind)/g, 'none')
    const method = verb === 'POST' || verb === 'DELETE' ? verb : 'GET'
    const call = async (caller: Caller) => {
      const answer = server.app.inject({ method, url, headers: { cookie: caller.cookie, ...(body && { 'content-type': 'application/json' }) }, ...(body && { payload: body }) })
      return (await answer).statusCode
    }
    assert.equal(await call(server.nobody), who === 'anyone' ? good : 401, `nobody: ${route}`)
    // Whom the stream tells of what is a test of its own.
    if (path !== '/api/v1/events') for (const role of staffRoles) assert.equal(await call(all.get(role) ?? assert.fail(role)), who === 'anyone' || who === 'staff' || who.includes(role) ? good : 403, `${role}: ${route}`)
  }
})

test('each procedure that somebody opens by hand has its route in the table', () => {
  const byHand = Object.values(procedures).filter(p => p.opening.by.some(role => role !== 'linked')).map(p => [`POST /api/v1/${p.plural}`, staffRoles.filter(role => p.opening.by.includes(role))])
  assert.deepEqual(byHand, routes.filter(([route]) => byHand.some(([name]) => name === route)).map(([route, who]) => [route, who]))
})
