import { readFile } from 'node:fs/promises'
import { Type } from 'typebox'
import { Value } from 'typebox/value'

let known: Promise<string> | undefined
const Package = Type.Object({ version: Type.String() })

/** The version of this program, from its package. */
export const version = (): Promise<string> =>
  (known ??= readFile(new URL('../../package.json', import.meta.url), 'utf8').then(text => Value.Parse(Package, JSON.parse(text)).version))
