import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, petitioner } from '#testing/cast.ts'
import { accepted, answered, answers, delivery, inquiry, only, type Matter } from '#testing/matters.ts'
import { bodyAbove } from './shared/decisions.ts'

// What keeps hearing, review and re-review fair: who may take part in them (article 28), what may be decided again (article 35), and how
// long it may take (article 36).

const { sun, li, zhou, ji, ou, hua, ren, tao } = cast
const why = { reason: '认定事实不清。' }
const uphold = { kind: 'uphold', found: '认定事实清楚。', opinion: '维持。', basis: '《信访工作条例》第三十五条' }
const call = (heldOn: string, given: object = {}) => ({
  heldOn,
  place: '会议室',
  chair: '刘某',
  panel: ['甲', '乙', '丙'],
  open: true,
  ...given,
})

function reviewed(m: Matter, decision: object, day: `${number}-${number}-${number}` = '2026-03-10'): string {
  m.s.today(day)
  m.s.takes(m.id, 'ask-review', petitioner(m.submission), why)
  const review = m.s.linked(m.id, 'reviews').at(-1) ?? ''
  m.s.takes(review, 'admit', ji)
  m.s.takes(review, 'decide', ji, { ...uphold, ...decision })
  m.s.takes(review, 'decide.sign', ou)
  m.s.takes(review, 'deliver', ji, delivery)
  return review
}
function reReviewing(m: Matter): string {
  const review = reviewed(m, {})
  m.s.takes(review, 'ask-re-review', petitioner(m.submission), why)
  const last = only(m.s.linked(review, 're-review'))
  m.s.takes(last, 'admit', ren)
  return last
}

test('a hearing that was called off takes no days, one that is held does; it is held soon, and once', () => {
  const m = answered('2026-03-02')
  const { s } = m
  const last = reReviewing(m)
  const due = s.clock(last, 'decision').due
  s.takes(last, 'hear', ren, { why: '争议大' })
  const first = only(s.linked(last, 'hearings'))
  assert.deepEqual(
    s.refused('too-far', first, 'announce', ren, call('2026-06-01')).fields?.map(f => f.path),
    ['/heldOn'],
  )
  s.takes(first, 'announce', ren, call('2026-03-20'))
  s.today('2026-03-18')
  s.takes(first, 'cancel', ren, { why: '当事人撤回听证申请' })
  assert.deepEqual([s.clock(last, 'decision').due, s.clock(last, 'decision').excluded, s.record(last).state], [due, undefined, 'reviewing'])
  s.takes(last, 'hear', ren, { why: '争议大' })
  const second = s.linked(last, 'hearings').find(id => id !== first) ?? ''
  s.takes(second, 'announce', ren, call('2026-03-26'))
  s.today('2026-03-26')
  s.takes(second, 'hold', tao, { minutes: '陈述、质证。' })
  s.takes(second, 'conclude', tao, { opinion: '维持。' })
  assert.ok(s.clock(last, 'decision').due > due)
  s.refused('heard-once', last, 'hear', ren, { why: '再听一次' })
})

test('nobody sits twice at a hearing, and who chairs is no member', () => {
  const { s, id } = accepted('2026-03-02')
  s.takes(id, 'hear', li, { reason: '争议大' })
  const hearing = only(s.linked(id, 'hearings'))
  s.refused('panel-twice', hearing, 'announce', li, call('2026-03-12', { panel: ['甲', '甲', '乙'] }))
  s.refused('panel-twice', hearing, 'announce', li, call('2026-03-12', { chair: '甲' }))
  s.takes(hearing, 'announce', li, call('2026-03-12'))
})

test('who stands aside from a matter stands aside from all that hangs on it, before and after', () => {
  const { s, id } = accepted('2026-03-02')
  s.takes(id, 'hear', li, { reason: '争议大' })
  s.takes(id, 'recuse', sun, { who: 'sun', reason: '与当事人有亲属关系' })
  s.refused('barred', only(s.linked(id, 'hearings')), 'announce', sun, call('2026-03-12'))
  s.takes(id, 'mediate', li, { parties: '甲、乙', mediator: '区调委会', consent: true })
  s.refused('barred', only(s.linked(id, 'mediations')), 'fail', sun, { reason: '分歧大', told: '可以申请仲裁' })
})

test('a reviewer stands aside, and takes no step from then on', () => {
  const m = answered('2026-03-02')
  const { s, id, submission } = m
  s.takes(id, 'ask-review', petitioner(submission), why)
  const review = only(s.linked(id, 'reviews'))
  s.refused('not-a-reviewer', review, 'recuse', ji, { who: 'hua', why: '亲属' })
  s.takes(review, 'recuse', ji, { who: 'ji', why: '与信访人有利害关系' })
  s.refused('barred', review, 'admit', ji)
  s.takes(review, 'admit', ou)
  s.takes(review, 'hear', ou, { reason: '争议大' })
  s.refused('barred', only(s.linked(review, 'hearings')), 'announce', { ...ji, roles: ['reviewer', 'chair'] }, call('2026-03-12'))
  s.takes(only(s.linked(review, 'hearings')), 'announce', hua, call('2026-03-12'))
})

