import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fields } from '#core/engine/record.ts'
import { cast } from '#testing/cast.ts'
import { accepted, only } from '#testing/matters.ts'
import { scene, type Scene } from '#testing/scene.ts'

const { shi, qian, xu, sun, li, zhou, zheng, zhao } = cast
const letter = { subject: '督办欠薪', unit: 'rsj', grounds: ['delay'], defects: '逾期未答复', demand: '立即答复', replyBy: '2026-03-20' }
function sent(s: Scene, given: object = {}): string {
  const id = s.opens('supervision-letter', shi, { ...letter, ...given })
  s.takes(id, 'send', shi, { number: `信督〔2026〕${id}号` })
  s.takes(id, 'send.sign', qian)
  return id
}
const readers = (s: Scene, id: string) => {
  const { procedures, records } = s.play()
  const r = records[id]
  return procedures[r?.procedure ?? '']?.readers?.(r?.data ?? {})
}
function reported(s: Scene, id: string, step: string, given: Fields): void {
  s.takes(id, step, sun, given)
  s.takes(id, `${step}.sign`, li)
}

test('a reminder is answered by its day; one that is not becomes a supervision letter about the same petitions', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const ask = { subject: '催办欠薪', unit: 'rsj', demand: '请告知进展', replyBy: '2026-03-09', petitions: [petition] }
  const answered = s.opens('reminder', zhao, ask)
  const late = s.opens('reminder', shi, ask)
  const more = { grounds: ['delay'], defects: '催办未复', letterReplyBy: '2026-03-20' }
  assert.deepEqual(s.stands(late), { holder: 'unit', due: '2026-03-09' })
  s.takes(answered, 'answer', sun, { reply: '正在核算。' })
  s.today('2026-03-09')
  s.refused('not-overdue', late, 'escalate', shi, more)
  s.today('2026-03-10')
  s.refused('in-the-past', late, 'escalate', shi, { ...more, letterReplyBy: '2026-03-10' })
  s.takes(late, 'escalate', shi, more)
  const id = only(s.linked(late, 'letter'))
  assert.deepEqual(
    [s.record(id).state, s.stands(id), s.linked(id, 'petitions'), s.linked(petition, 'reminders')],
    ['drafting', { holder: 'supervision', due: '2026-03-13' }, [petition], [answered, late]],
  )
})

test('letters and reports, many to many: a reply is a report; one report answers two letters; a letter has two reports', () => {
  const s = scene('2026-03-02')
  const one = s.opens('supervision-letter', shi, letter)
  assert.deepEqual(readers(s, one), [], 'a draft is the office’s alone')
  s.takes(one, 'send', shi, { number: '信督〔2026〕1号' })
  s.today('2026-03-03')
  s.takes(one, 'send.sign', qian)
  assert.deepEqual([readers(s, one), s.record(one).data['sentOn']], [['rsj'], '2026-03-03'], 'it counts in the year in which it was sent')
  s.takes(one, 'sign-for', sun)
  assert.deepEqual(s.stands(one), { holder: 'unit', due: '2026-03-20' })
  reported(s, one, 'reply', { measures: '已答复。' })
  const two = sent(s, { issuer: 'conference' })
  const three = sent(s, { unit: 'zjj' })
  assert.throws(
    () => s.opens('resolution-report', sun, { subject: '化解报告', measures: '已支付。', letters: [two, three] }),
    /not-your-letter/,
  )
  assert.throws(
    () => s.opens('resolution-report', sun, { subject: '化解报告', measures: '已支付。', unit: 'zjj', letters: [two] }),
    /not-your-unit/,
  )
  const report = s.opens('resolution-report', sun, { subject: '化解报告', measures: '已支付。', letters: [one, two] })
  assert.deepEqual(s.stands(report), { holder: 'unit', due: '2026-03-06' })
  reported(s, report, 'submit', {})
  assert.deepEqual(
    [s.linked(one, 'reports').length, s.linked(two, 'reports'), s.record(two).state, s.record(report).data['submittedOn']],
    [2, [report], 'answered', '2026-03-03'],
  )
  s.takes(two, 'close', shi, { verified: '属实。' })
  assert.equal(s.record(only(s.linked(one, 'reports').filter(id => id !== report))).state, 'submitted')
})

