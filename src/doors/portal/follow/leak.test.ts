import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import { toldSteps } from '#work/intake/index.ts'
import { letters, type Letter, type Letters } from '../../../../test/letters.ts'
import { testServer, type TestServer } from '../../../../test/server.ts'
import { states } from './states.ts'

// What offices write to each other stays there. Every text that staff write here begins with 密 and is looked for on the petitioner's page;
// what is theirs to know begins with 示.

let server: TestServer, office: Letters
before(async () => {
  server = await testServer('2026-03-02')
  office = letters(server)
})
after(() => server.close())

const pageOf = async ({ v, number, code }: Letter) => {
  await v.post('/follow', { number, code })
  return (await v.get('/follow')).html
}
async function looked(letter: Letter, ...shown: readonly string[]): Promise<string> {
  const html = await pageOf(letter)
  assert.deepEqual(html.match(/密[^<，。]*/g) ?? [], [])
  for (const text of shown) assert.ok(html.includes(text), `${text} is not told`)
  for (const name of ['刘思远', '郑爱莲', '何建平', '蒋婷婷', 'liu-siyuan', 'zheng-ailian', 'he-jianping', 'jiang-tingting'])
    assert.ok(!html.includes(name), name)
  return html
}

test('every step and state in the tables is declared; every state that can be seen has its words', () => {
  for (const [procedure, steps] of Object.entries(toldSteps)) {
    for (const step of Object.keys(steps)) assert.ok(step === 'open' || procedures[procedure]?.steps[step], `${procedure}.${step}`)
    assert.deepEqual(
      Object.keys(states[procedure] ?? {}).toSorted(),
      Object.keys(procedures[procedure]?.states ?? {}).toSorted(),
      procedure,
    )
    for (const [step, { shows = [] }] of Object.entries(steps)) {
      const takes = (step === 'open' ? procedures[procedure]?.opening : procedures[procedure]?.steps[step])?.takes
      for (const field of shows) assert.ok(takes && Object.hasOwn(takes.properties, field), `${procedure}.${step} has no ${field}`)
    }
  }
  assert.deepEqual(Object.keys(states).toSorted(), Object.keys(toldSteps).toSorted())
  for (const hidden of ['assignment', 'assist', 'jurisdiction', 'execution', 'follow-up', 'visit'])
    assert.equal(toldSteps[hidden], undefined)
})

test('of the way through unit and office nothing internal is told: opinions, objections, inquiries, who handles it, drafts', async () => {
  const letter = await office.enters()
  const [id = ''] = await office.triaged(letter.number)
  const petition = (login: string, step: string, given?: object) => office.does(login, 'petitions', id, step, given)
  await petition('liu-siyuan', 'sign-for')
  await petition('liu-siyuan', 'object', { reason: '密异议理由', competent: 'zhujian' })
  await petition('zheng-ailian', 'object.return', { reason: '密退稿理由' })
  await petition('liu-siyuan', 'object', { reason: '密异议理由二', competent: 'zhujian' })
  await petition('zheng-ailian', 'object.sign')
  await looked(letter, '单位认为不归它管，信访部门正在核定')
  await petition('he-jianping', 'overrule', { opinion: '密不同意的理由' })
  await petition('zheng-ailian', 'accept', { contact: '示李科长 0990-5550101' })
  await petition('zheng-ailian', 'appoint', { handler: 'liu-siyuan', deputy: 'jiang-tingting' })
  await petition('jiang-tingting', 'recuse', { who: 'jiang-tingting', reason: '密回避原因' })
  await petition('liu-siyuan', 'inquire', { heard: '密听取笔录', found: '密核实笔录' })
  await petition('liu-siyuan', 'ask-opinion', { asked: 'zhujian', question: '密协办问题', dueOn: '2026-03-20' })
  await petition('zheng-ailian', 'hear', { reason: '密为何听证' })
  const hearing = await office.linked(letter.number, 'hearings')
  await office.does('liu-siyuan', 'hearings', hearing.id, 'cancel', { why: '密为何取消' })
  await petition('liu-siyuan', 'mediate', { parties: '密双方名称', mediator: '密调解员', consent: true })
  const mediation = await office.linked(letter.number, 'mediations')
  await office.does('liu-siyuan', 'mediations', mediation.id, 'fail', { reason: '密为何不成', told: '示可以申请仲裁' })
  await petition('liu-siyuan', 'extend', { days: 20, reason: '示涉及三个工地，核对工时需要时间' })
  await petition('zheng-ailian', 'extend.sign')
  const answers = ['d1', 'd2'].map(demand => ({ demand, outcome: 'explained', answer: '密尚未送达的答复', basis: '密尚未送达的依据' }))
  await petition('liu-siyuan', 'inquire', { heard: '密陈述', found: '密核实' })
  await petition('liu-siyuan', 'reply', { answers })
  await petition('zheng-ailian', 'reply.sign')
  await petition('liu-siyuan', 'attempt', { attempts: '密投递经过' })
  const html = await looked(letter, '示李科长', '示涉及三个工地', '示可以申请仲裁', '延长日数', '答复没有送到', '听证取消')
  for (const paper of ['转送函', '异议函', '调查笔录']) assert.ok(!html.includes(paper), paper)
})

