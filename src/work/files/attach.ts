import type { TObject } from 'typebox'
import type { FileMark, Fields, Json } from '#core/engine/record.ts'
import { notNow, wrong, type Fault, type Refusal } from '#core/engine/refusal.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { invalid, isFields } from '#core/engine/validate.ts'
import type { Tx } from '#database/index.ts'
import { bindFileKey, openFileKey, openMatterKey } from '#work/people/index.ts'
import type { World } from '../world.ts'
import { limits, words } from './limits.ts'
import { attachmentsNamed, bytesOf, giveAttachment, lockMatter } from './queries.ts'

interface Step { readonly office: string; readonly record: string; readonly actor: string; readonly takes: TObject; readonly given: Fields }
type Attached = { readonly ok: readonly FileMark[] } | { readonly refused: Refusal }

/**
 * Gives the files that a step's form names to the step's record, each file's key sealed anew under the matter's. They must be the actor's own and nobody's yet, or the
 * record's already, as those of a draft are. In the step's transaction and before it: a step that is refused leaves them where they were.
 */
export async function attachFiles(world: World, tx: Tx, { office, record, actor, takes, given }: Step): Promise<Attached> {
  const named = filesIn(schemaOf(takes), given, '')
  const [first] = named
  if (!first) return { ok: [] }
  if (named.length > limits.step) return { refused: wrong('too-many-files', first.list, `一次最多 ${limits.step} 个文件`, `At most ${limits.step} files at a time`) }
  // Whether there is such a record is the step's to say.
  const matter = await lockMatter(tx, office, record)
  if (!matter) return { ok: [] }
  const found = new Map((await attachmentsNamed(tx, office, named.map(n => n.id))).map(a => [a.id, a]))
  const isGood = (id: string) => { const file = found.get(id); return file !== undefined && (file.record === record || (file.record === null && file.added_by === actor)) }
  const lost = named.filter(n => !isGood(n.id)).map(({ path }): Fault => ({ path, zh: '这个文件没有传上来，或者已过期；请去掉，重新上传', en: 'This file did not arrive, or has expired; take it out and upload it again' }))
  if (lost.length) return { refused: invalid(lost) }
  const files = [...found.values()], fresh = files.filter(f => f.record === null)
  if (fresh.length && await bytesOf(tx, office, record) + fresh.reduce((sum, f) => sum + f.bytes, 0) > limits.record) {
    return { refused: wrong('too-much', first.list, `这件事的文件合计不能超过 ${words.record}`, `The files of one matter cannot exceed ${words.record} together`) }
  }
  if (!matter.key) return { refused: notNow('matter-erased', '这件事的内容已经销毁，不能再添加文件', 'What this matter held has been erased; no file can be added') }
  const key = openMatterKey(world, { office, record }, matter.key)
  for (const { id, key: wrapped } of fresh) await giveAttachment(tx, office, id, record, bindFileKey(key, { office, id }, openFileKey(world, { office, id }, wrapped)))
  return { ok: files.map(({ id, type, bytes, sha256 }) => ({ id, type, bytes, sha256: sha256.toString('hex') })) }
}

interface Place { readonly id: string; readonly path: string; readonly list: string }

/** Ids of files in a form, where they can be ids; what cannot the engine refuses. */
function filesIn(schema: FieldSchema | undefined, value: Json, path: string, list = path): readonly Place[] {
  if (schema?.ref === 'file') return typeof value === 'string' && /^[0-9A-Za-z-]{1,40}$/.test(value) ? [{ id: value, path, list }] : []
  if (isList(value)) return value.flatMap((item, i) => filesIn(schema?.items, item, `${path}/${i}`, path))
  return isFields(value) ? Object.entries(value).flatMap(([name, item]) => filesIn(schema?.properties?.[name], item, `${path}/${name}`)) : []
}
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
