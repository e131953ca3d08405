import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { connectAs, type Database } from '#database/connect.ts'
import { DatabaseTrouble } from '#database/index.ts'
import { withClient } from '#database/pool.ts'
import { grantConnect } from '#database/provision.ts'
import { app, owner } from '#database/roles.ts'
import { urlAs } from '#database/url.ts'
import { testFolder } from './folder.ts'

interface Server {
  readonly adminUrl: string
  readonly appPassword: string
}

export interface TestDatabase {
  /** As the server has it: connections of the application's role. */
  readonly db: Database
  readonly pool: pg.Pool
  /** A superuser's connection to the same database: to tamper with, and to look behind row security. Never for what is under test. */
  readonly admin: pg.Client
  drop(): Promise<void>
}

const patience = 90_000
const connectionsPerTest = 10
let made = 0

/**
 * A freshly migrated database of one's own, cloned from a template in some 0.1 s. The first caller starts the server, which all test
 * processes of the checkout share and which goes away by itself a minute after the last use.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const until = performance.now() + patience
  const folder = testFolder()
  for (;;) {
    try {
      const server = await readServer(folder)
      if (server) return await clone(server)
    } catch (error) {
      // The announcement of a server that was killed, or that is just going away.
      if (!isGone(error) || performance.now() > until) throw error
      await rm(join(folder, 'ready.json'), { force: true })
    }
    if (performance.now() > until) throw new Error(`the test database did not start: see ${folder}/postgres.log`)
    await startKeeper(folder)
    await waitForServer(folder)
  }
}

async function clone({ adminUrl, appPassword }: Server): Promise<TestDatabase> {
  const database = `test_${process.pid}_${++made}_${Date.now().toString(36)}`
  await withClient(adminUrl, async client => {
    await client.query(`create database ${database} template template owner ${owner}`)
    await grantConnect(client, database)
  })
  // This connection also tells the keeper that the server is in use.
  const admin = new pg.Client(urlAs(adminUrl, { database }))
  admin.on('error', () => {})
  await admin.connect()
  const url = urlAs(adminUrl, { role: app, password: appPassword, database })
  const db = await connectAs(
    url,
    true,
    async () => {
      await admin.end()
      // A server that is gone has taken the database along.
      await withClient(adminUrl, client => client.query(`drop database if exists ${database} with (force)`)).catch((error: unknown) => {
        if (!isGone(error)) throw error
      })
    },
    connectionsPerTest,
  )
  return { db, pool: db.pool, admin, drop: db.close }
}

async function readServer(folder: string): Promise<Server | undefined> {
  const text = await readFile(join(folder, 'ready.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const server: Server = JSON.parse(text)
  return server
}

async function startKeeper(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const failed = await readFile(join(folder, 'failed.txt'), 'utf8').catch(() => undefined)
  if (failed !== undefined) {
    await rm(join(folder, 'failed.txt'), { force: true })
    throw new Error(failed)
  }
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  spawn(process.execPath, [fileURLToPath(new URL('keep.ts', import.meta.url)), folder], { detached: true, stdio: 'ignore', env }).unref()
}

/** A keeper of another process may be the one that starts it; if none does within seconds, the caller sends the next. */
async function waitForServer(folder: string): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 25) {
    if (await readServer(folder)) return
    if (await readFile(join(folder, 'failed.txt')).catch(() => undefined)) return
    await sleep(25)
  }
}

/** node-pg gives a connection that is cut off in mid-sentence no code. */
const isGone = (error: unknown) =>
  error instanceof DatabaseTrouble
  || (error instanceof Error && error.message.startsWith('Connection terminated'))
  || (error instanceof Error
    && 'code' in error
    && ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03', '3D000'].includes(String(error.code)))
