import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, petitioner } from '#testing/cast.ts'
import { scene, type Scene } from '#testing/scene.ts'
import { open } from '../../engine/play.ts'

const { lin, nie, wu, zhao, qian, sun, li, feng } = cast
const letter = { channel: 'letter', subject: '路灯不亮', text: '东街路灯坏了半年。', petitioner: 'p1' }
const sorted = { category: 'appeal', content: '0308', matters: [{ subject: '路灯不亮', demands: ['修好路灯'] }] }
const delivery = { deliveredBy: 'mail', proof: 'XA123' }
const answers = [{ demand: 'd1', outcome: 'supported', answer: '已安排维修。', basis: '市政设施管理规定' }]
const freely = { reason: '已经解决', freely: true }

const petitionOf = (s: Scene, submission: string) => s.linked(submission, 'petitions')[0] ?? assert.fail('no petition')
function triaged(s: Scene, more: object = {}) {
  const submission = s.opens('submission', lin, { ...letter, ...more })
  s.takes(submission, 'triage', zhao, sorted)
  return { submission, petition: petitionOf(s, submission) }
}
function delivered(s: Scene, petition: string) {
  s.takes(petition, 'forward', zhao, { unit: 'rsj' })
  s.takes(petition, 'sign-for', sun)
  s.takes(petition, 'accept', li)
  s.takes(petition, 'inquire', sun, { heard: '听取', found: '属实' })
  s.takes(petition, 'reply', sun, { answers })
  s.takes(petition, 'reply.sign', li)
  s.takes(petition, 'deliver', sun, delivery)
}

test('nothing unusual keeps a submission from being registered; it is noted', () => {
  const s = scene('2026-03-02')
  const notes = (given: object) => s.record(s.opens('submission', lin, { channel: 'letter', subject: '无名', text: '……', ...given })).data
  assert.deepEqual(notes({})['notes'], ['anonymous', 'address-unclear'])
  assert.deepEqual(notes({ petitioner: 'p1', others: ['p2', 'p3'] })['notes'], ['joint'])
  assert.equal(notes({ petitioner: 'p1', others: ['p2', 'p3'] })['heads'], 3)
  assert.deepEqual(notes({ petitioner: 'p1', purpose: 'accusation' })['notes'], ['accusation'])
  assert.equal(notes({ channel: 'phone' })['via'], 'hotline')
})

test('a way that does not belong to the channel is told at its field', () => {
  const s = scene('2026-03-02')
  const played = open(s.play(), 'submission', { actor: lin, day: '2026-03-02', given: { ...letter, via: 'hotline' } })
  assert.ok('refused' in played)
  assert.deepEqual([played.refused.code, played.refused.fields?.map(f => f.path)], ['channel-and-way', ['/via']])
})

test('the day of receipt: yesterday as it is, earlier with a reason, never in the future, never before any law that is kept', () => {
  const s = scene('2026-03-12')
  const at = (day: `${number}-${number}-${number}`, late?: string) =>
    open(s.play(), 'submission', { actor: lin, given: letter, day, ...(late !== undefined && { late }) })
  const code = (played: ReturnType<typeof at>) => ('refused' in played ? played.refused.code : 'taken')
  assert.equal(code(at('2026-03-11')), 'taken')
  assert.equal(code(at('2026-03-10')), 'late-without-reason')
  assert.equal(code(at('2026-03-10', '邮件周末投递，今日拆封')), 'taken')
  assert.equal(code(at('2026-03-10', ' ')), 'late-reason')
  assert.equal(code(at('2026-03-10', 'a\u0000')), 'late-reason')
  assert.equal(code(at('2026-03-13')), 'day-in-future')
  assert.equal(code(at('2005-05-01', '旧件')), 'taken')
  assert.equal(code(at('2005-04-30', '旧件')), 'day-before-law')
})

test('the office’s fifteen days count from the day of receipt, not from the day of entry', () => {
  const s = scene('2026-03-12')
  const id = s.opens('submission', lin, letter, { day: '2026-03-09', late: '周末到件' })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-03-24' })
  s.refused('day-before-opening', id, 'triage', zhao, sorted, { day: '2026-03-08', late: 'x' })
})

test('a letter with two demands becomes two petitions, and ends when both have', () => {
  const s = scene('2026-03-02')
  const id = s.opens('submission', lin, letter)
  s.takes(id, 'triage', zhao, { ...sorted, matters: [...sorted.matters, { subject: '井盖破损', demands: ['换井盖'] }] })
  const [first = '', second = ''] = s.linked(id, 'petitions')
  assert.deepEqual(s.stands(id), { waits: 'petitions' })
  delivered(s, first)
  delivered(s, second)
  s.today('2026-04-02')
  s.takes(first, 'conclude', sun, { solved: '路灯已修好' })
  assert.equal(s.record(id).state, 'in-hand')
  s.takes(second, 'conclude', sun, { solved: '井盖已更换' })
  assert.equal(s.record(id).state, 'concluded')
  assert.equal(s.record(id).closed, '2026-04-02')
})

