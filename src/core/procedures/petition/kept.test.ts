import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted, answers, delivery, letter, type Matter } from '#testing/matters.ts'

const { wu, zhao, sun, li } = cast
const place = { keptAt: '区人社局一楼信访窗口', reason: '挂号信退回，电话停机' }

/** Answered over two signatures, and not delivered yet. */
function replied(outcome: 'supported' | 'explained' = 'explained'): Matter {
  const m = accepted('2026-03-02')
  m.s.takes(m.id, 'inquire', sun, { heard: '一', found: '一' })
  m.s.takes(m.id, 'reply', sun, answers(outcome))
  m.s.takes(m.id, 'reply.sign', li)
  return m
}
function kept(outcome: 'supported' | 'explained' = 'explained'): Matter {
  const m = replied(outcome)
  m.s.takes(m.id, 'attempt', sun, { attempts: '挂号信退回' })
  m.s.takes(m.id, 'undeliverable', sun, place)
  m.s.takes(m.id, 'undeliverable.sign', li)
  return m
}

test('what cannot be delivered is kept after an attempt, over two signatures; collected, the petitioner has all thirty days', () => {
  const { s, id, submission } = replied()
  s.refused('not-tried', id, 'undeliverable', sun, place)
  s.takes(id, 'attempt', sun, { attempts: '挂号信退回，电话停机' })
  s.takes(id, 'undeliverable', sun, place)
  s.refused('wrong-role', id, 'undeliverable.sign', sun)
  s.takes(id, 'undeliverable.sign', li)
  assert.deepEqual(
    [s.record(id).state, s.clock(id, 'collection').due, s.stands(id), s.record(id).limits['review']],
    ['kept', '2026-05-06', { holder: 'unit', from: '2026-05-07', due: '2026-05-16' }, undefined],
  )
  s.today('2026-04-20')
  s.takes(id, 'deliver', sun, delivery)
  assert.deepEqual(
    [s.record(id).state, s.clock(id, 'review').due, s.record(submission).data['deliveredOn']],
    ['delivered', '2026-05-20', '2026-04-20'],
  )
})

test('never collected, it is concluded after its window; what was granted is carried out all the same, and once', () => {
  const { s, id } = kept('supported')
  assert.equal(s.linked(id, 'executions').length, 2)
  s.today('2026-05-06')
  s.refused('too-early', id, 'conclude', sun, { solved: '一' })
  s.today('2026-05-07')
  s.takes(id, 'conclude', sun, { solved: '已汇入信访人账户，见回单。' })
  assert.equal(s.record(id).state, 'concluded')

  const other = kept('supported')
  other.s.takes(other.id, 'deliver', sun, delivery)
  assert.equal(other.s.linked(other.id, 'executions').length, 2)
})

test('an attempt at the annulled opinion is none at the new one', () => {
  const { s, id, submission } = replied()
  s.takes(id, 'attempt', sun, { attempts: '挂号信退回' })
  s.takes(id, 'deliver', sun, delivery)
  const review =
    (s.takes(id, 'ask-review', { id: 'p', roles: ['petitioner'], record: submission }, { reason: '不服' }),
    s.linked(id, 'reviews')[0] ?? '')
  s.takes(review, 'admit', cast.ji)
  s.takes(review, 'decide', cast.ji, { kind: 'annul', found: '一', opinion: '一', basis: '一', redoBy: '2026-04-20' })
  s.takes(review, 'decide.sign', cast.ou)
  s.takes(review, 'deliver', cast.ji, delivery)
  s.takes(id, 'inquire', sun, { heard: '二', found: '二' })
  s.takes(id, 'reply', sun, answers('supported'))
  s.takes(id, 'reply.sign', li)
  s.refused('not-tried', id, 'undeliverable', sun, place)
})

test('of several petitioners who share it, whoever is found first is given it; it is kept only where none is', () => {
  const m = accepted('2026-03-02')
  const { s, id } = m
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  s.takes(other, 'join', zhao, { petition: id })
  s.takes(id, 'inquire', sun, { heard: '一', found: '一' })
  s.takes(id, 'reply', sun, answers('explained'))
  s.takes(id, 'reply.sign', li)
  s.refused('not-waiting', id, 'deliver', sun, { ...delivery, submission: s.opens('submission', wu, letter) })
  s.takes(id, 'deliver', sun, { ...delivery, submission: other })
  assert.deepEqual(
    [s.record(id).data['deliveredTo'], s.record(other).data['deliveredOn'], s.record(m.submission).data['deliveredOn']],
    [[other], '2026-03-02', undefined],
  )
  s.takes(id, 'deliver-also', sun, { submission: m.submission, unreachable: '查无此人' })
  s.today('2026-04-08')
  s.takes(id, 'conclude', sun, { explained: '已说明' })
})
