import { addDays, type Day } from '#core/law/days.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { acted, documentNumber } from './acting.ts'
import { turn, type Troupe } from './troupe.ts'

// The office's own rules, each with its text and its days.

export const rules = [
  [
    '首接首办工作规程',
    'procedure',
    '第一条 首次接待、首次受理的单位和人员对事项负责到底。\n第二条 受理时一次性告知办理单位、期限、查询方式和所需材料。\n第三条 涉及多个单位的，由首办单位牵头会商，不得要求群众自行联系。',
  ],
  [
    '信访事项交办督办办法',
    'system',
    '第一条 交办事项应当写明要求和期限，责任单位按期报告。\n第二条 逾期未报的先行催办，催办期满仍未回复的发出督办函。\n第三条 督办事项核查属实后方可销号。',
  ],
  [
    '领导接访工作规程',
    'procedure',
    '第一条 每周三为区领导接待日，安排提前公示，可以预约。\n第二条 接收事项当日登记，批示有期限、有反馈。\n第三条 接访后六十日内逐件向群众反馈。',
  ],
  [
    '信访档案管理办法',
    'system',
    '第一条 一事一卷，登记、告知、调查、答复、送达材料齐全。\n第二条 检举控告材料单独密封保管。\n第三条 借阅须登记，不得复制个人信息。',
  ],
  [
    '疑难事项会商制度',
    'system',
    '第一条 涉及三个以上单位或者一年以上未化解的，提请会商。\n第二条 会商形成书面意见，明确责任单位、措施和期限。',
  ],
  ['回避和保密规定', 'system', '第一条 与事项有利害关系的，应当回避。\n第二条 不得将检举控告材料及有关情况透露给被检举控告的人或者单位。'],
  [
    '办事指南',
    'guide',
    '到哪里去：区信访办一楼接访大厅，或者网上提交。\n带什么：身份证件、诉求和事实材料。\n多久：十五日内告知是否受理，受理后六十日内办结。',
  ],
  [
    '接访岗位职责',
    'duty',
    '一、热情接待，认真记录，当面核对。\n二、当场能答复的当场答复，不能答复的说明去处和期限。\n三、保护群众个人信息。',
  ],
  [
    '简易办理工作规程',
    'procedure',
    '第一条 事实清楚、责任明确的事项，可以当场或者十个工作日内答复。\n第二条 办理中发现情况复杂的，转入普通程序，并告知群众。',
  ],
  ['来访登记暂行规定', 'system', '第一条 来访由登记岗填写登记表，写明人数和反映的问题。\n第二条 登记表当日录入系统。'],
] as const

export function* rule(t: Tale, { home }: Troupe, given: { readonly nth: number; readonly from: Day }): Thread {
  const triage = t.who('triage')
  const [name, kind, text] = turn(rules, given.nth)
  const id = t.opens('rule', triage, { name, kind, unit: home, text, from: given.from, number: documentNumber(t, '制') })
  if (t.turns('rule-repealed', 0)) {
    yield* acted(t, id, [30, 'repeal', t.who('director'), () => ({ to: t.today(), reason: '内容并入首接首办工作规程。' })])
    return
  }
  if (t.turns('rule-amended', 0.2))
    yield* acted(t, id, [
      [40, 90],
      'amend',
      triage,
      () => ({
        text: `${text}\n附则 本次修订自公布之日起施行，此前规定与本次修订不一致的，以本次修订为准。`,
        newFrom: addDays(t.today(), 3),
        newNumber: documentNumber(t, '制'),
        why: '增加网上办理和短信告知的要求。',
      }),
    ])
}
