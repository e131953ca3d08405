import type { KeyObject } from 'node:crypto'
import type { Event, Fields, Json } from '#core/engine/record.ts'
import { formOf } from '#core/engine/decide.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { isFields } from '#core/engine/validate.ts'
import { openText, sealText } from '#work/people/index.ts'

// Free text names people. In the event it stands sealed under the matter's key; when that key goes, the text is gone and the chain still
// holds.

const mark = '~'

/** The event with every free text in it sealed under the matter's key. */
export function sealEvent(p: Procedure, event: Event, key: KeyObject): Event {
  const hide = (schema: FieldSchema | undefined, value: Fields): Fields => fieldsOf(sealed(schema, value, key, event.record))
  const takes = event.step === 'open' ? p.opening.takes : formOf(p, event.step, event.act)
  return {
    ...event,
    ...(event.late !== undefined && { late: sealText(key, event.late, event.record) }),
    given: hide(schemaOf(takes), event.given),
    effect: {
      ...event.effect,
      set: hide(schemaOf(p.data), event.effect.set),
      pending: Object.fromEntries(
        Object.entries(event.effect.pending).map(([step, draft]) => {
          const form = p.steps[step]?.takes
          return [step, draft && { ...draft, given: form ? hide(schemaOf(form), draft.given) : draft.given }]
        }),
      ),
    },
  }
}

function sealed(schema: FieldSchema | undefined, value: Json, key: KeyObject, about: string): Json {
  if (typeof value === 'string') return schema?.sealed ? { [mark]: sealText(key, value, about) } : value
  if (isList(value)) return value.map(item => sealed(schema?.items, item, key, about))
  return isFields(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, sealed(schema?.properties?.[name], item, key, about)]))
    : value
}

/** What was sealed, readable again; a text whose key is gone reads as null. */
export function unsealed(value: Json, key: KeyObject | undefined, about: string): Json {
  if (isList(value)) return value.map(item => unsealed(item, key, about))
  if (!isFields(value)) return value
  const hidden = value[mark]
  if (typeof hidden === 'string') return key ? openText(key, hidden, about) : null
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unsealed(item, key, about)]))
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const fieldsOf = (value: Json): Fields => (isFields(value) ? value : {})
