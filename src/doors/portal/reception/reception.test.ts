import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { visitor, type Came, type Visitor } from '#testing/visitor.ts'
import { testServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer, number: string, session: string
before(async () => {
  server = await testServer('2026-03-02')
  const { body } = await (
    await server.as('xia-jing')
  ).post('/reception-sessions', {
    given: {
      subject: '领导接待日',
      kind: 'open',
      form: 'on-site',
      plannedOn: '2026-03-04',
      leader: 'qin-haiming',
      place: '群众来访接待中心',
      slots: 2,
    },
  })
  number = body.record.number
  session = body.id
})
after(() => server.close())

let keys = 0
const fresh = (more: object = {}) => ({ persons: '2', content: '', go: 'book', key: (++keys).toString(16).padStart(32, '0'), ...more })
const me = () => visitor(server.app, `192.0.2.${String(keys + 1)}`)
const books = (v: Visitor, form: Record<string, string> = fresh(), of = number): Promise<Came> =>
  v.post(`/reception/book/${of}?office=qinghe`, form)
const slipIn = ({ html }: Came) => ({
  number: /class="number">([^<]+)/.exec(html)?.[1] ?? '',
  code: /class="code">([^<]+)/.exec(html)?.[1] ?? '',
})
const written = async () =>
  (
    await server.world.admin.query(
      'select (select count(*) from record) r, (select count(*) from event) e, (select sum(version) from record) v, (select count(*) from query_code) c, (select count(*) from idempotency) i',
    )
  ).rows[0]
const secretary = async (step: string, given: object, of = session) => {
  const taken = await (await server.as('xia-jing')).step('reception-sessions', of, step, given)
  assert.equal(taken.status, 200, taken.text)
}

test('a booking is made once however often it is sent, needs no name, and is opened by number and code together', async () => {
  const v = me()
  const page = await v.get('/reception?office=qinghe')
  assert.match(page.html, /星期三[^]*秦海明[^]*还可以预约 2 个/)
  assert.doesNotMatch((await v.get(`/reception/book/${number}`)).html, /name="name"|name="phone"/)
  const form = fresh()
  const slip = slipIn(await books(v, form))
  assert.match(slip.code, /^[0-9A-Z-]{15}$/)
  assert.deepEqual(slipIn(await books(v, form)), slip, 'sent twice')
  const changed = await books(v, { ...form, persons: '5' })
  assert.deepEqual([changed.status, slipIn(changed)], [409, slip])
  assert.match((await v.get('/reception?office=qinghe')).html, /还可以预约 1 个/)
  assert.equal((await v.post('/reception/booking', { number: slip.number, code: 'AAAA-AAAA-AAAAA', go: 'show' })).status, 403)
  const shown = await v.post('/reception/booking', { ...slip, go: 'show' })
  assert.match(shown.html, /已预约[^]*2026年3月4日 星期三[^]*秦海明[^]*群众来访接待中心[^]*第 1 号，2 人/)
  assert.equal((await v.post('/follow', slip)).status, 403, 'a booking is no petition')
})

test('what is full is refused with nothing written, also to two who press at once; a slot given back can be booked again', async () => {
  const [one, other] = await Promise.all([books(me()), books(me())])
  assert.deepEqual(
    [one.status, other.status].toSorted((a, b) => a - b),
    [200, 409],
  )
  const before = await written()
  const late = await books(me())
  assert.deepEqual([late.status, await written()], [409, before])
  assert.match(late.html, /可预约 2 个，已约满/)
  const slip = slipIn(one.status === 200 ? one : other)
  const v = me()
  const asked = await v.post('/reception/booking', { ...slip, go: 'ask' })
  assert.match(asked.html, /真的要取消吗/)
  assert.match((await v.post('/reception/booking', { ...slip, go: 'cancel' })).html, /已取消，名额让给了别人/)
  assert.equal((await v.post('/reception/booking', { ...slip, go: 'cancel' })).status, 409)
  assert.match((await v.get('/reception?office=qinghe')).html, /还可以预约 1 个/)
})

test('bad forms are told beside their fields, and a flood is stopped', async () => {
  for (const [persons, words] of [
    ['', /应为整数/],
    ['0', /须在 1 至 99 之间/],
    ['很多', /应为整数/],
    ['100', /须在 1 至 99 之间/],
  ] as const) {
    const before = await written()
    const came = await books(me(), fresh({ persons }))
    assert.deepEqual([came.status, await written()], [422, before])
    assert.match(came.html, words)
    assert.match(came.html, /id="persons-wrong"/)
  }
  assert.equal((await books(me(), fresh({ content: '9999' }))).status, 422)
  assert.equal((await books(me(), fresh(), '9901060000000000')).status, 404)
  const flood = me()
  for (let i = 0; i < 20; i++) await books(flood, fresh({ persons: '' }))
  assert.equal((await books(flood)).status, 429)
})

test('a substitute, another day and the end of it reach the booking’s page', async () => {
  const v = me()
  const slip = slipIn(await books(v))
  const shown = async () => (await v.post('/reception/booking', { ...slip, go: 'show' })).html
  await secretary('substitute', { substitute: 'yan-suhua', reason: '外出' })
  assert.match(await shown(), /区领导 严素华[^]*原定秦海明接访，已调整/)
  await secretary('postpone', { plannedOn: '2026-03-06', reason: '公务' })
  assert.match(await shown(), /2026年3月6日 星期五/)
  await secretary('cancel', { reason: '公务' })
  assert.match(await shown(), /已取消/)
  assert.match((await v.get('/reception?office=qinghe')).html, /这一场已取消/)
})

test('by invitation, at somebody’s door, and without slots: not told, or not booked here', async () => {
  const xia = await server.as('xia-jing')
  const open = { subject: '约访王小明', form: 'on-site', plannedOn: '2026-03-05', leader: 'qin-haiming', place: '渡口社区' }
  const free = (await xia.post('/reception-sessions', { given: { ...open, kind: 'open' } })).body.record.number
  const v = me()
  const page = await v.get('/reception?office=qinghe')
  assert.match(page.html, /不用预约，直接来/)
  assert.doesNotMatch(page.html, /王小明/, 'the title is the office’s own')
  const came = await books(v, fresh(), free)
  assert.equal(came.status, 409)
  assert.match(came.html, /不在网上预约/)
  const filed = await (
    await server.as('zhou-min')
  ).post('/submissions', { given: { channel: 'letter', subject: '一', text: '二' } }, { 'idempotency-key': 'reception-test-0001' })
  await (
    await server.as('he-jianping')
  ).step('submissions', filed.body.id, 'triage', { category: 'appeal', content: '0401', matters: [{ subject: '一', demands: ['二'] }] })
  const petition = (await (await server.as('he-jianping')).get('/petitions')).body.items[0]?.id ?? ''
  const invited = await xia.post('/reception-sessions', { given: { ...open, kind: 'invited', cases: [petition], plannedOn: '2026-03-09' } })
  assert.equal(invited.status, 422, 'the secretary names only what she sees')
  const led = await (
    await server.as('lu-weiguo')
  ).post('/reception-sessions', { given: { ...open, kind: 'invited', cases: [petition], plannedOn: '2026-03-09' } })
  assert.equal(led.status, 201, led.text)
  assert.doesNotMatch((await v.get('/reception?office=qinghe')).html, /2026年3月9日/)
})

test('a roster stands on the page from its publication until its last day, and each of its days is booked', async () => {
  const xia = await server.as('xia-jing')
  const shown = async (from = '') => (await me().get(`/reception?office=qinghe&from=${from}`)).html
  const { body } = await xia.post('/rosters', {
    given: {
      subject: '四月接访安排',
      from: '2026-04-01',
      until: '2026-04-03',
      pattern: 'daily',
      leaders: ['qin-haiming'],
      units: ['renshe', 'zhujian', 'yundu', 'jiwei'],
      place: '接访中心',
      slots: 1,
    },
  })
  assert.ok(!(await shown()).includes('四月接访安排'), 'a draft is not told')
  assert.equal((await xia.step('rosters', body.id, 'publish')).status, 200)
  assert.match(await shown(), /四月接访安排[^]*from&#61;2026-04-01/)
  assert.match(await shown('2026-04-01'), /2026年4月1日 星期三[^]*秦海明[^]*4 个单位同时接访[^]*2026年4月2日/)
})
