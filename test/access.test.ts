import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { readAct } from '#core/engine/allowed.ts'
import { procedures } from '#core/procedures/index.ts'
import { take } from '#work/intake/index.ts'
import { asStaff } from '#work/office/index.ts'
import { listPage } from '#work/records/index.ts'
import '../src/doors/api/access.ts'
import { everyone, join, staffRoles, type StaffRole } from './everyone.ts'
import { testServer, type Caller, type TestServer } from './server.ts'

// Who may call what, and who sees which records. All members of staff here belong to the unit `renshe` and have one role only.

let server: TestServer & { readonly address: string }, all: ReadonlyMap<StaffRole, Caller>, records: Readonly<Record<Kind, { readonly petition?: string; readonly submission: string; readonly number: string }>>
before(async () => {
  // The heart of the streams beats when the tests say so.
  mock.timers.enable({ apis: ['setInterval'] })
  const made = await testServer('2026-03-02')
  server = { ...made, address: await made.app.listen({ port: 0, host: '127.0.0.1' }) }
  all = await everyone(server, 'renshe')
  records = { own: await filed('渡口泵房漏水的事', 'renshe'), other: await filed('书院屋面开裂的事', 'zhujian'), sealed: await accused('某科长收受红包的事'), foreign: await foreign('白石县的欠薪的事') }
})
after(async () => { mock.timers.reset(); server.app.server.closeAllConnections(); await server.close() })

type Kind = 'own' | 'other' | 'sealed' | 'foreign'
/** Which records a role sees: its own unit's, another unit's, an accusation before it is passed on, another office's. */
const sees = table(`
              own  other  sealed  foreign
  reception   yes  yes    no      no
  triage      yes  yes    yes     no
  director    yes  yes    yes     no
  supervisor  yes  yes    no      no
  auditor     yes  yes    no      no
  leader      yes  yes    no      no
  handler     yes  no     no      no
  unit-lead   yes  no     no      no
  reviewer    yes  no     no      no
  mediator    yes  no     no      no
  lawyer      yes  no     no      no
  chair       yes  no     no      no
  secretary   yes  no     no      no
  discipline  yes  no     no      no
  admin       no   no     no      no`)

/** Every route of the API: who may call it, what those get, and what is sent. A record's id is `none` here: which records whom shows, the tests above tell. */
const routes: readonly (readonly [route: string, who: 'anyone' | 'staff' | readonly StaffRole[], good: number, body?: object])[] = [
  ['GET /api/openapi.json', 'anyone', 200],
  ['GET /api/v1/office', 'anyone', 200],
  ['GET /api/v1/charts', 'anyone', 200],
  ['GET /api/v1/charts/:procedure/:kind', 'anyone', 404],
  ['GET /api/v1/charts/:procedure/:kind.svg', 'anyone', 404],
  ['GET /api/v1/session', 'staff', 200],
  ['GET /api/v1/meta', 'staff', 200],
  ['GET /api/v1/work', 'staff', 200],
  ['GET /api/v1/events', 'staff', 200],
  ['POST /api/v1/intake/likely', ['reception', 'triage'], 200, { subject: '渡口泵房' }],
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
  ['GET /api/v1/staff', 'staff', 200],
  ['GET /api/v1/views', 'staff', 200],
  ['POST /api/v1/views', 'staff', 201, { name: '我的', procedure: 'petition', filter: {} }],
  ['DELETE /api/v1/views/:id', 'staff', 404],
  ['POST /api/v1/files', 'staff', 415, {}],
  ['GET /api/v1/files', 'staff', 422],
  ['GET /api/v1/files/:id', 'staff', 404],
  ['GET /api/v1/visits', 'staff', 200],
  ['GET /api/v1/visits/:id', 'staff', 404],
  ['POST /api/v1/visits', ['reception'], 422, {}],
  ['POST /api/v1/visits/:id/steps/:step', 'staff', 404, {}],
  ['GET /api/v1/submissions', 'staff', 200],
  ['GET /api/v1/submissions/:id', 'staff', 404],
  ['POST /api/v1/submissions', ['reception'], 422, {}],
  ['POST /api/v1/submissions/:id/steps/:step', 'staff', 404, {}],
  ['GET /api/v1/petitions', 'staff', 200],
  ['GET /api/v1/petitions/:id', 'staff', 404],
  ['POST /api/v1/petitions/:id/steps/:step', 'staff', 404, {}],
  ['POST /api/v1/session', 'anyone', 422, {}],
  ['DELETE /api/v1/session', 'anyone', 204],
]

