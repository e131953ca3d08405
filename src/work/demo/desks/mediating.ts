import { addDays } from '#core/law/days.ts'
import { between, pick } from '../chance.ts'
import type { DemoMatter } from '../compose.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { says } from './about.ts'
import { acted, ahead, type Whether } from './acting.ts'

// Who can help with a matter, the mediators' studio at the office, and what is brought to the mediators.

const told = '已告知可以向人民法院起诉或者申请仲裁，也可以继续由主管单位依法处理，并说明了期限和材料。'
const agreements = [
  '对方于约定日前一次付清所欠款项，双方就本争议再无其他主张。',
  '对方按评估报告完成修复，双方共同验收，费用由对方承担。',
  '双方按实际损失的七成结算，当场支付一半，余款一个月内付清。',
  '物业企业减收三个月物业费并完成整改，业主恢复正常缴费。',
]
const reasons = ['双方对金额差距较大，调解三次未能一致。', '对方代表没有取得授权，不同意方案。', '一方要求先行鉴定，暂不接受调解。']

/** What is referred: a petition, a submission or a dispute. */
export interface Referred {
  readonly matter: DemoMatter
  readonly petition?: string
  readonly submission?: string
  readonly dispute?: string
  readonly studio?: string
  readonly helper?: string
}

/** A matter is brought to the mediators, with the consent of both sides; agreed and performed, or not. */
export function* referral(t: Tale, { matter, studio, helper, ...of }: Referred): Thread {
  const desk = t.who('reception')
  const mediator = t.who('mediator')
  const id = t.opens('mediation-referral', desk, {
    subject: matter.subject,
    category: matter.category,
    about: says(
      t,
      matter,
      '{subject}。双方对事实没有大的分歧，对责任和金额各执一词。',
      '{subject}。双方多次自行协商未果，愿意听听第三方意见。',
    ),
    ...of,
    ...(studio && { studio }),
  })
  if (t.turns('not-both', 0.12)) {
    yield* acted(t, id, [[1, 3], 'consent', desk, { petitionerAgrees: true, otherAgrees: false, told }])
    return
  }
  if (!(yield* acted(t, id, [[1, 3], 'consent', desk, { petitionerAgrees: true, otherAgrees: true, mediator: mediator.id }]))) return
  if (helper && !(yield* acted(t, id, [1, 'invite', desk, { helpers: [helper], agreed: true }]))) return
  if (t.turns('not-for-mediation', 0.06)) {
    yield* acted(t, id, [[1, 2], 'turn-down', mediator, { reason: '涉及行政许可是否合法，应当由有权机关认定。', told }])
    return
  }
  if (
    !(yield* acted(
      t,
      id,
      [[1, 2], 'accept', mediator],
      [[2, 5], 'note', mediator, { note: '听取双方陈述，核对合同和收据，归纳出两个争议点。' }],
    ))
  )
    return
  if (t.turns('mediation-failed', 0.2)) {
    yield* acted(t, id, [[3, 8], 'fail', mediator, { reason: pick(t.random, reasons), told }])
    return
  }
  if (
    !(yield* acted(t, id, [
      [3, 9],
      'agree',
      mediator,
      () => ({
        shape: between(t.random, 0, 5) ? 'written' : 'oral',
        agreement: pick(t.random, agreements),
        effectiveOn: t.today(),
        performBy: ahead(t, between(t.random, 30, 40)),
      }),
    ]))
  )
    return
  yield* after(t, id, mediator)
}

/** Performed, or not; now and then both ask the court to confirm it first. */
function* after(t: Tale, id: string, mediator: ReturnType<Tale['who']>): Whether {
  if (
    t.turns('confirmed', 0.25)
    && !(yield* acted(
      t,
      id,
      [[2, 5], 'ask-confirmation', mediator, { court: '青禾区人民法院' }],
      [
        [8, 14],
        'confirm',
        mediator,
        () => ({ confirmation: 'valid', number: `（${t.today().slice(0, 4)}）青0106诉前调确${between(t.random, 10, 480)}号` }),
      ],
    ))
  )
    return false
  if (t.turns('mediation-broken', 0.08))
    return yield* acted(t, id, [
      [14, 20],
      'break',
      mediator,
      { reason: '期满后催告两次，对方账户被冻结，未能支付。', told: '已告知可以申请强制执行，并提供法律援助中心电话。' },
    ])
  return yield* acted(t, id, [
    [8, 18],
    'perform',
    mediator,
    { proof: pick(t.random, ['转账回单和签收条各一份。', '双方签字的验收单，附修复前后照片。']) },
  ])
}

/** A studio stationed at the office for a term; the next is a record of its own. */
export function* studio(
  t: Tale,
  given: { readonly mediators: number; readonly days?: number; readonly ends?: 'closed' | 'renewed' },
): Thread {
  const director = t.who('director')
  const days = given.days
  const to = days === undefined ? `${t.today().slice(0, 4)}-12-31` : ahead(t, days)
  const id = t.opens('studio', director, {
    name: '驻区信访办人民调解工作室',
    unit: 'sifa',
    place: '区信访办一楼 106 室',
    mediators: given.mediators,
    from: t.today(),
    to,
  })
  if (given.ends === 'closed') yield* acted(t, id, [days === undefined ? 355 : days - 5, 'close', director, { reason: '派驻期满。' }])
  if (given.ends === 'renewed')
    yield* acted(t, id, [
      Math.max(1, (days ?? 1) - 8),
      'renew',
      director,
      () => ({ next: addDays(t.today(), 372), count: given.mediators + 1 }),
    ])
}

export const helpers = [
  ['青禾区律师协会公益律师团', 'lawyer', '劳动争议、房屋买卖合同', '青禾区律师协会'],
  ['方若溪 律师', 'lawyer', '行政复议、行政诉讼', '明禾律师事务所'],
  ['李春和 区人大代表', 'congress', '城市更新、物业管理', '青禾区人大常委会'],
  ['秦晓梅 区人大代表', 'congress', '社区治理、养老服务', '青禾区人大常委会'],
  ['沈怀远 区政协委员', 'consultative', '营商环境、中小企业', '青禾区政协'],
  ['汀兰心理服务中心', 'counsellor', '情绪疏导、丧亲和创伤支持', '汀兰社会服务联合会'],
  ['青禾区劳动争议调解中心', 'mediation', '工资、工伤和解除合同', '区人社局'],
  ['青禾区物业纠纷人民调解委员会', 'mediation', '物业收费、维修资金', '区住建委'],
  ['青禾区医疗纠纷人民调解委员会', 'mediation', '医疗损害', '区司法局'],
  ['晴岸邻里互助社', 'social', '独居老人探访、法律知识讲座', '云渡街道'],
  ['青禾区综治中心', 'institution', '多部门联合接待、流转督办', '区政法委'],
  ['柳汀司法所', 'institution', '人民调解、法律援助初审', '区司法局'],
  ['雁坪人民法庭', 'institution', '司法确认、速裁', '青禾区人民法院'],
  ['韩书宁 区政协委员', 'consultative', '教育、青少年权益', '青禾区政协'],
] as const

/** One who can be asked to help. */
export function* helper(t: Tale, nth: number): Thread {
  const triage = t.who('triage')
  const [name, kind, field, body] = helpers[nth % helpers.length] ?? helpers[0]
  const id = t.opens('helper', triage, { name, kind, field, body, since: t.today(), contact: `0990-555-${between(t.random, 1000, 9899)}` })
  if (t.turns('helper-retired', 0.06)) yield* acted(t, id, [[30, 90], 'retire', triage, { reason: '任期届满，不再担任。' }])
}
