import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../engine/check.ts'
import { parties } from '../engine/party.ts'
import { procedures } from './index.ts'

test('the procedures of the office hold together', () => assert.deepEqual(check(procedures), []))

test('every word that a user reads is there in both languages', () => {
  // A field's label is given in each language: none may be left out, and Chinese must be Chinese.
  const labels = [...labelsIn(procedures), ...labelsIn(parties)].filter(label => label.zh !== '%')
  assert.ok(labels.length > 150, `only ${labels.length} labels were found`)
  for (const { zh, en } of labels) {
    assert.match(zh, /\p{Script=Han}/u, `${zh} / ${en}`)
    assert.match(en, /^[^\p{Script=Han}]+$/u, `${zh} / ${en}`)
  }
})

function labelsIn(value: unknown): { zh: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string')
    return [{ zh: value.zh, en: value.en }]
  return Object.values(value).flatMap(labelsIn)
}
