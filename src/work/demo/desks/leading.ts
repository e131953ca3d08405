import { between, pick } from '../chance.ts'
import { textIn } from '../year/hands.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { acted, ahead, signed } from './acting.ts'
import type { Looked } from './supervision.ts'

// What leaders write, take charge of, and what bodies above hand down.

const instructions = [
  '请主管单位核实，依法妥善解决群众合理诉求，结果报我。',
  '同类问题不止一件，请牵头单位研究长效办法，不要就事论事。',
  '请到现场看一看，与群众当面沟通，限期答复。',
  '政策不允许的要讲清道理，生活确有困难的要帮扶到位。',
]

/** What a leader wrote on a petition or a submission. */
export function* instruction(
  t: Tale,
  {
    matter,
    unit,
    petitions,
    submissions,
    leader = t.who('leader').id,
  }: Looked & { readonly submissions?: readonly string[]; readonly leader?: string },
): Thread {
  const id = t.opens('instruction', t.who('secretary'), {
    subject: matter.subject,
    text: pick(t.random, instructions),
    leader,
    unit,
    feedbackBy: ahead(t, 20),
    ...(petitions?.length && { petitions }),
    ...(submissions?.length && { submissions }),
  })
  yield* carriedOut(t, id)
}

/** A unit carries it out and reports back; the leader reads it. */
export function* carriedOut(t: Tale, id: string): Thread {
  const unit = textIn(t, id, 'unit')
  const secretary = t.who('secretary')
  if (t.turns('instruction-withdrawn', 0.04)) {
    yield* acted(t, id, [[1, 3], 'withdraw', t.who('director'), { reason: '与此前批示内容重复，合并办理。' }])
    return
  }
  const answered = () =>
    acted(
      t,
      id,
      ...signed([5, 11], 'feedback', t.who('handler', unit), t.who('unit-lead', unit), {
        feedback: pick(t.random, [
          '已到现场核实，责令责任企业限期整改，本周验收。',
          '已与群众当面沟通，支持的部分按程序拨付，其余已说明政策依据。',
          '已牵头召开协调会，明确分工和完成时间，每周报告进展。',
        ]),
      }),
    )
  if (!(yield* answered())) return
  if (
    t.turns('instruction-back', 0.1)
    && !(
      (yield* acted(t, id, [[1, 2], 'send-back', secretary, () => ({ feedbackBy: ahead(t, 10), reason: '请补充群众的意见和完成时间。' })]))
      && (yield* answered())
    )
  )
    return
  yield* acted(t, id, [[1, 4], 'close', secretary, { remark: '已阅。请按承诺时间落实，并做好回访。' }])
}

const plans = [
  '由包案领导牵头，主管单位和属地街道组成专班：先核清事实和账目，再逐户沟通，最后形成书面协议。',
  '查清事实和政策依据，由包案领导主持会商，明确化解措施、责任单位和完成时间。',
  '分两步走：一个月内解决当前能办的；涉及历史档案的，委托第三方核验后一并处理。',
]
const measures = [
  '召开协调会，主管单位拿出处理意见，街道配合入户说明。',
  '安排专项核验，账目和档案已核对完毕。',
  '与企业约定分期支付，首期款项已到位。',
  '逐户签订确认书，未签的约定再次面谈。',
]

