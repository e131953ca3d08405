import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { procedures } from '#core/procedures/index.ts'
import { asPetitioner, follow, openByCode } from '#work/intake/index.ts'
import { readSheet } from '#work/spreadsheet/index.ts'
import '../src/doors/api/access.ts'
import { everyone, staffRoles, type StaffRole } from './everyone.ts'
import { password, testServer, type Answer, type Caller, type TestServer } from './server.ts'

// Planted names, numbers, phones, addresses and texts: they come out where they must, and nowhere else.

/** What is sealed of people: shown by nothing but a reveal. */
const people = { name: '欧阳锋刃', phone: '19912345678', idNumber: '99010619900101123X', address: '桃花岛路七十七号' }
const others = { name: '梅超风尘', phone: '19887654321', idNumber: '990106198802022345', address: '黑沙滩巷八号' }
const persons = [...Object.values(people), ...Object.values(others)]
/** What petitioners and staff write: readable to those who see the record. */
const texts = {
  subject: '白驼山秘闻',
  text: '蛤蟆功走火',
  material: '补充九阴残卷',
  demand: '索还玉箫',
  heard: '当面陈述铁掌',
  found: '查明软猬甲',
  answer: '答复降龙十八',
  basis: '依据打狗棒法',
  opinion: '拟办弹指神通',
  late: '补录因由桃花',
}
/** The same of an accusation. */
const accusing = { subject: '检举灵鹫宫主', text: '收受生死符', name: '虚竹子虚' }

let server: TestServer,
  all: ReadonlyMap<StaffRole, Caller>,
  submission: string,
  petition: string,
  sealed: string,
  code: string,
  number: string,
  person: string
const logged: string[] = []
before(async () => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    mock.method(console, level, (...said: unknown[]) => {
      logged.push(said.map(s => (s instanceof Error ? `${s.message} ${s.stack}` : String(s))).join(' '))
    })
  server = await testServer('2026-03-02')
  all = await everyone(server, 'renshe')
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const handler = await server.as('liu-siyuan')
  const lead = await server.as('zheng-ailian')
  const filed = ok(
    await clerk.post(
      '/submissions',
      {
        given: { channel: 'letter', subject: texts.subject, text: texts.text, petitioner: people, others: [others] },
        day: '2026-02-20',
        late: texts.late,
      },
      { 'idempotency-key': 'canary-filing-0001' },
    ),
  )
  ;({ id: submission, number, code } = filed.body)
  person = filed.body.record.people.find(p => p.masked.startsWith('欧阳'))?.id ?? ''
  ok(await clerk.step('submissions', submission, 'supplement', { material: texts.material }))
  const sorted = ok(
    await triage.step('submissions', submission, 'triage', {
      category: 'appeal',
      content: '0401',
      matters: [{ subject: texts.subject, demands: [texts.demand] }],
    }),
  )
  petition = sorted.body.links.find(l => l.name === 'petitions')?.record.id ?? ''
  ok(await triage.step('petitions', petition, 'forward', { unit: 'renshe', opinion: texts.opinion }))
  ok(await handler.step('petitions', petition, 'sign-for'))
  ok(await lead.step('petitions', petition, 'accept'))
  ok(await handler.step('petitions', petition, 'inquire', { heard: texts.heard, found: texts.found }))
  ok(
    await handler.step('petitions', petition, 'reply', {
      answers: [{ demand: 'd1', outcome: 'supported', answer: texts.answer, basis: texts.basis }],
    }),
  )
  sealed = ok(
    await clerk.post(
      '/submissions',
      { given: { channel: 'letter', ...accusing, name: undefined, petitioner: { name: accusing.name }, purpose: 'accusation' } },
      { 'idempotency-key': 'canary-filing-0002' },
    ),
  ).body.id
  ok(await triage.step('submissions', sealed, 'supplement', { material: accusing.text }))
})
after(async () => {
  mock.restoreAll()
  await server.close()
})

