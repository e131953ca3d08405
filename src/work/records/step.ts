import { readAct } from '#core/engine/allowed.ts'
import { decide, formOf } from '#core/engine/decide.ts'
import type { Rec } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { Tx } from '#database/index.ts'
import type { World } from '../world.ts'
import type { Written } from './append.ts'
import { carryOut } from './carry-out.ts'
import { factsOf, namedBy, withFiles, type Deed } from './deed.ts'
import { recOf } from './locked.ts'
import { procedureNamed } from './open.ts'
import { becomeRoles, lockRecord } from './queries.ts'

export interface StepDeed extends Deed {
  readonly procedure: string
  readonly record: string
  readonly step: string
  /** The version that the actor saw; a later one refuses. */ readonly version?: number
}
export type StepAnswer = { readonly ok: readonly Written[] } | { readonly refused: Refusal; readonly since?: number }

/**
 * Takes a step in the transaction: lock, decide, append, project, link, open what it opens, and let the linked records answer.
 * A refusal writes nothing. Row security has the last word on whether the record exists for this actor.
 */
export async function stepRecord(world: World, tx: Tx, deed: StepDeed): Promise<StepAnswer> {
  const row = await lockRecord(tx, deed.directory.office.id, deed.record)
  if (row?.procedure !== deed.procedure)
    return {
      refused: {
        code: 'unknown-record',
        kind: 'unknown',
        zh: '没有这条记录，或者您无权查看',
        en: 'There is no such record, or it is not yours to see',
      },
    }
  const record = recOf(row)
  const p = procedureNamed(row.procedure)
  const { step, act } = readAct(p, deed.step)
  // A signature is judged on what was drafted, so the records that the draft names are needed too.
  const drafted = act === 'take' && p.steps[step]?.signedBy ? record.pending[step]?.given : undefined
  const named = await namedBy(tx, deed.directory.office.id, formOf(p, step, drafted ? 'draft' : act), drafted ?? deed.given)
  const facts = factsOf(world, deed.directory, row.linked, named)
  const answer = decide(
    p,
    record,
    { step: deed.step, given: deed.given, actor: deed.actor, day: deed.day ?? facts.today, ...(deed.late && { late: deed.late }) },
    facts,
  )
  if ('refused' in answer) return answer.refused.kind === 'conflict' && isStale(deed, record) ? stale(record, deed) : answer
  if (isStale(deed, record)) return stale(record, deed)
  await becomeRoles(tx, ['system'])
  const written = await carryOut(world, tx, deed.directory, record, row.head, row.linked, withFiles(answer.ok, deed.files))
  await becomeRoles(tx, deed.actor.roles)
  return { ok: written }
}

const isStale = (deed: StepDeed, record: Rec) => deed.version !== undefined && deed.version !== record.version
const stale = (record: Rec, deed: StepDeed): StepAnswer => ({
  refused: {
    code: 'stale-version',
    kind: 'conflict',
    zh: '别人刚办理过本事项，请看清变化后再办',
    en: 'Somebody else has just acted on this matter; see what changed, then try again',
  },
  since: Math.min(deed.version ?? 0, record.version),
})
