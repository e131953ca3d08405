import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { addDays } from '#core/law/days.ts'
import { startEmbedded } from '../src/database/embedded.ts'
import { urlAs } from '../src/database/url.ts'
import { openWorld } from '#main'
import { demoPassword, loadYear, prepareDemo } from '#work/demo/index.ts'
import { memory } from './memory.ts'
import { signedIn, type Client } from './client.ts'
import { unpack, type Statement } from './record.ts'

/** A server in a process of its own on a database with so many matters, people signed in, and a copy of that database for the floor. */
export interface Stage {
  readonly clients: readonly Client[]
  /** As the application's role, to the copy. */
  readonly floorUrl: string
  /** As superuser, to the server's own database. */
  readonly owner: pg.Client
  /** The statements of the requests since it was last asked, a list a transaction. */
  recorded(): Promise<readonly Statement[][]>
  /** What server and database hold after some load, in megabytes; by a server that records nothing. */
  megabytes(load: (clients: readonly Client[]) => Promise<unknown>): Promise<number>
  stop(): Promise<void>
}

export async function setStage(matters: number, logins: readonly string[]): Promise<Stage> {
  const data = await mkdtemp(join(tmpdir(), 'xinqiao-bench-'))
  const database = await startEmbedded({ data })
  const world = await openWorld({ url: database.adminUrl, data, prepare: owner => prepareDemo(owner, data) })
  await loadYear(world, 'qinghe', { matters, from: addDays(world.today(), -365), to: world.today(), seed: 'bench' })
  const appUrl = world.db.url
  await world.db.close()
  const password = (await demoPassword(data)) ?? ''
  let { child, port } = await startServer(database.adminUrl, data)
  const clients = await Promise.all(logins.map(login => signedIn(() => port, login, password)))
  await stopServer(child)
  const admin = await connected(database.adminUrl)
  const first = await connected(urlAs(database.adminUrl, { database: 'xinqiao' }))
  await first.query('vacuum analyze')
  await first.end()
  await admin.query('create database floor template xinqiao')
  const {
    rows: [row],
  } = await admin.query<{ pid: string }>(`select pg_read_file('postmaster.pid') as pid`)
  ;({ child, port } = await startServer(database.adminUrl, data))
  const owner = await connected(urlAs(database.adminUrl, { database: 'xinqiao' }))
  return {
    clients,
    floorUrl: urlAs(appUrl, { database: 'floor' }),
    owner,
    recorded: async () => {
      child.send('recorded')
      return unpack(await told(child, 'recorded'))
    },
    megabytes: async load => {
      await stopServer(child)
      ;({ child, port } = await startServer(database.adminUrl, data, 'plain'))
      await load(clients)
      return memory(child.pid ?? 0, Number(row?.pid.split('\n')[0]))
    },
    stop: async () => {
      await stopServer(child)
      await owner.end()
      await admin.end()
      await database.stop()
      await rm(data, { recursive: true })
    },
  }
}

async function startServer(url: string, data: string, ...how: string[]): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), [url, data, ...how])
  return { child, port: Number(await told(child, 'port')) }
}

async function stopServer(child: ChildProcess): Promise<void> {
  child.send('stop')
  await once(child, 'exit')
}

async function told(child: ChildProcess, name: string): Promise<string> {
  const [message]: unknown[] = await once(child, 'message')
  const value = typeof message === 'object' && message !== null && Object.entries(message).find(([key]) => key === name)?.[1]
  if (value === undefined || value === false) throw new Error(`the server told nothing of ${name}`)
  return String(value)
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}
