import { between, often, pick } from '../chance.ts'
import type { DemoMatter } from '../compose.ts'
import { communityIds } from '../places.ts'
import { stateOf, textIn } from '../year/hands.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { quarrel, says } from './about.ts'
import { acted, ahead, signed, type Act } from './acting.ts'
import { referral } from './mediating.ts'

// What units look for before anybody writes: screenings, and the disputes that they find, settled where they arose or raised to the
// district.

const ways = [
  '已告知双方向人民法院起诉或者申请仲裁，说明了期限和所需材料。',
  '已告知双方向有权处理的机关依法申请处理，并说明期限和所需材料。',
]
const outcomes = [
  '社区组织双方面谈三次，达成书面协议并已履行。',
  '街道牵头，主管部门到场说明政策，双方同意按评估结果处理。',
  '物业企业限期修复，业主代表验收签字，费用由责任方承担。',
  '双方协商分期支付，首期款项已到账，双方签字确认。',
]

/** What is written of a dispute when it is found. */
function entry(t: Tale, matter: DemoMatter) {
  const told = says(
    t,
    matter,
    '排查发现：{subject}。双方各执一词，需要调处。',
    '网格员走访时了解到：{community}“{subject}”，涉及多户，尚未协商一致。',
    '{community}议事会上居民提出：{subject}，希望街道牵头协调。',
  )
  return { subject: matter.subject, category: matter.category, place: matter.place, involved: between(t.random, 2, 60), about: told }
}

/** A dispute, found by a community and settled by who answers for it. */
export function* dispute(t: Tale, given: { readonly resolved?: boolean } = {}): Thread {
  const matter = quarrel(t)
  const kind = pick(t.random, ['full', 'special', 'rolling', 'dynamic', 'daily', 'concentrated'])
  const id = t.opens('dispute', t.who('handler', matter.place), { ...entry(t, matter), kind })
  if (t.turns('dispute-not-entered', 0.05)) {
    yield* acted(t, id, [1, 'drop', t.who('triage'), { reason: '经核实双方已自行和解，不列入台账。' }])
    return
  }
  if (!(given.resolved ?? !t.turns('dispute-led', 0.1))) {
    yield* acted(t, id, [1, 'lead', t.who('triage'), { way: pick(t.random, ways) }])
    return
  }
  yield* weighed(t, id, matter)
}

/** Assigned by the office, settled, and perhaps raised on the way. */
function* weighed(t: Tale, id: string, matter: DemoMatter): Thread {
  const owner = t.way([
    ['department', 50],
    ['street', 30],
    ['community', 20],
  ])
  const unit = { department: matter.unit, street: streetOf(matter.place), community: matter.place }[owner]
  const assigned = (to: string): Act => [
    1,
    'assign',
    t.who('triage'),
    () => ({
      level: pick(t.random, ['ordinary', 'ordinary', 'larger', 'grave']),
      list: pick(t.random, ['new', 'stock', 'change']),
      owner: to,
      settleBy: ahead(t, 45),
    }),
  ]
  if (!(yield* acted(t, id, assigned(unit)))) return
  if (t.turns('dispute-raised', 0.1)) {
    if (!(yield* raised(t, id))) return
    if (stateOf(t, id) === 'above') {
      if (!(yield* acted(t, id, [[1, 2], 'take-over', t.who('handler', textIn(t, id, 'owner')), () => ({ settleBy: ahead(t, 40) })])))
        return
    } else if (t.stalled('assign again') || !(yield* acted(t, id, assigned(matter.unit)))) return
  }
  if (t.turns('dispute-mediated', 0.12)) t.tell(referral(t, { matter, dispute: id }))
  yield* settled(t, id)
}
const streetOf = (place: string) => place.slice(0, place.indexOf('-'))
const raised = (t: Tale, id: string) =>
  acted(
    t,
    id,
    ...signed([4, 8], 'escalate', t.who('handler', textIn(t, id, 'owner')), t.who('unit-lead', textIn(t, id, 'owner')), {
      tried: '入户三次，组织面谈两次，双方对责任划分仍有分歧。',
      reason: '涉及两个部门职责，本级难以协调。',
    }),
  )

