import assert from 'node:assert/strict'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { runningServer } from '#database/embedded.ts'
import { urlAs } from '#database/url.ts'
import { wall } from '#work/charts/index.ts'

// The verbs as a shell sees them: what they print, where, and with which exit code. On one data folder of its own.

const bin = fileURLToPath(new URL('../bin/xinqiao', import.meta.url))
let data: string
before(async () => {
  data = await mkdtemp(join(tmpdir(), 'xinqiao-cli-'))
})
after(() => rm(data, { recursive: true, force: true }))

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}
type Env = Readonly<Record<string, string>>
const environment = (more: Env): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, HOST: __, PORT: ___, XINQIAO_DEMO: ____, NODE_TEST_CONTEXT: _____, ...rest } = process.env
  return { ...rest, XINQIAO_DATA: data, ...more }
}
const run = (args: readonly string[], more: Env = {}) =>
  new Promise<Ran>(resolve => {
    execFile(process.execPath, [bin, ...args], { env: environment(more), timeout: 120_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
    )
  })
/** Both languages stand in every sentence. */
const sentence = /\p{Script=Han}{3,}[\s\S]*\n[\s\S]*[A-Za-z]{3,}/u

suite('what is typed wrongly ends with 2 and a sentence, and nothing is made', () => {
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['an unknown verb', ['frobnicate']],
    ['what every object answers to', ['constructor']],
    ['an unknown option', ['verify', '--loud']],
    ['a word too many', ['demo', 'now']],
    ['a number that is none', ['demo', '--matters', 'many']],
    ['a year to come', ['figures', '--year', '9999']],
    ['an option left out', ['charts']],
    ['an address that is none', ['charts', '--out', '/nowhere', '--address', 'nowhere']],
    ['a verb’s half', ['staff']],
    ['an office without a code', ['office', 'add', '--id', 'a', '--name', '甲/A']],
    ['an account without a name', ['staff', 'add', '--login', 'a']],
    ['no such role', ['staff', 'add', '--login', 'a', '--name', '甲', '--unit', 'renshe', '--role', 'king']],
    ['no such language', ['tour', '--lang', 'fr']],
    ['a profile that is not there', ['demo', '--profile', '/nowhere/profile.json']],
    ['a profile beside a number', ['demo', '--profile', 'profile.json', '--matters', '3']],
  ]
  for (const [name, args] of wrong)
    test(name, async () => {
      const { code, out, err } = await run(args)
      assert.deepEqual([code, out], [2, ''], err)
      assert.match(err, sentence)
      assert.deepEqual(await readdir(data), [])
    })
  test('a profile that contradicts itself', async t => {
    const folder = await mkdtemp(join(tmpdir(), 'xinqiao-profile-'))
    const file = join(folder, 'profile.json')
    t.after(() => rm(folder, { recursive: true }))
    await writeFile(file, '{"year": 2024, "figures": {"disputes.found": 3, "disputes.resolved": 4}}')
    const { code, out, err } = await run(['demo', '--profile', file])
    assert.deepEqual([code, out], [2, ''], err)
    assert.match(err, /disputes\.resolved”（4）多于“disputes\.found”（3）[\s\S]*is more than/)
    assert.deepEqual(await readdir(data), [])
  })
  test('a port that is none', async () => {
    assert.equal((await run(['serve'], { PORT: 'http' })).code, 2)
  })
})

