import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import writeExcelFile from 'write-excel-file/node'
import { testServer, type TestServer } from './server.ts'

// Old matters from a spreadsheet, through the API as the console sends it and from the command line.

const head = ['原编号', '收到日', '渠道', '信访人姓名', '电话', '标题', '内容', '内容分类', '责任单位', '转送日', '受理日']
const line = (n: number, received = '2023-03-01') => [
  `旧〔2023〕${n}`,
  received,
  '来信',
  '钱多多',
  '19900001111',
  `渡口第 ${n} 盏路灯不亮`,
  '路灯坏了两个月。',
  '市政设施',
  'renshe',
  '2023-03-06',
  '2023-03-10',
]
const sheet = (lines: readonly (readonly string[])[]): Promise<Buffer> => writeExcelFile([head, ...lines].map(row => [...row])).toBuffer()

interface Told {
  readonly rows: number
  readonly wrong: number
  readonly batch?: string
  readonly records?: number
  readonly states?: { readonly zh: string }
  readonly faults?: readonly { readonly row: number; readonly column: { readonly zh: string }; readonly zh: string }[]
  readonly code?: string
  readonly items?: readonly {
    readonly id: string
    readonly original?: string
    readonly by: { readonly id: string }
    readonly submission: { readonly number: string }
  }[]
}

let server: TestServer
before(async () => {
  server = await testServer('2026-03-12')
})
after(() => server.close())

async function ask(login: string, method: 'GET' | 'POST', url: string, payload?: Buffer, headers: Readonly<Record<string, string>> = {}) {
  const { cookie } = await server.as(login)
  const answer = await server.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { cookie, ...(payload && { 'content-type': 'application/octet-stream' }), ...headers },
    ...(payload && { payload }),
  })
  const body: Told = JSON.parse(answer.headers['content-type']?.toString().includes('json') ? answer.body : '{"rows":0,"wrong":0}')
  return { status: answer.statusCode, body, bytes: answer.rawPayload, type: answer.headers['content-type'] }
}

test('over the API: checked, imported, listed with who did it, and not a second time', async () => {
  const file = await sheet([line(1), line(2)])
  const checked = await ask('he-jianping', 'POST', '/imports?check=true', file)
  assert.deepEqual([checked.status, checked.body], [200, { rows: 2, wrong: 0, states: { zh: '办理中 2 件', en: 'In hand: 2' } }])
  const none = await (await server.as('he-jianping')).get('/submissions')
  assert.equal(none.body.count.total, 0)
  const done = await ask('he-jianping', 'POST', '/imports?check=false', file, { 'idempotency-key': 'import-once-1' })
  assert.deepEqual([done.status, done.body.rows, done.body.records], [201, 2, 4])
  assert.deepEqual(
    (await ask('he-jianping', 'POST', '/imports?check=false', file, { 'idempotency-key': 'import-once-1' })).body,
    done.body,
    'the same request is answered alike',
  )
  assert.equal((await ask('lu-weiguo', 'POST', '/imports', file)).body.code, 'imported-already')
  const listed = await ask('lu-weiguo', 'GET', '/imports')
  assert.deepEqual(
    listed.body.items?.map(i => i.by.id),
    ['he-jianping'],
  )
  const rows = await ask('lu-weiguo', 'GET', `/imports/${done.body.batch}`)
  assert.deepEqual(
    rows.body.items?.map(i => i.original),
    ['旧〔2023〕1', '旧〔2023〕2'],
  )
  // The unit has them among its own, and no query code was made that nobody was handed.
  assert.equal((await (await server.as('liu-siyuan')).get('/petitions')).body.count.total, 2)
  assert.equal((await server.world.admin.query('select 1 from query_code')).rowCount, 0)
})

