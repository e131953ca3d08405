import { createSecretKey, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Label } from '#core/law/label.ts'
import type { Keys } from '../keys.ts'
import { keyIdLength } from './data-key.ts'

const Key = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })
const KeyFile = Type.Object({ current: Type.String(), wrapping: Type.Record(Type.String({ pattern: `^[0-9a-f]{${keyIdLength}}$` }), Key), tracing: Key })

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
 * The installation's keys from `key.json` in the folder; made there when there is none, readable by its owner alone.
 * @param make false where people are sealed already: then keys that are missing are lost, and fresh ones would hide it
 * @throws KeyTrouble
 */
export async function loadKeys(folder: string, make = true): Promise<Keys> {
  const file = join(folder, 'key.json')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => { if (error.code !== 'ENOENT') throw unreadable(file, error) })
  if (text !== undefined) return readKeys(file, text)
  if (!make) throw new KeyTrouble({
    zh: `找不到密钥文件 ${file}，而数据库中已有加密的信访人信息。请从备份恢复密钥文件夹；没有它，这些信息无法打开。`,
    en: `The key file ${file} is missing, and the database holds people sealed with it. Restore the keys folder from the backup; without it they cannot be opened.`,
  })
  await makeKeys(folder, file).catch((error: unknown) => { throw unreadable(file, error) })
  return readKeys(file, await readFile(file, 'utf8'))
}

async function readKeys(file: string, text: string): Promise<Keys> {
  if (process.platform !== 'win32' && (await stat(file)).mode & 0o077) throw new KeyTrouble({
    zh: `密钥文件 ${file} 能被其他用户读取。请执行 chmod 600 ${file}，并确认无人复制过它。`,
    en: `Other users can read the key file ${file}. Run chmod 600 ${file}, and make sure that nobody has copied it.`,
  })
  const json = parse(text)
  if (!Value.Check(KeyFile, json) || !(json.current in json.wrapping)) throw new KeyTrouble({
    zh: `密钥文件 ${file} 已损坏。请从备份恢复；不要删除或重新生成，否则已加密的信息无法打开。`,
    en: `The key file ${file} is damaged. Restore it from the backup; do not delete or make it anew, or what is sealed stays closed.`,
  })
  return {
    current: json.current,
    wrapping: new Map(Object.entries(json.wrapping).map(([id, key]) => [id, createSecretKey(key, 'base64url')])),
    tracing: createSecretKey(json.tracing, 'base64url'),
  }
}

/** Written whole beside its place, then linked into it: two processes at first start end with one and the same file. */
async function makeKeys(folder: string, file: string): Promise<void> {
  const id = randomBytes(keyIdLength / 2).toString('hex'), key = () => randomBytes(32).toString('base64url')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${id}`, handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify({ current: id, wrapping: { [id]: key() }, tracing: key() }, undefined, 2)}\n`)
    await handle.sync()
    await link(draft, file).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'EEXIST') throw error })
  } finally {
    await handle.close()
    await rm(draft)
  }
}

function parse(text: string): unknown {
  try { return JSON.parse(text) } catch { return undefined }
}

const unreadable = (file: string, cause: unknown) => new KeyTrouble({
  zh: `密钥文件 ${file} 无法读写。请检查数据文件夹的权限。`,
  en: `The key file ${file} cannot be read or written. Check the permissions of the data folder.`,
}, cause)
