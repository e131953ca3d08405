import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted, only } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'

// What the leaders' desk gets wrong, and how it is put right.

const { bai, tang, yan, qian, xu, lin, zhao, sun, li, shi, zheng, wang } = cast
const session = {
  subject: '公开接访',
  kind: 'open',
  form: 'on-site',
  plannedOn: '2026-03-04',
  leader: 'bai',
  place: '群众来访接待中心',
  slots: 3,
}

test('a reception is arranged anew before its day, and no slot that was booked is taken away', () => {
  const s = scene('2026-03-02')
  const id = s.opens('reception-session', yan, session)
  const change = { subject: '公开接访', form: 'joint', place: '云渡街道', grassroots: true, slots: 3 }
  s.takes(id, 'book', lin, { persons: 1 })
  s.takes(id, 'book', lin, { persons: 2 })
  s.refused('with-whom', id, 'amend', yan, change)
  s.refused('booked-already', id, 'amend', yan, { ...change, together: ['rsj'], slots: 1 })
  s.takes(id, 'amend', yan, { ...change, together: ['rsj'] })
  assert.deepEqual(
    [s.record(id).data['place'], s.record(id).data['grassroots'], s.record(id).data['seenBy']],
    ['云渡街道', true, ['xfb', 'rsj']],
  )
  s.takes(id, 'amend', yan, { subject: '公开接访', form: 'on-site', place: '群众来访接待中心' })
  assert.deepEqual(
    [s.record(id).data['together'], s.record(id).data['slots'], s.record(id).data['seenBy']],
    [undefined, undefined, ['xfb']],
  )
})

test('who stands in has the reception alone, until the one first planned takes it back', () => {
  const s = scene('2026-03-04')
  const id = s.opens('reception-session', yan, session)
  s.takes(id, 'substitute', yan, { substitute: 'tang', reason: '外出开会' })
  assert.deepEqual([s.record(id).data['leader'], s.record(id).data['instead']], ['tang', 'bai'])
  s.refused('not-the-handler', id, 'hold', bai, { visitors: 1, petitions: 0 })
  s.refused('the-same', id, 'substitute', yan, { substitute: 'tang', reason: '一' })
  s.takes(id, 'substitute', yan, { substitute: 'bai', reason: '会议取消' })
  assert.deepEqual([s.record(id).data['leader'], s.record(id).data['instead']], ['bai', undefined])
  s.refused('not-the-handler', id, 'hold', tang, { visitors: 1, petitions: 0 })
})

test('a reception that was recorded and never held is undone by the director, and is counted no more', () => {
  const s = scene('2026-03-04')
  const id = s.opens('reception-session', yan, session)
  s.takes(id, 'hold', bai, { visitors: 3, petitions: 1 })
  s.refused('wrong-role', id, 'void', yan, { reason: '登记错了场次' })
  s.takes(id, 'void', xu, { reason: '登记错了场次' })
  assert.deepEqual([s.record(id).state, s.record(id).data['heldOn'], s.record(id).data['visitors']], ['cancelled', undefined, undefined])
})

test('no instruction and no case from above goes to a body that has nobody here; what went to the wrong one goes on to another', () => {
  const s = scene('2026-03-04')
  const given = { subject: '供暖', text: '请三日内到户。', unit: 'rsj', feedbackBy: '2026-03-12' }
  const at = s.opens('reception-session', yan, session)
  const above = s.opens('case-from-above', zhao, {
    subject: '欠薪',
    source: 'city-office',
    sourceNumber: '澜信交〔2026〕1号',
    receivedOn: '2026-03-04',
    dueOn: '2026-04-30',
    demand: '查明情况。',
  })
  for (const unit of ['szf', 'street-1']) {
    assert.throws(() => s.opens('instruction', bai, { ...given, unit }), /nobody-there/)
    s.refused('nobody-there', at, 'instruct', bai, { about: '供暖', text: '请到户。', addressee: unit, feedbackBy: '2026-03-12' })
    s.refused('nobody-there', above, 'pass', zhao, { unit, unitBy: '2026-04-15' })
  }
  s.takes(at, 'instruct', bai, { about: '供暖', text: '请到户。', addressee: 'rsj', feedbackBy: '2026-03-12' })
  const id = only(s.linked(at, 'instructions'))
  const on = { unit: 'zjj', feedbackBy: '2026-03-16', reason: '供暖归住建' }
  s.takes(id, 'feedback', sun, { feedback: '不归我局。' })
  s.refused('with-signer', id, 'redirect', bai, on)
  s.takes(id, 'feedback.return', li, { reason: '退回' })
  s.refused('not-your-own', id, 'redirect', tang, on)
  s.takes(id, 'redirect', bai, on)
  s.takes(id, 'feedback', zheng, { feedback: '已修复。' })
  s.takes(id, 'feedback.sign', wang)
  assert.equal(s.stands(id).holder, 'conference')
})

