import assert from 'node:assert/strict'
import { readdir, utimes } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { jpeg, pdf, png } from '#testing/file-samples.ts'
import { limits, removeUnattached } from '#work/files/index.ts'
import { everyone, join as hire, staffRoles } from './everyone.ts'
import { multipart, type Part } from './multipart.ts'
import { testServer, type Caller, type TestServer } from './server.ts'

// Photos and documents, from the sender's form to whoever reads them, over the server's own routes.

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

const photo = jpeg({ exif: true })
const hidden = 'GPS-31.2304'
type Sent = { readonly status: number; readonly headers: Record<string, unknown>; readonly text: string; readonly bytes: Buffer }
async function send(cookie: string, url: string, parts: readonly Part[], headers: Record<string, string> = {}): Promise<Sent> {
  const { type, body } = multipart(parts)
  const answer = await server.app.inject({ method: 'POST', url, headers: { cookie, 'content-type': type, ...headers }, payload: body })
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, bytes: answer.rawPayload }
}
async function read(cookie: string, url: string): Promise<Sent> {
  const answer = await server.app.inject({ method: 'GET', url, headers: { cookie } })
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, bytes: answer.rawPayload }
}
const upload = (caller: Caller, name: string, content: Buffer) =>
  send(caller.cookie, '/api/v1/files', [{ name: 'file', file: name, content }])
async function uploaded(
  caller: Caller,
  name = '漏水的墙.jpg',
  content: Buffer = photo,
): Promise<{ readonly id: string; readonly bytes: number; readonly name: string }> {
  const answer = await upload(caller, name, content)
  assert.equal(answer.status, 201, answer.text)
  return JSON.parse(answer.text)
}
const stored = async () => {
  const found: string[] = []
  for await (const place of server.world.files.before(new Date(8.64e15))) found.push(place)
  return found.toSorted()
}
const rows = async (): Promise<readonly { id: string; record: string | null; place: string; name: Buffer; key: Buffer }[]> =>
  (await server.world.admin.query('select id, record, place, name, key from attachment order by id')).rows

async function filed(subject: string, more: object = {}, clerk = 'zhou-min') {
  const answer = await (
    await server.as(clerk)
  ).post('/submissions', {
    given: { channel: 'letter', subject, text: `${subject}，请求处理。`, petitioner: { name: '赵德柱', phone: '19900007777' }, ...more },
  })
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}
/** A petitioner at the follow page of what they filed. */
async function follows({ number, code }: { number: string; code: string }): Promise<string> {
  const entered = await server.app.inject({
    method: 'POST',
    url: '/follow',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `number=${number}&code=${code}`,
  })
  assert.equal(entered.statusCode, 303, entered.body)
  return entered.cookies.map(c => `${c.name}=${c.value}`).join('; ')
}
const act = '/follow/do/supplement'
const form = (...files: readonly Part[]): readonly Part[] => [
  { name: 'material', text: '补充照片' },
  ...files,
  { name: 'key', text: server.world.random(16).toString('hex') },
]

test('staff send a file, a step names it, and whoever sees the record reads it; what the database and the disk hold shows nothing of it', async () => {
  const clerk = await server.as('zhou-min')
  const matter = await filed('渡口泵房漏水')
  const file = await uploaded(clerk)
  assert.equal(file.name, '漏水的墙.jpg')
  assert.equal(
    (await read((await server.as('he-jianping')).cookie, `/api/v1/files/${file.id}`)).status,
    404,
    'before a step names it it is the sender’s',
  )
  assert.equal((await read(clerk.cookie, `/api/v1/files/${file.id}`)).status, 200)
  const done = await clerk.step('submissions', matter.id, 'supplement', { material: '见照片', files: [file.id] })
  assert.equal(done.status, 200, done.text)
  const got = await read((await server.as('he-jianping')).cookie, `/api/v1/files/${file.id}`)
  assert.equal(got.status, 200)
  assert.equal(got.bytes.length, file.bytes)
  assert.ok(!got.bytes.includes(hidden), 'where it was taken is not in it')
  const list = JSON.parse((await read(clerk.cookie, `/api/v1/files?record=${matter.id}`)).text)
  assert.deepEqual(
    list.items.map((f: { name: string; type: string; shown: boolean; by: { zh: string } }) => [f.name, f.type, f.shown, f.by.zh]),
    [['漏水的墙.jpg', 'image/jpeg', true, '周敏']],
  )
  const {
    rows: [event],
  } = await server.world.admin.query("select effect, given from event where record = $1 and step = 'supplement'", [matter.id])
  assert.deepEqual(Object.keys(event?.effect.files[0]).toSorted(), ['bytes', 'id', 'sha256', 'type'])
  assert.equal(event?.effect.files[0].id, file.id)
  assert.match(event?.effect.files[0].sha256, /^[0-9a-f]{64}$/)
  const [row] = (await rows()).filter(r => r.id === file.id)
  const sealed = row && (await server.world.files.read(row.place))
  assert.ok(sealed && !sealed.includes(Buffer.from('JFIF')) && !row.name.includes(Buffer.from('漏水')))
  assert.ok(!JSON.stringify(event).includes('漏水的墙'))
})

