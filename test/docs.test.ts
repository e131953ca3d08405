import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import { testServer, type TestServer } from './server.ts'

let server: TestServer
before(async () => {
  server = await testServer()
})
after(() => server.close())
const get = (url: string) => server.app.inject({ method: 'GET', url })

for (const page of ['/api/docs', '/api/docs/'])
  test(`${page} finds all that it loads`, async () => {
    const shown = await get(page)
    const loaded = [...shown.body.matchAll(/(?:href|src)="([^"]+)"/g)].map(
      found => new URL(found[1] ?? '', `http://localhost${page}`).pathname,
    )
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

interface Parameter {
  readonly name: string
  readonly in: string
}
interface Described {
  readonly paths: Readonly<Record<string, { readonly post?: { readonly parameters?: readonly { readonly $ref?: string }[] } }>>
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> }
}

test('the description names the key by which a request is done once', async () => {
  const { paths, components } = (await get('/api/openapi.json')).json<Described>()
  assert.equal(components.parameters['idempotency-key']?.in, 'header')
  for (const path of ['/api/v1/submissions', '/api/v1/petitions/{id}/steps/{step}']) {
    assert.ok(
      paths[path]?.post?.parameters?.some(p => p.$ref === '#/components/parameters/idempotency-key'),
      path,
    )
  }
})

test('the description says once what repeats: every reference leads somewhere, and the whole stays small', async () => {
  const { body } = await get('/api/openapi.json')
  const whole: unknown = JSON.parse(body)
  const at = (pointer: string) =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (value, key) =>
          typeof value === 'object' && value !== null && Object.hasOwn(value, key)
            ? Object.entries(value).find(([name]) => name === key)?.[1]
            : undefined,
        whole,
      )
  const named = new Set([...body.matchAll(/"\$ref":"#([^"]+)"/g)].map(found => found[1] ?? ''))
  assert.ok(named.size > 20, [...named].join())
  for (const pointer of named) assert.ok(at(pointer), pointer)
  assert.doesNotMatch(body, /"\$ref":"[^#]/)
  assert.ok(body.length < 12_000 * Object.keys(procedures).length, `${body.length} characters`)
})
