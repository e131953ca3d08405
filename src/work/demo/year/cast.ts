import { partiesOf, type Role } from '#core/engine/party.ts'
import type { Actor } from '#core/engine/record.ts'
import type { Directory } from '../../directory.ts'
import { pick, type Chance } from '../chance.ts'

/** Who acts in the demonstration: some member of staff of a role, of that unit where the role acts for a unit. */
export function castOf(directory: Directory, random: Chance) {
  const all = [...directory.staff.values()].filter(s => s.active)
  return (role: Role, unit?: string): Actor => {
    const able = all.filter(s => s.roles.includes(role) && (!partiesOf[role]?.includes('unit') || s.unit === unit))
    if (!able.length) throw new Error(`nobody in the demonstration is ${role}${unit === undefined ? '' : ` in ${unit}`}`)
    const { id, roles, unit: own } = pick(random, able)
    return { id, roles, unit: own }
  }
}

/** The petitioner: nobody yet, or whoever showed the number and code of a submission. */
export const petitioner = (submission?: string): Actor => ({ id: 'petitioner', roles: ['petitioner'], ...(submission && { record: submission }) })
