import { createHash } from 'node:crypto'
import type { Refusal } from '#core/engine/refusal.ts'
import type { Tx } from '#database/index.ts'
import { newFileKey, sealFile } from '#work/people/index.ts'
import { newId } from '../id.ts'
import type { World } from '../world.ts'
import { recognise } from './kinds.ts'
import { acceptedKinds, limits, words } from './limits.ts'
import { insertAttachments, type NewAttachment } from './queries.ts'
import { safeName } from './safe-name.ts'

/** A file in the store, of which no row tells yet. `called`: its name, in clear, for whoever sent it. */
export interface Kept extends Omit<NewAttachment, 'added_by' | 'at'> {
  readonly called: string
}
/** `name` is as the sender's device gave it, and may be anything. */
export interface Sent {
  readonly name: string
  readonly content: Buffer
  /** There was more of it than is taken. */ readonly cut?: boolean
}

/**
 * Judges a file by what it holds and keeps it sealed. Outside of any transaction, since writing takes time: whoever then writes no row of
 * it calls `dropKept`; should the process die before either, `removeUnattached` finds it.
 */
export async function keepFile(
  world: Pick<World, 'files' | 'keys' | 'now' | 'random'>,
  office: string,
  { name, content, cut = false }: Sent,
): Promise<{ readonly ok: Kept } | { readonly refused: Refusal }> {
  const shown = shortName(name)
  if (cut || content.length > limits.file) return { refused: tooLarge(shown) }
  if (!content.length)
    return {
      refused: {
        code: 'file-empty',
        kind: 'invalid',
        zh: `文件“${shown}”是空的，请重新选择`,
        en: `The file “${shown}” is empty; choose it again`,
      },
    }
  const found = recognise(content, name)
  if (!found) return { refused: notAccepted(shown) }
  const file = { office, id: newId(world) }
  const { key, wrapped } = newFileKey(world, file)
  const place = world.random(16).toString('hex')
  const called = safeName(name, found.kind)
  await world.files.keep(place, sealFile(key, file, 'content', found.content))
  return {
    ok: {
      ...file,
      place,
      key: wrapped,
      name: sealFile(key, file, 'name', Buffer.from(called)),
      type: found.kind.type,
      bytes: found.content.length,
      sha256: createHash('sha256').update(found.content).digest(),
      called,
    },
  }
}

/** Writes the rows of kept files: they are now their sender's, until a step gives them to a record. */
export async function addFiles(world: Pick<World, 'now'>, tx: Tx, actor: string, kept: readonly Kept[]): Promise<void> {
  if (kept.length)
    await insertAttachments(
      tx,
      kept.map(({ office, id, place, key, name, type, bytes, sha256 }) => ({
        office,
        id,
        place,
        key,
        name,
        type,
        bytes,
        sha256,
        added_by: actor,
        at: world.now(),
      })),
    )
}

/** Takes files of which no row tells out of the store again. */
export const dropKept = async (world: Pick<World, 'files'>, kept: readonly Pick<Kept, 'place'>[]): Promise<void> => {
  await Promise.all(kept.map(({ place }) => world.files.remove(place)))
}

/** A name as it may stand in a sentence. */
const shortName = (name: string) => [...name.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')].slice(-40).join('')
const tooLarge = (name: string): Refusal => ({
  code: 'file-too-large',
  kind: 'invalid',
  zh: `文件“${name}”超过 ${words.file}，请压缩或者分开后再传`,
  en: `The file “${name}” is larger than ${words.file}; make it smaller or send it in parts`,
})
const notAccepted = (name: string): Refusal => ({
  code: 'file-kind',
  kind: 'invalid',
  zh: `文件“${name}”的格式不能接收，或者文件已损坏。可以传：${acceptedKinds.zh}`,
  en: `The file “${name}” is of a kind that is not taken, or damaged. You may send ${acceptedKinds.en}`,
})
