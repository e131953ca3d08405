import { readAct } from '#core/engine/allowed.ts'
import { formOf } from '#core/engine/decide.ts'
import type { LinkTo } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import { giveFiles, judgeFiles } from '#work/files/index.ts'
import { announce, openRecord, slipFor, stepRecord, type Deed, type Receipt, type StepDeed, type Written } from '#work/records/index.ts'
import type { World } from '../world.ts'
import { sealPeopleIn } from './people-in.ts'

/** `code` is the query code of a submission, `salt` that of its receipt: shown once, and kept nowhere. */
export interface Registered extends Partial<Receipt> {
  readonly id: string
  readonly number: string
  readonly code?: string
}
export type Answer<T> = { readonly ok: T } | { readonly refused: Refusal; readonly since?: number }

/**
 * Opens a record with the people that the form names sealed and the files that it names given to it; a submission gets its query code.
 * `links`: to which records it belongs from the first. Announced to every process when the transaction commits.
 */
export async function register(
  world: World,
  tx: Tx,
  procedure: string,
  deed: Deed,
  links: readonly LinkTo[] = [],
): Promise<Answer<Registered>> {
  const p = procedures[procedure]
  const office = deed.directory.office.id
  if (!p)
    return {
      refused: { code: 'unknown-procedure', kind: 'unknown', zh: `没有“${procedure}”这一程序`, en: `There is no procedure “${procedure}”` },
    }
  const people = await sealPeopleIn(world, tx, office, p.opening.takes, deed.given)
  if ('refused' in people) return people
  const files = await judgeFiles(tx, { office, actor: deed.actor, takes: p.opening.takes, given: people.given })
  if ('refused' in files) return files
  const slip = slipFor(world, p)
  const opened = await openRecord(
    world,
    tx,
    procedure,
    { ...deed, given: people.given, files: files.ok.marks },
    { links, ...(slip && { code: slip.hash }) },
  )
  if ('refused' in opened) return opened
  const full = await giveFiles(world, tx, office, opened.ok.id, deed.actor, files.ok)
  if (full) return full
  await tell(tx, office, [opened.ok.written])
  return { ok: { id: opened.ok.id, number: opened.ok.number, ...(slip && { code: slip.code }), ...opened.ok.receipt } }
}

/**
 * Takes a step, with the people that the form names sealed and the files that it names given to the record. A refusal may leave rows
 * behind: the transaction is to be undone.
 */
export async function take(world: World, tx: Tx, deed: StepDeed): Promise<Answer<readonly Written[]>> {
  const p = procedures[deed.procedure]
  const { step, act } = p ? readAct(p, deed.step) : { step: '', act: 'take' as const }
  if (!p?.steps[step]) return stepRecord(world, tx, deed)
  const people = await sealPeopleIn(world, tx, deed.directory.office.id, formOf(p, step, act), deed.given)
  if ('refused' in people) return people
  const office = deed.directory.office.id
  const files = await judgeFiles(tx, { office, record: deed.record, actor: deed.actor, takes: formOf(p, step, act), given: people.given })
  if ('refused' in files) return files
  const answer = await stepRecord(world, tx, { ...deed, given: people.given, files: files.ok.marks })
  if ('refused' in answer) return answer
  const full = await giveFiles(world, tx, office, deed.record, deed.actor, files.ok)
  if (full) return full
  await tell(tx, office, answer.ok)
  return answer
}

const tell = (tx: Tx, office: string, written: readonly Written[]) =>
  announce(
    tx,
    written.map(w => ({ office, procedure: w.procedure, id: w.id, version: w.version, readers: w.readers, class: w.class })),
  )
