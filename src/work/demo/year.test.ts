import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import { asActor } from '#database/index.ts'
import { verify } from '#work/records/index.ts'
import { createOffice } from '#work/office/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { between, pick, type Chance } from './chance.ts'
import { office, staff, units } from './qinghe.ts'
import { loadYear, type Year } from './year.ts'
import { seeded } from './year/seeded.ts'

const day = '2026-11-20'
const year: Year = { matters: 240, from: '2025-11-21', to: day, seed: 'a' }
const system = { office: office.id, actor: 'system', roles: ['system'], units: [] }

async function made(wanted: Year): Promise<TestWorld> {
  const world = await testWorld(day)
  try {
    return await filled(world, wanted)
  } catch (error) {
    // An open pool would keep the run from ending.
    await world.drop()
    throw error
  }
}

async function filled(world: TestWorld, wanted: Year): Promise<TestWorld> {
  await createOffice(world, world.admin, {
    office: { ...office, demo: true },
    units,
    staff: staff.map(s => ({ ...s, password: 'a password for tests' })),
  })
  world.wait(5 * 60)
  assert.equal((await loadYear(world, office.id, wanted)).submissions, wanted.matters)
  return world
}
const rows = async (world: TestWorld, sql: string): Promise<readonly Record<string, unknown>[]> => (await world.admin.query(sql)).rows
const count = async (world: TestWorld, where: string) =>
  Number((await rows(world, `select count(*) as n from record where ${where}`))[0]?.['n'])
const verified = (world: TestWorld) => asActor(world.db, system, tx => verify(tx, office.id))

let world: TestWorld
before(async () => {
  world = await made(year)
})
after(() => world.drop())

test('every state of every procedure is there, a draft waits for its signature, an accusation is sealed', async () => {
  const found = new Set((await rows(world, 'select distinct procedure, state from record')).map(r => `${r['procedure']} ${r['state']}`))
  const all = Object.values(procedures).flatMap(p => Object.keys(p.states).map(state => `${p.name} ${state}`))
  assert.deepEqual(
    all.filter(state => !found.has(state)),
    [],
  )
  assert.ok(await count(world, `pending ? 'reply'`))
  assert.ok(await count(world, `class = 'passed' and state = 'passed'`))
  assert.ok(await count(world, `class = 'sealed' and state = 'registered'`))
})

test('channels have the shares of a real district; some is overdue, most is not; some is entered late, corrected, repeated, rated', async () => {
  const submissions = `procedure = 'submission'`
  const share = async (where: string) => (await count(world, `${submissions} and ${where}`)) / (await count(world, submissions))
  for (const [channel, least, most] of [
    ['online', 0.65, 0.9],
    ['letter', 0.03, 0.15],
    ['visit', 0.02, 0.15],
    ['phone', 0, 0.1],
  ] as const) {
    const of = await share(`channel = '${channel}'`)
    assert.ok(of >= least && of <= most, `${channel}: ${of}`)
  }
  const overdue = await count(world, `closed is null and due < '${day}' and coalesce(owed_from, due) <= '${day}'`)
  assert.ok(overdue >= 2 && overdue <= 18, `${overdue} overdue`)
  const late = (
    await rows(
      world,
      `select count(*) filter (where late is not null) as late, count(*) filter (where step = 'correct') as corrected, count(*) filter (where step = 'rate') as rated,
    count(*) filter (where step = 'join') as joined, count(*) filter (where step = 'supplement') as added, count(*) filter (where act = 'return') as returned from event`,
    )
  )[0]
  for (const [what, n] of Object.entries(late ?? {})) assert.ok(Number(n) > 0, what)
})

test('nothing lies in the future or before its opening, and every record reads in the order in which it was written', async () => {
  assert.deepEqual(
    await rows(
      world,
      `select record, seq from event where at > '${world.now().toISOString()}' or day > '${day}' or day > (at at time zone 'Asia/Shanghai')::date`,
    ),
    [],
  )
  assert.deepEqual(
    await rows(world, `select e.record from event e join event f on f.record = e.record and f.seq = e.seq + 1 where f.at < e.at`),
    [],
  )
  assert.deepEqual((await verified(world)).broken, [])
})

