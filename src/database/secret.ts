import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The password kept under this name in the data folder (mode 0600); undefined when there is none yet. */
export async function readSecret(data: string, name: string): Promise<string | undefined> {
  const text = await readFile(join(data, `${name}.password`), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.trim() || undefined
}

/** The same, made when there is none. Of two processes that make one at once, both get the one that came first. */
export async function keepSecret(data: string, name: string): Promise<string> {
  const known = await readSecret(data, name)
  if (known) return known
  const mine = join(data, `.${name}-${randomUUID()}`)
  await writeFile(mine, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  await link(mine, join(data, `${name}.password`)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(mine)
  return keepSecret(data, name)
}
