import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, petitioner } from '#testing/cast.ts'
import { accepted, answered, answers, filed, inquiry, letter, only, reply, signed } from '#testing/matters.ts'
import { explain } from '../../engine/explain.ts'
import { publishedCalendar } from '../../law/holidays.ts'
import { petition } from './index.ts'

const { zhao, sun, li, zhou, zheng, wang, shi, kong, yan } = cast
const agreement = { kind: 'mediated', agreement: '公司分两期付清。', performBy: '2026-05-01' }

test('one extension of at most thirty days, drafted and signed, before the sixty have passed', () => {
  const { s, id } = accepted('2026-03-02')
  assert.equal(s.clock(id, 'handling').due, '2026-05-01')
  const given = { days: 30, reason: '需异地调取证据' }
  assert.deepEqual(
    s.refused('invalid', id, 'extend', sun, { ...given, days: 31 }).fields?.map(f => f.path),
    ['/days'],
  )
  s.takes(id, 'extend', sun, given)
  assert.equal(s.clock(id, 'handling').due, '2026-05-01', 'a draft moves nothing')
  s.today('2026-05-01')
  s.takes(id, 'extend.sign', li)
  const clock = s.clock(id, 'handling')
  assert.deepEqual(
    [clock.due, clock.extended?.by, clock.extended?.from, clock.extended?.under.article],
    ['2026-05-31', { n: 30, unit: 'day' }, '2026-05-01', 34],
  )
  const told = explain(petition, s.record(id), 'handling', publishedCalendar)
  assert.deepEqual([told?.length.zh, told?.days.length, told?.days.at(-1)?.n], ['60日，延长30日', 91, 90])
  s.refused('only-once', id, 'extend', sun, given)
})

test('an extension comes too late when the sixty days are over', () => {
  const { s, id } = accepted('2026-03-02')
  s.takes(id, 'extend', sun, { days: 10, reason: '复杂' })
  s.today('2026-05-02')
  s.refused('too-late', id, 'extend.sign', li)
  s.refused('not-in-arrears', id, 'extend.sign', li, {}, { day: '2026-04-30', late: '领导当日已口头同意' })
  s.refused('too-late', id, 'extend', zhou, { days: 10, reason: '复杂' })
})

test('simple handling: chosen within three working days, answered within ten; turned ordinary, the sixty days run from the first acceptance', () => {
  const { s, id, submission } = signed('2026-03-05')
  assert.equal(s.clock(id, 'quick').due, '2026-03-10')
  s.today('2026-03-10')
  s.takes(id, 'simplify', li)
  assert.deepEqual([s.stands(id), s.clock(id, 'handling').due], [{ holder: 'unit', due: '2026-03-24' }, '2026-05-09'])
  s.today('2026-03-20')
  s.takes(id, 'complicate', sun, { reason: '当事人对事实有争议' })
  assert.deepEqual([s.record(id).state, s.stands(id).due], ['handling', '2026-05-09'])
  reply({ s, id, submission })
  assert.equal(s.record(id).state, 'delivered')
})

test('a simple answer is told by telephone, opens the period of review, and is carried out where it supports', () => {
  const { s, id, submission } = signed('2026-03-05')
  s.takes(id, 'simplify', li)
  s.today('2026-03-06')
  const given = { manner: 'phone', outcome: 'supported', answer: '明日上门维修。', view: '同意' }
  assert.deepEqual(
    s.refused('invalid', id, 'answer-simply', sun, given).fields?.map(f => f.path),
    ['/proof'],
    'told by telephone, its record is the proof from which the period runs',
  )
  s.takes(id, 'answer-simply', sun, { ...given, proof: '录音2026-0318' })
  assert.deepEqual(
    [s.record(id).state, s.clock(id, 'review').due, s.record(submission).data['deliveredOn']],
    ['delivered', '2026-04-07', '2026-03-06'],
  )
  assert.equal(s.linked(id, 'executions').length, 2)
  const late = signed('2026-03-05')
  late.s.today('2026-03-11')
  late.s.refused('too-late', late.id, 'simplify', li)
})

