import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted, only } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'

const { lin, zhao, qian, mei, lu, jiao, sun } = cast
const referral = { subject: '欠薪纠纷调解', category: '0401', about: '三个月工资，劳资双方对数额有争议。' }

test('a matter goes to mediation by consent of both, comes to an agreement, is confirmed within thirty days and performed', () => {
  const { s, id: petition } = accepted('2026-03-02')
  assert.throws(() => s.opens('mediation-referral', zhao, referral), /of-what/)
  const studio = s.opens('studio', zhao, {
    name: '驻区信访办调解工作室',
    unit: 'qzf',
    place: '接访大厅二楼',
    mediators: 2,
    from: '2026-01-01',
    to: '2026-12-31',
  })
  const id = s.opens('mediation-referral', zhao, { ...referral, petition, studio })
  assert.deepEqual(
    [s.stands(id), s.linked(petition, 'mediation-referrals'), s.linked(studio, 'mediation-referrals')],
    [{ holder: 'office', due: '2026-03-09' }, [id], [id]],
  )
  s.refused('told-missing', id, 'consent', lin, { petitionerAgrees: true, otherAgrees: false })
  s.refused('invalid', id, 'consent', lin, { petitionerAgrees: true, otherAgrees: true, mediator: 'lu' })
  s.today('2026-03-03')
  s.takes(id, 'consent', lin, { petitionerAgrees: true, otherAgrees: true, mediator: 'mei' })
  assert.deepEqual([s.stands(id), s.record(id).data['seenBy']], [{ holder: 'mediator', due: '2026-03-06' }, ['xfb', 'qzf']])
  s.takes(id, 'accept', mei)
  assert.deepEqual(s.stands(id), { holder: 'mediator', due: '2026-04-02' })
  const helper = s.opens('helper', zhao, { name: '区人大代表工作站', kind: 'congress', since: '2025-06-01' })
  s.refused('not-agreed', id, 'invite', mei, { helpers: [helper], agreed: false })
  s.takes(id, 'invite', mei, { helpers: [helper], agreed: true })
  s.takes(id, 'note', mei, { note: '双方核对了考勤和工资表。' })
  s.today('2026-03-17')
  const agreement = { shape: 'written', agreement: '分两次付清。', effectiveOn: '2026-03-17' }
  s.refused('in-the-past', id, 'agree', mei, { ...agreement, performBy: '2026-03-17' })
  s.refused('in-the-future', id, 'agree', mei, { ...agreement, effectiveOn: '2026-03-18', performBy: '2026-04-30' })
  s.refused('before-the-referral', id, 'agree', mei, { ...agreement, effectiveOn: '2026-03-01', performBy: '2026-06-30' })
  s.takes(id, 'agree', mei, { ...agreement, performBy: '2026-06-30' })
  assert.deepEqual([s.stands(id), s.clock(id, 'confirming').due], [{ holder: 'mediator', due: '2026-06-30' }, '2026-04-16'])
  s.refused('not-asked-for', id, 'confirm', mei, { confirmation: 'valid', number: '（2026）民特1号' })
  s.today('2026-04-16')
  s.takes(id, 'ask-confirmation', mei, { court: '区人民法院' })
  s.today('2026-04-28')
  s.takes(id, 'confirm', mei, { confirmation: 'valid', number: '（2026）民特1号' })
  s.takes(id, 'perform', mei, { proof: '银行回单两份' })
  assert.deepEqual([s.record(id).state, s.record(id).data['sessions'], s.record(petition).state], ['performed', 1, 'handling'])
})

