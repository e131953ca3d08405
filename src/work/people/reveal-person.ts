import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { notNow, wrong, type Refusal } from '#core/engine/refusal.ts'
import type { Tx } from '#database/index.ts'
import { newId } from '../id.ts'
import type { World } from '../world.ts'
import { unseal } from './cipher.ts'
import { openDataKey } from './data-key.ts'
import type { Person } from './person.ts'
import { insertSights, sealedPerson, sightsOf, type Sight } from './queries.ts'
import { contextOf } from './seal-person.ts'

const Stored = Type.Object({
  name: Type.String(),
  phone: Type.Optional(Type.String()),
  idNumber: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
})

export interface Asking {
  readonly office: string
  readonly person: string
  readonly record: string
  readonly staff: string
  readonly reason: string
}

/**
 * Opens a sealed person for somebody who sees a record that names them, and logs who, when and why in the same transaction.
 * Refused: `reason` (4 to 500 characters), `no-person` (none, or none that this identity sees), `erased`.
 */
export async function revealPerson(
  world: Pick<World, 'keys' | 'now' | 'random'>,
  tx: Tx,
  { office, person, record, staff, reason }: Asking,
): Promise<Person | Refusal> {
  const why = reason.trim()
  const length = [...why].length
  if (length < 4 || length > 500 || why.includes('\u0000') || !why.isWellFormed())
    return wrong(
      'reason',
      '/reason',
      '请写明查看理由，4 至 500 字；信访人可以看到',
      'Say why you look, in 4 to 500 characters; the petitioner can read it',
    )
  const row = await sealedPerson(tx, office, person, record)
  if (!row)
    return {
      code: 'no-person',
      kind: 'unknown',
      zh: '没有这个人，或您无权查看其所在的记录',
      en: 'There is no such person, or you may not see the record that names them',
    }
  if (!row.key || !row.sealed)
    return notNow(
      'erased',
      '此人的身份信息已依法删除，无法再查看',
      'This person’s identity was erased as the law requires and can no longer be shown',
    )
  const context = contextOf(office, person)
  const opened = Value.Parse(Stored, JSON.parse(unseal(openDataKey(world.keys, row.key, context), row.sealed, context).toString()))
  await insertSights(tx, office, [{ id: newId(world), person, record, staff, kind: 'reveal', reason: why, at: world.now() }])
  return opened
}

/** Who looked at this person, when and why, the latest first; as far as the asking identity may know it. */
export const revealsOf = (tx: Tx, office: string, person: string): Promise<readonly Sight[]> => sightsOf(tx, office, person)
