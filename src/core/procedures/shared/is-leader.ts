import type { Actor, Facts } from '../../engine/record.ts'
import { wrong, type Refusal } from '../../engine/refusal.ts'

/** Who receives, instructs or takes charge of a case is one of the district's leaders; a field left empty is good. `path` is the field's JSON pointer. */
export const notLeader = (path: string, id: string | undefined, facts: Facts): Refusal | undefined =>
  id === undefined || facts.staff.get(id)?.roles.includes('leader') ? undefined : wrong('not-a-leader', path, '请从区领导名单中选择', 'Choose one of the district’s leaders')

/** What one leader instructed or took charge of is no other leader's; the office's desks act for whoever it is. */
export const anotherLeader = ({ actor, data }: { readonly actor: Actor; readonly data: { readonly leader?: string } }): Refusal | undefined =>
  !actor.roles.includes('leader') || !data.leader || data.leader === actor.id ? undefined
    : { code: 'not-your-own', kind: 'forbidden', zh: '这是其他领导的批示，应由该领导或者联席会议办公室办理', en: 'It is another leader’s: for that leader, or the joint-conference office' }
