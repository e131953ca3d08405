import type { TObject, TSchema } from 'typebox'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'

/** A form as plain JSON Schema: our labels become titles and descriptions, and a person is filled in, not referred to. */
export function asJsonSchema(form: TObject): TSchema {
  return plain(schemaOf(form))
}

function plain(field: FieldSchema): object {
  const { label, hint, options, sealed: _sealed, ref, procedure, widget: _widget, properties, items, ...rest } = field
  if (ref === 'person') return { ...titled(field), $ref: '#/components/schemas/Person' }
  const choices =
    options
    && ref !== 'category'
    && Object.entries(options)
      .map(([key, l]) => `${key}: ${l.en} ${l.zh}`)
      .join('; ')
  const about = [
    label?.zh,
    hint?.en,
    choices && choices.length < 1500 && choices,
    ref === 'unit' && 'id of a unit',
    ref === 'category' && 'code of a category; /meta has the office’s list',
    ref === 'file' && 'id of a file that was sent before',
    procedure && `id of a ${procedure}`,
  ]
    .filter(Boolean)
    .join('. ')
  return {
    ...rest,
    ...titled(field),
    ...(about && { description: about }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, f]) => [name, plain(f)])) }),
    ...(items && { items: plain(items) }),
  }
}
const titled = ({ label }: FieldSchema) => (label ? { title: label.en } : {})
