import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { Type, type Static } from 'typebox'
import type { Signing } from '../keys.ts'
import { damaged, makeKeyFile, readKeyFile } from './key-file.ts'

const Bytes = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })
/** Ed25519 keys as RFC 8037 writes them: the public half names the private one. A retired key keeps its public half alone. */
const SigningFile = Type.Object({ current: Bytes, keys: Type.Record(Bytes, Type.Union([Bytes, Type.Null()])) })

/** What anchors are signed with, from `signing.json`; made there where `make` lets it, else undefined. @throws KeyTrouble */
export async function loadSigning(folder: string, make: boolean): Promise<Signing | undefined> {
  const file = join(folder, 'signing.json')
  const read = (await readKeyFile(file, SigningFile)) ?? (make ? await made(file) : undefined)
  if (!read) return undefined
  const d = read.keys[read.current]
  if (!d) throw damaged(file)
  return {
    current: read.current,
    secret: createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: read.current, d }, format: 'jwk' }),
    known: new Set(Object.keys(read.keys)),
  }
}

async function made(file: string): Promise<Static<typeof SigningFile> | undefined> {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  await makeKeyFile(file, { current: x, keys: { [x]: d } })
  return readKeyFile(file, SigningFile)
}
