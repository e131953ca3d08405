import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase, type TestDatabase } from '#testing/database.ts'
import { asActor, beginAs, type Identity } from './actor.ts'
import { DatabaseTrouble } from './trouble.ts'

let world: TestDatabase
before(async () => {
  world = await testDatabase()
  await world.admin.query('create table note (body text); grant select, insert on note to xinqiao_app')
})
after(() => world.drop())

const wang: Identity = { office: 'nanan', actor: 'wang', roles: ['handler', 'triage'], unit: 'meilin', units: ['meilin', 'meilin-2'] }
const settings = sql<{ office: string; actor: string; roles: string; unit: string; units: string; submission: string }>`
  select current_setting('app.office', true) office, current_setting('app.actor', true) actor, current_setting('app.roles', true) roles,
    current_setting('app.unit', true) unit, current_setting('app.units', true) units, current_setting('app.submission', true) submission`
const notes = async () => (await sql<{ body: string }>`select body from note`.execute(world.db.kysely)).rows.map(({ body }) => body)

test('statements see the identity', async () => {
  const {
    rows: [row],
  } = await asActor(world.db, wang, tx => settings.execute(tx))
  assert.deepEqual(row, {
    office: 'nanan',
    actor: 'wang',
    roles: 'handler,triage',
    unit: 'meilin',
    units: 'meilin,meilin-2',
    submission: '',
  })
})

test('nothing of it stays on the connection', async () => {
  const backend = sql<{ pid: number }>`select pg_backend_pid() as pid`
  const {
    rows: [first],
  } = await asActor(world.db, wang, tx => backend.execute(tx))
  const {
    rows: [later],
  } = await world.pool.query("select pg_backend_pid() as pid, current_setting('app.actor', true) as actor")
  assert.deepEqual(later, { pid: first?.pid, actor: '' }, 'the same connection, without the actor')
})

test('an identity that is no id is refused before anything is sent', async () => {
  const bad = ["'; drop table note; --", 'a,b', '', 'a b', '\\', 'é', `a'`, 'a\n', 'x'.repeat(65)]
  for (const text of bad) {
    for (const identity of [
      { ...wang, office: text },
      { ...wang, actor: text },
      { ...wang, roles: [text] },
      { ...wang, units: ['meilin', text] },
      { ...wang, unit: text },
    ]) {
      await assert.rejects(
        asActor(world.db, identity, () => assert.fail('ran')),
        TypeError,
        JSON.stringify(text),
      )
    }
  }
  assert.equal(beginAs({ office: 'a', actor: 'b', roles: [], units: [] }).match(/'/g)?.length, 12)
})

test('what is thrown rolls back and passes on', async () => {
  const thrown = new Error('changed my mind')
  await assert.rejects(
    asActor(world.db, wang, async tx => {
      await sql`insert into note values ('lost')`.execute(tx)
      throw thrown
    }),
    thrown,
  )
  assert.deepEqual(await notes(), [])
})

test('a swallowed SQL error cannot pass for a commit', async () => {
  await assert.rejects(
    asActor(world.db, wang, async tx => {
      await sql`insert into note values ('lost')`.execute(tx)
      await sql`select 1 / 0`.execute(tx).catch(() => {})
    }),
    /rolled back/,
  )
  assert.deepEqual(await notes(), [])
})

test('a transaction inside the transaction is a mistake', async () => {
  await assert.rejects(
    asActor(world.db, wang, tx => tx.transaction().execute(async () => {})),
    /already in a transaction/,
  )
})

test('a connection that dies in the middle is trouble, not a crash, and the next one works', async () => {
  const died = await asActor(world.db, wang, async tx => {
    const {
      rows: [row],
    } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await world.admin.query('select pg_terminate_backend($1, 5000)', [row?.pid])
    await sql`select 1`.execute(tx)
  }).catch((error: unknown) => error)
  assert.ok(died instanceof DatabaseTrouble, String(died))
  assert.equal(died.code, 'unreachable')
  assert.equal(await asActor(world.db, wang, async () => 'works'), 'works')
})

test('what is written is committed, Chinese and all', async () => {
  await asActor(world.db, wang, tx => sql`insert into note values (${'南安市信访局 𠮷'})`.execute(tx))
  assert.deepEqual(await notes(), ['南安市信访局 𠮷'])
})