test('each role sees the records that the table says, by their address', async () => {
  for (const role of staffRoles) for (const kind of kinds) {
    const expected = sees(role)[kind] ? 200 : 404, { petition, submission } = records[kind]
    assert.equal((await by(role).get(`/submissions/${submission}`)).status, expected, `${role} on ${kind}`)
    if (petition) assert.equal((await by(role).get(`/petitions/${petition}`)).status, expected, `${role} on ${kind}`)
  }
  for (const kind of kinds) assert.equal((await server.nobody.get(`/submissions/${records[kind].submission}`)).status, 401)
})

test('no list, search, desk or look-up shows a role what it may not see', async () => {
  const phrases: Readonly<Record<Kind, string>> = { own: '渡口泵房', other: '书院屋面', sealed: '收受红包', foreign: '白石县的' }
  for (const role of staffRoles) {
    const visible = kinds.filter(kind => sees(role)[kind]), ids = visible.map(kind => records[kind].submission).toSorted()
    const listed = await by(role).get('/submissions?limit=200')
    assert.deepEqual(listed.body.items.map(i => i.id).toSorted(), ids, `${role} lists`)
    assert.equal(listed.body.count.total, ids.length, `${role} counts`)
    assert.deepEqual((await by(role).get('/petitions?limit=200')).body.items.map(i => i.id).toSorted(), visible.flatMap(kind => records[kind].petition ?? []).toSorted(), `${role} lists`)
    for (const kind of kinds) {
      const n = sees(role)[kind] ? 1 : 0, by_ = by(role)
      for (const query of [`q=${encodeURIComponent(phrases[kind])}`, `q=${records[kind].number}`]) {
        const { body } = await by_.get(`/submissions?${query}`)
        assert.deepEqual([body.items.length, body.count.total], [n, n], `${role} searches ${kind} by ${query}`)
      }
    }
    const seen = [(await by(role).get('/work')).text, listed.text, ...(role === 'reception' || role === 'triage' ? await lookUps(by(role), Object.values(phrases)) : [])].join()
    for (const kind of kinds.filter(kind => !sees(role)[kind])) for (const secret of [records[kind].submission, phrases[kind], records[kind].number]) assert.ok(!seen.includes(secret), `${role} is shown ${secret} (${kind})`)
  }
})

test('a look-up shows no accusation, not even to those who route it', async () => {
  for (const role of ['reception', 'triage'] as const) assert.ok(!(await lookUps(by(role), ['收受红包'])).join().includes(records.sealed.submission))
})

test('after a step, what answers it is read in its actor’s name again', async () => {
  const { world } = server, handler = await server.as('liu-siyuan'), token = handler.cookie.split('=')[1] ?? ''
  const ids = await asStaff(world, token, async (tx, session) => {
    const directory = await world.directory(session.office, { tx, revision: session.revision }), actor = { id: session.staff, roles: session.roles, unit: session.unit }
    const done = await take(world, tx, { procedure: 'petition', directory, actor, record: records.own.petition ?? '', step: 'sign-for', given: {} })
    assert.ok('ok' in done)
    return (await listPage(world, tx, directory, { procedure: 'submission' })).items.map(i => i.id)
  })
  assert.deepEqual(ids, [records.own.submission])
})

test('an accusation made at a visit is not told in the visit’s story', async () => {
  const clerk = await server.as('zhou-min'), text = '某股长索要好处费五千元'
  const visit = await clerk.post('/visits', { given: { level: 'district', place: '接访大厅', heads: 1, summary: '一人来访' } })
  const tried = await clerk.step('visits', visit.body.id, 'register', { subject: '反映某股长', text, purpose: 'accusation' })
  assert.equal(tried.status, 422, tried.text)
  assert.equal(tried.body.under.article, 30)
  for (const role of ['reception', 'supervisor', 'auditor', 'leader'] as const) assert.ok(!(await by(role).get(`/visits/${visit.body.id}`)).text.includes(text), role)
})

