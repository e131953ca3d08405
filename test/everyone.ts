import assert from 'node:assert/strict'
import { roles, type Role } from '#core/engine/party.ts'
import { addStaff } from '#work/office/index.ts'
import { password, type Caller, type TestServer } from './server.ts'

export type StaffRole = Exclude<Role, 'petitioner' | 'device' | 'system' | 'linked'>
const isStaff = (role: string): role is StaffRole =>
  Object.hasOwn(roles, role) && !['petitioner', 'device', 'system', 'linked'].includes(role)
/** Every role that a member of staff can have. */
export const staffRoles: readonly StaffRole[] = Object.keys(roles).filter(isStaff)

/** One member of staff more for Qinghe, signed in. */
export async function join(server: TestServer, login: string, unit: string, ...as: readonly Role[]): Promise<Caller> {
  const made = await addStaff(server.world, server.world.admin, 'qinghe', {
    login,
    name: { zh: login, en: login },
    unit,
    roles: as,
    password,
  })
  assert.ok(!('code' in made), JSON.stringify(made))
  return server.as(login)
}

/** For each role somebody of that unit who has this role and no other. */
export async function everyone(server: TestServer, unit: string): Promise<ReadonlyMap<StaffRole, Caller>> {
  const all = new Map<StaffRole, Caller>()
  for (const role of staffRoles) all.set(role, await join(server, `${unit}-${role}`, unit, role))
  return all
}
