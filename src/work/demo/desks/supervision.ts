import { leadKinds } from '#core/procedures/shared/lead-kinds.ts'
import type { Fields } from '#core/engine/record.ts'
import { between, pick } from '../chance.ts'
import type { DemoMatter } from '../compose.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { about } from './about.ts'
import { acted, after, ahead, documentNumber, signed, type Whether } from './acting.ts'

// Reminders and supervision letters, with the reports that come on them.

/** What the desk looks at: petitions of a unit, or a matter of its own. */
export interface Looked {
  readonly matter: DemoMatter
  readonly unit: string
  readonly petitions?: readonly string[]
}
/** A matter of a department, where the desk looks at nothing that is in hand. */
export const somewhere = (t: Tale): Looked => {
  const matter = about(t)
  return { matter, unit: matter.unit }
}

const faults = [
  ['delay', '办理期限已满，仍未作出处理意见，期间也没有与信访人联系。', '五日内完成调查，依法作出处理意见并送达；说明拖延的原因。'],
  ['delay', '两次催办后仍未按承诺时间反馈进展，群众多次来电询问。', '立即安排专人办理，每周报告一次进展，直至办结。'],
  ['perfunctory', '答复只写“正在协调解决”，没有写明查明的事实、依据和时间。', '重新核查事实，逐项回应诉求，写明法律依据。'],
  ['irregular', '没有在十五日内书面告知是否受理，送达没有回证。', '补齐告知和送达手续，清理同期同类件，举一反三整改。'],
  ['shirking', '与相邻单位对管辖各执一词，事项在两家之间退转两次。', '按首办负责的要求先行受理，牵头会商后一次性告知。'],
  ['unexecuted', '处理意见生效已满六十日，支持的部分仍未执行到位。', '限期执行处理意见，报送履行凭证；确有困难的说明措施。'],
] as const
const overdue = faults.filter(([ground]) => ground === 'delay')
const measures = [
  '已责成经办科室限期办结，分管负责人当面向群众说明了情况。',
  '补齐了告知和送达手续，重新核查了事实，并对同期事项逐件复核。',
  '调整了办理口径，同类事项一并清理，明确了专人和时限。',
  '召开专题会议查找原因，修订了内部流转时限，经办岗位实行双人负责。',
]
const progress = ['事项已有实质进展，预计两周内办结。', '支持的部分已经落实，其余部分已当面解释清楚。', '现场已整改，正在等待群众验收。']

/** A letter, the report that its reply is, and the further ones that the unit makes on it. */
export function* letter(t: Tale, looked: Looked, reports = 1): Thread {
  const [ground, defects, demand] = pick(t.random, looked.petitions ? overdue : faults)
  const supervisor = t.who('supervisor')
  const id = t.opens('supervision-letter', supervisor, {
    subject: looked.matter.subject,
    unit: looked.unit,
    grounds: [ground],
    defects,
    demand,
    replyBy: ahead(t, 20),
    ...of(looked),
  })
  yield* pursued(t, id, looked, reports)
}
const of = ({ petitions }: Looked): Fields => (petitions?.length ? { petitions } : {})

/** From the draft to the verification. */
export function* pursued(t: Tale, id: string, { matter, unit }: Looked, reports = 1): Thread {
  const supervisor = t.who('supervisor')
  const handler = t.who('handler', unit)
  const head = t.who('unit-lead', unit)
  if (t.turns('letter-dropped', 0.05)) {
    yield* acted(t, id, [1, 'drop', supervisor, { reason: '责任单位已于今日办结并送达，不再督办。' }])
    return
  }
  if (
    !(yield* acted(t, id, ...signed(1, 'send', supervisor, t.who('director'), () => ({ number: documentNumber(t, '督') })), [
      1,
      'sign-for',
      handler,
    ]))
    || !reports
  )
    return
  if (t.turns('report-of-its-own', 0.3)) {
    if (!(yield* reported(t, id, matter, unit))) return
  } else if (!(yield* replied(t, id, unit))) return
  for (let nth = 1; nth < reports; nth++) {
    yield nth === 1 ? after(t, [3, 10]) : t.now() + 60_000
    const report = t.opens('resolution-report', handler, {
      subject: matter.subject,
      measures: pick(t.random, measures),
      progress: pick(t.random, progress),
      letters: [id],
    })
    if (!(yield* acted(t, report, ...signed({ minutes: 1 }, 'submit', handler, head)))) return
  }
  if (
    t.turns('letter-back', 0.12)
    && !(
      (yield* acted(t, id, [
        [2, 4],
        'send-back',
        supervisor,
        () => ({ reason: '只写了打算，没有写做到了什么，请附凭证重报。', replyBy: ahead(t, 12) }),
      ])) && (yield* replied(t, id, unit))
    )
  )
    return
  yield* acted(t, id, [
    [2, 7],
    'close',
    supervisor,
    {
      verified: pick(t.random, [
        '查阅卷宗、电话回访，与反馈一致，予以销号。',
        '实地查看，整改属实，予以销号。',
        '送达回证和履行凭证齐全，予以销号。',
      ]),
    },
  ])
}

