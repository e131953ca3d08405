import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { shanghaiDay } from '#core/law/days.ts'
import { check } from '#core/engine/check.ts'
import { procedures } from '#core/procedures/index.ts'
import { openDatabase, type Opening } from '#database/index.ts'
import { fileFolder } from '#work/files/index.ts'
import { directories } from '#work/office/index.ts'
import { loadKeys } from '#work/people/index.ts'
import type { World } from './work/world.ts'

export interface WorldOptions extends Pick<Opening, 'url' | 'data' | 'share' | 'prepare'> {
  /** The clock; another one for tests, the tour and demonstrations. */
  readonly now?: () => Date
}

/** Builds everything that the system stands on, once. @throws DatabaseTrouble, KeyTrouble with what to do */
export async function openWorld({ now = () => new Date(), ...opening }: WorldOptions): Promise<World> {
  const faults = check(procedures)
  if (faults.length) throw new Error(`the procedures do not fit together:\n${faults.join('\n')}`)
  let people = false
  let anchors = false
  const db = await openDatabase({
    ...opening,
    prepare: async owner => {
      await opening.prepare?.(owner)
      people = (await owner.query('select 1 from person limit 1')).rowCount === 1
      anchors = (await owner.query('select 1 from anchor limit 1')).rowCount === 1
    },
  })
  // Fresh keys beside what lost ones sealed or signed would hide the loss.
  return worldOn(
    db,
    await loadKeys(join(opening.data, 'keys'), { seal: !people, sign: !anchors }),
    fileFolder(join(opening.data, 'files')),
    now,
  )
}

/** A world on an open database: for tests, which clone theirs. */
export function worldOn(db: World['db'], keys: World['keys'], files: World['files'], now: () => Date = () => new Date()): World {
  return { db, keys, files, now, today: () => shanghaiDay(now()), random: randomBytes, directory: directories(db) }
}