test('mediation ends where one side does not want it, where it does not suit, where there is no agreement; each time they are told of other ways', () => {
  const { s, submission } = accepted('2026-03-02')
  const open = () => s.opens('mediation-referral', lin, { ...referral, submission })
  const told = '劳动仲裁、诉讼'
  const begun = () => {
    const id = open()
    s.takes(id, 'consent', lin, { petitionerAgrees: true, otherAgrees: true })
    return id
  }
  const unwanted = open()
  const unfit = begun()
  const failed = begun()
  const broken = begun()
  s.takes(unwanted, 'consent', lin, { petitionerAgrees: true, otherAgrees: false, told })
  s.takes(unfit, 'turn-down', mei, { reason: '须由机关依法处理', told })
  s.takes(failed, 'accept', mei)
  s.refused('invalid', failed, 'fail', mei, { reason: '一方要求终止' })
  s.takes(failed, 'fail', mei, { reason: '一方要求终止', told })
  s.takes(broken, 'accept', mei)
  s.takes(broken, 'agree', mei, { shape: 'oral', agreement: '月底前付清。', effectiveOn: '2026-03-02', performBy: '2026-03-31' })
  // The thirtieth day is 1 April; asked for a day later it is too late.
  s.today('2026-04-02')
  s.refused('too-late', broken, 'ask-confirmation', mei, { court: '区人民法院' })
  s.takes(broken, 'break', mei, { reason: '逾期未付', told })
  assert.deepEqual(
    [unwanted, unfit, failed, broken].map(id => s.record(id).state),
    ['declined', 'unfit', 'failed', 'broken'],
  )
})

test('what the court finds invalid is mediated anew', () => {
  const { s, submission } = accepted('2026-03-02')
  const id = s.opens('mediation-referral', lin, { ...referral, submission })
  s.takes(id, 'consent', lin, { petitionerAgrees: true, otherAgrees: true, mediator: 'mei' })
  s.takes(id, 'accept', mei)
  s.takes(id, 'agree', mei, { shape: 'written', agreement: '分期付清。', effectiveOn: '2026-03-02', performBy: '2026-06-30' })
  s.takes(id, 'ask-confirmation', lin, { court: '区人民法院' })
  s.today('2026-03-20')
  s.takes(id, 'confirm', lin, { confirmation: 'invalid', number: '（2026）民特2号' })
  assert.deepEqual(
    [s.record(id).state, s.stands(id), s.record(id).data['agreedOn']],
    ['mediating', { holder: 'mediator', due: '2026-04-19' }, undefined],
  )
  s.takes(id, 'agree', mei, { shape: 'written', agreement: '一次付清。', effectiveOn: '2026-03-20', performBy: '2026-04-30' })
  s.takes(id, 'ask-confirmation', lin, { court: '区人民法院' })
  s.refused('only-once', id, 'ask-confirmation', mei, { court: '区人民法院' })
  assert.equal(s.clock(id, 'confirming').due, '2026-04-20', 'the thirtieth day is a Sunday')
})

test('a term of a studio ends, and the next one is a record of its own', () => {
  const s = scene('2026-03-02')
  const id = s.opens('studio', zhao, {
    name: '驻区信访办调解工作室',
    unit: 'qzf',
    place: '二楼',
    mediators: 2,
    from: '2026-01-01',
    to: '2026-12-31',
  })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-12-31' })
  s.refused('too-far', id, 'renew', qian, { next: '9999-12-31' })
  s.refused('not-longer', id, 'renew', qian, { next: '2026-12-31' })
  s.today('2026-12-28')
  s.takes(id, 'renew', qian, { next: '2027-12-31', count: 3 })
  const next = only(s.linked(id, 'next'))
  const { data } = s.record(next)
  assert.deepEqual(
    [s.record(id).state, data['from'], data['to'], data['mediators'], s.linked(next, 'previous')],
    ['renewed', '2027-01-01', '2027-12-31', 3, [id]],
  )
  s.takes(next, 'close', qian, { reason: '改为联合派驻' })
})

test('a lawyer’s duty is noted by the next working day; another may take it over', () => {
  const s = scene('2026-03-02')
  const duty = { on: '2026-03-06', half: 'morning', lawyer: 'lu', place: '接访大厅' }
  assert.throws(() => s.opens('lawyer-duty', lin, { ...duty, lawyer: 'sun' }), /whose role is lawyer/)
  const id = s.opens('lawyer-duty', lin, duty)
  const other = s.opens('lawyer-duty', lin, duty)
  // A Friday; the Monday after it.
  assert.deepEqual(s.stands(id), { holder: 'lawyer', due: '2026-03-09' })
  s.refused('not-yet', id, 'hold', lu, { consultations: 5 })
  s.takes(id, 'replace', lin, { lawyer: 'jiao', reason: '出庭' })
  s.today('2026-03-06')
  s.refused('not-the-handler', id, 'hold', lu, { consultations: 5 })
  s.takes(id, 'hold', jiao, { consultations: 5 })
  s.takes(other, 'miss', lin, { reason: '临时停诊' })
  assert.deepEqual([s.record(id).state, s.record(other).state], ['held', 'missed'])
})

