import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testServer, type TestServer } from './server.ts'

let server: TestServer
before(async () => { server = await testServer() })
after(() => server.close())
const get = (url: string) => server.app.inject({ method: 'GET', url })

for (const page of ['/api/docs', '/api/docs/']) test(`${page} finds all that it loads`, async () => {
  const shown = await get(page)
  const loaded = [...shown.body.matchAll(/(?:href|src)="([^"]+)"/g)].map(found => new URL(found[1] ?? '', `http://localhost${page}`).pathname)
  assert.ok(loaded.some(path => path.endsWith('.js')) && loaded.some(path => path.endsWith('.css')), shown.body)
  for (const path of loaded) {
    const { statusCode, headers } = await get(path)
    assert.equal(statusCode, 200, path)
    assert.doesNotMatch(String(headers['content-type']), /html/, path)
  }
})

test('its policy lets the page’s own styles in, and does not turn an office’s plain address into one that nobody answers', async () => {
  const policy = String((await get('/api/docs')).headers['content-security-policy'])
  assert.match(policy, /default-src 'self'/)
  assert.match(policy, /style-src 'self' 'unsafe-inline'/)
  assert.doesNotMatch(policy, /upgrade-insecure-requests|https:/)
})

test('the description names the key by which a request is done once', async () => {
  const { paths } = (await get('/api/openapi.json')).json<{ paths: Record<string, { post?: { parameters?: { name: string; in: string }[] } }> }>()
  for (const path of ['/api/v1/submissions', '/api/v1/petitions/{id}/steps/{step}']) {
    assert.ok(paths[path]?.post?.parameters?.some(p => p.in === 'header' && p.name.toLowerCase() === 'idempotency-key'), path)
  }
})
