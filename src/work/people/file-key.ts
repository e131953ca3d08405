import { createSecretKey, type KeyObject } from 'node:crypto'
import type { World } from '../world.ts'
import { seal, unseal } from './cipher.ts'
import { newDataKey, openDataKey, type DataKey } from './data-key.ts'

interface File {
  readonly office: string
  readonly id: string
}
const contextOf = ({ office, id }: File) => `file/${office}/${id}`

/** A key for one file that no matter has yet, and the same wrapped by the installation's key. */
export const newFileKey = (world: Pick<World, 'keys'>, file: File): DataKey => newDataKey(world.keys, contextOf(file))
/** @throws when it was wrapped for another file, or by a key that the installation lacks */
export const openFileKey = (world: Pick<World, 'keys'>, file: File, wrapped: Buffer): KeyObject =>
  openDataKey(world.keys, wrapped, contextOf(file))

/** The file's key under that of its matter: without the matter's key nobody opens it any more. */
export const bindFileKey = (matter: KeyObject, file: File, key: KeyObject): Buffer => seal(matter, key.export(), contextOf(file))
/** @throws when the key is that of another matter or file */
export const openBoundFileKey = (matter: KeyObject, file: File, bound: Buffer): KeyObject =>
  createSecretKey(unseal(matter, bound, contextOf(file)))

/** What a file holds, or is called (`part`), sealed under its key. */
export const sealFile = (key: KeyObject, file: File, part: 'content' | 'name', plain: Uint8Array): Buffer =>
  seal(key, plain, `${contextOf(file)}/${part}`)
/** @throws when anything of it was changed */
export const unsealFile = (key: KeyObject, file: File, part: 'content' | 'name', sealed: Buffer): Buffer =>
  unseal(key, sealed, `${contextOf(file)}/${part}`)
