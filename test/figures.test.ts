import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testServer, type Caller, type TestServer } from './server.ts'

// Figures through the API: what each kind of reader gets, how a number opens into its records, and what is refused.

let server: TestServer, director: Caller, unit: Caller
before(async () => {
  server = await testServer('2026-03-02')
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  for (const [n, to] of ['renshe', 'renshe', 'zhujian'].entries()) {
    const { body } = await clerk.post('/submissions', {
      given: { channel: n ? 'letter' : 'phone', subject: `拖欠工资${n}`, text: '请求支付工资。' },
    })
    const sorted = await triage.step('submissions', body.id, 'triage', {
      category: 'appeal',
      content: '0401',
      matters: [{ subject: '拖欠工资', demands: ['支付工资'] }],
    })
    await triage.step('petitions', sorted.body.links[0]?.record.id ?? '', 'forward', { unit: to })
  }
  await clerk.post('/submissions', { given: { channel: 'letter', subject: '反映某人', text: '收受礼金。', purpose: 'accusation' } })
  director = await server.as('lu-weiguo')
  unit = await server.as('liu-siyuan')
})
after(() => server.close())

interface Told {
  readonly name: string
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
}
interface Part extends Told {
  readonly key: string
  readonly label: { readonly zh: string }
}
interface Figures {
  readonly year: number
  readonly scope: { readonly name: string }
  readonly figures: readonly Told[]
  readonly breakdown: readonly Part[]
  readonly by: string
}
interface Morning extends Figures {
  readonly age: { readonly parts: readonly Part[] }
  readonly overdue: { readonly parts: readonly Part[] }
  readonly toSign: Told
}
interface List {
  readonly items: readonly { readonly id: string; readonly title: string }[]
  readonly next?: string
  readonly count: { readonly total: number }
  readonly sealed: number
}

async function ask<T>(caller: Caller, url: string): Promise<T> {
  const { status, text } = await caller.get(url)
  assert.equal(status, 200, text)
  return JSON.parse(text)
}

test('the director sees the whole office, sealed submissions as a count; a unit its own', async () => {
  const all = await ask<Figures>(director, '/figures?year=2026')
  const own = await ask<Figures>(unit, '/figures')
  const total = ({ figures }: Figures) => figures.find(f => f.name === 'petitions.total')?.value
  assert.deepEqual([all.scope.name, total(all), own.scope.name, own.year, total(own)], ['office', 4, 'unit', 2026, 2])
  assert.equal(total(await ask<Figures>(director, '/figures?year=2025')), 0)
})

test('a number opens into its parts and its records, page by page, and says how many more are sealed', async () => {
  const { breakdown, by } = await ask<Figures>(director, '/figures/petitions.total')
  assert.equal(by, 'channel')
  assert.deepEqual(
    breakdown.filter(p => p.value).map(p => [p.key, p.label.zh, p.value]),
    [
      ['letter', '来信', 3],
      ['phone', '来电', 1],
    ],
  )
  const first = await ask<List>(director, '/figures/petitions.total/records?limit=2')
  const second = await ask<List>(director, `/figures/petitions.total/records?limit=2&cursor=${first.next}`)
  assert.deepEqual([first.items.length, first.count.total, first.sealed, second.items.length, second.next], [2, 3, 1, 1, undefined])
  assert.equal(new Set([...first.items, ...second.items].map(r => r.id)).size, 3)
  const phone = await ask<List>(director, '/figures/petitions.total/records?by=channel&key=phone')
  assert.deepEqual(
    phone.items.map(r => r.title),
    ['拖欠工资0'],
  )
  const units = await ask<Figures>(director, '/figures/petitions.open?by=unit')
  assert.deepEqual(
    units.breakdown.map(p => [p.key, p.value]),
    [
      ['renshe', 2],
      ['zhujian', 1],
    ],
  )
})

test('the morning: figures, ages, who is late', async () => {
  const morning = await ask<Morning>(director, '/morning')
  assert.equal(morning.figures.length, 6)
  assert.deepEqual(
    morning.age.parts.map(p => p.value),
    [3, 0, 0, 0, 0],
  )
  assert.deepEqual([morning.overdue.parts, morning.toSign.value], [[], 0])
})

test('what is asked wrongly is told, and strangers get nothing', async () => {
  const refused = async (url: string) => {
    const { status, body } = await director.get(url)
    return [status, JSON.parse(JSON.stringify(body)).code]
  }
  assert.deepEqual(await refused('/figures/petitions.none'), [404, 'unknown-figure'])
  assert.deepEqual(await refused('/figures/petitions.total?by=person'), [422, 'no-such-breakdown'])
  assert.deepEqual(await refused('/figures/petitions.total?by=constructor'), [422, 'no-such-breakdown'])
  assert.deepEqual(await refused('/figures/petitions.total/records?part=numerator'), [422, 'no-such-part'])
  assert.deepEqual(await refused('/figures?year=last'), [422, 'invalid'])
  assert.deepEqual(await refused('/figures/petitions.total/records?key=%00'), [422, 'invalid'])
  assert.deepEqual((await ask<List>(director, '/figures/petitions.total/records?key=none')).items, [])
  for (const url of ['/figures', '/figures/petitions.total', '/figures/petitions.total/records', '/morning'])
    assert.equal((await server.nobody.get(url)).status, 401)
})