test('what is not simple by its kind is not handled simply, and the ground is named; neither is what was filed again', () => {
  for (const [flag, word] of [
    ['collective', /集体/],
    ['joint', /联名/],
    ['from-above', /上级交办/],
    ['urgent', /重大紧急/],
    ['cross-boundary', /三跨三分离/],
  ] as const) {
    const m = filed('2026-03-05')
    m.s.takes(m.id, 'correct', zhao, { flags: [flag], reason: '补记' })
    m.s.takes(m.id, 'forward', zhao, { unit: 'rsj' })
    m.s.takes(m.id, 'sign-for', sun)
    assert.match(m.s.refused('not-simple', m.id, 'simplify', li).zh, word)
  }
  const { s, id } = signed('2026-03-05')
  const again = s.opens('submission', cast.wu, letter)
  s.takes(again, 'join', zhao, { petition: id })
  s.refused('repeat', id, 'simplify', li)
})

test('a handler and a deputy are named: others of the unit do not act, the deputy does', () => {
  const { s, id } = accepted('2026-03-02')
  const inquiry = { heard: '一', found: '一' }
  assert.deepEqual(
    s.refused('not-a-handler-here', id, 'appoint', li, { handler: 'zheng' }).fields?.map(f => f.path),
    ['/handler'],
  )
  s.refused('same-person', id, 'appoint', li, { handler: 'sun', deputy: 'sun' })
  s.takes(id, 'appoint', li, { handler: 'zhou' })
  s.refused('not-the-handler', id, 'inquire', sun, inquiry)
  s.takes(id, 'appoint', li, { handler: 'zhou', deputy: 'sun' })
  s.takes(id, 'inquire', sun, inquiry)
})

test('who stands aside does nothing more on the matter; the deputy takes over', () => {
  const { s, id } = accepted('2026-03-02')
  s.takes(id, 'appoint', li, { handler: 'sun', deputy: 'zhou' })
  s.refused('not-for-others', id, 'recuse', sun, { who: 'zhou', reason: '亲属' })
  s.takes(id, 'recuse', sun, { who: 'sun', reason: '与当事人是亲属' })
  assert.deepEqual([s.record(id).data['handler'], s.record(id).data['deputy'], s.record(id).data['recused']], ['zhou', undefined, ['sun']])
  const barred = s.refused('barred', id, 'inquire', sun, { heard: '一', found: '一' })
  assert.deepEqual([barred.kind, barred.under?.article, barred.under?.paragraph], ['forbidden', 28, 3])
  s.takes(id, 'recuse', li, { who: 'zhou', reason: '亲属' })
  assert.deepEqual(
    [s.record(id).data['handler'], s.record(id).data['recused']],
    [undefined, ['sun', 'zhou']],
    'who must stand aside does, whoever is left',
  )
})

test('another unit’s opinion is due before the lead unit’s own day, and never keeps it from answering', () => {
  const { s, id, submission } = accepted('2026-03-02')
  const ask = { asked: 'zjj', question: '该工程的备案情况', dueOn: '2026-03-20' }
  s.refused('own-unit', id, 'ask-opinion', sun, { ...ask, asked: 'rsj' })
  s.refused('before-own-day', id, 'ask-opinion', sun, { ...ask, dueOn: '2026-05-01' })
  s.takes(id, 'ask-opinion', sun, ask)
  s.takes(id, 'ask-opinion', sun, { ...ask, asked: 'street-1' })
  const [first = '', second = ''] = s.linked(id, 'assists')
  assert.deepEqual([s.stands(first), s.record(id).data['assisting']], [{ holder: 'unit', due: '2026-03-20' }, ['zjj', 'street-1']])
  s.refused('not-yours', first, 'answer', sun, { opinion: '一' })
  s.takes(first, 'answer', zheng, { opinion: '已备案。' })
  s.takes(first, 'answer.sign', wang)
  reply({ s, id, submission })
  assert.deepEqual([s.record(first).state, s.record(second).state], ['given', 'fallen'])
})

