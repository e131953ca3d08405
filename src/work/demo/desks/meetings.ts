import type { Fields } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import { between, pick } from '../chance.ts'
import { textIn } from '../year/hands.ts'
import { dayOf } from '../year/hours.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { acted, ahead, signed } from './acting.ts'
import { turn, type Troupe } from './troupe.ts'

// Meetings and what they decide, the numbered tasks of the year's plan, each unit's own conference, and who answers for what.

const meetings = {
  conference: {
    subject: '信访工作联席会议',
    place: '区政府二楼会议室',
    agenda: ['通报近期信访工作情况', '研究跨部门疑难事项', '部署矛盾纠纷排查'],
  },
  group: { subject: '法治政府建设领导小组会议', place: '区政府三楼会议室', agenda: ['听取信访工作法治化推进情况', '研究依法分类处理清单'] },
  party: { subject: '信访办党组会', place: '区信访办会议室', agenda: ['传达学习有关会议精神', '研究干部轮岗和培训安排'] },
  director: { subject: '主任办公会', place: '区信访办会议室', agenda: ['本周收件和到期情况', '研究两件职责交叉事项'] },
  topical: { subject: '信访工作法治化专题会议', place: '区政府二楼会议室', agenda: ['通报办理质量评查情况', '研究办理质量提升措施'] },
  committee: { subject: '区委常委会听取信访工作汇报', place: '区委常委会议室', agenda: ['听取信访工作情况汇报', '研究领导包案事项'] },
  executive: {
    subject: '区政府常务会听取信访工作汇报',
    place: '区政府常务会议室',
    agenda: ['听取欠薪和房屋类事项办理情况汇报', '研究长效治理措施'],
  },
} as const
export type MeetingKind = keyof typeof meetings
export const meetingKinds = ['conference', 'group', 'party', 'director', 'topical', 'committee', 'executive'] as const

const decisions = [
  ['老旧小区加装电梯事项联合会审', '每月会审一次，会审意见当场告知。', 'zhujian'],
  ['欠薪事项部门会商机制', '建立工资支付、工程款拨付信息共享，半月会商一次。', 'renshe'],
  ['物业服务纠纷专项治理', '对投诉集中的二十个小区逐一约谈物业企业。', 'zhujian'],
  ['群众接待场所标识统一更换', '街道、社区接待场所统一张贴新版路线图、流程图。', 'liuting'],
  ['噪声扰民联合执法', '夜间施工、营业噪声由两家单位联合巡查，结果当日反馈。', 'huanjing'],
  ['征地补偿档案核验', '完成三个批次补偿档案核验，出具书面结论。', 'ziran'],
] as const

/** A meeting from its notice to its minutes; what it decides becomes tasks, each with an owner and a day. */
export function* meeting(
  t: Tale,
  given: { readonly kind: MeetingKind; readonly on?: Day; readonly petitions?: readonly string[]; readonly decides?: number },
): Thread {
  const { subject, place, agenda } = meetings[given.kind]
  const secretary = t.who('secretary')
  const isOwn = given.kind === 'director' || given.kind === 'party'
  const plannedOn = given.on ?? dayOf(t.atWork(ahead(t, 5)))
  const id = t.opens('meeting', secretary, {
    subject: `${plannedOn.slice(0, 4)}年${Number(plannedOn.slice(5, 7))}月${subject}`,
    kind: given.kind,
    plannedOn,
    place,
    agenda: [...agenda],
    chair: isOwn
      ? '信访办主要负责人'
      : given.kind === 'committee'
        ? '区委主要负责人'
        : given.kind === 'executive'
          ? '区政府主要负责人'
          : pick(t.random, ['联席会议召集人', '区政府分管领导']),
    ...(given.petitions?.length && { petitions: given.petitions }),
  })
  if (t.turns('meeting-cancelled', 0.04)) {
    yield* acted(t, id, [1, 'cancel', secretary, { reason: '与区里全体会议时间冲突，议题并入下次会议。' }])
    return
  }
  const first = between(t.random, 0, 5)
  const decided = (): Fields[] =>
    Array.from({ length: given.decides ?? 0 }, (_, i) => {
      const [what, target, unit] = turn(decisions, first + i)
      return { subject: what, unit, dueOn: ahead(t, between(t.random, 30, 75)), target }
    })
  yield t.atWork(plannedOn)
  if (
    !(yield* acted(
      t,
      id,
      [{ minutes: 120 }, 'hold', secretary, { attended: isOwn ? between(t.random, 7, 11) : between(t.random, 14, 46) }],
      ...signed(2, 'send-minutes', secretary, t.who('director'), () => ({
        minutes: '会议听取了情况汇报，肯定了工作成效，指出了薄弱环节，明确了下一步重点任务、责任单位和完成时间。',
        decided: decided(),
      })),
    ))
  )
    return
  for (const task of t.linked(id, 'tasks')) t.tell(done(t, task))
}

