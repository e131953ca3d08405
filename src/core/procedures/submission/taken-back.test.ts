import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, petitioner } from '#testing/cast.ts'
import { scene, type Scene } from '#testing/scene.ts'
import { procedureOf } from '../../engine/play.ts'

// A letter proves to be an accusation when its petition is already with the unit that it accuses: taken back in the same act (article 30).

const { lin, zhao, qian, sun, li, nie, zheng, yan } = cast
const letter = { channel: 'letter', subject: '路灯不亮', text: '东街路灯坏了半年。', petitioner: 'p1' }
const sorted = { category: 'appeal', content: '0308', matters: [{ subject: '路灯不亮', demands: ['修好路灯'] }] }
const inquiry = { heard: '听取', found: '属实' }
const reason = '信中举报科长收受回扣'
const answers = [{ demand: 'd1', outcome: 'explained', answer: '已答复。', basis: '规定' }]

const seen = (s: Scene, id: string) => {
  const p = procedureOf(s.play(), s.record(id).procedure)
  const { data } = s.record(id)
  return [p.seals?.(data), p.readers?.(data)]
}
function triaged(s: Scene) {
  const submission = s.opens('submission', lin, letter)
  s.takes(submission, 'triage', zhao, sorted)
  return { submission, petition: s.linked(submission, 'petitions')[0] ?? assert.fail() }
}
function handled(s: Scene) {
  const both = triaged(s)
  const { petition } = both
  s.takes(petition, 'assign', zhao, { unit: 'rsj', reportBy: '2026-04-01' })
  s.takes(petition, 'assign.sign', qian)
  s.takes(petition, 'sign-for', sun)
  s.takes(petition, 'accept', li)
  return both
}

test('the unit has neither the petition nor what was opened for it any more, nobody’s day runs, and discipline gets all of it', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = handled(s)
  s.takes(petition, 'ask-opinion', sun, { asked: 'zjj', question: '采购是否合规', dueOn: '2026-04-01' })
  s.takes(petition, 'hear', li, { reason: '重大' })
  s.takes(petition, 'inquire', sun, inquiry)
  const parts = [...s.linked(petition, 'assignments'), ...s.linked(petition, 'assists'), ...s.linked(petition, 'hearings')]
  const [, assist = ''] = parts
  s.takes(assist, 'answer', zheng, { opinion: '不合规' })
  s.today('2026-03-12')
  s.refused('for-triage', submission, 'seal', lin, { reason })
  s.refused('not-yours', submission, 'seal', sun, { reason })
  s.takes(submission, 'seal', zhao, { reason })
  assert.deepEqual(
    [s.record(submission).state, s.record(petition).state, s.record(petition).data['unit']],
    ['registered', 'taken', undefined],
  )
  assert.deepEqual(
    [submission, petition, ...parts].map(id => seen(s, id)),
    Array.from({ length: 5 }, () => ['sealed', []]),
  )
  assert.deepEqual([s.stands(petition), ...parts.map(id => s.stands(id))], [{}, {}, {}, {}])
  assert.deepEqual(s.stands(submission), { holder: 'office', due: '2026-03-17' }, 'the office’s fifteen days go on as they stood')
  s.refused('wrong-state', petition, 'inquire', sun, inquiry)
  s.takes(submission, 'pass', zhao, { to: 'jw', opinion: '移送' })
  s.takes(submission, 'pass.sign', qian)
  assert.deepEqual(
    [submission, petition, ...parts].map(id => seen(s, id)),
    Array.from({ length: 5 }, () => ['passed', ['jw']]),
  )
  s.takes(submission, 'acknowledge', nie)
})

test('found to be none after all, it is forwarded anew, and the sixty days go on from its acceptance', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = handled(s)
  const due = s.clock(petition, 'handling').due
  s.takes(submission, 'seal', zhao, { reason })
  s.today('2026-03-10')
  s.takes(submission, 'unseal', zhao, { purpose: 'request', reason: '不涉及' })
  s.takes(submission, 'unseal.sign', qian)
  assert.deepEqual([s.record(submission).state, s.record(petition).state, seen(s, petition)[0]], ['in-hand', 'sorted', 'open'])
  s.takes(petition, 'forward', zhao, { unit: 'zjj' })
  assert.deepEqual([s.clock(petition, 'handling').due, s.record(submission).data['units']], [due, ['zjj']])
})

