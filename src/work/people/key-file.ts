import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { TSchema, Static } from 'typebox'
import { Value } from 'typebox/value'
import type { Label } from '#core/law/label.ts'

/** The keys cannot be had. `sentence` says in both languages what to do. */
export class KeyTrouble extends Error {
  override readonly name = 'KeyTrouble'
  readonly sentence: Label

  constructor(sentence: Label, cause?: unknown) {
    super(`${sentence.zh}\n${sentence.en}`, { cause })
    this.sentence = sentence
  }
}

/**
 * What a file of keys holds, as its schema says; undefined where there is no such file. @throws KeyTrouble when it cannot be read, is
 * damaged or open to others
 */
export async function readKeyFile<const T extends TSchema>(file: string, schema: T): Promise<Static<T> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw unreadable(file, error)
  })
  if (text === undefined) return undefined
  if (process.platform !== 'win32' && (await stat(file)).mode & 0o077)
    throw new KeyTrouble({
      zh: `密钥文件 ${file} 能被其他用户读取。请执行 chmod 600 ${file}，并确认无人复制过它。`,
      en: `Other users can read the key file ${file}. Run chmod 600 ${file}, and make sure that nobody has copied it.`,
    })
  const json = parse(text)
  if (!Value.Check(schema, json)) throw damaged(file)
  return json
}

/**
 * Written whole beside its place, then linked into it, for its owner alone: two processes at first start end with one and the same file.
 * @throws KeyTrouble
 */
export async function makeKeyFile(file: string, content: object): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify(content, undefined, 2)}\n`)
      await handle.sync()
      await link(draft, file).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
    } finally {
      await handle.close()
      await rm(draft)
    }
  } catch (error) {
    throw unreadable(file, error)
  }
}

export const damaged = (file: string) =>
  new KeyTrouble({
    zh: `密钥文件 ${file} 已损坏。请从备份恢复；不要删除或重新生成，否则已加密的信息无法打开。`,
    en: `The key file ${file} is damaged. Restore it from the backup; do not delete or make it anew, or what is sealed stays closed.`,
  })

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const unreadable = (file: string, cause: unknown) =>
  new KeyTrouble(
    {
      zh: `密钥文件 ${file} 无法读写。请检查数据文件夹的权限。`,
      en: `The key file ${file} cannot be read or written. Check the permissions of the data folder.`,
    },
    cause,
  )
