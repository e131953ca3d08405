import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { scene } from '#testing/scene.ts'

const { lin, zhao, sun, li, wang } = cast
const delivery = { deliveredBy: 'mail', proof: 'XA123' }

test('a notice that was made is put down as delivered, with proof; how the answer was delivered is another thing', () => {
  const s = scene('2026-03-02')
  const submission = s.opens('submission', lin, { channel: 'letter', subject: '路灯不亮', text: '东街路灯坏了。', petitioner: 'p1' })
  s.takes(submission, 'triage', zhao, { category: 'appeal', content: '0308', matters: [{ subject: '路灯不亮', demands: ['修好'] }] })
  const [petition = ''] = s.linked(submission, 'petitions')
  s.takes(petition, 'forward', zhao, { unit: 'rsj' })
  s.takes(petition, 'sign-for', sun)
  s.refused('wrong-state', petition, 'tell', sun, { notice: 'accepted', ...delivery })
  s.takes(petition, 'accept', li)
  s.refused('not-yours', petition, 'tell', wang, { notice: 'accepted', ...delivery })
  assert.deepEqual(
    s.refused('not-made', petition, 'tell', sun, { notice: 'extended', ...delivery }).fields?.map(f => f.path),
    ['/notice'],
  )
  s.takes(petition, 'tell', sun, { notice: 'accepted', ...delivery })
  s.takes(petition, 'extend', sun, { days: 10, reason: '情况复杂' })
  s.takes(petition, 'extend.sign', li)
  s.takes(petition, 'tell', sun, { notice: 'extended', ...delivery })
  assert.deepEqual([s.record(petition).state, s.record(petition).data['deliveredBy']], ['handling', undefined])
  assert.deepEqual(s.play().events.at(-1)?.effect.issues, ['D17'])
})
