import type { Tx } from '#database/index.ts'
import { newId } from '../id.ts'
import type { World } from '../world.ts'
import { readPerson } from './person.ts'
import { insertSights, peopleWith } from './queries.ts'
import { traces, type TraceKind } from './trace.ts'

export interface Found {
  readonly person: string
  /** What is equal. */
  readonly kinds: readonly TraceKind[]
  /** The same ID number, or the same name and phone. Else it may be a namesake, or another of the household. */
  readonly same: boolean
}

/**
 * Earlier people who may be this one: for the page of one new submission, and nothing else. Each of them is logged as looked up.
 * Works for who registers, and finds only people in records that they see; others find nobody.
 * @param asking `record` is the new submission where there is one already
 */
export async function findPeople(
  world: Pick<World, 'keys' | 'now' | 'random'>,
  tx: Tx,
  asking: { readonly office: string; readonly staff: string; readonly person: unknown; readonly record?: string; readonly reason: string },
): Promise<readonly Found[]> {
  const { office, staff, record = null, reason } = asking
  const read = readPerson(asking.person)
  if ('faults' in read) return []
  const found = await peopleWith(tx, office, traces(world.keys, office, read.person))
  const at = world.now()
  if (found.length)
    await insertSights(
      tx,
      office,
      found.map(({ person }) => ({ id: newId(world), person, record, staff, kind: 'look-up', reason, at })),
    )
  return found.map(({ person, kinds }) => ({
    person,
    kinds,
    same: kinds.includes('id-number') || (kinds.includes('phone') && kinds.includes('name')),
  }))
}
