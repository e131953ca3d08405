import { setImmediate as others } from 'node:timers/promises'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { Label } from '#core/law/label.ts'
import type { Tx } from '#database/index.ts'
import { register } from '#work/intake/index.ts'
import { judgeOpening, type Deed } from '#work/records/index.ts'
import { faultAt, readSheet, rowsOf, type Layout, type RowFault } from '#work/spreadsheet/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { filledRows, type Filled } from './filled-rows.ts'
import { formLayout } from './form-layout.ts'

export interface Sent {
  readonly directory: Directory
  readonly actor: Actor
  readonly file: Buffer
  /** Only tell what is wrong. */
  readonly check: boolean
}
export type SheetAnswer =
  | { readonly refused: Refusal }
  | { readonly rows: number; readonly wrong: number; readonly faults: readonly RowFault[] }
  | {
      readonly rows: number
      readonly wrong: 0
      readonly opened?: readonly { readonly row: number; readonly id: string; readonly number: string }[]
    }

/** More are split into several files: until they are written, nobody else gets a number of their kind. */
const mostRows = 2000

/**
 * Opens a record for each row of a sheet, as if each form had been filled in by hand: judged by the engine one by one, and all of them
 * opened in the transaction, or none while one is wrong. A refusal may leave rows behind: the transaction is to be undone.
 */
export async function openFromSheet(world: World, tx: Tx, p: Procedure, { directory, actor, file, check }: Sent): Promise<SheetAnswer> {
  const layout = formLayout(p, directory, actor.unit)
  const sheet = await readSheet(file)
  const read = 'refused' in sheet ? sheet : rowsOf(sheet.rows, layout, mostRows)
  if ('refused' in read) return read
  const { rows, faults: headings } = read
  const told = (faults: readonly RowFault[]) => ({ rows: rows.length, wrong: new Set(faults.map(f => f.row)).size, faults })
  if (headings.length) return told(headings)
  const filled = await filledRows(tx, p, layout, directory, rows)
  const faults: RowFault[] = []
  const deedOf = ({ given, day, late }: Filled): Deed => ({ directory, actor, given, ...(day && { day }), ...(late && { late }) })
  for (const [i, one] of filled.entries()) {
    if (i % 50 === 0) await others()
    // What cannot be read is no field that is missing.
    const refused = one.faults.length ? undefined : await judgeOpening(world, tx, p.name, deedOf(one))
    faults.push(...one.faults, ...(refused ? faultsOf(one.row, layout, refused) : []))
  }
  if (faults.length) return told(faults)
  if (check) return { rows: rows.length, wrong: 0 }
  const opened: { row: number; id: string; number: string }[] = []
  for (const one of filled) {
    const done = await register(world, tx, p.name, deedOf(one))
    if ('refused' in done) return done
    opened.push({ row: one.row, id: done.ok.id, number: done.ok.number })
  }
  return { rows: rows.length, wrong: 0, opened }
}

const wholeRow: Label = { zh: '整行', en: 'whole row' }

/** Told at the column of the field that is wrong; the day is that on which it happened, unless the form has a field of that name. */
function faultsOf(row: number, layout: Layout<string>, { zh, en, fields }: Refusal): readonly RowFault[] {
  const columnOf = (path: string): Label => {
    const [, name = ''] = path.split('/')
    const key = [name, `@${name}`].find(k => layout.keys.includes(k))
    return key === undefined ? wholeRow : layout.column(key).label
  }
  return fields?.length ? fields.map(f => faultAt(row, columnOf(f.path), f.zh, f.en)) : [faultAt(row, wholeRow, zh, en)]
}
