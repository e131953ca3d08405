import assert from 'node:assert/strict'
import { createHash, createPublicKey, generateKeyPairSync, verify as verifies } from 'node:crypto'
import { after, before, test } from 'node:test'
import { asActor } from '#database/index.ts'
import { verify } from '#work/records/index.ts'
import { testServer, type Body, type TestServer } from '../../../test/server.ts'
import { checkReceipt, latestAnchors, makeAnchor, verifyAnchors, type Due, type Made } from './index.ts'

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

const system = { office: 'qinghe', actor: 'system', roles: ['system'], units: [] }
type Slip = Body & { readonly receipt: string; readonly salt: string }
const isSlip = (body: Body): body is Slip => 'receipt' in body && 'salt' in body
const letter = {
  channel: 'letter',
  subject: '渡口泵房漏水',
  text: '请求修理。\n一楼进水。',
  petitioner: { name: '赵德柱', phone: '19900007777' },
}
async function filed(given: object = letter): Promise<Slip> {
  const { status, body, text } = await (await server.again('zhou-min')).post('/submissions', { given })
  assert.ok(status === 201 && isSlip(body), text)
  return body
}
async function anchored(due?: Due): Promise<Made> {
  const made = await makeAnchor(server.world, 'qinghe', due)
  assert.ok('ok' in made)
  return made.ok
}
let visitors = 0
const check = (slip: Pick<Slip, 'number' | 'receipt'>, more: object = {}) =>
  checkReceipt(server.world, {
    salt: '',
    line: '',
    address: `203.0.113.${++visitors}`,
    number: slip.number,
    receipt: slip.receipt,
    ...more,
  })
const ours = async (slip: Pick<Slip, 'number' | 'receipt'>, more: object = {}) => (await check(slip, more)).ours ?? assert.fail('not ours')
const broken = () =>
  asActor(server.world.db, system, async tx => {
    await verify(tx, 'qinghe')
    return (await verifyAnchors(tx, 'qinghe', server.world.keys.signing?.known ?? new Set())).broken
  })
/** Runs statements as somebody who may do everything, past every rule of the database; then looks, and puts everything back as it was. */
async function tampered<T>(statements: readonly string[], look: () => Promise<T>): Promise<T> {
  const { admin } = server.world
  const tables = ['event', 'record', 'anchor_leaf', 'anchor']
  await admin.query(
    `set session_replication_role = replica; ${tables.map(t => `drop table if exists kept_${t}; create table kept_${t} as select * from ${t}`).join('; ')}`,
  )
  const own = (
    await admin.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'record' and is_generated = 'NEVER'",
    )
  ).rows
    .map(r => r.name)
    .join(', ')
  for (const statement of statements) assert.ok((await admin.query(statement)).rowCount, statement)
  const seen = await look()
  for (const t of tables)
    await admin.query(
      `delete from ${t}; insert into ${t} ${t === 'record' ? `(${own}) select ${own}` : 'select *'} from kept_${t}; drop table kept_${t}`,
    )
  await admin.query('set session_replication_role = default')
  return seen
}
const sha = (...parts: readonly (Buffer | string)[]) => parts.reduce((h, p) => h.update(p), createHash('sha256')).digest()

test('a receipt can be reckoned again from what was filed and the salt, and from nothing less', async () => {
  const { number, receipt, salt, id } = await filed()
  const line = `{"day":"2026-03-02","filed":{"channel":"letter","subject":"渡口泵房漏水","text":"请求修理。\\n一楼进水。"},"form":"xinqiao-receipt-1","number":"${number}","office":"990106","salt":"${salt}"}`
  assert.equal(sha(line).toString('hex'), receipt)
  assert.match(salt, /^[0-9a-f]{32}$/)
  const {
    rows: [event],
  } = await server.world.admin.query<{ receipt: string }>(
    "select effect #>> '{set,receipt}' as receipt from event where record = $1 and seq = 1",
    [id],
  )
  assert.equal(event?.receipt, receipt)
  const again = await filed()
  assert.ok(again.salt !== salt && again.receipt !== receipt)
  for (const { name } of (
    await server.world.admin.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    )
  ).rows) {
    const { rows } = await server.world.admin.query<{ text: string }>(`select t::text as text from "${name}" t`)
    assert.ok(!rows.some(r => r.text.includes(salt)), `${name} holds the salt`)
  }
  assert.deepEqual(await ours({ number, receipt }, { salt, line: `${line}\n` }).then(o => [o.holds, o.text, o.pasted]), [true, true, true])
  assert.deepEqual(
    await ours({ number, receipt }, { salt: again.salt, line: line.replace('一楼', '二楼') }).then(o => [o.holds, o.text, o.pasted]),
    [true, false, false],
  )
})