test('mediation needs both parties’ consent, stops no clock, and is followed to its performance', () => {
  const { s, id, submission } = accepted('2026-03-02')
  const begin = { parties: '信访人与某公司', mediator: '区人民调解委员会', consent: true }
  assert.equal(s.refused('no-consent', id, 'mediate', sun, { ...begin, consent: false }).under?.article, 33)
  const settled = { covers: ['d1', 'd2'], solved: '双方签订调解协议书。' }
  s.refused('no-agreement', id, 'settle-agreed', sun, settled)
  s.takes(id, 'mediate', sun, begin)
  const talks = only(s.linked(id, 'mediations'))
  s.refused('one-at-a-time', id, 'mediate', sun, begin)
  assert.equal(s.clock(id, 'handling').due, '2026-05-01')
  s.today('2026-03-20')
  s.takes(talks, 'agree', sun, { ...agreement, kind: 'oral' })
  s.refused('not-written', id, 'settle-agreed', sun, settled)
  s.refused('not-written', talks, 'write', sun, { kind: 'oral', agreement: '一' })
  s.takes(talks, 'write', sun, { kind: 'mediated', agreement: '公司分两期付清。' })
  s.refused('written-already', talks, 'write', sun, { kind: 'mediated', agreement: '一' })
  assert.deepEqual(s.stands(talks), { holder: 'unit', due: '2026-05-01' })
  s.refused('closing-evidence', id, 'settle-agreed', sun, { covers: ['d1', 'd2'] })
  for (const covers of [['d1'], ['d1', 'd1'], ['d1', 'd2', 'd3']])
    assert.deepEqual(
      s.refused('not-all-settled', id, 'settle-agreed', sun, { ...settled, covers }).fields?.map(f => f.path),
      ['/covers'],
    )
  s.takes(id, 'settle-agreed', sun, settled)
  s.takes(id, 'settle-agreed.sign', li)
  assert.deepEqual([s.record(id).state, s.record(submission).state, s.record(talks).state], ['settled', 'concluded', 'performing'])
  s.takes(talks, 'break', sun, { reason: '公司未付第二期' })
  // Never a bar to filing again.
  const again = s.opens('submission', cast.wu, { channel: 'visit', subject: '协议未履行', text: '第二期未付', petitioner: 'p1' })
  s.takes(again, 'triage', zhao, { category: 'appeal', content: '0401', matters: [{ subject: '协议未履行', demands: ['付清'] }] })
})

test('a mediation that fails leaves the matter where it was', () => {
  const { s, id } = accepted('2026-03-02')
  s.takes(id, 'mediate', sun, { parties: '双方', mediator: '调委会', consent: true })
  s.takes(only(s.linked(id, 'mediations')), 'fail', sun, { reason: '差距大', told: '可以继续等候处理意见，也可以起诉' })
  assert.equal(s.record(id).state, 'handling')
})

test('a hearing at handling: announced seven days before, an odd panel; its days count; no reply while it is open', () => {
  const { s, id } = accepted('2026-03-02')
  const call = { heldOn: '2026-03-12', place: '三楼会议室', chair: '陈某', panel: ['甲', '乙', '丙'], open: true }
  s.takes(id, 'hear', li, { reason: '争议大' })
  const hearing = only(s.linked(id, 'hearings'))
  assert.equal(s.stands(hearing).holder, 'organiser')
  s.takes(id, 'inquire', sun, inquiry)
  s.refused('hearing-open', id, 'reply', sun, answers('explained'))
  s.today('2026-03-05')
  assert.match(s.refused('short-notice', hearing, 'announce', sun, { ...call, heldOn: '2026-03-11' }).zh, /2026-03-12/)
  s.refused('even-panel', hearing, 'announce', sun, { ...call, panel: ['甲', '乙', '丙', '丁'] })
  s.refused('not-yours', hearing, 'announce', zheng, call)
  s.takes(hearing, 'announce', sun, call)
  assert.deepEqual(s.stands(hearing), { holder: 'organiser', due: '2026-03-12' })
  s.refused('not-yet', hearing, 'hold', sun, { minutes: '一' })
  s.today('2026-03-12')
  s.takes(hearing, 'hold', sun, { minutes: '双方陈述、质证。' })
  s.takes(hearing, 'conclude', li, { opinion: '多数意见认为应当补偿。' })
  assert.equal(s.clock(id, 'handling').due, '2026-05-01')
  s.takes(id, 'reply', sun, answers('explained'))
})

