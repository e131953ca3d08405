import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { png } from '#testing/file-samples.ts'
import { visitor } from '#testing/visitor.ts'
import { procedures } from '#core/procedures/index.ts'
import { figureNamed } from '#work/figures/index.ts'
import { readSheet } from '#work/spreadsheet/index.ts'
import { everyone, type StaffRole } from '../everyone.ts'
import { multipart } from '../multipart.ts'
import { testServer, type Caller, type TestServer } from '../server.ts'

// An accusation comes, is passed on and answered, and nothing moves: whatever can be read by who does not see it reads as it did before
// (article 30).

let server: TestServer, unit: ReadonlyMap<StaffRole, Caller>
before(async () => {
  server = await testServer('2026-03-02')
  unit = await everyone(server, 'renshe')
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  await clerk.post('/visits', { given: { level: 'district', place: '接访大厅', heads: 1, summary: '一人来访' } })
  for (const [n, to] of ['renshe', 'zhujian', undefined].entries()) {
    const { body } = await clerk.post('/submissions', {
      given: {
        channel: 'online',
        subject: `拖欠工资${n}`,
        text: '某科长说没有钱，请求支付工资。',
        petitioner: { name: '欧阳秋实', phone: '19900007777' },
      },
    })
    if (!to) continue
    const sorted = await triage.step('submissions', body.id, 'triage', {
      category: 'appeal',
      content: '0401',
      matters: [{ subject: '拖欠工资', demands: ['支付工资'] }],
    })
    assert.equal((await triage.step('petitions', sorted.body.links[0]?.record.id ?? '', 'forward', { unit: to })).status, 200)
  }
})
after(() => server.close())

type Read = ReadonlyMap<string, string>
interface Listed {
  readonly items?: readonly { readonly id: string; readonly people?: readonly { readonly id: string }[] }[]
  readonly figures?: readonly { readonly name: string; readonly value: number | null }[]
  readonly people?: readonly { readonly id: string }[]
}
const words = ['好处费', '990106']

/**
 * Everything that this one can read: every route without a name in it, every list in every order, every search, and every record, file and
 * identity that those name. With `figures`: every figure, those that count something or could be told by channel with their parts and
 * records, and every spreadsheet.
 */
async function everything(caller: Caller, figures: 'told' | 'not told'): Promise<Read> {
  const read = new Map<string, string>()
  const plain = server.app.everyRoute
    .filter(r => [r.method].flat().includes('GET') && r.url.startsWith('/api/v1/') && !/[:*]|\/v1\/events$|template/.test(r.url))
    .map(r => r.url.slice('/api/v1'.length))
  const look = async (url: string): Promise<Listed> => {
    const known = read.get(url) ?? (url.endsWith('/sheet') ? await cells(caller, url) : (await caller.get(url)).text)
    read.set(url, known)
    return known.startsWith('{') ? JSON.parse(known) : {}
  }
  await some(
    plain.filter(url => figures === 'told' || !/figures|morning|sheet$/.test(url)),
    look,
  )
  await some(every, async ({ plural }) => {
    // Of a list that holds nothing, no order and no search holds anything.
    if (!(await look(`/${plural}?limit=200`)).items?.length) return
    for (const query of ['limit=200', 'sort=due', ...words.map(q => `q=${encodeURIComponent(q)}`)])
      for (const { id } of (await look(`/${plural}?${query}`)).items ?? []) {
        const { people } = await look(`/${plural}/${id}`)
        await look(`/files?record=${id}`)
        for (const person of people ?? []) await look(`/people/${person.id}/reveals`)
      }
  })
  if (figures === 'told')
    await some((await look('/figures?year=2026')).figures ?? [], async ({ name, value }) => {
      const ways = new Set<string>(figureNamed(name)?.by)
      if (!value && !ways.has('channel')) return
      for (const by of ['channel', 'unit'].filter(by => ways.has(by))) await look(`/figures/${name}?year=2026&by=${by}`)
      for (const key of ways.has('channel') ? ['&by=channel&key=online', '&by=channel&key=sealed'] : [''])
        await look(`/figures/${name}/records?year=2026${key}`)
    })
  return read
}
const every = Object.values(procedures)
/** A spreadsheet's cells: the file itself also tells when it was written. */
async function cells(caller: Caller, url: string): Promise<string> {
  const answer = await server.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: { cookie: caller.cookie } })
  const sheet = answer.statusCode === 200 ? await readSheet(answer.rawPayload) : undefined
  return JSON.stringify(sheet ? ['rows' in sheet ? sheet.rows : assert.fail(url)] : answer.statusCode)
}
/** A few at once. */
async function some<T>(list: readonly T[], each: (item: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < list.length; i += 4) await Promise.all(list.slice(i, i + 4).map(each))
}

