import type { Refusal } from '#core/engine/refusal.ts'
import { transaction, type Tx } from '#database/index.ts'
import type { World } from '../world.ts'
import { sessionOpening, type SessionRow } from './queries.ts'
import { identityOf, sessionFrom, sessionId, signedOut, type Session } from './session.ts'

/**
 * Runs the work as the member of staff whose token this is, all in one transaction: `begin` and the session are one round trip, the
 * identity a second.
 * @returns what the work answers, or the refusal `signed-out` when there is no such session any more
 */
export async function asStaff<T>(
  world: Pick<World, 'db' | 'now'>,
  token: string,
  work: (tx: Tx, session: Session) => Promise<T>,
): Promise<T | Refusal> {
  const id = sessionId(token)
  if (id === undefined) return signedOut
  return transaction<T | Refusal, SessionRow>(world.db, sessionOpening(id, world.now()), async (tx, [row], become) => {
    if (!row) return signedOut
    const session = sessionFrom(row)
    await become(identityOf(session))
    return work(tx, session)
  })
}

/** The session of a token; undefined when it has ended. */
export async function sessionOf(world: Pick<World, 'db' | 'now'>, token: string): Promise<Session | undefined> {
  const answer = await asStaff(world, token, async (_, session) => ({ session }))
  return 'session' in answer ? answer.session : undefined
}
