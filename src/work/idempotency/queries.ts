import type { Tx } from '#database/index.ts'

/** The answer that a request under this key got before. */
export const keptAnswer = (tx: Tx, office: string, actor: string, key: string) =>
  tx
    .selectFrom('idempotency')
    .select(['request', 'status', 'response'])
    .where('office', '=', office)
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirst()

/** Keeps an answer. Of two at once under the same key the second fails, and finds the first one's when it is tried again. */
export const keepAnswer = (
  tx: Tx,
  kept: { office: string; actor: string; key: string; request: Buffer; status: number; response: string; at: Date },
) => tx.insertInto('idempotency').values(kept).execute()
