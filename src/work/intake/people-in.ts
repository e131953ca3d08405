import type { TObject } from 'typebox'
import type { Fields, Json } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { invalid, isFields } from '#core/engine/validate.ts'
import { sealPeople } from '#work/people/index.ts'
import type { Tx } from '#database/index.ts'
import type { World } from '../world.ts'
import { peopleSeen } from './queries.ts'

interface Place {
  readonly path: string
  readonly value: Fields
}

/** What was filled in, with each person in it sealed and replaced by the id that the engine and its events know. */
export async function sealPeopleIn(
  world: World,
  tx: Tx,
  office: string,
  takes: TObject,
  given: Fields,
): Promise<{ readonly given: Fields } | { readonly refused: Refusal }> {
  const refused = await strangers(tx, office, schemaOf(takes), given)
  if (refused) return { refused }
  const places = people(schemaOf(takes), given, '')
  if (!places.length) return { given }
  const ids = await sealPeople(
    world,
    tx,
    office,
    places.map(p => p.value),
    places.map(p => p.path),
  )
  if (!isList(ids)) return { refused: ids }
  const known = new Map(places.map((p, i) => [p.path, ids[i] ?? '']))
  const replaced = replace(given, '', known)
  return { given: isFields(replaced) ? replaced : {} }
}

/** A person may be named by id where a record that the actor sees names them; nobody comes to know others by trying ids. */
async function strangers(tx: Tx, office: string, takes: FieldSchema, given: Fields): Promise<Refusal | undefined> {
  const named = peopleNamed(takes, given, '')
  if (!named.length) return undefined
  const seen = new Set(
    (
      await peopleSeen(
        tx,
        office,
        named.map(n => n.id),
      )
    ).map(p => p.id),
  )
  const unknown = named.filter(n => !seen.has(n.id))
  return unknown.length
    ? invalid(
        unknown.map(({ path }) => ({
          path,
          zh: '没有这个人，或您无权查看其所在的记录；请重新填写',
          en: 'There is no such person, or you may not see a record that names them; fill them in anew',
        })),
      )
    : undefined
}

/** Ids of people, where they can be ids; what cannot the engine refuses. */
function peopleNamed(
  schema: FieldSchema | undefined,
  value: Json,
  path: string,
): readonly { readonly path: string; readonly id: string }[] {
  if (schema?.ref === 'person') return typeof value === 'string' && /^[0-9A-Za-z-]{1,40}$/.test(value) ? [{ path, id: value }] : []
  if (isJsonList(value)) return value.flatMap((item, i) => peopleNamed(schema?.items, item, `${path}/${i}`))
  return isFields(value)
    ? Object.entries(value).flatMap(([name, item]) => peopleNamed(schema?.properties?.[name], item, `${path}/${name}`))
    : []
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
  return isFields(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replace(item, `${path}/${name}`, ids)]))
    : value
}

const isList = (answer: readonly string[] | Refusal): answer is readonly string[] => Array.isArray(answer)
const isJsonList = (value: Json): value is readonly Json[] => Array.isArray(value)
