import type { KeyObject } from 'node:crypto'
import type { World } from '../world.ts'
import { seal, unseal } from './cipher.ts'
import { newDataKey, openDataKey, type DataKey } from './data-key.ts'

interface Matter {
  readonly office: string
  readonly record: string
}
const contextOf = ({ office, record }: Matter) => `matter/${office}/${record}`

/** The key that seals a record's free text in its events. `wrapped` is what the table `matter_key` holds. */
export const newMatterKey = (world: Pick<World, 'keys'>, matter: Matter): DataKey => newDataKey(world.keys, contextOf(matter))

/** @throws when it was wrapped for another record, or by a key that the installation lacks */
export const openMatterKey = (world: Pick<World, 'keys'>, matter: Matter, wrapped: Buffer): KeyObject =>
  openDataKey(world.keys, wrapped, contextOf(matter))

const version = 'v1.'

/** Text under a matter's key, as `v1.` and base64url. `context` (the field's place) is bound to it. */
export const sealText = (key: KeyObject, text: string, context: string): string =>
  version + seal(key, Buffer.from(text), context).toString('base64url')

/** @throws when it is no sealed text, or key or context are others */
export function openText(key: KeyObject, sealed: string, context: string): string {
  if (!sealed.startsWith(version)) throw new Error('not a sealed text of a known version')
  return unseal(key, Buffer.from(sealed.slice(version.length), 'base64url'), context).toString()
}
