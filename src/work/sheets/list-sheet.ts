import { several, type Procedure } from '#core/engine/procedure.ts'
import type { Fields, Json } from '#core/engine/record.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { say, type Label, type Lang } from '#core/law/label.ts'
import { isDay, type Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import { holderName, listWhole, type Ask, type Row } from '#work/records/index.ts'
import { writeSheet, type ToWrite } from '#work/spreadsheet/index.ts'
import { categoriesOf, type Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { yesNo } from './form-layout.ts'

/** What a list is cut to. */
const mostRows = 10_000

interface Asked {
  readonly directory: Directory
  readonly ask: Ask
  readonly lang: Lang
}
type Value = string | number | Date | undefined
interface Column {
  readonly label: Label
  readonly width: number
  value(row: Row, data: Fields): Value
}

/**
 * The list that a reader sees, as .xlsx: where each record stands, and of what it holds the choices, days, numbers, units, staff and short
 * lines. Long texts stay here, and every text of a record that people are named in; of a sealed record there is only where it stands. A
 * list that is longer than a sheet says so in its last row.
 */
export const listSheet = async (world: World, tx: Tx, p: Procedure, asked: Asked): Promise<Buffer> =>
  writeSheet(await listInCells(world, tx, p, asked))

/** The same, before it is written. */
export async function listInCells(world: World, tx: Tx, p: Procedure, { directory, ask, lang }: Asked): Promise<ToWrite> {
  const fields = fieldsOf(p)
  const { items, more } = await listWhole(
    world,
    tx,
    directory,
    ask,
    fields.map(([key]) => key),
    mostRows,
  )
  const columns = [
    ...standing(p, directory, lang),
    ...fields.map(([key, field]): Column => ({
      label: field.label ?? { zh: key, en: key },
      width: 16,
      value: (row, data) => (row.sealed ? undefined : valueOf(field, data[key] ?? null, directory, lang)),
    })),
  ]
  const cut: Label = {
    zh: `只列出前 ${mostRows} 件，后面还有；请缩小筛选条件，分几次导出`,
    en: `Only the first ${mostRows} are listed, and there are more; narrow the filter and export them in parts`,
  }
  return {
    name: say(several(p.label), lang),
    head: columns.map(({ label, width }) => ({ text: say(label, lang), width })),
    rows: items.map(({ row, data }) => columns.map(column => column.value(row, data) ?? null)),
    ...(more && { remark: say(cut, lang) }),
  }
}

const l = (zh: string, en: string): Label => ({ zh, en })
const dated = (day: Day | undefined): Date | undefined => day && new Date(day)

/** What every list has. Who holds a record that waits are those who hold what it waits for. */
function standing(p: Procedure, directory: Directory, lang: Lang): readonly Column[] {
  // Some are called by a choice, or by a unit.
  const title = schemaOf(p.data).properties?.[p.title]
  const named = ({ holder, unit }: Row) => holder && say(holderName(holder, unit, directory), lang)
  return [
    { label: l('编号', 'Number'), width: 24, value: row => row.number },
    {
      label: l('标题', 'Subject'),
      width: 40,
      value: row => (row.sealed ? say(l('〔密封〕', '[sealed]'), lang) : inWords(title, row.title, directory, lang)),
    },
    { label: l('状态', 'State'), width: 14, value: row => say(row.stateLabel, lang) },
    { label: l('责任单位', 'Unit'), width: 20, value: ({ unit }) => unitName(unit, directory, lang) },
    {
      label: l('现在由谁办', 'With'),
      width: 20,
      value: row => [...new Set((row.holder ? [row] : (row.via ?? [])).flatMap(one => named(one) ?? []))].join(lang === 'zh' ? '；' : '; '),
    },
    { label: l('期限', 'Due'), width: 13, value: row => dated(row.due ?? row.via?.flatMap(one => one.due ?? []).toSorted()[0]) },
    { label: l('登记日', 'Opened'), width: 13, value: row => dated(row.opened) },
    { label: l('办结日', 'Closed'), width: 13, value: row => dated(row.closed) },
  ]
}

const unitName = (id: string | undefined, { units }: Directory, lang: Lang): string | undefined => {
  const unit = id === undefined ? undefined : units.get(id)
  return unit ? say(unit.name, lang) : id
}

/** The fields that a sheet shows beside. The responsible unit stands there already, and the hash of a receipt is for machines. */
function fieldsOf(p: Procedure): readonly (readonly [string, FieldSchema])[] {
  const fields = Object.entries(schemaOf(p.data).properties ?? {})
  const lines = !fields.some(([, field]) => (field.items ?? field).ref === 'person')
  return fields.filter(
    ([key, field]) => key !== p.parties.unit && key !== p.title && key !== p.barred && key !== 'receipt' && isShown(field, lines),
  )
}

/** @param lines whether a short line is shown too: a place, a body, a topic. Where people are named in the record, one might name them. */
function isShown(field: FieldSchema, lines: boolean): boolean {
  if (field.items)
    return (
      field.items.items === undefined
      && field.items.format === undefined
      && (field.items.options !== undefined || field.items.ref !== undefined || field.items.sealed === true)
      && isShown(field.items, lines)
    )
  if (field.properties) return false
  if (field.sealed) return lines && field.widget === undefined
  if (field.ref) return ['unit', 'staff', 'category'].includes(field.ref)
  return (
    field.options !== undefined
    || field.type === 'boolean'
    || field.type === 'integer'
    || field.format === 'date'
    || (field.type === 'string' && field.pattern !== undefined)
  )
}

function valueOf(field: FieldSchema, value: Json, directory: Directory, lang: Lang): Value {
  if (value === null || value === '') return undefined
  if (field.items)
    return Array.isArray(value)
      ? value.flatMap((item: Json) => inWords(field.items, item, directory, lang) ?? []).join(lang === 'zh' ? '；' : '; ')
      : undefined
  if (typeof value === 'number') return value
  return field.format === 'date'
    ? typeof value === 'string' && isDay(value)
      ? dated(value)
      : undefined
    : inWords(field, value, directory, lang)
}

function inWords(field: FieldSchema | undefined, value: Json, directory: Directory, lang: Lang): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'boolean') return undefined
  const key = String(value)
  if (field?.ref === 'unit') return unitName(key, directory, lang)
  const label =
    field?.ref === 'staff'
      ? directory.staff.get(key)?.name
      : field?.ref === 'category'
        ? categoriesOf(directory.settings).labels[key]
        : typeof value === 'boolean'
          ? yesNo.find(([id]) => id === key)?.[1]
          : field?.options?.[key]
  return label ? say(label, lang) : key
}