/** What anybody can read without signing in; the form to file has a key of its own each time. */
async function inPublic(): Promise<Read> {
  const read = new Map<string, string>()
  for (const { method, url } of server.app.everyRoute) {
    if (![method].flat().includes('GET') || /[:*]|metrics|\/events$|^\/file$/.test(url)) continue
    read.set(url, (await server.app.inject({ method: 'GET', url })).body)
  }
  return read
}
const moved = (before: Read, now: Read): readonly string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter(url => before.get(url) !== now.get(url))

test('for whoever does not see it nothing has changed, whatever they read; who sees the whole office is told a number more', async () => {
  const others = await Promise.all(['bs-cen-yi', 'feng-guodong', 'hu-bingxin'].map(async login => [login, await server.as(login)] as const))
  const readers = [
    ...[...unit].filter(([role]) =>
      ['reception', 'supervisor', 'auditor', 'leader', 'handler', 'secretary', 'discipline', 'admin'].includes(role),
    ),
    ...others,
  ]
  // Two stand for all whose figures are not of the whole office: there are many figures.
  const told = (name: string) => (name === 'handler' || name === 'discipline' ? ('told' as const) : ('not told' as const))
  const before = new Map<string, Read>()
  for (const [name, caller] of readers) before.set(name, await everything(caller, told(name)))
  const open = await inPublic()
  const clerk = unit.get('reception') ?? server.nobody
  const sum = await clerk.get('/figures/petitions.total?year=2026')
  assert.ok((before.get('handler')?.size ?? 0) > 200, 'something is read')

  const me = visitor(server.app)
  const triage = await server.as('he-jianping')
  const discipline = await server.as('nie-zhengyi')
  const slip = await me.post('/filed', {
    office: 'qinghe',
    subject: '王某收取好处费',
    text: '王某收取好处费五千元。',
    purpose: 'accusation',
    name: '欧阳秋实',
    phone: '19900007777',
    key: 'b'.repeat(32),
  })
  const number = /class="number">(\d+)/.exec(slip.html)?.[1] ?? assert.fail(slip.html)
  const id = (await triage.get(`/submissions?q=${number}`)).body.items[0]?.id ?? ''
  const unmoved = async (when: string, these: typeof readers) => {
    for (const [name, caller] of these)
      assert.deepEqual(moved(before.get(name) ?? new Map(), await everything(caller, told(name))), [], `${name}, ${when}`)
    assert.deepEqual(moved(open, await inPublic()), [], `in public, ${when}`)
  }
  const { type, body } = multipart([{ name: 'file', file: '证据.png', content: png }])
  const sent = await server.app.inject({
    method: 'POST',
    url: '/api/v1/files',
    headers: { cookie: triage.cookie, 'content-type': type },
    payload: body,
  })
  for (const [caller, step, given] of [
    [triage, 'supplement', { material: '照片', files: [sent.json<{ id: string }>().id] }],
    [triage, 'pass', { to: 'jiwei', opinion: '移送' }],
  ] as const)
    assert.equal((await caller.step('submissions', id, step, given)).status, 200, step)
  await unmoved('when it waits for the director', readers.slice(0, 2))
  assert.equal((await (await server.as('lu-weiguo')).step('submissions', id, 'pass.sign')).status, 204)
  assert.equal((await discipline.step('submissions', id, 'acknowledge', { number: '青纪-7' })).status, 200)
  assert.equal((await discipline.step('submissions', id, 'feedback', { told: '已经立案' })).status, 200)
  await unmoved('when it was answered', readers)
  const more = await clerk.get('/figures/petitions.total?year=2026')
  assert.deepEqual(
    [sum, more].map(({ text }) => JSON.parse(text).value),
    [3, 4],
    'a number, and nothing else',
  )
  // What was looked for did move for those who see it.
  assert.ok((await discipline.get(`/submissions/${id}`)).status === 200)
})