test('a stored file leaves as a file: never as a page, never guessed, never cached', async () => {
  const clerk = await server.as('zhou-min')
  const { id } = await uploaded(clerk, `a*b:c;'照片'.jpg`)
  const paper = await uploaded(clerk, '合同.pdf', pdf)
  const kept = await read(clerk.cookie, `/api/v1/files/${id}`)
  const shown = await read(clerk.cookie, `/api/v1/files/${id}?show=picture`)
  const pdfShown = await read(clerk.cookie, `/api/v1/files/${paper.id}?show=picture`)
  for (const answer of [kept, shown, pdfShown]) {
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.equal(answer.headers['content-security-policy'], "default-src 'none'; sandbox")
    assert.equal(answer.headers['cache-control'], 'private, no-store')
    assert.equal(answer.headers['content-encoding'], undefined)
  }
  assert.equal(
    kept.headers['content-disposition'],
    `attachment; filename="file.jpg"; filename*=UTF-8''a_b_c%3B%27${encodeURIComponent('照片')}%27.jpg`,
  )
  assert.match(String(shown.headers['content-disposition']), /^inline/)
  assert.match(String(pdfShown.headers['content-disposition']), /^attachment/)
  assert.equal((await read(clerk.cookie, `/api/v1/files/${id}?show=page`)).status, 422)
})

test('what is not taken is refused in a sentence that says what is, and leaves nothing', async () => {
  const clerk = await server.as('zhou-min')
  const before = await stored()
  const many = (await rows()).length
  for (const [name, content, code, status] of [
    ['a.jpg', Buffer.from('<html><script>alert(1)</script>'), 'file-kind', 422],
    ['a.jpg', Buffer.alloc(0), 'file-empty', 422],
    ['a.exe', Buffer.from('MZ'.padEnd(900)), 'file-kind', 422],
    ['a.jpg', Buffer.concat([photo, Buffer.alloc(limits.file)]), 'file-too-large', 413],
  ] as const) {
    const answer = await upload(clerk, name, content)
    const told = JSON.parse(answer.text)
    assert.deepEqual([answer.status, told.code], [status, code], answer.text)
    if (code === 'file-kind') assert.match(told.detail.zh, /照片（JPG/)
  }
  assert.equal((await send(clerk.cookie, '/api/v1/files', [{ name: 'note', text: 'x' }])).status, 422)
  assert.equal((await send('', '/api/v1/files', [{ name: 'file', file: 'a.jpg', content: photo }])).status, 401)
  assert.equal(
    (
      await send(clerk.cookie, '/api/v1/files', [
        { name: 'file', file: 'a.jpg', content: photo },
        { name: 'file', file: 'b.jpg', content: photo },
      ])
    ).status,
    422,
  )
  for (const [caller, post, get] of [
    [clerk, 415, 422],
    [server.nobody, 401, 401],
  ] as const)
    assert.deepEqual([(await caller.post('/files', {})).status, (await caller.get('/files')).status], [post, get])
  assert.deepEqual([await stored(), (await rows()).length], [before, many])
})

test('a step takes only files that are its actor’s own, once, ten at a time, and no more than a matter may hold', async () => {
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const one = await filed('甲')
  const two = await filed('乙')
  const file = await uploaded(clerk)
  const tried = async (caller: Caller, id: string, files: readonly string[]) =>
    (await caller.step('submissions', id, 'supplement', { material: '见附件', files })).status
  assert.equal(await tried(triage, one.id, [file.id]), 422, 'another’s')
  assert.equal(await tried(clerk, one.id, ['0123456789']), 422, 'none')
  assert.equal(await tried(clerk, one.id, [file.id]), 200)
  assert.equal(await tried(clerk, two.id, [file.id]), 422, 'one that another matter has')
  const eleven = await Promise.all(Array.from({ length: 11 }, () => uploaded(clerk)))
  assert.equal(
    await tried(
      clerk,
      two.id,
      eleven.map(f => f.id),
    ),
    422,
  )
  await server.world.admin.query('update attachment set bytes = $1 where id = $2', [limits.record, file.id])
  const more = await clerk.step('submissions', one.id, 'supplement', { material: '见附件', files: [eleven[0]?.id] })
  assert.equal(more.status, 422)
  assert.match(more.body.fields[0]?.zh ?? '', /合计不能超过/)
  const [waiting] = (await rows()).filter(r => r.id === eleven[0]?.id)
  assert.equal(waiting?.record, null, 'a refused step leaves it where it was')
})

