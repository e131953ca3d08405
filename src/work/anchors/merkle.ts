import { createHash } from 'node:crypto'

// The tree of RFC 6962: leaves and nodes are hashed under different first bytes, so that neither can be taken for the other.

const hash = (...parts: readonly (Buffer | string)[]) => parts.reduce((h, part) => h.update(part), createHash('sha256')).digest()
const ofLeaf = Buffer.of(0)
const ofNode = Buffer.of(1)

export const leafHash = (leaf: string): Buffer => hash(ofLeaf, leaf)
const nodeHash = (left: Buffer, right: Buffer): Buffer => hash(ofNode, left, right)

/** Leaves are read and proved by blocks; a power of two, so that the root of each block is a node of the tree. */
export const blockSize = 1024

/** The root over hashes of leaves, or over the roots of blocks; over nothing, SHA-256 of nothing. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  let level = hashes
  while (level.length > 1) level = above(level)
  return level[0] ?? hash('')
}

/** The last one without a neighbour rises as it is. */
const above = (level: readonly Buffer[]): readonly Buffer[] =>
  level.flatMap((left, i) => {
    const right = level[i + 1]
    return i % 2 ? [] : [right ? nodeHash(left, right) : left]
  })

/** The neighbours on the way from a leaf to the root, from below. */
export function pathTo(hashes: readonly Buffer[], place: number): readonly Buffer[] {
  const path: Buffer[] = []
  for (let level = hashes, at = place; level.length > 1; level = above(level), at >>= 1)
    path.push(...(level[at ^ 1] ? [level[at ^ 1] ?? hash('')] : []))
  return path
}

/** The root to which a leaf's hash leads over its path; undefined when the path is not one of a tree of so many leaves. */
export function rootFrom(leaf: Buffer, place: number, leaves: number, path: readonly Buffer[]): Buffer | undefined {
  if (place < 0 || place >= leaves) return undefined
  const left = [...path]
  let at = leaf
  for (let i = place, n = leaves; n > 1; i >>= 1, n = (n + 1) >> 1) {
    if (i % 2 === 0 && i + 1 === n) continue
    const neighbour = left.shift()
    if (!neighbour) return undefined
    at = i % 2 ? nodeHash(neighbour, at) : nodeHash(at, neighbour)
  }
  return left.length ? undefined : at
}

/** The roots of blocks, one after the other in bytes, as they are stored. */
export const joined = (roots: readonly Buffer[]): Buffer => Buffer.concat(roots)
export const parted = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(32 * i, 32 * i + 32))
