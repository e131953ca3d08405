import pg from 'pg'
import { types } from './parsers.ts'

/** What every connection of ours has: our types, and days that begin at midnight in Shanghai whatever the server is set to. */
export const connection = (url: string): pg.ClientConfig => ({
  connectionString: url,
  types,
  application_name: 'xinqiao',
  options: '-c timezone=Asia/Shanghai',
  keepAlive: true,
  connectionTimeoutMillis: 10_000,
})

/** A pool whose connections may break without ending the process: the broken one is dropped, and the next statement says what is wrong. */
export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...connection(url),
    max,
    idleTimeoutMillis: 30_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    allowExitOnIdle: true,
  })
  // Both an idle and a borrowed connection may break; unheard, the event would end the process.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

/** One connection for the length of some work. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection(url))
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
