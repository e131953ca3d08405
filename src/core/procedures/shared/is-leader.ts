import type { Actor, Facts } from '../../engine/record.ts'
import type { Refusal } from '../../engine/refusal.ts'

/** Whether who was named as a leader still is one; of what is filled in, the field itself asks it. */
export const isLeader = (id: string, facts: Facts): boolean => facts.staff.get(id)?.roles.includes('leader') ?? false

/** What one leader instructed or took charge of is no other leader's; the office's desks act for whoever it is. */
export const anotherLeader = ({
  actor,
  data,
}: {
  readonly actor: Actor
  readonly data: { readonly leader?: string }
}): Refusal | undefined =>
  !actor.roles.includes('leader') || !data.leader || data.leader === actor.id
    ? undefined
    : {
        code: 'not-your-own',
        kind: 'forbidden',
        zh: '这是其他领导的批示，应由该领导或者联席会议办公室办理',
        en: 'It is another leader’s: for that leader, or the joint-conference office',
      }
