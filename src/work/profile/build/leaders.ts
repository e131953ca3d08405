import { addDays } from '#core/law/days.ts'
import { between, pick } from '#work/demo/index.ts'
import { turn } from '../people.ts'
import { about, after, does, type Builder } from './scene.ts'

export const reception: Builder<'reception'> = function* (t, { day, nth, byLeader, visitors, taken }, { leaders, units, shortOf }) {
  const unit = turn(units, nth), secretary = t.who('secretary'), who = byLeader ? { subject: `领导接待日 ${day}`, leader: turn(leaders, nth) } : { subject: `单位同步接访 ${day}`, unit }
  const session = t.opens('reception-session', secretary, { ...who, kind: 'open', form: 'on-site', plannedOn: day, place: byLeader ? '区信访办接访大厅' : `${shortOf(unit)}群众来访接待室` })
  yield t.now() + between(t.random, 90, 240) * 60_000
  does(t, session, 'hold', byLeader ? secretary : t.who('handler', unit), { visitors, petitions: taken, ...(taken && { note: '当场听取诉求，逐项明确承办单位和答复时间。' }) })
  if (!taken) return
  yield after(t, between(t.random, 12, 50))
  does(t, session, 'close', byLeader ? secretary : t.who('unit-lead', unit), { feedback: pick(t.random, ['接收的事项已全部转送承办单位，按期向群众答复。', '接收的事项已登记办理，办理情况已逐件反馈。', '能当场解答的已经解答，其余已依法导入相应途径并告知。']) })
}

export const leaderCase: Builder<'leader-case'> = function* (t, { leader: nth, resolved }, { leaders }) {
  const leader = turn(leaders, nth), matter = about(t), secretary = t.who('secretary'), signer = t.cast.named(leader)
  if (!signer) throw new Error(`${leader} does not work here`)
  const difficulty = pick(t.random, ['hard', 'nail', 'bone', 'old', 'across'])
  const id = t.opens('leader-case', t.who('director'), { subject: matter.subject, leader, unit: matter.unit, difficulty, dueOn: addDays(t.today(), 90) })
  yield after(t, between(t.random, 3, 9))
  does(t, id, 'plan', secretary, { plan: '查清事实和政策依据，由包案领导主持会商，明确化解措施、责任单位和完成时间。' })
  yield after(t, between(t.random, 3, 9))
  does(t, id, 'visit', secretary, { how: pick(t.random, ['going-down', 'invited', 'field', 'video']), note: '当面听取意见，核对了事实，说明了下一步办理安排。' })
  yield after(t, between(t.random, 3, 9))
  does(t, id, 'measure', secretary, { measure: '责任单位拿出处理意见，相关部门配合落实。' })
  yield after(t, between(t.random, 3, 9))
  const outcome = resolved ? { outcome: 'resolved', report: '合理诉求已经解决，群众认可。', proof: '处理决定、履行凭证和回访记录附卷。' } : { outcome: 'lawful', report: '诉求已依法作出处理，政策已解释到位。', proof: '处理意见书和送达回证附卷。' }
  does(t, id, 'report', secretary, outcome)
  yield after(t, 1)
  does(t, id, 'report.sign', signer)
  yield after(t, between(t.random, 2, 6))
  does(t, id, 'close', t.who('supervisor'), { assessed: '查阅卷宗并电话回访，与报告一致。' })
}
