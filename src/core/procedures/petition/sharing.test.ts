import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, petitioner } from '#testing/cast.ts'
import { accepted, answers, delivery, inquiry, letter, only, reply, type Matter } from '#testing/matters.ts'

// Two letters on one matter: the second was joined to the petition of the first.

const { lin, wu, zhao, sun, li, ji, ou } = cast
const why = { reason: '认定事实不清' }
const freely = { reason: '不想再反映', freely: true }

function shared(): Matter & { readonly other: string } {
  const m = accepted('2026-03-02')
  const other = m.s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  m.s.takes(other, 'join', zhao, { petition: m.id })
  return { ...m, other }
}

test('each of them is given the answer, with proof; the period runs from the last delivery, and nothing is concluded before it', () => {
  const m = shared()
  const { s, id, submission, other } = m
  reply(m)
  assert.deepEqual(
    [s.record(submission).data['deliveredOn'], s.record(other).data['deliveredOn'], s.clock(id, 'review').due],
    ['2026-03-02', undefined, '2026-04-01'],
  )
  s.today('2026-03-10')
  s.refused('not-delivered-to-all', id, 'conclude', sun, { explained: '已说明' })
  s.refused('proof-missing', id, 'deliver-also', sun, { submission: other, deliveredBy: 'mail' })
  s.refused('not-waiting', id, 'deliver-also', sun, { submission, ...delivery })
  s.takes(id, 'deliver-also', sun, { submission: other, ...delivery, deliveredBy: 'mail' })
  assert.deepEqual(
    [
      s.record(other).data['deliveredOn'],
      s.record(submission).data['deliveredOn'],
      s.clock(id, 'review').due,
      s.record(id).data['deliveredBy'],
    ],
    ['2026-03-10', '2026-03-02', '2026-04-09', 'in-person'],
  )
  s.refused('nobody-else', id, 'deliver-also', sun, { submission: other, ...delivery })
  s.today('2026-04-09')
  s.refused('too-early', id, 'conclude', sun, { explained: '已说明' })
  s.today('2026-04-10')
  s.takes(id, 'conclude', sun, { explained: '已说明' })
  assert.deepEqual([s.record(submission).state, s.record(other).state], ['concluded', 'concluded'])
})

test('who gave no address keeps nobody waiting: why it cannot be delivered is recorded, and they may still get it', () => {
  const m = shared()
  const { s, id, other } = m
  reply(m)
  s.takes(id, 'deliver-also', sun, { submission: other, unreachable: '匿名，未留联系方式' })
  assert.equal(s.record(other).data['deliveredOn'], undefined)
  s.today('2026-03-20')
  s.takes(id, 'deliver-also', sun, { submission: other, ...delivery })
  assert.deepEqual([s.record(other).data['deliveredOn'], s.clock(id, 'review').due], ['2026-03-20', '2026-04-20'])
  s.today('2026-04-21')
  s.takes(id, 'conclude', sun, { explained: '已说明' })
})

test('either of them may ask for the review, and only who asked withdraws it; the answer reaches the other meanwhile', () => {
  const m = shared()
  const { s, id, submission, other } = m
  reply(m)
  s.takes(id, 'ask-review', petitioner(other), why)
  const review = only(s.linked(id, 'reviews'))
  assert.equal(s.record(review).data['askedBy'], other)
  s.refused('not-who-asked', review, 'withdraw', petitioner(submission), { freely: true })
  s.takes(id, 'deliver-also', sun, { submission: other, ...delivery })
  s.takes(review, 'withdraw', petitioner(other), { freely: true })
  assert.equal(s.record(id).state, 'delivered')
  s.refused('whose', id, 'ask-review', lin, why)
  s.takes(id, 'ask-review', lin, { ...why, submission })
  const second = s.linked(id, 'reviews').at(-1) ?? ''
  s.refused('not-who-asked', second, 'withdraw', petitioner(other), { freely: true })
  s.takes(second, 'admit', ji)
  s.takes(second, 'decide', ji, { kind: 'uphold', found: '属实', opinion: '维持', basis: '规定' })
  s.takes(second, 'decide.sign', ou)
  s.takes(second, 'deliver', ji, delivery)
  s.takes(second, 'ask-re-review', petitioner(other), why)
  const last = only(s.linked(second, 're-review'))
  s.refused('not-who-asked', last, 'withdraw', petitioner(submission), { freely: true })
  s.takes(last, 'withdraw', petitioner(other), { freely: true })
})

test('who withdrew their letter asks for nothing more, and the matter goes on for the other, who is given the answer first', () => {
  const m = shared()
  const { s, id, submission, other } = m
  s.takes(submission, 'withdraw', petitioner(submission), freely)
  reply(m)
  assert.deepEqual(
    [s.record(id).data['deliveredTo'], s.record(other).data['deliveredOn'], s.record(submission).data['deliveredOn']],
    [[other], '2026-03-02', undefined],
  )
  s.refused('not-open-any-more', id, 'ask-review', petitioner(submission), why)
  s.takes(id, 'ask-review', petitioner(other), why)
})

