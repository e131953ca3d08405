import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { accepted } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'
import { procedures } from '../index.ts'

// What goes otherwise than planned with mediators and lawyers, and how it is put right.

const { lin, zhao, qian, mei, lu } = cast
const referral = { subject: '欠薪纠纷调解', category: '0401', about: '三个月工资，劳资双方对数额有争议。' }

test('a referral is taken back before the mediators accept; mediation goes on longer, and an agreement is performed later, where both agree', () => {
  const { s, submission } = accepted('2026-03-02'),
    open = () => s.opens('mediation-referral', lin, { ...referral, submission }),
    twice = open(),
    id = open()
  s.takes(twice, 'withdraw', zhao, { reason: '同一纠纷已经引导' })
  assert.deepEqual(
    [s.record(twice).state, procedures['mediation-referral']?.figures['mediationReferrals.made']?.in?.includes('withdrawn')],
    ['withdrawn', false],
  )
  s.takes(id, 'consent', lin, { petitionerAgrees: true, otherAgrees: true, mediator: 'mei' })
  s.takes(id, 'accept', mei)
  s.refused('wrong-state', id, 'withdraw', lin, { reason: '一' })
  assert.deepEqual(s.stands(id), { holder: 'mediator', due: '2026-04-01' })
  s.today('2026-03-17')
  s.refused('not-agreed', id, 'prolong', mei, { agreed: false, reason: '等鉴定' })
  s.takes(id, 'prolong', mei, { agreed: true, reason: '等鉴定' })
  assert.deepEqual(s.stands(id), { holder: 'mediator', due: '2026-04-16' })
  for (const reason of ['等鉴定', '对方出差']) s.takes(id, 'prolong', mei, { agreed: true, reason })
  s.refused('long-enough', id, 'prolong', mei, { agreed: true, reason: '等鉴定' })
  s.takes(id, 'agree', mei, { shape: 'written', agreement: '分期付清。', effectiveOn: '2026-03-17', performBy: '2026-04-30' })
  s.refused('not-agreed', id, 'postpone', mei, { performBy: '2026-05-29', agreed: false, reason: '资金周转' })
  s.refused('in-the-past', id, 'postpone', mei, { performBy: '2026-03-02', agreed: true, reason: '资金周转' })
  s.takes(id, 'postpone', mei, { performBy: '2026-05-29', agreed: true, reason: '资金周转' })
  assert.deepEqual([s.stands(id), s.clock(id, 'confirming').due], [{ holder: 'mediator', due: '2026-05-29' }, '2026-04-16'])
})

test('a duty planned by mistake is cancelled, a number that was noted wrongly is put right, and days that are over are not planned again', () => {
  const s = scene('2026-03-02'),
    duty = { on: '2026-03-06', half: 'morning', lawyer: 'lu', place: '接访大厅' },
    wrong = s.opens('lawyer-duty', lin, duty),
    id = s.opens('lawyer-duty', lin, duty)
  s.takes(wrong, 'cancel', lin, { reason: '日期选错' })
  s.today('2026-03-06')
  s.takes(id, 'hold', lu, { consultations: 50 })
  s.takes(id, 'correct', lu, { consultations: 5, reason: '多录一个零' })
  assert.deepEqual([s.record(wrong).state, s.record(id).state, s.record(id).data['consultations']], ['cancelled', 'held', 5])
  s.today('2026-03-20')
  s.refused('none-ahead', id, 'repeat', lin, { weeks: 1 })
  s.takes(id, 'repeat', lin, { weeks: 3 })
  assert.deepEqual(
    s.linked(id, 'repeats').map(next => s.record(next).data['on']),
    ['2026-03-20', '2026-03-27'],
  )
})

test('a lawyer is asked for more before the advice is filed', () => {
  const s = scene('2026-03-02'),
    id = s.opens('consultation', lin, {
      subject: '欠薪能否申请仲裁',
      place: 'window',
      category: '0401',
      question: '时效从何时起算？',
      lawyer: 'lu',
    })
  s.takes(id, 'check', lu, { conflict: false })
  s.takes(id, 'advise', lu, { opinion: '一年内。' })
  s.takes(id, 'ask-more', lin, { reason: '没有写起算日' })
  assert.deepEqual(s.stands(id), { holder: 'lawyer', due: '2026-03-09' })
  s.takes(id, 'advise', lu, { opinion: '自劳动关系终止之日起一年内。' })
  assert.equal(s.record(id).state, 'answered')
})

test('a studio and a helper that were entered by mistake are struck, and counted nowhere', () => {
  const s = scene('2026-03-02'),
    studio = s.opens('studio', zhao, {
      name: '调解工作室',
      unit: 'qzf',
      place: '二楼',
      mediators: 22,
      from: '2026-01-01',
      to: '2026-12-31',
    })
  s.takes(studio, 'strike', qian, { reason: '人数录错' })
  const helper = s.opens('helper', zhao, { name: '心理咨询志愿服务站', kind: 'lawyer', since: '2026-01-05' })
  s.takes(helper, 'amend', zhao, { name: '心理咨询志愿服务站', kind: 'counsellor' })
  assert.equal(s.record(helper).data['kind'], 'counsellor')
  s.takes(helper, 'strike', zhao, { reason: '误录' })
  assert.deepEqual(
    [studio, helper].map(id => s.record(id).state),
    ['struck', 'struck'],
  )
  const counted = Object.entries({ ...procedures['studio']?.figures, ...procedures['helper']?.figures })
    .filter(([, figure]) => !figure.in || figure.in.includes('struck'))
    .map(([name]) => name)
  assert.deepEqual(counted, [])
})
