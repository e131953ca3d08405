import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted, only } from '#testing/matters.ts'
import { scene, type Scene } from '#testing/scene.ts'
import { procedures } from '../index.ts'

// What a supervision desk gets wrong, and how it is put right: a draft changed, a paper recalled, a record undone, each with its reason.

const { shi, kong, qian, xu, sun, li, zheng, wang } = cast
const readers = (s: Scene, id: string) => procedures[s.record(id).procedure]?.readers?.(s.record(id).data)
const letter = { subject: '逾期未答复', unit: 'rsj', grounds: ['delay'], defects: '逾期。', demand: '立即答复。', replyBy: '2026-03-20' }

test('a letter that the director sends back is changed, its petitions too, and nothing that lies with the director', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('supervision-letter', shi, { ...letter, issuer: 'conference', petitions: [petition] })
  s.takes(id, 'send', shi, { number: '信督〔2026〕1号' })
  s.refused('with-signer', id, 'amend', shi, letter)
  s.refused('with-signer', id, 'regroup', shi, { without: [petition] })
  s.takes(id, 'send.return', qian, { reason: '要求写得不具体' })
  s.refused('nobody-there', id, 'amend', shi, { ...letter, unit: 'szf' })
  s.takes(id, 'amend', kong, { ...letter, unit: 'zjj', demand: '三日内答复并送达。' })
  assert.deepEqual([s.record(id).data['demand'], s.record(id).data['issuer'], readers(s, id)], ['三日内答复并送达。', undefined, []])
  s.refused('nothing-to-connect', id, 'regroup', shi, {})
  s.takes(id, 'regroup', shi, { without: [petition] })
  s.refused('not-linked', id, 'regroup', shi, { without: [petition] })
  assert.deepEqual([s.linked(id, 'petitions'), s.linked(petition, 'letters')], [[], []])
  s.takes(id, 'send', shi, { number: '信督〔2026〕1号' })
  s.takes(id, 'send.sign', qian)
  assert.deepEqual(s.stands(id).holder, 'unit')
  s.refused('wrong-state', id, 'amend', shi, letter)
})

test('a report that its head sends back is changed by the unit', () => {
  const s = scene('2026-03-02')
  const of = s.opens('supervision-letter', shi, letter)
  s.takes(of, 'send', shi, { number: '信督〔2026〕1号' })
  s.takes(of, 'send.sign', qian)
  const id = s.opens('resolution-report', sun, { subject: '报告', measures: '已答复。', next: '回访', letters: [of] })
  s.takes(id, 'submit', sun)
  s.takes(id, 'submit.return', li, { reason: '没有写送达' })
  s.refused('not-yours', id, 'amend', zheng, { subject: '报告', measures: '已答复并送达。' })
  s.takes(id, 'amend', sun, { subject: '报告', measures: '已答复并送达。' })
  assert.deepEqual([s.record(id).data['measures'], s.record(id).data['next']], ['已答复并送达。', undefined])
})

const bare = { subject: '建议', kind: 'work', addressee: 'rsj', facts: '三件逾期。', proposal: '建立台账。', feedbackBy: '2026-04-01' }
const proposal = { ...bare, grounds: ['delay'] }
function suggested(s: Scene, given: object = {}): string {
  const id = s.opens('suggestion', shi, { ...proposal, ...given })
  s.takes(id, 'send', shi, { number: '信建〔2026〕1号' })
  s.takes(id, 'send.sign', qian)
  return id
}

test('a suggestion is changed while it is a draft, and recalled by the director once it was sent', () => {
  const s = scene('2026-03-02')
  const draft = s.opens('suggestion', shi, { ...proposal, about: 'zjj' })
  s.refused('no-ground', draft, 'amend', shi, bare)
  s.takes(draft, 'amend', shi, { ...proposal, proposal: '专人提醒。' })
  assert.deepEqual([s.record(draft).data['proposal'], s.record(draft).data['about']], ['专人提醒。', undefined])
  const id = suggested(s)
  s.refused('wrong-role', id, 'recall', shi, { reason: '送错单位' })
  s.takes(id, 'recall', xu, { reason: '送错单位' })
  assert.deepEqual([s.record(id).state, s.stands(id)], ['dropped', {}])
})

