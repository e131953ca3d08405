import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { latestAnchors } from '#work/anchors/index.ts'
import { testServer, type TestServer } from '../../../test/server.ts'
import { lastDue } from './due.ts'
import { jobs, type Job } from './jobs.ts'
import { runJobs } from './run-jobs.ts'

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

test('an hour that has not come today was last due yesterday', () => {
  const due = (now: string) => {
    const { day, since } = lastDue('23:30', new Date(now))
    return [day, since.toISOString()]
  }
  assert.deepEqual(due('2026-03-02T23:29:59+08:00'), ['2026-03-01', '2026-03-01T15:30:00.000Z'])
  assert.deepEqual(due('2026-03-02T23:30:00+08:00'), ['2026-03-02', '2026-03-02T15:30:00.000Z'])
  assert.deepEqual(due('2026-03-03T00:10:00+08:00'), ['2026-03-02', '2026-03-02T15:30:00.000Z'])
})

test('every job says in both languages when it runs and why', () => {
  for (const { at, label, why } of jobs) {
    assert.match(at, /^([01]\d|2[0-3]):[0-5]\d$/)
    for (const { zh, en } of [label, why]) assert.ok(/\p{Script=Han}/u.test(zh) && /[a-z]/.test(en))
  }
  assert.equal(new Set(jobs.map(j => j.name)).size, jobs.length)
})

test('two processes that run the jobs leave one anchor of an evening, day after day', async t => {
  mock.timers.enable({ apis: ['setInterval'] })
  t.after(() => mock.timers.reset())
  const stops = [runJobs(server.world), runJobs(server.world)]
  const anchors = async () => (await latestAnchors(server.world, 'qinghe', 20)).map(a => a.due)
  const until = async (n: number) => {
    for (let i = 0; i < 250 && (await anchors()).length < n; i++) await sleep(20)
  }
  await until(1)
  server.world.wait(15 * 60)
  mock.timers.tick(60_000)
  await until(2)
  server.world.wait(3 * 60)
  mock.timers.tick(60_000)
  await Promise.all(stops.map(stop => stop()))
  assert.deepEqual(await anchors(), ['2026-03-02', '2026-03-01'])
  server.world.wait(48 * 60)
  mock.timers.tick(60_000)
  assert.equal((await anchors()).length, 2, 'stopped is stopped')
})

test('what fails is told once, and tried again', async t => {
  mock.timers.enable({ apis: ['setInterval'] })
  const told = mock.method(console, 'error', () => {})
  t.after(() => {
    mock.timers.reset()
    told.mock.restore()
  })
  let tries = 0
  const failing: Job = {
    name: 'x',
    at: '00:00',
    label: { zh: '某事', en: 'A thing' },
    why: { zh: '', en: '' },
    run: async () => {
      if (++tries < 3) throw new Error('no')
    },
  }
  const stop = runJobs(server.world, [failing])
  for (const _ of [1, 2, 3, 4]) {
    await sleep(20)
    mock.timers.tick(60_000)
  }
  await stop()
  assert.deepEqual([tries, told.mock.callCount()], [3, 1])
})
