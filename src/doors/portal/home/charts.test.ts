import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { visitor } from '#testing/visitor.ts'
import { forks } from '#core/guidance/which-way.ts'
import { wall } from '#work/charts/index.ts'
import { testServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())
/** Those of the page itself, not of its frame. */
const links = (html: string) =>
  [...(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').matchAll(/<a (?:class="act" )?href="([^"]+)"/g)].map(([, to]) => to ?? '')

test('which way: from the first question every way is reached by yes and no alone, names its article, and one can always file; nothing is kept', async () => {
  const v = visitor(server.app)
  const ends: string[] = []
  let at = '/which-way'
  for (const fork of forks) {
    const page = await v.get(at)
    assert.equal(page.status, 200, at)
    assert.ok(links(page.html).includes('/file'), `${at} offers no filing`)
    assert.doesNotMatch(page.html, /<form|<input|<script/)
    if (!fork.asks) {
      ends.push(page.html)
      break
    }
    assert.ok(page.html.includes(fork.asks.zh), at)
    const [yes = '', no = ''] = [...page.html.matchAll(/<a class="act" href="([^"]+)"/g)].map(([, to]) => to ?? '')
    ends.push((await v.get(yes)).html)
    at = no
  }
  assert.equal(ends.length, forks.length)
  for (const [i, fork] of forks.entries())
    for (const words of [fork.way.zh, fork.goTo.zh, `第${String(fork.under.article)}条`, '收到就登记，不会不收'])
      assert.ok(ends[i]?.includes(words), `${fork.turn}: ${words}`)
  assert.equal(v.cookies.size, 0)
})
test('every chart has a page that shows all its sheets, with the office’s name and a code on each', async () => {
  const v = visitor(server.app)
  const listed = links((await v.get('/charts')).html)
  for (const { of, kinds } of wall)
    for (const { kind } of kinds) {
      assert.ok(listed.includes(`/charts/${of}/${kind}`), `${of} ${kind} is not listed`)
      const page = await v.get(`/charts/${of}/${kind}?office=qinghe`)
      const sheets = [...page.html.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src?.replaceAll('&amp;', '&') ?? '')
      assert.ok(sheets.length > 0, `${of} ${kind}`)
      for (const src of sheets) {
        const svg = await v.get(src)
        assert.equal(svg.headers['content-type'], 'image/svg+xml; charset=utf-8')
        assert.ok(svg.html.includes('青禾区信访办公室 · 2026年3月2日') && svg.html.includes('<image'), src)
      }
      assert.equal((await v.get(`/charts/${of}/${kind}.svg?sheet=${String(sheets.length + 1)}`)).status, 404)
    }
})
test('what is not there is not found', async () => {
  for (const url of [
    '/which-way/nothing',
    '/which-way/nothing/yes',
    '/charts/hall/flow',
    '/charts/petition/where',
    '/charts/__proto__/flow',
    '/charts/petition/toString.svg',
    '/charts/petition/flow.svg?sheet=0',
    '/charts/petition/flow.svg?sheet=-1',
    '/charts/petition/flow.svg?sheet=1e9',
  ])
    assert.equal((await visitor(server.app).get(url)).status, 404, url)
})
test('the API tells the same sheets; an office that is not served is none', async () => {
  const { body } = await server.nobody.get('/charts/petition/responsibility?office=qinghe')
  assert.equal((await server.nobody.get('/charts/hall/where.svg?office=qinghe')).status, 200)
  assert.ok(Array.isArray(Reflect.get(body, 'sheets')))
  for (const url of [
    '/charts/hall/where.svg?office=nowhere',
    '/charts/hall/where?office=nowhere',
    '/charts/hall/flow',
    '/charts/petition/flow.svg?sheet=99',
  ])
    assert.equal((await server.nobody.get(url)).status, 404, url)
})
test('who does what hangs there with the office’s own duties: posts and sections, no persons; what is no longer in force is off', async () => {
  const secretary = await server.as('xia-jing')
  const duty = {
    unit: 'xinfang',
    duty: '来信登记甄别',
    head: '主任',
    deputy: '分管副主任',
    section: '办信科',
    inCharge: 'he-jianping',
    from: '2026-01-01',
  }
  const { body } = await secretary.post('/responsibilities', { given: duty })
  const drawn = async () => (await visitor(server.app).get('/charts/hall/duties.svg?office=qinghe')).html
  const svg = await drawn()
  for (const words of ['来信登记甄别', '分管副主任', '办信科']) assert.ok(svg.includes(words), words)
  assert.ok(!svg.includes('何建平') && !svg.includes('he-jianping'))
  assert.equal((await secretary.step('responsibilities', body.id, 'retire', { until: '2026-03-01', reason: '调整' })).status, 200)
  assert.ok(!(await drawn()).includes('来信登记甄别'))
})
