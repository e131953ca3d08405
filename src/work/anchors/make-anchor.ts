import { asActor, type Tx } from '#database/index.ts'
import { shanghaiDay, type Day } from '#core/law/days.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { World } from '../world.ts'
import { blockSize, joined, rootOf } from './merkle.ts'
import { bindHeads, insertAnchor, lastAnchors, leavesFrom, waitForTurn, type AnchorRow } from './queries.ts'
import { hashOfLeaf, hashOfStatement, none, signed, type Statement } from './statement.ts'

/** For which evening the daily job makes it, and the instant at which it was due. */
export interface Due {
  readonly day: Day
  readonly since: Date
}
/** `made` false: nothing has moved since this anchor, or it is the one that was due. */
export interface Made {
  readonly anchor: AnchorRow
  readonly made: boolean
}

/** When the daily one is made, in Shanghai. */
export const anchorHour = '23:30'
const blocksAtOnce = 16

/**
 * Binds the heads of all chains that moved since the anchor before into a signed root. On demand (`due` left out) where anything moved, in
 * the evening always, so that a day without an anchor is a gap; and once, however many processes are told to: they wait for one another,
 * and look before they write.
 */
export async function makeAnchor(world: World, office: string, due?: Due): Promise<{ readonly ok: Made } | { readonly refused: Refusal }> {
  const { signing } = world.keys
  if (!signing) return { refused: noKey }
  return asActor(world.db, asSystem(office), async tx => {
    await waitForTurn(tx, office)
    const [last] = await lastAnchors(tx, office, 1)
    const nth = (last?.nth ?? 0) + 1
    if (due && last && last.at >= due.since) return { ok: { anchor: last, made: false } }
    const leaves = await bindHeads(tx, office, nth)
    if (!due && last && !leaves) return { ok: { anchor: last, made: false } }
    const blocks = await blockRoots(tx, office, nth, leaves)
    const at = world.now()
    const statement: Statement = {
      office,
      nth,
      day: shanghaiDay(at),
      at,
      leaves,
      root: rootOf(blocks),
      before: last ? hashOfStatement(last) : none,
      key: signing.current,
    }
    const anchor: AnchorRow = { ...statement, due: due?.day ?? null, blocks: joined(blocks), signature: signed(statement, signing) }
    await insertAnchor(tx, anchor)
    return { ok: { anchor, made: true } }
  })
}

/** The system sees the whole office, sealed records too. */
export const asSystem = (office: string) => ({ office, actor: 'system', roles: ['system'], units: [] })

async function blockRoots(tx: Tx, office: string, nth: number, leaves: number): Promise<readonly Buffer[]> {
  const roots: Buffer[] = []
  for (let place = 0; place < leaves; place += blockSize * blocksAtOnce) {
    const hashes = (await leavesFrom(tx, office, nth, place, blockSize * blocksAtOnce)).map(hashOfLeaf)
    for (let i = 0; i < hashes.length; i += blockSize) roots.push(rootOf(hashes.slice(i, i + blockSize)))
  }
  return roots
}

const noKey: Refusal = {
  code: 'no-signing-key',
  kind: 'conflict',
  zh: '签名密钥文件 signing.json 不见了。请从备份恢复数据文件夹中的 keys 文件夹，再制作存证',
  en: 'The signing key, signing.json, is missing. Restore the keys folder in the data folder from the backup, then make the anchor',
}
