import type pg from 'pg'

/** One statement as it went to the database. Buffers travel between processes as base64. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

interface Query {
  readonly text?: string
  readonly values?: readonly unknown[]
}

/** Notes every statement of every transaction on the pool, a list a transaction, in the order in which they ended. */
export function recordOn(pool: pg.Pool): { take(): Statement[][] } {
  const transactions: Statement[][] = []
  const open = new WeakMap<object, Statement[]>()
  const known = new WeakSet<object>()
  pool.on('acquire', client => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client)
    const noted = (first: string | Query, values?: readonly unknown[]) => {
      const text = typeof first === 'string' ? first : (first.text ?? '')
      const given = (typeof first === 'string' ? values : first.values) ?? []
      if (text.startsWith('begin')) open.set(client, [])
      const mine = open.get(client)
      mine?.push({ text, values: given })
      if (mine && (text === 'commit' || text === 'rollback')) {
        transactions.push(mine)
        open.delete(client)
      }
    }
    Object.defineProperty(client, 'query', {
      value: (...args: Parameters<typeof query>) => {
        const [first, values] = args
        noted(first, Array.isArray(values) ? values : undefined)
        return query(...args)
      },
    })
  })
  return { take: () => transactions.splice(0) }
}

/** Statements as text, for sending them to another process. */
export const pack = (transactions: readonly Statement[][]): string =>
  JSON.stringify(transactions, function (key, value: unknown) {
    // `toJSON` of a Buffer runs before this function sees it, so the holder is asked.
    const raw: unknown = isHolder(this) ? this[key] : value
    if (Buffer.isBuffer(raw)) return { $bytes: raw.toString('base64') }
    return raw instanceof Date ? { $date: raw.toISOString() } : value
  })
export const unpack = (text: string): Statement[][] =>
  JSON.parse(text, (_, value: unknown) => {
    if (isHolder(value) && typeof value['$bytes'] === 'string') return Buffer.from(value['$bytes'], 'base64')
    return isHolder(value) && typeof value['$date'] === 'string' ? new Date(value['$date']) : value
  })
const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