test('a step is for the roles that its declaration names, and for the unit that has the matter', async () => {
  const zhujian = new Map<StaffRole, Caller>([['handler', await join(server, 'other-handler', 'zhujian', 'handler')], ['unit-lead', await join(server, 'other-lead', 'zhujian', 'unit-lead')]])
  const watching = await join(server, 'watching-handler', 'zhujian', 'supervisor', 'handler', 'unit-lead')
  const submission = await filedOnly('逐步核对岗位的事', 'letter')
  const seen = new Set<string>()
  const probe = async (plural: string, id: string) => {
    const { body } = await (await server.as('he-jianping')).get(`/${plural}/${id}`)
    const p = Object.values(procedures).find(q => q.plural === plural)
    const blind = new Set<StaffRole>()
    for (const role of staffRoles) if ((await by(role).get(`/${plural}/${id}`)).status === 404) blind.add(role)
    assert.ok(p)
    for (const name of Object.keys(p.steps).flatMap(n => p.steps[n]?.signedBy ? [n, `${n}.sign`, `${n}.return`] : [n])) {
      const { step, act } = readAct(p, name), declared = p.steps[step]
      if (!declared || (Array.isArray(declared.from) && !declared.from.includes(body.state)) || (act !== 'draft' && declared.signedBy && !body.pending.some(d => d.step === step))) continue
      seen.add(`${p.name}.${name}`)
      const may: readonly string[] = declared.signedBy && act !== 'draft' ? [declared.signedBy] : declared.by
      const take = (caller: Caller) => caller.post(`/${plural}/${id}/steps/${name}`, { given: {}, version: 0 })
      for (const role of staffRoles) {
        const { status, text } = await take(by(role))
        const about: string = `${role} takes ${p.name}.${name} in ${body.state}: ${text}`
        if (blind.has(role)) assert.equal(status, 404, about)
        else if (!may.includes(role)) assert.equal(status, 403, about)
        else assert.ok(status === 409 || status === 422, about)
      }
      for (const [role, caller] of zhujian) if (may.includes(role)) assert.equal((await take(caller)).status, 404, `${role} of another unit takes ${p.name}.${name} in ${body.state}`)
      if (may.every(role => role === 'handler' || role === 'unit-lead')) assert.equal((await take(watching)).status, 403, `who sees it but is of another unit takes ${p.name}.${name} in ${body.state}`)
      assert.equal((await take(server.nobody)).status, 401)
    }
    assert.equal((await (await server.as('he-jianping')).get(`/${plural}/${id}`)).body.version, body.version, `nothing was taken of ${plural} in ${body.state}`)
  }
  const triage = await server.as('he-jianping'), handler = await server.as('liu-siyuan'), lead = await server.as('zheng-ailian')
  const on = async (caller: Caller, step: string, given: object = {}) => { const done = await caller.step('petitions', petition, step, given); assert.equal(done.status, 200, done.text) }
  await probe('submissions', submission)
  const petition = await triaged(submission)
  await probe('submissions', submission)
  await probe('petitions', petition)
  await on(triage, 'forward', { unit: 'renshe' })
  await probe('petitions', petition)
  await on(handler, 'sign-for')
  await probe('petitions', petition)
  await on(lead, 'accept')
  await probe('petitions', petition)
  await on(handler, 'reply', { answers: [{ demand: 'd1', outcome: 'supported', answer: '已经修好', basis: '《条例》第三十二条' }] })
  await probe('petitions', petition)
  await on(lead, 'reply.sign')
  await probe('petitions', petition)
  await on(handler, 'deliver', { deliveredBy: 'mail', proof: 'EX1' })
  await probe('petitions', petition)
  const visit = await (await server.as('zhou-min')).post('/visits', { given: { level: 'district', place: '接访大厅', heads: 2, summary: '来访的事' } })
  await probe('visits', visit.body.id)
  await probe('submissions', records.sealed.submission)
  const declared = Object.values(procedures).flatMap(p => Object.entries(p.steps).flatMap(([n, s]) => s.signedBy ? [n, `${n}.sign`, `${n}.return`].map(h => `${p.name}.${h}`) : [`${p.name}.${n}`]))
  assert.deepEqual(declared.filter(name => !seen.has(name)), [], 'every declared step was tried')
})