test('a wrong row is told by its number and column, and nothing is written', async () => {
  const before = (await (await server.as('he-jianping')).get('/submissions')).body.count.total
  const { status, body } = await ask(
    'he-jianping',
    'POST',
    '/imports',
    await sheet([...Array.from({ length: 30 }, (_, i) => line(100 + i)), line(140, '2030-01-01')]),
  )
  assert.deepEqual([status, body.rows, body.wrong], [200, 31, 1])
  assert.deepEqual(
    body.faults?.map(f => [f.row, f.column.zh]),
    [[32, '收到日']],
  )
  assert.equal((await (await server.as('he-jianping')).get('/submissions')).body.count.total, before)
})

test('the template is a workbook; what is too large or no sheet is refused', async () => {
  const template = await ask('he-jianping', 'GET', '/imports/template.xlsx')
  assert.equal(template.type, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  assert.equal(template.bytes.subarray(0, 2).toString(), 'PK')
  assert.equal((await ask('he-jianping', 'POST', '/imports', Buffer.alloc(21 * 1024 * 1024, 'a'))).status, 413)
  assert.deepEqual(
    await ask('he-jianping', 'POST', '/imports', Buffer.from('{}'), { 'content-type': 'application/json' }).then(a => [
      a.status,
      a.body.code,
    ]),
    [422, 'unreadable'],
  )
  assert.equal((await ask('he-jianping', 'POST', '/imports')).status, 422)
})

const bin = fileURLToPath(new URL('../bin/xinqiao', import.meta.url))

test('from the command line: 2 unreadable, 1 a row is wrong, 0 done', { timeout: 300_000 }, async t => {
  const data = await mkdtemp(join(tmpdir(), 'xinqiao-import-'))
  t.after(() => rm(data, { recursive: true, force: true }))
  const { DATABASE_URL: _, NODE_TEST_CONTEXT: __, ...env } = process.env
  const run = (...args: readonly string[]) =>
    new Promise<{ readonly code: number; readonly out: string; readonly err: string }>(resolve => {
      execFile(process.execPath, [bin, ...args], { env: { ...env, XINQIAO_DATA: data }, timeout: 120_000 }, (error, out, err) =>
        resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
      )
    })
  const file = async (name: string, bytes: Buffer) => {
    await writeFile(join(data, name), bytes)
    return join(data, name)
  }
  assert.equal((await run('office', 'add', '--id', 'first', '--code', '990107', '--name', '初县信访局/Chu County Petition Bureau')).code, 0)
  assert.equal((await run('unit', 'add', '--id', 'renshe', '--name', '初县人社局/HR Bureau', '--superior', 'office')).code, 0)
  const missing = await run('import', join(data, 'nothing.xlsx'))
  const words = await run('import', await file('words.txt', Buffer.from('你好')))
  assert.deepEqual([missing.code, words.code, (await run('import')).code], [2, 2, 2])
  assert.match(words.err, /没有找到表头[\s\S]*No headings/)
  const wrong = await run('import', await file('wrong.xlsx', await sheet([line(1), line(2, '2023-02-30')])))
  assert.equal(wrong.code, 1)
  assert.match(wrong.out, /第 3 行 收到日：不是日期/)
  assert.match(wrong.err, /共 2 行，1 行有误，没有写入任何内容/)
  const good = await file('good.xlsx', await sheet([line(1), line(2)]))
  const checked = await run('import', good, '--check')
  const done = await run('import', '--json', good)
  const again = await run('import', good)
  assert.deepEqual([checked.code, done.code, again.code], [0, 0, 1], checked.err + done.err)
  assert.match(checked.out, /2 行全部无误，可以导入。办理中 2 件/)
  assert.deepEqual([JSON.parse(done.out).rows, JSON.parse(done.out).records, done.err], [2, 4, ''], 'no bar into a pipe')
  assert.match(again.err, /已在 .* 导入过/)
  assert.match((await run('verify')).out, /4 条记录/)
  assert.equal((await run('import', '--template', join(data, 'template.xlsx'))).code, 0)
  assert.equal((await run('import', join(data, 'template.xlsx'))).code, 2, 'examples are no rows')
})
