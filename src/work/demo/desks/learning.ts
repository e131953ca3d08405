import type { Actor, Fields } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import { between, pick } from '../chance.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { acted, after, ahead } from './acting.ts'
import type { Troupe } from './troupe.ts'

// What the staff learns: study, training, examinations, secondments.

const topics = [
  '《信访工作条例》',
  '《中华人民共和国宪法》',
  '《行政复议法》',
  '《行政处罚法》',
  '信访工作法治化要求',
  '依法分类处理信访诉求',
  '《民法典》',
]
export const studyKinds = ['topical', 'before-meeting', 'centre', 'seminar', 'party', 'online'] as const

export function* study(t: Tale, { home }: Troupe, given: { readonly on: Day; readonly kind: (typeof studyKinds)[number] }): Thread {
  const secretary = t.who('secretary')
  const topic = pick(t.random, topics)
  const id = t.opens('study', secretary, {
    topic,
    kind: given.kind,
    on: given.on,
    unit: home,
    attendees: between(t.random, 12, 30),
    leads: '办领导',
    minutes: '逐条领学重点条款，结合近期三件复核意见讨论受理和告知中的常见问题。',
  })
  if (t.turns('study-struck', 0.02)) yield* acted(t, id, [{ minutes: 20 }, 'strike', secretary, { reason: '重复登记。' }])
}

/** One training of the year's plan. @param given what came of it; where it is not said, some of those who were planned */
export function* training(
  t: Tale,
  given: {
    readonly on: Day
    readonly hours: number
    readonly came?: number
    readonly firstTime?: number
    readonly planned?: number
    readonly audience: 'all' | 'some' | 'units'
  },
): Thread {
  const triage = t.who('triage')
  const { on, hours, audience } = given
  const plannedStaff = Math.min(given.came ?? given.planned ?? 30, 9999)
  const id = t.opens('training', triage, {
    subject: { all: '全员业务培训', some: '窗口岗位培训', units: '各单位信访干部培训' }[audience],
    course: pick(t.random, topics),
    audience,
    plannedOn: on,
    hours,
    plannedStaff,
  })
  yield t.atWork(on < t.today() ? t.today() : on)
  if (t.turns('training-not-held', 0.08)) {
    yield* acted(t, id, [1, 'miss', triage, { reason: '授课人临时有任务，并入下一期。' }])
    return
  }
  const came = given.came ?? Math.max(1, plannedStaff - between(t.random, 0, 4))
  yield* acted(t, id, [
    { minutes: 300 },
    'hold',
    triage,
    () => ({ heldOn: on < t.today() ? on : t.today(), hours, came, firstTime: given.firstTime ?? Math.min(came, between(t.random, 0, 6)) }),
  ])
}

const questions: readonly (readonly [text: string, right: number, choices: readonly string[]])[] = [
  ['一般信访事项应当自受理之日起几日内办结？', 3, ['十五日', '三十日', '六十日']],
  ['情况复杂的，延长办理期限最多几日？', 2, ['十五日', '三十日', '六十日']],
  ['收到信访事项后，几日内决定是否受理并告知？', 1, ['十五日', '三十日', '六十日']],
]
const key = questions.map(([, answer]) => ({ answer }))

/** Those who sit it take a paper each and hand it in, but for the last so many; marking marks all. */
export function* exam(t: Tale, sitters: readonly Actor[], given: { readonly days?: number; readonly absent?: number } = {}): Thread {
  const director = t.who('director')
  const days = given.days ?? 14
  const until = ahead(t, days)
  const id = t.opens('exam', director, { subject: '法治理论考试', from: t.today(), until, pass: 60 })
  if (t.turns('exam-cancelled', 0)) {
    yield* acted(t, id, [1, 'cancel', director, { reason: '与市里统一考试合并。' }])
    return
  }
  if (
    !(yield* acted(t, id, [{ minutes: 60 }, 'begin', director, { questions: questions.map(([text, , choices]) => ({ text, choices })) }]))
  )
    return
  for (const [nth, member] of sitters.entries()) {
    yield t.now() + 60_000
    if (!t.takes(id, 'sit', member)) return
    const paper = t.linked(id, 'attempts').at(-1) ?? ''
    const chosen: Fields[] = key.map(right => ({ answer: between(t.random, 1, 10) > 2 ? right.answer : (right.answer % 3) + 1 }))
    if (nth < sitters.length - (given.absent ?? 0)) t.takes(paper, 'hand-in', member, { chosen })
  }
  yield* acted(t, id, [days + 1, 'mark', director, { key }])
}

const terms = [
  ['shadow', '接访和网上办理跟班学习'],
  ['post', '挂职参与疑难事项会商'],
  ['rotation', '信访岗位轮岗'],
  ['school', '法治专题研修'],
] as const
/** How many go from where to where, for how long; no names. */
export function* secondment(t: Tale, { units, home }: Troupe, given: { readonly days?: number } = {}): Thread {
  const triage = t.who('triage')
  const [kind, purpose] = pick(t.random, terms)
  const days = given.days ?? between(t.random, 60, 150)
  const id = t.opens('secondment', triage, {
    purpose,
    kind,
    from: t.today(),
    until: ahead(t, days),
    people: between(t.random, 1, 3),
    sender: pick(t.random, units),
    host: home,
  })
  yield after(t, days)
  t.takes(id, 'finish', triage, { result: '熟悉了受理、告知和送达全流程，能独立接待和起草处理意见。' })
}