test('a duty is repeated week by week, but not on a day off', () => {
  const s = scene('2026-04-13')
  const id = s.opens('lawyer-duty', lin, { on: '2026-04-17', half: 'morning', lawyer: 'lu', place: '接访大厅' })
  s.takes(id, 'repeat', lin, { weeks: 3 })
  s.refused('only-once', id, 'repeat', lin, { weeks: 3 })
  assert.throws(() => s.opens('lawyer-duty', lin, { on: '9999-12-31', half: 'morning', lawyer: 'lu', place: '接访大厅' }), /too-far/)
  // The Friday after two weeks is 1 May.
  assert.deepEqual(
    s.linked(id, 'repeats').map(duty => s.record(duty).data['on']),
    ['2026-04-24', '2026-05-08'],
  )
  assert.deepEqual(s.stands(s.linked(id, 'repeats')[1] ?? ''), { holder: 'lawyer', due: '2026-05-09' }, 'a Saturday worked in exchange')
})

test('a conflict of interest comes first: who has one stands aside for good, and another advises', () => {
  const { s, id: petition } = accepted('2026-03-02')
  const id = s.opens('consultation', lin, {
    subject: '欠薪能否申请仲裁',
    place: 'matter',
    category: '0401',
    question: '仲裁时效从何时起算？',
    lawyer: 'lu',
    petition,
  })
  assert.deepEqual([s.stands(id), s.linked(petition, 'consultations')], [{ holder: 'lawyer', due: '2026-03-04' }, [id]])
  s.refused('not-the-handler', id, 'check', jiao, { conflict: false })
  s.refused('wrong-state', id, 'advise', lu, { opinion: '……' })
  s.takes(id, 'check', lu, { conflict: true })
  assert.deepEqual([s.stands(id), s.record(id).data['lawyer']], [{ holder: 'office', due: '2026-03-04' }, undefined])
  s.refused('stands-aside', id, 'appoint', lin, { lawyer: 'lu' })
  s.takes(id, 'appoint', lin, { lawyer: 'jiao' })
  s.refused('barred', id, 'check', lu, { conflict: false })
  s.takes(id, 'check', jiao, { conflict: false })
  assert.deepEqual(s.stands(id), { holder: 'lawyer', due: '2026-03-09' })
  s.takes(id, 'advise', jiao, { opinion: '自劳动关系终止之日起一年内可以申请仲裁。', way: '劳动人事争议仲裁' })
  s.takes(id, 'file', lin)
  assert.deepEqual([s.record(id).state, s.play().events.at(-2)?.effect.issues], ['archived', ['D41']])
})

test('who can help stands on a list that everybody reads; who leaves it may come back', () => {
  const s = scene('2026-03-02')
  const id = s.opens('helper', zhao, { name: '心理咨询志愿服务站', kind: 'counsellor', since: '2026-01-05', field: '家庭关系' })
  s.takes(id, 'retire', zhao, { reason: '服务期满' })
  s.takes(id, 'relist', zhao, { since: '2026-03-02' })
  assert.deepEqual([s.record(id).state, s.record(id).data['since']], ['listed', '2026-03-02'])
  // No form of a referral or a consultation takes what was said to a counsellor: helpers are named there, and nothing else about them is.
  const { steps, links } = s.play().procedures['mediation-referral'] ?? assert.fail()
  assert.deepEqual([Object.keys(steps['invite']?.takes?.properties ?? {}), links['helpers']?.to], [['helpers', 'agreed'], 'helper'])
  s.refused('wrong-role', id, 'amend', sun, { name: '一' })
})
