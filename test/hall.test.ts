import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { clearQueue } from '#work/hall/index.ts'
import { join } from './everyone.ts'
import { testServer, type Answer, type Caller, type TestServer } from './server.ts'

// The reception hall: numbers that begin anew each day, clerks who call at once, devices that may do one thing each.

let server: TestServer, clerk: Caller, admin: Caller
before(async () => {
  server = await testServer('2026-03-02')
  clerk = await server.as('zhou-min')
  admin = await join(server, 'the-admin', 'xinfang', 'admin')
})
after(() => server.close())

interface InQueue {
  readonly id: string
  readonly called: string
  readonly version: number
  readonly window?: number
  readonly minutes: number
}
interface Queue {
  readonly waiting: readonly InQueue[]
  readonly atWindows: readonly InQueue[]
  readonly missed: readonly InQueue[]
}
const queue = async (): Promise<Queue> => JSON.parse((await clerk.get('/hall/queue')).text)
const done = (answer: Answer) => {
  assert.ok(answer.status < 300, answer.text)
  return answer.body
}
/** A minute passes after each. */
const takes = async (business = 'register') => {
  const { id } = done(await clerk.post('/tickets', { given: { business } }))
  server.world.wait(1)
  return id
}
const empties = async () => {
  for (const { id } of (await queue()).waiting) for (const _ of 'ab') done(await clerk.step('tickets', id, 'pass-over'))
  for (const { id } of (await queue()).atWindows) done(await clerk.step('tickets', id, 'serve'))
}
const code = (answer: Answer): unknown => JSON.parse(answer.text).code

async function device(kind: string, window?: number) {
  const { key, id }: { key: string; id: string } = JSON.parse(
    (await admin.post('/hall/devices', { kind, name: '一楼', ...(window && { window }) })).text,
  )
  const ask = async (method: 'GET' | 'POST', url: string, form?: Record<string, string>) => {
    const answer = await server.app.inject({
      method,
      url,
      headers: { cookie: `xinqiao_device=${key}`, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    })
    return { status: answer.statusCode, text: answer.body, to: String(answer.headers['location'] ?? ''), cookies: answer.cookies }
  }
  return { key, id, ask }
}

test('each kind counts from A001 every day, and the longest wait is called first', async () => {
  for (const business of ['register', 'paper', 'register']) await takes(business)
  assert.deepEqual(
    (await queue()).waiting.map(t => t.called),
    ['A001', 'E001', 'A002'],
  )
  done(await clerk.post('/hall/next', { window: 3, business: ['paper'] }))
  assert.deepEqual(
    (await queue()).atWindows.map(t => [t.called, t.window]),
    [['E001', 3]],
  )
  const busy = await clerk.post('/hall/next', { window: 3 })
  assert.deepEqual([busy.status, code(busy)], [409, 'window-busy'])
  done(await clerk.post('/hall/next', { window: 4 }))
  assert.deepEqual((await queue()).atWindows.map(t => t.called).toSorted(), ['A001', 'E001'])
  await empties()
  server.world.wait(24 * 60)
  clerk = await server.again('zhou-min')
  admin = await server.again('the-admin')
  await takes()
  assert.deepEqual(
    (await queue()).waiting.map(t => t.called),
    ['A001'],
  )
  await empties()
  assert.equal(code(await clerk.post('/hall/next', { window: 3 })), 'nobody-waits')
})

test('twelve windows call at once: nobody is called twice, and nobody waits on while a window is free', async () => {
  const ids = new Set<string>()
  for (let i = 0; i < 9; i++) ids.add(await takes(i % 2 ? 'follow' : 'register'))
  const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => clerk.post('/hall/next', { window: 20 + i })))
  assert.deepEqual(
    answers.map(a => a.status).toSorted((a, b) => a - b),
    [...Array.from({ length: 9 }, () => 200), 409, 409, 409],
    answers.map(a => a.text).join('\n'),
  )
  assert.deepEqual(new Set(answers.filter(a => a.status === 200).map(a => a.body.id)), ids)
  await empties()
})

test('who was not there is called again; the evening ends what is left', async () => {
  const id = await takes()
  const other = await takes('advice')
  done(await clerk.post('/hall/next', { window: 7 }))
  done(await clerk.step('tickets', id, 'pass-over'))
  assert.deepEqual(
    (await queue()).missed.map(t => t.id).filter(one => one === id),
    [id],
  )
  done(await clerk.step('tickets', id, 'call', { window: 8 }))
  await clearQueue(server.world, 'qinghe')
  const ended = async (ticket: string) => done(await clerk.get(`/tickets/${ticket}`)).state
  assert.deepEqual([await ended(id), await ended(other)], ['served', 'left'])
})