// The receipt’s salt is drawn by nobody's seed: a receipt must not be guessed.
test('equal years are equal, and another seed is another year', async t => {
  const told = (w: TestWorld) =>
    rows(
      w,
      `select number, e.record, seq, step, act, actor, day::text, at, law, late is not null as late, r.data - 'receipt' as data from event e join record r on r.id = e.record order by 1, 2, 3`,
    )
  const small: Year = { ...year, matters: 40 }
  const [one, same, other] = await Promise.all([made(small), made(small), made({ ...small, seed: 'b' })])
  t.after(() => Promise.all([one.drop(), same.drop(), other.drop()]))
  assert.deepEqual(await told(one), await told(same))
  assert.notDeepEqual(await told(one), await told(other))
  await assert.rejects(loadYear(one, office.id, small), { code: '23505' })
  const desks = () => count(one, `procedure = 'roster'`)
  const had = await desks()
  assert.equal((await loadYear(one, office.id, { ...small, seed: 'more' })).submissions, 40)
  assert.equal(await desks(), had)
})

test('of stored events that were changed behind the engine’s back, one per chain, verify names each', async () => {
  const random = seeded('flips')
  const chains = await rows(world, 'select record, max(seq) as last from event group by record order by record')
  const expected = new Map<string, string>()
  for (const chain of chains.filter(() => random() < 0.12)) {
    const record = String(chain['record'])
    const last = Number(chain['last'])
    const seq = between(random, 1, last)
    expected.set(record, await tampered(record, seq, last, random))
  }
  assert.ok(expected.size > 30, `${expected.size}`)
  const { broken } = await verified(world)
  assert.deepEqual(new Map(broken.map(b => [b.record, `${b.seq} ${b.fault}`])), expected)
})

const columns = ['given', 'effect', 'law', 'day', 'at', 'actor', 'step', 'act', 'procedure', 'late', 'hash', 'prev', 'gone']

/** Changes one event as the owner of the tables could: what verify is to say of its chain. */
async function tampered(record: string, seq: number, last: number, random: Chance): Promise<string> {
  const column = pick(random, columns)
  const at = [record, seq]
  const run = (sql: string) => world.admin.query(sql, at)
  switch (column) {
    case 'gone':
      await run('delete from event where record = $1 and seq = $2')
      // The chain of a record of one event is gone altogether; the last one is missed at the end.
      return last === 1 ? '0 missing' : seq === last ? `${seq - 1} end` : `${seq + 1} order`
    case 'hash':
      await run(`update event set hash = set_byte(hash, 5, get_byte(hash, 5) # 1) where record = $1 and seq = $2`)
      return `${seq} content`
    case 'prev':
      await run(`update event set prev = set_byte(prev, 7, get_byte(prev, 7) # 16) where record = $1 and seq = $2`)
      return `${seq} order`
    case 'day':
      await run(`update event set day = day - 1 where record = $1 and seq = $2`)
      break
    case 'at':
      await run(`update event set at = at + interval '1 second' where record = $1 and seq = $2`)
      break
    case 'act':
      await run(`update event set act = case act when 'take' then 'draft' else 'take' end where record = $1 and seq = $2`)
      break
    case 'given':
    case 'effect':
    case 'law':
      await flipped(column, record, seq, random)
      break
    default:
      await run(`update event set ${column} = coalesce(${column}, '') || 'x' where record = $1 and seq = $2`)
  }
  return `${seq} content`
}

/** One character of the stored JSON made another, so that it is still JSON and says something else. */
async function flipped(column: string, record: string, seq: number, random: Chance): Promise<void> {
  const text = String(
    (await world.admin.query(`select ${column}::text as text from event where record = $1 and seq = $2`, [record, seq])).rows[0].text,
  )
  const letters = [...text.matchAll(/(?<=[\p{L}\d])[a-z](?=[\p{L}\d"])/gu)]
    .map(m => m.index)
    .filter(i => !/true|false|null/.test(text.slice(i - 4, i + 5)))
  const place = letters.length ? pick(random, letters) : undefined
  const changed = place === undefined ? '{"x":1}' : text.slice(0, place) + (text[place] === 'q' ? 'z' : 'q') + text.slice(place + 1)
  await world.admin.query(`update event set ${column} = $3::jsonb where record = $1 and seq = $2`, [record, seq, changed])
}
