import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openByCode } from '#work/intake/index.ts'
import { testServer, type TestServer } from './server.ts'

// One path, through the API: a letter comes in, is triaged, forwarded, signed for, accepted, inquired into, answered over two signatures,
// delivered, and concluded.

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

const letter = {
  channel: 'letter',
  subject: '拖欠三个月工资',
  text: '我在渡口社区的工地干活，老板拖欠三个月工资共一万八千元。请求支付工资并道歉。',
  petitioner: { name: '王小明', phone: '19900001234', address: '渡口社区 3 号' },
}

test('a letter goes all the way to its conclusion', async () => {
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const handler = await server.as('liu-siyuan')
  const head = await server.as('zheng-ailian')
  const filed = await clerk.post('/submissions', { given: letter })
  assert.equal(filed.status, 201, filed.text)
  assert.match(filed.body.number, /^9901061202603020001$/)
  assert.match(filed.body.code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)
  assert.equal(filed.body.record.standing.due, '2026-03-17')
  const id = filed.body.id

  const sorted = await triage.step('submissions', id, 'triage', {
    category: 'appeal',
    content: '0401',
    place: 'yundu-dukou',
    matters: [{ subject: '拖欠工资', demands: ['支付工资', '道歉'] }],
  })
  assert.equal(sorted.status, 200, sorted.text)
  assert.equal(sorted.body.state, 'in-hand')
  const petition = sorted.body.links.find(l => l.name === 'petitions')?.record.id ?? ''

  assert.equal((await triage.step('petitions', petition, 'forward', { unit: 'renshe', opinion: '请依法办理' })).status, 200)
  assert.equal((await handler.get('/work')).body.counts.all, 1)
  assert.equal((await handler.step('petitions', petition, 'sign-for')).status, 200)
  const accepted = await head.step('petitions', petition, 'accept', {})
  assert.equal(accepted.body.clocks.find(c => c.limit === 'handling')?.due, '2026-05-01')
  assert.equal((await handler.step('petitions', petition, 'inquire', { heard: '电话听取了陈述', found: '欠薪属实' })).status, 200)

  const answers = [
    { demand: 'd1', outcome: 'supported', answer: '责令十日内支付', basis: '《劳动合同法》第三十条' },
    { demand: 'd2', outcome: 'explained', answer: '已转达', basis: '《信访工作条例》第三十二条' },
  ]
  assert.equal((await handler.step('petitions', petition, 'reply', { answers: answers.slice(0, 1) })).status, 422)
  assert.equal((await handler.step('petitions', petition, 'reply', { answers })).body.state, 'handling')
  assert.equal((await head.get('/work')).body.signatures.length, 1)
  assert.equal((await handler.step('petitions', petition, 'reply.sign')).status, 403)
  assert.equal((await head.step('petitions', petition, 'reply.return', { reason: '请写明金额' })).status, 200)
  assert.equal((await handler.step('petitions', petition, 'reply', { answers })).status, 200)
  const replied = await head.step('petitions', petition, 'reply.sign')
  assert.equal(replied.body.state, 'replied', replied.text)

  const delivered = await handler.step('petitions', petition, 'deliver', { deliveredBy: 'mail', proof: 'EX123456789' })
  assert.equal(delivered.body.clocks.find(c => c.limit === 'review')?.due, '2026-04-01')
  assert.equal((await handler.step('petitions', petition, 'conclude', { solved: '已付清' })).body.detail.zh.includes('期限未满'), true)
  assert.equal((await clerk.get(`/submissions/${id}`)).body.data['deliveredOn'], '2026-03-02')

  server.world.wait(31 * 24 * 60)
  const again = { handler: await server.again('liu-siyuan'), clerk: await server.again('zhou-min') }
  const concluded = await again.handler.step('petitions', petition, 'conclude', { solved: '工资已付清，凭证附卷。' })
  assert.equal(concluded.body.state, 'concluded', concluded.text)
  assert.equal((await again.clerk.get(`/submissions/${id}`)).body.state, 'concluded')
  const story = concluded.body.timeline.map(t => (t.act === 'take' ? t.step : `${t.step}:${t.act}`))
  assert.deepEqual(story, [
    'open',
    'forward',
    'sign-for',
    'accept',
    'inquire',
    'reply:draft',
    'reply:return',
    'reply:draft',
    'reply',
    'deliver',
    'conclude',
  ])
})

test('a submission that a visit brings gets its query code too, for the slip that is handed over', async () => {
  const clerk = await server.again('zhou-min')
  const visit = await clerk.post('/visits', { given: { level: 'district', place: '接访大厅', heads: 2, summary: '路灯不亮' } })
  const registered = await clerk.step('visits', visit.body.id, 'register', {
    subject: '路灯不亮',
    text: '小区门口路灯坏了一个月，请求修好。',
    petitioner: { name: '李大山' },
  })
  assert.equal(registered.status, 200, registered.text)
  const [slip] = registered.body.slips ?? []
  assert.ok(slip)
  const opened = await openByCode(server.world, { ...slip, address: '192.0.2.1' })
  assert.ok('record' in opened && opened.record === registered.body.links.find(l => l.name === 'submissions')?.record.id)
  assert.equal((await clerk.get(`/visits/${visit.body.id}`)).body.slips, undefined)
})
