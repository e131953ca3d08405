import { yearOf } from '#core/law/days.ts'
import { between, pick } from '../chance.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { acted, ahead, dayIn, signed } from './acting.ts'
import { done } from './meetings.ts'
import type { Looked } from './supervision.ts'
import { turn, type Troupe } from './troupe.ts'

// Matters long unresolved, and programmes over some years.

const exits = {
  resolved: ['resolved', '补偿款已付清，双方签订履行完毕确认书。', undefined],
  terminated: ['terminated', '复核意见已送达，事实清楚、依据充分，依法终结。', '澜政信复核〔2026〕17号'],
  led: ['led', '已由人民法院立案受理，进入诉讼程序。', '青0106民初2318号'],
  withdrawn: ['withdrawn', '信访人自愿撤回，已当面确认真实意愿。', undefined],
} as const

/** On the list of what is long unresolved, until it leaves it on lawful grounds. */
export function* backlog(t: Tale, { leaders }: Troupe, { matter, unit, petitions = [] }: Looked): Thread {
  const supervisor = t.who('supervisor')
  const handler = t.who('handler', unit)
  const head = t.who('unit-lead', unit)
  const [petition] = petitions
  const id = t.opens('backlog', supervisor, {
    subject: matter.subject,
    category: matter.category,
    unit,
    batch: pick(t.random, ['own', 'own', 'city', 'provincial']),
    number: `${t.today().slice(0, 4)}-${between(t.random, 1, 90)}`,
    since: ahead(t, -between(t.random, 400, 2200)),
    leader: turn(leaders, between(t.random, 0, 5)),
    dueBy: ahead(t, 90),
    ...(petition && { petition }),
  })
  if (t.turns('backlog-struck', 0.05)) {
    yield* acted(t, id, [[2, 4], 'strike', supervisor, { reason: '与批次中另一件为同一事项，重复列入。' }])
    return
  }
  const [exit, evidence, document] =
    exits[
      t.way([
        ['resolved', 60],
        ['terminated', 15],
        ['led', 15],
        ['withdrawn', 10],
      ])
    ]
  const reported = () =>
    acted(
      t,
      id,
      ...signed([12, 24], 'report', handler, head, {
        exit,
        evidence,
        ...(document && { document }),
        ...(exit === 'withdrawn' && { freely: true }),
      }),
    )
  if (
    !(yield* acted(
      t,
      id,
      ...signed([3, 9], 'plan', handler, head, {
        plan: '调取历年卷宗核清争议点，由包案领导牵头会商，能解决的限期解决，有法定途径的引导进入法定程序。',
      }),
      [[6, 12], 'progress', handler, { progress: '已与当事人面谈，账目核对完毕，正在商定支付方式。' }],
    ))
    || !(yield* reported())
  )
    return
  if (
    t.turns('backlog-back', 0.1)
    && !(
      (yield* acted(t, id, [[2, 4], 'send-back', supervisor, () => ({ reason: '缺少履行凭证，继续化解。', dueBy: ahead(t, 40) })]))
      && (yield* reported())
    )
  )
    return
  yield* acted(
    t,
    id,
    ...signed([2, 6], 'accept', supervisor, t.who('director'), {
      checked: '卷宗、凭证齐全，退出情形成立；有新的事实和理由的，仍可依法提出。',
    }),
  )
}

const programmes = [
  ['欠薪问题专项治理', '用三年时间使在册欠薪事项动态清零。', '0401', ['renshe', 'zhujian', 'jiaotong', 'zhengfa']],
  ['重复信访治理和积案化解专项行动', '逐件明确领导、措施和时限，依法退出。', undefined, ['zhengfa', 'sifa', 'ziran', 'zhujian']],
  [
    '老旧小区物业纠纷专项行动',
    '投诉集中的小区逐一整改，建立业主、社区、企业会商机制。',
    '0305',
    ['zhujian', 'chengguan', 'shichang', 'liuting'],
  ],
] as const

export function* programme(t: Tale, given: { readonly years?: number; readonly ends?: boolean } = {}): Thread {
  const [subject, goal, topic, some] = pick(t.random, programmes)
  const triage = t.who('triage')
  const year = yearOf(t.today())
  const id = t.opens('programme', triage, {
    subject,
    goal,
    from: year,
    to: year + (given.years ?? 2),
    lead: 'xinfang',
    units: [...some],
    ...(topic && { topic }),
  })
  for (const [task, target] of [
    ['制定实施方案和台账', '各单位分别报送。'],
    ['第一批事项会商化解', '逐件明确化解路径。'],
  ] as const) {
    if (
      !(yield* acted(t, id, [
        [4, 9],
        'set-task',
        triage,
        () => ({ task: `${subject}：${task}`, target, unit: pick(t.random, some), dueOn: ahead(t, 60) }),
      ]))
    )
      return
    const set = t.linked(id, 'tasks').at(-1)
    if (set) t.tell(done(t, set))
  }
  const summed = { done: '台账内事项全部明确责任，完成化解过半；其余列入明年继续推进。' }
  if (!given.ends) {
    yield t.atWork(dayIn(t, id, 'summaryBy', -12))
    t.takes(id, 'sum-up', triage, summed)
    return
  }
  yield* acted(
    t,
    id,
    [[6, 10], 'sum-up', triage, summed],
    ...signed([4, 8], 'conclude', triage, t.who('director'), {
      outcome: '目标完成：台账事项全部依法办结或者导入法定程序，经验做法已固化为制度。',
    }),
  )
}
