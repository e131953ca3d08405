import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { runningServer, startEmbedded } from './embedded.ts'
import { takeFolder } from './lock.ts'
import { withClient } from './pool.ts'
import { launch, PortTaken, readPidFile } from './postmaster.ts'
import { DatabaseTrouble } from './trouble.ts'

let data = ''
before(async () => {
  data = await mkdtemp(join(tmpdir(), 'xinqiao-embedded-'))
})
after(() => rm(data, { recursive: true, force: true }))

const one = (url: string, sql: string) =>
  withClient(url, async client => {
    const {
      rows: [row],
    } = await client.query<Record<string, unknown>>(sql)
    return row
  })

/** Stopped at the test's end however that comes, so that one failure does not take the folder from the tests after it. */
async function start(t: TestContext, folder = data) {
  const server = await startEmbedded({ data: folder })
  t.after(() => server.stop())
  return server
}

/** A Xinqiao of its own that keeps the server running until it is killed. */
async function startElsewhere(t: TestContext) {
  const code = `const { startEmbedded } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)})
    await startEmbedded({ data: ${JSON.stringify(data)} }); console.log('ready'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  t.after(() => child.kill())
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(([code]) => assert.fail(`it ended with ${String(code)}`))])
  return child
}

test('keeps Chinese text through a restart, durably, and only for its owner', async t => {
  const first = await start(t)
  await one(first.adminUrl, 'create table letter (body text)')
  await one(first.adminUrl, `insert into letter values ('群众来信：𠮷野家路口积水')`)
  await first.stop()
  const second = await start(t)
  assert.deepEqual(await one(second.adminUrl, `select body, body ~ '^\\w+：\\w+$' as words from letter`), {
    body: '群众来信：𠮷野家路口积水',
    words: true,
  })
  const safe = `select current_setting('fsync') fsync, current_setting('synchronous_commit') commit, current_setting('server_encoding') encoding`
  assert.deepEqual(await one(second.adminUrl, safe), { fsync: 'on', commit: 'on', encoding: 'UTF8' })
  assert.equal((await stat(join(data, 'admin.password'))).mode & 0o777, 0o600)
})

test('a server killed under a running Xinqiao comes back on its port with what was saved', async t => {
  const server = await start(t)
  await one(server.adminUrl, `insert into letter values ('killed')`)
  process.kill((await readPidFile(join(data, 'postgres'))).pid, 'SIGKILL')
  let row: unknown
  for (let tries = 0; tries < 100 && !row; tries++) {
    await sleep(100)
    row = await one(server.adminUrl, `select body from letter where body = 'killed'`).catch(() => undefined)
  }
  assert.deepEqual(row, { body: 'killed' })
})

test('a killed Xinqiao leaves a server behind: the next start takes its place', async t => {
  const elsewhere = await startElsewhere(t)
  const { pid } = await readPidFile(join(data, 'postgres'))
  elsewhere.kill('SIGKILL')
  await once(elsewhere, 'exit')
  assert.ok(process.kill(pid, 0), 'the orphan lives')
  const server = await start(t)
  assert.notEqual((await readPidFile(join(data, 'postgres'))).pid, pid)
  assert.ok(await one(server.adminUrl, 'select 1'))
})

test('both killed at once: the next start recovers', async t => {
  const elsewhere = await startElsewhere(t)
  const { pid } = await readPidFile(join(data, 'postgres'))
  elsewhere.kill('SIGKILL')
  process.kill(pid, 'SIGKILL')
  const server = await start(t)
  assert.ok(await one(server.adminUrl, 'select 1'))
})

test('ends with its process on SIGTERM', async t => {
  const elsewhere = await startElsewhere(t)
  elsewhere.kill('SIGTERM')
  assert.deepEqual(await once(elsewhere, 'exit'), [null, 'SIGTERM'])
  assert.equal((await readPidFile(join(data, 'postgres'))).pid, 0)
})

test('a second Xinqiao on the folder is told who has it, and can find the running server', async t => {
  const elsewhere = await startElsewhere(t)
  const refused = await startEmbedded({ data }).catch((error: unknown) => error)
  assert.ok(refused instanceof DatabaseTrouble)
  assert.equal(refused.code, 'folder-taken')
  assert.match(refused.sentence.zh, new RegExp(`进程号 ${elsewhere.pid}`))
  assert.match(refused.sentence.en, /Stop that one first/)
  assert.ok(await one((await runningServer(data)) ?? '', 'select 1'))
  elsewhere.kill('SIGTERM')
  await once(elsewhere, 'exit')
  assert.equal(await runningServer(data), undefined)
})

test('a pid file that names some other living process does not block the start, nor is that process touched', async t => {
  const bystander = spawn('sleep', ['60'])
  await writeFile(join(data, 'postgres', 'postmaster.pid'), `${bystander.pid}\n${data}/postgres\n1\n5999\n\n127.0.0.1\n\nready\n`)
  await start(t)
  assert.ok(bystander.pid !== undefined && process.kill(bystander.pid, 0))
  assert.equal(bystander.signalCode, null)
  bystander.kill()
})

test('an initialisation cut off half-way is begun again', async t => {
  const fresh = await mkdtemp(join(tmpdir(), 'xinqiao-half-'))
  await mkdir(join(fresh, 'postgres.new'))
  await writeFile(join(fresh, 'postgres.new', 'PG_VERSION'), '18')
  const server = await start(t, fresh)
  assert.ok(await one(server.adminUrl, 'select 1'))
  await server.stop()
  await rm(fresh, { recursive: true })
})

test('a taken port is told apart from other trouble', async () => {
  const taker = createServer().listen(0, '127.0.0.1')
  await once(taker, 'listening')
  const address = taker.address()
  assert.ok(address && typeof address === 'object')
  const { postgres, account } = await programs()
  const what = { postgres, account, cluster: join(data, 'postgres'), log: join(data, 'postgres.log') }
  await assert.rejects(launch(what, address.port), PortTaken)
  taker.close()
})

test('a folder that cannot be made is a sentence with what to do', async () => {
  const refused = await startEmbedded({ data: join(data, 'admin.password', 'x') }).catch((error: unknown) => error)
  assert.ok(refused instanceof DatabaseTrouble)
  assert.equal(refused.code, 'folder')
  assert.match(refused.message, /XINQIAO_DATA/)
})

test('the lock is one for two spellings of a folder, and goes when released', async () => {
  const unlock = await takeFolder(data)
  await assert.rejects(takeFolder(`${data}/../${data.split('/').at(-1) ?? ''}`), { code: 'folder-taken' })
  unlock()
  const again = await takeFolder(data)
  again()
})

test('a configuration that the server refuses is told in its own words', async () => {
  const refused = await startEmbedded({ data, settings: { shared_buffers: 'many' } }).catch((error: unknown) => error)
  assert.ok(refused instanceof DatabaseTrouble)
  assert.match(refused.message, /shared_buffers|configuration file/)
  assert.match(await readFile(join(data, 'postgres.log'), 'utf8'), /shared_buffers/)
})

async function programs() {
  const { serverAccount } = await import('./account.ts')
  const { findBinaries } = await import('./binaries.ts')
  const account = await serverAccount(join(data, 'postgres'))
  return { account, postgres: (await findBinaries(data, account)).postgres }
}
