import pg from 'pg'
import { migrate } from './migrate.ts'
import { withClient } from './pool.ts'
import { app, makeRoles, owner } from './roles.ts'
import { DatabaseTrouble, troubleOf } from './trouble.ts'
import { urlAs } from './url.ts'

export interface Wanted {
  /** A connection string whose user may make roles and databases, or finds them made. */
  readonly adminUrl: string
  readonly database: string
  readonly migrations: string
  readonly appPassword: string
  readonly resetPassword: boolean
  /** Further work as the schema's owner, after the migrations (the job queue's own schema). */
  readonly prepare?: ((owner: pg.Client) => Promise<void>) | undefined
}

const lock = 0x71616e
const mostTries = 5
const oldest = 15

/**
 * Makes sure of the roles, the database, its grants and its schema. Safe to run at every start, and from several processes at once.
 * @throws DatabaseTrouble
 */
export async function provision(wanted: Wanted): Promise<void> {
  for (let left = mostTries; ; left--) {
    try {
      return await provisionOnce(wanted)
    } catch (error) {
      if (left === 1 || !isCrossed(error)) throw lackOfRights(error) ?? troubleOf(error) ?? error
    }
  }
}

async function provisionOnce({ adminUrl, database, migrations, appPassword, resetPassword, prepare }: Wanted): Promise<void> {
  await withClient(adminUrl, async client => {
    await checkVersion(client)
    await client.query('select pg_advisory_lock($1)', [lock])
    await makeRoles(client, appPassword, resetPassword)
    await makeDatabase(client, database)
    await grantConnect(client, database)
  })
  await withClient(urlAs(adminUrl, { database }), async client => {
    await checkEncoding(client, database)
    await client.query(`grant usage, create on schema public to ${owner}; grant usage on schema public to ${app}; set role ${owner}`)
    await migrate(client, migrations)
    await prepare?.(client)
  })
}

/**
 * Another process made or granted the same at that moment, and here it was refused: found made when tried again. A lock is a database's
 * own, and two processes may begin from two databases.
 */
const isCrossed = (error: unknown): boolean =>
  error instanceof pg.DatabaseError
  && (['23505', '42710', '42P04'].includes(error.code ?? '') || (error.code === 'XX000' && error.message.includes('concurrently')))

/** What a clone does not inherit from its template: who may connect to a database, and that nobody else may make anything in it. */
export async function grantConnect(client: pg.ClientBase, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database)
  const { rowCount: ours } = await client.query('select from pg_database where datname = $1 and datdba = $2::regrole', [database, owner])
  if (ours) await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to ${app}; grant connect, create, temporary on database ${name} to ${owner}`)
}

/** Text is ordered by code point and classified by Unicode, alike on every platform where the server can do it. */
async function makeDatabase(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount) return
  const make = `create database ${pg.escapeIdentifier(database)} owner ${owner} template template0 encoding 'UTF8'`
  const builtin = "locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'"
  const locales = (await version(client)) >= 17 ? [builtin] : ["locale 'C.UTF-8'", "locale 'C'"]
  for (const [index, locale] of locales.entries()) {
    try {
      await client.query(`${make} ${locale}`)
      return
    } catch (error) {
      const unknownLocale = error instanceof pg.DatabaseError && ['42809', '22023'].includes(error.code ?? '')
      if (!unknownLocale || index === locales.length - 1) throw error
    }
  }
}

async function version(client: pg.Client): Promise<number> {
  const {
    rows: [row],
  } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int / 10000 as version`)
  return row?.version ?? 0
}

async function checkVersion(client: pg.Client): Promise<void> {
  const found = await version(client)
  if (found < oldest)
    throw new DatabaseTrouble('too-old', {
      zh: `外部数据库为 PostgreSQL ${found}，信桥需要 ${oldest} 或更新版本。请升级，或不设 DATABASE_URL 而用内置数据库。`,
      en: `The external database is PostgreSQL ${found}; Xinqiao needs ${oldest} or later. Upgrade it, or leave DATABASE_URL unset to use the built-in one.`,
    })
}

async function checkEncoding(client: pg.Client, database: string): Promise<void> {
  const {
    rows: [row],
  } = await client.query<{ encoding: string }>(`select current_setting('server_encoding') as encoding`)
  if (row?.encoding !== 'UTF8')
    throw new DatabaseTrouble('encoding', {
      zh: `数据库 ${database} 的编码为 ${row?.encoding ?? '?'}，信桥需要 UTF8。请以 encoding 'UTF8' template template0 重建，或改用另一个库名。`,
      en: `The database ${database} has the encoding ${row?.encoding ?? '?'}; Xinqiao needs UTF8. Make it again with encoding 'UTF8' template template0, or name another.`,
    })
}

function lackOfRights(error: unknown): DatabaseTrouble | undefined {
  if (!(error instanceof pg.DatabaseError) || error.code !== '42501') return undefined
  return new DatabaseTrouble(
    'rights',
    {
      zh: `DATABASE_URL 的用户权限不足（${error.message}）。请由管理员授予 createrole、createdb，或先建好角色 ${owner}、${app} 与数据库，并 grant ${owner} 给该用户。`,
      en:
        `The user of DATABASE_URL may not do this (${error.message}). Have the administrator grant createrole and createdb, `
        + `or make the roles ${owner} and ${app} and the database beforehand, and grant ${owner} to that user.`,
    },
    error,
  )
}
