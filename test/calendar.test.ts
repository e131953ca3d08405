import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ICAL from 'ical.js'
import { testServer, type TestServer } from './server.ts'

// The calendar, and the private address at which a calendar program reads one's own. What leaves is read back by a parser that is not ours.

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

interface Told {
  readonly counts: readonly { readonly day: string; readonly due: number; readonly dates: number }[]
  readonly entries: readonly {
    readonly day: string
    readonly kind: string
    readonly what: { readonly zh: string }
    readonly record: { readonly id: string; readonly procedure: string }
  }[]
}
const told = async (login: string, query = ''): Promise<Told> =>
  JSON.parse((await (await server.as(login)).get(`/calendar?from=2026-03-01&to=2026-05-31${query}`)).text)
const opened = async (login: string, plural: string, given: object) => {
  const answer = await (await server.as(login)).post(`/${plural}`, { given })
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}
const session = { subject: '领导接待日', kind: 'open', form: 'on-site', place: '接访大厅' }
const feed = (path: string) => server.app.inject({ url: path })
const made = async (login: string): Promise<string> => JSON.parse((await (await server.as(login)).post('/calendar/feed', {})).text).path
/** The events of a feed, by the days from which and until which they last (the latter not included), with all that is written in them. */
async function events(path: string) {
  const answer = await feed(path)
  assert.equal(answer.statusCode, 200, answer.body)
  assert.match(String(answer.headers['content-type']), /^text\/calendar/)
  const calendar = new ICAL.Component(ICAL.parse(answer.body))
  const text = answer.body.replaceAll('\r\n ', '')
  return {
    text,
    lines: answer.body.split('\r\n'),
    calendar,
    all: calendar
      .getAllSubcomponents('vevent')
      .map(v => new ICAL.Event(v))
      .map(e => ({
        uid: e.uid,
        from: e.startDate.toString(),
        until: e.endDate.toString(),
        summary: e.summary,
        sequence: e.sequence,
        description: e.description,
      })),
  }
}

test('what falls on a day: duties by their own name, appointments; each once, each opening its record', async () => {
  const { id } = await opened('xia-jing', 'reception-sessions', { ...session, leader: 'qin-haiming', plannedOn: '2026-03-04' })
  const filed = await opened('zhou-min', 'submissions', {
    channel: 'letter',
    subject: '拖欠工资',
    text: '三个月了。',
    petitioner: { name: '林秀兰' },
  })
  const { entries, counts } = await told('qin-haiming')
  assert.deepEqual(
    entries.filter(e => e.record.id === id).map(e => [e.day, e.kind, e.what.zh]),
    [['2026-03-04', 'due', '接访']],
    'the day of the duty is the day of the appointment',
  )
  assert.deepEqual(
    entries.filter(e => e.record.id === filed.id).map(e => [e.day, e.kind]),
    [['2026-03-17', 'due']],
  )
  assert.deepEqual(
    counts.map(c => c.due + c.dates),
    counts.map(c => entries.filter(e => e.day === c.day).length),
  )
  assert.deepEqual(
    (await told('qin-haiming', '&whose=mine')).entries.map(e => e.record.id),
    [id],
    'one’s own',
  )
  assert.deepEqual((await told('yan-suhua', '&whose=mine')).entries, [], 'another leader’s session is not')
  assert.deepEqual(
    (await told('qin-haiming', '&desk=leaders')).entries.map(e => e.record.id),
    [id],
  )
  for (const [query, path] of [
    ['desk=x', '/desk'],
    ['from=2026-02-30', '/from'],
    ['to=1999-01-01', '/to'],
  ])
    assert.deepEqual(
      (await (await server.as('zhou-min')).get(`/calendar?${query}`)).body.fields.map(f => f.path),
      [path],
    )
})

test('of a record that names its hands the day is theirs, and not their whole unit’s', async () => {
  const director = await server.as('lu-weiguo')
  const exam = await opened('lu-weiguo', 'exams', { subject: '信访工作条例', from: '2026-03-02', until: '2026-03-20', pass: 60 })
  await director.step('exams', exam.id, 'begin', { questions: [{ text: '受理期限？', choices: ['十五日', '三十日'] }] })
  const sat = await (await server.as('zhou-min')).step('exams', exam.id, 'sit')
  const paper = sat.body.links[0]?.record.id
  const has = async (login: string, id: string | undefined) => (await told(login, '&whose=mine')).entries.some(e => e.record.id === id)
  assert.deepEqual([await has('zhou-min', paper), await has('tang-yuqing', paper), await has('lu-weiguo', exam.id)], [true, false, true])
  const handed = await (await server.as('zhou-min')).step('attempts', paper ?? '', 'hand-in', { chosen: [{ answer: 1 }] })
  assert.equal(handed.status, 200, handed.text)
  assert.deepEqual([await has('zhou-min', paper), await has('tang-yuqing', paper)], [true, false], 'nor when nothing is owed any more')
  const duty = await opened('zhou-min', 'lawyer-duties', { on: '2026-03-06', half: 'morning', lawyer: 'fang-ruoxi', place: '接访大厅' })
  assert.deepEqual([await has('fang-ruoxi', duty.id), await has('wu-guilan', duty.id)], [true, false])
})

