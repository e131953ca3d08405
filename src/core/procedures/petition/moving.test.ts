import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, petitioner } from '#testing/cast.ts'
import { accepted, answered, answers, delivery, filed, only, signed } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'

const { wu, ji, ou, zhao, qian, sun, li, zhou, zheng, wang, yan, gu } = cast
const reason = { reason: '该单位已经撤销，职权由区住建委继续行使。' }

test('a matter is sent only where somebody can sign for it and answer it', () => {
  const { s, id } = filed('2026-03-02')
  for (const unit of ['szf', 'street-1', 'qzf'])
    assert.deepEqual(
      s.refused('nobody-there', id, 'forward', zhao, { unit }).fields?.map(f => f.path),
      ['/unit'],
    )
  s.refused('nobody-there', id, 'assign', zhao, { unit: 'street-1', reportBy: '2026-05-01' })
  s.takes(id, 'dispute', zhao, { units: ['rsj', 'szf'], reason: '均认为不属其职权' })
  const dispute = only(s.linked(id, 'jurisdiction'))
  s.refused('nobody-there', dispute, 'agree', yan, { decided: 'szf', record: '一' })
  s.refused('nobody-there', dispute, 'decide', yan, { decided: 'street-1', who: 'superior', record: '一' })
  s.takes(dispute, 'agree', yan, { decided: 'rsj', record: '一' })
})

test('what was offered amiss is recalled: the office’s own days go on, and the assignment falls', () => {
  const { s, id, submission } = filed('2026-03-02')
  s.takes(id, 'assign', zhao, { unit: 'rsj', reportBy: '2026-05-01' })
  s.takes(id, 'assign.sign', qian)
  s.today('2026-03-05')
  s.takes(id, 'recall', zhao, { reason: '误选单位' })
  assert.deepEqual(
    [s.record(id).state, s.stands(id), s.record(id).data['unit'], s.record(id).data['reportBy']],
    ['sorted', { holder: 'office', due: '2026-03-17' }, undefined, undefined],
  )
  assert.deepEqual([s.record(only(s.linked(id, 'assignments'))).state, s.record(submission).data['units']], ['fallen', []])
  s.takes(id, 'forward', zhao, { unit: 'zjj' })
  s.takes(id, 'sign-for', zheng)
  s.refused('wrong-state', id, 'recall', zhao, { reason: '一' })
})

test('handed over while it is handled: the other unit signs and goes on, by the old day; what hangs on it goes over', () => {
  const { s, id, submission } = accepted('2026-03-02')
  s.takes(id, 'appoint', li, { handler: 'sun' })
  s.takes(id, 'mediate', sun, { parties: '双方', mediator: '调委会', consent: true })
  s.takes(id, 'extend', sun, { days: 10, reason: '一' })
  s.takes(id, 'extend.sign', li)
  s.today('2026-04-20')
  s.refused('same-unit', id, 'hand-over', zhao, { unit: 'rsj', ...reason })
  s.refused('nobody-there', id, 'hand-over', zhao, { unit: 'street-1', ...reason })
  s.takes(id, 'hand-over', zhao, { unit: 'zjj', ...reason })
  assert.equal(s.record(id).state, 'handling', 'a draft moves nothing')
  s.takes(id, 'hand-over.sign', qian)
  assert.deepEqual(
    [s.record(id).state, s.record(id).data['handler'], s.record(id).data['acceptedOn'], s.clock(id, 'handling').due],
    ['offered', undefined, '2026-03-02', '2026-05-11'],
  )
  assert.deepEqual([s.record(only(s.linked(id, 'mediations'))).data['unit'], s.record(submission).data['units']], ['zjj', ['zjj']])
  s.refused('not-yours', id, 'sign-for', sun)
  s.takes(id, 'sign-for', zheng)
  s.takes(id, 'accept', wang)
  assert.deepEqual([s.stands(id), s.record(id).data['acceptedOn']], [{ holder: 'unit', due: '2026-05-11' }, '2026-03-02'])
  const chain = s.record(id).data['chain']
  assert.deepEqual(Array.isArray(chain) && chain.at(-1), { unit: 'zjj', since: '2026-04-20', how: 'handed', signedOn: '2026-04-20' })
})

