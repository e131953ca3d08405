import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from './database.ts'

test('each call has a migrated database of its own, as the application has it, and drop removes it', async t => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()])
  t.after(() => Promise.all([one.drop(), two.drop()]))
  await one.admin.query('create table mark ()')
  const here = `select current_user as me, to_regclass('mark') is not null as mark, to_regclass('migration') is not null as migrated`
  assert.deepEqual((await one.pool.query(here)).rows, [{ me: 'xinqiao_app', mark: true, migrated: true }])
  assert.deepEqual((await two.pool.query(here)).rows, [{ me: 'xinqiao_app', mark: false, migrated: true }])
  for (const sql of ['create table mine ()', 'create temporary table mine ()']) await assert.rejects(two.pool.query(sql), { code: '42501' })
  const {
    rows: [{ name }],
  } = await one.admin.query('select current_database() as name')
  await one.drop()
  assert.equal((await two.admin.query('select from pg_database where datname = $1', [name])).rowCount, 0)
})
