import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor } from '#database/index.ts'
import { cast } from '#testing/cast.ts'
import { scene } from '#testing/scene.ts'
import { settle } from '#testing/settle.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { listPage } from './index.ts'

let world: TestWorld
before(async () => {
  world = await testWorld('2026-03-10')
})
after(() => world.drop())

test('a row tells the limit that runs, even where one that has ended had the same last day', async () => {
  const s = scene('2026-03-02')
  const { wu, zhao, sun, li } = cast
  const submission = s.opens('submission', wu, { channel: 'letter', subject: '拖欠工资', text: '三个月。', petitioner: 'p1' })
  s.takes(submission, 'triage', zhao, { category: 'appeal', content: '0401', matters: [{ subject: '拖欠工资', demands: ['支付'] }] })
  const [id = ''] = s.linked(submission, 'petitions')
  s.takes(id, 'forward', zhao, { unit: 'rsj' })
  s.takes(id, 'sign-for', sun)
  s.takes(id, 'accept', li)
  s.today('2026-03-10')
  s.takes(id, 'inquire', sun, { heard: '听取', found: '属实' })
  s.takes(id, 'reply', sun, { answers: [{ demand: 'd1', outcome: 'supported', answer: '支付。', basis: '《劳动法》第五十条' }] })
  s.takes(id, 'reply.sign', li)
  assert.deepEqual([s.record(id).limits['notice']?.due, s.clock(id, 'delivery').due], ['2026-03-17', '2026-03-17'])
  const directory = await settle(world, s.play())
  const office = directory.office.id
  const {
    items: [row],
  } = await asActor(world.db, { office, actor: 'system', roles: ['system'], units: [] }, tx =>
    listPage(world, tx, directory, { procedure: 'petition', limit: 1 }),
  )
  assert.deepEqual([row?.due, row?.since, row?.basis?.zh], ['2026-03-17', '2026-03-10', '本机关规定'])
})
