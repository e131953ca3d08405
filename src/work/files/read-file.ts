import type { KeyObject } from 'node:crypto'
import type { Refusal } from '#core/engine/refusal.ts'
import type { Label } from '#core/law/label.ts'
import type { Tx } from '#database/index.ts'
import { openBoundFileKey, openFileKey, openMatterKey, unsealFile } from '#work/people/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { kindOf } from './kinds.ts'
import { attachmentSeen, attachmentsOf, type Seen } from './queries.ts'

type Row = NonNullable<Seen>
/** A file as lists tell of it. `name` is absent once the matter's key is destroyed. */
export interface FileTold {
  readonly id: string
  readonly record: string
  readonly number: string
  readonly procedure: string
  readonly name?: string
  readonly type: string
  readonly bytes: number
  readonly at: string
  readonly by: Label
  /** A picture that browsers show. */ readonly shown: boolean
}

/** The files of a record and of the records linked to it, as far as the identity sees these. */
export async function listFiles(world: World, tx: Tx, directory: Directory, record: string): Promise<readonly FileTold[]> {
  const office = directory.office.id
  return (await attachmentsOf(tx, office, record)).map(row => {
    const name = opened(() => nameIn(row, office, keyOf(world, office, row)))
    return {
      id: row.id,
      record: row.record ?? '',
      number: row.number,
      procedure: row.procedure,
      ...(name !== undefined && { name }),
      type: row.type,
      bytes: row.bytes,
      at: row.at.toISOString(),
      by: byWhom(row.added_by, directory),
      shown: name !== undefined && kindOf(row.type)?.shown === true,
    }
  })
}

const byWhom = (id: string, directory: Directory): Label =>
  id === 'petitioner' ? { zh: '信访人', en: 'Petitioner' } : (directory.staff.get(id)?.name ?? { zh: '系统', en: 'System' })

export interface FileRead {
  readonly name: string
  readonly type: string
  readonly shown: boolean
  readonly content: Buffer
}

/** What a file holds, for whoever sees its record; one's own before any record has it. */
export async function readFile(
  world: World,
  tx: Tx,
  office: string,
  id: string,
): Promise<{ readonly ok: FileRead } | { readonly refused: Refusal }> {
  const row = await attachmentSeen(tx, office, id)
  if (!row) return { refused: unknown }
  if (row.record !== null && !row.matter) return { refused: erased }
  const sealed = await world.files.read(row.place)
  if (!sealed) return { refused: lost }
  const read = opened(() => {
    const key = keyOf(world, office, row)
    const name = nameIn(row, office, key)
    return key && name !== undefined ? { name, content: unsealFile(key, { office, id }, 'content', sealed) } : undefined
  })
  return read ? { ok: { ...read, type: row.type, shown: kindOf(row.type)?.shown === true } } : { refused: damaged }
}

/** What was sealed, or nothing where it does not open: a row or a file that somebody changed or moved. */
function opened<T>(open: () => T): T | undefined {
  try {
    return open()
  } catch {
    return undefined
  }
}
const nameIn = (row: Row, office: string, key: KeyObject | undefined) =>
  key && unsealFile(key, { office, id: row.id }, 'name', row.name).toString()

function keyOf(world: World, office: string, row: Row) {
  const file = { office, id: row.id }
  if (row.record === null) return openFileKey(world, file, row.key)
  return row.matter ? openBoundFileKey(openMatterKey(world, { office, record: row.record }, row.matter), file, row.key) : undefined
}

const unknown: Refusal = {
  code: 'unknown-file',
  kind: 'unknown',
  zh: '没有这个文件，或者您无权查看',
  en: 'There is no such file, or it is not yours to see',
}
const erased: Refusal = {
  code: 'file-erased',
  kind: 'unknown',
  zh: '这件事的内容已经依法销毁，文件无法再打开',
  en: 'What this matter held has been erased; the file can no longer be opened',
}
const damaged: Refusal = {
  code: 'file-damaged',
  kind: 'unknown',
  zh: '这个文件与登记的不符，可能被改动过；请告诉管理员，从备份中恢复',
  en: 'This file is not what was registered, and may have been changed; tell the administrator, who should restore it from a backup',
}
const lost: Refusal = {
  code: 'file-lost',
  kind: 'unknown',
  zh: '服务器上找不到这个文件，请管理员从备份中恢复文件夹 files',
  en: 'The file is missing on the server; the administrator should restore the folder “files” from a backup',
}
