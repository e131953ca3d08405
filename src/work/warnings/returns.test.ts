import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#core/law/days.ts'
import { failingOf } from './failing.ts'
import type { Ended } from './leads.queries.ts'
import type { Filed } from './queries.ts'
import { returnsIn } from './returns.ts'

const who = new Map([
  ['wang', 1],
  ['wang-again', 1],
  ['li', 2],
])
const filed = (petition: string, day: Day, more: Partial<Filed> = {}): Filed => ({
  petition,
  day,
  content: '0401',
  place: null,
  enterprise: null,
  unit: 'renshe',
  person: 'wang',
  ended: null,
  state: 'handling',
  ...more,
})
const first = filed('a', '2026-01-05', { ended: '2026-02-02', state: 'concluded' })
const returned = (...after: readonly Filed[]) => returnsIn([first, ...after], who, []).map(r => [r.petition, r.day, r.unit])

test('the same cause, brought again by one of the same people to the same unit within a year of the end, is the matter come back', () => {
  assert.deepEqual(returned(filed('b', '2026-03-02', { person: 'wang-again' })), [['a', '2026-03-02', 'renshe']])
  assert.deepEqual(returned(filed('b', '2027-02-02')), [['a', '2027-02-02', 'renshe']])
})

test('another’s, another cause, another unit, before the end, after a year, or after a withdrawal is none', () => {
  for (const other of [
    filed('b', '2026-03-02', { person: 'li' }),
    filed('b', '2026-03-02', { person: null }),
    filed('b', '2026-03-02', { content: '0402' }),
    filed('b', '2026-03-02', { unit: 'zhujian' }),
    filed('b', '2026-02-02'),
    filed('b', '2027-02-03'),
  ])
    assert.deepEqual(returned(other), [])
  assert.deepEqual(returnsIn([{ ...first, state: 'led' }, filed('b', '2026-03-02')], who, []), [])
})

test('its own step says it too, once a day', () => {
  const stepped = [
    { petition: 'a', day: '2026-03-02' },
    { petition: 'unknown', day: '2026-03-02' },
  ] as const
  assert.deepEqual(
    returnsIn([first, filed('b', '2026-03-02')], who, stepped).map(r => r.petition),
    ['a'],
  )
})

const sound: Ended = {
  id: 'a',
  title: '拖欠工资',
  unit: 'renshe',
  state: 'concluded',
  data: { demands: [{ id: 'd1', text: '支付', outcome: 'explained', answer: '……', basis: '第五十条' }], resolvedOn: '2026-02-02' },
  quashed: false,
  unexecuted: false,
  rating: 'satisfied',
}
test('which step failed: the first that the log shows, in the order of its weight', () => {
  assert.equal(failingOf(sound, false), 'none')
  assert.equal(failingOf({ ...sound, data: { demands: sound.data['demands'] ?? [] } }, false), 'unresolved')
  assert.equal(failingOf({ ...sound, data: {}, rating: null }, false), 'not-rated')
  assert.equal(failingOf({ ...sound, rating: 'dissatisfied' }, false), 'dissatisfied')
  assert.equal(
    failingOf({ ...sound, data: { demands: [{ id: 'd1', text: '支付', outcome: 'not-supported' }] }, rating: 'dissatisfied' }, false),
    'no-reasons',
  )
  assert.equal(failingOf({ ...sound, rating: 'dissatisfied' }, true), 'late')
  assert.equal(failingOf({ ...sound, unexecuted: true }, true), 'unexecuted')
  assert.equal(failingOf({ ...sound, unexecuted: true, quashed: true }, true), 'quashed')
})
