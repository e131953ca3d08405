import type { FieldSchema } from '../api/meta-types.ts'
import type { Fields, Json } from '../api/types.ts'

interface Condition {
  readonly on: string
  readonly is: (value: unknown) => boolean
  readonly needed?: true
}
const is = (wanted: string) => (value: unknown) => value === wanted

// Fields that are asked for only after a certain answer, where a form has both; `needed` then, for the server demands it.
const conditions: Readonly<Record<string, Condition>> = {
  redoBy: { on: 'kind', is: is('annul'), needed: true },
  execute: { on: 'kind', is: is('change'), needed: true },
  statutoryBy: { on: 'route', is: is('duty'), needed: true },
  body: { on: 'way', is: is('forward'), needed: true },
  document: { on: 'exit', is: value => value === 'terminated' || value === 'led', needed: true },
  freely: { on: 'exit', is: is('withdrawn'), needed: true },
  trackUntil: { on: 'decision', is: is('proceed'), needed: true },
  resolution: { on: 'resolved', is: value => value === true, needed: true },
  remarks: { on: 'readBack', is: value => value !== true, needed: true },
}

function conditionOf(schema: FieldSchema, key: string): Condition | undefined {
  const condition = conditions[key]
  return condition && schema.properties?.[condition.on] ? condition : undefined
}
const isShown = (schema: FieldSchema, key: string, given: Fields): boolean => {
  const condition = conditionOf(schema, key)
  return !condition || condition.is(given[condition.on])
}

/** The fields that these answers do not call for. */
export const hiddenIn = (schema: FieldSchema, given: Fields): readonly string[] =>
  Object.keys(schema.properties ?? {}).filter(key => !isShown(schema, key, given))

/** The form without these fields; of those that remain some are needed now, `needed` among them. */
export function without(schema: FieldSchema, hidden: readonly string[], needed: readonly string[]): FieldSchema {
  const shown = Object.entries(schema.properties ?? {}).filter(([key]) => !hidden.includes(key))
  return {
    ...schema,
    properties: Object.fromEntries(shown),
    required: [
      ...(schema.required ?? []),
      ...shown.flatMap(([key]) => ((conditionOf(schema, key)?.needed ?? needed.includes(key)) ? [key] : [])),
    ],
  }
}

/**
 * A list without entries, which the form's library makes of one that nobody touched, is no answer where at least one would be asked for.
 */
const isUntouched = (field: FieldSchema | undefined, value: Json): boolean =>
  Array.isArray(value) && value.length === 0 && (field?.minItems ?? 0) > 0
/** What was filled in, without what is no longer asked for. */
export const onlyShown = (schema: FieldSchema, given: Fields): Fields =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([key, value]) => isShown(schema, key, given) && (schema.required?.includes(key) || !isUntouched(schema.properties?.[key], value)),
    ),
  )
