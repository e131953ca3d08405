import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Role } from '#core/engine/party.ts'
import { asActor, type Identity } from '#database/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { createOffice } from '../office/index.ts'
import { findPeople, revealPerson, revealsOf, sealPeople, sealPerson } from './index.ts'

let world: TestWorld
const label = (zh: string) => ({ zh, en: zh })
const as = (actor: string, unit: string, ...roles: Role[]): Identity => ({ office: 'qinghe', actor, roles, unit, units: [unit] })
const zhou = as('zhou', 'xinfang', 'reception')
const he = as('he', 'xinfang', 'triage')
const liu = as('liu', 'renshe', 'handler')
const ma = as('ma', 'zhujian', 'handler')
const wang = { name: '王小明', phone: '138 0000 1234', idNumber: '11010119900307867X', address: '青禾区云渡街道' }

before(async () => {
  world = await testWorld()
  for (const id of ['qinghe', 'baishi']) {
    const units = ['xinfang', 'renshe', 'zhujian'].map(unit => ({
      id: unit,
      kind: 'department' as const,
      name: label(unit),
      short: label(unit),
    }))
    assert.deepEqual(await createOffice(world, world.admin, { office: { id, code: '990106', name: label(id) }, units, staff: [] }), [])
  }
})
after(() => world.drop())

/** A record that names a person, as the records room would write it. */
async function record(id: string, person: string, readers: readonly string[], kind: 'open' | 'sealed' = 'open', office = 'qinghe') {
  await world.admin.query(
    `insert into record (office, id, procedure, number, state, readers, opened, class, version, head, data, limits, pending, done)
    values ($1, $2, 'submission', $2, 'registered', $3, '2026-03-12', $4, 1, '', '{}', '{}', '{}', '[]')`,
    [office, id, readers, kind],
  )
  await world.admin.query(`insert into record_person (office, record, person, field) values ($1, $2, $3, 'petitioner')`, [
    office,
    id,
    person,
  ])
}
async function sealed(person: object): Promise<string> {
  const id = await asActor(world.db, zhou, tx => sealPerson(world, tx, 'qinghe', person))
  assert.ok(typeof id === 'string')
  return id
}
const reveal = (identity: Identity, person: string, at: string, reason = '联系信访人核实') =>
  asActor(world.db, identity, tx => revealPerson(world, tx, { office: 'qinghe', person, record: at, staff: identity.actor, reason }))
const sights = (identity: Identity, person: string) => asActor(world.db, identity, tx => revealsOf(tx, 'qinghe', person))

test('who sees a record may open its person with a reason, and it is logged', async () => {
  const id = await sealed(wang)
  assert.match(id, /^[0-9a-z]{26}$/)
  await record('s1', id, ['renshe'])
  assert.deepEqual(await reveal(liu, id, 's1'), wang)
  const seen = await sights(liu, id)
  assert.deepEqual(
    seen.map(({ staff, kind, reason, record, at }) => ({ staff, kind, reason, record, at })),
    [{ staff: 'liu', kind: 'reveal', reason: '联系信访人核实', record: 's1', at: world.now() }],
  )
  assert.deepEqual(await sights(ma, id), [], 'what others looked at is not for everybody')
  assert.equal(
    (await sights({ ...as('', 'x'), actor: 'petitioner', units: [], submission: 's1' }, id)).length,
    1,
    'the petitioner reads who looked',
  )
})

test('nobody opens a person without seeing a record that names them, and nothing is logged', async () => {
  const id = await sealed(wang)
  await record('s2', id, ['renshe'])
  await record('s3', id, [], 'sealed')
  const refused = async (identity: Identity, at: string, reason?: string) => {
    const answer = await reveal(identity, id, at, reason)
    assert.ok('code' in answer, `${identity.actor} opened it by ${at}`)
    return answer.code
  }
  assert.equal(await refused(ma, 's2'), 'no-person')
  assert.equal(await refused({ ...liu, office: 'baishi' }, 's2'), 'no-person')
  assert.equal(await refused(zhou, 's3'), 'no-person', 'an accusation is for those who route it')
  assert.equal(await refused(liu, 'another'), 'no-person')
  for (const reason of ['', ' 看看 ', '字'.repeat(501), 'abcd\u0000', '\ud800abcd'])
    assert.equal(await refused(liu, 's2', reason), 'reason', JSON.stringify(reason))
  assert.equal((await world.admin.query('select from reveal where person = $1', [id])).rowCount, 0)
  assert.ok(!('code' in (await reveal(he, id, 's3'))))
})

