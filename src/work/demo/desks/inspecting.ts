import { between, pick } from '../chance.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { acted, ahead, signed } from './acting.ts'
import { suggested } from './pressing.ts'
import type { Looked } from './supervision.ts'
import { turn, type Troupe } from './troupe.ts'

// Inspections on the spot and online, spot checks, what they find in a unit, and how a failure came about.

const problems = [
  '送达回证缺少签收日期',
  '答复意见没有列明复查途径和期限',
  '初次来件未在十五日内录入',
  '转送单没有签收记录',
  '简易办理事项没有答复凭据',
  '处理意见执行情况没有录入',
  '接访登记表漏填接待人数',
  '群众评价“不满意”后没有回访',
  '公示栏仍张贴旧版流程图',
  '卷宗缺少调查笔录',
  '延期办理没有书面告知群众',
  '信访窗口未公布联系方式',
]
const fixed = [
  '已逐件补正，并对同期卷宗全部复核。',
  '已更换新版图表，明确专人每月检查。',
  '已补充录入，修订了登记流转要求。',
  '已向群众补充送达并说明情况，完善了审签清单。',
]
const areas = [
  ['云渡、柳汀片区', 'yundu', 'liuting'],
  ['麦垄、枕石片区', 'mailong', 'zhenshi'],
  ['橘井、听澜片区', 'jujing', 'tinglan'],
  ['雁坪、竹墟片区', 'yanping', 'zhuxu'],
] as const

/** One thing that was found is put right, and looked at again. */
function* found(t: Tale, id: string): Thread {
  const unit = String(t.record(id).data['unit'])
  const supervisor = t.who('supervisor')
  if (t.turns('finding-dropped', 0.05)) {
    yield* acted(t, id, [[2, 5], 'drop', supervisor, { reason: '经复核，原始凭证在另卷保存，问题不成立。' }])
    return
  }
  const rectified = () =>
    acted(t, id, ...signed([5, 12], 'rectify', t.who('handler', unit), t.who('unit-lead', unit), { measures: pick(t.random, fixed) }))
  if (!(yield* rectified())) return
  if (
    t.turns('finding-back', 0.1)
    && !(
      (yield* acted(t, id, [
        [1, 3],
        'send-back',
        supervisor,
        () => ({ rectifyBy: ahead(t, 15), reason: '只整改了一件，同类问题没有清理。' }),
      ])) && (yield* rectified())
    )
  )
    return
  yield* acted(t, id, [
    [2, 6],
    'verify',
    supervisor,
    { verified: pick(t.random, ['抽查同期卷宗五件，均已规范，予以销号。', '现场查看，整改属实，予以销号。']) },
  ])
}

const findings = (t: Tale, units: readonly string[]) =>
  Array.from({ length: Math.min(units.length, between(t.random, 1, 3)) }, (_, i) => ({
    unit: turn(units, i),
    problem: pick(t.random, problems),
    rectifyBy: ahead(t, between(t.random, 20, 35)),
  }))

export function* inspection(t: Tale, { units }: Troupe, petitions: readonly string[] = []): Thread {
  const supervisor = t.who('supervisor')
  const online = petitions.length > 0
  const first = between(t.random, 0, units.length - 1)
  const [area, ...streets] = pick(t.random, areas)
  const visited = online ? [turn(units, first), turn(units, first + 3), turn(units, first + 7)] : streets
  const kind = online
    ? {
        subject: `${t.today().slice(0, 4)}年第${between(t.random, 1, 4)}轮网上办理质量巡查`,
        kind: 'online',
        sample: between(t.random, 20, 60),
        petitions,
      }
    : { subject: `${area}信访工作实地督查`, kind: 'site', area, team: [supervisor.id] }
  const id = t.opens('inspection', supervisor, {
    ...kind,
    startsOn: ahead(t, 2),
    endsOn: ahead(t, 20),
    scope: '受理告知、调查办理、答复送达、处理意见执行，以及接访场所公示和首办责任落实情况。',
  })
  if (t.turns('inspection-cancelled', 0.06)) {
    yield* acted(t, id, [1, 'cancel', t.who('director'), { reason: '与上级督查安排重叠，合并进行。' }])
    return
  }
  const clean = t.turns('nothing-found', 0.12)
  if (
    !(yield* acted(
      t,
      id,
      [
        [3, 8],
        'carry-out',
        supervisor,
        { summary: online ? '随机抽取样本，逐件查看登记、告知、答复和送达环节。' : '查看接待场所和台账，与经办人员座谈，随机回访群众。' },
      ],
      ...signed([2, 5], 'report', supervisor, t.who('director'), () => ({
        conclusion: clean ? '各环节总体规范，未发现需要整改的问题。' : '总体规范，个别环节还不扎实，已向责任单位反馈。',
        found: clean ? [] : findings(t, visited),
      })),
    ))
  )
    return
  for (const one of t.linked(id, 'findings')) t.tell(found(t, one))
}

