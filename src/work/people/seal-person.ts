import { invalid } from '#core/engine/validate.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { Tx } from '#database/index.ts'
import { newId } from '../id.ts'
import type { World } from '../world.ts'
import { seal } from './cipher.ts'
import { newDataKey } from './data-key.ts'
import { maskName } from './mask.ts'
import { readPerson, type Person } from './person.ts'
import { insertPeople, insertTraces, type SealedPerson } from './queries.ts'
import { traces } from './trace.ts'

type Sealing = Pick<World, 'keys' | 'now' | 'random'>

/**
 * Keeps people sealed, each under a key of its own, and answers their ids in the same order.
 * Checks all of them before it writes any; `paths` are the JSON pointers by which faults are told.
 */
export async function sealPeople(
  world: Sealing,
  tx: Tx,
  office: string,
  given: readonly unknown[],
  paths?: readonly string[],
): Promise<readonly string[] | Refusal> {
  const read = given.map((person, i) => readPerson(person, paths?.[i]))
  const faults = read.flatMap(r => ('faults' in r ? r.faults : []))
  if (faults.length) return invalid(faults)
  const people = read.flatMap(r => ('person' in r ? [{ id: newId(world), person: r.person }] : []))
  await insertPeople(
    tx,
    office,
    world.now(),
    people.map(({ id, person }) => sealed(world, office, id, person)),
  )
  await insertTraces(
    tx,
    office,
    people.flatMap(({ id, person }) => traces(world.keys, office, person).map(trace => ({ person: id, ...trace }))),
  )
  return people.map(({ id }) => id)
}

/** One person kept sealed: the id, or what is wrong with what was filled in. */
export async function sealPerson(world: Sealing, tx: Tx, office: string, given: unknown, path = ''): Promise<string | Refusal> {
  const ids = await sealPeople(world, tx, office, [given], [path])
  if (!isIds(ids)) return ids
  const [id] = ids
  if (id === undefined) throw new Error('one person was given and no id came back')
  return id
}
const isIds = (answer: readonly string[] | Refusal): answer is readonly string[] => Array.isArray(answer)

/** Bound to a sealed person, so that a row copied over another's does not open. */
export const contextOf = (office: string, id: string): string => `person/${office}/${id}`

function sealed(world: Sealing, office: string, id: string, person: Person): SealedPerson {
  const { key, wrapped } = newDataKey(world.keys, contextOf(office, id))
  return { id, key: wrapped, sealed: seal(key, Buffer.from(JSON.stringify(person)), contextOf(office, id)), masked: maskName(person.name) }
}
