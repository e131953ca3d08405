import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { visitor, type Came, type Visitor } from '#testing/visitor.ts'
import { testServer, type Body, type TestServer } from '../../../../test/server.ts'

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

let keys = 0
const key = () => (++keys).toString(16).padStart(32, '0')
const me = (address?: string) => visitor(server.app, address)
const found = (came: Came, pattern: RegExp) => pattern.exec(came.html)?.[1] ?? assert.fail(`no ${pattern} in ${came.html}`)

async function filed(more: Readonly<Record<string, string>> = {}) {
  const came = await me().post('/filed', {
    office: 'qinghe',
    subject: '拖欠工资',
    text: '三个月没有发工资。',
    purpose: 'request',
    name: '欧阳秋实',
    phone: '19900007777',
    address: '渡口社区九号院',
    key: key(),
    ...more,
  })
  return { number: found(came, /class="number">(\d+)/), code: found(came, /class="code">([^<]+)/) }
}
async function entered(more?: Readonly<Record<string, string>>): Promise<{ v: Visitor; number: string; code: string }> {
  const slip = await filed(more)
  const v = me()
  assert.equal((await v.post('/follow', slip)).to, '/follow')
  return { v, ...slip }
}
const recordOf = async (number: string): Promise<Body> =>
  (await (await server.as('he-jianping')).get(`/submissions?q=${number}`)).body.items[0] ?? assert.fail('no record')
async function triaged(number: string) {
  const triage = await server.as('he-jianping')
  const { id } = await recordOf(number)
  const sorted = await triage.step('submissions', id, 'triage', {
    category: 'appeal',
    content: '0401',
    place: 'yundu-dukou',
    matters: [{ subject: '拖欠工资', demands: ['支付工资', '道歉'] }],
  })
  const petition = sorted.body.links.find(l => l.name === 'petitions')?.record.id ?? assert.fail(sorted.text)
  assert.equal((await triage.step('petitions', petition, 'forward', { unit: 'renshe', opinion: '内部意见勿外传' })).status, 200)
  return { id, petition }
}
const answers = [
  { demand: 'd1', outcome: 'supported', answer: '责令十日内支付', basis: '《劳动合同法》第三十条' },
  { demand: 'd2', outcome: 'explained', answer: '已转达歉意', basis: '《信访工作条例》第三十二条' },
]
async function signedReply(petition: string) {
  const handler = await server.as('liu-siyuan')
  const head = await server.as('zheng-ailian')
  assert.equal((await handler.step('petitions', petition, 'sign-for')).status, 200)
  assert.equal((await head.step('petitions', petition, 'accept')).status, 200)
  assert.equal(
    (await handler.step('petitions', petition, 'inquire', { heard: '听取了信访人的陈述', found: '查阅资料，核实了情况' })).status,
    200,
  )
  assert.equal((await handler.step('petitions', petition, 'reply', { answers })).status, 200)
  assert.equal((await head.step('petitions', petition, 'reply.sign')).status, 200)
}

test('a number alone opens nothing; a wrong number and a wrong code are told in the same words', async () => {
  const { number, code } = await filed()
  const asked = await me().get(`/follow?number=${number}`)
  assert.ok(asked.html.includes(number) && !asked.html.includes('拖欠工资'))
  const said = async (form: Readonly<Record<string, string>>) => {
    const came = await me().post('/follow', form)
    assert.equal(came.status, 403)
    assert.equal(came.headers['cache-control'], 'no-store')
    return found(came, /role="alert">([^]*?)<\/div>/)
  }
  const words = await said({ number, code: 'AAAA-AAAA-AAAAA' })
  for (const form of [
    { number: '9901062202603029999', code },
    { number: '', code },
    { number, code: '' },
    { number: '\u0000', code: '\u0000' },
  ])
    assert.equal(await said(form), words)
  assert.equal((await me().post('/follow', { number, code: code.toLowerCase().replaceAll('-', ' ') })).to, '/follow')
})

test('too many tries are told when to come back', async () => {
  const { number } = await filed()
  const v = me('203.0.113.7')
  let came = await v.get('/follow')
  for (let i = 0; i < 12 && came.status !== 429; i++) came = await v.post('/follow', { number, code: 'AAAA-AAAA-AAAAA' })
  assert.equal(came.status, 429)
  assert.ok(Number(came.headers['retry-after']) > 0)
  assert.match(came.html, /请 \d+ 分钟后再试/)
})

