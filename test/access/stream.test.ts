import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { staffRoles, type StaffRole } from '../everyone.ts'
import { close, kinds, sees, stage, type Kind, type Stage } from './stage.ts'

// Whom the stream of events tells of what.

let s: Stage
before(async () => {
  // The heart of the streams beats when the tests say so.
  mock.timers.enable({ apis: ['setInterval'] })
  s = await stage()
})
after(async () => {
  mock.timers.reset()
  await close(s)
})

test('the stream tells each listener of what they may see', async () => {
  const {
    server: { address },
    server,
  } = s
  const heard = new Map<StaffRole, string>()
  const ends = new Map<StaffRole, Promise<void>>()
  const stop = new AbortController()
  for (const [role, caller] of s.all) {
    const stream = await fetch(`${address}/api/v1/events`, { headers: { cookie: caller.cookie }, signal: stop.signal })
    assert.equal(stream.status, 200)
    heard.set(role, '')
    ends.set(
      role,
      (async () => {
        for await (const chunk of stream.body ?? []) heard.set(role, heard.get(role) + Buffer.from(chunk).toString())
      })().catch(() => {}),
    )
  }
  assert.equal((await fetch(`${address}/api/v1/events`)).status, 401)
  const triage = await server.as('he-jianping')
  const clerk = await server.as('zhou-min')
  const baishi = await server.as('bs-cen-yi')
  const discipline = await server.as('nie-zhengyi')
  const moved = (kind: Kind) => (['own', 'other'].includes(kind) ? (s.records[kind].petition ?? '') : s.records[kind].submission)
  for (const kind of ['own', 'other'] as const)
    assert.equal((await triage.step('petitions', moved(kind), 'correct', { reason: '更正' })).status, 200)
  assert.equal((await baishi.step('submissions', moved('foreign'), 'supplement', { material: '补充' })).status, 200)
  for (const kind of ['sealed', 'drafted'] as const)
    assert.equal((await triage.step('submissions', moved(kind), 'supplement', { material: '补充' })).status, 200)
  assert.equal((await discipline.step('submissions', moved('passed'), 'acknowledge')).status, 200)
  assert.equal((await s.by('discipline').step('submissions', moved('here'), 'acknowledge')).status, 200)
  const last = await clerk.post('/visits', { given: { level: 'district', place: '接访大厅', heads: 2, summary: '最后一件' } })
  for (let waited = 0; waited < 5000 && !heard.get('triage')?.includes(last.body.id); waited += 20) await sleep(20)
  await sleep(500)
  for (const role of staffRoles)
    for (const kind of kinds) {
      assert.equal(heard.get(role)?.includes(moved(kind)), sees(role)[kind], `${role} hears of ${kind}: ${heard.get(role)}`)
    }
  assert.doesNotMatch([...heard.values()].join(), /subject|红包|readers|class/)
  stop.abort()
  await Promise.all(ends.values())
})

test('a stream ends soon after its session', async () => {
  const caller = await s.server.again('shao-wen')
  const stream = await fetch(`${s.server.address}/api/v1/events`, { headers: { cookie: caller.cookie } })
  const ended = (async () => {
    for await (const _ of stream.body ?? []) {
      /* until the server ends it */
    }
  })()
  mock.timers.tick(20_000)
  assert.equal(await Promise.race([ended.then(() => 'ended'), sleep(300, 'open')]), 'open')
  assert.equal((await caller.delete('/session')).status, 204)
  mock.timers.tick(20_000)
  assert.equal(await Promise.race([ended.then(() => 'ended'), sleep(5000, 'open', { ref: false })]), 'ended')
})
