import { schemaOf } from '#core/engine/schema.ts'
import type { Actor } from '#core/engine/record.ts'
import type { Label } from '#core/law/label.ts'
import type { Day } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import { myWork, rowsNamed, type Row, type Work } from '#work/records/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { ofLeader, type Session } from './queries.ts'

/**
 * What a leader needs on one page: the receptions to come with what was booked, the cases in their charge, what awaits their word, and how
 * much else they owe.
 */
export interface LeaderPage {
  readonly day: Day
  readonly sessions: readonly (Omit<Session, 'id' | 'kind'> & { readonly kind: Label; readonly record: Row })[]
  readonly cases: readonly Row[]
  /** Feedback on their instructions, to be read. */
  readonly answered: readonly Row[]
  readonly signatures: Work['signatures']
  /** What else stands on their work. */
  readonly others: number
}

/** So many sessions: the next one, and a glance beyond it. */
const sessions = 3

export async function leaderPage(world: World, tx: Tx, directory: Directory, actor: Actor): Promise<LeaderPage> {
  const today = world.today()
  const office = directory.office.id
  const mine = await ofLeader(tx, office, actor.id, sessions)
  const { items, signatures, counts } = await myWork(world, tx, directory, actor)
  const rows = new Map(
    (await rowsNamed(tx, office, [...mine.sessions.map(s => s.id), ...mine.cases, ...mine.answered], today)).map(row => [row.id, row]),
  )
  const of = (ids: readonly string[]) => ids.flatMap(id => rows.get(id) ?? [])
  const shown = (row: Row) => row.procedure === 'reception-session' || mine.cases.includes(row.id)
  return {
    day: today,
    cases: of(mine.cases),
    answered: of(mine.answered),
    signatures,
    others: counts.all - items.filter(shown).length,
    sessions: mine.sessions.flatMap(({ id, kind, ...session }) => {
      const record = rows.get(id)
      return record ? [{ ...session, kind: kinds?.[kind] ?? { zh: kind, en: kind }, record }] : []
    }),
  }
}
const kinds = schemaOf(procedures['reception-session']?.data ?? { type: 'object' }).properties?.['kind']?.options