/** A hard matter in the charge of one leader. */
export function* leaderCase(
  t: Tale,
  { matter, unit, petitions }: Looked,
  given: { readonly leader?: string; readonly resolved?: boolean } = {},
): Thread {
  const secretary = t.who('secretary')
  const named = given.leader === undefined ? t.who('leader') : t.cast.named(given.leader)
  if (!named) throw new Error(`${given.leader} does not work here`)
  const difficulty = pick(t.random, ['hard', 'nail', 'bone', 'old', 'across'])
  const id = t.opens('leader-case', t.who('director'), {
    subject: matter.subject,
    leader: named.id,
    unit,
    difficulty,
    dueOn: ahead(t, 90),
    ...(petitions?.length && { petitions }),
  })
  if (t.turns('case-dropped', 0.04)) {
    yield* acted(t, id, [[3, 6], 'drop', t.who('director'), { reason: '事项已由责任单位办结，群众签字认可，不再包案。' }])
    return
  }
  const reported = () =>
    acted(
      t,
      id,
      ...signed(
        [3, 9],
        'report',
        secretary,
        named,
        (given.resolved ?? t.turns('case-solved', 0.65))
          ? { outcome: 'resolved', report: '合理诉求已经解决，协议履行完毕，群众认可。', proof: '处理决定、履行凭证和回访记录附卷。' }
          : {
              outcome: 'lawful',
              report: '诉求已依法作出处理，政策已解释到位，救助已经落实。',
              proof: '处理意见书、送达回证和救助凭证附卷。',
            },
      ),
    )
  if (
    !(yield* acted(
      t,
      id,
      [[3, 9], 'plan', secretary, { plan: pick(t.random, plans) }],
      [
        [3, 9],
        'visit',
        secretary,
        { how: pick(t.random, ['going-down', 'invited', 'field', 'video']), note: '当面听取意见，核对了事实，说明了下一步办理安排。' },
      ],
      [[3, 9], 'measure', secretary, { measure: pick(t.random, measures) }],
    ))
  )
    return
  if (!(yield* reported())) return
  if (
    t.turns('case-back', 0.08)
    && !(
      (yield* acted(t, id, [
        [2, 4],
        'send-back',
        t.who('supervisor'),
        () => ({ dueOn: ahead(t, 40), reason: '仍有一户款项没有付清，请继续化解。' }),
      ])) && (yield* reported())
    )
  )
    return
  yield* acted(t, id, [[2, 6], 'close', t.who('supervisor'), { assessed: '查阅卷宗并电话回访，与报告一致。' }])
}

const sources = [
  ['city-office', '澜信交'],
  ['city-government', '澜政督'],
  ['city-committee', '澜委督'],
  ['district-committee', '青委督'],
  ['district-government', '青政督'],
] as const

/** A case that a body above hands down. */
export function* caseFromAbove(t: Tale, { matter, unit, petitions }: Looked): Thread {
  const triage = t.who('triage')
  const [source, mark] = pick(t.random, sources)
  const id = t.opens('case-from-above', triage, {
    subject: matter.subject,
    source,
    sourceNumber: `${mark}〔${t.today().slice(0, 4)}〕${between(t.random, 1, 300)}号`,
    receivedOn: t.today(),
    dueOn: ahead(t, 60),
    demand: pick(t.random, ['请调查核实，依法处理，并将结果按期报送。', '请作为重点事项办理，领导包案，结果附凭证反馈。']),
    ...(petitions?.length && { petitions }),
  })
  if (t.turns('case-recalled', 0.06)) {
    yield* acted(t, id, [[1, 2], 'recall', triage, { reason: '上级通知与另一件合并交办。' }])
    return
  }
  if (
    !(yield* acted(t, id, [
      1,
      'pass',
      triage,
      () => ({ unit, unitBy: ahead(t, 35), opinion: '请按上级要求调查处理，期满前报送情况和凭证。' }),
    ]))
  )
    return
  const reported = () =>
    acted(
      t,
      id,
      ...signed([8, 20], 'report', t.who('handler', unit), t.who('unit-lead', unit), {
        result: '经调查，反映的主要情况属实。已责令整改并支付欠款，群众签字确认；其余诉求已书面说明依据。',
      }),
    )
  if (!(yield* reported())) return
  if (
    t.turns('from-above-back', 0.1)
    && !(
      (yield* acted(t, id, [[1, 3], 'send-back', triage, () => ({ unitBy: ahead(t, 12), reason: '缺少送达回证和付款凭证，请补充。' })]))
      && (yield* reported())
    )
  )
    return
  yield* acted(
    t,
    id,
    ...signed([2, 5], 'report-back', triage, t.who('director'), () => ({
      report: '交办事项已依法办结：主要诉求得到支持并已执行，其余已作出书面答复并告知救济途径。',
      number: `青信报〔${t.today().slice(0, 4)}〕${between(t.random, 1, 120)}号`,
    })),
  )
}
