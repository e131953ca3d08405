import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, petitioner } from '#testing/cast.ts'
import { accepted, answered, answers, delivery, inquiry, letter, only, sorted, type Matter } from '#testing/matters.ts'
import { explain } from '../engine/explain.ts'
import { publishedCalendar } from '../law/holidays.ts'
import { procedures } from './index.ts'

// Review and re-review, articles 35 and 36, with real days.

const { wu, lin, zhao, qian, sun, li, zhou, ji, ou, ren, tao } = cast
const why = { reason: '认定事实不清，没有核对考勤原件。' }
const uphold = { kind: 'uphold', found: '原办理机关认定事实清楚。', opinion: '维持原处理意见。', basis: '《信访工作条例》第三十五条' }
const call = (heldOn: string) => ({ heldOn, place: '市政府会议室', chair: '刘某', panel: ['甲', '乙', '丙'], open: true })

/** Answered on 2 March; the petitioner asked for a review on that day. */
function asked(m: Matter, day: `${number}-${number}-${number}`) {
  m.s.today(day)
  m.s.takes(m.id, 'ask-review', petitioner(m.submission), why)
  return m.s.linked(m.id, 'reviews').at(-1) ?? ''
}
/** Reviewed and upheld, the opinion delivered on that day. */
function upheld(m: Matter, review: string) {
  m.s.takes(review, 'admit', ji)
  m.s.takes(review, 'decide', ji, uphold)
  m.s.takes(review, 'decide.sign', ou)
  m.s.takes(review, 'deliver', ji, delivery)
}

test('a review: asked for within thirty days of proven delivery, decided within thirty by two who handled nothing before', () => {
  const m = answered('2026-03-02')
  const { s, id, submission } = m
  assert.deepEqual(s.clock(id, 'review').due, '2026-04-01')
  s.refused('not-yours', id, 'ask-review', petitioner('m99'), why)
  s.refused('wrong-role', id, 'ask-review', sun, why)
  const review = asked(m, '2026-04-01')
  assert.deepEqual([s.stands(id), s.record(submission).state], [{ waits: 'reviews' }, 'in-hand'])
  assert.deepEqual([s.record(review).data['body'], s.record(review).data['barred']], ['qzf', ['zhao', 'sun', 'li']])
  assert.deepEqual(s.stands(review), { holder: 'superior', due: '2026-04-09' }, 'admission within five working days, 清明 left out')
  assert.equal(s.clock(review, 'decision').due, '2026-05-01')
  s.refused('barred', review, 'admit', { ...li, roles: ['reviewer'], unit: 'qzf' })
  s.refused('not-yours', review, 'admit', ren)
  s.takes(review, 'admit', ji)
  assert.deepEqual(
    s.refused('redo-day', review, 'decide', ji, { ...uphold, kind: 'annul' }).fields?.map(f => f.path),
    ['/redoBy'],
  )
  s.takes(review, 'decide', ji, uphold)
  s.refused('second-person', review, 'decide.sign', ji)
  s.takes(review, 'decide.sign', ou)
  s.takes(review, 'deliver', ji, delivery)
  assert.deepEqual(
    s.stands(review),
    { holder: 'superior', from: '2026-05-07', due: '2026-05-16' },
    'the window ends on 1 May and moves past the holidays',
  )
  s.refused('too-early', review, 'close', ji)
  s.today('2026-05-07')
  s.refused('too-late', review, 'ask-re-review', petitioner(submission), why)
  s.takes(review, 'close', ji)
  assert.deepEqual([s.record(id).state, s.stands(id)], ['remedied', { holder: 'unit', due: '2026-05-17' }])
  s.takes(id, 'conclude', sun, { explained: '已说明复查意见' })
  assert.deepEqual([s.record(id).state, s.record(submission).state], ['concluded', 'concluded'])
})

test('too late for a review, and one that was not admitted or was withdrawn leaves the rest of the period', () => {
  const m = answered('2026-03-02')
  const { s, id, submission } = m
  const first = asked(m, '2026-03-10')
  s.takes(first, 'refuse', ji, { refusal: '请求与原事项不同，应作为新的信访事项提出。' })
  s.takes(first, 'refuse.sign', ou)
  assert.deepEqual([s.record(id).state, s.clock(id, 'review').due], ['delivered', '2026-04-01'])
  const second = asked(m, '2026-03-11')
  s.refused('not-freely', second, 'withdraw', petitioner(submission), { freely: false })
  s.takes(second, 'withdraw', petitioner(submission), { freely: true })
  assert.equal(s.record(id).state, 'delivered')
  s.today('2026-04-02')
  assert.match(s.refused('too-late', id, 'ask-review', petitioner(submission), why).zh, /2026-04-01/)
  s.refused('too-late', id, 'ask-review', lin, why)
})

