import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, petitioner } from '#testing/cast.ts'
import { accepted, delivery, filed, inquiry, letter, only, reply, signed, sorted } from '#testing/matters.ts'

const { wu, zhao, sun, li, wang, zheng } = cast
const freely = { reason: '已解决', freely: true }

test('a split off demand becomes a petition of the same submission; undone, it comes back, and nothing else with it', () => {
  const { s, id, submission } = signed('2026-03-02')
  const split = { subject: '赔礼道歉', off: ['d2'], reason: '应由另一单位办理' }
  s.refused('one-stays', id, 'split', zhao, { ...split, off: ['d1', 'd2'] })
  s.refused('one-stays', id, 'split', zhao, { ...split, off: ['d2', 'd2'] })
  s.today('2026-03-04')
  s.takes(id, 'split', zhao, split)
  const part = only(s.linked(id, 'parts'))
  assert.deepEqual(s.record(id).data['demands'], [{ id: 'd1', text: '支付工资' }])
  assert.deepEqual(s.record(part).data['demands'], [{ id: 'd1', text: '赔礼道歉' }])
  assert.deepEqual(
    [s.record(id).data['subject'], s.record(part).data['subject'], s.linked(part, 'submissions')],
    ['拖欠工资', '赔礼道歉', [submission]],
  )
  assert.deepEqual(s.stands(part), { holder: 'office', due: '2026-03-09' }, 'the office knows it already, and sends it on at once')
  s.refused('one-demand', id, 'split', zhao, { ...split, off: ['d1'] })
  s.takes(part, 'reunite', zhao, { reason: '同一单位可以一并办理' })
  assert.deepEqual(s.record(id).data['demands'], [
    { id: 'd1', text: '支付工资' },
    { id: 'd2', text: '赔礼道歉' },
  ])
  assert.deepEqual([s.record(part).state, s.record(submission).state], ['merged', 'in-hand'])
})

test('who filed on the part alone waits for the whole, once the split is undone', () => {
  const { s, id } = signed('2026-03-02')
  const other = s.opens('submission', wu, letter)
  s.takes(id, 'split', zhao, { subject: '赔礼道歉', off: ['d2'], reason: '分开办理' })
  const part = only(s.linked(id, 'parts'))
  s.takes(other, 'join', zhao, { petition: part })
  s.takes(part, 'reunite', zhao, { reason: '可以一并办理' })
  assert.deepEqual(
    [s.linked(id, 'submissions').includes(other), s.record(other).state, s.record(other).data['units']],
    [true, 'in-hand', ['rsj']],
  )
})

test('a part of what was accepted is answered by the day of the whole, with its extension, whoever it is sent to and whenever that accepts; who received it first stays', () => {
  const { s, id } = accepted('2026-03-02')
  s.takes(id, 'extend', sun, { days: 20, reason: '需要鉴定' })
  s.takes(id, 'extend.sign', li)
  const due = s.clock(id, 'handling').due
  s.today('2026-04-01')
  s.takes(id, 'split', zhao, { subject: '赔礼道歉', off: ['d2'], reason: '应由另一单位办理' })
  const part = only(s.linked(id, 'parts'))
  assert.deepEqual(
    [s.stands(part), s.record(part).data['chain']],
    [{ holder: 'office', due: '2026-04-07' }, [{ unit: 'xfb', since: '2026-03-02', how: 'received', signedOn: '2026-03-02' }]],
  )
  s.takes(part, 'forward', zhao, { unit: 'zjj' })
  s.takes(part, 'sign-for', zheng)
  s.today('2026-04-10')
  s.takes(part, 'accept', wang)
  assert.deepEqual([s.clock(part, 'handling').due, s.stands(part)], [due, { holder: 'unit', due }])
  s.refused('only-once', part, 'extend', zheng, { days: 30, reason: '一' })
})

test('a split that the whole has outlived cannot be undone; a submission waits for both', () => {
  const m = accepted('2026-03-02')
  const { s, id, submission } = m
  s.takes(id, 'split', zhao, { subject: '赔礼道歉', off: ['d2'], reason: '分开办理' })
  const part = only(s.linked(id, 'parts'))
  s.takes(id, 'inquire', sun, inquiry)
  s.takes(id, 'reply', sun, { answers: [{ demand: 'd1', outcome: 'explained', answer: '说明', basis: '规定' }] })
  s.takes(id, 'reply.sign', li)
  s.refused('no-whole', part, 'reunite', zhao, { reason: '一' })
  s.takes(part, 'forward', zhao, { unit: 'zjj' })
  s.takes(part, 'sign-for', zheng)
  s.takes(part, 'lead', wang, { route: 'arbitration', basis: '法', told: '去仲裁' })
  assert.equal(s.record(submission).state, 'in-hand')
})