test('another letter on the same petition is sorted anew, what was joined stands on its own again, and a joined letter that is sealed leaves alone', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = triaged(s)
  const other = triaged(s)
  const joined = s.opens('submission', lin, { ...letter, petitioner: 'p2' })
  s.takes(joined, 'join', zhao, { petition })
  s.takes(petition, 'forward', zhao, { unit: 'rsj' })
  s.takes(other.petition, 'merge', zhao, { into: petition, contained: true, reason: '同一事项' })
  s.takes(submission, 'seal', zhao, { reason })
  assert.deepEqual(
    [joined, other.submission, other.petition].map(id => s.record(id).state),
    ['registered', 'in-hand', 'sorted'],
  )
  assert.deepEqual([s.linked(petition, 'submissions'), s.linked(joined, 'petitions'), seen(s, joined)], [[submission], [], ['open', []]])
  s.takes(joined, 'join', zhao, { petition: other.petition })
  s.takes(other.petition, 'forward', zhao, { unit: 'rsj' })
  s.takes(joined, 'seal', zhao, { reason })
  assert.deepEqual(
    [s.record(other.petition).state, s.record(other.submission).state, s.linked(other.petition, 'submissions'), seen(s, joined)],
    ['offered', 'in-hand', [other.submission], ['sealed', []]],
  )
})

test('a joined letter that is sealed when nobody else waits ends the petition; one in dispute is taken back too', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = triaged(s)
  const joined = s.opens('submission', lin, { ...letter, petitioner: 'p2' })
  const disputed = triaged(s)
  s.takes(joined, 'join', zhao, { petition })
  s.takes(submission, 'withdraw', petitioner(submission), { reason: '不再反映', freely: true })
  s.takes(joined, 'seal', zhao, { reason })
  assert.deepEqual([s.record(petition).state, s.record(joined).state], ['lapsed', 'registered'])
  s.takes(disputed.petition, 'dispute', zhao, { units: ['rsj', 'zjj'], reason: '职责交叉' })
  const [jurisdiction = ''] = s.linked(disputed.petition, 'jurisdiction')
  s.takes(disputed.submission, 'seal', zhao, { reason })
  assert.deepEqual(
    [s.record(disputed.petition).state, s.record(jurisdiction).state, seen(s, jurisdiction)],
    ['taken', 'dropped', ['sealed', []]],
  )
  s.refused('wrong-state', jurisdiction, 'agree', yan, { decided: 'rsj', record: '协商' })
})

test('what has been answered is not taken back: the accusation is registered apart', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = handled(s)
  s.takes(petition, 'inquire', sun, inquiry)
  s.takes(petition, 'reply', sun, { answers })
  s.takes(petition, 'reply.sign', li)
  assert.match(s.refused('answered-already', submission, 'seal', zhao, { reason }).zh, /另行登记/)
})

test('what a unit received itself leaves it when the unit finds it to be an accusation, and the office’s fifteen days begin', () => {
  const s = scene('2026-03-02')
  const submission = s.opens('submission', sun, { ...letter, receivedBy: 'rsj' })
  s.today('2026-03-04')
  s.takes(submission, 'seal', sun, { reason })
  assert.deepEqual(
    [s.record(submission).state, s.stands(submission), seen(s, submission)],
    ['registered', { holder: 'office', due: '2026-03-19' }, ['sealed', []]],
  )
})

test('found to accuse the petition office itself it goes past it, with the petition, and nobody of the office routes it', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = handled(s)
  s.takes(submission, 'seal', zhao, { reason, against: ['xfb'] })
  assert.deepEqual([s.record(submission).state, s.record(petition).state], ['sent', 'taken'])
  assert.deepEqual(
    [submission, petition, ...s.linked(petition, 'assignments')].map(id => seen(s, id)),
    Array.from({ length: 3 }, () => ['passed', ['jw']]),
  )
  s.takes(submission, 'acknowledge', nie)
  const other = triaged(s)
  s.takes(other.submission, 'seal', zhao, { reason, against: ['rsj'] })
  s.refused('to-the-accused', other.submission, 'pass', zhao, { to: 'rsj', opinion: '移送' })
})
