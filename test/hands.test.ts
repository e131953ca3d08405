import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testServer, type TestServer } from './server.ts'

// Whose work it is where a record names its hands: theirs, and of nobody else who could do the same. Who has left leaves nothing behind
// that nobody sees.

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
  // A second lawyer, of the same office.
  await server.world.admin.query(`update staff set roles = '{lawyer}' where id = 'tao-shunli'`)
  await server.world.admin.query(`update office set revision = revision + 1`)
})
after(() => server.close())

const workOf = async (login: string) => (await (await server.as(login)).get('/work')).body
const owes = async (login: string, id: string) => (await workOf(login)).items.some(row => row.id === id)
const signs = async (login: string, id: string) => (await workOf(login)).signatures.some(row => row.id === id)
const opened = async (login: string, plural: string, given: object): Promise<string> => {
  const answer = await (await server.as(login)).post(`/${plural}`, { given })
  assert.equal(answer.status, 201, answer.text)
  return answer.body.id
}
const left = async (id: string, active = false) => {
  await server.world.admin.query('update staff set active = $2 where id = $1', [id, active])
  await server.world.admin.query('update office set revision = revision + 1')
}
const hardCase = (leader: string, subject: string) =>
  opened('xia-jing', 'leader-cases', { subject, leader, difficulty: 'hard', dueOn: '2026-06-30' })

test('a leader’s hard case is that leader’s work, and no other leader’s', async () => {
  const id = await hardCase('qin-haiming', '停工楼盘')
  assert.deepEqual([await owes('qin-haiming', id), await owes('yan-suhua', id)], [true, false])
  const secretary = await server.as('xia-jing')
  const { counts } = await workOf('yan-suhua')
  assert.equal(counts.all, 0, 'what is not listed is not counted')
  await secretary.step('leader-cases', id, 'plan', { plan: '分三步化解' })
  const drafted = await secretary.step('leader-cases', id, 'report', { outcome: 'resolved', report: '已复工', proof: '复工令' })
  assert.equal(drafted.status, 200, drafted.text)
  assert.deepEqual([await signs('qin-haiming', id), await signs('yan-suhua', id)], [true, false])
})

test('of a leader who has left, whoever can hand the case over has it, and no other leader', async () => {
  const id = await hardCase('yan-suhua', '拆迁安置遗留')
  assert.deepEqual([await owes('xia-jing', id), await owes('lu-weiguo', id)], [false, false])
  await left('yan-suhua')
  assert.deepEqual(
    [await owes('qin-haiming', id), await owes('xia-jing', id), await owes('lu-weiguo', id), await owes('zhou-min', id)],
    [false, true, true, false],
  )
  const handed = await (
    await server.as('xia-jing')
  ).step('leader-cases', id, 'hand-over', { leader: 'qin-haiming', reason: '严素华同志调离' })
  assert.equal(handed.status, 200, handed.text)
  assert.deepEqual([await owes('qin-haiming', id), await owes('xia-jing', id)], [true, false])
  await left('yan-suhua', true)
})

test('a lawyer has the duties and questions that name them; what names none is every lawyer’s', async () => {
  const duty = await opened('zhou-min', 'lawyer-duties', { on: '2026-03-05', half: 'morning', lawyer: 'fang-ruoxi', place: '接访大厅' })
  assert.deepEqual([await owes('fang-ruoxi', duty), await owes('tao-shunli', duty)], [true, false])
  const question = { place: 'window', category: '0401', question: '诉讼时效如何计算？' }
  const anyone = await opened('zhou-min', 'consultations', { ...question, subject: '时效' })
  const named = await opened('zhou-min', 'consultations', { ...question, subject: '仲裁', lawyer: 'tao-shunli' })
  assert.deepEqual([await owes('fang-ruoxi', anyone), await owes('tao-shunli', anyone)], [true, true])
  assert.deepEqual([await owes('fang-ruoxi', named), await owes('tao-shunli', named)], [false, true])
  await left('fang-ruoxi')
  assert.deepEqual([await owes('tao-shunli', duty), await owes('zhou-min', duty)], [false, true], 'reception changes the lawyer of a duty')
})

test('a matter is its handler’s, and its head’s; when the handler has left it is the unit’s again', async () => {
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const handler = await server.as('liu-siyuan')
  const head = await server.as('zheng-ailian')
  const filed = await clerk.post('/submissions', {
    given: { channel: 'letter', subject: '拖欠工资', text: '三个月了。', petitioner: { name: '林秀兰' } },
  })
  const sorted = await triage.step('submissions', filed.body.id, 'triage', {
    category: 'appeal',
    content: '0401',
    matters: [{ subject: '拖欠工资', demands: ['支付工资'] }],
  })
  const id = sorted.body.links[0]?.record.id ?? assert.fail(sorted.text)
  await triage.step('petitions', id, 'forward', { unit: 'renshe' })
  await handler.step('petitions', id, 'sign-for')
  await head.step('petitions', id, 'accept')
  const named = await head.step('petitions', id, 'appoint', { handler: 'jiang-tingting' })
  assert.equal(named.status, 200, named.text)
  assert.deepEqual([await owes('jiang-tingting', id), await owes('liu-siyuan', id), await owes('zheng-ailian', id)], [true, false, true])
  await left('jiang-tingting')
  assert.deepEqual([await owes('liu-siyuan', id), await owes('zheng-ailian', id)], [true, true])
})

test('an examination paper is on the work of whoever sits it, whatever their role', async () => {
  const director = await server.as('lu-weiguo')
  const exam = await opened('lu-weiguo', 'exams', { subject: '信访工作条例', from: '2026-03-02', until: '2026-03-20', pass: 60 })
  const begun = await director.step('exams', exam, 'begin', { questions: [{ text: '受理期限？', choices: ['十五日', '三十日'] }] })
  assert.equal(begun.status, 200, begun.text)
  for (const login of ['zhou-min', 'liu-siyuan']) {
    const sat = await (await server.as(login)).step('exams', exam, 'sit')
    const paper = sat.body.links[0]?.record.id ?? assert.fail(sat.text)
    assert.deepEqual([await owes(login, paper), await owes(login === 'zhou-min' ? 'tang-yuqing' : 'zhou-min', paper)], [true, false], login)
    assert.equal(await owes('zheng-ailian', paper), false, 'nor has the head of the unit, who cannot answer it')
  }
})