const patrol = {
  subject: '一季度网上巡查',
  kind: 'online',
  startsOn: '2026-03-03',
  endsOn: '2026-03-20',
  scope: '受理告知是否规范',
  sample: 50,
}
test('an inspection is planned, carried out, its findings told, each put right and verified; with the last of them it ends', () => {
  const s = scene('2026-03-02')
  const id = s.opens('inspection', shi, patrol)
  s.refused('not-yet', id, 'carry-out', shi, { summary: '……' })
  s.today('2026-03-03')
  s.takes(id, 'carry-out', shi, { summary: '抽查五十件。' })
  assert.deepEqual(s.stands(id), { holder: 'supervision', due: '2026-03-17' })
  const found = [
    { unit: 'rsj', problem: '三件未告知', rectifyBy: '2026-03-31' },
    { unit: 'zjj', problem: '一件超期', rectifyBy: '2026-03-31' },
  ]
  s.refused('in-the-past', id, 'report', shi, { conclusion: '……', found: [{ ...found[0], rectifyBy: '2026-03-03' }] })
  s.refused('too-far', id, 'report', shi, { conclusion: '……', found: [{ ...found[0], rectifyBy: '2099-01-01' }] })
  s.takes(id, 'report', shi, { conclusion: '总体规范。', found })
  s.takes(id, 'report.sign', xu)
  const [first = '', second = ''] = s.linked(id, 'findings')
  assert.deepEqual([s.stands(id), s.stands(first)], [{ waits: 'findings' }, { holder: 'unit', due: '2026-03-31' }])
  s.takes(first, 'rectify', zhou, { measures: '已补告知。' })
  s.refused('second-person', first, 'rectify.sign', zhou)
  s.takes(first, 'rectify.sign', li)
  assert.deepEqual(s.stands(first), { holder: 'supervision', due: '2026-03-17' })
  s.takes(first, 'send-back', shi, { rectifyBy: '2026-04-10', reason: '缺一件' })
  reported(s, first, 'rectify', { measures: '三件均已补告知。' })
  s.takes(first, 'verify', shi, { verified: '属实。' })
  assert.equal(s.record(id).state, 'rectifying')
  s.takes(second, 'drop', shi, { reason: '经核不超期' })
  assert.equal(s.record(id).state, 'closed')
})

test('on the spot needs area and team, online its sample; what found nothing ends at once', () => {
  const s = scene('2026-03-03')
  const plan = (given: object) => () => s.opens('inspection', shi, { ...patrol, ...given })
  assert.throws(plan({ kind: 'site' }), /no-area/)
  assert.throws(plan({ kind: 'site', area: '东片区' }), /no-team/)
  assert.throws(plan({ endsOn: '2026-03-02' }), /ends-first/)
  const id = plan({ kind: 'site', area: '东片区', team: ['shi', 'kong'] })()
  s.takes(id, 'carry-out', shi, { summary: '走访三家单位。' })
  s.takes(id, 'report', shi, { conclusion: '未发现问题。', found: [] })
  s.takes(id, 'report.sign', qian)
  assert.equal(s.record(id).state, 'closed')
})

test('a spot check scores each of its sample once; what must be put right becomes a finding', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('spot-check', shi, { subject: '二月抽查', from: '2026-02-01', to: '2026-02-28', petitions: [petition] })
  const result = { petition, score: 81, defects: ['notice'] }
  s.refused('each-sampled', id, 'score', shi, { results: [result, { ...result, score: 90 }] })
  s.takes(id, 'score', shi, { results: [result], found: [{ unit: 'rsj', problem: '告知书缺救济途径', rectifyBy: '2026-03-16' }] })
  assert.deepEqual(
    [s.record(id).data['average'], s.record(id).data['flawed'], s.stands(only(s.linked(id, 'findings')))],
    [81, 1, { holder: 'unit', due: '2026-03-16' }],
  )
})

test('a talk: summoned over a signature, held on its day, its commitments proven by the unit', () => {
  const s = scene('2026-03-02')
  const id = s.opens('talk', shi, { subject: '约谈区人社局', unit: 'rsj', officials: '局长', reason: '两次督办未整改', letters: [sent(s)] })
  assert.deepEqual(readers(s, id), [])
  s.takes(id, 'summon', shi, { talkOn: '2026-03-06', place: '信访办会议室' })
  s.takes(id, 'summon.sign', qian)
  const held = { content: '指出问题。', commitments: '一个月内整改到位。', rectifyBy: '2026-04-06' }
  s.refused('not-yet', id, 'hold', shi, held)
  s.today('2026-03-06')
  s.takes(id, 'hold', shi, held)
  assert.deepEqual([readers(s, id), s.stands(id)], [['rsj'], { holder: 'unit', due: '2026-04-06' }])
  reported(s, id, 'report', { measures: '已整改。' })
  s.takes(id, 'send-back', shi, { rectifyBy: '2026-04-20', why: '缺凭证' })
  reported(s, id, 'report', { measures: '凭证如附。' })
  s.takes(id, 'close', shi, { verified: '属实。' })
  assert.equal(s.record(id).state, 'closed')
})

