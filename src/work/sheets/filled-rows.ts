import type { Procedure } from '#core/engine/procedure.ts'
import type { Fields, Json } from '#core/engine/record.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import { recordsNumbered } from '#work/records/index.ts'
import { cellsOf, faultAt, type Cells, type Layout, type Row, type RowFault } from '#work/spreadsheet/index.ts'
import type { Directory } from '../directory.ts'
import { aside } from './form-layout.ts'

/** One row as an opening form, or what in it cannot be read. */
export interface Filled {
  readonly row: number
  readonly given: Fields
  readonly day?: Day
  readonly late?: string
  readonly faults: readonly RowFault[]
}

/** Reads the rows. Records are named by their numbers, and found as far as the reader sees them. */
export async function filledRows(
  tx: Tx,
  p: Procedure,
  layout: Layout<string>,
  directory: Directory,
  rows: readonly Row<string>[],
): Promise<readonly Filled[]> {
  const { properties = {} } = schemaOf(p.opening.takes)
  const read = rows.map(row => ({ row: row.row, cells: cellsOf(row, layout, directory) }))
  const naming = layout.keys.filter(key => ['number', 'numbers'].includes(layout.column(key).kind))
  const numbers = [...new Set(read.flatMap(({ cells }) => naming.flatMap(key => cells.several(key).map(asNumber))))]
  const known = new Map(
    numbers.length ? (await recordsNumbered(tx, directory.office.id, numbers)).map(r => [`${r.procedure} ${r.number}`, r.id]) : [],
  )
  return read.map(({ row, cells }) => {
    const given = Object.fromEntries(
      Object.entries(properties).flatMap(([key, field]): [string, Json][] => {
        if (!layout.keys.includes(key) || !cells.has(key)) return []
        const value = valueOf(cells, key, field, layout, number => {
          const procedure = (field.items ?? field).procedure ?? ''
          const id = known.get(`${procedure} ${asNumber(number)}`)
          const label = procedures[procedure]?.label
          if (id === undefined)
            cells.faults.push(
              faultAt(
                row,
                layout.column(key).label,
                `没有编号为“${number}”的${label?.zh ?? '记录'}，或者您无权查看；请核对编号`,
                `There is no ${label?.en ?? 'record'} with the number “${number}”, or it is not yours to see; check it`,
              ),
            )
          return id
        })
        return value === undefined ? [] : [[key, value]]
      }),
    )
    const day = cells.day(aside.day)
    const late = cells.text(aside.late, 500)
    return { row, given, ...(day && { day }), ...(late && { late }), faults: cells.faults }
  })
}

const asNumber = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

function valueOf(
  cells: Cells<string>,
  key: string,
  field: FieldSchema,
  layout: Layout<string>,
  named: (number: string) => string | undefined,
): Json | undefined {
  switch (layout.column(key).kind) {
    case 'day':
      return cells.day(key)
    case 'text':
      return cells.text(key, field.maxLength ?? 4000)
    case 'lines':
      return cells.lines(key)
    case 'whole':
      return cells.whole(key, field.minimum ?? 0, field.maximum ?? Number.MAX_SAFE_INTEGER)
    case 'unit':
      return cells.unit(key)
    case 'units':
      return cells.units(key)
    case 'choice': {
      const chosen = cells.choice(key)
      return field.type === 'boolean' && chosen !== undefined ? chosen === 'true' : chosen
    }
    case 'choices':
      return cells.choices(key)
    case 'number': {
      const [number] = cells.several(key)
      return number === undefined ? undefined : named(number)
    }
    case 'numbers':
      return cells.several(key).flatMap(number => named(number) ?? [])
    case 'mark':
      return undefined
  }
}
