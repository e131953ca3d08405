import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { procedures } from '#core/procedures/index.ts'
import { refused, untouched } from './refused.ts'
import { sample } from './sample.ts'
import { testServer, type TestServer } from './server.ts'

// Requests that are sent twice, are no requests of ours, or are none at all; and what the law forbids to refuse.

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

test('the same request sent again is answered again, and done once', async () => {
  const caller = await server.as('zhou-min')
  const body = { given: { channel: 'letter', subject: '只登记一次', text: '请求处理。', petitioner: { name: '赵德柱' } } }
  const key = { 'idempotency-key': 'once-and-no-more-1' }
  const [first, second] = await Promise.all([caller.post('/submissions', body, key), caller.post('/submissions', body, key)])
  assert.deepEqual([first.status, second.status], [201, 201], first.text + second.text)
  assert.deepEqual(first.body, second.body)
  const again = await caller.post('/submissions', body, key)
  assert.deepEqual(again.body, first.body, 'the query code too, which is kept nowhere else')
  assert.equal((await caller.get(`/submissions?q=${encodeURIComponent('只登记一次')}`)).body.count.total, 1)
  await untouched(server, 'another body under the same key', async () => {
    refused(await caller.post('/submissions', { given: { ...body.given, subject: '另一件' } }, key), 'another body', [409], 'key-reused')
    refused(
      await caller.post(`/submissions/${first.body.id}/steps/supplement`, { given: { material: '补充' }, version: 1 }, key),
      'another address',
      [409],
      'key-reused',
    )
    for (const wrong of ['short', 'with a blank', 'x'.repeat(201)])
      refused(await caller.post('/submissions', body, { 'idempotency-key': wrong }), `key ${wrong}`, [422], 'idempotency-key')
  })
  // The same key of somebody else is another key.
  assert.equal(
    (await (await server.as('tang-yuqing')).post('/submissions', { given: { ...body.given, subject: '别人的一件' } }, key)).status,
    201,
  )
  const step = { given: { material: '补充材料' }, version: 1 }
  const stepKey = { 'idempotency-key': 'step-once-000001' }
  const url = `/submissions/${first.body.id}/steps/supplement`
  const both = await Promise.all([caller.post(url, step, stepKey), caller.post(url, step, stepKey)])
  assert.deepEqual(
    both.map(a => [a.status, a.body.version]),
    [
      [200, 2],
      [200, 2],
    ],
  )
  // A refusal is not kept: what was wrong then may be right now.
  const later = { 'idempotency-key': 'refused-at-first' }
  refused(await caller.post(url, { given: step.given, version: -(2 ** 40) }), 'a version that never was', [422])
  refused(await caller.post(url, { given: {}, version: 2 }, later), 'no material', [422])
  assert.equal((await caller.post(url, { given: { material: '又补充' }, version: 2 }, later)).status, 200)
})