test('a sealed matter’s file is nobody’s but theirs who route it; another office’s nobody’s; not by its address, and not by any list', async () => {
  const all = await everyone(server, 'zhujian')
  const triage = await server.as('he-jianping')
  const baishi = await server.as('bs-cen-yi')
  const matter = await filed('反映某科长收礼', { purpose: 'accusation' })
  const file = await uploaded(triage, '证据.png', png)
  assert.equal((await triage.step('submissions', matter.id, 'supplement', { material: '证据', files: [file.id] })).status, 200)
  for (const role of staffRoles) {
    const caller = all.get(role)
    const may = role === 'triage' || role === 'director'
    assert.ok(caller)
    const got = await read(caller.cookie, `/api/v1/files/${file.id}`)
    assert.equal(got.status, may ? 200 : 404, role)
    // Not even that there is such a file.
    if (!may) assert.equal(JSON.parse(got.text).code, 'unknown-file', role)
    assert.equal(JSON.parse((await read(caller.cookie, `/api/v1/files?record=${matter.id}`)).text).items.length, may ? 1 : 0, role)
    // Nor by naming it in a step of one's own.
    if (role === 'reception')
      assert.equal(
        (await caller.step('submissions', (await filed('别的事')).id, 'supplement', { material: 'x', files: [file.id] })).status,
        422,
      )
  }
  for (const cookie of ['', baishi.cookie]) assert.equal((await read(cookie, `/api/v1/files/${file.id}`)).status, cookie ? 404 : 401)
})

test('a letter is registered with its scan; of an accusation the clerk who scanned it keeps nothing', async () => {
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const [scan, proof] = [await uploaded(clerk, '来信.pdf', pdf), await uploaded(clerk, '证据.pdf', pdf)]
  const letter = await filed('附有扫描件的信', { files: [scan.id] })
  const sealed = await filed('反映某局长', { purpose: 'accusation', files: [proof.id] })
  assert.equal((await read(triage.cookie, `/api/v1/files/${scan.id}`)).status, 200)
  assert.deepEqual(
    JSON.parse((await read(clerk.cookie, `/api/v1/files?record=${letter.id}`)).text).items.map((f: { id: string }) => f.id),
    [scan.id],
  )
  const {
    rows: [event],
  } = await server.world.admin.query('select effect from event where record = $1 and seq = 1', [letter.id])
  assert.equal(event?.effect.files[0].id, scan.id)
  assert.equal((await read(clerk.cookie, `/api/v1/files/${proof.id}`)).status, 404)
  assert.equal((await read(triage.cookie, `/api/v1/files/${proof.id}`)).status, 200)
  assert.equal(JSON.parse((await read(triage.cookie, `/api/v1/files?record=${sealed.id}`)).text).items.length, 1)
})

test('the unit that has the matter sees its submission’s photos beside the petition, and no other unit does', async () => {
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const matter = await filed('小区路灯不亮')
  const file = await uploaded(clerk)
  await clerk.step('submissions', matter.id, 'supplement', { material: '照片', files: [file.id] })
  const sorted = await triage.step('submissions', matter.id, 'triage', {
    category: 'appeal',
    content: '0401',
    matters: [{ subject: '路灯', demands: ['修好'] }],
  })
  const petition = sorted.body.links.find(l => l.name === 'petitions')?.record.id ?? ''
  assert.equal((await triage.step('petitions', petition, 'forward', { unit: 'renshe' })).status, 200)
  const handler = await server.as('liu-siyuan')
  const other = await hire(server, 'file-other', 'zhujian', 'handler')
  assert.deepEqual(
    JSON.parse((await read(handler.cookie, `/api/v1/files?record=${petition}`)).text).items.map((f: { id: string }) => f.id),
    [file.id],
  )
  assert.equal((await read(handler.cookie, `/api/v1/files/${file.id}`)).status, 200)
  assert.equal(JSON.parse((await read(other.cookie, `/api/v1/files/${file.id}`)).text).code, 'unknown-file')
})

