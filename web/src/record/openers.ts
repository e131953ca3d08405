import type { Fields, Json, Meta, Page, ProcedureMeta } from '../api/types.ts'

/** What can be opened about a record, and under which field of its form the record then stands. */
export interface Opener { readonly procedure: ProcedureMeta; readonly field: string }

/** The procedures whose opening form names a record of this one, for who may open them. */
export const openersFor = (meta: Meta, page: Page, has: (role: string) => boolean): readonly Opener[] => Object.values(meta.procedures).flatMap(procedure => {
  const [field] = Object.entries(procedure.opening.form.properties ?? {}).find(([, f]) => (f.procedure ?? f.items?.procedure) === page.procedure) ?? []
  return field !== undefined && procedure.opening.by.some(has) ? [{ procedure, field }] : []
})

/** What the address gives to begin with: the record that it is about, by the name of the form's field. */
export function openedWith({ opening: { form } }: ProcedureMeta, search: Readonly<Record<string, string | undefined>>): Fields {
  return Object.fromEntries(Object.entries(form.properties ?? {}).flatMap(([name, field]): [string, Json][] => {
    const value = search[name]
    if (value === undefined) return field.type === 'boolean' && form.required?.includes(name) ? [[name, false]] : []
    return field.ref === 'record' ? [[name, value]] : field.items?.ref === 'record' ? [[name, [value]]] : []
  }))
}
