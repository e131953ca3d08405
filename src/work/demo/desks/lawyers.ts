import { between, pick } from '../chance.ts'
import type { DemoMatter } from '../compose.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { about, says } from './about.ts'
import { acted, dayIn } from './acting.ts'
import { turn, type Troupe } from './troupe.ts'

// Lawyers: on duty at the reception place, and asked for their advice.

export function* lawyerDuty(t: Tale, { lawyers }: Troupe, given: { readonly lawyer: number; readonly weeks?: number }): Thread {
  const id = t.opens('lawyer-duty', t.who('triage'), {
    on: t.today(),
    half: given.weeks ? 'afternoon' : 'morning',
    lawyer: turn(lawyers, given.lawyer),
    place: '接访大厅法律服务窗口',
  })
  if (given.weeks && t.takes(id, 'repeat', t.who('triage'), { weeks: given.weeks }))
    for (const later of t.linked(id, 'repeats')) t.tell(onDuty(t, later))
  yield* onDuty(t, id)
}

function* onDuty(t: Tale, id: string): Thread {
  yield t.atWork(dayIn(t, id, 'on'))
  if (t.turns('duty-missed', 0.04)) {
    t.takes(id, 'miss', t.who('reception'), { reason: '值班律师临时出庭，已请公益律师团电话答疑。' })
    return
  }
  yield* acted(t, id, [{ minutes: 180 }, 'hold', t.who('reception'), { consultations: between(t.random, 1, 6) }])
}

const questions = [
  '“{subject}”能否申请行政复议，期限从哪一天起算？',
  '“{subject}”所涉合同已经解除，还能否请求继续履行？',
  '就“{subject}”，应当先仲裁还是可以直接起诉？',
  '“{subject}”中的口头约定没有书面证据，怎样固定证据？',
]
const opinions = [
  '自知道行政行为之日起六十日内可以申请行政复议；没有告知权利的，期限自知道之日起算。建议先申请信息公开取得依据。',
  '劳动报酬争议应当先向劳动人事争议仲裁委员会申请仲裁，时效一年；有工资欠条的，可以直接起诉。',
  '可以请求违约金或者赔偿实际损失；建议保留付款凭证、聊天记录和现场照片，必要时做公证。',
  '属于相邻关系纠纷，宜先调解；调解不成的可以向人民法院起诉，并可申请鉴定。',
]

/** A question of law: whether a conflict stands against the lawyer, then the advice. */
export function* consultation(
  t: Tale,
  { lawyers }: Troupe,
  given: { readonly matter?: DemoMatter; readonly petition?: string } = {},
): Thread {
  const { matter = about(t), petition } = given
  const desk = t.who('triage')
  const nth = between(t.random, 0, lawyers.length - 1)
  const first = t.cast.named(turn(lawyers, nth))
  const second = t.cast.named(turn(lawyers, nth + 1))
  if (!first || !second) return
  const id = t.opens('consultation', desk, {
    subject: matter.subject,
    place: petition ? 'matter' : pick(t.random, ['window', 'window', 'decision']),
    category: matter.category,
    question: says(t, matter, ...questions),
    lawyer: first.id,
    ...(petition && { petition }),
  })
  if (t.turns('question-dropped', 0.06)) {
    yield* acted(t, id, [{ minutes: 50 }, 'drop', desk, { reason: '咨询人已自行委托律师。' }])
    return
  }
  let lawyer = first
  if (t.turns('conflict', 0.12)) {
    if (!(yield* acted(t, id, [{ minutes: 60 }, 'check', first, { conflict: true }], [1, 'appoint', desk, { lawyer: second.id }]))) return
    lawyer = second
  }
  yield* acted(
    t,
    id,
    [{ minutes: 90 }, 'check', lawyer, { conflict: false }],
    [
      [1, 3],
      'advise',
      lawyer,
      { opinion: pick(t.random, opinions), way: pick(t.random, ['行政复议', '劳动仲裁', '人民调解', '民事诉讼']) },
    ],
    [[1, 3], 'file', desk],
  )
}
