import type { TObject } from 'typebox'
import type { Actor, FileMark, Fields, Json } from '#core/engine/record.ts'
import { notNow, wrong, type Fault, type Refusal } from '#core/engine/refusal.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { invalid, isFields } from '#core/engine/validate.ts'
import type { Tx } from '#database/index.ts'
import { bindFileKey, openFileKey, openMatterKey } from '#work/people/index.ts'
import { becomeRoles } from '#work/records/index.ts'
import type { World } from '../world.ts'
import { limits, words } from './limits.ts'
import { attachmentsNamed, bytesOf, giveAttachment, isErased, matterKey } from './queries.ts'

interface Naming {
  readonly office: string
  /** The record whose step names them; none while it is being opened. */ readonly record?: string
  readonly actor: Actor
  readonly takes: TObject
  readonly given: Fields
}
type Row = Awaited<ReturnType<typeof attachmentsNamed>>[number]
/** Files that a form may name: what the event tells of them, and those that no record has yet. `list`: the field, for refusals. */
interface Judged {
  readonly marks: readonly FileMark[]
  readonly fresh: readonly Row[]
  readonly list: string
}
type Refused = { readonly refused: Refusal }

/**
 * Judges the files that a form names: they must be the actor's own and nobody's yet, or the record's already, as those of a draft are.
 * Before the step, in its transaction.
 */
export async function judgeFiles(tx: Tx, { office, record, actor, takes, given }: Naming): Promise<{ readonly ok: Judged } | Refused> {
  const named = filesIn(schemaOf(takes), given, '')
  const [first] = named
  if (!first) return { ok: { marks: [], fresh: [], list: '' } }
  if (named.length > limits.step)
    return { refused: wrong('too-many-files', first.list, `一次最多 ${limits.step} 个文件`, `At most ${limits.step} files at a time`) }
  if (record !== undefined && (await isErased(tx, office, record)))
    return {
      refused: notNow(
        'matter-erased',
        '这件事的内容已经销毁，不能再添加文件',
        'What this matter held has been erased; no file can be added',
      ),
    }
  const found = new Map(
    (
      await attachmentsNamed(
        tx,
        office,
        named.map(n => n.id),
      )
    ).map(a => [a.id, a]),
  )
  const isGood = (id: string) => {
    const file = found.get(id)
    return file !== undefined && (file.record === null ? file.added_by === actor.id : file.record === record)
  }
  const lost = named
    .filter(n => !isGood(n.id))
    .map(({ path }): Fault => ({
      path,
      zh: '这个文件没有传上来，或者已过期；请去掉，重新上传',
      en: 'This file did not arrive, or has expired; take it out and upload it again',
    }))
  if (lost.length) return { refused: invalid(lost) }
  const files = [...found.values()]
  return {
    ok: {
      marks: files.map(({ id, type, bytes, sha256 }) => ({ id, type, bytes, sha256: sha256.toString('hex') })),
      fresh: files.filter(f => f.record === null),
      list: first.list,
    },
  }
}

/**
 * Gives judged files to the record, each file's key sealed anew under the matter's. After the step, which holds the record's lock, and for
 * the system, since a step may take the record out of its actor's sight. A refusal means that the step is undone.
 */
export async function giveFiles(
  world: World,
  tx: Tx,
  office: string,
  record: string,
  actor: Actor,
  { fresh, list }: Judged,
): Promise<Refused | undefined> {
  if (!fresh.length) return undefined
  await becomeRoles(tx, ['system'])
  const wrapped = await matterKey(tx, office, record)
  if (!wrapped) throw new Error(`the record ${record} was just written and has no key`)
  const key = openMatterKey(world, { office, record }, wrapped.key)
  const before = await bytesOf(tx, office, record)
  for (const { id, key: own } of fresh)
    await giveAttachment(tx, office, id, record, bindFileKey(key, { office, id }, openFileKey(world, { office, id }, own)))
  await becomeRoles(tx, actor.roles)
  return before + fresh.reduce((sum, f) => sum + f.bytes, 0) > limits.record
    ? {
        refused: wrong(
          'too-much',
          list,
          `这件事的文件合计不能超过 ${words.record}`,
          `The files of one matter cannot exceed ${words.record} together`,
        ),
      }
    : undefined
}

interface Place {
  readonly id: string
  readonly path: string
  readonly list: string
}

/** Ids of files in a form, where they can be ids; what cannot the engine refuses. */
function filesIn(schema: FieldSchema | undefined, value: Json, path: string, list = path): readonly Place[] {
  if (schema?.ref === 'file') return typeof value === 'string' && /^[0-9A-Za-z-]{1,40}$/.test(value) ? [{ id: value, path, list }] : []
  if (isList(value)) return value.flatMap((item, i) => filesIn(schema?.items, item, `${path}/${i}`, path))
  return isFields(value)
    ? Object.entries(value).flatMap(([name, item]) => filesIn(schema?.properties?.[name], item, `${path}/${name}`))
    : []
}
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