test('a petitioner sends photos with one form, reads them again, and sees nothing that an office added', async () => {
  const matter = await filed('渡口路灯')
  const cookie = await follows(matter)
  const clerk = await server.as('zhou-min')
  const page = await read(cookie, act)
  assert.match(page.text, /enctype="multipart\/form-data"/)
  assert.match(page.text, /type="file" multiple accept="image\/\*/)
  assert.match(page.text, /每个不超过 20 MB，一次最多 10 个/)
  const sent = await send(
    cookie,
    act,
    form(
      { name: 'files', file: 'IMG_1.jpg', content: photo },
      { name: 'files', file: '合同.pdf', content: pdf },
      { name: 'files', file: '', content: Buffer.alloc(0) },
    ),
  )
  assert.deepEqual([sent.status, sent.headers['location']], [303, '/follow?done=supplement'], sent.text)
  const inner = await uploaded(clerk, '内部材料.pdf', pdf)
  await clerk.step('submissions', matter.id, 'supplement', { material: '内部', files: [inner.id] })
  const mine = await read(cookie, '/follow')
  const links = [...mine.text.matchAll(/href="(\/follow\/file\/[^"]+)"/g)].map(m => m[1] ?? '')
  assert.equal(links.length, 2)
  assert.match(mine.text, /您寄来的照片和材料（2）/)
  assert.ok(mine.text.includes('合同.pdf') && !mine.text.includes('内部材料'))
  const back = await read(cookie, links.find(link => mine.text.includes(`${link}" download>合同`)) ?? '')
  assert.equal(back.status, 200)
  assert.deepEqual(back.bytes, pdf)
  assert.match(String(back.headers['content-disposition']), /^attachment/)
  assert.equal((await read(cookie, `/follow/file/${inner.id}`)).status, 404)
  const other = await follows(await filed('别人的事'))
  for (const link of links) assert.equal((await read(other, link)).status, 404)
  assert.equal((await read('', links[0] ?? '')).status, 303, 'without the code nothing')
})

test('a petitioner’s form that is refused leaves no file; the same form twice leaves one set', async () => {
  const matter = await filed('井盖')
  const cookie = await follows(matter)
  const before = await stored()
  const many = (await rows()).length
  const wrong = await send(
    cookie,
    act,
    form({ name: 'files', file: 'a.jpg', content: photo }, { name: 'files', file: 'b.html', content: Buffer.from('<html>') }),
  )
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /文件“b\.html”的格式不能接收[^<]*请重新选一次/)
  assert.ok(wrong.text.includes('补充照片'), 'what was typed is still there')
  const empty = await send(cookie, act, [{ name: 'files', file: 'a.jpg', content: photo }])
  assert.equal(empty.status, 422, 'the step itself refuses: nothing was written')
  assert.match(empty.text, /文件没有收下，请重新选一次/)
  const eleven = await send(cookie, act, form(...Array.from({ length: 11 }, () => ({ name: 'files', file: 'a.jpg', content: photo }))))
  assert.equal(eleven.status, 422)
  assert.match(eleven.text, /一次最多 10 个文件/)
  const look = await send(cookie, act, [{ name: 'look', text: 'lang=en' }, ...form({ name: 'files', file: 'a.jpg', content: photo })])
  assert.equal(look.status, 200)
  assert.deepEqual([await stored(), (await rows()).length], [before, many])
  const twice = form({ name: 'files', file: 'a.jpg', content: photo })
  assert.deepEqual([(await send(cookie, act, twice)).status, (await send(cookie, act, twice)).status], [303, 303])
  assert.deepEqual([(await stored()).length, (await rows()).length], [before.length + 1, many + 1])
})