test('two petitions on one matter are joined: their submissions wait for the one that goes on; undone, each is as it was, with its old days', () => {
  const { s, id: first } = signed('2026-03-02')
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  s.takes(other, 'triage', zhao, sorted)
  const second = only(s.linked(other, 'petitions'))
  s.takes(second, 'forward', zhao, { unit: 'rsj' })
  s.takes(second, 'sign-for', sun)
  assert.equal(s.clock(second, 'notice').due, '2026-03-17')
  s.refused('cannot-take-it', second, 'merge', zhao, { into: second, contained: true, reason: '一' })
  s.today('2026-03-05')
  s.takes(second, 'merge', zhao, { into: first, contained: true, reason: '同一企业同一诉求' })
  assert.deepEqual(
    [s.record(second).state, s.record(other).state, s.linked(first, 'submissions').includes(other)],
    ['merged', 'in-hand', true],
  )
  s.today('2026-03-09')
  s.refused('not-joined', first, 'unmerge', zhao, { petition: first, reason: '一' })
  s.takes(first, 'unmerge', zhao, { petition: second, reason: '诉求不同' })
  assert.deepEqual(
    [s.record(second).state, s.clock(second, 'notice').due, s.linked(first, 'submissions').includes(other)],
    ['signed', '2026-03-17', false],
  )
  assert.deepEqual(s.record(first).data['absorbed'], [])
  s.takes(second, 'accept', li)
})

test('what a part had taken in goes to the whole when the split is undone, and can be taken out of it again', () => {
  const { s, id } = signed('2026-03-02')
  s.takes(id, 'split', zhao, { subject: '赔礼道歉', off: ['d2'], reason: '分开办理' })
  const part = only(s.linked(id, 'parts'))
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  const late = s.opens('submission', wu, { ...letter, petitioner: 'p3' })
  s.takes(other, 'triage', zhao, sorted)
  const second = only(s.linked(other, 'petitions'))
  s.takes(second, 'merge', zhao, { into: part, contained: true, reason: '同一诉求' })
  s.takes(late, 'join', zhao, { petition: part })
  s.takes(part, 'reunite', zhao, { reason: '可以一并办理' })
  assert.deepEqual(
    [s.record(other), s.record(late)].map(r => [r.state, r.data['units']]),
    [
      ['in-hand', ['rsj']],
      ['in-hand', ['rsj']],
    ],
  )
  assert.deepEqual([s.linked(id, 'absorbed'), s.linked(second, 'into')], [[second], [id]])
  s.takes(id, 'unmerge', zhao, { petition: second, reason: '不是同一件事' })
  assert.deepEqual(
    [s.record(second).state, s.linked(id, 'submissions').includes(other), s.linked(id, 'submissions').includes(late)],
    ['sorted', false, true],
  )
})

test('parts of one letter joined to another petition: taken out one by one, the letter waits for what is still in it, and leaves with the last', () => {
  const { s, id: first, submission } = signed('2026-03-02')
  s.today('2026-03-03')
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  s.takes(other, 'triage', zhao, { ...sorted, matters: [...sorted.matters, { subject: '补缴社保', demands: ['补缴社保'] }] })
  const mine = s.linked(other, 'petitions')
  const [a = '', b = ''] = mine
  for (const petition of mine) s.takes(petition, 'merge', zhao, { into: first, contained: true, reason: '同一事项' })
  s.takes(first, 'unmerge', zhao, { petition: a, reason: '一' })
  assert.deepEqual([s.linked(first, 'submissions'), s.record(a).state], [[submission, other], 'sorted'])
  s.takes(a, 'separate', zhao, { way: 'forward', body: 'jw', where: '人民法院' })
  assert.equal(s.record(other).state, 'in-hand', 'the other part is still with that petition')
  s.takes(first, 'unmerge', zhao, { petition: b, reason: '二' })
  assert.deepEqual([s.linked(first, 'submissions'), s.linked(other, 'petitions').includes(first)], [[submission], false])
})

test('nothing is lost or put off by a joining: the older takes in the younger, all demands are in it, and a part goes back by undoing the split', () => {
  const { s, id: first } = accepted('2026-03-02')
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  s.today('2026-04-20')
  s.takes(other, 'triage', zhao, sorted)
  const second = only(s.linked(other, 'petitions'))
  const join = { contained: true, reason: '同一事项' }
  s.refused('other-way-round', first, 'merge', zhao, { into: second, ...join })
  s.refused('not-contained', second, 'merge', zhao, { into: first, ...join, contained: false })
  s.takes(first, 'split', zhao, { subject: '赔礼道歉', off: ['d2'], reason: '分开办理' })
  const part = only(s.linked(first, 'parts'))
  s.refused('part-and-whole', part, 'merge', zhao, { into: first, ...join })
  s.refused('part-and-whole', first, 'merge', zhao, { into: part, ...join })
  s.refused('other-way-round', part, 'merge', zhao, { into: second, ...join })
  s.takes(second, 'forward', zhao, { unit: 'rsj' })
  s.takes(second, 'sign-for', sun)
  s.refused('other-way-round', part, 'merge', zhao, { into: second, ...join })
  s.takes(second, 'accept', li)
  s.refused('other-way-round', part, 'merge', zhao, { into: second, ...join })
  s.refused('other-way-round', first, 'merge', zhao, { into: second, ...join })
  s.takes(second, 'merge', zhao, { into: first, ...join })
})

