import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import { visitor, type Came, type Visitor } from '#testing/visitor.ts'
import { letters, opinion, type Letters } from './letters.ts'
import { sample, wrongs } from './sample.ts'
import { testServer, type TestServer } from './server.ts'

// Bad input of every kind on every form of the public pages and every step that is the petitioner's, taken from the routes and the
// declarations: a page with a sentence in the reader's language, a status of the 400s, and nothing written.

let server: TestServer, office: Letters
before(async () => {
  server = await testServer('2026-03-02')
  office = letters(server)
})
after(() => server.close())

/** Everything that a petitioner's form could write; how often somebody tried is counted on purpose. */
const written = async () =>
  (
    await server.world.admin
      .query(`select (select count(*) from record) r, (select sum(version) from record) v, (select count(*) from event) e, (select count(*) from link) l, (select count(*) from person) p,
  (select count(*) from idempotency) i, (select count(*) from attachment) f, (select sum(last) from serial) s`)
  ).rows[0]

async function refused(about: string, send: () => Promise<Came>, statuses: readonly number[]): Promise<Came> {
  const before = await written()
  const came = await send()
  assert.ok(statuses.includes(came.status), `${about}: ${came.status} ${came.html.slice(0, 300)}`)
  assert.deepEqual(await written(), before, `${about}: something was written`)
  if (came.status < 400) return came
  assert.match(String(came.headers['content-type']), /^text\/html/, about)
  assert.match(came.html, /<html lang="zh-CN"[^]*<h1[^>]*>(?:<span class="zh">)?[^<]*\p{Script=Han}/u, about)
  assert.doesNotMatch(came.html, /node_modules|\.ts:|at Object|SQL|syntax error|violates|relation "|undefined|\[object/i, about)
  return came
}
const encoded = (form: Readonly<Record<string, unknown>>) =>
  Object.entries(form)
    .flatMap(([name, value]) => [value].flat().map(v => `${encodeURIComponent(name)}=${encode(v)}`))
    .join('&')
/** As a browser would not: half a character goes over the wire as the bytes it would have. */
const encode = (value: unknown): string => {
  const text =
    typeof value === 'boolean'
      ? value
        ? 'yes'
        : ''
      : typeof value === 'object' && value !== null
        ? JSON.stringify(value)
        : String(value ?? '')
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}

/** Forms that make no sense anywhere. */
const nonsense: readonly (readonly [what: string, body: string])[] = [
  ['empty', ''],
  ['no pairs', '&&&=='],
  ['half an escape', 'reason=%E4%BD'],
  ['no escape', 'reason=%zz&key=%'],
  ['U+0000', 'reason=a%00b&number=%00&code=%00&subject=%00&text=%00'],
  ['a prototype', '__proto__=x&constructor=y&toString=z'],
  ['the same twice', 'reason=&reason=&key=1&key=2'],
  ['in brackets', 'reason[]=x&reason[a]=y'],
  ['json', '{"reason":"x"}'],
  ['a thousand fields', Array.from({ length: 1000 }, (_, i) => `f${i}=x`).join('&')],
]

test('every form of the public pages takes nonsense, foreign types and floods with a page, and keeps nothing', async () => {
  const forms = [
    ...new Set(server.app.everyRoute.filter(r => [r.method].flat().includes('POST') && !r.url.startsWith('/api/')).map(r => r.url)),
  ]
  assert.deepEqual(forms.toSorted(), [
    '/file',
    '/filed',
    '/follow',
    '/follow/do/:number/:step',
    '/follow/do/:step',
    '/follow/leave',
    '/hall',
    '/receipt',
    '/reception/book/:number',
    '/reception/booking',
  ])
  const { v } = await office.enters()
  const stranger = visitor(server.app, '192.0.2.9')
  for (const form of forms.filter(f => f !== '/follow/leave'))
    for (const who of [v, stranger])
      for (const step of ['withdraw', 'nothing', 'constructor', 'triage', 'reply.sign', '%00', '密'.repeat(99)]) {
        const url = form.replace(':number', '9901062202603020001').replace(':step', encodeURIComponent(step))
        const closed = who === stranger && form.startsWith('/follow/do/')
        if (step !== 'withdraw' && url === form) continue
        for (const [what, body] of step === 'withdraw' ? nonsense : nonsense.slice(0, 1)) {
          // Half an escape in filing's first step is a first step that is not filled in.
          await refused(
            `${url} ${what}`,
            () => who.post(url, body),
            closed ? [303, 400, 404, 414] : [400, 403, 404, 409, 413, 414, 422, 429],
          )
        }
        if (step !== 'withdraw') continue
        for (const type of [
          'application/json',
          'text/plain',
          'application/xml',
          'multipart/form-data',
          'multipart/form-data; boundary=x',
          '',
        ])
          await refused(
            `${url} as ${type}`,
            () => who.post(url, '{"a":1}', { 'content-type': type }),
            closed ? [303, 400, 404, 415] : [400, 403, 404, 409, 415, 422, 429],
          )
        await refused(`${url} of 3 MB`, () => who.post(url, `reason=${'x'.repeat(3_000_000)}`), [400, 413])
      }
})

test('every step that is a petitioner’s: each field missing, empty, too long, of no known choice, with what no database holds', async () => {
  const own = Object.values(procedures).flatMap(p =>
    Object.entries(p.steps)
      .filter(([, s]) => s.by.includes('petitioner'))
      .map(([name]) => `${p.name}.${name}`),
  )
  const tried = new Set<string>()
  const all = async (v: Visitor, of: string, url: string, skip: readonly string[] = []) => {
    const [procedure = '', step = ''] = of.split('.')
    const takes = procedures[procedure]?.steps[step]?.takes
    assert.ok(takes, of)
    const { files: _, ...good } = sample(takes, { today: '2026-03-02', unit: 'renshe', staff: 'zheng-ailian' })
    // A browser sends text: a type, a list or a thing named like what every object has cannot be told from a text, and what the form does
    // not ask is not read: whose letter it is, the portal knows itself.
    const cases = wrongs(takes, good).filter(
      w =>
        /missing|empty|blank|limit|on the list|on no list|U\+0000|half|a text/.test(w.what)
        && !/^(files|submission)/.test(w.what)
        && !skip.includes(w.what),
    )
    assert.ok(cases.length > 1, of)
    for (const { what, given } of cases) {
      const text = Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'files'))
      // Half a character cannot be sent: its bytes are read as the sign for what cannot be read. An optional field that is empty is one
      // left out.
      if (/half/.test(what) || (/empty|blank/.test(what) && /^(comment|content)/.test(what))) continue
      const came = await refused(`${of}: ${what}`, () => v.post(url, encoded({ ...text, key: office.key(), go: 'send' })), [422, 409])
      assert.match(came.html, /role="alert"/, `${of}: ${what}`)
      await refused(`${of}: ${what}, to be read again`, () => v.post(url, encoded({ ...text, key: office.key(), go: 'read' })), [422, 409])
    }
    await refused(
      `${of} with a file that it does not take`,
      () =>
        v.post(url, '--x\r\ncontent-disposition: form-data; name="reason"; filename="a.exe"\r\n\r\nMZ\r\n--x--\r\n', {
          'content-type': 'multipart/form-data; boundary=x',
        }),
      [400, 409, 415, 422],
    )
    tried.add(of)
  }
  await booking(all)
  tried.add('booking.release')
  const letter = await office.enters()
  const { v, number } = letter
  const [petition = ''] = await office.triaged(number)
  await all(v, 'submission.supplement', '/follow/do/supplement')
  const cut = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\nhalf a pho'
  await refused(
    'a photo of which half arrived',
    () => v.post('/follow/do/supplement', cut, { 'content-type': 'multipart/form-data; boundary=x' }),
    [400],
  )
  await all(v, 'submission.withdraw', '/follow/do/withdraw')
  await office.answered(petition)
  await all(v, 'submission.rate', '/follow/do/rate')
  const address = (html: string, step: string) =>
    new RegExp(`href="(/follow/do/\\w+/${step})"`).exec(html)?.[1] ?? assert.fail(`no ${step}`)
  const ask = async (step: string) => address((await v.get('/follow')).html, step)
  const review = await ask('ask-review')
  await all(v, 'petition.ask-review', review)
  assert.equal((await v.post(review, { reason: '不服', key: office.key() })).status, 303)
  await all(v, 'review.withdraw', await ask('withdraw'))
  const { id } = await office.linked(number, 'reviews')
  await office.does('yu-zhongheng', 'reviews', id, 'admit')
  await office.does('yu-zhongheng', 'reviews', id, 'decide', opinion)
  await office.does('hang-shuyi', 'reviews', id, 'decide.sign')
  await office.does('yu-zhongheng', 'reviews', id, 'deliver', { deliveredBy: 'mail', proof: 'EX2' })
  const above = await ask('ask-re-review')
  await all(v, 'review.ask-re-review', above)
  assert.equal((await v.post(above, { reason: '还是不服', key: office.key() })).status, 303)
  await all(v, 're-review.withdraw', await ask('withdraw'))
  assert.deepEqual([...tried].toSorted(), own.toSorted(), 'a step of the petitioner was not tried')
})

