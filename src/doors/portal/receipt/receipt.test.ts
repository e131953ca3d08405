import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { makeAnchor } from '#work/anchors/index.ts'
import { visitor, type Came } from '#testing/visitor.ts'
import { testServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

let people = 0
const me = () => visitor(server.app, `203.0.113.${++people}`)
const found = (came: Came, pattern: RegExp) => pattern.exec(came.html)?.[1] ?? assert.fail(`no ${pattern} in ${came.html}`)
const unescaped = (html: string) => html.replace(/&#(\d+);/g, (_, n: string) => String.fromCharCode(Number(n)))
async function filed(form: Readonly<Record<string, string>> = {}) {
  const v = me()
  const key = (++people).toString(16).padStart(32, '0')
  const came = await v.post('/filed', {
    office: 'qinghe',
    subject: '拖欠工资',
    text: '三个月没有发工资。',
    ask: '支付“工资”',
    purpose: 'request',
    name: '欧阳秋实',
    phone: '19900007777',
    key,
    ...form,
  })
  const [, receipt = '', salt = ''] = /class="hash">([^<]+)<[^]*class="hash">([^<]+)</.exec(came.html) ?? []
  return { came, v, number: found(came, /class="number">(\d+)/), code: found(came, /class="code">([^<]+)/), receipt, salt }
}
type Slip = Awaited<ReturnType<typeof filed>>
const check = (slip: Pick<Slip, 'number' | 'receipt'>, more: Readonly<Record<string, string>> = {}, v = me()) =>
  v.post('/receipt', { number: slip.number, receipt: slip.receipt, ...more })
/** What the page says of this receipt: its outcome, without what was typed. */
const said = (came: Came) => /<div class="(?:summary|note good)"[^]*?<\/div>/.exec(came.html)?.[0] ?? assert.fail(came.html)

test('the slip carries hash and salt, and a picture that fills in the page which checks it', async () => {
  const slip = await filed()
  assert.match(slip.receipt, /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  assert.match(slip.salt, /^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
  const address = unescaped(found(slip.came, /href="(\/receipt\?[^"]+)"/))
  const page = await me().get(address)
  assert.deepEqual(
    [found(page, /id="number"[^>]* value="([^"]*)"/), found(page, /id="receipt"[^>]*>\n([^<]*)</)],
    [slip.number, slip.receipt.replaceAll(' ', '')],
  )
  assert.ok(!page.html.includes('这张回执是真的'), 'an address alone checks nothing')
  assert.ok(!address.includes(slip.salt.replaceAll(' ', '')) && !address.includes(slip.salt))
})

test('whoever has number and code gets the line, puts in the salt, and reckons the hash themselves', async () => {
  const slip = await filed()
  const v = me()
  await v.post('/follow', { number: slip.number, code: slip.code })
  const line = unescaped(found(await v.get('/follow'), /<code>(\{.*?\})<\/code>/)).replace(
    '"salt":""',
    `"salt":"${slip.salt.replaceAll(' ', '')}"`,
  )
  assert.match(line, /"subject":"拖欠工资","text":"三个月没有发工资。\\n\\n我的请求：支付“工资”"/)
  assert.doesNotMatch(line, /欧阳|1990|petitioner/)
  assert.equal(createHash('sha256').update(line).digest('hex'), slip.receipt.replaceAll(' ', ''))
  assert.match(
    said(await check(slip, { salt: slip.salt, line })),
    /这张回执是真的[^]*本机关现在保存的内容，就是当初登记的内容[^]*您保存的核对行，就是当初登记的内容/,
  )
  assert.match(
    said(await check(slip, { salt: `${slip.salt.slice(0, -1)}x`, line: line.replace('三个月', '两个月') })),
    /这张回执是真的[^]*随机码对不上[^]*不是当初登记的内容/,
  )
})

test('a forged receipt, a mistyped one and one of another number are told in the same words, which tell nothing', async () => {
  const slip = await filed({ subject: '不可外传的事' })
  const other = await filed()
  const words = said(await check({ number: slip.number, receipt: other.receipt }))
  for (const asked of [
    { number: '9901062202603029999', receipt: slip.receipt },
    { number: slip.number, receipt: '0'.repeat(64) },
    { number: slip.number, receipt: '' },
    { number: '', receipt: slip.receipt },
    { number: '\u0000', receipt: '\u0000' },
  ]) {
    const came = await check(asked)
    assert.deepEqual([came.status, said(came), came.headers['cache-control']], [404, words, 'no-store'])
  }
  assert.match(words, /没有这样一张回执/)
  const good = await check(slip)
  assert.equal(good.status, 200)
  for (const secret of ['不可外传的事', '三个月没有发工资', '欧阳', '19900007777', slip.salt, slip.code])
    assert.ok(!good.html.includes(secret), secret)
  assert.match(
    (await visitor(server.app, '203.0.113.250').post('/receipt', { number: slip.number, receipt: slip.receipt, look: 'lang=en' })).html,
    /Check a receipt[^]*value="[0-9]/,
  )
})

test('before the evening it waits for the anchor; after it, the page names anchor, root and key', async () => {
  const slip = await filed()
  assert.match(said(await check(slip)), /2026年3月2日收到[^]*还没有封进存证：每天23:30/)
  const made = await makeAnchor(server.world, 'qinghe')
  const anchor = 'ok' in made ? made.ok.anchor : assert.fail()
  const came = await check(slip)
  const root = anchor.root.toString('hex')
  assert.match(said(came), new RegExp(`已封进2026年3月2日 09:00的第${anchor.nth}号存证，签名有效。根：<code\\s*>${root}`))
  assert.ok(unescaped(came.html).includes(`\\"root\\":\\"${root}\\"`), 'the proof to take away')
  const page = await me().get('/receipt?office=qinghe')
  assert.ok(page.html.includes(anchor.key) && page.html.includes(root))
  assert.match((await me().get('/')).html, /href="\/receipt"/)
})

test('what was changed behind the office’s back is told to whoever holds the receipt', async () => {
  const slip = await filed()
  await makeAnchor(server.world, 'qinghe')
  const { admin } = server.world
  await admin.query(
    "update event e set effect = jsonb_set(effect, '{set,subject,~}', '\"v1.AAAA\"') from record r where r.id = e.record and e.seq = 1 and r.number = $1",
    [slip.number],
  )
  const came = await check(slip, { salt: slip.salt })
  assert.equal(came.status, 200)
  assert.match(said(came), /回执是我们的，但记录对不上[^]*请收好回执/)
})

test('too many tries are told when to come back', async () => {
  const v = me()
  let came = await v.get('/receipt')
  for (let i = 0; i < 12 && came.status !== 429; i++) came = await check({ number: '9901062202603020001', receipt: '0'.repeat(64) }, {}, v)
  assert.equal(came.status, 429)
  assert.ok(Number(came.headers['retry-after']) > 0)
  assert.match(came.html, /请 \d+ 分钟后再试/)
})