/** A sample of matters that were handled, each scored. */
export function* spotCheck(t: Tale, troupe: Troupe, petitions: readonly string[]): Thread {
  const supervisor = t.who('supervisor')
  const month = Number(t.today().slice(5, 7))
  const id = t.opens('spot-check', supervisor, { subject: `${month}月份办理质量抽查`, from: ahead(t, -45), to: ahead(t, -1), petitions })
  if (t.turns('check-cancelled', 0.05)) {
    yield* acted(t, id, [1, 'cancel', supervisor, { reason: '样本与上月重复，重新抽取。' }])
    return
  }
  const results = petitions.map((petition, i) => {
    const flawed = i === 0 || t.random() < 0.25
    return {
      petition,
      score: flawed ? between(t.random, 68, 84) : between(t.random, 88, 99),
      ...(flawed && {
        defects: [pick(t.random, ['notice', 'answer', 'delivery', 'entry', 'late'])],
        note: pick(t.random, ['答复依据只写了文件名，没有条款。', '送达凭证上传不清晰。', '告知书缺少经办人电话。']),
      }),
    }
  })
  const [first] = petitions
  const unit = first === undefined ? undefined : t.record(first).data['unit']
  if (
    !(yield* acted(t, id, [
      [3, 7],
      'score',
      supervisor,
      () => ({
        results,
        ...(typeof unit === 'string'
          && troupe.units.includes(unit) && { found: [{ unit, problem: pick(t.random, problems), rectifyBy: ahead(t, 25) }] }),
      }),
    ]))
  )
    return
  for (const one of t.linked(id, 'findings')) t.tell(found(t, one))
}

const failures = [
  ['inquiry', '到场调查安排在期限届满之后，没有及时核对账目。'],
  ['answer', '处理意见在科室之间反复会签，签发时已经超过期限。'],
  ['inquiry', '委托鉴定提出过晚，也没有依规定延长办理期限。'],
] as const

/** Where in one matter the work failed; now and then it leads to a suggestion. */
export function* backTracing(t: Tale, { matter, unit, petitions = [] }: Looked): Thread {
  const supervisor = t.who('supervisor')
  const [petition = ''] = petitions
  const [stage, what] = pick(t.random, failures)
  const id = t.opens('back-tracing', supervisor, {
    subject: `“${matter.subject}”办理过程倒查`.slice(0, 100),
    reason: pick(t.random, ['超过办理期限才作出处理意见。', '办理期限届满后才答复，期间没有告知进展。']),
    petition,
  })
  if (t.turns('tracing-dropped', 0.06)) {
    yield* acted(t, id, [2, 'drop', t.who('director'), { why: '纪检监察机关已就同一问题开展核查，不再重复倒查。' }])
    return
  }
  const led = t.turns('leads-on', 0.5)
  if (
    !(yield* acted(
      t,
      id,
      [
        [2, 5],
        'trace',
        supervisor,
        {
          found: [
            { stage, unit, what },
            ...(stage === 'inquiry' ? [] : [{ stage: 'inquiry', unit, what: '没有及时听取对方当事人的陈述，核查时间过长。' }]),
          ],
        },
      ],
      ...signed([3, 8], 'conclude', supervisor, t.who('director'), {
        outcome: pick(t.random, ['flawed', 'failed']),
        conclusion: '责任单位对期限把握不严，内部流转缺少提醒；登记、甄别环节符合规定。',
        mainStage: stage,
        mainUnit: unit,
      }),
    ))
    || !led
  )
    return
  yield* suggested(t, 'work', { matter, unit, backTracings: [id] })
}
