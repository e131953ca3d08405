import type pg from 'pg'
import { wrong, type Refusal } from '#core/engine/refusal.ts'
import type { World } from '../world.ts'
import { addAccounts } from './create-office.ts'
import type { StaffData, UnitData } from './office-data.ts'
import { insertUnits, lockOffice, raiseRevision, takenLogins, unitIds } from './queries.ts'
import { whole } from './whole.ts'

/**
 * Adds units and accounts to an office, those that it does not have yet: whole or not at all.
 * @param owner a connection as the schema's owner
 * @returns how many were added; or what is wrong
 */
export async function growOffice(
  world: Pick<World, 'now' | 'random'>,
  owner: pg.ClientBase,
  office: string,
  more: { readonly units: readonly UnitData[]; readonly staff: readonly StaffData[] },
): Promise<{ readonly added: number } | Refusal> {
  return whole(owner, async () => {
    if (!(await lockOffice(owner, office)))
      return wrong('office', '/office', `没有代号为“${office}”的机关`, `There is no office “${office}”`)
    const known = await unitIds(owner, office)
    const taken = await takenLogins(
      owner,
      more.staff.map(s => s.login),
    )
    const units = more.units.filter(u => !known.includes(u.id))
    const staff = more.staff.filter(s => !taken.includes(s.login))
    if (units.length)
      await insertUnits(
        owner,
        units.map(u => ({
          ...u,
          office,
          parent: u.parent ?? null,
          superior: u.superior ?? null,
          outside: u.outside ?? false,
          duties: u.duties ?? [],
        })),
      )
    const made = await addAccounts(world, owner, office, staff)
    if ('code' in made) return made
    await raiseRevision(owner, office)
    return { added: units.length + made.length }
  })
}