test('a matter that cannot be opened refuses the whole triage, and nothing is left of it', () => {
  const s = scene('2026-03-02')
  const id = s.opens('submission', lin, letter)
  const before = s.play()
  const refused = s.refused('invalid', id, 'triage', zhao, { ...sorted, place: 'mars', matters: [{ subject: '一', demands: [] }] })
  assert.deepEqual(refused.fields?.map(f => f.path).toSorted(), ['/matters/0/demands', '/place'])
  assert.deepEqual(s.play(), before)
})

test('a second letter on the same matter joins it: no clock starts anew, its sender learns who handles it', () => {
  const s = scene('2026-03-02')
  const { petition } = triaged(s)
  s.takes(petition, 'forward', zhao, { unit: 'rsj' })
  const before = s.record(petition)
  s.today('2026-03-10')
  const second = s.opens('submission', lin, { ...letter, petitioner: 'p2' })
  s.takes(second, 'join', zhao, { petition })
  assert.deepEqual(s.record(petition), before, 'nothing is written on the petition')
  assert.equal(s.record(second).data['repeat'], true)
  assert.deepEqual(s.record(second).data['units'], ['rsj'])
  assert.deepEqual(s.linked(petition, 'submissions').length, 2)
  assert.deepEqual(s.play().events.at(-1)?.effect.joins, [{ link: 'petitions', id: petition }])
})

test('what happened before a joined letter came does not reach back before it', () => {
  const s = scene('2026-03-02')
  const { petition } = triaged(s)
  s.today('2026-03-10')
  const second = s.opens('submission', lin, { ...letter, petitioner: 'p2' })
  s.takes(second, 'join', zhao, { petition })
  s.takes(petition, 'forward', zhao, { unit: 'rsj' }, { day: '2026-03-04', late: '系统停机，今日补录' })
  const heard = s.play().events.findLast(e => e.record === second)
  assert.deepEqual([heard?.step, heard?.day], ['follow', '2026-03-10'])
  assert.deepEqual(s.record(second).data['units'], ['rsj'])
})

test('a letter joins no petition that has ended, and no record of another kind', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = triaged(s)
  s.takes(submission, 'withdraw', petitioner(submission), freely)
  const second = s.opens('submission', lin, letter)
  s.refused('has-ended', second, 'join', zhao, { petition })
  s.refused('invalid', second, 'join', zhao, { petition: submission })
  s.refused('invalid', second, 'join', zhao, { petition: 'm999' })
})

test('one of two senders withdraws, and the petition goes on for the other; with the second it lapses', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = triaged(s)
  const second = s.opens('submission', lin, { ...letter, petitioner: 'p2' })
  s.takes(second, 'join', zhao, { petition })
  s.refused('not-freely', submission, 'withdraw', petitioner(submission), { ...freely, freely: false })
  s.refused('not-yours', submission, 'withdraw', petitioner(second), freely)
  s.refused('wrong-role', submission, 'withdraw', wu, freely)
  s.takes(submission, 'withdraw', petitioner(submission), freely)
  assert.deepEqual([s.record(submission).state, s.record(petition).state, s.record(second).state], ['withdrawn', 'sorted', 'in-hand'])
  s.takes(second, 'withdraw', petitioner(second), freely)
  assert.deepEqual([s.record(petition).state, s.record(second).state], ['lapsed', 'withdrawn'])
  assert.deepEqual(
    Object.values(s.record(petition).limits).map(clock => clock.endedOn),
    ['2026-03-02'],
  )
})

test('whoever withdrew still hears what becomes of the matter, and stays withdrawn', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = triaged(s)
  const second = s.opens('submission', lin, { ...letter, petitioner: 'p2' })
  s.takes(second, 'join', zhao, { petition })
  s.takes(submission, 'withdraw', petitioner(submission), freely)
  s.today('2026-03-05')
  delivered(s, petition)
  assert.equal(s.record(submission).state, 'withdrawn')
  assert.equal(s.record(submission).closed, '2026-03-02')
  assert.deepEqual(
    Object.values(s.record(submission).limits).filter(clock => !clock.endedOn),
    [],
  )
})

test('an accusation is neither sorted nor joined; one officer proposes, the director passes it on, to nobody whom it names', () => {
  const s = scene('2026-03-02')
  const { petition } = triaged(s)
  const id = s.opens('submission', lin, { ...letter, purpose: 'accusation', against: ['rsj'] })
  assert.equal(s.refused('sealed', id, 'triage', zhao, sorted).kind, 'conflict')
  s.refused('sealed', id, 'join', zhao, { petition })
  s.refused('wrong-role', id, 'pass', qian, { to: 'jw', opinion: '移送' })
  for (const to of ['rsj', 'xfb'])
    assert.deepEqual(
      s.refused('to-the-accused', id, 'pass', zhao, { to, opinion: '移送' }).fields?.map(f => f.path),
      ['/to'],
    )
  assert.deepEqual(
    s.refused('nobody-there', id, 'pass', zhao, { to: 'zjj', opinion: '移送' }).fields?.map(f => f.path),
    ['/to'],
    'nobody at all would see it',
  )
  s.takes(id, 'pass', zhao, { to: 'jw', opinion: '移送区纪委监委。' })
  s.takes(id, 'pass.sign', qian)
  assert.deepEqual([s.record(id).state, s.stands(id)], ['sent', { holder: 'discipline' }])
  assert.deepEqual(s.play().events.at(-1)?.effect.issues, ['D30'])
  s.refused('wrong-state', id, 'feedback', nie, { told: '已按规定办理。' })
  s.refused('wrong-state', id, 'withdraw', petitioner(id), freely)
  s.takes(id, 'supplement', petitioner(id), { material: '补充一份证据' })
  const plain = s.opens('submission', lin, letter)
  s.refused('not-an-accusation', plain, 'pass', zhao, { to: 'jw', opinion: '移送' })
  s.takes(id, 'acknowledge', nie, { number: '青纪信2026-18' })
  assert.deepEqual([s.record(id).state, s.stands(id)], ['passed', {}])
  s.refused('only-once', id, 'acknowledge', nie)
  s.takes(id, 'feedback', nie, { told: '已按规定办理。' })
})

