import type { Actor } from '#core/engine/record.ts'
import { addDays, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { invitedOf, type Invited } from './invited.ts'
import { awaitingSignature, countOwed, owedRecords, undatedRecords } from './reading.queries.ts'
import { rowOf, type Row } from './row.ts'
import { owedBy, signedBy, withoutDay } from './whose-work.ts'

/** A draft that waits for a signature: of which step, by whom, of which day. */
export interface Drafted {
  readonly step: string
  readonly by: Label
  readonly on: Day
}
export interface Work {
  readonly counts: { readonly overdue: number; readonly today: number; readonly soon: number; readonly week: number; readonly all: number }
  readonly items: readonly Row[]
  readonly signatures: readonly (Row & { readonly sign: readonly Drafted[] })[]
  /** What everybody is asked to do once, and this one has not. */
  readonly invited: readonly Invited[]
}

/**
 * What this actor owes, by day, overdue first; and the drafts that wait for their signature. `soon` is within three days, `week` within
 * seven.
 */
export async function myWork(world: World, tx: Tx, directory: Directory, actor: Actor, limit = 200): Promise<Work> {
  const office = directory.office.id
  const today = world.today()
  const owed = owedBy(actor, directory)
  const signs = signedBy(actor, directory)
  const none = { overdue: 0, today: 0, soon: 0, week: 0, all: 0 }
  const dated = owed.length ? await owedRecords(tx, office, owed, actor.id, today, limit) : []
  const endless = owed.flatMap(withoutDay)
  // What the law sets no day for stands last; it is owed all the same.
  const undated = endless.length ? await undatedRecords(tx, office, endless, actor.id, limit) : []
  const items = [...dated, ...undated].slice(0, limit)
  const counts = owed.length ? await countOwed(tx, office, owed, actor.id, today, addDays(today, 3), addDays(today, 7)) : none
  const signatures = signs.length ? await awaitingSignature(tx, office, signs, actor.id) : []
  const toSign = (r: (typeof signatures)[number]): readonly Drafted[] =>
    r.drafts
      .filter(d => d.by !== actor.id && signs.some(s => s.procedure === r.procedure && s.steps.includes(d.step)))
      .map(({ step, by, on }) => ({ step, by: directory.staff.get(by)?.name ?? { zh: by, en: by }, on }))
  const invited = await invitedOf(tx, directory, actor, today)
  return {
    invited,
    counts: { ...counts, all: counts.all + undated.length },
    items: items.map(r => rowOf(r, today)),
    signatures: signatures.map(r => ({ ...rowOf(r, today), sign: toSign(r) })),
  }
}
