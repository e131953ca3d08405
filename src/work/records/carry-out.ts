import { decide, isUnheard } from '#core/engine/decide.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Decision, Fields, Linked, LinkTo, Rec } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { appendNext, type Written } from './append.ts'
import { factsOf, linkedActor } from './deed.ts'
import { recOf } from './locked.ts'
import { bothWays, openRecord, procedureNamed } from './open.ts'
import { slipFor } from './slip.ts'
import { deleteLinks, insertLinks, lockRecord } from './queries.ts'

/** Writes what was decided on one record, and everything that follows from it. */
export async function carryOut(
  world: World,
  tx: Tx,
  directory: Directory,
  before: Rec,
  head: Buffer,
  linked: readonly Linked[],
  { event, opens }: Decision,
): Promise<readonly Written[]> {
  const office = directory.office.id
  const p = procedureNamed(before.procedure)
  const { record, written } = await appendNext(world, tx, p, before, head, event, office)
  const all: Written[] = [written]
  const others = linked.map(({ link, id }) => ({ link, id }))
  for (const { link, back, procedure, given, shared } of opens) {
    const slip = slipFor(world, procedureNamed(procedure))
    const child = await openRecord(
      world,
      tx,
      procedure,
      { directory, actor: linkedActor, given, day: event.day, ...(event.late && { late: event.late }) },
      { links: [{ link: back, id: record.id }, ...shared], ...(slip && { code: slip.hash }) },
    )
    if ('refused' in child) throw new Error(`${p.name}.${event.step} was good, and ${procedure} could not open: ${child.refused.en}`)
    all.push({ ...child.ok.written, ...(slip && { slip: { number: child.ok.number, code: slip.code, ...child.ok.receipt } }) })
    others.push({ link, id: child.ok.id })
  }
  if (event.effect.joins.length) {
    await insertLinks(tx, office, bothWays(p, record.id, event.effect.joins))
    others.push(...event.effect.joins)
  }
  if (event.effect.parts.length) await deleteLinks(tx, office, bothWays(p, record.id, event.effect.parts))
  if (event.act !== 'take' || isUnheard(p, before, event)) return all
  const given = before.pending[event.step]?.given ?? event.given
  return [
    ...all,
    ...(await answers(
      world,
      tx,
      directory,
      p,
      {
        id: record.id,
        step: event.step,
        given,
        data: record.data,
        day: event.day,
        late: event.late,
        linked: name => others.filter(o => o.link === name).map(o => o.id),
      },
      others,
    )),
  ]
}

interface Heard {
  readonly id: string
  readonly step: string
  readonly given: Fields
  readonly data: Fields
  readonly day: Day
  readonly late?: string | undefined
  readonly linked: (link: string) => readonly string[]
}

/** Lets every linked record that listens answer a step. An answer that is refused is a fault of the declarations, and undoes everything. */
async function answers(
  world: World,
  tx: Tx,
  directory: Directory,
  p: Procedure,
  heard: Heard,
  others: readonly LinkTo[],
): Promise<readonly Written[]> {
  const all: Written[] = []
  for (const { link, id } of others) {
    const other = procedures[p.links[link]?.to ?? '']
    const back = p.links[link]?.back
    const answer = back === undefined ? undefined : other?.hears[back]?.[heard.step]
    if (!other || !answer) continue
    const row = await lockRecord(tx, directory.office.id, id)
    if (!row) throw new Error(`${p.name} ${heard.id} is linked to ${id}, which is not there`)
    const step = typeof answer === 'string' ? answer : answer.step
    const given = typeof answer === 'string' ? {} : answer.given(heard)
    const facts = factsOf(world, directory, row.linked)
    const decided = decide(
      other,
      recOf(row),
      { step, given, actor: linkedActor, day: earliest(recOf(row), heard.day), ...(heard.late && { late: heard.late }) },
      facts,
    )
    if ('refused' in decided)
      throw new Error(`${p.name}.${heard.step} was good, and ${other.name} (${row.state}) could not ${step}: ${decided.refused.en}`)
    all.push(...(await carryOut(world, tx, directory, recOf(row), row.head, row.linked, decided.ok)))
  }
  return all
}

/**
 * What answers is dated as what it answers, but never before the answering record's own last move: a late entry there must not fail here.
 */
function earliest(record: Rec, day: Day): Day {
  const moved = record.done.findLast(d => d.moved)?.on ?? record.opened
  return day < moved ? moved : day
}
