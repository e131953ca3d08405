import { namedRoles, type Role } from '#core/engine/party.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import type { Label } from '#core/law/label.ts'
import { categoryOptions, type Column, type Kind, type Layout } from '#work/spreadsheet/index.ts'
import type { Directory } from '../directory.ts'

/**
 * Columns of every form beside its fields: for the reader, and the day on which it happened with why it is entered later. No field is
 * called so.
 */
export const aside = { mark: '@mark', day: '@day', late: '@late' } as const

/** These have an import of their own. */
const apart = ['submission', 'visit']

/**
 * Whether records of a procedure can be opened from a sheet: by hand, by nobody who would have to be sealed, and with a column for all that
 * must be filled in.
 */
export function isFilled(p: Procedure): boolean {
  const { properties = {}, required = [] } = schemaOf(p.opening.takes)
  return (
    p.opening.by.some(role => role !== 'linked')
    && !apart.includes(p.name)
    && !Object.values(properties).some(f => (f.items ?? f).ref === 'person')
    && required.every(key => {
      const field = properties[key]
      return field !== undefined && kindOf(field) !== undefined
    })
  )
}

/** What a cell holds for a field; nothing where a cell cannot: a person, a file, a group of fields. */
function kindOf(field: FieldSchema): Kind | undefined {
  if (field.items) {
    const several: Partial<Record<Kind, Kind>> = { choice: 'choices', unit: 'units', number: 'numbers', text: 'lines' }
    const one = kindOf(field.items)
    return one && several[one]
  }
  switch (field.ref) {
    case 'unit':
      return 'unit'
    case 'record':
      return 'number'
    case 'staff':
    case 'category':
      return 'choice'
    case 'person':
    case 'file':
      return undefined
    case undefined:
      break
  }
  if (field.options || field.type === 'boolean') return 'choice'
  if (field.format === 'date') return 'day'
  return field.type === 'integer' ? 'whole' : field.type === 'string' ? 'text' : undefined
}

/** The sheet of a procedure's opening form, as its declaration has it, for somebody of this unit. */
export function formLayout(p: Procedure, directory: Directory, unit: string | undefined): Layout<string> {
  const { properties = {}, required = [] } = schemaOf(p.opening.takes)
  const fields = Object.entries(properties).flatMap(([key, field]): [string, Column][] => {
    const kind = kindOf(field)
    return kind ? [[key, columnOf(key, field, kind, required.includes(key))]] : []
  })
  const columns = new Map<string, Column>([[aside.mark, mark], ...fields, [aside.day, happened], [aside.late, late]])
  return {
    keys: [...columns.keys()],
    column: key => columns.get(key) ?? mark,
    options: key => optionsOf(properties[key], directory, unit),
  }
}

const l = (zh: string, en: string): Label => ({ zh, en })
const mark: Column = {
  label: l('标记', 'Mark'),
  kind: 'mark',
  width: 8,
  hint: l('写“说明”的行不导入', 'Rows marked “Note” are not imported'),
}
const happened: Column = {
  label: l('办理日期', 'Day it happened'),
  kind: 'day',
  width: 13,
  hint: l('不填为今天；补录以前的，填发生的那一天', 'Today if empty; else the day on which it happened'),
}
const late: Column = {
  label: l('补录理由', 'Why it is entered later'),
  kind: 'text',
  width: 20,
  hint: l('办理日期早于昨天的必填', 'Needed where the day lies before yesterday'),
}

function columnOf(key: string, field: FieldSchema, kind: Kind, needed: boolean): Column {
  const hints = [needed ? l('必填', 'Needed') : [], field.hint ?? [], howTo(field, kind) ?? []].flat()
  return {
    label: field.label ?? l(key, key),
    kind,
    width: widths[kind] ?? ((field.maxLength ?? 0) > 100 ? 40 : 22),
    ...(needed && { needed: true }),
    ...(asText.includes(kind) && { asText: true }),
    hint: l(hints.map(h => h.zh).join('。'), hints.map(h => h.en).join('. ')),
  }
}

const widths: Partial<Record<Kind, number>> = {
  day: 13,
  whole: 9,
  choice: 16,
  choices: 22,
  unit: 18,
  units: 26,
  number: 24,
  numbers: 26,
  lines: 36,
}
/** Their digits would be lost as numbers. */
const asText: readonly Kind[] = ['text', 'number', 'numbers']

function howTo(field: FieldSchema, kind: Kind): Label | undefined {
  switch (kind) {
    case 'day':
      return l('例如 2026-03-12', 'Such as 2026-03-12')
    case 'whole':
      return l(`${field.minimum} 至 ${field.maximum} 的整数`, `A whole number from ${field.minimum} to ${field.maximum}`)
    case 'text':
      return l(`${field.maxLength} 字以内`, `At most ${field.maxLength} characters`)
    case 'lines':
      return l('每行一项', 'One a line')
    case 'choice':
    case 'unit':
      return l('从下拉列表选择', 'Choose from the list')
    case 'choices':
    case 'units':
      return l('可填多个，每行一个', 'One or more, one a line')
    case 'number':
      return l('填编号', 'The record’s number')
    case 'numbers':
      return l('填编号，每行一个', 'The records’ numbers, one a line')
    case 'mark':
      return undefined
  }
}

function optionsOf(field: FieldSchema | undefined, directory: Directory, unit: string | undefined): readonly (readonly [string, Label])[] {
  const one = field?.items ?? field
  if (one?.ref === 'unit') return [...directory.units.values()].map(u => [u.id, u.name])
  if (one?.ref === 'category') return categoryOptions(directory)
  if (one?.ref === 'staff') return staffOptions(directory, unit, one.acts)
  return one?.type === 'boolean' ? yesNo : Object.entries(one?.options ?? {})
}

export const yesNo: readonly (readonly [string, Label])[] = [
  ['true', l('是', 'Yes')],
  ['false', l('否', 'No')],
]

/**
 * The staff of one's own unit; where the field has a role, whoever acts in it, wherever they work. Two of one name are told apart by their
 * ids.
 */
function staffOptions({ staff }: Directory, unit: string | undefined, acts: Role | undefined): readonly (readonly [string, Label])[] {
  const all = [...staff.values()].filter(
    s => s.active && (acts === undefined ? s.unit === unit : s.roles.includes(acts) && (s.unit === unit || namedRoles.includes(acts))),
  )
  const isShared = (name: string) => all.filter(s => s.name.zh === name).length > 1
  return all.map(({ id, name }) => [id, isShared(name.zh) ? l(`${name.zh} ${id}`, `${name.en} ${id}`) : name])
}
