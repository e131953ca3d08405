import { Type, type TSchema } from 'typebox'
import type { Day } from '../law/days.ts'
import type { Label } from '../law/label.ts'
import type { Role } from './party.ts'

// Every field is declared by one of these: the label in both languages travels in the schema, and so do the two marks that others act on:
// `sealed` (free text that may name people: stored encrypted in the event) and `ref` (an id that must exist).

/** Free text. `most` counts characters. */
export const Text = (label: Label, most = 4000, hint?: Label) =>
  Type.String({
    label,
    minLength: 1,
    maxLength: most,
    pattern: '\\S',
    sealed: true,
    ...(most > 200 && { widget: 'textarea' }),
    ...(hint && { hint }),
  })

/** A short code or number that names nobody: a document number, a query code. */
export const Code = (label: Label, most = 60, hint?: Label) =>
  Type.String({ label, minLength: 1, maxLength: most, pattern: '^[\\p{L}\\p{N} 〔〕()（）/._-]+$', ...(hint && { hint }) })

/** One of a fixed list; the keys are stored, the labels shown. */
export const Choice = <const K extends string>(label: Label, options: Readonly<Record<K, Label>>) =>
  Type.Unsafe<K>(Type.String({ label, enum: Object.keys(options), options }))

export const DayField = (label: Label, hint?: Label) => Type.Unsafe<Day>(Type.String({ label, format: 'date', ...(hint && { hint }) }))
export const Whole = (label: Label, minimum: number, maximum: number) => Type.Integer({ label, minimum, maximum })
/** The year of a plan or a list. */
export const Year = (label: Label) => Type.Integer({ label, minimum: 2005, maximum: 2100, widget: 'year' })
export const Yes = (label: Label) => Type.Boolean({ label })

/** The id of a unit of the office's directory. */
export const UnitId = (label: Label) => Type.String({ label, ref: 'unit', pattern: '^[a-z0-9-]{1,40}$' })
/** The id of a sealed person. At the doors the person is filled in; what reaches a step is the id. */
export const PersonId = (label: Label) => Type.String({ label, ref: 'person', pattern: '^[0-9A-Za-z-]{1,40}$' })
/** The id of a member of staff; `acts`: only such as act in this role are offered. */
export const StaffId = (label: Label, acts?: Role) =>
  Type.String({ label, ref: 'staff', pattern: '^[0-9a-z-]{1,40}$', ...(acts && { acts }) })
/** The code of a category of the office's list. `options`: the labels of the built-in list, for what has no office at hand. */
export const CategoryId = (label: Label, options: Readonly<Record<string, Label>>) =>
  Type.String({ label, ref: 'category', pattern: '^[0-9]{4}$', options })
/** The id of a record of another procedure. */
export const RecordId = (label: Label, procedure: string, hint?: Label) =>
  Type.String({ label, ref: 'record', procedure, pattern: '^[0-9A-Za-z-]{1,40}$', ...(hint && { hint }) })
/** The id of a stored file. At the doors the file is sent; what reaches a step is the id. */
export const FileId = (label: Label) => Type.String({ label, ref: 'file', pattern: '^[0-9A-Za-z-]{1,40}$' })

export const Many = <T extends TSchema>(label: Label, item: T, minItems = 1, maxItems = 20) =>
  Type.Array(item, { label, minItems, maxItems })
export const maybe = <T extends TSchema>(field: T) => Type.Optional(field)
/** What a step takes. Nothing else is let in. */
export const Form = <const P extends Record<string, TSchema>>(properties: P) => Type.Object(properties, { additionalProperties: false })
