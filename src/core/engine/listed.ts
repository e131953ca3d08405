import { unitField, type Procedure } from './procedure.ts'
import { schemaOf, type FieldSchema } from './schema.ts'

// Every list shows where its records stand. What it shows beside, and by what it is narrowed, is read from the fields: the short facts of
// the record's own kind.

/** Where people are named in a record, a short line might name them. */
const namesPeople = (p: Procedure): boolean =>
  Object.values(schemaOf(p.data).properties ?? {}).some(field => (field.items ?? field).ref === 'person')
/** These have a column and a filter by name in every list. */
const everywhere = ['channel', 'content', 'repeat']
const fieldsOf = (p: Procedure): readonly (readonly [string, FieldSchema])[] =>
  Object.entries(schemaOf(p.data).properties ?? {}).filter(
    ([key]) => !everywhere.includes(key) && key !== p.title && key !== p.barred && key !== unitField(p),
  )
/** The lists of petitions have their columns and filters by name; and of what can be sealed, a list tells only where it stands. */
const isPlain = (p: Procedure): boolean => p.desk !== 'petitions' && p.seals === undefined
const isChosen = (field: FieldSchema): boolean =>
  field.options !== undefined || field.type === 'boolean' || field.ref === 'unit' || field.ref === 'category' || field.widget === 'year'

/** The fields that a list can show as columns: choices, days, numbers, units, staff, and short lines. */
export function columnsOf(p: Procedure): readonly string[] {
  if (!isPlain(p)) return []
  const isLine = namesPeople(p) ? () => false : (field: FieldSchema) => field.type === 'string' && !field.widget && !field.ref
  return fieldsOf(p).flatMap(([key, field]) =>
    isChosen(field) || field.ref === 'staff' || field.type === 'integer' || field.format === 'date' || isLine(field) ? [key] : [],
  )
}

/** Those that a list shows until its reader chooses: as declared; else its day, who does it, and of what kind it is, two of them. */
export function usualOf(p: Procedure): readonly string[] {
  if (p.shows) return p.shows
  const columns = columnsOf(p)
  const fields = schemaOf(p.data).properties ?? {}
  return [
    ...p.dates.slice(0, 1),
    ...columns.filter(key => fields[key]?.ref === 'staff'),
    ...columns.filter(key => fields[key]?.options && fields[key].ref === undefined),
  ]
    .filter(key => columns.includes(key))
    .slice(0, 2)
}

/** The fields by whose values a list can be narrowed: choices, units, categories and years; never who does it. */
export const narrowedBy = (p: Procedure): readonly string[] =>
  !isPlain(p) ? [] : fieldsOf(p).flatMap(([key, field]) => (isChosen(field) ? [key] : []))

/** Whether a field of a list can have this value. Of a category also the first level, with all that stand under it. */
export function canNarrow(p: Procedure, key: string, value: string): boolean {
  const field = schemaOf(p.data).properties?.[key]
  if (!field || !narrowedBy(p).includes(key)) return false
  if (field.ref === 'category' || field.widget === 'year') return /^\d{4}$/.test(value)
  if (field.ref === 'unit') return /^[a-z0-9-]{1,40}$/.test(value)
  return field.type === 'boolean' ? ['true', 'false'].includes(value) : field.options !== undefined && Object.hasOwn(field.options, value)
}
