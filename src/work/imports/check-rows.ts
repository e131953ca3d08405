import { setImmediate as others } from 'node:timers/promises'
import { readPerson } from '#work/people/index.ts'
import type { RowFault, Rows } from '#work/spreadsheet/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import type { ColumnKey } from './columns.ts'
import { fault } from './fault.ts'
import { oldMatter, type OldMatter } from './old-matter.ts'
import { playMatter } from './play-matter.ts'

/** How many matters ended up in which state of the submission. */
export type States = Readonly<Record<string, number>>
export interface Checked {
  readonly matters: readonly OldMatter[]
  readonly faults: readonly RowFault[]
  readonly states: States
}

/**
 * Judges every row by itself, by its old number, and by the engine.
 * @param known which of the old numbers were imported before, with the numbers that they have now; null where that is not told
 */
export async function checkRows(
  world: World,
  directory: Directory,
  { rows, faults: headings }: Rows<ColumnKey>,
  known: (originals: readonly string[]) => Promise<ReadonlyMap<string, string | null>>,
  onProgress: (done: number) => Promise<void>,
): Promise<Checked> {
  if (headings.length) return { matters: [], faults: headings, states: {} }
  const today = world.today()
  const stage = { directory, today, newId: counter() }
  const read = rows.map(row => oldMatter(row, directory, today))
  const lines = new Map<string, number>()
  const before = await known(read.flatMap(m => ('faults' in m ? [] : (m.original ?? []))))
  const faults: RowFault[] = []
  const matters: OldMatter[] = []
  const states: Record<string, number> = {}
  for (const [i, m] of read.entries()) {
    // Others are served between the rows.
    if (i % 50 === 0) {
      await onProgress(i)
      await others()
    }
    if ('faults' in m) {
      faults.push(...m.faults)
      continue
    }
    const wrong = [...twice(m, before, lines), ...unclear(m)]
    const played = playMatter(stage, m, m.person && 'petitioner')
    if (m.original) lines.set(m.original, lines.get(m.original) ?? m.row)
    if (wrong.length || 'faults' in played) {
      faults.push(...wrong, ...('faults' in played ? played.faults : []))
      continue
    }
    states[played.state] = (states[played.state] ?? 0) + 1
    matters.push(m)
  }
  await onProgress(rows.length)
  return { matters, faults, states }
}

function twice(
  { row, original }: OldMatter,
  known: ReadonlyMap<string, string | null>,
  lines: ReadonlyMap<string, number>,
): readonly RowFault[] {
  if (original === undefined) return []
  const number = known.get(original)
  const line = lines.get(original)
  if (number === null)
    return [
      fault(
        row,
        'original',
        `原编号 ${original} 已经导入过；请删去这一行`,
        `The old number ${original} was imported before; leave the row out`,
      ),
    ]
  if (number !== undefined)
    return [
      fault(
        row,
        'original',
        `原编号 ${original} 已经导入过，现编号为 ${number}；请删去这一行`,
        `The old number ${original} was imported before and is now ${number}; leave the row out`,
      ),
    ]
  return line === undefined
    ? []
    : [
        fault(
          row,
          'original',
          `原编号 ${original} 与第 ${line} 行相同；请核对，或者删去一行`,
          `The old number ${original} stands in row ${line} too; check it, or leave one of them out`,
        ),
      ]
}

/** What the sealing would refuse of a person. */
function unclear({ row, person }: OldMatter): readonly RowFault[] {
  const read = person && readPerson(person)
  return read && 'faults' in read ? read.faults.map(f => fault(row, 'name', f.zh, f.en)) : []
}

const counter = () => {
  let n = 0
  return () => `m${++n}`
}
