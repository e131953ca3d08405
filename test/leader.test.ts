import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testServer, type TestServer } from './server.ts'

// A leader's one page: the next reception and who booked, the cases in their charge, what awaits their word. Of other leaders nothing.

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

interface Named {
  readonly id: string
  readonly due?: string
}
interface Page {
  readonly sessions: readonly {
    readonly day: string
    readonly kind: { readonly zh: string }
    readonly place: string
    readonly slots: number | null
    readonly bookings: number
    readonly persons: number
    readonly record: Named
  }[]
  readonly cases: readonly Named[]
  readonly answered: readonly Named[]
  readonly signatures: readonly Named[]
  readonly others: number
}
const page = async (login = 'qin-haiming'): Promise<Page> => JSON.parse((await (await server.as(login)).get('/leader')).text)
const opened = async (login: string, plural: string, given: object): Promise<string> => {
  const answer = await (await server.as(login)).post(`/${plural}`, { given })
  assert.equal(answer.status, 201, answer.text)
  return answer.body.id
}
const taken = async (login: string, plural: string, id: string, step: string, given: object = {}) => {
  const answer = await (await server.as(login)).step(plural, id, step, given)
  assert.equal(answer.status, 200, answer.text)
}
const session = { subject: '领导接待日', kind: 'open', form: 'on-site', place: '区信访接待中心', slots: 10 }

test('the next reception comes first, with those who booked', async () => {
  const later = await opened('xia-jing', 'reception-sessions', { ...session, leader: 'qin-haiming', plannedOn: '2026-03-11' })
  const next = await opened('xia-jing', 'reception-sessions', { ...session, leader: 'qin-haiming', plannedOn: '2026-03-04' })
  await taken('zhou-min', 'reception-sessions', next, 'book', { persons: 3 })
  await taken('zhou-min', 'reception-sessions', next, 'book', { persons: 1 })
  const { sessions } = await page()
  assert.deepEqual(
    sessions.map(s => [s.record.id, s.day, s.kind.zh, s.place, s.slots, s.bookings, s.persons]),
    [
      [next, '2026-03-04', '公开接访', '区信访接待中心', 10, 2, 4],
      [later, '2026-03-11', '公开接访', '区信访接待中心', 10, 0, 0],
    ],
  )
  assert.deepEqual((await page('yan-suhua')).sessions, [])
  await taken('xia-jing', 'reception-sessions', later, 'substitute', { substitute: 'yan-suhua', reason: '外出开会' })
  assert.deepEqual(
    [(await page()).sessions.map(s => s.record.id), (await page('yan-suhua')).sessions.map(s => s.record.id)],
    [[next], [later]],
    'whoever stands in has it',
  )
})

test('the cases in a leader’s charge stand by their day, what awaits a signature and what was answered beside them', async () => {
  const hard = (subject: string, leader: string, dueOn: string) =>
    opened('xia-jing', 'leader-cases', { subject, leader, difficulty: 'hard', dueOn })
  const one = await hard('停工楼盘', 'qin-haiming', '2026-06-30')
  const other = await hard('拆迁遗留', 'yan-suhua', '2026-06-30')
  await taken('xia-jing', 'leader-cases', one, 'plan', { plan: '分三步' })
  await taken('xia-jing', 'leader-cases', one, 'report', { outcome: 'resolved', report: '已复工', proof: '复工令' })
  const instruction = await opened('xia-jing', 'instructions', {
    subject: '欠薪',
    text: '请人社局十日内解决。',
    leader: 'qin-haiming',
    unit: 'renshe',
    feedbackBy: '2026-03-20',
  })
  assert.deepEqual((await page()).answered, [])
  await taken('liu-siyuan', 'instructions', instruction, 'feedback', { feedback: '已全部支付' })
  await taken('zheng-ailian', 'instructions', instruction, 'feedback.sign')
  const { cases, answered, signatures, others } = await page()
  assert.deepEqual(
    [cases.map(c => [c.id, c.due]), answered.map(a => a.id), signatures.map(s => s.id), others],
    [[[one, '2026-06-30']], [instruction], [one], 0],
  )
  assert.deepEqual(
    (await page('yan-suhua')).cases.map(c => c.id),
    [other],
  )
})

test('it is the leaders’ own page', async () => {
  for (const login of ['xia-jing', 'lu-weiguo', 'zhou-min'])
    assert.equal((await (await server.as(login)).get('/leader')).status, 403, login)
})
