import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor } from '#database/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { baishiOffice, baishiStaff, baishiUnits } from '../demo/baishi.ts'
import { office, staff, units } from '../demo/qinghe.ts'
import { addStaff, createOffice, directories } from './index.ts'

let world: TestWorld
const password = 'demonstration only'
before(async () => {
  world = await testWorld()
  const settings = {
    spans: { signing: { n: 3, unit: 'workingDay' } },
    patterns: { petition: '{code}S{serial:4}' },
    contact: { phone: '0000-12345' },
  }
  assert.ok(
    !(
      'code'
      in (await createOffice(world, world.admin, {
        office: { ...office, demo: true, settings },
        units,
        staff: staff.slice(0, 6).map(s => ({ ...s, password })),
      }))
    ),
  )
  assert.ok(!('code' in (await createOffice(world, world.admin, { office: baishiOffice, units: baishiUnits, staff: baishiStaff }))))
})
after(() => world.drop())

test('a directory holds what was loaded', async () => {
  const qinghe = await world.directory('qinghe')
  assert.deepEqual(qinghe.office, { id: 'qinghe', code: '990106', name: office.name, demo: true, revision: 1 })
  assert.equal(qinghe.units.size, units.length)
  assert.deepEqual(qinghe.units.get('yundu-dukou')?.parent, 'yundu')
  assert.deepEqual([qinghe.units.get('shi-zhengfu')?.outside, qinghe.units.get('renshe')?.superior], [true, 'shi-renshe'])
  assert.deepEqual(qinghe.staff.get('lu-weiguo'), {
    id: 'lu-weiguo',
    name: { zh: '陆卫国', en: 'Lu Weiguo' },
    unit: 'xinfang',
    roles: ['director', 'unit-lead'],
    active: true,
  })
  assert.deepEqual(qinghe.settings, {
    spans: { signing: { n: 3, unit: 'workingDay' } },
    numbers: { petition: '{code}S{serial:4}' },
    contact: { phone: '0000-12345' },
  })
  assert.deepEqual((await world.directory('baishi')).settings, { spans: {}, numbers: {}, contact: {} })
  assert.ok(!qinghe.staff.has('bs-gao-shan'))
  await assert.rejects(world.directory('nowhere'), /no office/)
})

test('it is read again when its revision has risen, and only then', async () => {
  const first = await world.directory('qinghe')
  const beside = directories(world.db)
  await beside('qinghe')
  assert.equal(await world.directory('qinghe'), first)
  assert.ok(
    !(
      'code'
      in (await addStaff(world, world.admin, 'qinghe', {
        login: 'new-one',
        name: { zh: '新来', en: 'New' },
        unit: 'xinfang',
        roles: ['triage'],
        password,
      }))
    ),
  )
  const second = await world.directory('qinghe')
  const identity = { office: 'qinghe', actor: 'a', roles: [], units: [] }
  const inside = await asActor(world.db, identity, tx => beside('qinghe', { tx, revision: 2 }))
  assert.ok(inside.staff.has('new-one'), 'and within a transaction, when its session tells of a newer one')
  assert.deepEqual([first.staff.has('new-one'), second.staff.has('new-one'), second.office.revision], [false, true, 2])
})

test('inside transactions it takes no second connection, however many there are', async () => {
  const identity = { office: 'qinghe', actor: 'a', roles: [], units: [] }
  const { revision } = (await world.directory('qinghe')).office
  const fresh = directories(world.db)
  const all = await Promise.all(Array.from({ length: 30 }, () => asActor(world.db, identity, tx => fresh('qinghe', { tx, revision }))))
  assert.ok(all.every(d => d.units.size === units.length))
})

test('a notice of holidays that the office loaded counts at once', async () => {
  const notice = { year: 2031, rest: ['2031-01-01', '2031-10-01', '2031-03-12'], work: [] }
  assert.equal((await world.directory('qinghe')).calendar.isWorking('2031-03-12'), true)
  await world.admin.query(`insert into holiday_notice values ('qinghe', 2031, $1)`, [notice])
  await world.admin.query(`update office set revision = revision + 1 where id = 'qinghe'`)
  const { calendar } = await world.directory('qinghe')
  assert.deepEqual([calendar.isWorking('2031-03-12'), calendar.isProvisional('2031-03-12')], [false, false])
  assert.equal((await world.directory('baishi')).calendar.isWorking('2031-03-12'), true)
})

test('settings that are wrong are refused before anything is written', async () => {
  for (const settings of [
    { spans: { signing: { n: -1, unit: 'day' } } },
    { spans: { signing: { n: 1, unit: 'week' } } },
    { patterns: { petition: 'no serial' } },
    [],
  ]) {
    const answer = await createOffice(world, world.admin, { office: { ...office, id: 'third', settings }, units: [], staff: [] })
    assert.ok('code' in answer && answer.code === 'settings', JSON.stringify(settings))
  }
})