test('a device does what its kind does: a number for each form, a rating of its own window, and it sees nobody’s matter', async () => {
  const kiosk = await device('tickets')
  const screen = await device('screen')
  const rating = await device('rating', 5)
  assert.equal(code(await admin.post('/hall/devices', { kind: 'rating', name: '五号' })), 'window-missing')
  assert.equal((await clerk.post('/hall/devices', { kind: 'screen', name: '大屏' })).status, 403)
  const opened = await server.app.inject({ method: 'GET', url: `/hall/device/${kiosk.key}` })
  assert.deepEqual(
    [opened.statusCode, opened.cookies[0]?.value, opened.cookies[0]?.path, opened.cookies[0]?.['httpOnly']],
    [200, kiosk.key, '/hall', true],
  )
  // Touched twice at once, and once more.
  const form = { business: 'register', form: 'the-same-form' }
  const twice = await Promise.all([kiosk.ask('POST', '/hall', form), kiosk.ask('POST', '/hall', form)])
  const third = await kiosk.ask('POST', '/hall', form)
  assert.deepEqual(
    [...twice, third].map(a => a.status),
    [303, 303, 303],
  )
  assert.equal(new Set([...twice, third].map(a => a.to)).size, 1)
  const [first, ...more] = (await queue()).waiting
  const { id, called } = first ?? assert.fail('nobody waits')
  assert.equal(more.length, 0)
  assert.match((await kiosk.ask('GET', third.to)).text, new RegExp(`${called}.*下一个就是您`, 's'))
  assert.equal((await kiosk.ask('POST', '/hall', { business: 'something', form: 'x' })).status, 422)
  done(await clerk.post('/hall/next', { window: 5 }))
  assert.match((await screen.ask('GET', '/hall')).text, new RegExp(`${called}.*请到 5 号窗口`, 's'))
  assert.doesNotMatch((await rating.ask('GET', '/hall')).text, /满意/)
  done(await clerk.step('tickets', id, 'serve'))
  assert.match((await rating.ask('GET', '/hall')).text, new RegExp(`${called}.*基本满意`, 's'))
  for (const other of [kiosk, screen]) assert.equal((await other.ask('POST', '/hall', { ticket: id, rating: 'satisfied' })).status, 409)
  assert.equal((await screen.ask('POST', '/hall', form)).status, 404)
  assert.equal((await rating.ask('POST', '/hall', { ticket: 'another', rating: 'satisfied' })).status, 409)
  assert.equal((await rating.ask('POST', '/hall', { ticket: id, rating: 'satisfied' })).to, '/hall?thanks=1')
  assert.equal((await rating.ask('POST', '/hall', { ticket: id, rating: 'dissatisfied' })).status, 409)
  assert.equal(done(await clerk.get(`/tickets/${id}`)).data['rating'], 'satisfied')
  done(await admin.delete(`/hall/devices/${rating.id}`))
  assert.deepEqual([(await rating.ask('GET', '/hall')).status, (await admin.delete(`/hall/devices/${rating.id}`)).status], [404, 404])
  assert.equal(
    (await server.app.inject({ method: 'GET', url: '/api/v1/tickets', headers: { cookie: `xinqiao_device=${kiosk.key}` } })).statusCode,
    401,
  )
})

test('what came in on a day by a channel is entered once; struck, it can be entered anew', async () => {
  const count = { on: '2026-03-02', channel: 'letter', came: 7 }
  const first = done(await clerk.post('/post-days', { given: count }))
  const second = await clerk.post('/post-days', { given: { ...count, came: 8 } })
  assert.deepEqual([second.status, code(second), second.body.fields[0]?.path], [422, 'already-there', '/on'])
  assert.ok(second.body.detail.zh.includes(first.number), second.text)
  done(await clerk.post('/post-days', { given: { ...count, channel: 'visit', heads: 3 } }))
  const both = await Promise.all(Array.from({ length: 4 }, () => clerk.post('/post-days', { given: { ...count, on: '2026-03-01' } })))
  assert.deepEqual(
    both.map(a => a.status).toSorted((a, b) => a - b),
    [201, 422, 422, 422],
  )
  done(await clerk.step('post-days', first.id, 'strike', { reason: '重复登记' }))
  done(await clerk.post('/post-days', { given: { ...count, came: 8 } }))
})

test('the entry rate: of what was counted as it came, how much was registered; sealed accusations are among it, and the rate opens into the days', async () => {
  server.world.wait(24 * 60)
  clerk = await server.again('zhou-min')
  const today = '2026-03-04'
  const letter = (subject: string, purpose = 'request') =>
    clerk.post('/submissions', { given: { channel: 'letter', subject, text: subject, purpose, petitioner: { name: '赵德柱' } } })
  const figure = async (
    name: string,
  ): Promise<{
    value: number | null
    numerator: number
    denominator: number
    breakdown: readonly { key: string; value: number | null }[]
  }> => JSON.parse((await clerk.get(`/figures/${name}`)).text)
  const before = await figure('entryRate.letter')
  done(await clerk.post('/post-days', { given: { on: today, channel: 'letter', came: 5 } }))
  done(await clerk.post('/post-days', { given: { on: today, channel: 'visit', came: 1, heads: 4 } }))
  for (const subject of ['路灯不亮', '井盖松动']) done(await letter(subject))
  done(await letter('反映某科长', 'accusation'))
  done(await clerk.post('/submissions', { given: { channel: 'phone', subject: '来电', text: '来电' } }))
  done(await clerk.post('/visits', { given: { level: 'district', place: '一号窗口', heads: 3, summary: '咨询' } }))
  const letters = await figure('entryRate.letter')
  const all = await figure('entryRate')
  const visitors = await figure('entryRate.visitors')
  assert.deepEqual([letters.numerator - before.numerator, letters.denominator - before.denominator], [3, 5])
  assert.equal(all.breakdown.find(part => part.key === 'phone')?.value ?? null, null, 'what was never counted has no rate')
  assert.deepEqual([visitors.numerator, visitors.denominator, visitors.value], [3, 7, 42.86])
  assert.equal(all.breakdown.find(part => part.key === 'letter')?.value, letters.value)
  const listed = done(await clerk.get('/figures/entryRate.letter/records'))
  assert.deepEqual(new Set(listed.items.map(row => row.procedure)), new Set(['post-day']))
  assert.equal((await clerk.get('/figures/entryRate?by=month')).status, 422)
})