test('what was typed wrong of a case from above is corrected, its day too; it counts as reported on the day of its report', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('case-from-above', zhao, {
    subject: '欠薪',
    source: 'city-office',
    sourceNumber: '澜信交〔2026〕1号',
    receivedOn: '2026-03-02',
    dueOn: '2026-05-30',
    demand: '查明情况。',
  })
  s.refused('nothing-to-correct', id, 'correct', zhao, { why: '看错' })
  s.refused('due-first', id, 'correct', zhao, { dueOn: '2026-03-01', why: '看错' })
  s.refused('which-body', id, 'correct', zhao, { source: 'other', why: '看错' })
  s.takes(id, 'correct', zhao, { dueOn: '2026-04-30', sourceNumber: '澜信交〔2026〕7号', why: '看错' })
  s.takes(id, 'connect', zhao, { petitions: [petition] })
  s.takes(id, 'pass', zhao, { unit: 'rsj', unitBy: '2026-04-15' })
  s.takes(id, 'report', sun, { result: '已支付。' })
  s.refused('with-signer', id, 'pass', zhao, { unit: 'zjj', unitBy: '2026-04-15' })
  s.takes(id, 'report.sign', li)
  assert.deepEqual([s.stands(id).due, s.linked(petition, 'cases-from-above')], ['2026-04-30', [id]])
  s.today('2026-03-05')
  s.takes(id, 'report-back', zhao, { report: '报告如下。' })
  s.takes(id, 'report-back.sign', qian)
  assert.equal(s.record(id).data['reportedOn'], '2026-03-05')
})

test('a leader’s case is put right, and takes in another petition of the same matter', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('leader-case', xu, { subject: '欠薪', leader: 'bai', unit: 'zjj', difficulty: 'old', dueOn: '2026-06-30' })
  s.takes(id, 'amend', yan, { subject: '历史欠薪', unit: 'rsj', difficulty: 'bone', reason: '单位选错' })
  s.takes(id, 'connect', shi, { more: [petition] })
  assert.deepEqual([s.record(id).data['unit'], s.record(id).data['difficulty'], s.linked(petition, 'leader-cases')], ['rsj', 'bone', [id]])
})

test('a roster that was published is withdrawn: its sessions to come fall with it, their bookings too; what was held stays', () => {
  const s = scene('2026-03-02')
  const id = s.opens('roster', yan, {
    subject: '接访安排',
    pattern: 'daily',
    leaders: ['bai'],
    place: '接待中心',
    from: '2026-03-03',
    until: '2026-03-05',
    slots: 2,
  })
  s.takes(id, 'publish', yan)
  const [first = '', second = '', third = ''] = s.linked(id, 'sessions')
  s.takes(third, 'book', lin, { persons: 1 })
  s.today('2026-03-03')
  s.takes(first, 'hold', bai, { visitors: 2, petitions: 1 })
  s.refused('wrong-role', id, 'withdraw', yan, { reason: '领导分工调整' })
  s.takes(id, 'withdraw', xu, { reason: '领导分工调整' })
  assert.deepEqual(
    [id, first, second, third, only(s.linked(third, 'bookings'))].map(of => s.record(of).state),
    ['dropped', 'following', 'cancelled', 'cancelled', 'released'],
  )
})

test('a roster is changed while it is a draft, and its sessions reckoned again', () => {
  const s = scene('2026-03-02')
  const plan = {
    subject: '接访安排',
    pattern: 'daily',
    leaders: ['bai', 'tang'],
    place: '接待中心',
    from: '2026-03-03',
    until: '2026-03-06',
  }
  const id = s.opens('roster', yan, { ...plan, slots: 2 })
  s.refused('which-day', id, 'amend', yan, { ...plan, pattern: 'weekly' })
  s.takes(id, 'amend', yan, { ...plan, from: '2026-03-05', leaders: ['tang'] })
  assert.deepEqual([s.record(id).data['sessions'], s.record(id).data['slots']], [2, undefined])
  s.takes(id, 'publish', yan)
  assert.deepEqual(
    s.linked(id, 'sessions').map(of => s.record(of).data['leader']),
    ['tang', 'tang'],
  )
  s.refused('wrong-state', id, 'amend', yan, plan)
})
