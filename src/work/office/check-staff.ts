import { wrong, type Refusal } from '#core/engine/refusal.ts'
import { isLabel } from './label.ts'
import type { StaffData } from './office-data.ts'
import { isRole } from './session.ts'

export const fewestLetters = 10

/**
 * What is wrong with an account that is to be made, against the office's units and the logins that are taken; undefined when it is good.
 */
export function checkStaff(
  { login, name, unit, roles, password }: StaffData,
  units: readonly string[],
  taken: readonly string[],
): Refusal | undefined {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(login))
    return wrong(
      'login',
      '/login',
      `用户名“${login}”只能用小写字母、数字和连字符，最多 63 位`,
      `The login “${login}” may have lower-case letters, digits and hyphens only, at most 63`,
    )
  if (taken.includes(login))
    return wrong('login-taken', '/login', `用户名“${login}”已有人使用，请换一个`, `The login “${login}” is taken; choose another`)
  if (!isLabel(name) || !name.zh.trim()) return wrong('name', '/name', `请填写${login}的姓名`, `${login} has no name`)
  if (!units.includes(unit))
    return wrong('unit', '/unit', `没有代号为“${unit}”的单位，请从名录中选择`, `There is no unit “${unit}”; choose one from the directory`)
  const unknown = roles.find(role => !isRole(role) || ['petitioner', 'device', 'system', 'linked'].includes(role))
  if (unknown !== undefined || !roles.length)
    return wrong(
      'role',
      '/roles',
      `${login} 的岗位“${unknown ?? ''}”不能由工作人员担任，请从岗位表中选择`,
      `“${unknown ?? ''}” is not a role that ${login} can have; choose from the list of roles`,
    )
  if (password !== undefined && ([...password].length < fewestLetters || password.length > 1000))
    return wrong(
      'password',
      '/password',
      `密码至少 ${fewestLetters} 位，最多 1000 位`,
      `A password has at least ${fewestLetters} characters, and at most 1000`,
    )
  return undefined
}
