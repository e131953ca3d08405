import assert from 'node:assert/strict'
import { registerHooks } from 'node:module'
import { after, before, test } from 'node:test'
import { fileLoan } from './file-loan.ts'
import type { TestServer } from './server.ts'

// A procedure that nobody else knows: its file, and its name in the list of procedures. The list is read here as if those two lines stood
// in it; everything else is the product as it is.

const list = new URL('../src/core/procedures/index.ts', import.meta.url).href
const file = new URL('file-loan.ts', import.meta.url).href
let named = 0
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    if (url !== list) return loaded
    const source = String(loaded.source).replace('assemble([', () => {
      named++
      return 'assemble([fileLoan,'
    })
    return { ...loaded, source: `import { fileLoan } from '${file}'\n${source}` }
  },
})

let server: TestServer, petition: string, loan: string
before(async () => {
  const { testServer } = await import('./server.ts')
  server = await testServer('2026-03-02')
  assert.equal(named, 1, 'it stands in the list')
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const filed = await clerk.post('/submissions', {
    given: { channel: 'letter', subject: '拖欠工资', text: '三个月了。', petitioner: { name: '林秀兰' } },
  })
  const sorted = await triage.step('submissions', filed.body.id, 'triage', {
    category: 'appeal',
    content: '0401',
    matters: [{ subject: '拖欠工资', demands: ['支付工资'] }],
  })
  petition = sorted.body.links.find(link => link.name === 'petitions')?.record.id ?? assert.fail(sorted.text)
})
after(() => server.close())

const form = { subject: '二〇二四年劳资卷', unit: 'renshe', volumes: 3, backBy: '2026-03-20' }
const json = async (url: string, login = 'zhou-min') => JSON.parse((await (await server.as(login)).get(url)).text)

test('it holds together with all others', async () => {
  const { check } = await import('#core/engine/check.ts')
  const { procedures } = await import('#core/procedures/index.ts')
  assert.equal(procedures['file-loan']?.steps, fileLoan.steps)
  assert.deepEqual(check(procedures), [])
})

test('the API’s description has its routes and its forms', async () => {
  const { body } = await server.app.inject({ url: '/api/openapi.json' })
  const { paths } = JSON.parse(body)
  assert.deepEqual(
    Object.keys(paths)
      .filter(path => path.includes('file-loan'))
      .toSorted(),
    ['', '/sheet', '/template', '/{id}', '/{id}/steps/{step}'].map(more => `/api/v1/file-loans${more}`),
  )
  const given = paths['/api/v1/file-loans'].post.requestBody.content['application/json'].schema.properties.given
  assert.deepEqual(
    [Object.keys(given.properties), given.required],
    [
      ['subject', 'unit', 'volumes', 'backBy', 'petition'],
      ['subject', 'unit', 'volumes', 'backBy'],
    ],
  )
  assert.deepEqual(
    paths['/api/v1/file-loans/{id}/steps/{step}'].post.requestBody.content['application/json'].schema.properties.given.anyOf.map(
      (step: { title: string }) => step.title,
    ),
    ['give-back', 'prolong'],
  )
})

test('it is opened by whom it names, on a good form alone, and stands in lists, on its page and on the petition’s', async () => {
  const clerk = await server.as('zhou-min')
  assert.equal((await (await server.as('he-jianping')).post('/file-loans', { given: form })).status, 403)
  const wrong = await clerk.post('/file-loans', { given: { ...form, unit: 'atlantis', volumes: 0 } })
  assert.deepEqual([wrong.status, wrong.body.fields.map(f => f.path).toSorted()], [422, ['/unit', '/volumes']])
  assert.equal((await clerk.post('/file-loans', { given: { ...form, backBy: '2026-03-02' } })).body.code, 'in-the-past')
  const made = await clerk.post('/file-loans', { given: { ...form, petition } })
  assert.equal(made.status, 201, made.text)
  loan = made.body.id
  assert.match(made.body.number, /ZZ/)
  const {
    items: [row],
    count,
  } = (await clerk.get('/file-loans?open=true')).body
  assert.deepEqual([count.total, row?.id, row?.state, row?.unit], [1, loan, 'lent', 'renshe'])
  const page = (await (await server.as('liu-siyuan')).get(`/file-loans/${loan}`)).body
  assert.deepEqual([page.standing.holder, page.standing.due, page.clocks[0]?.due], ['unit', '2026-03-20', '2026-03-20'])
  assert.deepEqual(
    page.steps.map(s => [s.name, s.allowed]),
    [
      ['give-back', true],
      ['prolong', false],
    ],
  )
  assert.deepEqual((await clerk.get(`/petitions/${petition}`)).body.links.find(link => link.name === 'file-loans')?.record.id, loan)
  assert.ok(
    (await json('/work', 'liu-siyuan')).items.some((item: { id: string }) => item.id === loan),
    'on the work of who owes it',
  )
  for (const login of ['feng-guodong', 'bs-cen-yi'])
    assert.equal((await (await server.as(login)).get(`/file-loans/${loan}`)).status, 404, login)
})