test('feedback that does not say what became of it is asked for again, and counts as none until it comes', () => {
  const s = scene('2026-03-02')
  const id = suggested(s)
  s.takes(id, 'feedback', sun, { adoption: 'adopted', measures: '已研究。' })
  s.takes(id, 'feedback.sign', li)
  s.refused('in-the-past', id, 'send-back', shi, { feedbackBy: '2026-03-02', reason: '没有写措施' })
  s.takes(id, 'send-back', shi, { feedbackBy: '2026-04-10', reason: '没有写措施' })
  assert.deepEqual(
    [s.stands(id), s.record(id).data['adoption'], s.record(id).data['measures']],
    [{ holder: 'unit', due: '2026-04-10' }, undefined, undefined],
  )
})

test('better policy is suggested to the party committee or the government, and to no department', () => {
  const s = scene('2026-03-02')
  const policy = (addressee: string) => s.opens('suggestion', shi, { ...bare, kind: 'policy', addressee, about: 'rsj' })
  for (const other of ['rsj', 'street-1', 'jw', 'szf']) assert.throws(() => policy(other), /not-leading/, other)
  assert.equal(s.record(policy('qzf')).state, 'drafting')
})

test('a talk is moved, put right, given more time, and undone where it was entered amiss', () => {
  const s = scene('2026-03-02')
  const given = { subject: '约谈', unit: 'rsj', officials: '局长', reason: '未整改' }
  const id = s.opens('talk', shi, given)
  s.takes(id, 'amend', shi, { ...given, officials: '分管副局长' })
  s.takes(id, 'summon', shi, { talkOn: '2026-03-06', place: '会议室' })
  s.refused('with-signer', id, 'amend', shi, given)
  s.takes(id, 'summon.sign', qian)
  s.takes(id, 'postpone', shi, { talkOn: '2026-03-09', place: '二楼会议室', why: '冲突' })
  s.today('2026-03-09')
  s.takes(id, 'hold', shi, { content: '指出问题。', commitments: '一个月整改。', rectifyBy: '2026-04-09' })
  s.refused('nothing-to-correct', id, 'correct', shi, { why: '一' })
  s.takes(id, 'correct', shi, { commitments: '三十日内整改到位。', why: '写错' })
  s.refused('wrong-role', id, 'extend', shi, { rectifyBy: '2026-04-20', why: '春耕' })
  s.takes(id, 'extend', xu, { rectifyBy: '2026-04-20', why: '等待检测' })
  assert.deepEqual(
    [
      s.record(id).data['officials'],
      s.record(id).data['place'],
      s.record(id).data['content'],
      s.record(id).data['commitments'],
      s.stands(id),
    ],
    ['分管副局长', '二楼会议室', '指出问题。', '三十日内整改到位。', { holder: 'unit', due: '2026-04-20' }],
  )
  s.takes(id, 'void', xu, { why: '登记在另一件的约谈里' })
  assert.equal(s.record(id).state, 'dropped')
})

test('what is proposed for the list is changed; what was listed by mistake is taken off by the director, and is not counted', () => {
  const s = scene('2026-03-02')
  const given = { subject: '挂牌', kind: 'unit', unit: 'rsj', reason: '工作不力', demand: '限期整改', rectifyBy: '2026-04-30' }
  const id = s.opens('listing', shi, given)
  s.refused('which-matter', id, 'amend', shi, { ...given, kind: 'matter' })
  s.takes(id, 'amend', shi, { ...given, demand: '专班整改' })
  s.takes(id, 'list', shi, { number: '挂〔2026〕1号', rectifyBy: '2026-04-30' })
  s.takes(id, 'list.sign', qian)
  s.takes(id, 'recall', xu, { why: '对象有误' })
  assert.deepEqual(
    [s.record(id).data['demand'], s.record(id).state, procedures['listing']?.figures['listings.listed']?.in?.includes('dropped')],
    ['专班整改', 'dropped', false],
  )
})

