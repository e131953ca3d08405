import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { cast, petitioner } from '#testing/cast.ts'
import { scene, type Scene } from '#testing/scene.ts'
import { explain } from '../../engine/explain.ts'
import { publishedCalendar } from '../../law/holidays.ts'
import type { Day } from '../../law/days.ts'
import { petition } from './index.ts'

const { wu, zhao, sun, li, zhou, zheng, wang, qian } = cast
const letter = { channel: 'letter', subject: '拖欠工资', text: '某公司拖欠三个月工资，要求支付并道歉。', petitioner: 'p1' }
const sorted = { category: 'appeal', content: '0401', matters: [{ subject: '拖欠工资', demands: ['支付工资', '赔礼道歉'] }] }
const opinion = (demand: string) => ({ demand, outcome: 'supported', answer: '情况属实，限期支付。', basis: '《劳动法》第五十条' })
const inquiry = { heard: '本人陈述：三个月未发工资。', found: '查阅考勤和流水，情况属实。' }
const delivery = { deliveredBy: 'in-person', proof: 'HZ-2026-017' }

/** A letter that came on that day, sorted into one petition. */
function filed(received: Day, on: Day = received) {
  const s = scene(received)
  const submission = s.opens('submission', wu, letter)
  s.today(on)
  s.takes(submission, 'triage', zhao, sorted)
  return { s, submission, id: only(s.linked(submission, 'petitions')) }
}
/** One that the unit of human resources has accepted. */
function accepted(on: Day) {
  const { s, submission, id } = filed(on)
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.takes(id, 'sign-for', sun)
  s.takes(id, 'accept', li)
  return { s, submission, id }
}
const only = (ids: readonly string[]): string => (ids.length === 1 ? (ids[0] ?? '') : assert.fail(`${ids.length} instead of one`))
const due = (s: Scene, id: string, limit: string) => {
  const { since, due, strict } = s.clock(id, limit)
  return { since, due, strict }
}

