import assert from 'node:assert/strict'
import { test } from 'node:test'
import { untilAccepted } from './law-days.ts'
import { valueOf } from './value.ts'

test('a rate is rounded half up at the fourth decimal of the ratio, and is nothing over nothing', () => {
  const share = (part: number, whole: number) => valueOf({ share: [] }, { whole, part }).value
  assert.deepEqual(
    [
      [1, 3],
      [2, 3],
      [1, 8],
      [1, 80_000],
      [1, 16_000],
      [7, 7],
      [0, 5],
    ].map(([n = 0, d = 0]) => share(n, d)),
    [33.33, 66.67, 12.5, 0, 0.01, 100, 0],
  )
  assert.equal(share(1, 20_000), 0.01, 'exactly half goes up')
  assert.deepEqual(valueOf({ share: [] }, { whole: 0, part: 0 }), { value: null, numerator: 0, denominator: 0 })
})

test('a mean has one decimal, half up; a count and a sum are as they are', () => {
  assert.deepEqual(valueOf({ mean: 'daysToReply' }, { whole: 4, part: 81 }), { value: 20.3, numerator: 81, denominator: 4 })
  assert.equal(valueOf({ mean: 'daysToReply' }, { whole: 0, part: 0 }).value, null)
  assert.deepEqual(
    [valueOf({ count: true }, { whole: 4, part: 0 }), valueOf({ sum: 'heads' }, { whole: 4, part: 9 })],
    [{ value: 4 }, { value: 9 }],
  )
})

test('from registration the unit has thirty days in every version of the law', () => {
  assert.equal(untilAccepted, 30)
})
