import { isDay, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import type { Fields, Json } from '#core/engine/record.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import type { TObject } from 'typebox'
import { categoriesOf, type Directory } from '../directory.ts'

/** One field as it is told: what it is called, and what it says. */
export type Said = { readonly field: string; readonly label: Label } & ({ readonly value: Label } | { readonly day: Day })

/** These fields of what was filled in, by their labels; units by name, choices by theirs. What is empty is left out. */
export function saidOf(form: TObject | undefined, given: Fields, fields: readonly string[], directory: Directory): readonly Said[] {
  const properties = form ? (schemaOf(form).properties ?? {}) : {}
  return fields.flatMap((field): readonly Said[] => {
    const schema = properties[field]
    const value = given[field]
    if (!schema?.label || value === undefined || value === null) return []
    if (schema.format === 'date') return typeof value === 'string' && isDay(value) ? [{ field, label: schema.label, day: value }] : []
    const words = inWords(schema, value, directory)
    return words ? [{ field, label: schema.label, value: words }] : []
  })
}

function inWords(schema: FieldSchema, value: Json, directory: Directory): Label | undefined {
  if (Array.isArray(value)) {
    const items = value.flatMap((item: Json) => (schema.items ? (inWords(schema.items, item, directory) ?? []) : []))
    return items.length ? { zh: items.map(i => i.zh).join('、'), en: items.map(i => i.en).join(', ') } : undefined
  }
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
  if (typeof value === 'number') return { zh: String(value), en: String(value) }
  if (typeof value !== 'string' || !value) return undefined
  if (schema.ref === 'category') return categoriesOf(directory.settings).labels[value]
  // An id says nothing to whoever reads it, and a person's would say too much.
  if (schema.ref) return schema.ref === 'unit' ? directory.units.get(value)?.name : undefined
  return schema.options?.[value] ?? { zh: value, en: value }
}