const ok = (answer: Answer) => {
  assert.ok(answer.status < 300, answer.text)
  return answer
}
const holds = (text: string, canaries: readonly string[]) => canaries.filter(c => text.includes(c))
const secrets = () => [...persons, ...Object.values(texts), ...Object.values(accusing), code, code.replaceAll('-', ''), password]
/** Of what the others hold, which is nothing here, one order tells all. */
const apiReads = () => [
  '/session',
  '/office',
  '/meta',
  '/work',
  '/views',
  '/figures',
  '/figures/fields',
  '/morning',
  '/leader',
  '/hall/queue',
  '/calendar?from=2026-02-20&to=2026-05-01',
  '/calendar?whose=mine',
  `/people/${person}/reveals`,
  `/submissions/${submission}`,
  `/submissions/${sealed}`,
  `/petitions/${petition}`,
  ...Object.values(procedures).flatMap(({ plural }) => [
    `/${plural}?limit=200`,
    ...(['submissions', 'petitions'].includes(plural) ? [`/${plural}?sort=due`] : []),
  ]),
]

test('who they are, no answer tells, to nobody', async () => {
  const baishi = await server.as('bs-cen-yi')
  for (const [role, caller] of [...all, ['another office', baishi], ['nobody', server.nobody]] as const) {
    for (const url of apiReads()) assert.deepEqual(holds((await caller.get(url)).text, persons), [], `${role} reads ${url}`)
    for (const canary of persons) {
      const found = await caller.get(`/submissions?q=${encodeURIComponent(canary)}`)
      assert.equal(found.body.items?.length ?? 0, 0, `${role} searches ${canary}`)
    }
    const likely = await caller.post('/intake/likely', { subject: texts.subject, text: texts.text, person: people })
    assert.deepEqual(holds(likely.text, persons), [], `${role} looks up`)
  }
  const page = ok(await (await server.as('liu-siyuan')).get(`/submissions/${submission}`))
  assert.deepEqual(
    page.body.people.map(p => p.masked),
    ['欧阳**', '梅**尘'],
  )
})

test('what they wrote is read by those who see the record, and by nobody else', async () => {
  const story =
    ok(await (await server.as('liu-siyuan')).get(`/petitions/${petition}`)).text
    + ok(await (await server.as('liu-siyuan')).get(`/submissions/${submission}`)).text
  assert.deepEqual(
    Object.values(texts).filter(t => !story.includes(t)),
    [],
    'the unit reads all of it, the reason of a late entry too',
  )
  const blind: readonly (readonly [string, Caller])[] = [
    ['another unit', await server.as('feng-guodong')],
    ['another office', await server.as('bs-cen-yi')],
    ['the administrator', all.get('admin') ?? server.nobody],
    ['nobody', server.nobody],
  ]
  for (const [who, caller] of blind)
    for (const url of [...apiReads(), `/submissions?q=${encodeURIComponent(texts.text)}`]) {
      assert.deepEqual(
        holds((await caller.get(url)).text, [...Object.values(texts), ...Object.values(accusing), number]),
        [],
        `${who} reads ${url}`,
      )
    }
  for (const role of staffRoles.filter(r => r !== 'triage' && r !== 'director'))
    for (const url of apiReads())
      assert.deepEqual(holds((await all.get(role)?.get(url))?.text ?? '', Object.values(accusing)), [], `${role} reads ${url}`)
  const routes = ok(await (await server.as('he-jianping')).get(`/submissions/${sealed}`)).text
  assert.deepEqual(holds(routes, Object.values(accusing)), [accusing.subject, accusing.text])
})

test('in a spreadsheet leaves no person and nothing that they wrote, but for the title of what is not sealed', async () => {
  const baishi = await server.as('bs-cen-yi')
  for (const [role, caller] of [
    ...all,
    ['the unit', await server.as('liu-siyuan')],
    ['another unit', await server.as('feng-guodong')],
    ['another office', baishi],
  ] as const) {
    // Every procedure's by one who sees the whole office; by all others those that hold something here.
    for (const { plural } of Object.values(procedures).filter(p => role === 'triage' || ['submission', 'petition'].includes(p.name))) {
      const answer = await server.app.inject({ method: 'GET', url: `/api/v1/${plural}/sheet`, headers: { cookie: caller.cookie } })
      const sheet = await readSheet(answer.rawPayload)
      const cells = 'rows' in sheet ? sheet.rows.flat().join('\n') : assert.fail(`${role}: ${answer.body.slice(0, 200)}`)
      const listed = (await caller.get(`/${plural}`)).text
      assert.deepEqual(
        holds(cells, [...persons, ...Object.values(texts), ...Object.values(accusing)]),
        holds(listed, [texts.subject]),
        `${role}: ${plural}`,
      )
    }
  }
})

