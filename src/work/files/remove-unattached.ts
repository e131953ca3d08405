import { asActor } from '#database/index.ts'
import type { World } from '../world.ts'
import { deleteWaiting, placesNamed } from './queries.ts'

const day = 86_400_000
const batch = 500
const few = 50

/**
 * Removes an office's uploads that no step named within a day, and what lies in the store without a row. For the daily job. First the row
 * goes, then the file: a crash between the two leaves a file without a row, which the next run finds.
 * @returns how many files were removed
 * @throws when most of what lies in the store is in no row: then it is the database that is wrong, and nothing is removed
 */
export async function removeUnattached(world: World, office: string): Promise<number> {
  const before = new Date(world.now().getTime() - day)
  const system = { office, actor: 'system', roles: ['system'], units: [] }
  const strays: string[] = []
  let seen = 0
  let some: string[] = []
  const look = async () => {
    const asked = some
    const named = await asActor(world.db, system, tx => placesNamed(tx, asked))
    strays.push(...asked.filter(place => !named.has(place)))
    seen += asked.length
    some = []
  }
  for await (const place of world.files.before(before)) {
    some.push(place)
    if (some.length >= batch) await look()
  }
  if (some.length) await look()
  if (strays.length > few && strays.length * 2 > seen) {
    throw new Error(
      `文件夹 files 里的文件大多不属于这个数据库，一个也没有删除。请检查 DATABASE_URL 和 XINQIAO_DATA 是否配套。\nMost of the folder “files” belongs to no record of this database, and nothing was removed. Check that DATABASE_URL and XINQIAO_DATA belong together.`,
    )
  }
  const waited = await asActor(world.db, system, tx => deleteWaiting(tx, office, before))
  for (const place of [...strays, ...waited]) await world.files.remove(place)
  return strays.length + waited.length
}