test('a hard matter is listed by name of the petition, and taken down over a signature', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const given = { subject: '挂牌欠薪', kind: 'matter', unit: 'rsj', reason: '长期未解决', demand: '专班办理', rectifyBy: '2026-05-30' }
  assert.throws(() => s.opens('listing', shi, given), /which-matter/)
  const id = s.opens('listing', shi, { ...given, petitions: [petition] })
  s.takes(id, 'list', shi, { number: '联席挂〔2026〕1号', rectifyBy: '2026-05-29' })
  s.takes(id, 'list.sign', qian)
  assert.deepEqual([s.stands(id), s.record(id).data['listedOn']], [{ holder: 'unit', due: '2026-05-29' }, '2026-03-02'])
  s.takes(id, 'progress', sun, { progress: '已支付一半。' })
  s.refused('not-yours', id, 'report', zheng, { result: '……' })
  reported(s, id, 'report', { result: '已付清。' })
  s.takes(id, 'take-down', shi, { verified: '凭证齐全。' })
  s.takes(id, 'take-down.sign', xu)
  assert.equal(s.record(id).state, 'down')
})

test('a back-tracing says which step failed, in which body, and concludes from that only', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('back-tracing', shi, { subject: '倒查', reason: '办结后再次反映', petition })
  s.refused('nothing-traced', id, 'conclude', shi, { outcome: 'flawed', conclusion: '……' })
  s.takes(id, 'trace', shi, { found: [{ stage: 'inquiry', unit: 'rsj', what: '没有调取工资表' }] })
  s.takes(id, 'trace', shi, { found: [{ stage: 'answer', unit: 'rsj', on: '2026-02-02', what: '答非所问' }] })
  s.refused('failures-found', id, 'conclude', shi, { outcome: 'sound', conclusion: '……' })
  s.refused('main-failure', id, 'conclude', shi, { outcome: 'failed', conclusion: '……', mainStage: 'delivery', mainUnit: 'rsj' })
  s.takes(id, 'conclude', shi, { outcome: 'failed', conclusion: '调查不到位。', mainStage: 'inquiry', mainUnit: 'rsj' })
  s.takes(id, 'conclude.sign', qian)
  assert.deepEqual([s.record(id).state, s.linked(petition, 'back-tracings')], ['concluded', [id]])
})

const proposal = {
  subject: '建议',
  kind: 'work',
  addressee: 'rsj',
  facts: '三件逾期。',
  proposal: '建立台账。',
  grounds: ['delay'],
  feedbackBy: '2026-04-01',
}
test('a suggestion is answered in writing: with measures, or with reasons', () => {
  const s = scene('2026-03-02')
  const id = s.opens('suggestion', shi, proposal)
  s.takes(id, 'send', shi, { number: '信建〔2026〕1号' })
  s.takes(id, 'send.sign', qian)
  assert.deepEqual([s.stands(id), readers(s, id)], [{ holder: 'unit', due: '2026-04-01' }, ['rsj']])
  s.refused('why-not', id, 'feedback', sun, { adoption: 'partly', measures: '已建立台账。' })
  s.refused('no-measures', id, 'feedback', sun, { adoption: 'adopted' })
  reported(s, id, 'feedback', { adoption: 'partly', measures: '已建立台账。', whyNot: '人手不足。' })
  assert.deepEqual(s.stands(id), { holder: 'supervision', due: '2026-05-31' })
  s.takes(id, 'close', shi, { followUp: '台账已运行。' })
  assert.equal(s.record(id).state, 'closed')
})