test('a body that has nobody here signs for an accusation on paper: here it ends as it is passed on', () => {
  const s = scene('2026-03-02')
  const id = s.opens('submission', lin, { ...letter, purpose: 'accusation', against: ['jw'] })
  s.takes(id, 'pass', zhao, { to: 'szf', opinion: '移送上级机关。' })
  s.takes(id, 'pass.sign', qian)
  assert.deepEqual([s.record(id).state, s.stands(id)], ['passed', {}])
})

test('a correction says why, may come after the end, and changes neither clock nor end', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = triaged(s)
  s.takes(submission, 'withdraw', petitioner(submission), freely)
  s.today('2026-03-09')
  assert.deepEqual(
    s.refused('invalid', submission, 'correct', lin, { subject: '路灯' }).fields?.map(f => f.path),
    ['/reason'],
  )
  s.refused('wrong-role', submission, 'correct', feng, { reason: 'x' })
  s.takes(submission, 'correct', lin, { subject: '东街路灯不亮', reason: '标题不清' })
  assert.deepEqual(
    [s.record(submission).data['subject'], s.record(submission).closed, s.record(submission).state],
    ['东街路灯不亮', '2026-03-02', 'withdrawn'],
  )
  assert.equal(s.record(petition).data['subject'], '路灯不亮')
})

test('the window for a rating closes', () => {
  const s = scene('2026-03-02')
  const { submission, petition } = triaged(s)
  const rating = { office: 'satisfied', unit: 'satisfied' }
  s.refused('not-open', submission, 'rate', petitioner(submission), rating)
  delivered(s, petition)
  s.today('2026-04-02')
  assert.match(s.refused('too-late', submission, 'rate', petitioner(submission), rating).en, /2026-04-01/)
})

test('what ends with its answer is rated for thirty days after its end: led, left to the judicial bodies', () => {
  const rating = { office: 'satisfied', unit: 'dissatisfied' }
  const ways = {
    separate: [zhao, { way: 'guide', where: '法院' }],
    lead: [li, { route: 'arbitration', basis: '一', told: '一' }],
  } as const
  for (const [way, [who, given]] of Object.entries(ways)) {
    const s = scene('2026-03-02')
    const { submission, petition } = triaged(s, { channel: 'phone' })
    if (way === 'lead') {
      s.takes(petition, 'forward', zhao, { unit: 'rsj' })
      s.takes(petition, 'sign-for', sun)
    }
    s.takes(petition, way, who, given)
    assert.deepEqual([s.record(submission).state, s.record(submission).data['deliveredOn']], ['concluded', '2026-03-02'])
    s.today('2026-04-02')
    s.refused('too-late', submission, 'rate', petitioner(submission), rating)
    s.today('2026-04-01')
    s.takes(submission, 'rate', petitioner(submission), rating)
    s.refused('only-once', submission, 'rate', petitioner(submission), rating)
    assert.deepEqual(
      [s.record(submission).data['rating'], s.linked(submission, 'follow-ups').length],
      way === 'lead' ? [rating, 1] : [{ office: 'satisfied' }, 0],
    )
  }
})

test('an accusation that names the petition office goes past it, straight to the discipline body', () => {
  const s = scene('2026-03-02')
  const past = s.opens('submission', lin, { ...letter, purpose: 'accusation', against: ['xfb'] })
  assert.deepEqual(
    [s.record(past).state, s.record(past).data['passedTo'], s.record(past).closed, s.stands(past)],
    ['sent', 'jw', undefined, { holder: 'discipline' }],
  )
  s.takes(past, 'acknowledge', nie)
  s.refused('not-yours', past, 'feedback', { ...nie, unit: 'rsj' }, { told: '已办结' })
  assert.equal(s.record(s.opens('submission', lin, { ...letter, purpose: 'accusation', against: ['rsj'] })).state, 'registered')
  // Named too, the discipline body here cannot have it: the director finds another.
  assert.equal(s.record(s.opens('submission', lin, { ...letter, purpose: 'accusation', against: ['xfb', 'jw'] })).state, 'registered')
})