test('the console is told all that it shows: where it stands, its words, forms, steps, states and limits', async () => {
  const { procedures } = await json('/meta')
  const told = procedures['file-loan']
  assert.deepEqual(
    [told.plural, told.desk, told.serves, told.label.zh, told.dates, told.sheet],
    ['file-loans', 'petitions', 'handling', '卷宗借阅', ['backBy'], true],
  )
  assert.deepEqual(
    [
      told.states.lent.label.zh,
      told.states.lent.holder,
      told.steps['give-back'].form.properties.shelf.label.zh,
      told.steps.prolong.aside,
      told.limits.back.label.en,
    ],
    ['借出', 'unit', '归还入架号', true, 'Giving back'],
  )
  assert.deepEqual(
    [procedures.petition.links['file-loans'].label.zh, Object.keys(told.opening.form.properties)],
    ['卷宗借阅', ['subject', 'unit', 'volumes', 'backBy', 'petition']],
  )
})

test('its day stands in the calendar', async () => {
  const { entries } = await json('/calendar', 'liu-siyuan')
  assert.deepEqual(
    entries
      .filter((e: { record: { id: string } }) => e.record.id === loan)
      .map((e: { day: string; what: { zh: string } }) => [e.day, e.what.zh]),
    [['2026-03-20', '归还卷宗']],
  )
})

test('its list goes out to a spreadsheet, and its form comes in from one', async () => {
  const { readSheet } = await import('#work/spreadsheet/index.ts')
  const clerk = await server.as('zhou-min')
  const sheet = async (url: string) => {
    const read = await readSheet(
      (await server.app.inject({ url: `/api/v1/file-loans/${url}`, headers: { cookie: clerk.cookie } })).rawPayload,
    )
    return 'rows' in read ? read.rows : assert.fail(JSON.stringify(read))
  }
  const [heads = [], row = []] = await sheet('sheet')
  assert.deepEqual(
    ['标题', '状态', '借阅卷数', '归还期限'].map(head => row[heads.indexOf(head)]),
    ['二〇二四年劳资卷', '借出', 3, new Date('2026-03-20')],
  )
  const [asked = []] = await sheet('template')
  for (const head of ['标题*', '借阅单位*', '借阅卷数*', '归还期限*', '信访事项'])
    assert.ok(asked.includes(head), `${head}: ${asked.join()}`)
  const brought = await server.app.inject({
    method: 'POST',
    url: '/api/v1/file-loans/sheet',
    headers: { cookie: clerk.cookie, 'content-type': 'text/csv' },
    payload: '标题,借阅单位,借阅卷数,归还期限\n二〇二五年卷,区人社局,2,2026-04-01\n',
  })
  assert.deepEqual([brought.statusCode, brought.json<{ opened: readonly unknown[] }>().opened.length], [201, 1], brought.body)
})

test('its chart hangs on the wall', async () => {
  const { items } = await json('/charts')
  const mine = items.find((item: { of: string }) => item.of === 'file-loan')
  assert.equal(mine.label.zh, '卷宗借阅')
  for (const { kind } of mine.kinds) {
    const { statusCode, body, headers } = await server.app.inject({ url: `/api/v1/charts/file-loan/${kind}.svg` })
    assert.deepEqual([statusCode, String(headers['content-type']).startsWith('image/svg+xml')], [200, true], kind)
    assert.ok(body.includes('归还'), kind)
  }
  assert.ok(mine.kinds.some((k: { kind: string }) => k.kind === 'flow'))
})

test('a step is taken, and its figures are counted, in time, and open into their records', async () => {
  const handler = await server.as('liu-siyuan')
  const bad = await handler.step('file-loans', loan, 'give-back')
  assert.deepEqual([bad.status, bad.body.fields[0]?.path], [422, '/shelf'])
  const done = await handler.step('file-loans', loan, 'give-back', { shelf: 'A-3' })
  assert.deepEqual([done.status, done.body.state, done.body.data['shelf']], [200, 'back', 'A-3'], done.text)
  const { figures } = await json('/figures?year=2026')
  const value = (name: string) => figures.find((f: { name: string }) => f.name === name)?.value
  assert.deepEqual(
    [...['opened', 'closed', 'open', 'overdue', 'onTime'].map(what => value(`file-loans.${what}`)), value('fileLoans.volumes')],
    [2, 1, 1, 0, 100, 5],
  )
  const { breakdown } = await json('/figures/fileLoans.volumes?year=2026')
  const records = await json('/figures/fileLoans.volumes/records?year=2026')
  assert.deepEqual(
    [breakdown.map((part: { key: string; value: number }) => [part.key, part.value]), records.items.length],
    [[['renshe', 5]], 2],
  )
})
