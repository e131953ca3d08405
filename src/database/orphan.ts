import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readPidFile } from './postmaster.ts'
import { DatabaseTrouble } from './trouble.ts'

const patience = 30_000

/**
 * Stops a server that still runs on the cluster because its Xinqiao was killed. Called under the folder's lock, so nobody else needs it.
 * A process id in the file that now belongs to some other program is left alone, and the file, which would block the start, removed.
 * @throws DatabaseTrouble `start` when the server does not stop
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const { pid } = await readPidFile(cluster)
  if (!pid || !isAlive(pid) || process.platform === 'win32') return
  if (!(await servesCluster(pid, cluster))) return rm(join(cluster, 'postmaster.pid'), { force: true })
  if (!(await stopServer(pid)))
    throw new DatabaseTrouble('start', {
      zh: `上次运行留下的数据库进程 ${pid} 无法停止。请手工结束该进程后再启动。`,
      en: `The database process ${pid}, left by an earlier run, does not stop. End that process, then start again.`,
    })
}

/** Asks for a fast shutdown, then for an immediate one (safe too: the next start recovers). Whether it ended. */
export async function stopServer(pid: number): Promise<boolean> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return true
    process.kill(pid, signal)
    for (let waited = 0; waited < patience; waited += 20) {
      if (!isAlive(pid)) return true
      await sleep(20)
    }
  }
  return false
}

/** A server's working directory is its cluster, under whatever name the folder is reached. */
async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(cluster)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Ended, but its parent has not asked how: the first process of many containers never asks. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ')
  } catch {
    return true
  }
}