test('annulled: the unit handles it anew by the day, not with the same result on the same facts; the petitioner has a new period', () => {
  const m = answered('2026-03-02')
  const { s, id } = m
  const review = asked(m, '2026-03-10')
  s.takes(review, 'admit', ji)
  s.takes(review, 'decide', ou, { ...uphold, kind: 'annul', opinion: '撤销原意见。', redoBy: '2026-05-10' })
  s.takes(review, 'decide.sign', ji)
  assert.equal(s.record(id).state, 'reviewing', 'it takes effect when it is delivered')
  s.today('2026-03-20')
  s.takes(review, 'deliver', ou, delivery)
  assert.deepEqual(
    [s.record(review).state, s.record(id).state, s.stands(id)],
    ['annulled', 'redoing', { holder: 'unit', due: '2026-05-10' }],
  )
  assert.deepEqual(s.record(id).data['demands'], [
    { id: 'd1', text: '支付工资' },
    { id: 'd2', text: '赔礼道歉' },
  ])
  s.takes(id, 'inquire', zhou, inquiry)
  s.refused('same-as-annulled', id, 'reply', zhou, answers('not-supported'))
  s.takes(id, 'reply', zhou, answers('supported', '补充核对考勤原件，请求属实。'))
  s.takes(id, 'reply.sign', li)
  s.today('2026-04-10')
  s.takes(id, 'deliver', zhou, delivery)
  assert.equal(s.clock(id, 'review').due, '2026-05-11', 'thirty days from the new delivery, 10 May being a Sunday')
  assert.equal(asked(m, '2026-05-11') !== review, true)
})

test('changed: what is to be carried out becomes a task of the unit', () => {
  const m = answered('2026-03-02')
  const { s, id } = m
  const review = asked(m, '2026-03-10')
  s.takes(review, 'admit', ji)
  s.takes(review, 'decide', ji, { ...uphold, kind: 'change', opinion: '变更为部分支持。', execute: '支付一个月工资。' })
  s.takes(review, 'decide.sign', ou)
  s.takes(review, 'deliver', ji, delivery)
  assert.equal(s.record(only(s.linked(id, 'executions'))).data['what'], '支付一个月工资。')
  assert.equal(s.record(id).state, 'reviewing')
})

test('a re-review with a hearing: its days do not count; after it the same facts are not accepted again, new ones are', () => {
  const m = answered('2026-03-02')
  const { s, id, submission } = m
  const review = asked(m, '2026-03-10')
  upheld(m, review)
  s.today('2026-03-20')
  s.takes(review, 'ask-re-review', petitioner(submission), why)
  const last = only(s.linked(review, 're-review'))
  assert.deepEqual(
    [s.record(last).data['body'], s.record(last).data['barred'], s.stands(review)],
    ['szf', ['zhao', 'sun', 'li', 'ji', 'ou'], { waits: 're-review' }],
  )
  assert.deepEqual([s.clock(last, 'decision').due, s.clock(last, 'decision').under.article], ['2026-04-19', 36])
  s.refused('not-yours', last, 'admit', ji)
  s.takes(last, 'admit', ren)
  s.today('2026-03-25')
  s.takes(last, 'hear', ren, { why: '争议大' })
  assert.deepEqual(s.stands(last), { waits: 'hearings' })
  const hearing = only(s.linked(last, 'hearings'))
  s.takes(hearing, 'announce', ren, call('2026-04-02'))
  s.today('2026-04-02')
  s.takes(hearing, 'hold', tao, { minutes: '陈述、质证、辩论。' })
  s.today('2026-04-09')
  s.takes(hearing, 'conclude', tao, { opinion: '多数认为应当维持。' })
  const clock = s.clock(last, 'decision')
  assert.deepEqual(
    [clock.due, clock.excluded, s.stands(last).due],
    ['2026-05-04', [{ from: '2026-03-25', to: '2026-04-09' }], '2026-05-04'],
    'fifteen days later',
  )
  const reReview = procedures['re-review'] ?? assert.fail('no such procedure')
  const told = explain(reReview, s.record(last), 'decision', publishedCalendar)
  assert.deepEqual([told?.days.length, told?.days.filter(d => d.why?.zh === '不计入期限').length, told?.days.at(-1)?.n], [46, 15, 30])
  s.takes(last, 'decide', ren, uphold)
  s.refused('barred', last, 'decide.sign', { ...ji, unit: 'xfb' })
  s.takes(last, 'decide.sign', tao)
  s.takes(last, 'deliver', ren, { ...delivery, published: true })
  assert.deepEqual([s.record(review).state, s.record(id).state, s.record(id).data['terminatedOn']], ['final', 'remedied', '2026-04-09'])
  s.takes(id, 'conclude', sun, { explained: '复核意见已送达并说明' })
  assert.deepEqual([s.record(id).state, s.record(submission).state], ['terminated', 'concluded'])
  s.takes(id, 'after-care', sun, { care: '协助申请临时救助。' })

  const again = s.opens('submission', wu, letter)
  const exit = { petition: id, nothingNew: true, reason: '与复核意见认定的事实和理由相同。', way: '可以依法提起诉讼。' }
  s.refused('something-new', again, 'not-again', zhao, { ...exit, nothingNew: false })
  s.takes(again, 'not-again', zhao, exit)
  s.refused('wrong-role', again, 'not-again.sign', zhao)
  s.takes(again, 'not-again.sign', qian)
  assert.deepEqual([s.record(again).state, s.record(id).data['returns'], s.record(id).state], ['not-again', 1, 'terminated'])
  s.takes(again, 'serve', lin, delivery)
  const fresh = s.opens('submission', wu, { ...letter, text: '新证据：找到了工资条原件。' })
  s.takes(fresh, 'triage', zhao, sorted)
  assert.equal(s.record(fresh).state, 'in-hand')
})

