import { addDays } from '#core/law/days.ts'
import { between, often, pick } from '../chance.ts'
import { ratingComment, supplement } from '../followups.ts'
import { petitioner } from './cast.ts'
import { followingUp } from './reporting.ts'
import type { SealedMatter } from './matter.ts'
import { share } from './seeded.ts'
import type { Tale, Thread } from './tale.ts'

// What happens beside the path: corrections, and what petitioners do while they wait.

export function* correcting(t: Tale, submission: string, m: SealedMatter): Thread {
  yield t.soon(2)
  t.takes(submission, 'correct', t.who('reception'), {
    content: m.category,
    place: m.place,
    reason: pick(t.random, ['原登记分类有误，经核对来件更正', '属地填写有误，已与信访人电话核实']),
  })
}

export function* withdrawing(t: Tale, submission: string, hasFate = false): Thread {
  // Where it is fated, only when a unit has it.
  yield hasFate ? t.atWork(addDays(t.today(), between(t.random, 13, 20))) : t.soon(between(t.random, 2, 20))
  t.takes(submission, 'withdraw', petitioner(submission), {
    reason: pick(t.random, ['问题已经解决，感谢工作人员。', '已与对方协商一致，不再反映。', '已通过其他途径解决。']),
    freely: true,
  })
}

export function* adding(t: Tale, submission: string, m: SealedMatter): Thread {
  yield t.soon(9)
  t.takes(submission, 'supplement', often(t.random, 0.7) ? petitioner(submission) : t.who('reception'), {
    material: supplement(t.random, m, { day: t.today() }),
  })
}

/** What the petitioner thinks of office and unit, some days after the answer came. */
export function* rating(t: Tale, submission: string, m: SealedMatter): Thread {
  yield t.soon(6)
  const cross = t.turns('dissatisfied', 0)
  const office = share(t.random, [
    ['satisfied', 88],
    ['fair', 9],
    ['dissatisfied', 3],
  ])
  const unit = cross
    ? 'dissatisfied'
    : share(t.random, [
        ['satisfied', 76],
        ['fair', 15],
        ['dissatisfied', 9],
      ])
  const comment = ratingComment(t.random, m, unit, { day: t.today() })
  if (!t.takes(submission, 'rate', petitioner(submission), { office, unit, ...(comment && { comment }) })) return
  for (const id of t.linked(submission, 'follow-ups')) t.tell(followingUp(t, id, m))
}

/** They come about what is registered already. */
export function* comingAgain(t: Tale, submission: string, m: SealedMatter): Thread {
  yield t.soon(25)
  const visit = receive(t, m.heads, `再次来访询问进展：${m.subject}`)
  yield t.now() + between(t.random, 6, 40) * 60_000
  t.takes(visit, 'connect', t.who('reception'), { submission })
  t.takes(visit, 'finish', t.who('reception'), over(t))
}

/** What was written down is read back; or why it was not. */
export const over = (t: Tale) =>
  often(t.random, 0.96)
    ? { readBack: true }
    : { readBack: false, remarks: pick(t.random, ['来访人赶车先行离开，已电话核对要点。', '来访人要求把“半年”改为“七个月”，已更正。']) }

/** A group at a reception place: the visit's id. */
export function receive(t: Tale, heads: number, summary: string): string {
  const level = share(t.random, [
    ['district', 84],
    ['street', 9],
    ['city', 7],
  ])
  const place = level === 'district' ? '区信访办接访大厅' : level === 'street' ? '街道群众来访接待室' : '市信访局接待场所，派员接回登记'
  return t.opens('visit', t.who('reception'), {
    level,
    ...(often(t.random, 0.5) && { answers: level === 'street' ? 'street' : 'district' }),
    place,
    heads,
    ...(heads > 1 && { representatives: Math.min(heads, between(t.random, 1, 6)) }),
    summary,
  })
}
