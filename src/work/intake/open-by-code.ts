import type { Refusal } from '#core/engine/refusal.ts'
import { transaction } from '#database/index.ts'
import { tryOnce, type Limited } from '#work/office/index.ts'
import { hashCode } from '#work/people/index.ts'
import type { World } from '../world.ts'
import { codedRecord } from './queries.ts'

export interface Shown {
  readonly number: string
  readonly code: string
  readonly address: string
}
export type CodeRefusal = Refusal & { readonly retryAfter?: number }

const wrong: Refusal = {
  code: 'wrong-code',
  kind: 'forbidden',
  zh: '编号或查询码不对。请对照回执，两项都要填写；查询码不分大小写',
  en: 'The number or the query code is wrong. Copy both from your receipt; capital and small letters are alike',
}

/**
 * Which record of a procedure, else which submission, a number and its query code open together; a number alone opens nothing. Ten tries of
 * one number and thirty from one address in a quarter of an hour. Wrong numbers and wrong codes are refused alike, so that neither is told.
 */
export async function openByCode(
  world: World,
  { number, code, address }: Shown,
  procedure: 'submission' | 'booking' = 'submission',
): Promise<{ readonly office: string; readonly record: string } | CodeRefusal> {
  const typed = number.normalize('NFKC').trim().toUpperCase()
  const hash = hashCode(world.keys, code)
  const limits: readonly Limited[] = [
    { scope: 'code-address', value: address, most: 30, minutes: 15 },
    { scope: 'code', value: typed.slice(0, 60), most: 10, minutes: 15 },
  ]
  return transaction(world.db, 'select', async tx => {
    for (const limit of limits) {
      const wait = await tryOnce(world, tx, limit)
      if (wait !== undefined) return tooMany(wait)
    }
    const found = hash && /^[0-9A-Z]{6,40}$/.test(typed) ? await codedRecord(tx, procedure, typed, hash) : undefined
    return found ?? wrong
  })
}

const tooMany = (retryAfter: number): CodeRefusal => {
  const minutes = Math.ceil(retryAfter / 60)
  return {
    code: 'too-many-tries',
    kind: 'forbidden',
    retryAfter,
    zh: `查询次数过多，请 ${minutes} 分钟后再试`,
    en: `Too many tries. Try again in ${minutes} minutes`,
  }
}
