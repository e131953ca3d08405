import type pg from 'pg'
import { wrong, type Refusal } from '#core/engine/refusal.ts'
import { withCategories, type CategoryEntry } from '#core/procedures/shared/category-list.ts'
import { wrongCategories } from '#core/procedures/shared/wrong-categories.ts'
import type { World } from '../world.ts'
import { lockOffice, raiseRevision, settingsOf, storeCategories } from './queries.ts'
import { readSettings } from './settings.ts'
import { whole } from './whole.ts'

/**
 * Sets what an office says of its categories, over what it said before: what is not named stays as it is, since nothing that a matter may
 * have is ever taken away.
 * @param owner a connection as the schema's owner
 * @returns how many entries are the office's own now; or what is wrong, each fault under the place of its entry (`/0`) or of the whole
 * (``), and then nothing is set
 */
export async function setCategories(
  world: Pick<World, 'now'>,
  owner: pg.ClientBase,
  office: string,
  said: readonly CategoryEntry[],
): Promise<{ readonly own: number } | Refusal> {
  return whole(owner, async () => {
    if (!(await lockOffice(owner, office)))
      return wrong('office', '/office', `没有代号为“${office}”的机关`, `There is no office “${office}”`)
    const stored = await settingsOf(owner, office)
    const before = readSettings(stored)
    if (!before) throw new Error(`the settings of office ${office} are not what they should be: ${JSON.stringify(stored)}`)
    const own = before.categories?.list ?? []
    const faults = wrongCategories(own, said)
    if (faults.length) {
      const fields = faults.map(({ at, zh, en }) => ({ path: at < 0 ? '' : `/${at}`, zh, en }))
      return { code: 'categories', kind: 'invalid', zh: fields.map(f => f.zh).join('；'), en: fields.map(f => f.en).join('; '), fields }
    }
    const list = withCategories(own, said)
    await storeCategories(owner, office, { list, by: 'system', at: world.now().toISOString() })
    await raiseRevision(owner, office)
    return { own: list.length }
  })
}