test('a joining that is undone gives back the days as they were, an extension and an unsigned offer too', () => {
  const { s, id: first } = accepted('2026-03-02')
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  const third = s.opens('submission', wu, { ...letter, petitioner: 'p3' })
  s.today('2026-03-04')
  for (const letter of [other, third]) s.takes(letter, 'triage', zhao, sorted)
  const [second, offered] = [other, third].map(letter => only(s.linked(letter, 'petitions')))
  const join = { into: first, contained: true, reason: '同一事项' }
  for (const petition of [second ?? '', offered ?? '']) s.takes(petition, 'forward', zhao, { unit: 'rsj' })
  s.takes(second ?? '', 'sign-for', sun)
  s.takes(second ?? '', 'accept', li)
  s.takes(second ?? '', 'extend', sun, { days: 10, reason: '需要鉴定' })
  s.takes(second ?? '', 'extend.sign', li)
  const were = [s.clock(second ?? '', 'handling'), s.clock(offered ?? '', 'signing')]
  s.takes(second ?? '', 'merge', zhao, join)
  s.takes(offered ?? '', 'merge', zhao, join)
  s.today('2026-03-20')
  s.takes(first, 'unmerge', zhao, { petition: second ?? '', reason: '一' })
  s.takes(first, 'unmerge', zhao, { petition: offered ?? '', reason: '二' })
  assert.deepEqual([s.clock(second ?? '', 'handling'), s.clock(offered ?? '', 'signing')], were)
})

test('taken out of a petition whose own petitioners have all withdrawn, it leaves nobody who asks there', () => {
  const { s, id: first, submission } = accepted('2026-03-02')
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  const undone = { reason: '不是同一件事' }
  s.takes(other, 'triage', zhao, sorted)
  const second = only(s.linked(other, 'petitions'))
  s.takes(second, 'merge', zhao, { into: first, contained: true, reason: '同一事项' })
  s.takes(submission, 'withdraw', petitioner(submission), freely)
  s.takes(first, 'mediate', sun, { parties: '双方', mediator: '调委会', consent: true })
  s.refused('busy', first, 'unmerge', zhao, { petition: second, ...undone })
  s.takes(only(s.linked(first, 'mediations')), 'fail', sun, { reason: '未达成一致', told: '继续办理' })
  s.takes(first, 'unmerge', zhao, { petition: second, ...undone })
  assert.deepEqual([s.record(first).state, s.record(second).state, s.record(other).state], ['lapsed', 'sorted', 'in-hand'])
})

test('a letter that came with another petition, was parted and joined by itself, stays when that petition is taken out', () => {
  const { s, id: first } = accepted('2026-03-02')
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  const third = s.opens('submission', wu, { ...letter, petitioner: 'p3' })
  s.takes(other, 'triage', zhao, sorted)
  const second = only(s.linked(other, 'petitions'))
  s.takes(third, 'join', zhao, { petition: second })
  s.takes(second, 'merge', zhao, { into: first, contained: true, reason: '同一事项' })
  s.takes(third, 'unjoin', zhao, { reason: '先看材料' })
  s.takes(third, 'join', zhao, { petition: first })
  s.takes(first, 'unmerge', zhao, { petition: second, reason: '不是同一件事' })
  assert.deepEqual([s.record(third).state, s.linked(third, 'petitions')], ['in-hand', [first]])
})

test('joined, the one that withdraws leaves the other’s matter running; both withdrawn, it lapses', () => {
  const { s, id: first, submission } = filed('2026-03-02')
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  s.takes(other, 'triage', zhao, sorted)
  s.takes(only(s.linked(other, 'petitions')), 'merge', zhao, { into: first, contained: true, reason: '同一事项' })
  s.takes(other, 'withdraw', petitioner(other), freely)
  assert.equal(s.record(first).state, 'sorted')
  s.takes(submission, 'withdraw', petitioner(submission), freely)
  assert.equal(s.record(first).state, 'lapsed')
})

test('what has something open of its own is not joined to another', () => {
  const { s, id } = accepted('2026-03-02')
  const other = s.opens('submission', wu, letter)
  s.takes(other, 'triage', zhao, sorted)
  s.takes(id, 'mediate', sun, { parties: '双方', mediator: '调委会', consent: true })
  s.refused('busy', id, 'merge', zhao, { into: only(s.linked(other, 'petitions')), contained: true, reason: '一' })
})

test('both submissions end when the petition that took the other in is concluded', () => {
  const m = accepted('2026-03-02')
  const { s, id: first, submission } = m
  const other = s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  s.takes(other, 'triage', zhao, sorted)
  s.takes(only(s.linked(other, 'petitions')), 'merge', zhao, { into: first, contained: true, reason: '同一事项' })
  assert.deepEqual(s.record(other).data['units'], ['rsj'], 'its petitioner learns who handles it')
  reply(m)
  s.takes(first, 'deliver-also', sun, { submission: other, ...delivery })
  s.today('2026-04-07')
  s.takes(first, 'conclude', sun, { explained: '已说明' })
  assert.deepEqual([s.record(submission).state, s.record(other).state], ['concluded', 'concluded'])
})