test('a name is revealed with a reason, to who sees the record, and it is known who looked', async () => {
  const handler = await server.as('liu-siyuan')
  const audit = all.get('auditor') ?? server.nobody
  assert.equal((await handler.post(`/people/${person}/reveal`, { record: submission, reason: ' ' })).status, 422)
  assert.equal((await handler.post(`/people/${person}/reveal`, { record: sealed, reason: '核对回访电话' })).status, 404)
  assert.equal((await handler.post(`/people/${person}/reveal`, { record: petition, reason: '核对回访电话' })).status, 404)
  for (const caller of [await server.as('feng-guodong'), await server.as('bs-cen-yi'), all.get('admin') ?? server.nobody])
    assert.equal((await caller.post(`/people/${person}/reveal`, { record: submission, reason: '核对回访电话' })).status, 404)
  const before = await audit.get(`/people/${person}/reveals`)
  assert.deepEqual(holds(before.text, ['liu-siyuan']), [], 'refused, nothing was shown')
  const shown = ok(await handler.post(`/people/${person}/reveal`, { record: submission, reason: '核对回访电话' }))
  assert.deepEqual(JSON.parse(shown.text), people)
  const { rows } = await server.world.admin.query<{ staff: string; reason: string; kind: string; record: string }>(
    'select staff, reason, kind, record from reveal where person = $1 and kind = $2',
    [person, 'reveal'],
  )
  assert.deepEqual(rows, [{ staff: 'liu-siyuan', reason: '核对回访电话', kind: 'reveal', record: submission }])
  assert.deepEqual(holds(ok(await audit.get(`/people/${person}/reveals`)).text, ['liu-siyuan', '核对回访电话']), [
    'liu-siyuan',
    '核对回访电话',
  ])
  assert.equal(shown.headers['cache-control'], 'no-store')
})

test('as stored: people nowhere, texts only where they are read, the code and the password nowhere', async () => {
  const { rows: tables } = await server.world.admin.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  )
  const cookie = (await server.as('zhou-min')).cookie.split('=')[1] ?? ''
  assert.ok(cookie.length > 40)
  for (const { name } of tables) {
    const { rows } = await server.world.admin.query<{ text: string }>(`select t::text as text from "${name}" t`)
    // Bytes are shown in hexadecimal: what is written plainly into them is found so.
    const stored = rows.map(r => r.text).join('\n')
    const bare = [...persons, accusing.name, code, code.replaceAll('-', ''), code.toLowerCase(), password, cookie]
    assert.deepEqual(
      holds(
        stored,
        bare.flatMap(c => [c, Buffer.from(c).toString('hex'), JSON.stringify(c).slice(1, -1)]),
      ),
      [],
      name,
    )
    const written = [...Object.values(texts), accusing.subject, accusing.text]
    const plain = holds(
      stored,
      written.flatMap(c => [c, Buffer.from(c).toString('hex')]),
    )
    if (name !== 'record') assert.deepEqual(plain, [], `${name} holds what was written in clear`)
  }
  const {
    rows: [data],
  } = await server.world.admin.query<{ text: string }>('select t::text as text from record t where id = $1', [submission])
  assert.deepEqual(
    holds(data?.text ?? '', [texts.subject, texts.text]),
    [texts.subject, texts.text],
    'the projection is readable, so that lists and search are',
  )
})

