import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Megabytes that the server and its database hold together: each process's proportional share, so that what they share counts once. */
export function memory(server: number, postmaster: number): number {
  const children = (pid: number): number[] => {
    const of = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
      .stdout.split('\n')
      .map(Number)
      .filter(Boolean)
    return [pid, ...of.flatMap(children)]
  }
  const pids = [server, ...children(postmaster)]
  return pids.reduce((sum, pid) => sum + share(pid), 0) / 1024
}

function share(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    // It has ended.
    return 0
  }
}