test('what was recorded amiss in a back-tracing is struck, and then it may be found sound; it counts on the day of its conclusion', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('back-tracing', shi, { subject: '倒查', reason: '再次反映', petition })
  s.refused('nothing-traced', id, 'amend', shi, { why: '一' })
  s.takes(id, 'trace', shi, {
    found: [
      { stage: 'inquiry', unit: 'rsj', what: '没有调查' },
      { stage: 'answer', unit: 'rsj', what: '没有答复' },
    ],
  })
  s.takes(id, 'amend', shi, { failures: [{ stage: 'answer', unit: 'rsj', what: '答复没有依据' }], why: '已调查' })
  assert.deepEqual(s.record(id).data['failures'], [{ stage: 'answer', unit: 'rsj', what: '答复没有依据' }])
  s.takes(id, 'amend', shi, { why: '补充了凭证' })
  s.today('2026-03-05')
  s.takes(id, 'conclude', shi, { outcome: 'sound', conclusion: '各环节均按规定办理。' })
  s.takes(id, 'conclude.sign', qian)
  assert.equal(s.record(id).data['concludedOn'], '2026-03-05')
})

test('a plan of inspection is changed before it is carried out; what it finds goes to a unit that is here, or on to another', () => {
  const s = scene('2026-03-02')
  const plan = { subject: '督查', startsOn: '2026-03-02', endsOn: '2026-03-20', scope: '送达' }
  const id = s.opens('inspection', shi, { ...plan, kind: 'site', area: '东片区', team: ['shi'] })
  s.refused('no-sample', id, 'amend', shi, { ...plan, kind: 'online' })
  s.takes(id, 'amend', shi, { ...plan, kind: 'online', sample: 30 })
  assert.deepEqual([s.record(id).data['sample'], s.record(id).data['area']], [30, undefined])
  s.today('2026-03-04')
  s.takes(id, 'carry-out', shi, { summary: '抽查三十件。' })
  assert.equal(s.record(id).data['doneOn'], '2026-03-04')
  const found = { unit: 'rsj', problem: '没有回证', rectifyBy: '2026-03-20' }
  const tell = (unit: string) => ({ conclusion: '一项问题。', found: [found, { ...found, unit }] })
  for (const unit of ['szf', 'street-1']) s.refused('nobody-there', id, 'report', shi, tell(unit))
  s.takes(id, 'report', shi, { conclusion: '一项问题。', found: [found] })
  s.takes(id, 'report.sign', qian)
  const one = only(s.linked(id, 'findings'))
  s.refused('nobody-there', one, 'redirect', shi, { unit: 'szf', rectifyBy: '2026-03-25', reason: '不归它管' })
  s.takes(one, 'redirect', shi, { unit: 'zjj', rectifyBy: '2026-03-25', reason: '不归人社局管' })
  assert.deepEqual(s.stands(one), { holder: 'unit', due: '2026-03-25' })
  s.refused('not-yours', one, 'rectify', sun, { measures: '……' })
  s.takes(one, 'rectify', zheng, { measures: '已补齐。' })
  s.refused('with-signer', one, 'redirect', shi, { unit: 'rsj', rectifyBy: '2026-03-25', reason: '一' })
  s.takes(one, 'rectify.sign', wang)
  s.today('2026-03-06')
  s.takes(one, 'verify', shi, { verified: '属实。' })
  assert.deepEqual([s.record(one).data['closedOn'], s.record(id).state], ['2026-03-06', 'closed'])
})

test('a spot check counts on the day on which it was scored, and tells its findings to units that are here', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('spot-check', shi, { subject: '抽查', from: '2026-02-01', to: '2026-02-28', petitions: [petition] })
  const results = [{ petition, score: 81 }]
  s.today('2026-03-05')
  s.refused('nobody-there', id, 'score', shi, { results, found: [{ unit: 'szf', problem: '缺告知', rectifyBy: '2026-03-16' }] })
  s.takes(id, 'score', shi, { results })
  assert.equal(s.record(id).data['scoredOn'], '2026-03-05')
})