test('a letter is filed with its photos in one form; refused, it leaves neither', async () => {
  const letter = { office: 'qinghe', at: 'read', go: 'send', subject: '墙面漏水', text: '漏了三个月。', purpose: 'request', name: '王小明' }
  const filing = (key: string, more: Readonly<Record<string, string>>, ...files: readonly Part[]) =>
    send('', '/filed', [...Object.entries({ ...letter, key, ...more }).map(([name, text]) => ({ name, text })), ...files])
  const picture: Part = { name: 'files', file: '漏水的墙.jpg', content: photo }
  const before = await stored()
  const many = (await rows()).length
  for (const [more, files, why] of [
    [{ name: '' }, [picture], /请填写姓名/],
    [{}, [picture, { name: 'files', file: 'x.html', content: Buffer.from('<html>') }], /x\.html/],
    [{ heads: '0' }, [picture], /人数/],
  ] as const) {
    const refused = await filing('a'.repeat(32), more, ...files)
    assert.equal(refused.status, 422)
    assert.match(refused.text, why)
    assert.deepEqual([await stored(), (await rows()).length], [before, many])
  }
  const filed_ = await filing('b'.repeat(32), {}, picture)
  const number = /class="number">(\d+)/.exec(filed_.text)?.[1] ?? ''
  const code = /class="code">([^<]+)/.exec(filed_.text)?.[1] ?? ''
  assert.equal(filed_.status, 200, filed_.text)
  assert.match((await read(await follows({ number, code }), '/follow')).text, /漏水的墙\.jpg/)
  const twice = await filing('b'.repeat(32), {}, picture)
  assert.equal(/class="number">(\d+)/.exec(twice.text)?.[1], number)
  assert.deepEqual([(await stored()).length, (await rows()).length], [before.length + 1, many + 1])
  const page = await server.app.inject({
    method: 'POST',
    url: '/file',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...letter, at: 'who', go: 'next' }).toString(),
  })
  assert.match(page.body, /type="file" multiple/)
  assert.match(page.body, /formenctype="multipart\/form-data"/)
})

test('where a step takes no files, none are taken, and other pages know no such forms', async () => {
  const cookie = await follows(await filed('垃圾'))
  assert.equal((await send(cookie, '/follow/do/withdraw', form({ name: 'files', file: 'a.jpg', content: photo }))).status, 415)
  for (const url of ['/follow', '/file']) assert.equal((await send(cookie, url, form())).status, 415, url)
})

test('uploads from one address are limited', async () => {
  const cookie = await follows(await filed('停车'))
  const from = { 'x-forwarded-for': '203.0.113.9' }
  let status = 0
  for (let i = 0; i < 31 && status !== 429; i++)
    status = (await send(cookie, act, [{ name: 'files', file: 'a.jpg', content: Buffer.from('x') }], from)).status
  assert.equal(status, 429)
})

test('when the matter’s key is destroyed its files cannot be read, by anybody, with everything else still there', async () => {
  const clerk = await server.as('zhou-min')
  const matter = await filed('要销毁的事')
  const file = await uploaded(clerk)
  await clerk.step('submissions', matter.id, 'supplement', { material: '照片', files: [file.id] })
  await server.world.admin.query('delete from matter_key where record = $1', [matter.id])
  const got = await read(clerk.cookie, `/api/v1/files/${file.id}`)
  assert.deepEqual([got.status, JSON.parse(got.text).code], [404, 'file-erased'])
  const [listed] = JSON.parse((await read(clerk.cookie, `/api/v1/files?record=${matter.id}`)).text).items
  assert.deepEqual([listed.id, listed.name, listed.shown], [file.id, undefined, false])
  const another = await uploaded(clerk)
  assert.notEqual((await clerk.step('submissions', matter.id, 'supplement', { material: '再来', files: [another.id] })).status, 200)
})

test('a row copied to another record, and a file put in another’s place, do not open', async () => {
  const clerk = await server.as('zhou-min')
  const one = await filed('子')
  const two = await filed('丑')
  const [a, b] = [await uploaded(clerk), await uploaded(clerk, 'b.pdf', pdf)]
  await clerk.step('submissions', one.id, 'supplement', { material: 'a', files: [a.id] })
  await clerk.step('submissions', two.id, 'supplement', { material: 'b', files: [b.id] })
  const places = await rows()
  const placeOf = (id: string) => places.find(r => r.id === id)?.place
  await server.world.admin.query('update attachment set record = $1 where id = $2', [two.id, a.id])
  const { admin } = server.world
  const opens = async (id: string) => (await read(clerk.cookie, `/api/v1/files/${id}`)).status
  assert.equal(await opens(a.id), 404)
  assert.equal((await read(clerk.cookie, `/api/v1/files?record=${two.id}`)).status, 200, 'and what else there is can still be listed')
  await admin.query('update attachment set record = $1 where id = $2', [one.id, a.id])
  assert.equal(await opens(a.id), 200)
  await admin.query('update attachment set place = $1 where id = $2', ['0'.repeat(32), b.id])
  assert.equal(await opens(b.id), 404, 'lost')
  await admin.query('update attachment set place = $1 where id = $2', [`${'0'.repeat(31)}1`, a.id])
  await admin.query('update attachment set place = $1 where id = $2', [placeOf(a.id), b.id])
  assert.equal(await opens(b.id), 404)
})

