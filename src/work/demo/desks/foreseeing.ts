import { between, pick } from '../chance.ts'
import type { DemoMatter } from '../compose.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { about, kindOf, says } from './about.ts'
import { acted, ahead, signed } from './acting.ts'
import { pursued } from './supervision.ts'

// Risk assessments of what is decided, warnings of what becomes frequent, and what is reported at once.

const projects = [
  ['老旧小区改造方案', '拟对建成二十五年以上的六个小区实施外墙、管网和停车改造。', 'zhujian', 'works'],
  ['道路拓宽工程', '拟将晴岸街拓宽为双向四车道，涉及沿街商户四十余家。', 'jiaotong', 'works'],
  ['污水处理站选址', '拟在溪湾社区东侧建设日处理五千吨的污水处理站。', 'shuiwu', 'works'],
  ['学区调整方案', '拟将两个新建小区划入听澜中学学区。', 'jiaoyu', 'terms'],
  ['停车收费标准调整', '拟调整城区道路停车收费标准和时段。', 'chengguan', 'terms'],
  ['农贸市场迁建', '拟将药市农贸市场迁至双槐路新址，原址商户整体安置。', 'shichang', 'terms'],
  ['公交线路优化', '拟调整四条公交线路走向，撤并站点七处。', 'jiaotong', 'terms'],
  ['集体土地流转项目', '拟流转高垄社区集体土地三百亩用于设施农业。', 'nongye', 'terms'],
  ['垃圾转运站建设', '拟在砖厂社区建设中型垃圾转运站。', 'chengguan', 'works'],
  ['养老服务设施布局', '拟在八个街道新设养老服务驿站十二处。', 'minzheng', 'terms'],
] as const
const points: Readonly<Record<'works' | 'terms', readonly (readonly [risk: string, measure: string])[]>> = {
  works: [
    ['施工期间出行不便', '分段施工，设置临时通道和接驳车。'],
    ['噪声和扬尘影响', '限定施工时段，监测数据向居民公开。'],
    ['补偿标准有分歧', '委托评估并公示结果，设置异议复核程序。'],
  ],
  terms: [
    ['涉及利益调整，意见不一', '召开听证会，逐条回应意见并公布采纳情况。'],
    ['新旧办法衔接不清', '设置三个月过渡期，公布问答和咨询电话。'],
    ['特殊群体受影响', '对老年人和困难家庭单列帮扶措施。'],
  ],
}

export function* riskAssessment(t: Tale, given: { readonly passed?: boolean } = {}): Thread {
  const [what, told, unit, risks] = pick(t.random, projects)
  const handler = t.who('handler', unit)
  const head = t.who('unit-lead', unit)
  const passed = given.passed ?? !t.turns('risk-high', 0.2)
  const all = { lawful: true, reasonable: passed, feasible: true, controllable: passed }
  const id = t.opens('risk-assessment', handler, {
    subject: `${what}稳评`,
    kind: pick(t.random, ['project', 'policy', 'reform', 'decision']),
    unit,
    about: told,
  })
  const report = {
    assessor: '本单位稳评小组',
    methods: ['visits', 'survey'],
    points: [['部分群众对方案不了解', '入户说明，公开咨询电话，方案全文上墙。'] as const, pick(t.random, points[risks])].map(
      ([risk, measure]) => ({ risk, measure }),
    ),
    plan: '发现集中反映的问题，暂停相关环节，由牵头单位当日到场说明。',
    ...all,
    level: passed ? pick(t.random, ['low', 'low', 'middle']) : 'high',
    conclusion: passed ? 'proceed' : 'refuse',
  }
  if (!(yield* acted(t, id, ...signed([8, 20], 'assess', handler, head, report)))) return
  if (
    t.turns('risk-back', 0.1)
    && !(yield* acted(
      t,
      id,
      [[2, 4], 'send-back', t.who('triage'), { reason: '走访样本偏少，请补充沿线商户和租户的意见。' }],
      ...signed([5, 10], 'assess', handler, head, report),
    ))
  )
    return
  const reviewed = signed([2, 5], 'review', t.who('triage'), t.who('director'), {
    review: passed ? '程序完整，措施可行，同意评估结论。' : '风险突出，同意不予实施的结论。',
  })
  if (!(yield* acted(t, id, ...reviewed))) return
  if (!passed) {
    yield* acted(t, id, [[5, 12], 'decide', head, { decision: 'refuse' }])
    return
  }
  if (t.turns('risk-postponed', 0.12)) {
    yield* acted(
      t,
      id,
      [[5, 12], 'decide', head, { decision: 'postpone' }],
      ...signed([60, 100], 'assess', handler, head, report),
      ...reviewed,
      [[5, 12], 'decide', head, { decision: 'refuse' }],
    )
    return
  }
  yield* acted(
    t,
    id,
    [[5, 12], 'decide', head, () => ({ decision: 'proceed', trackUntil: ahead(t, 90) })],
    [85, 'finish', head, { deviation: '实施平稳，与评估结论一致。' }],
  )
}

