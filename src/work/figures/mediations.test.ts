import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor } from '#database/index.ts'
import { cast } from '#testing/cast.ts'
import { accepted, only } from '#testing/matters.ts'
import { settle } from '#testing/settle.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { figureNamed } from './all.ts'
import { breakdown } from './breakdown.ts'
import { figures } from './figures.ts'
import { figureRecords } from './records.ts'

const { lin, sun, mei } = cast
let world: TestWorld
before(async () => {
  world = await testWorld()
})
after(() => world.drop())

test('mediation at the office and by a unit are one figure; what a court found invalid is not in it', async () => {
  const { s, id: petition } = accepted('2026-03-02')
  s.takes(petition, 'mediate', sun, { parties: '劳资双方', mediator: '区调委会', consent: true })
  s.takes(only(s.linked(petition, 'mediations')), 'agree', sun, { kind: 'mediated', agreement: '分期', performBy: '2026-04-30' })
  const referred = () => {
    const id = s.opens('mediation-referral', lin, { subject: '欠薪', category: '0401', about: '数额有争议。', petition })
    s.takes(id, 'consent', lin, { petitionerAgrees: true, otherAgrees: true, mediator: 'mei' })
    s.takes(id, 'accept', mei)
    return id
  }
  const agreed = (id: string) =>
    s.takes(id, 'agree', mei, { shape: 'written', agreement: '分期', effectiveOn: '2026-03-02', performBy: '2026-04-30' })
  agreed(referred())
  const invalid = referred()
  agreed(invalid)
  s.takes(invalid, 'ask-confirmation', lin, { court: '区人民法院' })
  s.takes(invalid, 'confirm', lin, { confirmation: 'invalid', number: '（2026）民特1号' })
  s.takes(referred(), 'fail', mei, { reason: '差距大', told: '诉讼' })
  const directory = await settle(world, s.play())
  const figure = figureNamed('mediations.succeeded') ?? assert.fail()
  const as = { today: () => '2026-03-03' as const }
  const identity = { office: directory.office.id, actor: 'qian', roles: ['director'], unit: 'xf', units: ['xf'] }
  await asActor(world.db, identity, async tx => {
    const told = (await figures(as, tx, directory, 2026)).figures
    const value = (name: string) => told.find(f => f.name === name)?.value
    assert.deepEqual(['mediations.begun', 'mediations.succeeded', 'mediationReferrals.agreed'].map(value), [1, 2, 1])
    const listed = await figureRecords(as, tx, directory, figure, { year: 2026 })
    assert.deepEqual([listed.count.total, listed.items.map(row => row.procedure).toSorted()], [2, ['mediation', 'mediation-referral']])
    const parts = (await breakdown(as, tx, directory, figure, 2026, 'state')).breakdown.filter(part => part.value)
    assert.deepEqual(
      parts.map(part => [part.key, part.label.zh, part.value]),
      [['performing', '协议履行中', 2]],
    )
  })
})
