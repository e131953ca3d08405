import type { Tale, Thread } from '../year/tale.ts'
import { acted, ahead } from './acting.ts'
import { quarrel } from './about.ts'
import { turn, type Troupe } from './troupe.ts'

// What was entered by mistake, or given up: each is struck or withdrawn with its reason, and counted nowhere.

const twice = { reason: '重复登记，删除后以前一条为准。' }

/** Entries of the registers, struck soon after. */
export function* entries(t: Tale, { home, units, lawyers }: Troupe): Thread {
  const triage = t.who('triage')
  const unit = turn(units, 2)
  const handler = t.who('handler', unit)
  const today = t.today()
  const helper = t.opens('helper', triage, { name: '青禾区法律援助中心', kind: 'lawyer', since: today })
  const studio = t.opens('studio', triage, {
    name: '驻区信访办人民调解工作室',
    unit: 'sifa',
    place: '区信访办一楼 106 室',
    mediators: 2,
    from: today,
    to: ahead(t, 300),
  })
  const event = t.opens('publicity', handler, { subject: '条例进社区', kind: 'village', on: today, place: '社区广场', unit })
  const posting = t.opens('posting', handler, { place: '政务服务大厅', unit, what: ['flow'], copies: 2, on: today })
  const secondment = t.opens('secondment', triage, {
    purpose: '到信访部门跟班学习',
    kind: 'shadow',
    from: today,
    until: ahead(t, 60),
    people: 1,
    sender: unit,
    host: home,
  })
  const training = t.opens('training', triage, {
    subject: '网上办理规程培训',
    course: '登记、受理和答复的时限',
    audience: 'all',
    plannedOn: ahead(t, 30),
    hours: 4,
    plannedStaff: 20,
  })
  const rule = t.opens('rule', triage, {
    name: '来访登记操作规程',
    kind: 'procedure',
    unit: home,
    text: '一、来访应当当日登记。',
    from: today,
  })
  const opinion = t.opens('opinion-item', t.who('reception'), {
    subject: '老旧小区停车位不足',
    source: 'window',
    category: '0303',
    told: '多名居民反映夜间停车难，希望开放周边单位车位。',
  })
  const duty = t.opens('lawyer-duty', triage, { on: ahead(t, 20), half: 'morning', lawyer: turn(lawyers, 0), place: '接访大厅' })
  yield* acted(t, event, [{ minutes: 20 }, 'hold', handler, { audience: 60 }], [{ minutes: 20 }, 'strike', handler, twice])
  for (const id of [helper, studio, secondment, training, rule, opinion]) yield* acted(t, id, [{ minutes: 5 }, 'strike', triage, twice])
  yield* acted(t, posting, [{ minutes: 5 }, 'strike', handler, twice])
  yield* acted(t, duty, [{ minutes: 5 }, 'cancel', triage, { reason: '当天另有安排，改由下周值班。' }])
}

/** What was begun and is given up. */
export function* givenUp(t: Tale, { units, bodies }: Troupe): Thread {
  const triage = t.who('triage')
  const director = t.who('director')
  const unit = turn(units, 4)
  const matter = quarrel(t)
  const assessment = t.opens('risk-assessment', triage, {
    subject: '公交线路调整稳评',
    kind: 'decision',
    unit,
    about: '拟调整两条公交线路的走向和班次。',
  })
  const programme = t.opens('programme', triage, {
    subject: '物业服务质量提升行动',
    from: Number(t.today().slice(0, 4)),
    to: Number(t.today().slice(0, 4)),
    goal: '减少物业服务类信访。',
    lead: unit,
    units: [unit],
  })
  const action = t.opens('publicity-action', triage, {
    subject: '条例宣传周',
    theme: '依法逐级反映诉求',
    from: t.today(),
    until: ahead(t, 7),
    units: bodies.slice(0, 3),
  })
  const screening = t.opens('screening', triage, {
    subject: '供暖领域专项排查',
    kind: 'special',
    from: t.today(),
    until: ahead(t, 20),
    units: [unit],
  })
  const dispute = t.opens('dispute', triage, {
    subject: matter.subject,
    category: matter.category,
    place: matter.place,
    kind: 'daily',
    involved: 2,
    about: '双方对费用有争议，尚在协商。',
  })
  const referral = t.opens('mediation-referral', triage, {
    subject: matter.subject,
    category: matter.category,
    about: '双方对费用有争议。',
    dispute,
  })
  yield* acted(t, referral, [{ minutes: 30 }, 'withdraw', triage, { reason: '双方已经自行和解，不再引导调解。' }])
  yield* acted(t, dispute, [{ minutes: 5 }, 'drop', triage, { reason: '双方已经自行和解，不列入台账。' }])
  yield* acted(t, assessment, [1, 'withdraw', triage, { reason: '方案暂不实施，撤销评估。' }])
  yield* acted(t, screening, [1, 'order', triage], [1, 'drop', triage, { reason: '与市级统一排查重复，并入市级排查。' }])
  yield* acted(t, programme, [1, 'drop', director, { reason: '并入市级专项行动。' }])
  yield* acted(t, action, [1, 'drop', triage, { reason: '改由市级统一部署。' }])
}