test('a pass that was forged, changed or ran out opens nothing', async () => {
  const a = await entered()
  const b = await entered()
  const good = a.v.cookies.get('xinqiao_follow') ?? assert.fail()
  const with_ = async (pass: string) => {
    const v = me()
    v.cookies.set('xinqiao_follow', pass)
    return (await v.get('/follow')).html.includes(a.number)
  }
  assert.equal(await with_(good), true)
  const [office, record, until, signature] = good.split('.')
  const other = b.v.cookies.get('xinqiao_follow')?.split('.') ?? []
  for (const pass of [
    [office, other[1], until, signature],
    [office, record, Number(until) + 9999, signature],
    [office, record, until, ''],
    [office, record, until, other[3]],
    ['', '', '', ''],
    [],
  ])
    assert.equal(await with_(pass.join('.')), false)
  server.world.wait(31)
  assert.equal(await with_(good), false)
  assert.equal((await a.v.get('/follow/do/supplement')).to, '/follow')
})

test('who mediates reads whom to invite, and nothing else of the letter; its petitioner reads who looked', async () => {
  const { v, number } = await entered()
  const { id } = await recordOf(number)
  const clerk = await server.as('zhou-min')
  const mediator = await server.as('wu-guilan')
  const petitioner = (await clerk.get(`/submissions/${id}`)).body.people[0]?.id ?? ''
  const given = {
    subject: '欠薪纠纷',
    category: '0401',
    about: '数额有争议。',
    submission: id,
    petitioner,
    other: { name: '厂方代表', phone: '19900001234' },
  }
  const opened = await clerk.post('/mediation-referrals', { given })
  assert.equal(opened.status, 201, opened.text)
  const consent = { petitionerAgrees: true, otherAgrees: true, mediator: 'wu-guilan' }
  assert.equal((await clerk.step('mediation-referrals', opened.body.id, 'consent', consent)).status, 200)
  assert.equal((await mediator.get(`/submissions/${id}`)).status, 404)
  const seen = await mediator.get(`/mediation-referrals/${opened.body.id}`)
  assert.ok(!seen.text.includes('欧阳秋实') && !seen.text.includes('厂方代表'), 'a name is read before anybody said why')
  assert.equal(seen.body.people.length, 2)
  const look = { record: opened.body.id, reason: '通知到场调解' }
  const shown = await mediator.post(`/people/${petitioner}/reveal`, look)
  assert.deepEqual([shown.status, JSON.parse(shown.text).phone], [200, '19900007777'])
  assert.equal((await (await server.as('liu-siyuan')).post(`/people/${petitioner}/reveal`, look)).status, 404)
  assert.match((await v.get('/follow')).html, /谁看过我的姓名和联系方式（1）[^]*调解员[^]*通知到场调解/)
})

test('leaving shuts it on this device', async () => {
  const { v, number } = await entered()
  assert.equal((await v.post('/follow/leave', {})).to, '/follow?left=1')
  assert.ok(!(await v.get('/follow')).html.includes(number))
})

test('the page says who must act, by when and why; each day of it is counted out', async () => {
  const { v, number } = await entered()
  const first = (await v.get('/follow')).html
  assert.match(first, /现在由青禾区信访办公室办理/)
  assert.match(first, /最迟2026年3月17日完成：甄别转送[^]*还剩 15 天[^]*条例第22条第1款/)
  await triaged(number)
  const page = await v.get('/follow')
  assert.match(page.html, /现在由青禾区人力资源和社会保障局办理/)
  const why = await v.get(found(page, /href="(\/follow\/why\/[^"]+)"/))
  assert.match(why.html, /为什么是2026年3月4日？[^]*2个工作日/)
  assert.match(why.html, /class="last">4<b>2<\/b>/)
  assert.equal((await v.get(`/follow/why/${number}/nothing`)).status, 404)
  const stranger = await filed()
  assert.equal((await v.get(`/follow/why/${stranger.number}/triage`)).status, 404)
})

