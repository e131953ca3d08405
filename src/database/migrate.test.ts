import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { testDatabase, type TestDatabase } from '#testing/database.ts'
import { migrate } from './migrate.ts'
import { DatabaseTrouble } from './trouble.ts'

let world: TestDatabase
let folder = ''
before(async () => {
  world = await testDatabase()
})
after(() => world.drop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinqiao-migrations-'))
  await world.admin.query('drop schema if exists trial cascade; create schema trial; set search_path = trial')
  await put('0001_first.sql', "create table first (body text);\ninsert into first values ('一');")
})

afterEach(() => rm(folder, { recursive: true }))

const put = (name: string, sql: string) => writeFile(join(folder, name), sql)
const run = () => migrate(world.admin, folder)
const refusal = async () => {
  const refused = await run().catch((error: unknown) => error)
  assert.ok(refused instanceof DatabaseTrouble, String(refused))
  assert.equal(refused.code, 'migration')
  return refused.message
}

test('each file once, in order', async () => {
  await put('0002_second.sql', 'create table second as select * from first')
  assert.deepEqual(await run(), ['0001_first.sql', '0002_second.sql'])
  assert.deepEqual(await run(), [])
  const { rows } = await world.admin.query('select body, number, at is not null as dated from second, migration order by number')
  assert.deepEqual(rows, [
    { body: '一', number: 1, dated: true },
    { body: '一', number: 2, dated: true },
  ])
})

test('an applied file that was edited is refused, and what follows is not tried', async () => {
  await run()
  await put('0001_first.sql', 'create table first (body text, more text)')
  await put('0002_second.sql', 'create table second ()')
  assert.match(await refusal(), /0001_first\.sql.*之后被改动[^]*changed after it had been applied/)
  const {
    rows: [row],
  } = await world.admin.query(`select to_regclass('trial.second') as second`)
  assert.deepEqual(row, { second: null })
})

test('line ends of another system are no edit', async () => {
  await run()
  await put('0001_first.sql', "create table first (body text);\r\ninsert into first values ('一');")
  assert.deepEqual(await run(), [])
})

test('a database newer than the program is refused', async () => {
  await put('0002_second.sql', 'create table second ()')
  await run()
  await rm(join(folder, '0002_second.sql'))
  assert.match(await refusal(), /newer than the program/)
})

test('a gap in the numbers is refused', async () => {
  await put('0003_third.sql', 'select 1')
  assert.match(await refusal(), /without a gap/)
})

test('a failing file leaves nothing of itself, and says where it failed', async () => {
  await put('0002_second.sql', 'create table second ();\nselect * from nowhere;')
  assert.match(await refusal(), /0002_second\.sql:2 .*"nowhere" does not exist/)
  const {
    rows: [row],
  } = await world.admin.query(`select to_regclass('trial.second') as second, count(*) from migration`)
  assert.deepEqual(row, { second: null, count: '1' })
})