suite('what is in the way is said, and ends with 1', () => {
  const blocked = async (args: readonly string[], more: Env, words: RegExp) => {
    const { code, err } = await run(args, more)
    assert.equal(code, 1, err)
    assert.match(err, sentence)
    assert.match(err, words)
    assert.doesNotMatch(err, /\n\s+at /)
  }
  test('no data yet: looking makes none', async () => {
    await blocked(['verify'], {}, /no data of Xinqiao/)
    assert.deepEqual(await readdir(data), [])
  })
  test('a folder that cannot be written', () => blocked(['serve'], { XINQIAO_DATA: '/dev/null/data' }, /data folder/))
  test('a database’s address that is none', async () => {
    for (const url of ['nonsense', 'mysql://a@b/c']) await blocked(['verify'], { DATABASE_URL: url }, /DATABASE_URL is not written/)
  })
  test('a folder that charts and the tour cannot write', async () => {
    for (const verb of ['charts', 'tour']) await blocked([verb, '--out', '/dev/null/out'], {}, /--out/)
  })
  test('a dead database', () => blocked(['serve'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', PORT: '0' }, /cannot be reached/))
})

test('help names every verb, and a verb tells of itself', async () => {
  const { code, out } = await run(['help'])
  assert.equal(code, 0)
  for (const verb of ['serve', 'tour', 'demo', 'verify', 'anchor', 'figures', 'charts', 'office', 'unit', 'staff', 'categories', 'help'])
    assert.match(out, new RegExp(`^  ${verb}`, 'm'))
  assert.match((await run(['demo', '--help'])).out, /--matters N/)
})

test('charts writes an SVG for each sheet of each chart and poster, in both languages', async t => {
  const out = await mkdtemp(join(tmpdir(), 'xinqiao-charts-'))
  t.after(() => rm(out, { recursive: true }))
  assert.equal((await run(['charts', '--out', out])).code, 0)
  const files = await readdir(out)
  for (const { of, kinds } of wall)
    for (const { kind } of kinds)
      for (const lang of ['zh', 'en'])
        assert.ok(
          files.some(f => new RegExp(`^${of}-${kind}(-\\d+)?\\.${lang}\\.svg$`).test(f)),
          `${of} ${kind} ${lang}`,
        )
  assert.match(await readFile(join(out, 'hall-where.zh.svg'), 'utf8'), /^<svg[\s\S]*农村农业/)
  assert.match(await readFile(join(out, files.toSorted().find(f => /^petition-flow.*zh/.test(f)) ?? ''), 'utf8'), /^<svg[\s\S]*待转送/)
})

test('tour takes one petition all its way, alike each time, in both languages', async t => {
  const out = await mkdtemp(join(tmpdir(), 'xinqiao-tour-'))
  t.after(() => rm(out, { recursive: true }))
  const zh = await run(['tour', '--out', out])
  const en = await run(['tour', '--lang', 'en'])
  assert.deepEqual([zh.code, en.code], [0, 0], zh.err + en.err)
  // From registration on the day and the article, the paper, the one who is next, and by when.
  assert.match(
    zh.out,
    /2026-03-01 周日 {2}登记 {2}信访人[\s\S]*《信访工作条例》第22条第1款[\s\S]*登记表、查询码告知单[\s\S]*9901062202603010001[\s\S]*青禾区信访办公室，最迟 2026-03-16/,
  )
  assert.match(
    zh.out,
    /2026-05-10[\s\S]*第34条[\s\S]*✗ 签发[\s\S]*期限未满[\s\S]*复核受理通知书[\s\S]*听证 21 日[\s\S]*2026-08-05 周三 {2}办结[\s\S]*已终结[\s\S]*不再受理告知书[\s\S]*2026-10-14 周三 {2}甄别[\s\S]*督办函：签发督办函 {2}陆卫国 → 待签收；下一步 青禾区人力资源和社会保障局，最迟 2026-11-04[\s\S]*访调对接：已履行[\s\S]*领导包案：评查销案 {2}邱志远 → 已化解[\s\S]*完好/,
  )
  assert.match(
    en.out,
    /Accept {2}Zheng Ailian[\s\S]*art\. 23\(3\)[\s\S]*Notice of acceptance[\s\S]*by 2026-05-10 Sun \(Handling and reply, 60 days, art\. 34\)[\s\S]*the 21 days of the hearing[\s\S]*Remedies exhausted[\s\S]*Not accepted again[\s\S]*Mediation referral: Agreement reached {2}Wu Guilan → [\s\S]*Verified/,
  )
  const heads = (text: string) =>
    text
      .split('\n')
      .filter(line => /^(### )?2026-/.test(line))
      .map(line => line.replace('### ', ''))
  assert.deepEqual(heads(await readFile(join(out, 'tour.md'), 'utf8')), heads(zh.out))
  assert.equal(heads(zh.out).length, heads(en.out).length)
  const drawn = (await readdir(out)).filter(name => name.endsWith('.zh.svg'))
  assert.ok(drawn.length >= wall.flatMap(hung => hung.kinds).length, drawn.join(' '))
})

suite('an installation that starts empty', { timeout: 240_000 }, () => {
  let own: string
  before(async () => {
    own = await mkdtemp(join(tmpdir(), 'xinqiao-cli-empty-'))
  })
  after(() => rm(own, { recursive: true, force: true }))
  test('office add makes the first office, whose director gives the others their accounts', async () => {
    const at = { XINQIAO_DATA: own }
    const args = ['office', 'add', '--id', 'first', '--code', '990107', '--name', '初县信访局/Chu County Petition Bureau']
    const wrong = await run(args.with(5, '9901'), at)
    assert.deepEqual([wrong.code, wrong.out], [2, ''])
    assert.match(wrong.err, sentence)
    assert.match((await run(['verify'], at)).out, /还没有任何机关[\s\S]*office add/)
    const made = await run(args, at)
    assert.deepEqual([made.code, made.err], [0, ''])
    assert.match(made.out, /初县信访局[\s\S]*Chu County Petition Bureau[\s\S]*first-director[\s\S]*[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/)
    assert.match((await run(args, at)).err, /There is an office “first” already/)
    assert.equal(
      (await run(['staff', 'add', '--login', 'clerk', '--name', '登记员', '--unit', 'office', '--role', 'reception'], at)).code,
      0,
    )
    const unit = ['unit', 'add', '--id', 'renshe', '--name', '初县人社局/HR Bureau', '--superior', 'office']
    assert.equal((await run(unit.with(7, 'nowhere'), at)).code, 2)
    assert.match((await run(unit, at)).out, /初县人社局[\s\S]*HR Bureau/)
    assert.match((await run(unit, at)).err, /There is a unit “renshe” already/)
    assert.match((await run(['unit', 'add', '--id', 'x', '--name', '甲', '--kind', 'army'], at)).err, /--kind/)
    assert.equal((await run(['staff', 'add', '--login', 'hand', '--name', '承办', '--unit', 'renshe', '--role', 'handler'], at)).code, 0)
    assert.match((await run(['staff', 'list'], at)).out, /clerk +登记员[\s\S]*first-director +信访办主任/)
    assert.match((await run(['demo'], at)).err, /no demonstration office/)
  })

  test('categories prints the list and sets the office’s own: nothing while one is wrong, each fault with its line', async () => {
    const at = { XINQIAO_DATA: own }
    const list = join(own, 'list.csv')
    const load = async (text: string) => {
      await writeFile(list, text)
      return run(['categories', '--load', list], at)
    }
    const faulty = await load('code,zh,en\n0498,新业态用工,Platform work\n2001,没有一级,No first level\n0497,只有中文,')
    assert.deepEqual([faulty.code, faulty.out], [1, ''])
    assert.match(faulty.err, /第 3 行：2001 没有一级分类[\s\S]*Line 3: [\s\S]*第 4 行：0497 缺少英文名称[\s\S]*2 faults; nothing was set/)
    assert.match((await run(['categories'], at)).out, /初县信访局：内容分类（内置）\n[\s\S]*0401 +工资报酬 +Wages\n(?![\s\S]*0498)/)
    assert.equal((await load('代码,中文名称,英文名称,停用\n498,新业态用工,Platform work,\n405,社会保险,Social insurance,是')).code, 0)
    assert.match(
      (await run(['categories'], at)).out,
      /\* 0405 +社会保险 +Social insurance +（停用 off）\n[\s\S]*\* 0498 +新业态用工 +Platform work\n/,
    )
    const printed = (await run(['categories', '--json'], at)).out
    assert.match((await load(printed)).out, /2 now differ/, 'what is printed can be loaded, and says nothing new')
    assert.equal((await run(['categories', '--load', join(own, 'nothing.csv')], at)).code, 2)
  })
})

suite('an installation', { timeout: 240_000 }, () => {
  let server: ChildProcess, printed: string
  test('a taken port is said', async t => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    t.after(() => other.close())
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, err } = await run(['serve'], { PORT: String(port) })
    assert.equal(code, 1, err)
    assert.match(err, new RegExp(`端口 ${port} 已被占用[\\s\\S]*Port ${port} is taken`))
  })

  test('the demonstration’s password opens nothing to other machines', async () => {
    const { code, out, err } = await run(['serve'], { PORT: '0', HOST: '0.0.0.0' })
    assert.deepEqual([code, out], [2, ''], err)
    assert.match(err, /XINQIAO_DEMO_PUBLIC=1/)
  })

  test('serve prints its address and an account for each role', async () => {
    server = spawn(process.execPath, [bin, 'serve'], { env: environment({ PORT: '0' }), stdio: ['ignore', 'pipe', 'inherit'] })
    assert.ok(server.stdout)
    printed = ''
    for await (const line of createInterface(server.stdout)) {
      printed += `${line}\n`
      if (line.includes('staff list')) break
    }
    for (const login of ['zhou-min', 'he-jianping', 'liu-siyuan', 'zheng-ailian', 'lu-weiguo', 'bai-xueqin', 'cui-yang'])
      assert.match(printed, new RegExp(login))
    const address = /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? assert.fail(printed)
    const ready = await fetch(`${address}/health/ready`)
    assert.deepEqual(await ready.json(), { ready: true, offices: 1 })
    const signed = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'zhou-min', password: /password: (\S+?)）/.exec(printed)?.[1] }),
    })
    const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? ''
    const list: { count: { total: number } } = await (await fetch(`${address}/api/v1/submissions`, { headers: { cookie } })).json()
    assert.ok(list.count.total > 200, 'the office opens on a year')
  })

  test('beside it: verify, staff, figures and demo, into a pipe without bars', async () => {
    const verified = await run(['verify'])
    assert.deepEqual([verified.code, verified.err], [0, ''])
    assert.match(verified.out, /全部完好[\s\S]*all intact/)
    const added = await run(['staff', 'add', '--login', 'new-one', '--name', '新来', '--unit', 'renshe', '--role', 'handler'])
    assert.match(added.out, /new-one[\s\S]*[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/, added.err)
    assert.match((await run(['staff', 'list'])).out, /new-one +新来.*承办人 handler/)
    const twice = await run(['staff', 'add', '--login', 'new-one', '--name', '新来', '--unit', 'renshe', '--role', 'handler'])
    assert.equal(twice.code, 2)
    assert.match(twice.err, /taken/)
    const made = await run(['demo', '--matters', '30', '--seed', 'cli'])
    assert.deepEqual([made.code, made.err], [0, ''])
    assert.match(made.out, /Made 30 submissions/)
    const again = await run(['demo', '--matters', '30', '--seed', 'cli'])
    assert.deepEqual([again.code, again.out], [1, ''])
    assert.match(again.err, /--seed/)
    const profile = join(data, 'profile.json')
    await writeFile(profile, '{"year": 2024, "figures": {"leaderCases.assigned": 4, "leaderCases.leaders": 4, "leaderCases.resolved": 1}}')
    const built = await run(['demo', '--profile', profile])
    assert.deepEqual([built.code, built.err], [0, ''])
    assert.match(built.out, /of 3 figures 3 are equal/)
    assert.match((await run(['demo', '--profile', profile])).err, /已有记录[\s\S]*records of 2024 already/)
    const told: Record<string, { value: number | null; unit: string }> = JSON.parse(
      (await run(['figures', '--year', new Date().toISOString().slice(0, 4), '--json'])).out,
    )
    assert.ok((told['petitions.total']?.value ?? 0) > 0)
  })

  test('a stored event that is changed is named, with exit code 1', async () => {
    const admin = await runningServer(data)
    const client = new pg.Client(urlAs(admin ?? assert.fail('no server'), { database: 'xinqiao' }))
    await client.connect()
    const {
      rows: [row],
    } = await client.query(
      `update event set actor = 'somebody' where (record, seq) = (select record, max(seq) from event group by record order by random() limit 1) returning record, seq`,
    )
    await client.end()
    const { code, out } = await run(['verify', '--json'])
    const told: { intact: boolean; offices: { broken: { record: string; seq: number; fault: string }[] }[] } = JSON.parse(out)
    assert.equal(code, 1)
    assert.equal(told.intact, false)
    assert.deepEqual(
      told.offices.flatMap(o => o.broken.map(b => [b.record, b.seq, b.fault])),
      [[row.record, row.seq, 'content']],
    )
  })

  test('anchor binds what moved once, and what was cut off behind it is named, with exit code 1', async () => {
    const made = await run(['anchor'])
    const again = await run(['anchor', '--json'])
    assert.deepEqual([made.code, made.err, again.code], [0, '', 0])
    assert.match(made.out, /第 \d+ 号存证[\s\S]*bound \d+ records[\s\S]*[0-9a-f]{64}/)
    const [anchor]: { made: boolean; root: string; key: string }[] = JSON.parse(again.out)
    assert.equal(anchor?.made, false, 'nothing has moved since')
    assert.ok(made.out.includes(anchor.root))
    const admin = await runningServer(data)
    const client = new pg.Client(urlAs(admin ?? assert.fail('no server'), { database: 'xinqiao' }))
    await client.connect()
    const {
      rows: [row],
    } = await client.query(
      'delete from event where (record, seq) = (select id, version from record where version > 2 order by random() limit 1) returning record, seq',
    )
    await client.query(
      'update record set version = version - 1, head = (select hash from event where record = id and seq = version - 1) where id = $1',
      [row.record],
    )
    await client.end()
    const broken = async (...more: string[]) => {
      const { code, out } = await run(['verify', '--json', ...more])
      const told: { offices: { anchors: { broken: { record: string; seq: number; fault: string }[] } }[] } = JSON.parse(out)
      return [code, told.offices.flatMap(o => o.anchors.broken.map(b => [b.fault, b.record, b.seq]))]
    }
    assert.deepEqual(await broken(), [1, [['vanished', row.record, row.seq]]])
    assert.deepEqual(await broken('--key', anchor.key), [1, [['vanished', row.record, row.seq]]])
    assert.equal((await run(['verify', '--key', 'x'.repeat(43)])).out.includes('it was signed by a key that is not the office’s'), true)
  })

  test('it stops when told to', async () => {
    server.kill('SIGTERM')
    const [code] = await once(server, 'exit')
    assert.equal(code, 0)
  })
  after(() => {
    server?.kill('SIGKILL')
  })
})