test('when something fails, neither answer nor log tells what was sent', async () => {
  const clerk = await server.as('zhou-min')
  const given = { channel: 'letter', subject: texts.subject, text: texts.text, petitioner: people }
  const wrong: readonly object[] = [
    { ...given, petitioner: { ...people, name: people.name.repeat(20) } },
    { ...given, petitioner: { ...people, phone: 5 } },
    { ...given, petitioner: [people] },
    { ...given, text: texts.text.repeat(9000) },
    { ...given, heads: people.phone },
    { ...given, others: [people, 'x'] },
    { ...given, channel: people.name },
    { ...given, petitioner: { ...people, colour: 'red' } },
    { ...given, petitioner: `${people.name}\u0000` },
    { ...given, subject: people.name.repeat(50) },
  ]
  for (const bad of wrong) {
    const answer = await clerk.post('/submissions', { given: bad })
    assert.equal(answer.status, 422, answer.text)
    assert.deepEqual(holds(answer.text, secrets()), [], `refusal of ${Object.keys(bad).join()}`)
  }
  for (const broken of [`{"given":{"subject":"${people.name}"`, `{"given":{"text":"${'x'.repeat(3_000_000)}${people.name}"}}`])
    assert.deepEqual(holds((await clerk.post('/submissions', broken)).text, secrets()), [])
  // A fault of our own: a table that is not where it should be.
  await server.world.admin.query('alter table person_trace rename to elsewhere')
  const said = logged.length
  const failed = await clerk.post('/submissions', { given }, { 'idempotency-key': 'canary-filing-0003' })
  await server.world.admin.query('alter table elsewhere rename to person_trace')
  assert.equal(failed.status, 500)
  assert.deepEqual(holds(failed.text, [...secrets(), 'person_trace']), [])
  assert.equal(logged.length, said + 1, 'the operator is told that something failed')
  assert.equal(ok(await clerk.get(`/submissions?q=${encodeURIComponent(texts.subject)}`)).body.count.total, 1, 'and nothing was kept of it')
  assert.deepEqual(holds(logged.join('\n'), secrets()), [])
})

test('neither metrics, health, descriptions nor public pages hold any of it', async () => {
  const visited: string[] = []
  for (const { method, url } of server.app.everyRoute) {
    if (![method].flat().includes('GET') || url.startsWith('/api/v1/events')) continue
    const address = url.replace(/:\w+/g, 'none').replace('*', 'none')
    const { body } = await server.app.inject({ method: 'GET', url: address })
    visited.push(address)
    assert.deepEqual(holds(body, [...secrets(), number, submission, petition, sealed, person]), [], address)
  }
  for (const known of ['/metrics', '/health/ready', '/api/openapi.json', '/']) assert.ok(visited.includes(known), known)
  const { body: metrics } = await server.app.inject({ method: 'GET', url: '/metrics' })
  assert.match(metrics, /route="\/api\/v1\/submissions\/:id"/)
})

test('the stream tells an id and a version', async () => {
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const triage = await server.as('he-jianping')
  const stop = new AbortController()
  const stream = await fetch(`${address}/api/v1/events`, { headers: { cookie: triage.cookie }, signal: stop.signal })
  let heard = ''
  const listening = (async () => {
    for await (const chunk of stream.body ?? []) heard += Buffer.from(chunk).toString()
  })().catch(() => {})
  ok(await triage.step('submissions', submission, 'supplement', { material: texts.material }))
  for (let waited = 0; waited < 5000 && !heard.includes(submission); waited += 20) await sleep(20)
  assert.deepEqual(
    [...heard.matchAll(/^data: (.*)$/gm)].map(([, data]) => Object.keys(JSON.parse(data ?? ''))),
    [['procedure', 'id', 'version']],
  )
  assert.deepEqual(holds(heard, secrets()), [])
  stop.abort()
  await listening
  server.app.server.closeAllConnections()
})

test('the petitioner reads what they wrote by number and code, and no colleague’s name, draft or other person', async () => {
  const { world } = server
  const opened = await openByCode(world, { number, code, address: '203.0.113.9' })
  assert.ok('record' in opened, 'number and code open it')
  const told = JSON.stringify(
    await asPetitioner(world, opened.office, opened.record, async (tx, directory, actor) =>
      follow(world, tx, directory, actor, opened.record),
    ),
  )
  assert.deepEqual(holds(told, persons), [])
  assert.ok(told.includes(texts.text))
  assert.deepEqual(
    holds(told, [texts.heard, texts.found, texts.answer, texts.opinion, 'liu-siyuan', '刘思远', 'zhou-min', '周敏', '梅**尘']),
    [],
    'drafts, inquiries and names stay inside',
  )
  for (const wrong of ['', code.slice(0, -1), `${code}0`, code.replace(/.$/, code.endsWith('0') ? '1' : '0'), '0000-0000-00000'])
    assert.ok('code' in (await openByCode(world, { number, code: wrong, address: '203.0.113.9' })), wrong)
  const strange = await asPetitioner(world, 'qinghe', sealed, async (tx, directory, actor) =>
    follow(world, tx, directory, actor, submission),
  )
  assert.equal(strange, undefined, 'another submission’s code opens this one')
})
