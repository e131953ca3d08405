import type { FieldSchema } from '../api/meta-types.ts'

// Lists that are filled in as one field, each entry a word of it.

/** Whether a list names units or staff. */
export const isSeveral = (field: FieldSchema): boolean => field.items?.ref === 'unit' || field.items?.ref === 'staff'
/** Whether a list names records of another procedure. */
export const namesRecords = (field: FieldSchema): boolean => field.items?.ref === 'record'

export const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : []

/** What the server said of single entries, which have no field of their own. */
export const faultsIn = (errors: unknown): readonly string[] => [
  ...new Set(
    Object.values(typeof errors === 'object' && errors !== null ? errors : {}).flatMap((of: unknown) => (isFaulty(of) ? of.__errors : [])),
  ),
]
const isFaulty = (value: unknown): value is { readonly __errors: readonly string[] } =>
  typeof value === 'object' && value !== null && '__errors' in value && Array.isArray(value.__errors)