function* settled(t: Tale, id: string): Thread {
  const owner = textIn(t, id, 'owner')
  const handler = t.who('handler', owner)
  const head = t.who('unit-lead', owner)
  const outcome = pick(t.random, outcomes)
  const reported = () =>
    acted(
      t,
      id,
      [[5, 22], 'settle', handler, { outcome }],
      ...signed([1, 3], 'report', handler, head, { outcome: `${outcome}回访未发现反复。` }),
    )
  if (!(yield* reported())) return
  if (
    t.turns('dispute-back', 0.08)
    && !(
      (yield* acted(t, id, [[1, 3], 'send-back', t.who('supervisor'), () => ({ reason: '协议尚未履行完毕。', settleBy: ahead(t, 30) })]))
      && (yield* reported())
    )
  )
    return
  yield* acted(t, id, [
    [2, 6],
    'verify',
    t.who('supervisor'),
    { verified: pick(t.random, ['实地核实，情况属实，予以销号。', '电话回访双方，均表示已履行，予以销号。']) },
  ])
}

const screenings = [
  ['民生领域矛盾纠纷集中排查', 'concentrated', '欠薪、物业、征地补偿和停水停电等民生事项。'],
  ['物业服务纠纷专项排查', 'special', '投诉集中的小区，重点是收费、维修资金和电梯安全。'],
  ['社区矛盾纠纷滚动排查', 'rolling', '邻里、婚姻家庭、宅基地、噪声等日常纠纷。'],
  ['矛盾纠纷全面排查', 'full', '各领域矛盾纠纷，逐户走访，不留空白。'],
] as const

/** Communities look through their field for some weeks; what they find and cannot settle on the spot is a dispute of its own. */
export function* screening(t: Tale): Thread {
  const [name, kind, scope] = pick(t.random, screenings)
  const triage = t.who('triage')
  const first = between(t.random, 0, communityIds.length - 5)
  const id = t.opens('screening', triage, {
    subject: `${Number(t.today().slice(5, 7))}月${name}`,
    kind,
    from: ahead(t, 1),
    until: ahead(t, 20),
    units: communityIds.slice(first, first + 5),
    scope,
  })
  if (t.turns('screening-dropped', 0.05)) {
    yield* acted(t, id, [1, 'drop', triage, { reason: '与市里部署的专项排查合并进行。' }])
    return
  }
  if (!(yield* acted(t, id, [1, 'order', triage]))) return
  const asked = t.linked(id, 'returns')
  const silent = t.turns('one-silent', 0.3) ? asked.at(-1) : undefined
  for (const one of asked) if (one !== silent) t.tell(looked(t, one))
  yield* acted(t, id, [[21, 24], 'close', triage, { summary: '发现的问题已登记台账，能当场解决的当场解决，其余已明确责任单位和期限。' }])
}

/** A unit looks at its part and says what it found, also when that was nothing. */
function* looked(t: Tale, id: string): Thread {
  const unit = textIn(t, id, 'unit')
  const handler = t.who('handler', unit)
  const finds = often(t.random, 0.4) ? 1 : 0
  const onSpot = between(t.random, 0, 3)
  for (let n = 0; n < finds; n++) {
    const matter = quarrel(t)
    const itself = often(t.random, 0.5)
    if (
      !(yield* acted(t, id, [
        [3, 8],
        'enter',
        handler,
        () => ({ ...entry(t, matter), place: unit, level: 'ordinary', list: 'new', ...(itself && { settleBy: ahead(t, 30) }) }),
      ]))
    )
      return
    const found = t.linked(id, 'disputes').at(-1)
    if (found) t.tell(itself ? settled(t, found) : weighed(t, found, matter))
  }
  yield* acted(t, id, [
    [4, 9],
    'report',
    handler,
    {
      visited: between(t.random, 20, 140),
      found: finds + onSpot,
      onSpot,
      note: onSpot ? '邻里噪声、楼道堆物等已当场协调解决。' : finds ? '一件已登记台账，其余点位正常。' : '本轮走访未发现新的纠纷。',
    },
  ])
}