test('a supported demand is carried out, and closed by somebody who has seen the proof', () => {
  const { s, id } = answered('2026-03-02', answers('supported'))
  const [task = ''] = s.linked(id, 'executions')
  assert.deepEqual(s.stands(task), { holder: 'unit', due: '2026-05-31' })
  s.takes(task, 'report', sun, { proof: '转账凭证' })
  s.takes(task, 'report.sign', li)
  assert.equal(s.stands(task).holder, 'supervision')
  s.takes(task, 'reject', shi, { reason: '缺第二笔' })
  assert.equal(s.stands(task).due, '2026-05-31', 'sent back, its day is the old one')
  s.takes(task, 'report', sun, { proof: '两笔转账凭证' })
  s.takes(task, 'report.sign', li)
  s.takes(task, 'verify', kong)
  assert.equal(s.record(task).state, 'proven')
})

test('nothing is answered before it was inquired into; after an annulment it is inquired into anew', () => {
  const { s, id, submission } = accepted('2026-03-02')
  assert.deepEqual(s.refused('not-inquired', id, 'reply', sun, answers('supported')).under?.item, 6)
  reply({ s, id, submission })
  s.takes(id, 'ask-review', petitioner(submission), { reason: '不服' })
  const review = only(s.linked(id, 'reviews'))
  s.takes(review, 'admit', cast.ji)
  s.takes(review, 'decide', cast.ji, { kind: 'annul', found: '一', opinion: '一', basis: '一', redoBy: '2026-04-20' })
  s.takes(review, 'decide.sign', cast.ou)
  s.takes(review, 'deliver', cast.ji, { deliveredBy: 'mail', proof: 'XA1' })
  s.refused('not-inquired', id, 'reply', zhou, answers('supported'))
  s.takes(id, 'inquire', zhou, inquiry)
  s.takes(id, 'reply', zhou, answers('supported'))
})

test('concluded and resolved are two facts, the second with its own evidence and day', () => {
  const { s, id } = answered('2026-03-02')
  s.today('2026-04-07')
  assert.equal(s.refused('closing-evidence', id, 'conclude', sun).under?.article, 27)
  s.refused('resolution-missing', id, 'conclude', sun, { explained: '已当面说明', resolved: true })
  s.takes(id, 'conclude', sun, { explained: '已当面说明政策，信访人表示理解。' })
  assert.deepEqual([s.record(id).closed, s.record(id).data['resolvedOn']], ['2026-04-07', undefined])
  s.today('2026-06-01')
  s.takes(id, 'resolve', sun, { resolution: '双方握手言和，签有谅解书。' })
  assert.deepEqual([s.record(id).closed, s.record(id).data['resolvedOn'], s.record(id).state], ['2026-04-07', '2026-06-01', 'concluded'])
  s.refused('only-once', id, 'resolve', sun, { resolution: '再一次' })
})

test('a rating of dissatisfied opens a follow-up for the supervision desk, without a name', () => {
  const { s, submission } = answered('2026-03-02')
  s.takes(submission, 'rate', petitioner(submission), { office: 'satisfied', unit: 'dissatisfied', comment: '没人给我打电话。' })
  const call = only(s.linked(submission, 'follow-ups'))
  assert.deepEqual(s.record(call).data, { about: 'unit', comment: '没人给我打电话。' })
  assert.deepEqual(s.stands(call), { holder: 'supervision', due: '2026-03-16' })
  s.refused('wrong-role', call, 'close', yan, { note: '一', result: 'explained' })
  s.takes(call, 'close', shi, { note: '单位补打了电话。', result: 'redone' })
})