test('responsibility is pursued for grave consequences only, and by another body than the one concerned; what comes on paper is entered', () => {
  const s = scene('2026-03-02')
  const draft = (given: object) => () =>
    s.opens('suggestion', shi, {
      ...proposal,
      kind: 'responsibility',
      addressee: 'jw',
      about: 'rsj',
      consequence: '群众受到重大损失',
      ...given,
    })
  assert.throws(draft({ grounds: ['irregular'] }), /not-grave/)
  assert.throws(draft({ addressee: 'rsj' }), /own-judge/)
  const id = draft({})()
  s.takes(id, 'send', shi, { number: '信建〔2026〕2号' })
  s.takes(id, 'send.sign', qian)
  assert.deepEqual(readers(s, id), ['jw'], 'never the body concerned')
  s.refused('not-yours', id, 'feedback', zheng, { adoption: 'declined', whyNot: '……' })
  s.takes(id, 'enter-feedback', shi, { adoption: 'declined', whyNot: '情节轻微，已批评教育。' })
  assert.equal(s.record(id).data['adoption'], 'declined')
})

test('a lead is decided by a person: a letter drafted with what was found, a reminder, or nothing with the reason; the unit sees none of it', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const lead = (more: object = {}) =>
    s.opens('supervision-lead', shi, {
      subject: '拖欠工资：逾期未答复',
      kind: 'answer',
      unit: 'rsj',
      grounds: ['delay'],
      defects: '期限为 2026-03-01，至今未答复。',
      demand: '立即答复',
      since: '2026-03-02',
      petition,
      ...more,
    })
  const one = lead()
  const two = lead()
  const three = lead()
  assert.deepEqual([s.stands(one), readers(s, one)], [{ holder: 'supervision', due: '2026-03-09' }, []])
  assert.throws(() => lead({ since: '2026-03-03' }), /not-yet/)
  const { data } = s.record(one)
  const given = {
    unit: data['unit'] ?? '',
    grounds: data['grounds'] ?? [],
    defects: data['defects'] ?? '',
    demand: data['demand'] ?? '',
    replyBy: '2026-03-20',
  }
  s.refused('in-the-past', one, 'letter', shi, { ...given, replyBy: '2026-03-02' })
  s.takes(one, 'letter', shi, given)
  const drafted = only(s.linked(one, 'letter'))
  assert.deepEqual(
    [s.record(drafted).state, s.linked(drafted, 'petitions'), s.record(drafted).data['grounds'], s.record(one).data['decidedOn']],
    ['drafting', [petition], ['delay'], '2026-03-02'],
  )
  s.takes(two, 'remind', shi, { unit: 'rsj', demand: '请告知进展', answerBy: '2026-03-09' })
  assert.deepEqual([s.linked(only(s.linked(two, 'reminder')), 'petitions'), s.record(two).state], [[petition], 'reminded'])
  s.takes(three, 'dismiss', shi, { why: '已经催办，当日已答复' })
  assert.deepEqual([s.record(three).state, s.linked(petition, 'leads').length], ['dismissed', 3])
})

test('no letter, talk or listing goes to a body that has nobody here: it would stand with no one', () => {
  const s = scene('2026-03-02')
  const talk = { subject: '约谈', officials: '局长', reason: '未整改' }
  const listed = { subject: '挂牌', kind: 'unit', reason: '工作不力', demand: '限期整改', rectifyBy: '2026-04-30' }
  for (const unit of ['szf', 'street-1']) {
    assert.throws(() => s.opens('supervision-letter', shi, { ...letter, unit }), /nobody-there/)
    assert.throws(() => s.opens('talk', shi, { ...talk, unit }), /nobody-there/)
    assert.throws(() => s.opens('listing', shi, { ...listed, unit }), /nobody-there/)
  }
  const { s: there, id: petition } = accepted('2026-03-02')
  const since = '2026-03-01'
  const lead = there.opens('supervision-lead', shi, {
    subject: '逾期未答复',
    kind: 'answer',
    unit: 'rsj',
    grounds: ['delay'],
    defects: '逾期',
    demand: '答复',
    since,
    petition,
  })
  there.refused('nobody-there', lead, 'letter', shi, {
    unit: 'szf',
    grounds: ['delay'],
    defects: '逾期',
    demand: '答复',
    replyBy: '2026-03-20',
  })
  assert.throws(
    () => there.opens('reminder', shi, { subject: '催办', unit: 'szf', demand: '进展', replyBy: '2026-03-09', petitions: [petition] }),
    /nobody-there/,
  )
  there.refused('nobody-there', lead, 'remind', shi, { unit: 'szf', demand: '进展', answerBy: '2026-03-09' })
})
