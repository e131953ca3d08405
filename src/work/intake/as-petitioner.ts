import type { Actor } from '#core/engine/record.ts'
import { again, asActor, type Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { revisionOf } from './queries.ts'

/**
 * Who stands at the portal: nobody yet, or whoever showed the number and code of one submission, or of one booking; while a slot is booked,
 * at that one session.
 */
export const petitioner = (submission?: string): Actor => ({
  id: 'petitioner',
  roles: ['petitioner'],
  ...(submission && { record: submission }),
})

/**
 * Runs the work in one transaction in the petitioner's name: row security shows that submission and what is linked to it, and nothing else.
 * The work may run again, from nothing.
 */
export function asPetitioner<T>(
  world: World,
  office: string,
  submission: string | undefined,
  work: (tx: Tx, directory: Directory, actor: Actor) => Promise<T>,
): Promise<T> {
  return again(() =>
    asActor(world.db, { office, actor: 'petitioner', roles: ['petitioner'], units: [], ...(submission && { submission }) }, async tx => {
      const directory = await world.directory(office, { tx, revision: await revisionOf(tx, office) })
      return work(tx, directory, petitioner(submission))
    }),
  )
}
