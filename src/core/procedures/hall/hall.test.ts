import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { scene } from '#testing/scene.ts'

const { lin, zhao } = cast

test('a number is taken, called, served and rated; the minutes count themselves, and nothing says who waited', () => {
  const s = scene('2026-03-02')
  const id = s.opens('ticket', lin, { business: 'register', at: '08:58' })
  assert.deepEqual(
    [s.record(id).data, s.stands(id)],
    [
      { business: 'register', letter: 'A', takenAt: '08:58' },
      { holder: 'office', due: '2026-03-03' },
    ],
  )
  s.refused('earlier-than-before', id, 'call', lin, { window: 3, at: '08:50' })
  s.refused('wrong-role', id, 'call', zhao, { window: 3 })
  s.takes(id, 'call', lin, { window: 3, at: '09:14' })
  s.refused('earlier-than-before', id, 'serve', lin, { at: '09:00' })
  s.takes(id, 'serve', lin, { at: '09:40' })
  s.takes(id, 'rate', lin, { rating: 'fair' })
  assert.deepEqual(s.record(id).data, {
    business: 'register',
    letter: 'A',
    takenAt: '08:58',
    window: 3,
    calledAt: '09:14',
    waited: 16,
    promptly: false,
    servedAt: '09:40',
    lasted: 26,
    rating: 'fair',
  })
  s.refused('wrong-state', id, 'rate', lin, { rating: 'satisfied' })
})

test('without a time it is now; a quarter of an hour is prompt; a ticket is good for its day', () => {
  const s = scene('2026-03-02')
  const now = s.opens('ticket', lin, { business: 'follow' })
  const early = s.opens('ticket', lin, { business: 'advice', at: '08:45' })
  s.takes(early, 'call', lin, { window: 1 })
  assert.deepEqual([s.record(early).data['waited'], s.record(early).data['promptly']], [15, true], 'called at nine')
  s.today('2026-03-03')
  s.refused('another-day', now, 'call', lin, { window: 1 })
  s.takes(now, 'pass-over', lin)
  assert.deepEqual([s.record(now).state, s.stands(now)], ['left', {}])
  assert.throws(() => s.opens('ticket', lin, { business: 'follow', at: '25:00' }), /invalid/)
})

test('who was not there is called again on the same day, and their first wait stays; the evening clears what is left', () => {
  const s = scene('2026-03-02')
  const system = { id: 'system', roles: ['system'] } as const
  const id = s.opens('ticket', lin, { business: 'paper', at: '08:50' })
  const other = s.opens('ticket', lin, { business: 'follow', at: '08:55' })
  s.takes(id, 'call', lin, { window: 2, at: '08:56' })
  s.takes(id, 'again', lin)
  s.takes(id, 'pass-over', lin)
  assert.deepEqual([s.record(id).state, s.stands(id)], ['missed', { holder: 'office', due: '2026-03-03' }])
  s.takes(id, 'call', lin, { window: 4, at: '09:30' })
  assert.deepEqual(
    [s.record(id).state, s.record(id).closed, s.record(id).data['window'], s.record(id).data['waited']],
    ['called', undefined, 4, 6],
  )
  s.refused('not-yet', id, 'clear', lin)
  s.takes(id, 'clear', system)
  s.takes(other, 'clear', system)
  assert.deepEqual([s.record(id).state, s.record(id).data['lasted'], s.record(other).state], ['served', undefined, 'left'])
  s.today('2026-03-03')
  s.refused('wrong-state', other, 'call', lin, { window: 1 })
})

test('a visit that was called by its number tells of the ticket, and the ticket of the visit', () => {
  const s = scene('2026-03-02')
  const id = s.opens('ticket', lin, { business: 'register' })
  s.takes(id, 'call', lin, { window: 1 })
  const visit = s.opens('visit', lin, { level: 'district', place: '一号窗口', heads: 1, summary: '咨询补偿标准', ticket: id })
  assert.deepEqual([s.linked(visit, 'ticket'), s.linked(id, 'visit')], [[id], [visit]])
})

test('what came in is counted by day and channel before it is registered; a slip is corrected with its reason, a double entry struck', () => {
  const s = scene('2026-03-02')
  const id = s.opens('post-day', lin, { on: '2026-03-02', channel: 'letter', came: 7 })
  assert.deepEqual([s.record(id).state, s.record(id).closed, s.stands(id)], ['counted', '2026-03-02', {}])
  s.refused('invalid', id, 'correct', lin, { came: 8 })
  s.takes(id, 'correct', lin, { came: 8, reason: '漏数一件' })
  assert.equal(s.record(id).data['came'], 8)
  s.takes(id, 'strike', lin, { reason: '重复登记' })
  s.refused('wrong-state', id, 'correct', lin, { came: 9, reason: '一' })
  assert.throws(() => s.opens('post-day', lin, { on: '2026-03-03', channel: 'visit', came: 2, heads: 5 }), /in-the-future/)
})