test('what an annulled opinion promised is no longer owed, nor what a changed one did', () => {
  for (const decision of [
    { kind: 'annul', redoBy: '2026-04-30' },
    { kind: 'change', execute: '支付一个月工资。' },
  ]) {
    const m = answered('2026-03-02', answers('supported'))
    const { s, id } = m
    const before = s.linked(id, 'executions')
    assert.equal(before.length, 2)
    reviewed(m, decision)
    assert.deepEqual(
      before.map(e => s.record(e).state),
      ['fallen', 'fallen'],
    )
    assert.equal(s.linked(id, 'executions').length, decision.kind === 'annul' ? 2 : 3, 'what was changed is a task of its own')
  }
})

test('a re-review’s decision stands beside the review’s own', () => {
  const m = answered('2026-03-02')
  const { s, id, submission } = m
  const review = reviewed(m, { kind: 'change', execute: '支付一个月工资。' })
  s.takes(review, 'ask-re-review', petitioner(submission), why)
  const last = only(s.linked(review, 're-review'))
  s.takes(last, 'admit', ren)
  s.takes(last, 'decide', ren, uphold)
  s.takes(last, 'decide.sign', tao)
  s.takes(last, 'deliver', ren, delivery)
  assert.deepEqual([s.record(review).data['kind'], s.record(review).data['lastKind']], ['change', 'uphold'])
  assert.deepEqual(
    s.linked(id, 'executions').map(e => s.record(e).state),
    ['due'],
    'once, and still owed',
  )
})

test('a decision says what it comes to: what is to be carried out, and a day that handling can keep', () => {
  const m = answered('2026-03-02')
  const { s, id, submission } = m
  s.takes(id, 'ask-review', petitioner(submission), why)
  const review = only(s.linked(id, 'reviews'))
  s.takes(review, 'admit', ji)
  s.refused('change-empty', review, 'decide', ji, { ...uphold, kind: 'change' })
  s.refused('redo-too-far', review, 'decide', ji, { ...uphold, kind: 'annul', redoBy: '2026-12-31' })
  s.takes(review, 'decide', ji, { ...uphold, kind: 'annul', redoBy: '2026-03-20' })
  s.takes(review, 'decide.sign', ou)
  s.today('2026-03-25')
  assert.deepEqual(
    s.refused('redo-day', review, 'deliver', ji, delivery).fields?.map(f => f.path),
    ['/redoBy'],
    'that day has passed before the opinion arrived',
  )
  s.takes(review, 'deliver', ji, { ...delivery, redoBy: '2026-05-20' })
  assert.equal(s.stands(id).due, '2026-05-20')
})

test('of annulled opinions none comes back on the same facts, not for one demand, not with other words, not after a second annulment', () => {
  const m = answered('2026-03-02')
  const { s, id } = m
  reviewed(m, { kind: 'annul', redoBy: '2026-04-30' })
  const mixed = { answers: [...answers('not-supported', '换一种说法。').answers.slice(0, 1), ...answers('supported').answers.slice(1)] }
  s.takes(id, 'inquire', zhou, inquiry)
  assert.deepEqual(
    s.refused('same-as-annulled', id, 'reply', zhou, mixed).fields?.map(f => f.path),
    ['/newFacts'],
  )
  s.takes(id, 'reply', zhou, { ...mixed, newFacts: '调取到离职证明原件。' })
  s.takes(id, 'reply.sign', li)
  s.takes(id, 'deliver', zhou, delivery)
  m.s.takes(id, 'ask-review', petitioner(m.submission), why)
  const second = s.linked(id, 'reviews').at(-1) ?? ''
  s.takes(second, 'admit', ji)
  s.takes(second, 'decide', ji, { ...uphold, kind: 'annul', redoBy: '2026-05-30' })
  s.takes(second, 'decide.sign', ou)
  s.takes(second, 'deliver', ji, delivery)
  s.takes(id, 'inquire', zhou, inquiry)
  s.refused('same-as-annulled', id, 'reply', zhou, answers('not-supported'))
  s.refused('same-as-annulled', id, 'reply', zhou, answers('supported'))
  s.takes(id, 'reply', zhou, answers('explained'))
})

test('a gap in the directory takes no remedy away: the government above the office decides, else the office finds who does', () => {
  const superiors = new Map([
    ['rsj', 'szf'],
    ['xfb', 'qzf'],
  ])
  const above = (unit: string, home = 'xfb') => bodyAbove(unit, { superiors, home })
  assert.deepEqual([above('rsj'), above('zjj'), above('qzf'), above('zjj', 'nowhere')], ['szf', 'qzf', 'xfb', 'nowhere'])
})
