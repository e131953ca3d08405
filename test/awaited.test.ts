import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testServer, type TestServer } from './server.ts'

// What somebody handed to others stays in their sight until it is answered: theirs alone, overdue first. What the law passes on is not
// among it, nor what a step opened by the dozen, until that is late.

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

interface Awaited {
  readonly all: number
  readonly overdue: number
  readonly items: readonly { readonly id: string; readonly procedure: string; readonly overdue: boolean; readonly unit?: string }[]
}
const awaited = async (login: string): Promise<Awaited> => JSON.parse((await (await server.as(login)).get('/work')).text).awaited
/** The same so many days later, read in a session of that day. */
async function awaitedAfter(n: number, login: string): Promise<Awaited> {
  server.world.wait(n * 24 * 60)
  const answer = await (await server.again(login)).get('/work')
  server.world.wait(-n * 24 * 60)
  return JSON.parse(answer.text).awaited
}
const waits = async (login: string, id: string): Promise<boolean> => (await awaited(login)).items.some(row => row.id === id)
const all = async (id: string, ...logins: string[]): Promise<readonly boolean[]> => Promise.all(logins.map(login => waits(login, id)))
const opened = async (login: string, plural: string, given: object): Promise<string> => {
  const answer = await (await server.as(login)).post(`/${plural}`, { given })
  assert.equal(answer.status, 201, answer.text)
  return answer.body.id
}
const taken = async (login: string, plural: string, id: string, step: string, given: object = {}) => {
  const answer = await (await server.as(login)).step(plural, id, step, given)
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}
/** A petition that the human resources bureau has in hand; triaged and forwarded by he-jianping. */
async function petition(): Promise<string> {
  const given = { channel: 'letter', subject: '拖欠工资', text: '三个月了。', petitioner: { name: '林秀兰' } }
  const submission = await opened('zhou-min', 'submissions', given)
  const matters = [{ subject: '拖欠工资', demands: ['支付工资'] }]
  const sorted = await taken('he-jianping', 'submissions', submission, 'triage', { category: 'appeal', content: '0401', matters })
  const id = sorted.links[0]?.record.id ?? assert.fail('no petition')
  await taken('he-jianping', 'petitions', id, 'forward', { unit: 'renshe' })
  return id
}

test('a reminder is awaited by who sent it until it is answered, first of all when it is late', async () => {
  const petitions = [await petition()]
  const of = { demand: '请说明进展', unit: 'renshe', petitions }
  const later = await opened('qiu-zhiyuan', 'reminders', { ...of, subject: '催办一', replyBy: '2026-03-20' })
  const first = await opened('qiu-zhiyuan', 'reminders', { ...of, subject: '催办二', replyBy: '2026-03-06' })
  assert.deepEqual(await all(first, 'qiu-zhiyuan', 'meng-fanrui', 'liu-siyuan', 'zheng-ailian'), [true, false, false, false])
  const { items, ...counts } = await awaited('qiu-zhiyuan')
  assert.deepEqual([items.map(row => row.id), counts], [[first, later], { all: 2, overdue: 0 }])
  const late = await awaitedAfter(5, 'qiu-zhiyuan')
  assert.deepEqual([late.overdue, late.items.map(row => row.overdue)], [1, [true, false]])
  await taken('liu-siyuan', 'reminders', first, 'answer', { reply: '已约谈企业' })
  assert.deepEqual([await waits('qiu-zhiyuan', first), (await awaited('qiu-zhiyuan')).all], [false, 1])
})

test('a case from above is awaited by who passed it on, not by who entered it, and not while it is in the office', async () => {
  const given = {
    subject: '上级交办',
    source: 'city-office',
    sourceNumber: '市信〔2026〕9号',
    receivedOn: '2026-03-02',
    dueOn: '2026-04-15',
    demand: '核查',
  }
  const id = await opened('zhou-min', 'cases-from-above', given)
  assert.deepEqual(await all(id, 'zhou-min', 'he-jianping'), [false, false])
  await taken('he-jianping', 'cases-from-above', id, 'pass', { unit: 'renshe', unitBy: '2026-03-31' })
  assert.deepEqual(await all(id, 'zhou-min', 'he-jianping', 'shao-wen', 'lu-weiguo', 'liu-siyuan'), [false, true, false, false, false])
  await taken('liu-siyuan', 'cases-from-above', id, 'report', { result: '已核查' })
  await taken('zheng-ailian', 'cases-from-above', id, 'report.sign')
  assert.deepEqual(await all(id, 'he-jianping', 'shao-wen'), [false, false], 'it has come back: it is owed now')
  await taken('shao-wen', 'cases-from-above', id, 'send-back', { unitBy: '2026-04-08', reason: '补充证据' })
  assert.deepEqual(await all(id, 'he-jianping', 'shao-wen'), [false, true], 'who sent it back waits for it')
})

