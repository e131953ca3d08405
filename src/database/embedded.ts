import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkWayTo, serverAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { endsWithUs } from './farewell.ts'
import { prepareFolder } from './folder.ts'
import { initialise, superuser } from './initialise.ts'
import { takeFolder } from './lock.ts'
import { stopOrphan, stopServer } from './orphan.ts'
import { launch, PortTaken, readPidFile, type Launch } from './postmaster.ts'
import { keepSecret, readSecret } from './secret.ts'
import { configuration } from './settings.ts'

export interface EmbeddedServer {
  readonly port: number
  /** The superuser's connection string, to the database `postgres`. Stays inside this room. */
  readonly adminUrl: string
  stop(): Promise<void>
}

/**
 * Runs PostgreSQL 18 on the folder for as long as this process lives: on loopback, on a free port, with a password kept in the folder.
 * Ended by an accident, the server is started again on the same port; left over from a killed Xinqiao, it is stopped first.
 * @param settings replaces lines of `postgresql.conf`
 * @throws DatabaseTrouble `folder`, `folder-taken`, `disk-full`, `binaries`, `privileges`, `start`
 */
export async function startEmbedded({
  data,
  settings,
}: {
  data: string
  settings?: Readonly<Record<string, string>>
}): Promise<EmbeddedServer> {
  const folder = await prepareFolder(data)
  const unlock = await takeFolder(folder)
  try {
    const what = await prepare(folder, settings)
    const { child, port } = await launchOnFreePort(what)
    const stop = supervise(what, child, port)
    return { port, adminUrl: adminUrl(await keepSecret(folder, 'admin'), port), stop: () => stop().finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The superuser's connection string to the server that another process runs on the folder; undefined when none does. */
export async function runningServer(data: string): Promise<string | undefined> {
  const [{ port, ready }, password] = await Promise.all([readPidFile(join(data, 'postgres')), readSecret(data, 'admin')])
  return ready && password ? adminUrl(password, port) : undefined
}

const adminUrl = (password: string, port: number) => `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres?sslmode=disable`

/** Everything before the start: who, with which programs, on which cluster, configured how. */
async function prepare(folder: string, settings?: Readonly<Record<string, string>>): Promise<Launch> {
  const cluster = join(folder, 'postgres')
  const account = await serverAccount(cluster)
  if (account) await checkWayTo(folder, account)
  const { initdb, postgres } = await findBinaries(folder, account)
  await stopOrphan(cluster)
  await initialise(cluster, initdb, await keepSecret(folder, 'admin'), account)
  const config = join(cluster, 'postgresql.conf')
  await writeFile(config, configuration(settings), { mode: 0o600 })
  if (account) await chown(config, account.uid, account.gid)
  return { postgres, cluster, log: join(folder, 'postgres.log'), account }
}

/** A port that was free may be taken a moment later: try another. */
async function launchOnFreePort(what: Launch): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      return { child: await launch(what, port), port }
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address')
  return address.port
}

/** Starts the server again whenever it ends without being asked to. Returns how to ask. */
function supervise(what: Launch, first: ChildProcess, port: number): () => Promise<void> {
  let child = first
  let reviving = Promise.resolve()
  const stopping = new AbortController()
  const letGo = endsWithUs({
    stop,
    stopNow: () => {
      stopping.abort()
      child.kill('SIGINT')
    },
  })
  first.once('exit', onExit)
  return stop

  function onExit() {
    if (!stopping.signal.aborted) reviving = revive()
  }
  async function revive() {
    for (let pause = 100; !stopping.signal.aborted; pause = Math.min(2 * pause, 5000)) {
      try {
        child = await launch(what, port)
        child.once('exit', onExit)
        return
      } catch {
        // The log has the reason; the pools answer "unreachable" until it is mended.
        await sleep(pause, undefined, { ref: false, signal: stopping.signal }).catch(() => {})
      }
    }
  }
  async function stop() {
    stopping.abort()
    letGo()
    await reviving
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await stopServer(child.pid)
  }
}
