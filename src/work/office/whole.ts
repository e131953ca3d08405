import type pg from 'pg'
import type { Refusal } from '#core/engine/refusal.ts'

/** One transaction, kept only when the answer is no refusal. */
export async function whole<T extends object>(owner: pg.ClientBase, work: () => Promise<T | Refusal>): Promise<T | Refusal> {
  await owner.query('begin')
  try {
    const answer = await work()
    await owner.query('code' in answer ? 'rollback' : 'commit')
    return answer
  } catch (error) {
    await owner.query('rollback').catch(() => {})
    throw error
  }
}