test('what a meeting decided is awaited by who drafted its minutes, and not by the director who signed them', async () => {
  const meeting = await opened('xia-jing', 'meetings', {
    subject: '联席会议',
    kind: 'conference',
    plannedOn: '2026-03-02',
    agenda: ['欠薪'],
  })
  await taken('xia-jing', 'meetings', meeting, 'hold', { attended: 12 })
  const decided = [{ subject: '排查在建工地', unit: 'zhujian', dueOn: '2026-04-30' }]
  await taken('xia-jing', 'meetings', meeting, 'send-minutes', { minutes: '议定一项', decided })
  const { links } = await taken('lu-weiguo', 'meetings', meeting, 'send-minutes.sign')
  const task = links.find(link => link.name === 'tasks')?.record.id ?? assert.fail('no task')
  assert.deepEqual(await all(task, 'xia-jing', 'lu-weiguo', 'xu-kaili', 'qiu-zhiyuan'), [true, false, false, false])
  await taken('xu-kaili', 'tasks', task, 'progress', { progress: '已查八处' })
  assert.equal(await waits('xia-jing', task), true, 'what does not move it leaves it awaited')
  await taken('xu-kaili', 'tasks', task, 'finish', { result: '查毕', proof: '台账' })
  await taken('feng-guodong', 'tasks', task, 'finish.sign')
  assert.equal(await waits('xia-jing', task), false)
})

test('the opinion of another unit is awaited by who asked for it; a petition that was passed on by nobody', async () => {
  const id = await petition()
  assert.deepEqual(await all(id, 'he-jianping', 'shao-wen', 'zhou-min'), [false, false, false])
  await taken('liu-siyuan', 'petitions', id, 'sign-for')
  await taken('zheng-ailian', 'petitions', id, 'accept')
  const { links } = await taken('zheng-ailian', 'petitions', id, 'ask-opinion', {
    asked: 'zhujian',
    question: '工程款付到哪一步？',
    dueOn: '2026-03-20',
  })
  const assist = links.find(link => link.name === 'assists')?.record.id ?? assert.fail('no assist')
  assert.deepEqual(await all(assist, 'zheng-ailian', 'liu-siyuan', 'xu-kaili', 'he-jianping'), [true, false, false, false])
  assert.deepEqual(await all(id, 'he-jianping', 'zheng-ailian'), [false, false])
})

test('a leader waits for what was instructed, and not for a case of their own', async () => {
  const instructed = { subject: '欠薪', text: '请十日内解决。', leader: 'qin-haiming', unit: 'renshe', feedbackBy: '2026-03-20' }
  const own = await opened('qin-haiming', 'instructions', instructed)
  assert.deepEqual(await all(own, 'qin-haiming', 'yan-suhua', 'xia-jing'), [true, false, false])
  const hard = await opened('xia-jing', 'leader-cases', { subject: '停工', leader: 'qin-haiming', difficulty: 'hard', dueOn: '2026-06-30' })
  assert.deepEqual(await all(hard, 'qin-haiming', 'yan-suhua', 'xia-jing'), [false, false, true])
})

test('an appointment that lies ahead is not waited for, nor the many that one step opened, until they are late', async () => {
  const duty = await opened('zhou-min', 'lawyer-duties', { on: '2026-03-06', half: 'morning', lawyer: 'fang-ruoxi', place: '接访大厅' })
  assert.equal(await waits('zhou-min', duty), false)
  const turns = { pattern: 'daily', leaders: ['qin-haiming', 'yan-suhua'], place: '接访大厅' }
  const roster = await opened('xia-jing', 'rosters', { ...turns, subject: '三四月接访', from: '2026-03-03', until: '2026-04-30' })
  await taken('xia-jing', 'rosters', roster, 'publish')
  const sessions = ({ items }: Awaited) => items.filter(row => row.procedure === 'reception-session')
  assert.deepEqual(sessions(await awaited('xia-jing')), [])
  const late = sessions(await awaitedAfter(6, 'xia-jing'))
  assert.ok(late.length > 0 && late.every(row => row.overdue))
  assert.ok((await awaitedAfter(6, 'zhou-min')).items.some(row => row.id === duty))
})
