import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { open, readFile, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import { serverEnvironment } from './settings.ts'
import { DatabaseTrouble, troubleOf } from './trouble.ts'

/** What is started: the program, the cluster's folder, the file that takes its words, and as whom. */
export interface Launch {
  readonly postgres: string
  readonly cluster: string
  readonly log: string
  readonly account: Account | undefined
}

const largestLog = 10_000_000
const attempts = 40

/** Lines 1, 4 and 8 of postmaster.pid. */
export async function readPidFile(cluster: string) {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return { pid: Number(lines[0] ?? 0), port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Starts the server on the port and waits until it answers. A server that was killed leaves shared memory in use for a moment: tried again
 * for some seconds.
 * @throws DatabaseTrouble `disk-full`, `start` (with the server's own last words), PortTaken
 */
export async function launch(what: Launch, port: number): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const result = await launchOnce(what, port)
    if (typeof result !== 'string') return result
    if (/could not bind|could not create any TCP/.test(result)) throw new PortTaken(`port ${port} is taken`)
    const passing = /shared memory block|lock file/.test(result)
    if (!passing || attempt === attempts) throw troubleOfServer(what, result)
    await sleep(250)
  }
}

export class PortTaken extends Error {}

/** The running server, or what it said before it ended. */
async function launchOnce({ postgres, cluster, log, account }: Launch, port: number): Promise<ChildProcess | string> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0
  if (size > largestLog) await truncate(log)
  const from = size > largestLog ? 0 : size
  const file = openSync(log, 'a', 0o600)
  // Detached: a Ctrl-C in the terminal is for Xinqiao, which ends its own work first and then stops the server.
  const child = spawn(postgres, ['-D', cluster, '-p', String(port)], {
    ...account,
    cwd: cluster,
    detached: true,
    windowsHide: true,
    env: serverEnvironment(),
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  let ended: Error | true | undefined
  child
    .once('error', error => {
      ended = error
    })
    .once('exit', () => {
      ended = true
    })
  while (!ended) {
    const { pid, ready } = await readPidFile(cluster)
    if (ready && pid === child.pid) {
      child.unref()
      return child
    }
    await sleep(15)
  }
  if (ended !== true) throw troubleOf(ended) ?? ended
  return wordsSince(log, from)
}

async function wordsSince(log: string, from: number): Promise<string> {
  await using file = await open(log)
  const { size } = await file.stat()
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, size - from)), { position: from })
  return buffer.subarray(0, bytesRead).toString('utf8').trim()
}

function troubleOfServer({ log }: Launch, words: string): DatabaseTrouble {
  if (words.includes('No space left on device')) {
    const full = troubleOf(Object.assign(new Error(words), { code: 'ENOSPC' }))
    if (full) return full
  }
  const last =
    words
      .split('\n')
      .filter(line => /FATAL|PANIC|ERROR|HINT/.test(line))
      .at(-1)
    ?? words.split('\n').at(-1)
    ?? ''
  return new DatabaseTrouble('start', {
    zh: `数据库未能启动：${last}。详情见 ${log}。`,
    en: `The database did not start: ${last}. More in ${log}.`,
  })
}
