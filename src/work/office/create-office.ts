import type pg from 'pg'
import { wrong, type Refusal } from '#core/engine/refusal.ts'
import { newId } from '../id.ts'
import type { World } from '../world.ts'
import { checkStaff } from './check-staff.ts'
import type { MadeAccount, OfficeData, StaffData } from './office-data.ts'
import { hashPassword, makePassword } from './password.ts'
import { insertAccounts, insertOffice, insertStaff, insertUnits, lockOffice, raiseRevision, takenLogins, unitIds } from './queries.ts'
import { readSettings } from './settings.ts'
import { whole } from './whole.ts'

type Needs = Pick<World, 'now' | 'random'>

/**
 * Makes an office with its units and accounts, whole or not at all.
 * @param owner a connection as the schema's owner: the application's role may not do this
 * @returns the accounts with their passwords, given or made; or what is wrong
 */
export async function createOffice(
  world: Needs,
  owner: pg.ClientBase,
  { office, units, staff }: OfficeData,
): Promise<readonly MadeAccount[] | Refusal> {
  const { id, code, name, demo = false, settings = {} } = office
  if (!/^[a-z0-9-]{1,64}$/.test(id) || !/^\d{6}$/.test(code))
    return wrong(
      'office',
      '/office',
      `机关代号“${id}”或区划代码“${code}”的写法不对`,
      `The id “${id}” or the code “${code}” of the office is not written as it should be`,
    )
  if (!readSettings(settings))
    return wrong(
      'settings',
      '/office/settings',
      '机关的设置有误，请对照说明检查',
      'The settings of the office are not what they should be; check them against the documentation',
    )
  return whole(owner, async () => {
    if (await lockOffice(owner, id))
      return wrong('office-taken', '/office/id', `已有代号为“${id}”的机关`, `There is an office “${id}” already`)
    await insertOffice(owner, { id, code, name, demo, settings })
    await insertUnits(
      owner,
      units.map(u => ({
        ...u,
        office: id,
        parent: u.parent ?? null,
        superior: u.superior ?? null,
        outside: u.outside ?? false,
        duties: u.duties ?? [],
      })),
    )
    return addAccounts(world, owner, id, staff)
  })
}

/**
 * Gives somebody an account in an office.
 * @param owner a connection as the schema's owner
 * @returns the login with its password, given or made; or what is wrong
 */
export async function addStaff(world: Needs, owner: pg.ClientBase, office: string, staff: StaffData): Promise<MadeAccount | Refusal> {
  return whole(owner, async () => {
    if (!(await lockOffice(owner, office)))
      return wrong('office', '/office', `没有代号为“${office}”的机关`, `There is no office “${office}”`)
    const made = await addAccounts(world, owner, office, [staff])
    if ('code' in made) return made
    await raiseRevision(owner, office)
    const [account] = made
    if (!account) throw new Error('one account was asked for and none was made')
    return account
  })
}

export async function addAccounts(
  world: Needs,
  owner: pg.ClientBase,
  office: string,
  staff: readonly StaffData[],
): Promise<readonly MadeAccount[] | Refusal> {
  const units = await unitIds(owner, office)
  const taken = await takenLogins(
    owner,
    staff.map(s => s.login),
  )
  for (const [i, one] of staff.entries()) {
    const refused = checkStaff(one, units, [...taken, ...staff.slice(0, i).map(s => s.login)])
    if (refused) return refused
  }
  // Where many are given one password (a demonstration), it is hashed once: argon2 is slow on purpose.
  const hashes = new Map<string, Promise<string>>()
  const made = await Promise.all(
    staff.map(async s => {
      const password = s.password ?? makePassword(world)
      const hash = hashes.get(password) ?? hashPassword(password)
      hashes.set(password, hash)
      return { ...s, password, account: newId(world), hash: await hash }
    }),
  )
  const at = world.now()
  await insertAccounts(
    owner,
    made.map(({ account, login, hash }) => ({ id: account, login, password: hash, created_at: at })),
  )
  await insertStaff(
    owner,
    made.map(({ login, account, name, unit, roles }) => ({ office, id: login, account, name, unit, roles, active: true })),
  )
  return made.map(({ login, password }) => ({ login, password }))
}