test('who files through a visit gets a receipt with the slip; nobody can hand one in', async () => {
  const clerk = await server.again('zhou-min')
  const visit = await clerk.post('/visits', { given: { level: 'district', place: '接访大厅', heads: 1, summary: '来访' } })
  const { body } = await clerk.step('visits', visit.body.id, 'register', { subject: '路灯', text: '不亮了。' })
  const slip = body.slips?.[0]
  assert.ok(slip && 'receipt' in slip && typeof slip.receipt === 'string')
  assert.equal((await ours({ number: slip.number, receipt: slip.receipt })).holds, true)
  assert.equal((await clerk.post('/submissions', { given: { ...letter, receipt: slip.receipt } })).status, 422)
})

test('unknown numbers, other receipts’ hashes and what is no hash are one answer', async () => {
  const [a, b] = [await filed(), await filed()]
  for (const asked of [
    { number: a.number, receipt: b.receipt },
    { number: '9901061202603029999', receipt: a.receipt },
    { number: '', receipt: '' },
    { number: a.number, receipt: a.receipt.slice(0, 63) },
    { number: a.number, receipt: `${a.receipt.slice(0, 63)}g` },
    { number: '\u0000', receipt: '\u0000' },
    { number: `${a.number}'`, receipt: a.receipt },
  ])
    assert.deepEqual(await check(asked), {})
  assert.equal((await ours({ number: ` ${a.number} `, receipt: a.receipt.toUpperCase().replace(/.{4}/g, '$& ') })).holds, true)
  let tries = 0
  while ((await check({ number: a.number, receipt: b.receipt })).retryAfter === undefined) assert.ok(++tries < 30)
})

test('an anchor binds what moved since the one before, and names it; without a move there is none', async () => {
  const slip = await filed()
  assert.equal((await ours(slip)).bound, undefined)
  const first = await anchored()
  assert.ok(first.made && first.anchor.leaves > 0)
  assert.deepEqual([(await anchored()).made, (await anchored()).anchor.nth], [false, first.anchor.nth])
  server.world.wait(60)
  await (await server.again('he-jianping')).step('submissions', slip.id, 'supplement', { material: '补充' })
  const second = await anchored()
  assert.deepEqual([second.made, second.anchor.leaves, second.anchor.nth], [true, 1, first.anchor.nth + 1])
  assert.equal((await ours(slip)).bound?.anchor.nth, first.anchor.nth, 'the earliest proof')
  assert.deepEqual(await broken(), [])
  assert.deepEqual(
    (await latestAnchors(server.world, 'qinghe', 1)).map(a => a.nth),
    [second.anchor.nth],
  )
})

test('the proof can be checked without this system', async () => {
  const slip = await filed()
  await filed()
  await anchored()
  const { bound } = await ours(slip)
  const proof: { leaf: string; place: number; leaves: number; path: string[]; anchor: string; signature: string } = JSON.parse(
    bound?.proof ?? '',
  )
  let hash = sha(Buffer.of(0), proof.leaf)
  let place = proof.place
  const path = [...proof.path]
  for (let n = proof.leaves; n > 1; n = (n + 1) >> 1, place >>= 1) {
    if (place % 2 === 0 && place + 1 === n) continue
    const other = Buffer.from(path.shift() ?? '', 'hex')
    hash = place % 2 ? sha(Buffer.of(1), other, hash) : sha(Buffer.of(1), hash, other)
  }
  const anchor: { root: string; key: string } = JSON.parse(proof.anchor)
  assert.equal(hash.toString('hex'), anchor.root)
  assert.equal(JSON.parse(proof.leaf).receipt, slip.receipt)
  assert.ok(
    verifies(
      null,
      Buffer.from(proof.anchor),
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: anchor.key }, format: 'jwk' }),
      Buffer.from(proof.signature, 'base64url'),
    ),
  )
})

