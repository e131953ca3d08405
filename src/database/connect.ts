import { fileURLToPath } from 'node:url'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { runningServer, startEmbedded } from './embedded.ts'
import { prepareFolder } from './folder.ts'
import { kysely } from './kysely.ts'
import { openPool, withClient } from './pool.ts'
import { provision } from './provision.ts'
import { app, hasApp } from './roles.ts'
import type { DB } from './schema.ts'
import { keepSecret, readSecret } from './secret.ts'
import { DatabaseTrouble, troubleOf } from './trouble.ts'
import { databaseOf, urlAs } from './url.ts'

/** The database as the server may use it: always as `xinqiao_app`. */
export interface Database {
  readonly pool: pg.Pool
  readonly kysely: Kysely<DB>
  /** The application role's connection string, for what brings its own connections (jobs, LISTEN). */
  readonly url: string
  readonly embedded: boolean
  close(): Promise<void>
}

export interface Opening {
  /**
   * An external PostgreSQL (`DATABASE_URL`); without it the embedded one. A connection to the database `postgres` means our own name,
   * `xinqiao`.
   */
  readonly url?: string | undefined
  readonly data: string
  /** Use the embedded server that another Xinqiao is running on the folder, when there is one: for commands beside a running server. */
  readonly share?: boolean
  /** Work as the schema's owner after the migrations, on a connection that is closed afterwards. */
  readonly prepare?: (owner: pg.Client) => Promise<void>
  readonly migrations?: string
}

const ourMigrations = fileURLToPath(new URL('migrations', import.meta.url))
const maintenance = ['', 'postgres', 'template1']

/**
 * Opens the database, brings its roles and schema up to date, and connects as the application's role.
 * @throws DatabaseTrouble with what to do
 */
export async function openDatabase({ url, data, share, prepare, migrations = ourMigrations }: Opening): Promise<Database> {
  const server = url ? await external(url, data) : await embedded(data, share ?? false)
  try {
    const { adminUrl, database, appPassword } = server
    await provision({ adminUrl, database, appPassword, resetPassword: !url, migrations, prepare })
    return await connectAs(urlAs(adminUrl, { role: app, password: appPassword, database }), !url, server.stop)
  } catch (error) {
    await server.stop()
    throw troubleOf(error) ?? error
  }
}

/** Connections as the application's role; `stop` is called after they are closed. */
export async function connectAs(url: string, embedded: boolean, stop: () => Promise<void>, max = 20): Promise<Database> {
  const pool = openPool(url, max)
  await pool.query('select 1')
  let closing: Promise<void> | undefined
  return { pool, kysely: kysely(pool), url, embedded, close: () => (closing ??= pool.end().then(stop)) }
}

async function embedded(data: string, share: boolean) {
  try {
    const { adminUrl, stop } = await startEmbedded({ data })
    return { adminUrl, stop, database: 'xinqiao', appPassword: await keepSecret(data, 'app') }
  } catch (error) {
    const running = share && error instanceof DatabaseTrouble && error.code === 'folder-taken' ? await runningServer(data) : undefined
    if (!running) throw error
    return { adminUrl: running, stop: async () => {}, database: 'xinqiao', appPassword: await keepSecret(data, 'app') }
  }
}

async function external(url: string, data: string) {
  try {
    if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) throw new DatabaseTrouble('unreachable', notAnAddress)
    const named = databaseOf(url)
    const database = maintenance.includes(named) ? 'xinqiao' : named
    const adminUrl = await reachable(url)
    return { adminUrl, database, stop: async () => {}, appPassword: await externalPassword(adminUrl, await prepareFolder(data)) }
  } catch (error) {
    throw troubleOf(error) ?? error
  }
}

const notAnAddress = {
  zh: 'DATABASE_URL 的写法不对，应如 postgres://用户:口令@主机:5432/库名；口令中的特殊字符须用 %XX 表示。',
  en: 'DATABASE_URL is not written as it should be: such as postgres://user:password@host:5432/database, with special characters of the password as %XX.',
}

/** The named database may be yet to be made: then through `postgres`. */
async function reachable(url: string): Promise<string> {
  const missing = await withClient(url, async () => false).catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && error.code === '3D000') return true
    throw error
  })
  return missing ? urlAs(url, { database: 'postgres' }) : url
}

/** Several machines share an external database: a password that another one made is asked for, never replaced. */
async function externalPassword(adminUrl: string, data: string): Promise<string> {
  const known = process.env['XINQIAO_APP_PASSWORD'] || (await readSecret(data, 'app'))
  if (known) return known
  if (await withClient(adminUrl, hasApp))
    throw new DatabaseTrouble('password', {
      zh: `外部数据库中已有角色 ${app}，但本机不知道其密码。请用 XINQIAO_APP_PASSWORD 提供，或从原机器的数据文件夹复制 app.password。`,
      en:
        `The external database already has the role ${app}, whose password this machine does not know. `
        + 'Give it by XINQIAO_APP_PASSWORD, or copy app.password from the data folder of the first machine.',
    })
  return keepSecret(data, 'app')
}
