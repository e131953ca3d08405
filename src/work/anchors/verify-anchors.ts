import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import { blockSize, joined, rootOf } from './merkle.ts'
import { anchorsAfter, leavesHeld, strayLeaves, type AnchorRow, type HeldLeaf } from './queries.ts'
import { hashOfLeaf, hashOfStatement, isSigned, none } from './statement.ts'

/**
 * The first thing about an anchor that does not hold. `order`: it does not name the one before, or one is missing. `key`: none of ours
 * signed it. `signature`: it is not what was signed. `root`: its leaves are not those that were signed. `changed`, `vanished`: an event of
 * this record was changed, or is gone, since. `stray`: leaves of an anchor that is not there.
 */
export interface BrokenAnchor {
  readonly office: string
  readonly nth: number
  readonly day?: Day
  readonly fault: 'order' | 'key' | 'signature' | 'root' | 'changed' | 'vanished' | 'stray'
  readonly record?: string
  readonly number?: string
  readonly seq?: number
}
export interface VerifiedAnchors {
  readonly anchors: number
  readonly leaves: number
  readonly broken: readonly BrokenAnchor[]
}

const batch = 8 * blockSize

/**
 * Checks every anchor of an office against the log: order, signature, root, and that each event which it bound is still there and the same.
 * Needs no secret, only which public keys are the office's. The identity must see the whole office, in the transaction in which its chains
 * were walked.
 */
export async function verifyAnchors(tx: Tx, office: string, keys: ReadonlySet<string>): Promise<VerifiedAnchors> {
  const broken: BrokenAnchor[] = []
  let before: AnchorRow | undefined
  let anchors = 0
  let leaves = 0
  for (let rows = await anchorsAfter(tx, office, 0, 100); rows.length; rows = await anchorsAfter(tx, office, before?.nth ?? 0, 100)) {
    for (const row of rows) {
      const said = faultOfStatement(row, before, keys)
      const bound = said ? undefined : await faultOfLeaves(tx, row)
      if (said) broken.push({ office, nth: row.nth, day: row.day, fault: said })
      if (bound) broken.push({ office, nth: row.nth, day: row.day, ...bound })
      anchors++
      leaves += row.leaves
      before = row
    }
  }
  const stray = await strayLeaves(tx, office, before?.nth ?? 0)
  if (stray) broken.push({ office, nth: stray.nth, fault: 'stray' })
  return { anchors, leaves, broken }
}

function faultOfStatement(row: AnchorRow, before: AnchorRow | undefined, keys: ReadonlySet<string>): BrokenAnchor['fault'] | undefined {
  if (row.nth !== (before?.nth ?? 0) + 1 || !row.before.equals(before ? hashOfStatement(before) : none)) return 'order'
  if (!keys.has(row.key)) return 'key'
  return isSigned(row, row.signature) ? undefined : 'signature'
}

type Bound = Pick<BrokenAnchor, 'fault' | 'record' | 'number' | 'seq'>
async function faultOfLeaves(tx: Tx, row: AnchorRow): Promise<Bound | undefined> {
  const roots: Buffer[] = []
  let first: Bound | undefined
  let found = 0
  for (let place = 0; place < row.leaves; place += batch) {
    const held = await leavesHeld(tx, row.office, row.nth, place, batch)
    found += held.length
    for (let i = 0; i < held.length; i += blockSize) roots.push(rootOf(held.slice(i, i + blockSize).map(hashOfLeaf)))
    first ??= held.flatMap(leaf => faultOfLeaf(leaf) ?? [])[0]
  }
  // What the root binds is what was; where the leaves are not that, they accuse no event.
  if (
    found !== row.leaves
    || !joined(roots).equals(row.blocks)
    || !rootOf(roots).equals(row.root)
    || (await leavesHeld(tx, row.office, row.nth, row.leaves, 1).then(more => more.length))
  )
    return { fault: 'root' }
  return first
}

function faultOfLeaf({ record, seq, head, hash, receipt, filed, number }: HeldLeaf): Bound | undefined {
  const of = { record, seq, ...(number !== null && { number }) }
  if (!hash) return { fault: 'vanished', ...of }
  return hash.equals(head) && (receipt?.toString('hex') ?? null) === filed ? undefined : { fault: 'changed', ...of }
}