const statistic = '与本类事项前期同长时段相比'
/** More petitions on one cause than its own past explains; a person judges, and now and then a letter goes out. */
export function* warning(t: Tale, given: { readonly matter?: DemoMatter; readonly petitions?: readonly string[] } = {}): Thread {
  const { matter = about(t), petitions = [] } = given
  const supervisor = t.who('supervisor')
  const observed = petitions.length || between(t.random, 6, 24)
  const id = t.opens('early-warning', supervisor, {
    subject: `${kindOf(matter)}类来件短期增多`,
    about: 'cause',
    category: matter.category,
    statistic,
    window: 30,
    observed,
    expected: String(Math.max(1, Math.floor(observed / 3))),
    petitioners: petitions.length || between(t.random, 3, observed),
    ...(petitions.length && { petitions }),
  })
  if (t.turns('warning-unfounded', 0.2)) {
    yield* acted(t, id, [[1, 2], 'dismiss', supervisor, { assessment: '来件集中于一次政策宣讲后的咨询，均已答复，无需另行处置。' }])
    return
  }
  if (
    !(yield* acted(t, id, [
      1,
      'assess',
      supervisor,
      () => ({ assessment: '同一诉因短期增多，属实，需会同主管部门研究。', handleBy: ahead(t, 30) }),
    ]))
  )
    return
  if (
    t.turns('warning-letter', 0.25)
    && (yield* acted(t, id, [
      [1, 3],
      'send-letter',
      supervisor,
      () => ({
        to: matter.unit,
        grounds: ['delay'],
        defects: '同类事项集中，现行办理口径没有公开，答复不一致。',
        demand: '统一口径，公开说明，逐件答复。',
        replyBy: ahead(t, 20),
      }),
    ]))
  ) {
    const [letter] = t.linked(id, 'letters')
    if (letter) t.tell(pursued(t, letter, { matter, unit: matter.unit }))
  }
  yield* acted(t, id, [
    [5, 20],
    'handle',
    supervisor,
    {
      outcome: pick(t.random, [
        '主管部门已完善办理口径，并向社会作了说明，来件回落。',
        '召集责任单位会商，统一答复标准，集中办结，来件回落。',
        '街道和主管部门联合到现场答疑，逐户登记，按期答复。',
      ]),
    },
  ])
}

const urgent = [
  ['service', '{community}片区停水已超过二十小时，居民要求尽快恢复并送水到户。', '水务单位抢修，安排送水车四辆，社区逐楼通知恢复时间。'],
  ['wages', '{firm}停产，数十名职工要求支付拖欠的两个月工资。', '人社、住建等单位到场，启动应急周转金，登记工资数额。'],
  ['harm', '{estate}外墙脱落，楼下通道有人员受伤风险，居民要求立即加固。', '封闭通道，专业单位现场排险，组织临时绕行。'],
] as const

/** What may do harm is reported at once to those who can prevent it, followed up, and ended. */
export function* urgentReport(t: Tale): Thread {
  const matter = about(t)
  const [why, claims, done] = pick(t.random, urgent)
  const reception = t.who('reception')
  const director = t.who('director')
  const id = t.opens('urgent-report', reception, {
    subject: `${{ service: '片区停水', wages: '企业停产欠薪', harm: '外墙脱落排险' }[why]}：${t.cast.nameOf(matter.place)}`,
    why,
    category: matter.category,
    place: matter.place,
    heads: between(t.random, 12, 80),
    claims: says(t, matter, claims),
    measures: done,
  })
  if (t.turns('not-urgent', 0.08)) {
    yield* acted(t, id, [{ minutes: 40 }, 'drop', director, { reason: '经核实为计划检修，已提前公告，不属于重大紧急情形。' }])
    return
  }
  if (
    !(yield* acted(
      t,
      id,
      ...signed({ minutes: 30 }, 'report', reception, director, () => ({
        government: true,
        conference: true,
        above: true,
        national: true,
        charge: [matter.unit],
        nextBy: ahead(t, 2),
      })),
      [1, 'follow-up', reception, () => ({ measures: `${done}后续安排已向居民公布，咨询电话有人值守。`, nextBy: ahead(t, 4) })],
    ))
  )
    return
  yield* acted(t, id, ...signed([1, 3], 'finish', reception, director, { outcome: '问题已经解决，责任单位向群众作了说明，转入日常办理。' }))
}