const replied = (t: Tale, id: string, unit: string): Whether =>
  acted(
    t,
    id,
    ...signed([4, 12], 'reply', t.who('handler', unit), t.who('unit-lead', unit), () => ({
      measures: pick(t.random, measures),
      progress: pick(t.random, progress),
    })),
  )

/** The unit answers by a report that it drafts for itself; one that was drafted amiss is dropped, and the letter replied to. */
function* reported(t: Tale, id: string, { subject }: DemoMatter, unit: string): Whether {
  const handler = t.who('handler', unit)
  const head = t.who('unit-lead', unit)
  yield after(t, [3, 6])
  const report = t.opens('resolution-report', handler, {
    subject,
    measures: pick(t.random, measures),
    progress: pick(t.random, progress),
    next: '继续跟踪回访，遇到新情况及时报告。',
    nextOn: ahead(t, 30),
    letters: [id],
  })
  if (!t.turns('report-dropped', 0.1)) return yield* acted(t, report, ...signed([1, 2], 'submit', handler, head))
  if (!(yield* acted(t, report, [1, 'drop', head, { reason: '报告对象选错，另行反馈。' }]))) return false
  return yield* replied(t, id, unit)
}

const seen = { answer: '办理期限已过，仍未答复。', dissatisfied: '群众对责任单位评价不满意，回访反映没有人当面解释。' }

/** What the system found in the log of a matter, and what a person makes of it. */
export function* lead(t: Tale, looked: Looked, kind: keyof typeof seen): Thread {
  const { matter, unit, petitions: [petition = ''] = [] } = looked
  const supervisor = t.who('supervisor')
  const {
    ground,
    label,
    demand: { zh: demand },
  } = leadKinds[kind]
  const id = t.opens(
    'supervision-lead',
    { id: 'system', roles: ['system'] },
    {
      subject: `${label.zh}：${matter.subject}`.slice(0, 100),
      kind,
      unit,
      grounds: [ground],
      defects: seen[kind],
      demand,
      since: ahead(t, -1),
      petition,
    },
  )
  if (t.turns('lead-dismissed', 0.2)) {
    yield* acted(t, id, [[1, 3], 'dismiss', supervisor, { why: '当日已答复并送达，录入稍晚，不予督办。' }])
    return
  }
  if (t.turns('lead-reminded', 0.4)) {
    const reminded = yield* acted(t, id, [[1, 3], 'remind', supervisor, () => ({ unit, demand, answerBy: ahead(t, 7) })])
    const [sent] = t.linked(id, 'reminder')
    if (reminded && sent) yield* answered(t, sent, looked, 7)
    return
  }
  const lettered = yield* acted(t, id, [
    [1, 3],
    'letter',
    supervisor,
    () => ({ unit, grounds: [ground], defects: seen[kind], demand, replyBy: ahead(t, 20) }),
  ])
  const [letter] = t.linked(id, 'letter')
  if (lettered && letter) yield* pursued(t, letter, looked)
}

/** A unit is asked how a matter stands. What is not answered in time becomes a letter. */
export function* reminder(t: Tale, looked: Looked): Thread {
  const { matter, unit, petitions = [] } = looked
  const supervisor = t.who('supervisor')
  const days = between(t.random, 5, 8)
  const id = t.opens('reminder', supervisor, {
    subject: matter.subject,
    unit,
    demand: pick(t.random, [
      '办理期限临近，请说明调查进展和预计答复日期。',
      '群众来电询问进展，请说明办到哪一步、何时答复。',
      '请说明尚未答复的原因，并按期办结。',
    ]),
    replyBy: ahead(t, days),
    petitions,
  })
  yield* answered(t, id, looked, days)
}

function* answered(t: Tale, id: string, looked: Looked, days: number): Thread {
  const { unit } = looked
  const supervisor = t.who('supervisor')
  if (t.turns('reminder-withdrawn', 0.05)) {
    yield* acted(t, id, [1, 'withdraw', supervisor, { reason: '责任单位当日已作出答复。' }])
    return
  }
  if (!t.turns('reminder-unanswered', 0.12)) {
    yield* acted(t, id, [
      [2, 4],
      'answer',
      t.who('handler', unit),
      {
        reply: pick(t.random, [
          '已完成调查，处理意见正在审签，本周内送达。',
          '正在等待检测结果，出具后三日内答复，已电话告知群众。',
          '已约双方面谈，争取一次说清，按期答复。',
        ]),
      },
    ])
    return
  }
  const escalated = yield* acted(t, id, [
    days + 1,
    'escalate',
    supervisor,
    () => ({ grounds: ['delay'], defects: '催办期满未回复，事项没有进展。', letterReplyBy: ahead(t, 15) }),
  ])
  const [opened] = t.linked(id, 'letter')
  if (escalated && opened) yield* pursued(t, opened, looked)
}