test('an upload that is far too long is cut off in a sentence, and the server goes on', async () => {
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const port = Number(new URL(address).port)
  const clerk = await server.again('zhou-min')
  const cookie = await follows(await filed('很大的文件'))
  const heads = [
    `POST /api/v1/files HTTP/1.1\r\nhost: x\r\ncookie: ${clerk.cookie}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 1073741824\r\n\r\n`,
    `POST ${act} HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 1073741824\r\n\r\n`,
    `POST /api/v1/submissions HTTP/1.1\r\nhost: x\r\ncookie: ${clerk.cookie}\r\ncontent-type: application/json\r\ncontent-length: 1073741824\r\n\r\n`,
  ]
  for (const head of heads) assert.match(await flood(port, head), /^HTTP\/1\.1 413 [\s\S]*(分几次传|精简)/)
  const unmeasured = await flood(port, (heads[0] ?? '').replace('content-length: 1073741824', 'transfer-encoding: chunked'), true)
  assert.match(unmeasured, /^HTTP\/1\.1 411 /)
  assert.equal((await fetch(`${address}/health/live`)).status, 200)
})

test('what a process left that died between file and row, and what nobody named within a day, is removed; nothing else', async () => {
  const clerk = await server.as('zhou-min')
  const matter = await filed('打扫')
  const named = await uploaded(clerk)
  const waiting = await uploaded(clerk)
  await clerk.step('submissions', matter.id, 'supplement', { material: '照片', files: [named.id] })
  const stray = 'f'.repeat(32)
  const young = 'e'.repeat(32)
  for (const place of [stray, young]) await server.world.files.keep(place, Buffer.from('sealed'))
  const before = await rows()
  assert.ok(!before.some(r => r.place === stray), 'a crash leaves a file without a row, never a row without a file')
  await age(stray)
  const lost = Array.from({ length: 60 }, (_, i) => `d${i.toString(16).padStart(31, '0')}`)
  for (const place of lost) {
    await server.world.files.keep(place, Buffer.from('sealed'))
    await age(place)
  }
  await assert.rejects(removeUnattached(server.world, 'qinghe'), /DATABASE_URL/, 'with another database’s files nothing is removed')
  for (const place of lost) await server.world.files.remove(place)
  assert.ok((await stored()).includes(stray))
  assert.equal(await removeUnattached(server.world, 'qinghe'), 1)
  assert.ok(!(await stored()).includes(stray) && (await stored()).includes(young))
  server.world.wait(25 * 60)
  await removeUnattached(server.world, 'baishi')
  assert.equal((await rows()).length, before.length, 'another office’s run leaves this one’s uploads')
  await removeUnattached(server.world, 'qinghe')
  const left = await rows()
  assert.ok(left.some(r => r.id === named.id) && !left.some(r => r.id === waiting.id) && left.every(r => r.record !== null))
  const again = await server.again('zhou-min')
  assert.equal((await read(again.cookie, `/api/v1/files/${named.id}`)).status, 200)
})

/** Sends a head and then bytes until the server answers or hangs up: what it answered. */
function flood(port: number, head: string, chunked = false): Promise<string> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    const piece = Buffer.from(`${chunked ? '10000\r\n' : ''}${'0'.repeat(65_536)}${chunked ? '\r\n' : ''}`)
    let told = ''
    let sent = 0
    const pour = () => {
      while (!told && sent < 64e6 && socket.write(piece)) sent += piece.length
    }
    socket.on('data', data => {
      told += data.toString()
      if (/<\/html>|\}$/.test(told.trim())) {
        socket.destroy()
        resolve(told)
      }
    })
    socket
      .on('error', () => {})
      .on('close', () => resolve(told))
      .on('drain', pour)
      .on('connect', () => {
        socket.write(head)
        pour()
      })
  })
}

/** Makes what lies in a place two days old by the world's clock. */
async function age(place: string): Promise<void> {
  const path = await pathOf(place)
  const then = new Date(server.world.now().getTime() - 2 * 86_400_000)
  await utimes(path, then, then)
}
async function pathOf(place: string): Promise<string> {
  const root = join(server.world.folder, 'files')
  const found = (await readdir(root, { recursive: true })).find(path => path.endsWith(place))
  assert.ok(found)
  return join(root, found)
}
