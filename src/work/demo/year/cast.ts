import { bodyRoles, type Role } from '#core/engine/party.ts'
import type { Actor } from '#core/engine/record.ts'
import { bodiesOf, type Directory } from '../../directory.ts'
import { pick, type Chance } from '../chance.ts'

/**
 * Who acts in the demonstration: some member of staff of a role, of that body where the role acts for one; for a body outside, of the
 * office.
 */
export function castOf(directory: Directory, random: Chance) {
  const all = [...directory.staff.values()].filter(s => s.active)
  const { home, outside, superiors } = bodiesOf(directory)
  const able = (role: Role, unit?: string, but: readonly string[] = []) => {
    const body = unit !== undefined && outside.has(unit) ? home : unit
    return all.filter(s => s.roles.includes(role) && (!bodyRoles.includes(role) || s.unit === body) && !but.includes(s.id))
  }
  return {
    /** @throws when there is nobody */
    who: (role: Role, unit?: string, but?: readonly string[]): Actor => {
      const found = able(role, unit, but)
      if (!found.length) throw new Error(`nobody in the demonstration is ${role}${unit === undefined ? '' : ` in ${unit}`}`)
      const { id, roles, unit: own } = pick(random, found)
      return { id, roles, unit: own }
    },
    /** How many could act. */
    many: (role: Role, unit: string, but?: readonly string[]): number => able(role, unit, but).length,
    named: (id: string): Actor | undefined => {
      const found = directory.staff.get(id)
      return found && { id, roles: found.roles, unit: found.unit }
    },
    superior: (unit: string): string | undefined => superiors.get(unit),
    nameOf: (unit: string): string => directory.units.get(unit)?.short.zh ?? unit,
  }
}

/** The petitioner: nobody yet, or whoever showed the number and code of a submission. */
export const petitioner = (submission?: string): Actor => ({
  id: 'petitioner',
  roles: ['petitioner'],
  ...(submission && { record: submission }),
})
