import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testServer, type TestServer } from './server.ts'

// Who is named beside the one that answers sees it: on their own work, as what, and in their own calendar and its feed. A body that a
// submission is about is none of these.

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

interface Part {
  readonly id: string
  readonly as: readonly { readonly zh: string }[]
  readonly on?: { readonly day: string; readonly what: { readonly zh: string } }
}
interface Entry {
  readonly day: string
  readonly kind: string
  readonly field?: string
  readonly what: { readonly zh: string }
  readonly record: { readonly id: string }
}
const parts = async (login: string): Promise<readonly Part[]> => JSON.parse((await (await server.as(login)).get('/work')).text).beside
const part = async (login: string, id: string) => (await parts(login)).find(p => p.id === id)
const hasPart = async (id: string, ...logins: string[]) => Promise.all(logins.map(async login => (await part(login, id)) !== undefined))
const days = async (login: string, id: string): Promise<readonly string[]> => {
  const { text } = await (await server.as(login)).get('/calendar?from=2026-03-01&to=2026-05-31&whose=mine')
  const entries: readonly Entry[] = JSON.parse(text).entries
  return entries.filter(e => e.record.id === id).map(e => `${e.day} ${e.kind} ${e.what.zh}`)
}
const opened = async (login: string, plural: string, given: object) => {
  const answer = await (await server.as(login)).post(`/${plural}`, { given })
  assert.equal(answer.status, 201, answer.text)
  return answer.body.id
}
const taken = async (login: string, plural: string, id: string, step: string, given: object = {}) => {
  const answer = await (await server.as(login)).step(plural, id, step, given)
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}

test('a unit that is called to a meeting sees it, its day and its calling, until it ends', async () => {
  const called = { subject: '联席会议', kind: 'conference', plannedOn: '2026-03-02', agenda: ['欠薪'], bodies: ['renshe', 'zhujian'] }
  const id = await opened('xia-jing', 'meetings', called)
  const { as, on } = (await part('liu-siyuan', id)) ?? assert.fail('not told')
  assert.deepEqual([as.map(a => a.zh), on?.day, on?.what.zh], [['参会单位'], '2026-03-02', '会议日期'])
  assert.deepEqual(await hasPart(id, 'zheng-ailian', 'xu-kaili', 'xia-jing', 'qin-haiming'), [true, true, false, false])
  assert.deepEqual([await days('liu-siyuan', id), await days('qin-haiming', id)], [['2026-03-02 date 会议日期'], []])
  assert.deepEqual(await days('xia-jing', id), ['2026-03-02 due 召开会议'], 'who owes it has it once, as the duty')
  await taken('xia-jing', 'meetings', id, 'hold', { attended: 12 })
  await taken('xia-jing', 'meetings', id, 'send-minutes', { minutes: '议定', decided: [] })
  await taken('lu-weiguo', 'meetings', id, 'send-minutes.sign')
  assert.deepEqual(
    [await hasPart(id, 'liu-siyuan'), (await days('liu-siyuan', id)).length],
    [[false], 1],
    'that it was, the calendar keeps',
  )
})

test('so do the units of an action, of a joint reception, and those that help with a task; not the one that answers', async () => {
  const action = { subject: '宣传月', theme: '条例宣传', from: '2026-04-01', until: '2026-04-30', units: ['renshe', 'yundu'] }
  const publicity = await opened('he-jianping', 'publicity-actions', action)
  assert.deepEqual(await days('liu-siyuan', publicity), ['2026-04-01 date 起始日', '2026-04-30 date 截止日'])
  const joint = {
    subject: '联合接访',
    kind: 'open',
    form: 'joint',
    plannedOn: '2026-03-11',
    leader: 'qin-haiming',
    place: '大厅',
    together: ['renshe'],
  }
  const session = await opened('xia-jing', 'reception-sessions', joint)
  assert.deepEqual([(await part('liu-siyuan', session))?.as[0]?.zh, await hasPart(session, 'xu-kaili')], ['参加单位', [false]])
  assert.deepEqual(await days('liu-siyuan', session), ['2026-03-11 date 接访日'])
  const set = { subject: '排查工地', source: 'plan', unit: 'zhujian', others: ['renshe', 'zhujian'], dueOn: '2026-05-29' }
  const task = await opened('xia-jing', 'tasks', set)
  assert.deepEqual(
    [(await part('liu-siyuan', task))?.as[0]?.zh, await hasPart(task, 'xu-kaili', 'feng-guodong')],
    ['配合单位', [false, false]],
  )
  assert.deepEqual(
    [await days('liu-siyuan', task), await days('xu-kaili', task)],
    [['2026-05-29 date 完成期限'], ['2026-05-29 due 完成任务']],
  )
})

test('the private calendar has it too', async () => {
  const { path } = JSON.parse((await (await server.as('liu-siyuan')).post('/calendar/feed', {})).text)
  const id = await opened('xia-jing', 'meetings', {
    subject: '专题',
    kind: 'topical',
    plannedOn: '2026-03-18',
    agenda: ['欠薪'],
    bodies: ['renshe'],
  })
  assert.ok((await server.app.inject({ url: path })).body.replaceAll('\r\n ', '').includes(`${id}-plannedOn@`))
})

test('of a case from above the day of the body above stands in the calendar of who will report back', async () => {
  const given = {
    subject: '上级交办',
    source: 'city-office',
    sourceNumber: '市信〔2026〕9号',
    receivedOn: '2026-03-02',
    dueOn: '2026-04-15',
    demand: '核查',
  }
  const id = await opened('zhou-min', 'cases-from-above', given)
  await taken('he-jianping', 'cases-from-above', id, 'pass', { unit: 'renshe', unitBy: '2026-03-31' })
  const theirs = '2026-04-15 date 上级要求的反馈期限'
  assert.deepEqual(await Promise.all(['he-jianping', 'shao-wen', 'lu-weiguo'].map(login => days(login, id))), [
    [theirs],
    [theirs],
    [theirs],
  ])
  assert.deepEqual([await days('zhou-min', id), await days('liu-siyuan', id)], [[], ['2026-03-31 due 办理报告', theirs]])
})

test('a leader in charge of a long-pending matter finds it on their page, their work and in their calendar', async () => {
  const listed = {
    subject: '拆迁遗留',
    category: '0401',
    unit: 'renshe',
    batch: 'own',
    since: '2019-05-01',
    leader: 'qin-haiming',
    dueBy: '2026-05-29',
  }
  const id = await opened('qiu-zhiyuan', 'backlogs', listed)
  const cases = async (login: string): Promise<readonly { readonly id: string }[]> =>
    JSON.parse((await (await server.as(login)).get('/leader')).text).cases
  assert.deepEqual([(await cases('qin-haiming')).map(c => c.id), await cases('yan-suhua')], [[id], []])
  assert.deepEqual([(await part('qin-haiming', id))?.as[0]?.zh, await hasPart(id, 'yan-suhua')], ['包案领导', [false]])
  assert.deepEqual([await days('qin-haiming', id), await days('yan-suhua', id)], [['2026-05-29 date 化解期限'], []])
})

test('a body that is complained about is told nothing', async () => {
  const given = { channel: 'letter', subject: '反映窗口态度', text: '态度生硬。', petitioner: { name: '林秀兰' }, against: ['renshe'] }
  const id = await opened('zhou-min', 'submissions', given)
  assert.deepEqual([await hasPart(id, 'liu-siyuan', 'zheng-ailian'), await days('liu-siyuan', id)], [[false, false], []])
})