/** A task on its way to where it is verified. */
export function* done(t: Tale, id: string): Thread {
  const unit = textIn(t, id, 'unit')
  const handler = t.who('handler', unit)
  const head = t.who('unit-lead', unit)
  const secretary = t.who('secretary')
  if (t.turns('task-dropped', 0.04)) {
    yield* acted(t, id, [[5, 12], 'drop', t.who('director'), { reason: '工作并入上级统一部署，不再单列。' }])
    return
  }
  const finished = () =>
    acted(
      t,
      id,
      ...signed([6, 18], 'finish', handler, head, {
        result: '已按目标要求完成，成果已在全区推开。',
        proof: '会议纪要、现场照片和台账附后。',
      }),
    )
  if (
    !(yield* acted(t, id, [
      [6, 14],
      'progress',
      handler,
      { progress: '方案已印发，相关单位已对接，按计划推进。', done: between(t.random, 3, 8) * 10 },
    ]))
    || !(yield* finished())
  )
    return
  if (
    t.turns('task-back', 0.1)
    && !(
      (yield* acted(t, id, [[1, 4], 'send-back', secretary, () => ({ dueOn: ahead(t, 20), reason: '佐证材料不全，缺少群众反馈。' })]))
      && (yield* finished())
    )
  )
    return
  yield* acted(t, id, [[2, 6], 'verify', secretary, { verified: '查看佐证材料并抽查两处，符合目标要求。' }])
}

export const planned = [
  ['初次信访事项一次性化解率提升', '首办环节解决率达到九成以上。', 'xinfang'],
  ['重复反映事项清单化办理', '逐件明确责任领导、措施和时限。', 'zhengfa'],
  ['依法分类处理清单修订', '完成各部门清单修订并向社会公布。', 'sifa'],
  ['领导接访日公示到位', '接待日安排提前公示，接访情况按月通报。', 'xinfang'],
  ['街道接待场所规范化建设', '八个街道接待场所全部达标。', 'yundu'],
  ['矛盾纠纷排查全覆盖', '二十四个社区每月排查一次。', 'zhengfa'],
  ['办理质量评查', '每季度评查一次，结果通报。', 'xinfang'],
  ['信访干部培训', '全年每人不少于四十学时。', 'zuzhi'],
  ['欠薪专项治理', '年底前在册欠薪事项动态清零。', 'renshe'],
  ['律师参与接访', '每周一个半天律师值班。', 'sifa'],
  ['人民建议征集', '全年征集两个主题，及时反馈采纳情况。', 'xinfang'],
  ['信息系统数据质量提升', '录入及时率、准确率均达到百分之九十九。', 'xinfang'],
] as const

/** A numbered task of the year's plan. */
export function* planTask(t: Tale, { units }: Troupe, nth: number): Thread {
  const [subject, target, unit] = turn(planned, nth)
  const year = Number(t.today().slice(0, 4))
  const id = t.opens('task', t.who('secretary'), {
    subject,
    source: nth % 4 === 3 ? 'target' : 'plan',
    number: `${year}-${String(nth + 1).padStart(2, '0')}`,
    year,
    target,
    unit,
    dueOn: ahead(t, between(t.random, 70, 150)),
    ...(nth % 3 === 0 && {
      others: [
        pick(
          t.random,
          units.filter(u => u !== unit),
        ),
      ],
    }),
  })
  yield* done(t, id)
}

const sections = ['办公室', '综合科', '业务科', '法制科', '信访科']
/** A unit's own conference: set up, or to be set up by a day; then its meetings. */
export function* unitConference(
  t: Tale,
  { shortOf }: Troupe,
  unit: string,
  given: { readonly established: boolean; readonly dueOn?: Day; readonly meets?: number },
): Thread {
  const secretary = t.who('secretary')
  const handler = t.who('handler', unit)
  const setUp = () => ({ establishedOn: t.today(), convener: `${shortOf(unit)}主要负责人`, members: sections.slice(0, 3) })
  const id = t.opens('unit-conference', secretary, { unit, ...(given.established ? setUp() : { dueOn: given.dueOn ?? ahead(t, 45) }) })
  const [leave, step] = given.established ? (['conference-dissolved', 'dissolve'] as const) : (['conference-waived', 'waive'] as const)
  if (t.turns(leave, 0.01)) {
    yield* acted(t, id, [20, step, secretary, { reason: '机构改革，职能并入其他单位。' }])
    return
  }
  if (!given.established && (given.dueOn !== undefined || !(yield* acted(t, id, [[10, 25], 'establish', handler, setUp])))) return
  for (let n = 0; n < (given.meets ?? 0); n++) {
    const topics = pick(t.random, [
      '研究两件疑难事项，明确承办科室和答复时间。',
      '通报本季度到期情况，部署送达自查。',
      '学习《信访工作条例》，研究首办责任落实。',
    ])
    if (!(yield* acted(t, id, [[55, 85], 'meet', handler, () => ({ metOn: t.today(), attended: between(t.random, 6, 15), topics })])))
      return
  }
}

const duties = [
  '信访事项受理告知和按期办理',
  '领导接访和包案事项落实',
  '矛盾纠纷排查化解',
  '处理意见送达和执行',
  '网上信访系统录入和评价回访',
]
/** Who answers for a duty of a unit. */
export function* responsibility(t: Tale, { shortOf }: Troupe, unit: string, nth = 0): Thread {
  const secretary = t.who('secretary')
  const who = { head: `${shortOf(unit)}主要负责人`, deputy: '分管信访工作的副职', section: turn(sections, nth + 2) }
  const id = t.opens('responsibility', secretary, {
    unit,
    duty: turn(duties, nth),
    basis: '首办负责工作规定',
    ...who,
    inCharge: t.who('handler', unit).id,
    from: t.today(),
  })
  if (t.turns('responsibility-retired', 0.04)) {
    yield* acted(t, id, [[20, 60], 'retire', secretary, () => ({ until: t.today(), reason: '职责并入其他岗位。' })])
    return
  }
  if (t.turns('responsibility-amended', 0.12))
    yield* acted(t, id, [
      [20, 90],
      'amend',
      secretary,
      () => ({ ...who, section: turn(sections, nth + 3), from: t.today(), reason: '科室分工调整。' }),
    ])
}