test('an answer is shown from its delivery on; staff, drafts and opinions never; who looked is told by post', async () => {
  const { v, number } = await entered()
  const { id, petition } = await triaged(number)
  await signedReply(petition)
  const before = (await v.get('/follow')).html
  assert.ok(before.includes('支付工资') && !before.includes('责令十日内支付'), 'the answer is out before it is delivered')
  const clerk = await server.as('zhou-min')
  const person = (await clerk.get(`/submissions/${id}`)).body.people[0]?.id ?? ''
  assert.equal((await clerk.post(`/people/${person}/reveal`, { record: id, reason: '电话核实欠薪月份' })).status, 200)
  assert.equal(
    (await (await server.as('liu-siyuan')).step('petitions', petition, 'deliver', { deliveredBy: 'mail', proof: 'EX123456789' })).status,
    200,
  )
  const { html } = await v.get('/follow')
  assert.match(html, /书面答复已经送达[^]*您可以在2026年4月1日前（含当天）：请求复查/)
  assert.match(html, /答复：支持[^]*责令十日内支付[^]*《劳动合同法》第三十条/)
  assert.match(html, /谁看过我的姓名和联系方式（1）[^]*青禾区信访办公室 · 登记接访岗[^]*电话核实欠薪月份/)
  for (const canary of [
    '内部意见勿外传',
    '周敏',
    '何建平',
    '刘思远',
    '郑爱莲',
    'zhou-min',
    'liu-siyuan',
    '欧阳秋实',
    '19900007777',
    '渡口社区九号院',
  ])
    assert.ok(!html.includes(canary), canary)
})

test('whoever joined another’s petition sees who deals with it, and nothing of the other’s words', async () => {
  const first = await entered({ subject: '路灯' })
  const { petition } = await triaged(first.number)
  const second = await entered({ subject: '还是路灯', name: '司徒静' })
  const triage = await server.as('he-jianping')
  assert.equal((await triage.step('submissions', (await recordOf(second.number)).id, 'join', { petition })).status, 200)
  const { html } = await second.v.get('/follow')
  assert.match(html, /已并入正在办理的事项[^]*现在由青禾区人力资源和社会保障局办理/)
  for (const other of ['支付工资', '转给责任单位', first.number]) assert.ok(!html.includes(other), other)
})

test('material is added once however often it is sent; rating waits for its time, and is given once', async () => {
  const { v, number } = await entered()
  const { petition } = await triaged(number)
  const form = await v.get('/follow/do/supplement')
  const once = { material: '补充：工资条三张。', key: found(form, /name="key" value="([^"]+)"/) }
  const empty = await v.post('/follow/do/supplement', { material: ' ', key: once.key })
  assert.deepEqual([empty.status, /请填写“补充内容”/.test(empty.html)], [422, true])
  const nul = await v.post('/follow/do/supplement', { material: 'a\u0000b', key: once.key })
  assert.deepEqual([nul.status, /不能保存的字符/.test(nul.html)], [422, true])
  assert.deepEqual(
    (await Promise.all([v.post('/follow/do/supplement', once), v.post('/follow/do/supplement', once)])).map(c => c.to),
    ['/follow?done=supplement', '/follow?done=supplement'],
  )
  const told = (await v.get('/follow')).html.match(/补充：工资条三张。/g)
  assert.equal(told?.length, 1)
  const early = await v.get('/follow/do/rate')
  assert.deepEqual([early.status, /现在不能评价[^]*期限未起算/.test(early.html)], [409, true])
  await signedReply(petition)
  await (await server.as('liu-siyuan')).step('petitions', petition, 'deliver', { deliveredBy: 'mail', proof: 'EX1' })
  const half = await v.post('/follow/do/rate', { office: 'fair', comment: '还行', key: key() })
  assert.deepEqual(
    [
      half.status,
      /请填写“对责任单位”[^]*value="fair" id="office"|value="fair"[^>]* checked/.test(half.html),
      /还行<\/textarea>/.test(half.html),
    ],
    [422, true, true],
  )
  assert.equal((await v.post('/follow/do/rate', { office: 'fair', unit: 'satisfied', key: key() })).to, '/follow?done=rate')
  assert.equal((await v.post('/follow/do/rate', { office: 'fair', unit: 'satisfied', key: key() })).status, 409)
  assert.match((await v.get('/follow')).html, /现在不能评价/)
})

test('withdrawing is free or it is not done; then everything it led to ends', async () => {
  const { v, number } = await entered()
  const { petition } = await triaged(number)
  const pressed = await v.post('/follow/do/withdraw', { reason: '有人叫我撤', key: key() })
  assert.deepEqual(
    [pressed.status, /只有本人自愿才能撤回/.test(pressed.html), /有人叫我撤<\/textarea>/.test(pressed.html)],
    [422, true, true],
  )
  assert.equal((await v.post('/follow/do/withdraw', { reason: '已经解决', freely: 'yes', key: key() })).to, '/follow?done=withdraw')
  assert.match((await v.get('/follow')).html, /已撤回/)
  assert.equal((await (await server.as('he-jianping')).get(`/petitions/${petition}`)).body.state, 'lapsed')
  assert.equal((await v.get('/follow/do/nothing')).status, 404)
  assert.equal((await v.get('/follow/do/triage')).status, 404)
})
