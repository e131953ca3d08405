import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import type { TObject } from 'typebox'

// Forms filled in from their declarations, rightly and wrongly, so that tests cover procedures that did not exist when they were written.

type Value = unknown
export interface Known {
  readonly today: string
  readonly unit: string
  readonly staff: string
}

/** A form with every field filled in, but for records and files, which there may be none of. */
export function sample(form: TObject, known: Known): Readonly<Record<string, Value>> {
  return fields(schemaOf(form), known)
}

function fields(schema: FieldSchema, known: Known): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .map(([name, field]) => [name, value(field, known)])
      .filter(([, v]) => v !== undefined),
  )
}

function value(field: FieldSchema, known: Known): Value {
  if (field.ref === 'unit') return known.unit
  if (field.ref === 'staff') return known.staff
  if (field.ref === 'person') return person
  if (field.ref === 'record' || field.ref === 'file') return undefined
  if (field.ref === 'category') return Object.keys(field.options ?? {})[0]
  if (field.enum) return field.enum[0]
  switch (field.type) {
    case 'object':
      return fields(field, known)
    case 'array':
      return field.items && !field.items.ref?.match(/record|file/)
        ? Array.from({ length: Math.max(1, field.minItems ?? 0) }, () => value(field.items ?? {}, known))
        : undefined
    case 'integer':
    case 'number':
      return field.minimum ?? 1
    case 'boolean':
      return true
    default:
      return field.format === 'date' ? known.today : field.pattern?.startsWith('^d[') ? 'd1' : '1号'
  }
}

const person = { name: '钱多多', phone: '19900002222' }

/** A form as the doors take it: in it people are filled in, where a step knows them by their id. */
export function atTheDoor(form: TObject, given: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const filledIn = (field: FieldSchema | undefined, v: Value): Value =>
    field?.ref === 'person' ? person : Array.isArray(v) ? v.map((item: Value) => filledIn(field?.items, item)) : v
  return Object.fromEntries(Object.entries(given).map(([name, v]) => [name, filledIn(schemaOf(form).properties?.[name], v)]))
}

/** `like`: what is wrong, and how the field is declared in which it is: the same in another form is judged by the same rule. */
export interface Wrong {
  readonly what: string
  readonly given: Readonly<Record<string, Value>>
  readonly like: string
}

/** The good form with one thing wrong in it, for each thing that can be wrong. */
export function wrongs(form: TObject, good: Readonly<Record<string, Value>>): readonly Wrong[] {
  const schema = schemaOf(form)
  const names = Object.keys(schema.properties ?? {}).join()
  return [
    { what: 'a field that there is not', given: { ...good, colour: 'red' }, like: `more than ${names}` },
    { what: 'a field named like what every object has', given: { ...good, constructor: 'x' }, like: `constructor beside ${names}` },
    ...inside(schema, good),
  ]
}

function inside(schema: FieldSchema, good: Readonly<Record<string, Value>>): readonly Wrong[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const like = `${name} ${JSON.stringify(field)}`
    const put = (what: string, v: Value): Wrong => ({ what: `${name}: ${what}`, given: { ...good, [name]: v }, like: `${what} ${like}` })
    const { [name]: own, ...rest } = good
    return [
      ...(schema.required?.includes(name) ? [{ what: `${name}: missing`, given: rest, like: `missing ${like}` }] : []),
      put('null', null),
      put('of another type', field.type === 'object' || field.ref === 'person' ? 5 : { some: 'thing' }),
      ...(field.type === 'array' ? [put('no list', 'x')] : [put('a list', ['x'])]),
      ...strings(field).map(([what, v]) => put(what, v)),
      ...(field.type === 'integer' ? [put('too great', 1e9), put('too small', -1), put('broken', 1.5), put('a text', '5')] : []),
      ...(field.type === 'boolean' ? [put('a text', 'true')] : []),
      ...(field.ref === 'person'
        ? [
            put('a person who is nobody', 'nobody'),
            put('a person with a trait', { name: '钱多多', religion: 'x' }),
            put('a person named by a number', { name: 5 }),
            put('a person with U+0000', { name: 'a\u0000b' }),
            put('a name beyond its limit', { name: '长'.repeat(61) }),
          ]
        : []),
      ...(field.type === 'array' && field.maxItems !== undefined && Array.isArray(own) && own.length
        ? [
            put(
              'too many',
              Array.from({ length: field.maxItems + 1 }, () => own[0]),
            ),
          ]
        : []),
      ...(field.type === 'array' && field.minItems ? [put('empty', [])] : []),
      ...(field.type === 'array' && field.items?.properties && Array.isArray(own) && own.length
        ? inside(field.items, own[0]).map(w => put(`in it, ${w.what}`, [w.given]))
        : []),
      ...(field.type === 'object' && typeof own === 'object' ? inside(field, { ...own }).map(w => put(`in it, ${w.what}`, w.given)) : []),
    ]
  })
}

function strings(field: FieldSchema): readonly (readonly [string, string])[] {
  if (field.type !== 'string' || field.ref === 'person') return []
  return [
    ['U+0000', 'a\u0000b'],
    ['half a character', 'a\ud800b'],
    ['empty', ''],
    ...(field.maxLength ? [['beyond its limit', '长'.repeat(field.maxLength + 1)] as const] : []),
    ...(field.sealed ? [['blank', '  \n '] as const] : []),
    ...(field.enum ? [['not on the list', 'purple'] as const, ['on no list', 'constructor'] as const] : []),
    ...(field.format === 'date' ? [['no day', '2026-02-30'] as const, ['not written so', '2026/3/1'] as const] : []),
    ...(field.ref === 'category' ? [['a category that there is not', '9901'] as const, ['a first level', '0400'] as const] : []),
    ...(field.ref === 'unit' ? [['a unit that there is not', 'atlantis'] as const, ['malformed', 'Ren She'] as const] : []),
    ...(field.ref === 'record' ? [['a record that there is not', '01jim0u9k0ej9fffeqv3hn8dgb'] as const] : []),
    ...(field.pattern?.startsWith('^[\\p{L}') ? [['a code with a line', 'a\nb'] as const, ['a code with a mark', '<b>'] as const] : []),
  ]
}
