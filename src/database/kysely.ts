import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type DatabaseConnection, type Driver } from 'kysely'
import type pg from 'pg'
import type { DB } from './schema.ts'
import { troubleOf } from './trouble.ts'

export type Tx = Kysely<DB>

/** Typed SQL over the pool, outside of any identity: for what belongs to the installation. A dead database is thrown as DatabaseTrouble. */
export function kysely(pool: pg.Pool): Kysely<DB> {
  const clients = new WeakMap<DatabaseConnection, pg.PoolClient>()
  return over({
    async acquireConnection() {
      const client = await pool.connect().catch(rethrow)
      const connection = connectionOf(client)
      clients.set(connection, client)
      return connection
    },
    async releaseConnection(connection) {
      clients.get(connection)?.release()
    },
    async beginTransaction(connection) {
      await clients.get(connection)?.query('begin').catch(rethrow)
    },
    async commitTransaction(connection) {
      await commit(clients.get(connection))
    },
    async rollbackTransaction(connection) {
      await clients.get(connection)?.query('rollback').catch(rethrow)
    },
  })
}

/** Typed SQL inside the transaction that this connection is already in. Another `transaction()` on it is a mistake, and throws. */
export function within(client: pg.PoolClient): Tx {
  const nested = async () => {
    throw new Error('already in a transaction: use the one that is given')
  }
  return over({
    acquireConnection: async () => connectionOf(client),
    releaseConnection: async () => {},
    beginTransaction: nested,
    commitTransaction: nested,
    rollbackTransaction: nested,
  })
}

/** @throws when PostgreSQL rolled back instead, because an error before it was caught and forgotten */
export async function commit(client: pg.PoolClient | undefined): Promise<void> {
  const result = await client?.query('commit').catch(rethrow)
  if (result?.command !== 'COMMIT')
    throw new Error('the transaction was rolled back: an earlier statement had failed and its error was swallowed')
}

/** A dead database under its own name; other errors as they are. */
export function rethrow(error: unknown): never {
  throw troubleOf(error) ?? error
}

const over = (driver: Omit<Driver, 'init' | 'destroy'>) =>
  new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => ({ init: async () => {}, destroy: async () => {}, ...driver }),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

const connectionOf = (client: pg.PoolClient): DatabaseConnection => ({
  async executeQuery({ sql, parameters }) {
    const { rows, rowCount } = await client.query(sql, [...parameters]).catch(rethrow)
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  },
  streamQuery() {
    throw new Error('lists are read page by page: streaming is not supported')
  },
})
