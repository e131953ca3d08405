import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { canNarrow, columnsOf, narrowedBy } from '#core/engine/listed.ts'
import { procedures } from '#core/procedures/index.ts'
import { asActor } from '#database/index.ts'
import { cast } from '#testing/cast.ts'
import { scene } from '#testing/scene.ts'
import { settle } from '#testing/settle.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { listPage } from './index.ts'

let world: TestWorld
before(async () => {
  world = await testWorld('2026-03-02')
})
after(() => world.drop())
const of = (name: string) => procedures[name] ?? assert.fail(name)

test('a list is narrowed by the fields of its own, and shows its short facts with the names of staff', async () => {
  const s = scene('2026-03-02')
  const { yan, lin } = cast
  const call = { plannedOn: '2026-03-05', agenda: ['通报情况'] }
  s.opens('meeting', yan, { ...call, subject: '联席会议', kind: 'conference' })
  s.opens('meeting', yan, { ...call, subject: '党组会', kind: 'party' })
  s.opens('consultation', lin, { subject: '仲裁时效', place: 'window', category: '0401', question: '从何时起算？', lawyer: 'lu' })
  const lu = { id: 'lu', name: { zh: '陆', en: 'Lu' }, unit: 'xfb', roles: ['lawyer'], active: true } as const
  const directory = { ...(await settle(world, s.play())), staff: new Map([[lu.id, lu]]) }
  const office = directory.office.id
  const list = (procedure: string, ...where: (readonly [string, string])[]) =>
    asActor(world.db, { office, actor: 'system', roles: ['system'], units: [] }, tx => listPage(world, tx, directory, { procedure, where }))
  const titles = async (procedure: string, ...where: (readonly [string, string])[]) =>
    (await list(procedure, ...where)).items.map(row => row.title)
  assert.deepEqual([await titles('meeting', ['kind', 'party']), (await titles('meeting')).length], [['党组会'], 2])
  assert.deepEqual(
    [await titles('consultation', ['category', '0400']), await titles('consultation', ['category', '0401'], ['place', 'matter'])],
    [['仲裁时效'], []],
  )
  const {
    items: [row],
    staff,
  } = await list('consultation')
  assert.deepEqual([row?.facts, staff], [{ place: 'window', category: '0401', lawyer: 'lu' }, { lu: lu.name }])
})

test('nobody’s list is narrowed by who does it; of what can be sealed nothing more is shown', () => {
  assert.ok(columnsOf(of('lawyer-duty')).includes('lawyer') && !narrowedBy(of('lawyer-duty')).includes('lawyer'))
  assert.deepEqual([columnsOf(of('submission')), narrowedBy(of('petition'))], [[], []])
  const can = (key: string, value: string) => canNarrow(of('meeting'), key, value)
  assert.deepEqual(
    [can('kind', 'party'), can('kind', 'lunch'), can('subject', '联席会议'), can('kind', 'toString')],
    [true, false, false, false],
  )
})