suite('a petition with two demands, from the letter to its conclusion', () => {
  const { s, submission, id } = filed('2026-02-01', '2026-02-06')

  test('the office’s fifteen days run from receipt, strictly, into Spring Festival', () => {
    assert.deepEqual(due(s, id, 'forwarding'), { since: '2026-02-01', due: '2026-02-16', strict: '2026-02-16' })
    assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-02-16' })
    assert.deepEqual(s.record(id).data['demands'], [
      { id: 'd1', text: '支付工资' },
      { id: 'd2', text: '赔礼道歉' },
    ])
    const told = explain(petition, s.record(id), 'forwarding', publishedCalendar)
    assert.equal(told?.length.zh, '15日')
    assert.equal(told?.basis.zh, '《信访工作条例》第22条第1款')
    assert.equal(told?.days.length, 16)
    assert.equal(told?.days[0]?.n, undefined)
    assert.equal(told?.days.at(-1)?.n, 15)
    assert.match(told?.days.at(-1)?.why?.zh ?? '', /春节，此期限不顺延/)
  })

  test('forwarded on the last day, the unit has two working days to sign for it, after the holidays', () => {
    s.today('2026-02-16')
    s.takes(id, 'forward', zhao, { unit: 'rsj', opinion: '请依法办理。' })
    assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-02-25' })
    assert.deepEqual(s.record(submission).data['units'], ['rsj'])
    assert.equal(s.record(submission).data['passedOn'], '2026-02-16')
    const counted = explain(petition, s.record(id), 'signing', publishedCalendar)
      ?.days.map(d => d.n ?? '-')
      .join('')
    assert.equal(counted, '-'.repeat(8) + '12')
  })

  test('another unit cannot sign for it, nor can who forwarded it', () => {
    s.today('2026-02-24')
    s.refused('not-yours', id, 'sign-for', zheng)
    s.refused('wrong-role', id, 'sign-for', zhao)
    s.takes(id, 'sign-for', sun)
    assert.deepEqual(due(s, id, 'notice'), { since: '2026-02-24', due: '2026-03-11', strict: '2026-03-11' })
  })

  test('accepted on the last day, the sixty days run from acceptance', () => {
    s.today('2026-03-11')
    s.refused('wrong-role', id, 'accept', sun)
    s.takes(id, 'accept', li, { contact: '孙某 88886666' })
    assert.equal(s.record(id).state, 'handling')
    assert.deepEqual(due(s, id, 'handling'), { since: '2026-03-11', due: '2026-05-10', strict: '2026-05-10' })
    assert.equal(explain(petition, s.record(id), 'handling', publishedCalendar)?.basis.en, 'Regulations on Petition Work, art. 34')
  })

  test('inquiry leaves state and clock as they are', () => {
    s.today('2026-03-20')
    s.takes(id, 'inquire', sun, inquiry)
    assert.equal(s.record(id).state, 'handling')
    assert.equal(s.clock(id, 'handling').due, '2026-05-10')
  })

  test('the opinion answers each demand once, is sent back, drafted again, and signed by another', () => {
    s.today('2026-04-01')
    assert.deepEqual(
      s.refused('each-demand', id, 'reply', zhou, { answers: [opinion('d1')] }).fields?.map(f => f.path),
      ['/answers'],
    )
    s.refused('each-demand', id, 'reply', zhou, { answers: [opinion('d1'), opinion('d1')] })
    s.refused('nothing-to-sign', id, 'reply.sign', li)
    s.takes(id, 'reply', zhou, { answers: [opinion('d1'), opinion('d2')] })
    assert.equal(s.record(id).state, 'handling', 'a draft has no effect')
    assert.equal(s.clock(id, 'handling').due, '2026-05-10', 'nor does it stop the clock')
    s.refused('second-person', id, 'reply.sign', zhou)
    s.refused('second-person', id, 'reply.return', zhou, { reason: '再核' })
    s.refused('not-yours', id, 'reply.sign', wang)
    assert.deepEqual(
      s.refused('invalid', id, 'reply.return', li).fields?.map(f => f.path),
      ['/reason'],
    )
    s.takes(id, 'reply.return', li, { reason: '请补充依据。' })
    s.refused('nothing-to-sign', id, 'reply.sign', li)
    s.today('2026-04-03')
    s.takes(id, 'reply', sun, { answers: [opinion('d2'), opinion('d1')] })
    s.refused('day-before-last-step', id, 'reply.sign', li, {}, { day: '2026-04-02' })
    s.takes(id, 'reply.sign', li)
    assert.equal(s.record(id).state, 'replied')
    assert.equal(s.record(id).data['repliedOn'], '2026-04-03')
    assert.deepEqual(
      [s.clock(id, 'handling').due, s.clock(id, 'handling').endedOn],
      ['2026-05-10', '2026-04-03'],
      'the signature stops the clock, which keeps its day',
    )
    assert.deepEqual(s.play().events.at(-1)?.effect.issues, ['D14'])
    // 清明 and its weekend are skipped: 7, 8, 9, 10, 13 April.
    assert.deepEqual(due(s, id, 'delivery'), { since: '2026-04-03', due: '2026-04-13', strict: '2026-04-13' })
  })

  test('delivered, the petitioner’s windows run, rolled off the holiday; then the unit owes the conclusion', () => {
    // Entered two days late, with the reason: the petitioner's thirty days run from the entry, and the last falls into the holidays of May.
    s.today('2026-04-05')
    s.refused('day-before-last-step', id, 'deliver', sun, delivery, { day: '2026-04-01', late: '回证迟到' })
    s.refused('late-without-reason', id, 'deliver', sun, delivery, { day: '2026-04-03' })
    s.takes(id, 'deliver', sun, delivery, { day: '2026-04-03', late: '回证当日签收，今日收到。' })
    assert.equal(s.play().events.findLast(e => e.record === id)?.late, '回证当日签收，今日收到。')
    assert.deepEqual(
      { ...due(s, id, 'review'), from: s.clock(id, 'review').from },
      { since: '2026-04-03', from: '2026-04-05', due: '2026-05-06', strict: '2026-05-05' },
    )
    assert.deepEqual(s.stands(id), { holder: 'unit', from: '2026-05-07', due: '2026-05-16' })
    assert.equal(s.record(submission).data['deliveredOn'], '2026-04-03')
    assert.equal(s.clock(submission, 'rating').due, '2026-05-06')
    const told = explain(petition, s.record(id), 'review', publishedCalendar)?.days ?? []
    assert.deepEqual(
      told.slice(-2).map(d => d.why?.zh),
      ['劳动节，期限顺延', '期限顺延至此日'],
    )
    assert.deepEqual([told[0]?.day, explain(petition, s.record(id), 'review', publishedCalendar)?.happened], ['2026-04-05', '2026-04-03'])
  })

  test('the petitioner rates it once, and nobody else can', () => {
    const rating = { office: 'satisfied', unit: 'fair' }
    s.refused('wrong-role', submission, 'rate', wu, rating)
    s.refused('not-yours', submission, 'rate', petitioner('m9'), rating)
    s.takes(submission, 'rate', petitioner(submission), rating)
    s.refused('only-once', submission, 'rate', petitioner(submission), rating)
  })

  test('it cannot be concluded while the petitioner may still act, not even on the last day', () => {
    s.today('2026-05-06')
    const refused = s.refused('too-early', id, 'conclude', sun)
    assert.match(refused.zh, /2026-05-06/)
    assert.deepEqual(refused.under, { law: '2022', article: 35, sure: 'H' })
    s.today('2026-05-07')
    assert.deepEqual(
      s.refused('solved-missing', id, 'conclude', sun, { explained: '已说明' }).fields?.map(f => f.path),
      ['/solved'],
      'what was supported is shown to be solved',
    )
    s.takes(id, 'conclude', sun, { solved: '工资已于4月20日付清，转账凭证附卷。' })
    assert.deepEqual(s.stands(id), {})
    assert.deepEqual(
      Object.values(s.record(id).limits).filter(clock => !clock.endedOn),
      [],
    )
    assert.equal(s.record(id).closed, '2026-05-07')
    assert.equal(s.record(submission).state, 'concluded', 'its submission ends with it')
    s.refused('wrong-state', id, 'correct', zhao, { reason: '错字' })
  })
})

