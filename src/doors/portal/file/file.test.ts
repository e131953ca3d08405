import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { visitor, type Came } from '#testing/visitor.ts'
import { testWorld } from '#testing/world.ts'
import { buildServer } from '../../server.ts'
import { testServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

let keys = 0
const letter = {
  office: 'qinghe',
  at: 'read',
  go: 'send',
  subject: '路灯不亮',
  text: '东街的路灯坏了三个月。',
  ask: '修好路灯',
  purpose: 'request',
  name: '王小明',
  phone: '19900001234',
}
const fresh = () => ({ ...letter, key: (++keys).toString(16).padStart(32, '0') })
const me = () => visitor(server.app)
const numberIn = ({ html }: Came) => /class="number">(\d+)/.exec(html)?.[1]
const codeIn = ({ html }: Came) => /class="code">([^<]+)/.exec(html)?.[1]
const filed = async () => Number((await server.world.admin.query(`select count(*) n from record where procedure = 'submission'`)).rows[0].n)
const nothingFiled = async (work: () => Promise<Came>) => {
  const before = await filed()
  const came = await work()
  assert.equal(await filed(), before, 'something was filed')
  return came
}

test('three steps and a last look, each carrying what was typed before; nothing is kept on the server before it is sent', async () => {
  const v = me()
  const shown = await v.get('/file?office=qinghe&via=qr')
  assert.match(shown.html, /name="via" value="qr"/)
  const asked = await nothingFiled(() =>
    v.post('/file', { at: 'what', go: 'next', office: 'qinghe', subject: '路灯不亮', text: '坏了"三个月" <b>' }),
  )
  assert.match(asked.html, /第 2 步/)
  assert.match(asked.html, /name="text" value="坏了&#34;三个月&#34; &#60;b&#62;"/)
  const back = await v.post('/file', { at: 'ask', go: 'what', office: 'qinghe', subject: '路灯不亮', text: '坏了', ask: '修好' })
  assert.match(back.html, /第 1 步/)
  assert.match(back.html, /name="ask" value="修好"/)
})

test('what is wrong is said beside its field, and nothing typed is lost', async () => {
  const came = await nothingFiled(() => me().post('/file', { at: 'what', go: 'next', office: 'qinghe', subject: '', text: '坏了三个月' }))
  assert.equal(came.status, 422)
  assert.match(came.html, /id="subject-wrong"[^]*请用一句话写下是什么事/)
  assert.match(came.html, /坏了三个月<\/textarea>/)
  const who = await me().post('/file', { ...letter, at: 'who', go: 'next', name: ' ' })
  assert.match(who.html, /请填写姓名；不愿意留姓名的/)
})

test('bad input is a 4xx with a sentence in the page, and nothing is written', async () => {
  const bad = async (field: string, value: string, words: RegExp, status = 422) => {
    const came = await nothingFiled(() => me().post('/filed', { ...fresh(), [field]: value }))
    assert.equal(came.status, status, field)
    assert.match(came.html, words)
  }
  await bad('text', '坏\u0000了', /含有不能保存的字符/)
  await bad('name', '王\u0000', /含有不能保存的字符/)
  await bad('text', '长'.repeat(20_001), /最多 20000 字/)
  await bad('subject', '长'.repeat(101), /最多 100 字/)
  await bad('name', '长'.repeat(61), /“姓名”最多 60 字/)
  await bad('place', 'nowhere', /没有代号为/)
  await bad('purpose', 'revenge', /须为/)
  await bad('heads', '很多', /应为整数/)
  await bad('heads', '0', /须在 1 至 9999 之间/)
  await bad('others', Array.from({ length: 51 }, (_, i) => `人${i}`).join('\n'), /最多写 50 位/)
  const huge = await nothingFiled(() => me().post('/filed', { ...fresh(), text: 'x'.repeat(3_000_000) }))
  assert.equal(huge.status, 413)
  assert.match(huge.html, /内容太长了/)
  const json = await nothingFiled(() => me().post('/filed', JSON.stringify(letter), { 'content-type': 'application/json' }))
  assert.equal(json.status, 415)
  assert.ok((await me().post('/file', 'subject=%E8%B7%AF%zz&text=%ED%A0%80&at=what&go=next')).status < 500)
})

test('what is sent is registered once, however often; the receipt is the same, and changed words are not kept', async () => {
  const form = fresh()
  const before = await filed()
  const [a, b, c] = await Promise.all([me().post('/filed', form), me().post('/filed', form), me().post('/filed', form)])
  assert.deepEqual([a.status, b.status, c.status], [200, 200, 200])
  assert.match(numberIn(a) ?? '', /^9901062\d+$/)
  assert.match(codeIn(a) ?? '', /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)
  assert.deepEqual([numberIn(b), codeIn(b), codeIn(c)], [numberIn(a), codeIn(a), codeIn(a)])
  const changed = await me().post('/filed', { ...form, text: '改过的' })
  assert.deepEqual([changed.status, numberIn(changed)], [409, numberIn(a)])
  assert.match(changed.html, /后来的改动没有寄出/)
  assert.equal(await filed(), before + 1)
  const kept = (await server.world.admin.query(`select key || response::text as t from idempotency where actor = 'petitioner'`)).rows
    .map(r => r.t)
    .join()
  assert.ok(
    !kept.includes(form.key) && !kept.includes(codeIn(a) ?? '?') && !kept.includes(numberIn(a) ?? '?'),
    'the receipt can be read in the database',
  )
})

test('anonymous and joint petitions are registered with their notes; an accusation is sealed from the first second', async () => {
  const row = async (came: Came) => {
    assert.equal(came.status, 200, came.html)
    return (await server.world.admin.query('select class, data from record where number = $1', [numberIn(came)])).rows[0]
  }
  const anonymous = await row(await me().post('/filed', { ...fresh(), anonymous: 'yes' }))
  assert.deepEqual([anonymous.data.petitioner, anonymous.data.notes], [undefined, ['anonymous', 'address-unclear']])
  const joint = await row(await me().post('/filed', { ...fresh(), others: '李四 13900001111\n张三', heads: '12' }))
  assert.deepEqual([joint.data.heads, joint.data.others.length, joint.data.via], [12, 2, 'portal'])
  assert.equal((await row(await me().post('/filed', { ...fresh(), purpose: 'accusation' }))).class, 'sealed')
  const agent = await row(await me().post('/filed', { ...fresh(), agent: '王大力', agentPhone: '19900005555', representatives: '李四' }))
  assert.deepEqual(
    [agent.data.notes, typeof agent.data.agent, agent.data.representatives.length],
    [['by-agent', 'no-mandate'], 'string', 1],
  )
  const unnamed = await nothingFiled(() => me().post('/filed', { ...fresh(), agentPhone: '19900005555' }))
  assert.deepEqual([unnamed.status, /<details open><summary>我代别人反映[^]*请填写代理人的姓名/.test(unnamed.html)], [422, true])
  assert.deepEqual((await row(await me().post('/filed', { ...fresh(), purpose: 'accusation', against: 'renshe' }))).data.against, [
    'renshe',
  ])
  const nowhere = await nothingFiled(() => me().post('/filed', { ...fresh(), purpose: 'accusation', against: 'atlantis' }))
  assert.equal(nowhere.status, 422)
  const last = await me().post('/file', { ...letter, at: 'who', go: 'next', purpose: 'accusation' })
  assert.match(last.html, /从寄出起密封/)
})

test('language and size are switched without losing what was typed', async () => {
  const v = me()
  const came = await v.post('/file', { ...letter, at: 'ask', look: 'lang=en' })
  assert.match(came.html, /<html lang="en"\s*>[^]*Step 2 of 4[^]*修好路灯<\/textarea>/)
  const large = await v.post('/file', { ...letter, at: 'ask', look: 'size=large' })
  assert.match(large.html, /<html lang="en"\s+class="large">/)
})

test('a form of another site is refused; pages carry a strict policy and personal ones stay in no cache', async () => {
  const came = await nothingFiled(() => me().post('/filed', fresh(), { origin: 'https://elsewhere.example' }))
  assert.equal(came.status, 403)
  const home = await me().get('/')
  const form = await me().get('/file')
  assert.match(String(home.headers['content-security-policy']), /^default-src 'none'; style-src 'self';(?!.*script-src)/)
  assert.match(String(form.headers['content-security-policy']), /script-src 'sha256-[^']+'$/)
  assert.equal(form.headers['cache-control'], 'no-store')
})

test('sixty an hour from one address, then a page that says when to try again and keeps the letter', async () => {
  const v = visitor(server.app, '203.0.113.9')
  let came = await v.post('/filed', { ...fresh(), subject: '' })
  const one = fresh()
  for (let i = 0; i < 61 && came.status !== 429; i++) came = await v.post('/filed', one)
  assert.equal(came.status, 429)
  assert.equal(came.headers['retry-after'], '3600')
  assert.match(came.html, /60 分钟后再按“寄出”/)
  assert.match(came.html, /name="text" value="东街的路灯坏了三个月。"/)
})

test('an address that is none is a page in plain words; the API answers in its own way', async () => {
  const none = await me().get('/nothing/here')
  assert.equal(none.status, 404)
  assert.match(none.html, /没有这个页面/)
  assert.match(String((await me().get('/api/v1/nothing')).headers['content-type']), /problem\+json/)
})

test('when the database is away, a page says so and that nothing was kept', async () => {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1, user: 'nobody' })
  const app = await buildServer({ ...server.world, db: { ...server.world.db, pool } })
  for (const came of [await visitor(app).get('/'), await visitor(app).post('/filed', fresh())]) {
    assert.equal(came.status, 503)
    assert.match(came.html, /系统暂时不能用[^]*刚才的内容没有保存/)
  }
  await app.close()
})

test('an installation without an office says so, and falls over nothing', async () => {
  const world = await testWorld()
  const app = await buildServer(world)
  const v = visitor(app)
  assert.deepEqual(
    [(await v.get('/')).status, (await v.get('/follow')).status, (await v.get('/file')).status, (await v.post('/filed', fresh())).status],
    [200, 200, 503, 503],
  )
  assert.match((await v.get('/file')).html, /还没有机关在这个系统上受理来信/)
  await app.close()
  await world.drop()
})
