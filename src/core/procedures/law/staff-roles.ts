import { roles, type Role } from '../../engine/party.ts'
import type { Facts } from '../../engine/record.ts'
import { wrong, type Refusal } from '../../engine/refusal.ts'

/** Who is named to act as a lawyer or a mediator works here as one; nobody named is good. `path` is the field's JSON pointer. */
export function mustBe(role: Role, path: string, id: string | undefined, facts: Facts): Refusal | undefined {
  const { zh, en } = roles[role]
  return id === undefined || facts.staff.get(id)?.roles.includes(role)
    ? undefined
    : wrong('not-of-that-role', path, `请选择岗位为“${zh}”的人员`, `Choose somebody whose role is ${en.toLowerCase()}`)
}

/** Where somebody works in that role: who may see what waits for one of them while nobody is named. */
export const unitsWith = (role: Role, facts: Facts): readonly string[] => [
  ...new Set([...facts.staff.values()].filter(member => member.roles.includes(role)).map(member => member.unit)),
]
