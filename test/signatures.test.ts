import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testServer, type TestServer } from './server.ts'

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

const matter = { category: 'appeal', content: '0401' }
async function sorted(subject: string): Promise<string> {
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const filed = await clerk.post('/submissions', {
    given: { channel: 'letter', subject, text: `${subject}，三个月了。`, petitioner: { name: '林秀兰' } },
  })
  const done = await triage.step('submissions', filed.body.id, 'triage', { ...matter, matters: [{ subject, demands: ['支付工资'] }] })
  return done.body.links[0]?.record.id ?? assert.fail(done.text)
}
const toSign = async (login: string) => (await (await server.as(login)).get('/work')).body.signatures.map(r => r.id)

test('what the office drafts awaits the director, who is of no unit’s matters; nobody else is asked', async () => {
  const id = await sorted('交办待签的事')
  const triage = await server.as('he-jianping')
  assert.ok(!(await toSign('lu-weiguo')).includes(id))
  const drafted = await triage.step('petitions', id, 'assign', { unit: 'renshe', reportBy: '2026-04-30' })
  assert.equal(drafted.status, 200, drafted.text)
  assert.ok((await toSign('lu-weiguo')).includes(id))
  const told = (await (await server.as('lu-weiguo')).get('/work')).text
  assert.ok(
    told.includes(JSON.stringify({ step: 'assign', by: { zh: '何建平', en: 'He Jianping' }, on: '2026-03-02' })),
    'which step was drafted, by whom, on which day',
  )
  for (const login of ['he-jianping', 'zheng-ailian', 'feng-guodong', 'zhou-min']) assert.ok(!(await toSign(login)).includes(id), login)
})

test('what a unit drafts awaits its own head alone', async () => {
  const id = await sorted('异议待签的事')
  const triage = await server.as('he-jianping')
  const handler = await server.as('liu-siyuan')
  await triage.step('petitions', id, 'forward', { unit: 'renshe' })
  await handler.step('petitions', id, 'sign-for')
  const drafted = await handler.step('petitions', id, 'object', { reason: '不属于本单位职权' })
  assert.equal(drafted.status, 200, drafted.text)
  assert.ok((await toSign('zheng-ailian')).includes(id))
  for (const login of ['liu-siyuan', 'feng-guodong', 'lu-weiguo']) assert.ok(!(await toSign(login)).includes(id), login)
})

test('a suggestion under study has no day, and is on its handler’s work all the same, after what has one', async () => {
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const handler = await server.as('liu-siyuan')
  const filed = await clerk.post('/submissions', {
    given: { channel: 'letter', subject: '建议增设夜间窗口', text: '下班后也能办事。', petitioner: { name: '林秀兰' } },
  })
  const sorted = await triage.step('submissions', filed.body.id, 'triage', {
    category: 'suggestion',
    content: '0401',
    matters: [{ subject: '建议增设夜间窗口', demands: ['增设夜间窗口'] }],
  })
  const id = sorted.body.links[0]?.record.id ?? assert.fail(sorted.text)
  const before = (await handler.get('/work')).body.counts.all
  await triage.step('petitions', id, 'forward', { unit: 'renshe' })
  await handler.step('petitions', id, 'sign-for')
  const studied = await (await server.as('zheng-ailian')).step('petitions', id, 'accept')
  assert.equal(studied.body.state, 'studying', studied.text)
  const { items, counts } = (await handler.get('/work')).body
  assert.deepEqual([items.at(-1)?.id, counts.all - before], [id, 1])
})

test('the staff of one’s own unit can be named, and no other unit’s', async () => {
  const handler = await server.as('liu-siyuan')
  const mine = await handler.get('/staff?unit=renshe')
  assert.deepEqual(mine.body.items.map(s => s.id).toSorted(), ['jiang-tingting', 'liu-siyuan', 'zheng-ailian'])
  assert.equal((await handler.get('/staff?unit=zhujian')).status, 403)
  assert.deepEqual((await handler.get('/staff')).body.items, mine.body.items)
  assert.ok(!mine.text.includes('login') && !mine.text.includes('password'))
})

test('leaders, mediators and lawyers can be named wherever they work, and it is told of them that they are such', async () => {
  const named = async (role: string) => JSON.parse((await (await server.as('liu-siyuan')).get(`/staff?role=${role}`)).text).items
  const leaders = await named('leader')
  assert.ok(['qin-haiming', 'yan-suhua'].every(id => leaders.some((s: { id: string }) => s.id === id)))
  for (const one of leaders)
    assert.deepEqual(one, { ...one, unit: 'qu-zhengfu', roles: [{ id: 'leader', label: { zh: '区领导', en: 'District leader' } }] })
  assert.ok((await named('lawyer')).some((s: { id: string }) => s.id === 'fang-ruoxi'))
  assert.equal((await (await server.as('liu-siyuan')).get('/staff?role=director')).status, 422)
  const refused = await (
    await server.as('xia-jing')
  ).post('/leader-cases', { given: { subject: '停工楼盘', leader: 'zhou-min', difficulty: 'hard', dueOn: '2026-06-30' } })
  assert.deepEqual(
    [refused.status, refused.body.fields.map(f => [f.path, f.zh])],
    [422, [['/leader', '“包案领导”：请选择岗位为“区领导”的人员']]],
  )
})
