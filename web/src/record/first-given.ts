import { isSeveral, namesRecords } from '../forms/several.ts'
import type { FieldSchema, ProcedureMeta } from '../api/meta-types.ts'
import type { Fields, Json, Page, StepChoice } from '../api/types.ts'

/**
 * What a form begins with: what the record already says under the same name, one entry where at least one is asked for,
 * and the draft that was sent back or awaits its signature. `correct` begins with what
 * must be said anyway, and else empty, for it names only what changes.
 */
export function firstGiven(form: FieldSchema | undefined, page: Page, procedure: ProcedureMeta, choice: StepChoice): Fields {
  if (!form || choice.half === 'return') return {}
  const pending = page.pending.find(draft => draft.step === choice.step)
  if (pending) return pending.given
  const sentBack = page.timeline.findLast(entry => entry.step === choice.step && entry.act === 'draft')
  if (sentBack && page.timeline.findLast(entry => entry.step === choice.step)?.act === 'return') return sentBack.given
  return Object.fromEntries(
    Object.entries(form.properties ?? {}).flatMap(([key, field]) => {
      const has =
        (choice.step === 'correct' && !form.required?.includes(key))
        || field.ref === 'person'
        || !isSame(field, procedure.fields.properties?.[key])
          ? undefined
          : page.data[key]
      // What must be answered by yes or no is a no until it is ticked.
      const value =
        has
        ?? (form.required?.includes(key) ? begun(field, page) : undefined)
        ?? (field.type === 'boolean' && form.required?.includes(key) ? false : undefined)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

/** Two fields of one name may be two things: where a group was received, and where a problem lies. */
const isSame = (a: FieldSchema, b: FieldSchema | undefined): boolean =>
  a.label?.en === b?.label?.en && a.ref === b?.ref && a.type === b?.type

function begun(field: FieldSchema, page: Page): Json | undefined {
  if (!field.items || !field.minItems || field.items.properties?.['demand']) return undefined
  const inner = field.items.properties
  if (!inner)
    return field.items.options || isSeveral(field) || namesRecords(field) || field.items.pattern?.startsWith('^d')
      ? []
      : Array.from({ length: field.minItems }, () => '')
  const entry = (more: Fields): Fields => ({
    ...Object.fromEntries(
      Object.entries(inner).flatMap(([key, of]) => {
        if (key === 'subject') return [[key, page.title]]
        const value = begun(of, page)
        return value === undefined ? [] : [[key, value]]
      }),
    ),
    ...more,
  })
  // What is filled in of each record that hangs here begins with one entry for each of them.
  const [about, named] = Object.entries(inner).find(([key, of]) => of.ref === 'record' && field.items?.required?.includes(key)) ?? []
  const linked = about === undefined ? [] : page.links.flatMap(link => (link.record.procedure === named?.procedure ? [link.record.id] : []))
  return about !== undefined && linked.length ? linked.map(id => entry({ [about]: id })) : [entry({})]
}