test('how many a day holds is told whole', async () => {
  const leader = await server.as('qin-haiming')
  const before = (await told('qin-haiming')).counts.find(c => c.day === '2026-05-20')
  for (let i = 0; i < 3; i++) await opened('xia-jing', 'reception-sessions', { ...session, leader: 'qin-haiming', plannedOn: '2026-05-20' })
  assert.deepEqual(
    [before, JSON.parse((await leader.get('/calendar?from=2026-05-20&to=2026-05-20')).text).counts],
    [undefined, [{ day: '2026-05-20', due: 3, dates: 0 }]],
  )
})

test('a private calendar holds one’s own days, without a title or a name, and another parser reads it', async () => {
  const { id, number } = await opened('xia-jing', 'leader-cases', {
    subject: '停工楼盘的业主',
    leader: 'qin-haiming',
    difficulty: 'hard',
    dueOn: '2026-04-30',
  })
  const path = await made('qin-haiming')
  const { text, lines, calendar, all } = await events(path)
  const [plan, dueOn] = all.filter(e => e.uid.startsWith(id)).toSorted((a, b) => a.from.localeCompare(b.from))
  assert.deepEqual([plan?.from, plan?.until, plan?.summary], ['2026-03-23', '2026-03-24', `制定化解方案 · 领导包案 ${number}`])
  assert.deepEqual([dueOn?.from, dueOn?.summary], ['2026-04-30', `化解期限 · 领导包案 ${number}`])
  assert.equal(new Set(all.map(e => e.uid)).size, all.length)
  assert.ok(!text.includes('停工') && !text.includes('秦海明') && !text.includes('林秀兰'))
  assert.ok(text.includes(`/console/leader-cases/${id}`))
  assert.deepEqual(
    ['x-wr-timezone', 'refresh-interval'].map(name => String(calendar.getFirstPropertyValue(name))),
    ['Asia/Shanghai', 'PT1H'],
  )
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.match((await feed(`${path}?lang=en`)).body, /SUMMARY:Plan · Leader’s case/)

  // What moved has the same identity, and a later revision.
  await (await server.as('xia-jing')).step('leader-cases', id, 'plan', { plan: '分三步' })
  const moved = (await events(path)).all.find(e => e.uid === plan?.uid)
  assert.deepEqual([moved?.from, moved?.summary.slice(0, 2), moved?.sequence], ['2026-04-30', '化解', 2])
})

test('what is overdue lasts until today', async () => {
  const { id } = await opened('xia-jing', 'reception-sessions', { ...session, leader: 'yan-suhua', plannedOn: '2026-03-03' })
  const path = await made('yan-suhua')
  server.world.wait(3 * 24 * 60)
  assert.deepEqual(
    (await events(path)).all.filter(e => e.uid.startsWith(id)).map(e => [e.from, e.until, e.summary.slice(0, 3)]),
    [['2026-03-03', '2026-03-06', '逾期：']],
  )
  server.world.wait(-3 * 24 * 60)
})

test('an accusation stays in the house', async () => {
  const { id } = await opened('zhou-min', 'submissions', {
    channel: 'letter',
    purpose: 'accusation',
    subject: '检举',
    text: '检举某人。',
    petitioner: { name: '林秀兰' },
  })
  assert.ok((await told('he-jianping', '&whose=mine')).entries.some(e => e.record.id === id))
  const { all } = await events(await made('he-jianping'))
  assert.ok(!all.some(e => e.uid.startsWith(id)) && all.length > 0)
})

test('an address is told once, ends when it is renewed, revoked, or the account closed, and is nobody else’s', async () => {
  const clerk = await server.as('zhou-min')
  assert.deepEqual((await clerk.get('/calendar/feed')).text, '{}')
  const first = await made('zhou-min')
  assert.match((await clerk.get('/calendar/feed')).text, /"made":"2026-03-02/)
  assert.equal((await feed(first)).statusCode, 200)
  const { rows } = await server.world.admin.query<{ hash: string }>(
    "select encode(hash, 'escape') || staff as hash from calendar_feed where staff = 'zhou-min'",
  )
  assert.ok(!rows[0]?.hash.includes(first.slice(22, -4)), 'the token is not kept')
  const second = await made('zhou-min')
  assert.deepEqual([(await feed(first)).statusCode, (await feed(second)).statusCode], [404, 200])
  await server.world.admin.query("update staff set active = false where id = 'zhou-min'")
  assert.equal((await feed(second)).statusCode, 404)
  await server.world.admin.query("update staff set active = true where id = 'zhou-min'")
  assert.equal((await clerk.delete('/calendar/feed')).status, 204)
  assert.equal((await feed(second)).statusCode, 404)
  assert.equal((await server.nobody.post('/calendar/feed', {})).status, 401)
})

test('guessing is stopped, good addresses are not', async () => {
  const good = await made('tang-yuqing')
  for (let i = 0; i < 40; i++) assert.equal((await feed(good)).statusCode, 200)
  const codes: number[] = []
  for (let i = 0; i < 35; i++) codes.push((await feed(`/api/v1/calendar/feeds/${'x'.repeat(43)}${i}.ics`)).statusCode)
  assert.deepEqual([codes[0], codes.at(-1)], [404, 429])
  const refused = await feed(good)
  assert.ok(refused.statusCode === 429 && Number(refused.headers['retry-after']) > 0)
  server.world.wait(16)
  assert.equal((await feed(good)).statusCode, 200)
})