test('handed over when it is answered, it is for the other unit to deliver and to conclude; the petitioner’s period runs on', () => {
  const { s, id } = answered('2026-03-02', answers('supported'))
  const due = s.clock(id, 'review').due
  s.takes(id, 'hand-over', zhao, { unit: 'zjj', ...reason })
  s.takes(id, 'hand-over.sign', qian)
  assert.deepEqual(
    [s.record(id).state, s.clock(id, 'review').due, s.linked(id, 'executions').map(e => s.record(e).data['unit'])],
    ['delivered', due, ['zjj', 'zjj']],
  )
  s.today('2026-04-10')
  s.refused('not-yours', id, 'conclude', sun, { solved: '一' })
  s.takes(id, 'conclude', zheng, { solved: '已付清，见凭证。' })

  const other = accepted('2026-03-02')
  other.s.takes(other.id, 'inquire', sun, { heard: '一', found: '一' })
  other.s.takes(other.id, 'reply', sun, answers('explained'))
  other.s.takes(other.id, 'reply.sign', li)
  other.s.takes(other.id, 'hand-over', zhao, { unit: 'zjj', ...reason })
  other.s.takes(other.id, 'hand-over.sign', qian)
  other.s.takes(other.id, 'deliver', zheng, delivery)
})

test('a suggestion that is handed over has no sixty days; what is handled anew keeps the day of the decision', () => {
  const s = scene('2026-03-02')
  const letter = s.opens('submission', wu, { channel: 'letter', subject: '一', text: '一' })
  s.takes(letter, 'triage', zhao, { category: 'suggestion', content: '0401', matters: [{ subject: '一', demands: ['一'] }] })
  const id = only(s.linked(letter, 'petitions'))
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.takes(id, 'sign-for', sun)
  s.takes(id, 'accept', li)
  s.takes(id, 'hand-over', zhao, { unit: 'zjj', ...reason })
  s.takes(id, 'hand-over.sign', qian)
  assert.equal(s.record(id).limits['handling'], undefined)

  const redone = answered('2026-03-02')
  const { s: w } = redone
  w.takes(redone.id, 'ask-review', petitioner(redone.submission), { reason: '不服' })
  const review = only(w.linked(redone.id, 'reviews'))
  w.takes(review, 'admit', ji)
  w.takes(review, 'decide', ji, { kind: 'annul', found: '一', opinion: '撤销', basis: '一', redoBy: '2026-05-20' })
  w.takes(review, 'decide.sign', ou)
  w.takes(review, 'deliver', ji, delivery)
  assert.equal(w.record(redone.id).state, 'redoing')
  w.takes(redone.id, 'hand-over', zhao, { unit: 'zjj', ...reason })
  w.takes(redone.id, 'hand-over.sign', qian)
  w.takes(redone.id, 'sign-for', zheng)
  assert.equal(w.clock(redone.id, 'redoing').due, '2026-05-20')
  w.takes(redone.id, 'accept', wang)
  assert.deepEqual([w.record(redone.id).state, w.stands(redone.id).due], ['redoing', '2026-05-20'])
})

test('handed over while a duty is performed, the next unit has no later day', () => {
  const { s, id } = signed('2026-03-02')
  const duty = { route: 'duty', basis: '一', told: '一' }
  s.takes(id, 'lead', li, { ...duty, statutoryBy: '2026-04-20' })
  s.takes(id, 'hand-over', zhao, { unit: 'zjj', ...reason })
  s.takes(id, 'hand-over.sign', qian)
  s.takes(id, 'sign-for', zheng)
  s.refused('statutory-too-far', id, 'lead', wang, { ...duty, statutoryBy: '2026-04-21' })
  s.takes(id, 'lead', wang, { ...duty, statutoryBy: '2026-04-20' })
})

test('who must stand aside does, whoever is left; the office hands the matter to a unit that has somebody', () => {
  const { s, id } = signed('2026-03-02')
  for (const who of ['sun', 'zhou', 'li'])
    s.takes(id, 'recuse', who === 'sun' ? sun : who === 'zhou' ? zhou : li, { who, reason: '与当事人是亲属' })
  s.refused('barred', id, 'accept', li)
  s.takes(id, 'hand-over', zhao, { unit: 'xfb', reason: '该单位人员均须回避' })
  s.takes(id, 'hand-over.sign', qian)
  s.takes(id, 'sign-for', gu)
})
