import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '../../../test/server.ts'
import { once } from './once.ts'

test('a form pressed twice at once: who comes second finds the matter moved on by the first, and is told what the first was', async t => {
  const server = await testServer('2026-03-02')
  const { world } = server
  t.after(() => server.close())
  const sending = { office: 'qinghe', key: 'a'.repeat(32), content: { step: 'ask-review' } }
  const refusal = { code: 'wrong-state', kind: 'conflict', zh: '不能', en: 'No' } as const
  const second = await once(world, sending, async () => {
    assert.deepEqual(await once(world, sending, async () => ({ ok: { taken: 1 } })), { ok: { taken: 1 } })
    return { refused: refusal }
  })
  assert.deepEqual(second, { ok: { taken: 1 }, before: 'same' })
  assert.deepEqual(await once(world, { ...sending, content: { step: 'another' } }, async () => ({ refused: refusal })), {
    ok: { taken: 1 },
    before: 'other',
  })
  assert.deepEqual(await once(world, { ...sending, key: 'b'.repeat(32) }, async () => ({ refused: refusal })), { refused: refusal })
})
