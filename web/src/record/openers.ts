import type { FieldSchema, Meta, ProcedureMeta } from '../api/meta-types.ts'
import type { Fields, Json, Page } from '../api/types.ts'

/** What can be opened about a record, and under which field of its form the record then stands. */
export interface Opener {
  readonly procedure: ProcedureMeta
  readonly field: string
}

/** The procedures whose opening form names a record of this one, for who may open them. */
export const openersFor = (meta: Meta, page: Page, has: (role: string) => boolean): readonly Opener[] =>
  Object.values(meta.procedures).flatMap(procedure => {
    const [field] =
      Object.entries(procedure.opening.form.properties ?? {}).find(([, f]) => (f.procedure ?? f.items?.procedure) === page.procedure) ?? []
    return field !== undefined && procedure.opening.by.some(has) ? [{ procedure, field }] : []
  })

/** The records that the address names. */
export const namedIn = ({ opening: { form } }: ProcedureMeta, search: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.entries(form.properties ?? {}).flatMap(([name, field]) =>
    (field.ref ?? field.items?.ref) === 'record' ? (search[name] ?? []) : [],
  )

/** What these are called was written by petitioners, and may name somebody. */
const theirWords = ['submission', 'visit']

/**
 * What the form asks and the record that it is begun from says already: what it is called, its category, its unit, the petitions that it is
 * about, and what is chosen under the same name; who it is by their sealed id. Longer texts are
 * its own.
 */
export function takenFrom({ opening: { form } }: ProcedureMeta, page: Page, fields: FieldSchema | undefined): Fields {
  if (page.sealed) return {}
  return Object.fromEntries(
    Object.entries(form.properties ?? {}).flatMap(([name, field]): [string, Json][] => {
      const same = fields?.properties?.[name]
      const has = page.data[name]
      const category = page.content ?? page.data['category']
      if (name === 'subject')
        return page.title && !theirWords.includes(page.procedure) ? [[name, page.title.slice(0, field.maxLength)]] : []
      if (field.ref === 'category') return typeof category === 'string' ? [[name, category]] : []
      if (field.items?.procedure === 'petition') {
        const about = page.links.flatMap(({ record }) => (record.procedure === 'petition' ? [record.id] : []))
        return page.procedure !== 'petition' && about.length ? [[name, [...new Set(about)].slice(0, field.maxItems)]] : []
      }
      if (name === 'unit' && field.ref === 'unit') return page.unit ? [[name, page.unit]] : []
      return has !== undefined
        && (field.options ?? (field.ref === 'unit' || field.ref === 'person' ? {} : undefined))
        && same?.label?.en === field.label?.en
        && same?.ref === field.ref
        ? [[name, has]]
        : []
    }),
  )
}

/** What the address gives to begin with: the record that it is about, by the name of the form's field. */
export function openedWith({ opening: { form } }: ProcedureMeta, search: Readonly<Record<string, string | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(form.properties ?? {}).flatMap(([name, field]): [string, Json][] => {
      const value = search[name]
      if (value === undefined) return field.type === 'boolean' && form.required?.includes(name) ? [[name, false]] : []
      return field.ref === 'record' ? [[name, value]] : field.items?.ref === 'record' ? [[name, [value]]] : []
    }),
  )
}
