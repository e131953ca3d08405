import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from '../file-store.ts'

const form = /^[0-9a-f]{32}(\.part)?$/

/**
 * Files in a folder of this machine, fanned out by the first digits of their places. Written beside their place, made durable, then named.
 */
export function fileFolder(root: string): FileStore {
  const pathOf = (place: string) => {
    if (!form.test(place)) throw new TypeError(`not a place: ${JSON.stringify(place)}`)
    return join(root, place.slice(0, 2), place.slice(2, 4), place)
  }
  return {
    async keep(place, bytes) {
      const path = pathOf(place)
      const part = `${path}.part`
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        await written(part, bytes)
        await rename(part, path)
        await synced(dirname(path))
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    read: place =>
      readFile(pathOf(place)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        return undefined
      }),
    remove: place => rm(pathOf(place), { force: true }),
    async *before(moment) {
      const found = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        return []
      })
      for (const entry of found) {
        if (!entry.isFile() || !form.test(entry.name)) continue
        // Gone meanwhile: then it needs no removing.
        const told = await stat(join(entry.parentPath, entry.name)).catch(() => undefined)
        if (told && told.mtime < moment) yield entry.name
      }
    },
  }
}

async function written(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The name of a new file is lasting only when its folder is. */
async function synced(folder: string): Promise<void> {
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