test('many who are told at once make one anchor for an evening; those who ask make one for what moved', async () => {
  const due = (day: Due['day']): Due => ({ day, since: new Date(`${day}T23:30:00+08:00`) })
  server.world.wait(16 * 60)
  const made = await Promise.all(Array.from({ length: 6 }, () => anchored(due('2026-03-02'))))
  assert.deepEqual(made.filter(m => m.made).length, 1)
  assert.equal(new Set(made.map(m => m.anchor.nth)).size, 1)
  assert.equal((await anchored(due('2026-03-02'))).made, false)
  server.world.wait(24 * 60)
  const empty = await anchored(due('2026-03-03'))
  assert.deepEqual([empty.made, empty.anchor.leaves], [true, 0], 'an evening on which nothing moved is no gap')
  await filed()
  const asked = await Promise.all(Array.from({ length: 6 }, () => anchored()))
  assert.equal(asked.filter(m => m.made).length, 1)
  assert.deepEqual(await broken(), [])
  await assert.rejects(
    server.world.admin.query(
      "insert into anchor select office, nth + 100, day, at, due, leaves, root, blocks, before, key, signature from anchor where due = '2026-03-03'",
    ),
    /anchor_office_due_key/,
  )
})

test('whatever is done to what was anchored, the check of the receipt and the check of everything find it', async () => {
  const slip = await filed()
  const of = `record = '${slip.id}'`
  await (await server.again('he-jianping')).step('submissions', slip.id, 'supplement', { material: '补充' })
  const { anchor } = await anchored()
  const nth = `nth = ${anchor.nth}`
  const other = createHash('sha256').update('forged').digest('hex')
  const cases: readonly (readonly [string, readonly string[], object | undefined])[] = [
    [
      'another text, and its hash',
      [
        `update event set given = jsonb_set(given, '{text,~}', '"v1.AAAA"') where ${of} and seq = 1`,
        `update event set hash = '\\x${other}' where ${of} and seq = 1`,
      ],
      undefined,
    ],
    [
      'a forged head',
      [`update event set hash = '\\x${other}' where ${of} and seq = 2`, `update record set head = '\\x${other}' where id = '${slip.id}'`],
      { fault: 'changed', seq: 2 },
    ],
    [
      'a chain cut short after the anchor',
      [
        `delete from event where ${of} and seq = 2`,
        `update record set version = 1, head = (select hash from event where ${of} and seq = 1) where id = '${slip.id}'`,
      ],
      { fault: 'vanished', seq: 2, number: slip.number },
    ],
    [
      'another receipt',
      [
        `update event set effect = jsonb_set(effect, '{set,receipt}', '"${other}"') where ${of} and seq = 1`,
        `update record set data = jsonb_set(data, '{receipt}', '"${other}"') where id = '${slip.id}'`,
      ],
      { fault: 'changed' },
    ],
    ['another leaf', [`update anchor_leaf set head = '\\x${other}' where ${of}`], { fault: 'root' }],
    ['another root', [`update anchor set root = '\\x${other}' where ${nth}`], { fault: 'signature' }],
    [
      'a forged signature',
      [`update anchor set signature = set_byte(signature, 5, (get_byte(signature, 5) + 1) % 256) where ${nth}`],
      { fault: 'signature' },
    ],
    ['a later day', [`update anchor set day = '2026-12-31' where ${nth}`], { fault: 'signature' }],
    ['one anchor less', [`delete from anchor where ${nth}`], { fault: 'stray' }],
    ['other blocks', [`update anchor set blocks = '\\x${other}' where ${nth}`], { fault: 'root' }],
  ]
  for (const [name, statements, fault] of cases) {
    const [seen, found] = await tampered(statements, async () => [await check(slip, { salt: slip.salt }), await broken()])
    assert.equal(seen.ours?.holds ?? assert.fail(`${name}: not ours`), false, name)
    if (fault)
      assert.deepEqual(
        found.map(f => ({ ...f, ...fault })),
        found.length === 1 ? found : assert.fail(`${name}: ${JSON.stringify(found)}`),
        name,
      )
  }
  // Who can do everything can also forget the record: no receipt of it is known, and what was signed tells.
  const gone = await tampered([`delete from event where ${of}`, `delete from record where id = '${slip.id}'`], broken)
  assert.deepEqual(
    gone.map(f => [f.fault, f.record]),
    [['vanished', slip.id]],
  )
  assert.deepEqual(await broken(), [])
})

test('an anchor signed by a key that is not ours is none', async () => {
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
  const known = new Set([x])
  const found = await asActor(server.world.db, system, async tx => verifyAnchors(tx, 'qinghe', known))
  assert.ok(found.anchors > 0 && found.broken.length === found.anchors && found.broken.every(b => b.fault === 'key'))
  const { signing: _, ...keyless } = server.world.keys
  const refused = await makeAnchor({ ...server.world, keys: keyless }, 'qinghe')
  assert.equal('refused' in refused && refused.refused.code, 'no-signing-key')
})