test('a suggestion is studied without a day, answered, and opens no window for a review', () => {
  const s = scene('2026-03-02')
  const submission = s.opens('submission', wu, letter)
  s.takes(submission, 'triage', zhao, { ...sorted, category: 'suggestion' })
  const id = only(s.linked(submission, 'petitions'))
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.takes(id, 'sign-for', sun)
  s.takes(id, 'accept', li)
  const issued = () => s.play().events.findLast(e => e.record === id)?.effect.issues
  assert.deepEqual([s.stands(id), issued()], [{ holder: 'unit' }, ['D05']])
  s.takes(id, 'inquire', sun, { heard: '听取', found: '属实' })
  s.takes(id, 'reply', sun, { answers: [opinion('d1'), opinion('d2')] })
  s.takes(id, 'reply.sign', li)
  assert.deepEqual(issued(), ['D15'], 'an answer to a suggestion, not an opinion that a review could be asked of')
  s.takes(id, 'deliver', sun, delivery)
  assert.equal(s.record(id).limits['review'], undefined)
  assert.equal(s.clock(id, 'response').due, '2026-04-01')
  assert.deepEqual(s.stands(id), { holder: 'unit', from: '2026-04-02', due: '2026-04-11' })
  s.today('2026-04-02')
  s.refused('solved-missing', id, 'conclude', li)
  s.takes(id, 'conclude', li, { solved: '建议已采纳，方案附卷。' })
})

