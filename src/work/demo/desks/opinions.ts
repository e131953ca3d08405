import { between, pick } from '../chance.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { about, kindOf, says } from './about.ts'
import { acted, ahead, signed, type Act } from './acting.ts'

// What the public tells and suggests, and what is looked into.

export function* opinion(t: Tale): Thread {
  const matter = about(t)
  const told = says(
    t,
    matter,
    '近期多名群众提到：{subject}，希望主管部门统一答复口径。',
    '窗口一周内多次听到同类咨询：{subject}。群众普遍不清楚由谁负责、多久能办。',
    '走访{community}时居民集中反映：{subject}，建议在社区设点说明。',
  )
  const id = t.opens('opinion-item', t.who('reception'), {
    subject: matter.subject,
    source: pick(t.random, ['window', 'letters', 'online', 'visits']),
    category: matter.category,
    told,
  })
  if (t.turns('opinion-kept', 0.12)) {
    yield* acted(t, id, [[1, 3], 'keep', t.who('triage')])
    return
  }
  yield* acted(
    t,
    id,
    [2, 'forward', t.who('triage'), { unit: matter.unit }],
    t.turns('opinion-unused', 0.15)
      ? [[8, 20], 'decline', t.who('handler', matter.unit), { use: '现行办法已有规定，暂不调整，留作下一年度修订参考。' }]
      : [
          [8, 20],
          'use',
          t.who('handler', matter.unit),
          { use: pick(t.random, ['已纳入工作改进，相关说明已公布。', '已列入下季度服务点安排，社区设点答疑。']) },
        ],
  )
}

const calls = [
  ['社区养老助餐怎样办得更好', '0804', '围绕助餐点位、价格、送餐和食品安全提出建议。'],
  ['停车难怎样缓解', '0310', '围绕错时共享、路内泊位、小区挖潜提出建议。'],
  ['老旧小区改造先改什么', '0308', '围绕改造内容、施工组织、居民自治提出建议。'],
] as const
const answered = [
  { suggestion: '增加晚餐和周末供餐', result: 'adopted', reason: '十二个助餐点已延长供餐时间，下月起实行。' },
  { suggestion: '机关单位夜间开放停车位', result: 'adopted', reason: '首批七家单位已开放，名单和时段已公布。' },
  { suggestion: '助餐价格按年龄分档', result: 'partly', reason: '八十岁以上老人已优惠，其他档次待成本核算后再定。' },
  { suggestion: '拆除全部路边绿化改建车位', result: 'not', reason: '与绿地保护规定不符，已另行挖潜。' },
] as const

export function* publicSuggestion(t: Tale, given: { readonly days?: number } = {}): Thread {
  const [subject, topic, about_] = pick(t.random, calls)
  const triage = t.who('triage')
  const days = given.days ?? 30
  const received = between(t.random, 18, 90)
  const id = t.opens('public-suggestion', triage, {
    subject: `人民建议征集：${subject}`,
    topic,
    about: about_,
    how: '网上信访大厅“人民建议”栏目、来信或者到接访大厅书面提交。',
    from: t.today(),
    until: ahead(t, days),
  })
  if (t.turns('call-withdrawn', 0)) {
    yield* acted(t, id, [2, 'withdraw', t.who('director'), { reason: '与市级征集主题相同，合并进行。' }])
    return
  }
  yield* acted(
    t,
    id,
    [days + 2, 'close', triage, { received }],
    ...signed([15, 30], 'answer', triage, t.who('director'), {
      adopted: Math.round(received / 5),
      replies: answered.map(one => ({ ...one })),
    }),
  )
}

/** Groups look into a kind of problem and report. */
export function* research(t: Tale, { groups, reports }: { readonly groups: number; readonly reports: number }): Thread {
  const matter = about(t)
  const triage = t.who('triage')
  const director = t.who('director')
  const acts: Act[] = []
  const id = t.opens('research', triage, {
    subject: `关于“${kindOf(matter)}”问题的调研`,
    topic: matter.category,
    groups,
    question: '问题成因、现行规定、各单位做法和群众意见。',
    reportBy: ahead(t, reports ? 80 : 730),
  })
  if (t.turns('research-dropped', 0)) {
    yield* acted(t, id, [5, 'drop', director, { reason: '市里统一组织，不再单独调研。' }])
    return
  }
  for (let nth = 1; nth <= reports; nth++) {
    acts.push(
      [
        nth === 1 ? [20, 50] : { minutes: 1 },
        'report',
        triage,
        {
          title: `调研报告${reports > 1 ? `之${nth}` : ''}`,
          findings: '成因集中在政策衔接和告知不够两个方面：办法修订后没有过渡安排，窗口口径不一。',
          suggestions: '统一办理口径，提前公示，建立回访；对历史遗留部分分类处理。',
        },
      ],
      [{ minutes: 1 }, 'report.sign', director],
    )
  }
  if (yield* acted(t, id, ...acts)) if (reports) yield* acted(t, id, [1, 'finish', director])
}