test('a street sees what its communities have, and cannot act for them', async () => {
  const matter = await filed('渡口社区路灯的事', 'yundu-dukou')
  const street = await server.as('chen-guixiang'), community = await server.as('luo-bin')
  assert.equal((await street.get(`/petitions/${matter.petition}`)).status, 200)
  const tried = await street.step('petitions', matter.petition, 'sign-for')
  assert.equal(tried.status, 403, tried.text)
  assert.equal((await community.step('petitions', matter.petition, 'sign-for')).status, 200)
})

test('the stream tells each listener of what they may see', async () => {
  const { address } = server
  const heard = new Map<StaffRole, string>(), ends = new Map<StaffRole, Promise<void>>(), stop = new AbortController()
  for (const [role, caller] of all) {
    const stream = await fetch(`${address}/api/v1/events`, { headers: { cookie: caller.cookie }, signal: stop.signal })
    assert.equal(stream.status, 200)
    heard.set(role, '')
    ends.set(role, (async () => { for await (const chunk of stream.body ?? []) heard.set(role, heard.get(role) + Buffer.from(chunk).toString()) })().catch(() => {}))
  }
  assert.equal((await fetch(`${address}/api/v1/events`)).status, 401)
  const triage = await server.as('he-jianping'), clerk = await server.as('zhou-min'), baishi = await server.as('bs-cen-yi')
  const moved: Readonly<Record<Kind, string>> = { own: records.own.petition ?? '', other: records.other.petition ?? '', sealed: records.sealed.submission, foreign: records.foreign.submission }
  for (const kind of ['own', 'other'] as const) assert.equal((await triage.step('petitions', moved[kind], 'correct', { reason: '更正' })).status, 200)
  assert.equal((await baishi.step('submissions', moved.foreign, 'supplement', { material: '补充' })).status, 200)
  assert.equal((await triage.step('submissions', moved.sealed, 'supplement', { material: '补充' })).status, 200)
  const last = await clerk.post('/visits', { given: { level: 'district', place: '接访大厅', heads: 2, summary: '最后一件' } })
  for (let waited = 0; waited < 5000 && !heard.get('triage')?.includes(last.body.id); waited += 20) await sleep(20)
  await sleep(100)
  for (const role of staffRoles) for (const kind of kinds) {
    assert.equal(heard.get(role)?.includes(moved[kind]), sees(role)[kind], `${role} hears of ${kind}: ${heard.get(role)}`)
  }
  assert.doesNotMatch([...heard.values()].join(), /subject|红包|readers|class/)
  stop.abort()
  await Promise.all(ends.values())
})

test('a stream ends soon after its session', async () => {
  const caller = await server.again('shao-wen')
  const stream = await fetch(`${server.address}/api/v1/events`, { headers: { cookie: caller.cookie } })
  const ended = (async () => { for await (const _ of stream.body ?? []) { /* until the server ends it */ } })()
  mock.timers.tick(20_000)
  assert.equal(await Promise.race([ended.then(() => 'ended'), sleep(300, 'open')]), 'open')
  assert.equal((await caller.delete('/session')).status, 204)
  mock.timers.tick(20_000)
  assert.equal(await Promise.race([ended.then(() => 'ended'), sleep(5000, 'open', { ref: false })]), 'ended')
})