test('nor of assigning, disputes over competence, and of what becomes of a rating', async () => {
  const letter = await office.enters()
  const triage = 'he-jianping'
  const sorted = await office.does(triage, 'submissions', (await office.record(letter.number)).id, 'triage', {
    category: 'appeal',
    content: '0401',
    matters: [{ subject: '拖欠工资', demands: ['支付工资'] }],
  })
  const id = sorted.links.find(l => l.name === 'petitions')?.record.id ?? ''
  await office.does(triage, 'petitions', id, 'dispute', { units: ['renshe', 'zhujian'], reason: '密争议' })
  await looked(letter, '几个单位有不同意见')
  const jurisdiction =
    (await (await server.as(triage)).get(`/petitions/${id}`)).body.links.find(l => l.name === 'jurisdiction')?.record.id ?? ''
  await office.does(triage, 'jurisdictions', jurisdiction, 'drop', { reason: '密撤回协调' })
  await office.does(triage, 'petitions', id, 'assign', { unit: 'renshe', opinion: '密拟办', reportBy: '2026-04-30' })
  await office.does('lu-weiguo', 'petitions', id, 'assign.sign')
  await looked(letter, '交给责任单位办理')
  await office.answered(id, 1)
  assert.equal(
    (
      await letter.v.post('/follow/do/rate', {
        office: 'satisfied',
        unit: 'dissatisfied',
        comment: '示没有人给我打电话',
        key: office.key(),
      })
    ).to,
    '/follow?done=rate',
  )
  const followUp = await office.linked(letter.number, 'follow-ups')
  await office.does('qiu-zhiyuan', 'follow-ups', followUp.id, 'close', { note: '密回访情况', result: 'explained' })
  await looked(letter, '示没有人给我打电话', '不满意')
})

test('where a matter is led, separated, refused or passed on, the petitioner reads what the notice told them, and not what was written inside', async () => {
  const triage = 'he-jianping'
  const matters = { category: 'appeal', content: '0401', matters: [{ subject: '拖欠工资', demands: ['支付工资'] }] }
  const apart = await office.enters()
  const sorted = await office.does(triage, 'submissions', (await office.record(apart.number)).id, 'triage', matters)
  await office.does(triage, 'petitions', sorted.links.find(l => l.name === 'petitions')?.record.id ?? '', 'separate', {
    way: 'guide',
    where: '示请到区人民法院立案',
  })
  await looked(apart, '应当由政法部门按法律程序处理', '示请到区人民法院立案', '12348')
  const led = await office.enters()
  const [id = ''] = await office.triaged(led.number)
  await office.does('liu-siyuan', 'petitions', id, 'sign-for')
  await office.does('zheng-ailian', 'petitions', id, 'lead', {
    route: 'arbitration',
    told: '示一年内申请仲裁',
    basis: '《劳动争议调解仲裁法》第二十七条',
  })
  await looked(led, '应当走另外的法定程序', '示一年内申请仲裁', '仲裁程序', '第二十七条')
  const accused = await office.enters({ purpose: 'accusation' })
  const { id: sealed } = await office.record(accused.number)
  await office.does(triage, 'submissions', sealed, 'pass', { to: 'jiwei', opinion: '密拟办' })
  await looked(accused)
  await office.does('lu-weiguo', 'submissions', sealed, 'pass.sign')
  await looked(accused, '已移送，待纪检监察签收', '被反映的人和单位看不到您的材料', '青禾区纪委监委')
  await office.does('nie-zhengyi', 'submissions', sealed, 'acknowledge', { number: '青纪〔2026〕7号' })
  await office.does('nie-zhengyi', 'submissions', sealed, 'feedback', { told: '示已经立案' })
  await looked(accused, '纪检监察机关已经签收', '青纪〔2026〕7号', '示已经立案')
  const declined = await office.enters()
  const { id: refused } = await office.record(declined.number)
  await office.does(triage, 'submissions', refused, 'decline', { ground: 'pending', facts: '示市局二月已受理', way: '示请向市局查询' })
  assert.ok(!(await pageOf(declined)).includes('示市局'), 'a draft is out')
  await office.does('lu-weiguo', 'submissions', refused, 'decline.sign')
  await looked(declined, '没有受理', '示市局二月已受理', '示请向市局查询')
})
