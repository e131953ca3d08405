import type { Day } from '#core/law/days.ts'
import { asActor, transaction, type Tx } from '#database/index.ts'
import { tryOnce, type Limited } from '#work/office/index.ts'
import { chainOf, filedLine, hashOfLine } from '#work/records/index.ts'
import type { World } from '../world.ts'
import { asSystem } from './make-anchor.ts'
import { blockSize, parted, pathTo, rootFrom, rootOf } from './merkle.ts'
import { anchorAt, leavesFrom, leavesOf, submissionReceipted, type AnchorRow } from './queries.ts'
import { hashOfLeaf, isSigned, leafLine, statementLine, type Leaf } from './statement.ts'

/**
 * What stands on a receipt, as somebody typed it. `salt`: to compare it with the text that the office holds. `line`: to compare it with a
 * text that they hold.
 */
export interface Asked {
  readonly number: string
  readonly receipt: string
  readonly salt: string
  readonly line: string
  readonly address: string
}

/** The earliest anchor that binds the submission, and what it takes to check that anywhere, without this system. */
export interface Bound {
  readonly anchor: AnchorRow
  readonly proof: string
}
/**
 * Of a receipt of ours. `holds`: what was filed, and all that happened to it, stands as it was written and as it was anchored. `text`,
 * `pasted`: where asked.
 */
export interface Ours {
  readonly office: string
  readonly number: string
  readonly day: Day
  readonly holds: boolean
  readonly bound?: Bound
  readonly text?: boolean
  readonly pasted?: boolean
}
/** Neither: it is not ours. */
export interface Checked {
  readonly ours?: Ours
  readonly retryAfter?: number
}

/**
 * Checks a receipt by the log itself, not by what is written beside it: reckons the chain again, and the way from it to the signed root. A
 * number that is not ours and a hash that is not the number's are one answer. Thirty tries from one address and ten of one number in a
 * quarter of an hour.
 */
export async function checkReceipt(world: World, { number, receipt, salt, line, address }: Asked): Promise<Checked> {
  const typed = number.normalize('NFKC').trim().toUpperCase()
  const hash = hexIn(receipt)
  const limits: readonly Limited[] = [
    { scope: 'receipt-address', value: address, most: 30, minutes: 15 },
    { scope: 'receipt', value: typed.slice(0, 60), most: 10, minutes: 15 },
  ]
  const found = await transaction(world.db, 'select', async tx => {
    for (const limit of limits) {
      const retryAfter = await tryOnce(world, tx, limit)
      if (retryAfter !== undefined) return { retryAfter }
    }
    return /^[0-9A-Z]{6,40}$/.test(typed) && hash.length === 64 ? ((await submissionReceipted(tx, typed, hash)) ?? {}) : {}
  })
  if (!('office' in found)) return found
  const { office, record } = found
  const directory = await world.directory(office)
  return asActor(world.db, asSystem(office), async tx => {
    const chain = await chainOf(tx, office, record)
    const leaves = await leavesOf(tx, office, record)
    const first = leaves[0]
    const anchor = first && (await anchorAt(tx, office, first.nth))
    const proof = first && anchor && (await proofOf(tx, anchor, first, first.place))
    const same = leaves.every(leaf => chain.hashes[leaf.seq - 1]?.equals(leaf.head) && leaf.receipt?.toString('hex') === hash)
    const signed = anchor !== undefined && world.keys.signing?.known.has(anchor.key) === true && isSigned(anchor, anchor.signature)
    const holds = chain.holds && chain.receipt === hash && same && (!first || (proof !== undefined && signed))
    // What was changed in the log may not even open.
    const held = holds && salt.trim() ? await filedLine(world, tx, directory, record, hexIn(salt)) : undefined
    return {
      ours: {
        office,
        number: typed,
        day: chain.day ?? world.today(),
        holds,
        ...(holds && anchor && proof && { bound: { anchor, proof } }),
        ...(salt.trim() && { text: held !== undefined && hashOfLine(held) === hash }),
        ...(line.trim() && { pasted: hashOfLine(line.trim()) === hash }),
      },
    }
  })
}

/** As it stands on paper: in groups, in either case. */
const hexIn = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')

/** The way from a leaf to the signed root, if there is one; reads one block of leaves. */
async function proofOf(tx: Tx, anchor: AnchorRow, leaf: Leaf, place: number): Promise<string | undefined> {
  const block = Math.floor(place / blockSize)
  const roots = parted(anchor.blocks)
  const hashes = (await leavesFrom(tx, anchor.office, anchor.nth, block * blockSize, blockSize)).map(hashOfLeaf)
  const path = [...pathTo(hashes, place % blockSize), ...pathTo(roots, block)]
  if (!roots[block]?.equals(rootOf(hashes)) || !rootFrom(hashOfLeaf(leaf), place, anchor.leaves, path)?.equals(anchor.root))
    return undefined
  return JSON.stringify(
    {
      leaf: leafLine(leaf),
      place,
      leaves: anchor.leaves,
      path: path.map(p => p.toString('hex')),
      anchor: statementLine(anchor),
      signature: anchor.signature.toString('base64url'),
    },
    undefined,
    1,
  )
}
