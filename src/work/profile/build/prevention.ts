import { addDays } from '#core/law/days.ts'
import { between, pick } from '#work/demo/index.ts'
import { turn } from '../people.ts'
import { about, after, does, type Builder } from './scene.ts'

export const dispute: Builder<'dispute'> = function* (t, { resolved }) {
  const matter = about(t), owner = matter.unit, finder = t.who('handler', matter.place)
  const kind = pick(t.random, ['full', 'special', 'rolling', 'dynamic', 'daily', 'concentrated'])
  const id = t.opens('dispute', finder, { subject: matter.subject, kind, category: matter.category, place: matter.place, involved: between(t.random, 2, 60), about: `排查发现：${matter.subject}。双方各执一词，需要调处。` })
  yield after(t, 1)
  if (!resolved) return does(t, id, 'lead', t.who('triage'), { way: '已告知双方向有权处理的机关依法申请处理，并说明期限和所需材料。' })
  does(t, id, 'assign', t.who('triage'), { level: pick(t.random, ['ordinary', 'ordinary', 'larger', 'grave']), list: pick(t.random, ['new', 'stock', 'change']), owner, settleBy: addDays(t.today(), 45) })
  yield after(t, between(t.random, 5, 30))
  does(t, id, 'settle', t.who('handler', owner), { outcome: '组织双方协商，达成一致并已履行。' })
  yield after(t, 2)
  does(t, id, 'report', t.who('handler', owner), { outcome: '组织双方协商，达成一致并已履行，未发现反复。' })
  yield after(t, 1)
  does(t, id, 'report.sign', t.who('unit-lead', owner))
  yield after(t, between(t.random, 2, 6))
  does(t, id, 'verify', t.who('supervisor'), { verified: '实地核实，情况属实，予以销号。' })
}

const projects = ['老旧小区改造方案', '道路拓宽工程', '污水处理站选址', '学区调整方案', '停车收费标准调整', '农贸市场迁建', '公交线路优化', '集体土地流转项目', '垃圾转运站建设', '养老服务设施布局']
export const riskAssessment: Builder<'risk-assessment'> = function* (t, { passed }, { units }) {
  const unit = turn(units, between(t.random, 0, units.length - 1)), what = pick(t.random, projects), all = { lawful: true, reasonable: passed, feasible: true, controllable: passed }
  const id = t.opens('risk-assessment', t.who('handler', unit), { subject: `${what}稳评`, kind: pick(t.random, ['project', 'policy', 'reform', 'decision']), unit, about: `${what}，拟于年内实施。` })
  yield after(t, between(t.random, 8, 20))
  does(t, id, 'assess', t.who('handler', unit), {
    assessor: '本单位稳评小组', methods: ['visits', 'survey'], points: [{ risk: '部分群众对方案不了解', measure: '入户说明，公开咨询电话' }], plan: '发现集中反映的问题，暂停相关环节，由牵头单位当日到场说明。',
    ...all, level: passed ? 'low' : 'high', conclusion: passed ? 'proceed' : 'refuse',
  })
  yield after(t, 1)
  does(t, id, 'assess.sign', t.who('unit-lead', unit))
  yield after(t, between(t.random, 2, 5))
  does(t, id, 'review', t.who('triage'), { review: passed ? '程序完整，措施可行，同意评估结论。' : '风险突出，同意不予实施的结论。' })
  yield after(t, 1)
  does(t, id, 'review.sign', t.who('director'))
  yield after(t, between(t.random, 5, 12))
  if (!passed) return does(t, id, 'decide', t.who('unit-lead', unit), { decision: 'refuse' })
  does(t, id, 'decide', t.who('unit-lead', unit), { decision: 'proceed', trackUntil: addDays(t.today(), 90) })
  yield after(t, 85)
  does(t, id, 'finish', t.who('unit-lead', unit), { deviation: '实施平稳，与评估结论一致。' })
}

export const warning: Builder<'warning'> = function* (t) {
  const matter = about(t), supervisor = t.who('supervisor'), observed = between(t.random, 6, 24)
  const id = t.opens('early-warning', supervisor, { subject: `${matter.subject}一类事项增多`, about: 'cause', category: matter.category, statistic: '与本类事项前期同长时段相比', window: 30, observed, petitioners: between(t.random, 3, observed) })
  yield after(t, 1)
  does(t, id, 'assess', supervisor, { assessment: '同一诉因短期增多，属实，需会同主管部门研究。', handleBy: addDays(t.today(), 30) })
  yield after(t, between(t.random, 5, 20))
  does(t, id, 'handle', supervisor, { outcome: '主管部门已完善办理口径，并向社会作了说明。' })
}

export const opinion: Builder<'opinion'> = function* (t) {
  const matter = about(t)
  const id = t.opens('opinion-item', t.who('reception'), { subject: matter.subject, source: pick(t.random, ['window', 'letters', 'online', 'visits']), category: matter.category, told: `近期多名群众提到：${matter.subject}，希望主管部门统一答复口径。` })
  yield after(t, 2)
  does(t, id, 'forward', t.who('triage'), { unit: matter.unit })
  yield after(t, between(t.random, 8, 20))
  does(t, id, 'use', t.who('handler', matter.unit), { use: '已纳入工作改进，相关说明已公布。' })
}

export const research: Builder<'research'> = function* (t, { groups, reports }) {
  const matter = about(t)
  const id = t.opens('research', t.who('triage'), { subject: `关于${matter.topic.category === matter.category ? matter.subject : '群众反映问题'}一类问题的调研`.slice(0, 100), topic: matter.category, groups, question: '问题成因、现行规定、各单位做法和群众意见。', reportBy: addDays(t.today(), reports ? 80 : 730) })
  for (let nth = 1; nth <= reports; nth++) {
    yield nth === 1 ? after(t, between(t.random, 20, 50)) : t.now() + 60_000
    does(t, id, 'report', t.who('triage'), { title: `调研报告之${nth}`, findings: '成因集中在政策衔接和告知不够两个方面。', suggestions: '统一办理口径，提前公示，建立回访。' })
    yield t.now() + 60_000
    does(t, id, 'report.sign', t.who('director'))
  }
  if (!reports) return
  yield after(t, 1)
  does(t, id, 'finish', t.who('director'))
}
