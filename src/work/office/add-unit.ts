import type pg from 'pg'
import { wrong, type Refusal } from '#core/engine/refusal.ts'
import type { UnitData } from './office-data.ts'
import { insertUnits, lockOffice, raiseRevision, unitIds } from './queries.ts'
import { whole } from './whole.ts'

/**
 * Adds a unit to an office's directory: what matters can be forwarded to, once it has a handler and a head.
 * @param owner a connection as the schema's owner
 * @returns its id; or what is wrong
 */
export async function addUnit(owner: pg.ClientBase, office: string, unit: UnitData): Promise<{ readonly id: string } | Refusal> {
  const { id, parent, superior, outside = false, duties = [] } = unit
  if (!/^[a-z0-9-]{1,40}$/.test(id))
    return wrong(
      'unit',
      '/id',
      `单位代号“${id}”只能用小写字母、数字和连字符，最多 40 位`,
      `The id “${id}” may have lower-case letters, digits and hyphens only, at most 40`,
    )
  return whole(owner, async () => {
    if (!(await lockOffice(owner, office)))
      return wrong('office', '/office', `没有代号为“${office}”的机关`, `There is no office “${office}”`)
    const known = await unitIds(owner, office)
    const stranger = [parent, superior].find(other => other !== undefined && !known.includes(other))
    if (known.includes(id))
      return wrong('unit-taken', '/id', `已有代号为“${id}”的单位，请换一个`, `There is a unit “${id}” already; choose another id`)
    if (stranger !== undefined)
      return wrong('unit', '/parent', `没有代号为“${stranger}”的单位，请先建立它`, `There is no unit “${stranger}”; add it first`)
    await insertUnits(owner, [{ ...unit, office, parent: parent ?? null, superior: superior ?? null, outside, duties }])
    await raiseRevision(owner, office)
    return { id }
  })
}