test('every route is in the table, and answers each role as the table says', async () => {
  const declared = server.app.everyRoute.flatMap(r => [r.method].flat().filter(m => m !== 'HEAD' && m !== 'OPTIONS').map(m => ({ name: `${m} ${r.url}`, who: r.config?.who })))
  // Whatever lies outside the API is a public page, or what it loads; `canaries.test.ts` reads them all.
  for (const { name, who } of declared) if (!/^\w+ \/api\//.test(name)) assert.equal(who, 'anyone', name)
  const api = declared.map(d => d.name).filter(name => /^\w+ \/api\//.test(name) && !name.startsWith('GET /api/docs'))
  assert.deepEqual([...new Set(api)].toSorted(), routes.map(([route]) => route).toSorted())

  for (const [route, who, good, body] of routes) {
    const [verb = '', path = ''] = route.split(' '), url = path.replace(/:(id|step|procedure|kind)/g, 'none')
    const method = verb === 'POST' || verb === 'DELETE' ? verb : 'GET'
    const call = async (caller: Caller) => {
      const answer = server.app.inject({ method, url, headers: { cookie: caller.cookie, ...(body && { 'content-type': 'application/json' }) }, ...(body && { payload: body }) })
      return (await answer).statusCode
    }
    assert.equal(await call(server.nobody), who === 'anyone' ? good : 401, `nobody: ${route}`)
    // Whom the stream tells of what is a test of its own.
    if (path !== '/api/v1/events') for (const role of staffRoles) assert.equal(await call(by(role)), who === 'anyone' || who === 'staff' || who.includes(role) ? good : 403, `${role}: ${route}`)
  }
})

const kinds: readonly Kind[] = ['own', 'other', 'sealed', 'foreign']
function by(role: StaffRole): Caller {
  const caller = all.get(role)
  assert.ok(caller)
  return caller
}
const lookUps = async (caller: Caller, texts: readonly string[]) => Promise.all(texts.map(async text => {
  const answer = await caller.post('/intake/likely', { subject: text, text: `${text}的事`, person: { name: '赵德柱', phone: '19900007777' } })
  assert.equal(answer.status, 200, answer.text)
  return answer.text
}))

const petitioner = { name: '赵德柱', phone: '19900007777' }
async function filedOnly(subject: string, channel: string, more: object = {}, clerk = 'zhou-min'): Promise<string> {
  const answer = await (await server.as(clerk)).post('/submissions', { given: { channel, subject, text: `${subject}，请求处理。`, petitioner, ...more } })
  assert.equal(answer.status, 201, answer.text)
  return answer.body.id
}
async function triaged(submission: string, by_ = 'he-jianping'): Promise<string> {
  const answer = await (await server.as(by_)).step('submissions', submission, 'triage', { category: 'appeal', content: '0401', matters: [{ subject: '请求处理', demands: ['处理'] }] })
  assert.equal(answer.status, 200, answer.text)
  return answer.body.links.find(l => l.name === 'petitions')?.record.id ?? ''
}
async function filed(subject: string, unit: string) {
  const submission = await filedOnly(subject, 'letter'), petition = await triaged(submission), triage = await server.as('he-jianping')
  assert.equal((await triage.step('petitions', petition, 'forward', { unit })).status, 200)
  return { submission, petition, number: (await triage.get(`/submissions/${submission}`)).body.number }
}
async function accused(subject: string) {
  const submission = await filedOnly(subject, 'letter', { purpose: 'accusation' })
  return { submission, number: (await (await server.as('he-jianping')).get(`/submissions/${submission}`)).body.number }
}
async function foreign(subject: string) {
  const submission = await filedOnly(subject, 'letter', {}, 'bs-cen-yi'), petition = await triaged(submission, 'bs-cen-yi'), own = await server.as('bs-cen-yi')
  assert.equal((await own.step('petitions', petition, 'forward', { unit: 'renshe' })).status, 200)
  return { submission, petition, number: (await own.get(`/submissions/${submission}`)).body.number }
}

/** A table as it is read: the first line names the columns, each other line a row. */
function table(text: string): (role: StaffRole) => Readonly<Record<Kind, boolean>> {
  const rows = text.trim().split('\n').slice(1).map(line => line.trim().split(/\s+/))
  return role => {
    const [, own, other, sealed, foreign] = rows.find(([name]) => name === role) ?? []
    return { own: own === 'yes', other: other === 'yes', sealed: sealed === 'yes', foreign: foreign === 'yes' }
  }
}
