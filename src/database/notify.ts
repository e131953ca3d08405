import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connection } from './pool.ts'

/**
 * Calls `heard` for every NOTIFY on the channel, over a connection of its own that comes back when it breaks. After each break it is called
 * with null: something may have been missed, look again. Resolves once it listens; throws when the first connection fails.
 */
export async function onNotify(
  db: { readonly url: string },
  channel: string,
  heard: (payload: string | null) => void,
): Promise<{ close(): Promise<void> }> {
  let closed = false
  let client = await listen()

  async function listen(): Promise<pg.Client> {
    const fresh = new pg.Client(connection(db.url))
    let listening = false
    fresh.on('error', () => {})
    fresh.on('notification', ({ payload }) => heard(payload ?? ''))
    fresh.on('end', () => {
      if (listening && !closed) void listenAgain()
    })
    await fresh.connect()
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    listening = true
    return fresh
  }
  async function listenAgain() {
    for (let pause = 100; !closed; pause = Math.min(2 * pause, 5000)) {
      await sleep(pause, undefined, { ref: false })
      const fresh = await listen().catch(() => undefined)
      if (!fresh) continue
      client = fresh
      if (closed) await fresh.end()
      else heard(null)
      return
    }
  }
  return {
    close: async () => {
      closed = true
      await client.end()
    },
  }
}