test('an erased person is gone for good', async () => {
  const id = await sealed(wang)
  await record('s4', id, ['renshe'])
  await world.admin.query('update person set key = null where id = $1', [id])
  const answer = await reveal(liu, id, 's4')
  assert.equal('code' in answer && answer.code, 'erased')
})

test('a row copied over another person does not open', async () => {
  const [one, two] = [await sealed(wang), await sealed({ name: '李四' })]
  await record('s5', two, ['renshe'])
  await world.admin.query('update person p set key = o.key, sealed = o.sealed from person o where p.id = $1 and o.id = $2', [two, one])
  await assert.rejects(reveal(liu, two, 's5'))
})

test('what the database holds shows nobody', async () => {
  const id = await sealed(wang)
  const {
    rows: [row],
  } = await world.admin.query(
    "select p::text as person, (select string_agg(t::text, ' ') from person_trace t where t.person = p.id) as traces from person p where id = $1",
    [id],
  )
  for (const text of [wang.name, '13800001234', '138 0000', wang.idNumber, '云渡']) {
    for (const form of [text, Buffer.from(text).toString('hex')]) assert.ok(!`${row.person}${row.traces}`.includes(form), form)
  }
  assert.ok(row.person.includes('王*明'))
})

test('one bad person among several, and none is kept', async () => {
  const before = await world.admin.query('select from person')
  const answer = await asActor(world.db, zhou, tx =>
    sealPeople(world, tx, 'qinghe', [wang, { name: '字'.repeat(61) }], ['/petitioner', '/others/0']),
  )
  assert.ok('fields' in answer)
  assert.deepEqual(
    answer.fields?.map(f => f.path),
    ['/others/0/name'],
  )
  assert.equal((await world.admin.query('select from person')).rowCount, before.rowCount)
  assert.deepEqual(await asActor(world.db, zhou, tx => sealPeople(world, tx, 'qinghe', [])), [])
})

test('earlier people are found for reception only, as far as it sees their records, and each is logged', async () => {
  const chen = { name: '陈大文', phone: '13911112222' }
  const same = await sealed(chen)
  const household = await sealed({ name: '陈小文', phone: '139-1111-2222' })
  const namesake = await sealed({ name: '陈大文', phone: '13700000000' })
  const accuser = await sealed(chen)
  for (const [i, id] of [same, household, namesake].entries()) await record(`f${i}`, id, [])
  await record('f9', accuser, [], 'sealed')
  await sealed({ name: '赵六' })
  const find = (identity: Identity, person: unknown) =>
    asActor(world.db, identity, tx =>
      findPeople(world, tx, { office: identity.office, staff: identity.actor, person, reason: '登记时查重' }),
    )
  const found = await find(zhou, { name: '陈大文', phone: '139 1111 2222' })
  assert.deepEqual(found, [
    { person: same, kinds: ['name', 'phone'], same: true },
    { person: household, kinds: ['phone'], same: false },
    { person: namesake, kinds: ['name'], same: false },
  ])
  assert.deepEqual(
    (await sights(zhou, same)).map(({ kind, staff }) => ({ kind, staff })),
    [{ kind: 'look-up', staff: 'zhou' }],
  )
  assert.equal((await world.admin.query('select from reveal where person = $1', [accuser])).rowCount, 0)
  assert.equal((await find(he, chen)).length, 4, 'who routes accusations finds theirs')
  assert.deepEqual(await find(liu, chen), [])
  assert.deepEqual(await find({ ...zhou, office: 'baishi' }, chen), [])
  assert.deepEqual(await find(zhou, { name: '' }), [])
})
