import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor } from '#database/index.ts'
import { cast } from '#testing/cast.ts'
import { scene } from '#testing/scene.ts'
import { settle } from '#testing/settle.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { theFigure } from './all.ts'
import { figures } from './figures.ts'
import { figureRecords } from './records.ts'

let world: TestWorld
before(async () => {
  world = await testWorld()
})
after(() => world.drop())

const { yan, li, zhao } = cast

test('what stands is counted in every year at whose end it stood, however long ago it was entered; it opens into those records', async () => {
  const s = scene('2022-06-01')
  const members = ['办公室']
  const old = s.opens('unit-conference', yan, { unit: 'zjj', establishedOn: '2021-05-01', convener: '局长', members })
  const waived = s.opens('unit-conference', yan, { unit: 'street-1', dueOn: '2022-12-31' })
  const helper = s.opens('helper', zhao, { name: '心理咨询站', kind: 'counsellor', since: '2022-01-05' })
  s.today('2025-06-02')
  const late = s.opens('unit-conference', yan, { unit: 'rsj', dueOn: '2026-03-31' })
  s.takes(waived, 'waive', yan, { reason: '机构撤并' })
  s.today('2026-02-02')
  s.takes(late, 'establish', li, { establishedOn: '2026-02-02', convener: '局长', members })
  s.takes(old, 'dissolve', yan, { reason: '机构撤并' })
  s.takes(helper, 'retire', zhao, { reason: '服务期满' })
  s.today('2026-03-02')
  const directory = await settle(world, s.play())
  const as = { today: () => '2026-03-02' as const }
  const office = directory.office.id
  const names = ['conference.units', 'conference.unitsCovered', 'conference.coverage', 'helpers.standing'] as const
  const told = (year: number) =>
    asActor(world.db, { office, actor: 'yan', roles: ['director'], unit: 'xfb', units: ['xfb'] }, async tx =>
      (await figures(as, tx, directory, year, names.map(theFigure))).figures.map(f => f.value),
    )
  assert.deepEqual(
    [await told(2020), await told(2022), await told(2025), await told(2026)],
    [
      [0, 0, null, 0],
      [2, 1, 50, 1],
      [2, 1, 100, 1],
      [1, 1, 100, 0],
    ],
  )
  const listed = await asActor(world.db, { office, actor: 'yan', roles: ['director'], unit: 'xfb', units: ['xfb'] }, tx =>
    figureRecords(as, tx, directory, theFigure('conference.unitsCovered'), { year: 2026 }),
  )
  assert.deepEqual(
    listed.items.map(row => row.id),
    [late],
  )
})
