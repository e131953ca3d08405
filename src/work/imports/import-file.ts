import { createHash } from 'node:crypto'
import { setImmediate as others } from 'node:timers/promises'
import { shanghaiDay, shanghaiTime } from '#core/law/days.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import { sealPeople } from '#work/people/index.ts'
import { loadHistories } from '#work/records/index.ts'
import { readSheet, rowsOf, type RowFault } from '#work/spreadsheet/index.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import { newId } from '../id.ts'
import type { World } from '../world.ts'
import { checkRows, type States } from './check-rows.ts'
import { layoutFor } from './columns.ts'
import type { OldMatter } from './old-matter.ts'
import { playMatter } from './play-matter.ts'
import { batchWithHash, insertBatch, insertRows, isAlone, knownOriginals, stillHere } from './queries.ts'

export interface Import {
  readonly directory: Directory
  /** The member of staff, or `system` for the command line. */
  readonly staff: string
  readonly file: Buffer
  /** Only tell what is wrong. */
  readonly check: boolean
  readonly onProgress?: (done: number, all: number) => void
}
export type ImportAnswer =
  | { readonly refused: Refusal }
  | { readonly rows: number; readonly wrong: number; readonly faults: readonly RowFault[] }
  | { readonly rows: number; readonly wrong: 0; readonly states: States; readonly batch?: string; readonly records?: number }

/** More are split into several files. */
const mostRows = 20_000
const batchSize = 100

/**
 * Checks a spreadsheet of old matters row by row and, unless it is only to be checked or a row is wrong, writes all of them in the
 * transaction: sealed, chained and numbered as if each had been registered and handled here. Old matters get no query code. Needs a role
 * that sees the whole office.
 */
export async function importFile(
  world: World,
  tx: Tx,
  { directory, staff, file, check, onProgress = () => {} }: Import,
): Promise<ImportAnswer> {
  const office = directory.office.id
  const sha256 = createHash('sha256').update(file).digest()
  if (!check && !(await isAlone(tx, office)))
    return {
      refused: {
        code: 'import-running',
        kind: 'conflict',
        zh: '另一个导入正在进行，请等它完成后再试',
        en: 'Another import is running; try again when it is done',
      },
    }
  const before = await batchWithHash(tx, office, sha256)
  if (before)
    return {
      refused: {
        code: 'imported-already',
        kind: 'conflict',
        zh: `这个文件已在 ${dayAndTime(before.at)} 导入过（${before.rows} 行），没有再次导入`,
        en: `This very file was imported on ${dayAndTime(before.at)} (${before.rows} rows); it was not imported again`,
      },
    }
  const sheet = await readSheet(file)
  const read = 'refused' in sheet ? sheet : rowsOf(sheet.rows, layoutFor(directory), mostRows)
  if ('refused' in read) return read
  const all = read.rows.length * (check ? 1 : 2)
  const checked = await checkRows(
    world,
    directory,
    read,
    originals => knownOriginals(tx, office, originals),
    async done => {
      onProgress(done, all)
      await stillHere(tx)
    },
  )
  if (checked.faults.length) return { rows: read.rows.length, wrong: new Set(checked.faults.map(f => f.row)).size, faults: checked.faults }
  if (check) return { rows: read.rows.length, wrong: 0, states: checked.states }
  const batch = newId(world)
  let records = 0
  for (let i = 0; i < checked.matters.length; i += batchSize) {
    records += await write(world, tx, directory, batch, checked.matters.slice(i, i + batchSize))
    onProgress(read.rows.length + Math.min(i + batchSize, checked.matters.length), all)
    await others()
  }
  await insertBatch(tx, office, { id: batch, staff, sha256, rows: checked.matters.length, records, at: world.now() })
  return { rows: read.rows.length, wrong: 0, states: checked.states, batch, records }
}

async function write(world: World, tx: Tx, directory: Directory, batch: string, some: readonly OldMatter[]): Promise<number> {
  const office = directory.office.id
  const named = some.filter(m => m.person)
  const at = world.now()
  const ids = await sealPeople(
    world,
    tx,
    office,
    named.map(m => m.person),
  )
  if ('code' in ids) throw new Error(`people who were checked before cannot be sealed: ${ids.en}`)
  const people = new Map(named.map((m, i) => [m, ids[i]]))
  const stage = { directory, today: world.today(), newId: () => newId(world) }
  const told = some.map(m => {
    const played = playMatter(stage, m, people.get(m))
    if ('faults' in played)
      throw new Error(`row ${m.row} was checked before and is refused now: ${played.faults.map(f => f.en).join('; ')}`)
    return { ...played, line: m.row, original: m.original ?? null }
  })
  const { records } = await loadHistories(
    world,
    tx,
    directory,
    told.map(({ events }) => ({ entries: events.map(event => ({ event, at })) })),
  )
  await insertRows(
    tx,
    office,
    batch,
    told.map(({ line, original, submission }) => ({ line, original, record: submission })),
  )
  return records
}

const dayAndTime = (at: Date) => `${shanghaiDay(at)} ${shanghaiTime(at)}`
