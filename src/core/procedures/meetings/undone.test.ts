import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'

// What the secretary gets wrong, and how it is put right.

const { yan, xu, qian, shi, sun, li, zheng, wang } = cast
const call = {
  subject: '联席会议',
  kind: 'conference',
  plannedOn: '2026-03-05',
  place: '一号会议室',
  chair: '区委副书记',
  agenda: ['研究欠薪'],
  bodies: ['rsj'],
}

test('a notice is changed before the meeting; who was there is corrected after it; one that was not held is still to be', () => {
  const { s, id: petition } = accepted('2026-03-02'),
    id = s.opens('meeting', yan, call)
  s.takes(id, 'amend', yan, { subject: '联席会议', kind: 'topical', agenda: ['研究欠薪', '部署排查'], bodies: ['rsj', 'zjj'] })
  s.takes(id, 'connect', yan, { more: [petition] })
  assert.deepEqual(
    [s.record(id).data['kind'], s.record(id).data['place'], s.record(id).data['bodies'], s.linked(petition, 'meetings')],
    ['topical', undefined, ['rsj', 'zjj'], [id]],
  )
  s.today('2026-03-05')
  s.takes(id, 'hold', yan, { attended: 12 })
  s.refused('nothing-to-correct', id, 'correct', yan, { why: '数错' })
  s.takes(id, 'correct', yan, { attended: 21, why: '数错' })
  assert.equal(s.record(id).data['attended'], 21)
  s.refused('wrong-role', id, 'unhold', yan, { why: '登记错了会议' })
  s.takes(id, 'unhold', xu, { why: '登记错了会议' })
  assert.deepEqual(
    [s.record(id).state, s.record(id).data['heldOn'], s.stands(id)],
    ['called', undefined, { holder: 'conference', due: '2026-03-05' }],
  )
})

test('no decision and no task goes to a body that has nobody here', () => {
  const s = scene('2026-03-05'),
    id = s.opens('meeting', yan, call),
    decided = (unit: string) => ({
      minutes: '……',
      decided: [
        { subject: '核查', unit: 'zjj', dueOn: '2026-03-31' },
        { subject: '核查', unit, dueOn: '2026-03-31' },
      ],
    })
  s.takes(id, 'hold', yan, { attended: 5 })
  for (const unit of ['szf', 'street-1']) {
    s.refused('nobody-there', id, 'send-minutes', yan, decided(unit))
    assert.throws(() => s.opens('task', yan, { subject: '核查', source: 'plan', unit, dueOn: '2026-04-30' }), /nobody-there/)
  }
  s.takes(id, 'send-minutes', yan, decided('rsj'))
  s.takes(id, 'send-minutes.sign', qian)
  assert.equal(s.linked(id, 'tasks').length, 2)
})

test('minutes with a slip in them are sent again by the director; what they set is not touched', () => {
  const s = scene('2026-03-05')
  const id = s.opens('meeting', yan, call)
  s.takes(id, 'hold', yan, { attended: 5 })
  s.takes(id, 'send-minutes', yan, {
    number: '〔2026〕1号',
    minutes: '会议议订',
    decided: [{ subject: '核查', unit: 'rsj', dueOn: '2026-03-31' }],
  })
  s.takes(id, 'send-minutes.sign', qian)
  s.refused('wrong-role', id, 'reissue', yan, { minutes: '会议议定', why: '错字' })
  s.takes(id, 'reissue', xu, { minutes: '会议议定', why: '错字' })
  assert.deepEqual(
    [s.record(id).data['minutes'], s.record(id).data['number'], s.record(id).state, s.linked(id, 'tasks').length],
    ['会议议定', '〔2026〕1号', 'closed', 1],
  )
})

test('a task goes to another owner, with another number; it counts as done on the day on which it was verified', () => {
  const { s, id: petition } = accepted('2026-03-02'),
    task = { subject: '核查', number: '第7项', unit: 'rsj' },
    id = s.opens('task', yan, { ...task, source: 'plan', year: 2026, goal: '95%', dueOn: '2026-11-30' })
  s.refused('nobody-there', id, 'amend', yan, { ...task, unit: 'szf', reason: '一' })
  s.takes(id, 'finish', sun, { result: '已核查。', proof: '台账' })
  s.refused('with-signer', id, 'amend', yan, { ...task, unit: 'zjj', reason: '一' })
  s.takes(id, 'finish.return', li, { reason: '不归我局' })
  s.takes(id, 'amend', yan, { ...task, number: '第8项', unit: 'zjj', reason: '编号和单位填错' })
  s.takes(id, 'connect', yan, { more: [petition] })
  assert.deepEqual(
    [s.record(id).data['number'], s.record(id).data['goal'], s.stands(id), s.linked(petition, 'tasks')],
    ['第8项', undefined, { holder: 'unit', due: '2026-11-30' }, [id]],
  )
  s.takes(id, 'finish', zheng, { result: '已核查。', proof: '台账' })
  s.takes(id, 'finish.sign', wang)
  s.today('2026-03-09')
  s.takes(id, 'verify', shi, { verified: '属实。' })
  assert.equal(s.record(id).data['doneOn'], '2026-03-09')
})

test('of a unit’s conference the day, and a meeting entered twice, are put right', () => {
  const s = scene('2026-03-05'),
    id = s.opens('unit-conference', yan, { unit: 'rsj', establishedOn: '2026-02-01', convener: '局长' }),
    met = { metOn: '2026-03-02', attended: 9, topics: '研究欠薪。' }
  s.takes(id, 'meet', sun, met)
  s.takes(id, 'meet', sun, met)
  s.refused('in-the-future', id, 'amend', yan, { establishedOn: '2026-03-06', reason: '一' })
  s.refused('not-set-up', id, 'amend', yan, { establishedOn: '2026-03-03', reason: '一' })
  s.takes(id, 'amend', yan, { meetings: 1, establishedOn: '2026-01-15', reason: '重复登记' })
  assert.deepEqual(
    [s.record(id).data['meetings'], s.record(id).data['lastOn'], s.record(id).data['since'], s.record(id).data['convener']],
    [1, '2026-03-02', '2026-01-15', '局长'],
  )
  s.takes(id, 'amend', yan, { meetings: 0, establishedOn: '2026-03-04', reason: '没有召开过' })
  assert.equal(s.record(id).data['lastOn'], undefined)
})

test('the words of a duty are put right', () => {
  const s = scene('2026-03-02'),
    who = { head: '主任', section: '接访科', from: '2026-01-01' },
    id = s.opens('responsibility', yan, { unit: 'xfb', duty: '来访接侍', basis: '旧办法', ...who })
  s.takes(id, 'amend', yan, { duty: '来访接待', ...who, reason: '错字' })
  assert.deepEqual([s.record(id).data['duty'], s.record(id).data['basis']], ['来访接待', undefined])
})