/** The two steps that are a booking's: it is made on a session's page, and given back with no form at all. */
async function booking(all: (v: Visitor, of: string, url: string, skip: readonly string[]) => Promise<void>): Promise<void> {
  const { body } = await (
    await server.as('xia-jing')
  ).post('/reception-sessions', {
    given: {
      subject: '领导接待日',
      kind: 'open',
      form: 'on-site',
      plannedOn: '2026-03-04',
      leader: 'qin-haiming',
      place: '接访中心',
      slots: 9,
    },
  })
  let n = 0
  // Each from somewhere else: so many bookings from one address are too many.
  const anew = (): Visitor => ({ ...visitor(server.app), post: (...sent) => visitor(server.app, `198.51.100.${++n}`).post(...sent) })
  const url = `/reception/book/${body.record.number}`
  // Whatever a browser sends is a text.
  await all(anew(), 'reception-session.book', url, ['persons: a text'])
  const { html } = await anew().post(url, { persons: '1', key: office.key() })
  const given = { number: /class="number">([^<]+)/.exec(html)?.[1] ?? '', code: /class="code">([^<]+)/.exec(html)?.[1] ?? '' }
  for (const [what, form] of Object.entries({
    'no code': { number: given.number },
    'another code': { ...given, code: 'AAAA-AAAA-AAAAA' },
    'no number': { code: given.code },
    'U+0000': { ...given, number: `${given.number}\u0000` },
  }))
    await refused(`booking.release: ${what}`, () => anew().post('/reception/booking', encoded({ ...form, go: 'cancel' })), [403, 429])
  const asked = await anew().post('/reception/booking', encoded({ ...given, go: 'cancel', reason: '密'.repeat(9999) }))
  assert.deepEqual([asked.status, /role="status"/.test(asked.html)], [200, true], 'what the form does not ask is not read')
}
