import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted, delivery, letter, only, signed, sorted, type Matter } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'

const { wu, zhao, qian, sun, li } = cast
const reason = { reason: '信中请求支付拖欠的工资，不是建议。' }

function suggested(): Matter {
  const s = scene('2026-03-02')
  const submission = s.opens('submission', wu, letter)
  s.takes(submission, 'triage', zhao, { ...sorted, category: 'suggestion' })
  const id = only(s.linked(submission, 'petitions'))
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.takes(id, 'sign-for', sun)
  return { s, submission, id }
}

test('a suggestion that is an appeal is handled as one, within sixty days of its acceptance; drafted by who sees it, signed by the director', () => {
  const { s, id } = suggested()
  s.takes(id, 'accept', li)
  s.today('2026-03-20')
  s.refused('nothing-changed', id, 'reclassify', sun, { category: 'suggestion', ...reason })
  s.takes(id, 'reclassify', sun, { category: 'appeal', content: '0401', ...reason })
  assert.equal(s.record(id).state, 'studying')
  s.refused('wrong-role', id, 'reclassify.sign', li)
  s.takes(id, 'reclassify.sign', qian)
  assert.deepEqual([s.record(id).state, s.stands(id).due, s.record(id).data['route']], ['handling', '2026-05-01', 'petition'])
  s.takes(id, 'reclassify', zhao, { category: 'suggestion', ...reason })
  s.takes(id, 'reclassify.sign', qian)
  assert.deepEqual(
    [s.record(id).state, s.stands(id), s.record(id).data['route'], s.record(id).limits['handling']?.endedOn],
    ['studying', { holder: 'unit' }, undefined, '2026-03-20'],
  )
})

test('before it is accepted only its category changes; the unit’s own days go on', () => {
  const { s, id } = suggested()
  const due = s.stands(id).due
  s.takes(id, 'reclassify', sun, { category: 'appeal', ...reason })
  s.takes(id, 'reclassify.sign', qian)
  assert.deepEqual([s.record(id).state, s.stands(id).due, s.record(id).data['category']], ['signed', due, 'appeal'])
  s.takes(id, 'accept', li)
  assert.equal(s.record(id).state, 'handling')
})

test('what proved to be no duty of the unit’s own goes back to the petition procedure', () => {
  const { s, id } = signed('2026-03-02')
  s.takes(id, 'lead', li, { route: 'duty', basis: '一', told: '一', statutoryBy: '2026-04-20' })
  s.today('2026-03-10')
  s.takes(id, 'reclassify', sun, { category: 'appeal', reason: '不属于法定履职事项' })
  s.takes(id, 'reclassify.sign', qian)
  assert.deepEqual(
    [s.record(id).state, s.record(id).data['route'], s.record(id).data['statutoryBy'], s.stands(id).due],
    ['handling', 'petition', undefined, '2026-05-09'],
  )
})

test('an appeal that is reclassified loses no day of its sixty when that is undone', () => {
  const { s, id } = accepted('2026-03-02')
  for (const category of ['suggestion', 'appeal']) {
    s.takes(id, 'reclassify', zhao, { category, ...reason })
    s.takes(id, 'reclassify.sign', qian)
  }
  assert.deepEqual([s.record(id).state, s.stands(id).due], ['handling', '2026-05-01'])
  s.takes(id, 'inquire', sun, { heard: '一', found: '一' })
  s.takes(id, 'reply', sun, { answers: ['d1', 'd2'].map(demand => ({ demand, outcome: 'explained', answer: '一', basis: '一' })) })
  s.takes(id, 'reply.sign', li)
  s.takes(id, 'deliver', sun, delivery)
  assert.ok(s.clock(id, 'review'))
})