test('a matter of 2021 keeps the regulation of 2005, refusals included', () => {
  const { s, submission, id } = filed('2021-06-01')
  assert.deepEqual(s.clock(id, 'forwarding').under, { law: '2005', article: 21, paragraph: 1, sure: 'H' })
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.takes(id, 'sign-for', sun)
  s.today('2022-06-01')
  s.takes(id, 'accept', li)
  assert.deepEqual(s.play().events.findLast(e => e.record === id)?.under, { law: '2005', article: 21, paragraph: 2, sure: 'H' })
  assert.deepEqual(s.clock(id, 'handling').under, { law: '2005', article: 33, sure: 'H' })
  assert.equal(explain(petition, s.record(id), 'handling', publishedCalendar)?.basis.zh, '《信访条例》（2005年）第33条')
  // Every article that this procedure names in a refusal is told in that law as well.
  s.takes(id, 'inquire', sun, { heard: '听取', found: '属实' })
  assert.deepEqual(s.refused('each-demand', id, 'reply', sun, { answers: [opinion('d1')] }).under, {
    law: '2005',
    article: 32,
    paragraph: 1,
    sure: 'H',
  })
  const accusation = s.opens('submission', wu, { ...letter, purpose: 'accusation' }, { day: '2021-06-02', late: '旧件补录' })
  assert.deepEqual(s.refused('sealed', accusation, 'triage', zhao, sorted).under, { law: '2005', article: 23, sure: 'H' })
  assert.equal(s.record(submission).state, 'in-hand')
})

test('a draft goes with the state that it was for: it cannot be signed after the petition lapsed', () => {
  const { s, submission, id } = accepted('2026-03-02')
  s.takes(id, 'inquire', sun, { heard: '听取', found: '属实' })
  s.takes(id, 'reply', sun, { answers: [opinion('d1'), opinion('d2')] })
  s.takes(submission, 'withdraw', petitioner(submission), { reason: '已解决', freely: true })
  assert.equal(s.record(id).state, 'lapsed')
  assert.deepEqual(s.record(id).pending, {})
  s.refused('wrong-state', id, 'reply.sign', li)
})

test('a newer draft takes the place of the older, and the older one’s author may then sign it', () => {
  const { s, id } = accepted('2026-03-02')
  s.takes(id, 'inquire', sun, { heard: '听取', found: '属实' })
  s.takes(id, 'reply', zhou, { answers: [opinion('d1'), { ...opinion('d2'), outcome: 'explained' }] })
  s.takes(id, 'inquire', sun, { heard: '听取', found: '属实' })
  s.takes(id, 'reply', sun, { answers: [opinion('d1'), opinion('d2')] })
  s.takes(id, 'reply.sign', zhou)
  assert.deepEqual(s.record(id).data['demands'], [
    { id: 'd1', text: '支付工资', outcome: 'supported', answer: '情况属实，限期支付。', basis: '《劳动法》第五十条' },
    { id: 'd2', text: '赔礼道歉', outcome: 'supported', answer: '情况属实，限期支付。', basis: '《劳动法》第五十条' },
  ])
})

test('what is overdue can still be done: a duty is late, never barred', () => {
  const { s, id } = accepted('2026-03-02')
  s.today('2026-09-01')
  assert.deepEqual(s.stands(id), { holder: 'unit', due: '2026-05-01' })
  s.takes(id, 'inquire', sun, { heard: '听取', found: '属实' })
  s.takes(id, 'reply', sun, { answers: [opinion('d1'), opinion('d2')] })
  s.takes(id, 'reply.sign', li)
})

test('who may not: an auditor, a director without the post, a petitioner, and no step under a name that every object has', () => {
  const { s, id } = filed('2026-03-02')
  s.refused('wrong-role', id, 'forward', cast.feng, { unit: 'rsj' })
  s.refused('wrong-role', id, 'forward', qian, { unit: 'rsj' })
  s.refused('wrong-role', id, 'forward', petitioner(id), { unit: 'rsj' })
  s.refused('wrong-role', id, 'lapse', zhao)
  for (const name of ['constructor', '__proto__', 'toString', 'forward.sign', 'forward.return', 'reply.draft', '', '.sign'])
    assert.equal(s.refused('unknown-step', id, name, zhao).kind, 'unknown')
})
