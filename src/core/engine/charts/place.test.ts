import assert from 'node:assert/strict'
import { test } from 'node:test'
import { place } from './place.ts'

const plain = String.raw`graph 1 4 5
node start  2 4.5 0.2 0.2 "" solid circle black lightgrey
node "s:in-hand"  2 1 3 1 "" solid box black lightgrey
edge start "s:in-hand" 4 2 4.4 2 4 2 3 2 1.5 "000\n000" 2.5 3 solid black
edge "s:in-hand" start 4 1 1.5 1 2 1 3 \
2 4.4 solid black
stop
`
test('places are read in points, downwards from the top', () => {
  const read = place(plain)
  assert.deepEqual([read.width, read.height], [288, 360])
  assert.deepEqual(
    [...read.nodes],
    [
      ['start', { x: 144, y: 36 }],
      ['s:in-hand', { x: 144, y: 288 }],
    ],
  )
  const labelled = read.arrows.get('start>s:in-hand')
  assert.deepEqual([labelled?.path.length, labelled?.path[0]?.x, labelled?.label], [4, 144, { x: 180, y: 144 }])
  const bare = read.arrows.get('s:in-hand>start')
  assert.deepEqual([bare?.path.length, bare?.path[3]?.x, bare?.label], [4, 144, undefined])
})
test('what is not that output is said', () => assert.throws(() => place('<svg/>'), /plain output/))