test('only what went through re-review is not accepted again; what is in hand elsewhere is declined with its ground', () => {
  const m = answered('2026-03-02')
  const { s, id } = m
  const again = s.opens('submission', wu, letter)
  assert.deepEqual(
    s
      .refused('not-exhausted', again, 'not-again', zhao, { petition: id, nothingNew: true, reason: '一', way: '一' })
      .fields?.map(f => f.path),
    ['/petition'],
  )
  s.takes(again, 'decline', zhao, {
    ground: 'pending',
    facts: '区人社局2026年3月2日受理，正在办理。',
    way: '请等候区人社局答复，不服可以申请复查。',
  })
  s.takes(again, 'decline.sign', qian)
  assert.equal(s.record(again).state, 'declined')
})

test('annulled at re-review, it goes back to the unit; withdrawn as a whole, every remedy ends with it', () => {
  const m = answered('2026-03-02')
  const { s, id, submission } = m
  const review = asked(m, '2026-03-10')
  upheld(m, review)
  s.takes(review, 'ask-re-review', petitioner(submission), why)
  const last = only(s.linked(review, 're-review'))
  s.takes(last, 'admit', ren)
  s.takes(last, 'decide', ren, { ...uphold, kind: 'annul', redoBy: '2026-05-01' })
  s.takes(last, 'decide.sign', tao)
  s.takes(last, 'deliver', ren, delivery)
  assert.deepEqual([s.record(id).state, s.record(id).data['terminatedOn'], s.stands(id).due], ['redoing', undefined, '2026-05-01'])

  const other = answered('2026-03-02')
  const second = asked(other, '2026-03-10')
  upheld(other, second)
  other.s.takes(second, 'ask-re-review', petitioner(other.submission), why)
  const open = only(other.s.linked(second, 're-review'))
  other.s.takes(open, 'admit', ren)
  other.s.takes(open, 'hear', ren, { why: '争议大' })
  other.s.takes(other.submission, 'withdraw', petitioner(other.submission), { reason: '已解决', freely: true })
  assert.deepEqual(
    [other.id, second, open, only(other.s.linked(open, 'hearings'))].map(r => other.s.record(r).state),
    ['lapsed', 'withdrawn', 'withdrawn', 'cancelled'],
  )
})

test('a re-review that does not go on leaves the rest of its period', () => {
  const m = answered('2026-03-02')
  const { s, submission } = m
  const review = asked(m, '2026-03-10')
  upheld(m, review)
  s.takes(review, 'ask-re-review', petitioner(submission), why)
  const last = only(s.linked(review, 're-review'))
  s.takes(last, 'withdraw', petitioner(submission), { freely: true })
  assert.deepEqual([s.record(review).state, s.clock(review, 're-review').due], ['delivered', '2026-04-09'])
})

test('whoever drafted an opinion handled it as much as who signed, and stands aside from its review', () => {
  const m = accepted('2026-03-02')
  m.s.takes(m.id, 'inquire', zhou, inquiry)
  m.s.takes(m.id, 'reply', zhou, answers('not-supported'))
  m.s.takes(m.id, 'reply.sign', li)
  m.s.takes(m.id, 'deliver', sun, delivery)
  const review = asked(m, '2026-03-02')
  assert.ok(barredOf(m, review).includes('zhou'))
  m.s.refused('barred', review, 'admit', { ...zhou, roles: ['reviewer'], unit: 'qzf' })
  m.s.takes(review, 'admit', ji)
  m.s.takes(review, 'decide', ou, uphold)
  m.s.takes(review, 'decide.sign', ji)
  m.s.takes(review, 'deliver', ji, delivery)
  m.s.takes(review, 'ask-re-review', petitioner(m.submission), why)
  assert.ok(barredOf(m, only(m.s.linked(review, 're-review'))).includes('ou'))
})
const barredOf = (m: Matter, id: string): readonly string[] => {
  const list = m.s.record(id).data['barred']
  return Array.isArray(list) ? list.map(String) : []
}