test('annulled and answered anew, it is delivered to both anew', () => {
  const m = shared()
  const { s, id, submission, other } = m
  reply(m)
  s.takes(id, 'deliver-also', sun, { submission: other, ...delivery })
  s.takes(id, 'ask-review', petitioner(submission), why)
  const review = only(s.linked(id, 'reviews'))
  s.takes(review, 'admit', ji)
  s.takes(review, 'decide', ji, { kind: 'annul', found: '不清', opinion: '撤销', basis: '规定', redoBy: '2026-04-01' })
  s.takes(review, 'decide.sign', ou)
  s.takes(review, 'deliver', ji, delivery)
  s.today('2026-03-20')
  reply(m, answers('supported'))
  s.refused('not-delivered-to-all', id, 'conclude', li, { solved: '已支付' })
  s.takes(id, 'deliver-also', sun, { submission: other, ...delivery })
  assert.equal(s.record(other).data['deliveredOn'], '2026-03-20')
})

test('a letter joins until the answer is signed; after that it is a matter of its own', () => {
  const m = accepted('2026-03-02')
  const { s, id } = m
  const [second, third, fourth] = ['p2', 'p3', 'p4'].map(p => s.opens('submission', wu, { ...letter, petitioner: p }))
  s.takes(id, 'inquire', sun, inquiry)
  s.takes(id, 'reply', sun, answers('not-supported'))
  s.takes(second ?? '', 'join', zhao, { petition: id })
  s.takes(id, 'reply.sign', li)
  s.refused('answered-already', third ?? '', 'join', zhao, { petition: id })
  s.takes(id, 'deliver', sun, delivery)
  s.refused('answered-already', fourth ?? '', 'join', zhao, { petition: id })
})

test('a letter that was joined by mistake is parted again with the office’s old days, and nothing of the other’s goes with it', () => {
  const { s, id, submission } = accepted('2026-03-02')
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  const before = s.clock(other, 'triage')
  s.takes(other, 'join', zhao, { petition: id })
  s.takes(id, 'split', zhao, { subject: '赔礼道歉', off: ['d2'], reason: '分开办理' })
  s.takes(id, 'mediate', sun, { parties: '双方', mediator: '调委会', consent: true })
  s.today('2026-03-12')
  s.refused('not-joined', submission, 'unjoin', zhao, { reason: '一' })
  s.takes(other, 'unjoin', zhao, { reason: '不是同一工地' })
  assert.deepEqual([s.stands(other), s.clock(other, 'triage')], [{ holder: 'office', due: '2026-03-17' }, before])
  assert.deepEqual(
    [
      s.linked(other, 'petitions'),
      s.linked(other, 'mediations'),
      s.linked(id, 'submissions'),
      s.record(other).data['units'],
      s.record(other).data['passedOn'],
    ],
    [[], [], [submission], undefined, undefined],
  )
  s.takes(other, 'join', zhao, { petition: id })
})

test('the last letter of a petition that is parted from it leaves nobody who asks; one that has its answer stays', () => {
  const m = shared()
  const { s, id, submission, other } = m
  s.takes(submission, 'withdraw', petitioner(submission), freely)
  s.takes(other, 'unjoin', zhao, { reason: '不是同一工地' })
  assert.deepEqual([s.record(id).state, s.record(other).state], ['lapsed', 'registered'])
  const n = shared()
  reply(n)
  n.s.takes(n.id, 'deliver-also', sun, { submission: n.other, ...delivery })
  n.s.refused('answered-already', n.other, 'unjoin', zhao, { reason: '一' })
})

test('what is under way goes on for who is left: a withdrawal that does not end the matter ends nothing beside it', () => {
  const m = shared()
  const { s, id, submission, other } = m
  s.takes(id, 'mediate', sun, { parties: '双方', mediator: '调委会', consent: true })
  s.takes(id, 'ask-opinion', sun, { asked: 'zjj', question: '总包单位是谁', dueOn: '2026-03-20' })
  const third = s.opens('submission', wu, { ...letter, petitioner: 'p3' })
  s.takes(third, 'join', zhao, { petition: id })
  s.takes(third, 'withdraw', petitioner(third), freely)
  assert.deepEqual(
    [only(s.linked(id, 'mediations')), only(s.linked(id, 'assists'))].map(r => s.record(r).state),
    ['mediating', 'asked'],
  )
  reply(m)
  s.takes(id, 'ask-review', petitioner(other), why)
  s.takes(submission, 'withdraw', petitioner(submission), freely)
  assert.deepEqual([s.record(only(s.linked(id, 'reviews'))).state, s.record(id).state], ['requested', 'reviewing'])
  s.takes(other, 'withdraw', petitioner(other), freely)
  assert.deepEqual([s.record(only(s.linked(id, 'reviews'))).state, s.record(id).state], ['withdrawn', 'lapsed'])
})
