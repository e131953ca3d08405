import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { rm, stat } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { DatabaseTrouble } from './trouble.ts'

/**
 * Makes this process the only one that runs a server on the folder, until the returned function is called or the process ends in whatever
 * way: the lock is a listening socket, so the kernel lets go of it, and no process id can be mistaken for a later one.
 * @throws DatabaseTrouble `folder-taken`
 */
export async function takeFolder(data: string): Promise<() => void> {
  const path = await socketPath(data)
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = createServer(asking => asking.on('error', () => asking.destroy()).end(String(process.pid)))
    server.unref()
    try {
      await once(server.listen(path), 'listening')
      return () => server.close()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    }
    const holder = await holderOf(path)
    if (holder) throw taken(data, holder)
    if (isFile(path)) await rm(path, { force: true })
  }
  throw taken(data, '?')
}

/** The process that holds the lock; undefined when nobody answers (a socket file that a killed process left). */
async function holderOf(path: string): Promise<string | undefined> {
  const asking = connect(path)
  asking.setTimeout(2000, () => asking.destroy())
  return text(asking).catch(() => undefined)
}

/** By device and inode, so that two spellings of one folder are one lock. */
async function socketPath(data: string): Promise<string> {
  const { dev, ino } = await stat(data, { bigint: true })
  const name = `xinqiao-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

const isFile = (path: string) => !path.startsWith('\0') && !path.startsWith('\\')

const taken = (data: string, holder: string) =>
  new DatabaseTrouble('folder-taken', {
    zh: `数据文件夹 ${data} 正由另一个信桥进程（进程号 ${holder}）使用。请先停止它，或用 XINQIAO_DATA 指定另一个文件夹。`,
    en: `The data folder ${data} is in use by another Xinqiao (process ${holder}). Stop that one first, or name another folder with XINQIAO_DATA.`,
  })
