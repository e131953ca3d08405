import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { blockSize, leafHash, pathTo, rootFrom, rootOf } from './merkle.ts'

const sha = (...parts: readonly (Buffer | string)[]) => parts.reduce((h, p) => h.update(p), createHash('sha256')).digest()
/** As RFC 6962 writes it down: split at the largest power of two below. */
function byTheBook(hashes: readonly Buffer[]): Buffer {
  if (hashes.length < 2) return hashes[0] ?? sha('')
  let k = 1
  while (k * 2 < hashes.length) k *= 2
  return sha(Buffer.of(1), byTheBook(hashes.slice(0, k)), byTheBook(hashes.slice(k)))
}
const leaves = (n: number) => Array.from({ length: n }, (_, i) => leafHash(String(i)))

test('a leaf is hashed as RFC 6962 hashes it, and nothing has the hash of nothing', () => {
  assert.equal(leafHash('').toString('hex'), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  assert.equal(rootOf([]).toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('roots are those of the book, also over roots of blocks', () => {
  for (let n = 0; n < 70; n++) assert.ok(rootOf(leaves(n)).equals(byTheBook(leaves(n))), `${n} leaves`)
  for (const n of [blockSize - 1, blockSize, blockSize + 1, 3 * blockSize, 5 * blockSize + 7]) {
    const all = leaves(n)
    const blocks = Array.from({ length: Math.ceil(n / blockSize) }, (_, i) => rootOf(all.slice(i * blockSize, (i + 1) * blockSize)))
    assert.ok(rootOf(blocks).equals(byTheBook(all)), `${n} leaves in blocks`)
    for (const place of [0, 1, n >> 1, n - 2, n - 1]) {
      const block = Math.floor(place / blockSize)
      const path = [...pathTo(all.slice(block * blockSize, (block + 1) * blockSize), place % blockSize), ...pathTo(blocks, block)]
      assert.ok(rootFrom(leafHash(String(place)), place, n, path)?.equals(rootOf(blocks)), `leaf ${place} of ${n}`)
    }
  }
})

test('a path proves its leaf in its place, and no other leaf, place, size or path', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (n, a, b) => {
      const all = leaves(n)
      const root = rootOf(all)
      const place = a % n
      const other = b % n
      const path = pathTo(all, place)
      const leaf = leafHash(String(place))
      const leads = (to: Buffer | undefined) => to?.equals(root) === true
      assert.ok(leads(rootFrom(leaf, place, n, path)))
      assert.equal(leads(rootFrom(leafHash('x'), place, n, path)), false)
      if (other !== place) assert.equal(leads(rootFrom(leaf, other, n, path)), false)
      assert.equal(leads(rootFrom(leaf, place, n, [...path, leaf])), false)
      if (path.length) assert.equal(leads(rootFrom(leaf, place, n, path.slice(1))), false)
      assert.equal(rootFrom(leaf, n, n, path), undefined)
    }),
  )
})
