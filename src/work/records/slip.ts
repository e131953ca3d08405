import type { Procedure } from '#core/engine/procedure.ts'
import { papers } from '#core/procedures/shared/papers.ts'
import { hashCode, queryCode } from '#work/people/index.ts'
import type { World } from '../world.ts'

/**
 * The query code for a record whose opening issues the slip with it, and the hash that is kept of it. The code itself is shown once, and
 * kept nowhere.
 */
export function slipFor(world: World, p: Procedure): { readonly code: string; readonly hash: Buffer } | undefined {
  if (!p.opening.issues?.some(paper => paper.code === papers.queryCode.code)) return undefined
  const code = queryCode(world)
  const hash = hashCode(world.keys, code)
  if (!hash) throw new Error('a query code of ours was not one')
  return { code, hash }
}
