import pg from 'pg'
import { measure, type Measured } from './measure.ts'
import type { Statement } from './record.ts'

/**
 * The floor: the same statements of the same requests, sent through plain `pg` as the application's role to a copy of the database, as many
 * at once.
 */
export async function replay(url: string, transactions: readonly Statement[][], atOnce: number): Promise<Measured> {
  const clients = await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const client = new pg.Client({ connectionString: url, options: '-c timezone=Asia/Shanghai' })
      await client.connect()
      return client
    }),
  )
  const free = [...clients]
  const measured = await measure(
    transactions.map(statements => async () => {
      const client = free.pop()
      if (!client) throw new Error('more at once than there are connections')
      try {
        for (const { text, values } of statements) await client.query(text, values.length ? [...values] : undefined)
      } finally {
        free.push(client)
      }
    }),
    atOnce,
  )
  await Promise.all(clients.map(client => client.end()))
  return measured
}

/** A single bare select, beside which everything else stands. */
export const bareSelect = (url: string, n: number) =>
  replay(
    url,
    Array.from({ length: n }, () => [{ text: 'select 1', values: [] }]),
    1,
  )