/** Whole bodies that no form of ours is. */
const bodies: readonly (readonly [string, unknown])[] = [
  ['a list', []],
  ['a text', '"x"'],
  ['null', 'null'],
  ['a number', '5'],
  ['broken JSON', '{"given":'],
  ['nothing', ''],
  ['two values', '{} {}'],
  ['__proto__', '{"__proto__":{"a":1}}'],
  ['constructor.prototype', '{"constructor":{"prototype":{"a":1}}}'],
  ['deep', `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ['U+FEFF and no JSON', '\ufeffx'],
]
const hostileIds = [
  '%00',
  'x%00y',
  encodeURIComponent("' or 1=1 --"),
  '%F0%9F%92%A3',
  'x'.repeat(65),
  'x'.repeat(199),
  'x'.repeat(300),
  '..%2f..%2fetc',
  '__proto__',
  'constructor',
  '%ED%A0%80',
  '-1',
  '0',
]

test('what is no request of ours is refused before anything is looked at', async () => {
  const caller = await server.as('zhou-min')
  const form = JSON.stringify({ given: { channel: 'letter', subject: '事', text: '事' } })
  const record = (await caller.post('/submissions', form)).body.id
  await untouched(server, 'hostile requests', async () => {
    for (const url of [
      '/submissions',
      `/submissions/${record}/steps/supplement`,
      '/intake/likely',
      '/views',
      '/people/x/reveal',
      '/session',
    ]) {
      for (const type of [
        'text/plain',
        'application/xml',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'nonsense',
      ])
        refused(await caller.post(url, form, { 'content-type': type }), `${url} as ${type}`, [415], 'media-type')
      refused(await caller.post(url, `{"given":{"text":"${'长'.repeat(1024 * 1024)}"}}`), `${url}, 3 MB`, [413], 'too-large')
      for (const [what, body] of bodies) refused(await caller.post(url, body), `${url}, ${what}`, [400, 422])
      refused(await caller.post(url, form, { origin: 'https://elsewhere.example' }), `${url} from another site`, [403], 'another-site')
      refused(await caller.post(url, form, { 'sec-fetch-site': 'cross-site' }), `${url} from another site`, [403], 'another-site')
    }
    for (const id of hostileIds)
      for (const { plural } of Object.values(procedures)) {
        refused(await caller.get(`/${plural}/${id}`), `${plural}/${id}`, [400, 404, 422])
        refused(await caller.post(`/${plural}/${id}/steps/correct`, { given: {}, version: 1 }), `step of ${plural}/${id}`, [400, 404, 422])
      }
    for (const id of hostileIds) {
      refused(await caller.post(`/people/${id}/reveal`, { record, reason: '核对电话' }), `reveal ${id}`, [400, 404, 422])
      refused(await caller.delete(`/views/${id}`), `view ${id}`, [400, 404, 422])
      refused(await caller.get(`/figures/${id}`), `figure ${id}`, [400, 404, 422])
      refused(await server.nobody.get(`/charts/${id}/flow.svg`), `chart ${id}`, [400, 404, 422])
    }
    for (const url of [
      '/submissions/',
      '/nothing',
      '/petitions//steps/',
      '/submissions/x/steps',
      '/..%2f..%2fetc/passwd',
      '/%ff',
      '/submissions/%c0%ae',
      `/${'x'.repeat(5000)}`,
    ])
      refused(await caller.get(url), url.slice(0, 40), [400, 404])
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      const { statusCode, headers, body } = await server.app.inject({
        method,
        url: `/api/v1/submissions/${record}`,
        headers: { cookie: caller.cookie },
      })
      refused({ status: statusCode, body: JSON.parse(body), headers, text: body }, method, [404, 405])
    }
  })
  for (const cookie of [
    'xinqiao_session=',
    'xinqiao_session=x',
    `xinqiao_session=${'A'.repeat(43)}`,
    `xinqiao_session=${'é'.repeat(43)}`,
    'xinqiao_session=%00',
    "xinqiao_session=' or 1=1 --",
  ]) {
    const { statusCode, headers, body } = await server.app.inject({ method: 'GET', url: '/api/v1/work', headers: { cookie } })
    refused({ status: statusCode, body: JSON.parse(body), headers, text: body }, cookie, [401], 'signed-out')
  }
})

test('lists refuse what they cannot be asked, and take whatever can be typed into the search', async () => {
  const caller = await server.as('zhou-min')
  const wrong = [
    'limit=0',
    'limit=201',
    'limit=-1',
    'limit=1.5',
    'limit=many',
    'limit=',
    'limit=1e2',
    'limit=9999999999999999999',
    'year=1',
    'year=abc',
    'from=2026-02-30',
    'to=yesterday',
    'from=0000-01-01',
    'sort=number',
    'sort=constructor',
    'overdue=maybe',
    'open=1',
    'repeat=null',
    'q=a&q=b',
    'q=a%00b',
    'unit=%00',
    'state=%00',
    'cursor=%00',
    'colour=red',
    '__proto__=x',
    'constructor=x',
    `q=${'x'.repeat(201)}`,
    `cursor=${'x'.repeat(201)}`,
    'q[]=x',
    'limit[]=1',
  ]
  for (const { plural } of Object.values(procedures))
    for (const query of wrong) refused(await caller.get(`/${plural}?${query}`), `${plural}?${query.slice(0, 40)}`, [422])
  const typed = [
    "'",
    "''",
    '\\\\',
    "\\'",
    '&',
    '|',
    '!',
    '!!',
    '<->',
    'a & b | !c',
    '()',
    '(((',
    ':*',
    'a:*',
    "' | ''",
    '%',
    '_',
    '漏',
    '漏水',
    '漏 水',
    '\u200b',
    '٣',
    '𠮷',
    '👨‍👩‍👧',
    'x'.repeat(200),
    '长'.repeat(200),
    ' ',
    '"',
    '990106',
    '9901061',
    '99010612026',
    '990106~',
    'ﬁ',
    '\ufeff',
    '"a" OR b',
    '$1',
    '{}',
    '[',
    'NULL',
  ]
  for (const q of typed) {
    const answer = await caller.get(`/submissions?q=${encodeURIComponent(q)}`)
    assert.equal(answer.status, 200, `${q}: ${answer.text}`)
  }
  const cursors = [
    'x',
    'AAAA',
    '....',
    ...[
      '2026-03-02 x',
      '2026-03-02  ',
      "2026-03-02 ' or 1=1",
      'null x',
      '9999-12-31 ~',
      '0001-01-01 a',
      '2026-03-02 \u0000',
      '2026-03-02 a\u0000b',
      '2026-03-02 \ud800',
    ].map(text => Buffer.from(text).toString('base64url')),
    Buffer.from([0xff, 0xfe, 0x20, 0xff]).toString('base64url'),
  ]
  for (const cursor of cursors)
    for (const list of ['submissions?sort=opened&', 'submissions?sort=due&', 'figures/volume/records?']) {
      const answer = await caller.get(`/${list}cursor=${cursor}`)
      assert.ok(answer.status < 500, `${list}${cursor}: ${answer.text}`)
    }
})

test('the desk’s own forms refuse what is wrong with them', async () => {
  const triage = await server.as('he-jianping')
  const half = '\ud800'
  const view = { name: '我的', procedure: 'petition', filter: { state: 'sorted' } }
  const record = (await triage.get('/submissions?limit=1')).body.items[0]?.id
  const person = { record, reason: '核对电话' }
  const views: readonly object[] = [
    { ...view, name: '' },
    { ...view, name: ' ' },
    { ...view, name: 'a\u0000' },
    { ...view, name: half },
    { ...view, name: '长'.repeat(41) },
    { ...view, name: 5 },
    { ...view, procedure: 'constructor' },
    { ...view, procedure: 'nothing' },
    { ...view, filter: [] },
    { ...view, filter: { 'a\u0000': 'x' } },
    { ...view, filter: { [half]: 'x' } },
    { ...view, filter: { a: 'x\u0000' } },
    { ...view, filter: { a: half } },
    { ...view, filter: { a: 5 } },
    { ...view, filter: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`f${i}`, 'x'])) },
    { ...view, more: 1 },
    { name: 'x' },
  ]
  const asked: readonly object[] = [
    { subject: 5 },
    { subject: 'a\u0000' },
    { text: half },
    { text: '长'.repeat(40_001) },
    { person: 'x' },
    { person: { name: 5 } },
    { person: { phone: '1' } },
    { record: 'a\u0000' },
    { more: 1 },
  ]
  const reveals: readonly object[] = [
    {},
    { record },
    { reason: '核对电话' },
    { ...person, reason: '' },
    { ...person, reason: '   ' },
    { ...person, reason: '短' },
    { ...person, reason: '长'.repeat(501) },
    { ...person, reason: 'abcd\u0000' },
    { ...person, reason: `abcd${half}` },
    { ...person, reason: 5 },
    { ...person, record: 'a\u0000' },
    { ...person, staff: 'x' },
  ]
  await untouched(server, 'desk', async () => {
    for (const [url, wrongs] of [
      ['/views', views],
      ['/intake/likely', asked],
      ['/people/x/reveal', reveals],
    ] as const)
      for (const wrong of wrongs) refused(await triage.post(url, wrong), `${url} ${JSON.stringify(wrong).slice(0, 80)}`, [422])
  })
  assert.equal((await triage.post('/views', view)).status, 201)
  for (const wrong of [
    {},
    { login: 'x' },
    { login: 5, password: 'x' },
    { login: 'x', password: null },
    { login: 'x', password: 'x', office: 'qinghe' },
    { login: 'a\u0000', password: 'x' },
    { login: 'x'.repeat(201), password: 'x' },
    { login: 'x', password: 'x'.repeat(2001) },
    { login: half, password: 'x' },
  ])
    refused(await server.nobody.post('/session', wrong), `sign in ${JSON.stringify(wrong).slice(0, 60)}`, [422])
  refused(await server.nobody.post('/session', { login: 'zhou-min', password: 'wrong' }), 'wrong password', [403], 'wrong-password')
})

test('what the law forbids to refuse is registered, with a note', async () => {
  const caller = await server.as('zhou-min')
  const letter = { channel: 'letter', subject: '反映问题', text: '请求处理。' }
  const notes = async (given: object) => {
    const answer = await caller.post('/submissions', { given: { ...letter, ...given } })
    assert.equal(answer.status, 201, answer.text)
    assert.match(answer.body.code, /^[0-9A-Z]{4}-/)
    return (await (await server.as('he-jianping')).get(`/submissions/${answer.body.id}`)).body.data['notes']
  }
  assert.deepEqual(await notes({}), ['anonymous', 'address-unclear'])
  assert.deepEqual(await notes({ petitioner: { name: '老王' } }), [])
  assert.deepEqual(await notes({ petitioner: { name: '王小明', phone: '没有', idNumber: '不详', address: '桥洞下' } }), [])
  assert.deepEqual(await notes({ petitioner: { name: '王小明' }, others: [{ name: '李四' }, { name: '' }, {}] }), ['joint'])
  assert.deepEqual(await notes({ heads: 300 }), ['anonymous', 'address-unclear', 'joint'])
  assert.deepEqual(await notes({ purpose: 'accusation' }), ['anonymous', 'address-unclear', 'accusation'])
  const visit = await caller.post('/visits', {
    given: { level: 'city', answers: 'street', place: '市信访局', heads: 40, representatives: 6, summary: '四十人到市里反映欠薪' },
  })
  assert.equal(visit.status, 201, visit.text)
  assert.deepEqual(visit.body.record.data['notes'], ['many-representatives', 'level-skipped'])
  // An old matter, again and again, and one from long ago.
  for (let i = 0; i < 3; i++) await notes({ petitioner: { name: '王小明', phone: '19900001234' } })
  assert.equal((await caller.post('/submissions', { given: letter, day: '2006-03-02', late: '整理旧档' })).status, 201)
})

test('whatever is sent, the answer is never that we failed', async () => {
  const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' })
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const id = (await clerk.post('/submissions', { given: { channel: 'letter', subject: '事', text: '事' } })).body.id
  const known = { today: '2026-03-02', unit: 'renshe', staff: 'he-jianping' }
  const { submission, visit } = procedures
  const forms = [
    ['/submissions', submission?.opening.takes],
    ['/visits', visit?.opening.takes],
    [`/submissions/${id}/steps/triage`, submission?.steps['triage']?.takes],
    [`/submissions/${id}/steps/correct`, submission?.steps['correct']?.takes],
  ] as const
  const cases = forms.flatMap(([url, form]) => (form ? [{ url, good: sample(form, known) }] : []))
  assert.equal(cases.length, 4)
  const mutated = fc.constantFrom(...cases).chain(({ url, good }) =>
    fc
      .record({
        field: fc.constantFrom(...Object.keys(good)),
        put: json,
        more: fc.dictionary(fc.string({ unit: 'binary' }), json, { maxKeys: 2 }),
        version: fc.oneof(fc.constant(0), json),
      })
      .map(({ field, put, more, version }) => ({ url, body: { given: { ...good, [field]: put, ...more }, version } })),
  )
  const whole = fc.record({
    url: fc.constantFrom('/submissions', '/visits', `/submissions/${id}/steps/supplement`, '/intake/likely', '/views', '/people/x/reveal'),
    body: json,
  })
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, whole), async ({ url, body }) => {
      const { status, text } = await (url.includes('triage') || url.includes('reveal') ? triage : clerk).post(url, JSON.stringify(body))
      assert.ok(status < 500, `${url} ${JSON.stringify(body)}: ${text}`)
    }),
    { numRuns: 500 },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('q', 'cursor', 'state', 'unit', 'from', 'content'),
      async (value, name) => {
        const { status, text } = await clerk.get(`/submissions?${new URLSearchParams({ [name]: value.toWellFormed() })}`)
        assert.ok(status < 500, `${name}=${JSON.stringify(value)}: ${text}`)
      },
    ),
    { numRuns: 300 },
  )
})
