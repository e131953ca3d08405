import type { TObject } from 'typebox'
import type { Fields, Json } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { isFields } from '#core/engine/validate.ts'
import { sealPeople } from '#work/people/index.ts'
import type { Tx } from '#database/index.ts'
import type { World } from '../world.ts'

interface Place { readonly path: string; readonly value: Fields }

/** What was filled in, with each person in it sealed and replaced by the id that the engine and its events know. */
export async function sealPeopleIn(world: World, tx: Tx, office: string, takes: TObject, given: Fields): Promise<{ readonly given: Fields } | { readonly refused: Refusal }> {
  const places = people(schemaOf(takes), given, '')
  if (!places.length) return { given }
  const ids = await sealPeople(world, tx, office, places.map(p => p.value), places.map(p => p.path))
  if (!isList(ids)) return { refused: ids }
  const known = new Map(places.map((p, i) => [p.path, ids[i] ?? '']))
  const replaced = replace(given, '', known)
  return { given: isFields(replaced) ? replaced : {} }
}

/** Where persons stand in it. A person without anything known of them is none: that is how an anonymous form arrives. */
function people(schema: FieldSchema | undefined, value: Json, path: string): readonly Place[] {
  if (schema?.ref === 'person') return isFields(value) ? [{ path, value }] : []
  if (isJsonList(value)) return value.flatMap((item, i) => people(schema?.items, item, `${path}/${i}`))
  return isFields(value) ? Object.entries(value).flatMap(([name, item]) => people(schema?.properties?.[name], item, `${path}/${name}`)) : []
}

function replace(value: Json, path: string, ids: ReadonlyMap<string, string>): Json {
  const id = ids.get(path)
  if (id !== undefined) return id
  if (isJsonList(value)) return value.map((item, i) => replace(item, `${path}/${i}`, ids))
  return isFields(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replace(item, `${path}/${name}`, ids)])) : value
}

const isList = (answer: readonly string[] | Refusal): answer is readonly string[] => Array.isArray(answer)
const isJsonList = (value: Json): value is readonly Json[] => Array.isArray(value)
