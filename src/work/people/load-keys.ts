import { createSecretKey, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Type, type Static } from 'typebox'
import type { Keys } from '../keys.ts'
import { keyIdLength } from './data-key.ts'
import { damaged, KeyTrouble, makeKeyFile, readKeyFile } from './key-file.ts'
import { loadSigning } from './load-signing.ts'

const Key = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })
const KeyFile = Type.Object({
  current: Type.String(),
  wrapping: Type.Record(Type.String({ pattern: `^[0-9a-f]{${keyIdLength}}$` }), Key),
  tracing: Key,
})

/** Where there is something already that only the lost keys belong to, fresh ones are not made: they would hide the loss. */
export interface Making {
  readonly seal: boolean
  readonly sign: boolean
}

/**
 * The installation's keys from `key.json` and `signing.json` in the folder; made there when there are none, readable by their owner alone.
 * @throws KeyTrouble
 */
export async function loadKeys(folder: string, make: Making = { seal: true, sign: true }): Promise<Keys> {
  const file = join(folder, 'key.json')
  const there = await readKeyFile(file, KeyFile)
  if (!there && !make.seal)
    throw new KeyTrouble({
      zh: `找不到密钥文件 ${file}，而数据库中已有加密的信访人信息。请从备份恢复密钥文件夹；没有它，这些信息无法打开。`,
      en: `The key file ${file} is missing, and the database holds people sealed with it. Restore the keys folder from the backup; without it they cannot be opened.`,
    })
  const read = there ?? (await made(file))
  const signing = await loadSigning(folder, make.sign)
  if (!read || !(read.current in read.wrapping)) throw damaged(file)
  return {
    current: read.current,
    wrapping: new Map(Object.entries(read.wrapping).map(([id, key]) => [id, createSecretKey(key, 'base64url')])),
    tracing: createSecretKey(read.tracing, 'base64url'),
    ...(signing && { signing }),
  }
}

async function made(file: string): Promise<Static<typeof KeyFile> | undefined> {
  const id = randomBytes(keyIdLength / 2).toString('hex')
  const key = () => randomBytes(32).toString('base64url')
  await makeKeyFile(file, { current: id, wrapping: { [id]: key() }, tracing: key() })
  return readKeyFile(file, KeyFile)
}
