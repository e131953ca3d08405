import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { after, before, test } from 'node:test'
import { testDatabase, type TestDatabase } from '#testing/database.ts'
import { onNotify } from './notify.ts'

let world: TestDatabase
before(async () => {
  world = await testDatabase()
})
after(() => world.drop())

test('hears what is sent, and says when it may have missed something', async () => {
  const heard = new EventEmitter()
  const next = () => once(heard, 'payload', { signal: AbortSignal.timeout(60_000) })
  const listening = await onNotify(world.db, 'changes', payload => heard.emit('payload', payload))
  const first = next()
  await world.pool.query(`notify changes, '信访件 1'`)
  assert.deepEqual(await first, ['信访件 1'])

  const gap = next()
  await world.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`,
  )
  assert.deepEqual(await gap, [null])
  const again = next()
  await world.pool.query(`notify changes, 'two'`)
  assert.deepEqual(await again, ['two'])
  await listening.close()
})
