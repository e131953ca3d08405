import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase, type Opening } from './connect.ts'
import { startEmbedded, type EmbeddedServer } from './embedded.ts'
import { withClient } from './pool.ts'
import { DatabaseTrouble } from './trouble.ts'
import { urlAs } from './url.ts'

// The external server is an embedded one that this test reaches by its address only.
let server: EmbeddedServer
let root = ''
let dba = ''
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'xinqiao-connect-'))
  await chmod(root, 0o755)
  server = await startEmbedded({ data: join(root, 'server'), settings: { fsync: 'off' } })
  await withClient(server.adminUrl, client => client.query(`create role dba login createrole createdb password 'p@ss/word'`))
  dba = urlAs(server.adminUrl, { role: 'dba', password: 'p@ss/word' })
})
after(async () => {
  await server.stop()
  await rm(root, { recursive: true, force: true })
})

const refusal = async (opening: Opening) => {
  const refused = await openDatabase(opening).then(
    async db => {
      await db.close()
    },
    (error: unknown) => error,
  )
  assert.ok(refused instanceof DatabaseTrouble, String(refused))
  assert.match(refused.sentence.zh, /[\u4e00-\u9fff]/)
  return refused.code
}

test('an administrator without superuser rights is enough, and the server is never more than xinqiao_app', async () => {
  const here = join(root, 'first')
  let prepared = ''
  const db = await openDatabase({
    url: dba,
    data: here,
    prepare: async owner => {
      const {
        rows: [row],
      } = await owner.query<{ current_user: string }>('select current_user')
      prepared = row?.current_user ?? ''
    },
  })
  assert.equal(prepared, 'xinqiao_owner')
  const {
    rows: [row],
  } = await db.pool.query(`select current_user as me, current_database() as base, current_setting('server_encoding') as encoding,
    pg_has_role('xinqiao_owner', 'member') as owner, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as strong from pg_roles where rolname = current_user`)
  assert.deepEqual(row, { me: 'xinqiao_app', base: 'xinqiao', encoding: 'UTF8', owner: false, strong: false })
  assert.equal((await stat(join(here, 'app.password'))).mode & 0o777, 0o600)
  for (const sql of [
    'create table mine ()',
    'create temporary table mine ()',
    'create schema mine',
    'create role mine',
    'create database mine',
    'set role xinqiao_owner',
    'drop table migration',
    'delete from migration',
  ]) {
    await assert.rejects(db.pool.query(sql), { code: '42501' }, sql)
  }
  await db.close()
  await (await openDatabase({ url: dba, data: here })).close()
})

test('values arrive as the rooms expect them', async () => {
  const db = await openDatabase({ url: dba, data: join(root, 'first') })
  const {
    rows: [row],
  } = await db.pool
    .query(`select date '2026-02-17' as day, array[date '2026-02-17', null] as days, 9007199254740991::int8 as big, array[1::int8] as bigs,
    1.10::numeric as exact, timestamptz '2026-02-17 00:30+08' as at, timestamptz '2026-02-16 20:00Z'::date as local`)
  assert.deepEqual(row, {
    day: '2026-02-17',
    days: ['2026-02-17', null],
    big: 9007199254740991,
    bigs: [1],
    exact: '1.10',
    at: new Date('2026-02-16T16:30Z'),
    local: '2026-02-17',
  })
  await assert.rejects(db.pool.query('select 9007199254740993::int8'), RangeError)
  await db.close()
})

test('a second machine must be told the password, and does not change it', async () => {
  const second = join(root, 'second')
  assert.equal(await refusal({ url: dba, data: second }), 'password')
  await (await openDatabase({ url: dba, data: join(root, 'first') })).close()
})

test('many processes may start at once on a new database', async () => {
  const url = urlAs(dba, { database: 'another' })
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url, data: join(root, 'first') })))
  await Promise.all(opened.map(db => db.close()))
})

test('a process that starts while another grants the same finds it granted', async () => {
  const url = urlAs(dba, { database: 'another' })
  await withClient(url, async other => {
    for (const grant of ['usage on schema public to xinqiao_app', 'connect on database another to xinqiao_app']) {
      await other.query(`begin; grant ${grant}`)
      const opening = openDatabase({ url, data: join(root, 'first') })
      await Promise.race([opening.catch(() => {}), sleep(1000)])
      await other.query('commit')
      await (await opening).close()
    }
  })
})

test('a database in another encoding is refused', async () => {
  await withClient(server.adminUrl, client =>
    client.query(`create database latin encoding 'LATIN1' template template0 locale_provider libc locale 'C'`),
  )
  assert.equal(await refusal({ url: urlAs(server.adminUrl, { database: 'latin' }), data: join(root, 'first') }), 'encoding')
})

test('no server, a wrong password and too few rights each have their sentence', async () => {
  const data = join(root, 'first')
  assert.equal(await refusal({ url: 'postgres://x:y@127.0.0.1:1/postgres', data }), 'unreachable')
  assert.equal(await refusal({ url: urlAs(dba, { role: 'dba', password: 'wrong' }), data }), 'password')
  await withClient(server.adminUrl, client => client.query(`create role guest login password 'guest'`))
  assert.equal(await refusal({ url: urlAs(dba, { role: 'guest', password: 'guest' }), data }), 'rights')
})

test('a role that row security would not bind is refused', async () => {
  await withClient(server.adminUrl, client => client.query('alter role xinqiao_app bypassrls'))
  assert.equal(await refusal({ url: server.adminUrl, data: join(root, 'first') }), 'rights')
  await withClient(server.adminUrl, client => client.query('alter role xinqiao_app nobypassrls'))
})

test('embedded: a command beside the running server shares its database', async () => {
  const data = join(root, 'own')
  const serving = await openDatabase({ data })
  assert.equal(await refusal({ data }), 'folder-taken')
  const beside = await openDatabase({ data, share: true })
  await beside.close()
  assert.equal((await serving.pool.query('select 1')).rowCount, 1)
  await serving.close()
})
