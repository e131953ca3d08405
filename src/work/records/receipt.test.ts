import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { procedureNamed } from './open.ts'
import { hashOfLine, receiptLine } from './receipt.ts'

const form = { office: '990106', number: '9901061202603020001', day: '2026-03-02' as const }
const salt = '00112233445566778899aabbccddeeff'

test('the line and the hash are those that docs/receipts.md tells the petitioner', async () => {
  const told = await readFile(new URL('../../../docs/receipts.md', import.meta.url), 'utf8')
  const line = receiptLine(
    procedureNamed('submission'),
    { ...form, filed: { subject: '渡口泵房漏水', channel: 'letter', text: '请求修理。\n一楼进水。', petitioner: 'p1', others: ['p2'] } },
    salt,
  )
  assert.ok(told.includes(`\n${line}\n`), line)
  assert.ok(told.includes(`\`${hashOfLine(line)}\``))
})

test('whatever was filled in is in the line, but for people, at whatever depth, and what the form does not ask for', () => {
  const p = procedureNamed('submission')
  const filed = {
    channel: 'letter',
    subject: '甲',
    text: '乙',
    petitioner: 'PERSON',
    others: ['PERSON'],
    purpose: 'request',
    heads: 3,
    receipt: 'RECEIPT',
  }
  const line = receiptLine(p, { ...form, filed }, salt)
  assert.doesNotMatch(line, /PERSON|RECEIPT/)
  assert.deepEqual(JSON.parse(line).filed, { channel: 'letter', heads: 3, purpose: 'request', subject: '甲', text: '乙' })
  for (const [name, value] of [
    ['subject', '丙'],
    ['text', '乙 '],
    ['purpose', 'suggestion'],
    ['heads', 4],
  ] as const)
    assert.notEqual(hashOfLine(receiptLine(p, { ...form, filed: { ...filed, [name]: value } }, salt)), hashOfLine(line), name)
})
