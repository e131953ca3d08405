import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { scene } from '#testing/scene.ts'

const { lin, zhao } = cast
const group = { level: 'district', place: '接访大厅', heads: 12, representatives: 3, summary: '反映小区供暖' }

test('a sixth representative and a skipped level are registered, with a note', () => {
  const s = scene('2026-03-02')
  const id = s.opens('visit', lin, { ...group, level: 'city', answers: 'street', representatives: 6 })
  assert.deepEqual(s.record(id).data['notes'], ['many-representatives', 'level-skipped'])
  assert.deepEqual(s.record(s.opens('visit', lin, { ...group, representatives: 5 })).data['notes'], [])
  assert.deepEqual(s.record(s.opens('visit', lin, { ...group, level: 'city' })).data['notes'], [], 'nobody knows yet which level answers')
  s.takes(id, 'correct', lin, { representatives: 5, reason: '复核' })
  assert.deepEqual(s.record(id).data['notes'], ['level-skipped'])
  s.takes(id, 'correct', lin, { answers: 'district', reason: '复核' })
  assert.deepEqual(s.record(id).data['notes'], [])
})

test('what a group brings is a submission of its own, linked both ways, with the office’s fifteen days', () => {
  const s = scene('2026-02-27')
  const id = s.opens('visit', lin, group)
  // A Friday, and the Saturday after it is worked in exchange.
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-02-28' })
  s.takes(id, 'register', lin, { subject: '供暖不足', text: '室温不到十六度。', petitioner: 'p1' })
  const [submission = ''] = s.linked(id, 'submissions')
  assert.deepEqual(s.linked(submission, 'visits'), [id])
  const { data, state } = s.record(submission)
  assert.deepEqual([data['channel'], data['via'], data['heads'], state], ['visit', 'hall', 12, 'registered'])
  assert.deepEqual(s.stands(submission), { holder: 'office', due: '2026-03-14' })
  s.takes(id, 'finish', lin, { readBack: true })
  assert.deepEqual(s.stands(id), {})
  assert.equal(s.record(submission).state, 'registered')
})

test('a visit ends when what was brought is registered or connected, or the way was shown', () => {
  const s = scene('2026-03-02')
  const id = s.opens('visit', lin, group)
  assert.equal(s.refused('nothing-registered', id, 'finish', lin, { readBack: true }).under?.article, 22)
  s.takes(id, 'guide', lin, { where: '区人民法院立案庭' })
  s.takes(id, 'finish', lin, { readBack: true })
})

test('a group that comes about what is already registered is connected to it, and only reception does so', () => {
  const s = scene('2026-03-02')
  const submission = s.opens('submission', lin, { channel: 'letter', subject: '供暖', text: '……' })
  const id = s.opens('visit', lin, group)
  const before = s.record(submission)
  s.refused('wrong-role', id, 'connect', zhao, { submission })
  s.takes(id, 'connect', lin, { submission })
  s.takes(id, 'connect', lin, { submission })
  assert.deepEqual(s.linked(submission, 'visits'), [id], 'connected twice is connected once')
  assert.deepEqual(s.record(submission), before)
})

test('a wrong connection is undone, also afterwards; what was registered at the visit stays with it', () => {
  const s = scene('2026-03-02')
  const submission = s.opens('submission', lin, { channel: 'letter', subject: '供暖', text: '……' })
  const id = s.opens('visit', lin, group)
  s.refused('nothing-connected', id, 'disconnect', lin, { letter: submission, reason: '一' })
  s.takes(id, 'register', lin, { subject: '供暖不足', text: '室温不到十六度。', petitioner: 'p1' })
  const [own = ''] = s.linked(id, 'submissions')
  s.takes(id, 'connect', lin, { submission })
  s.takes(id, 'connect', lin, { submission: own })
  s.takes(id, 'finish', lin, { readBack: true })
  s.refused('not-connected', id, 'disconnect', lin, { letter: own, reason: '一' })
  s.takes(id, 'disconnect', lin, { letter: submission, reason: '不是同一小区' })
  assert.deepEqual([s.linked(id, 'submissions'), s.linked(submission, 'visits')], [[own], []])
})
