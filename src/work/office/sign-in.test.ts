import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { addStaff, asStaff, createOffice, forgetTries, sessionOf, signIn, signOut } from './index.ts'
import { decoy, hashPassword, isPassword } from './password.ts'

let world: TestWorld
const label = (zh: string) => ({ zh, en: zh })
const password = '一座信任的桥 2026'
before(async () => {
  world = await testWorld()
  for (const [id, logins] of Object.entries({ qinghe: ['zhou-min', 'li-jia', 'cui-yang', 'sun-li', 'wu-yue'], baishi: ['gao-shan'] })) {
    const made = await createOffice(world, world.admin, {
      office: { id, code: '990106', name: label(id) },
      units: [
        { id: 'street', kind: 'street', name: label('街道'), short: label('街道') },
        { id: 'community', kind: 'community', parent: 'street', name: label('社区'), short: label('社区') },
      ],
      staff: logins.map(login => ({
        login,
        name: label(login),
        unit: 'street',
        roles: [login === 'cui-yang' ? 'admin' : 'handler'],
        password,
      })),
    })
    assert.ok(!('code' in made), JSON.stringify(made))
  }
})
after(() => world.drop())

let addresses = 0
const enter = (login: string, given = password, address = `10.0.0.${++addresses}`) => signIn(world, { login, password: given, address })
async function enters(login: string, given?: string) {
  const answer = await enter(login, given)
  assert.ok('token' in answer, JSON.stringify(answer))
  return answer
}
async function refused(login: string, given = 'a wrong password', address?: string) {
  const answer = await enter(login, given, address)
  assert.ok('code' in answer, `${login} came in`)
  return answer
}

test('the right password opens a session with its place in the office', async () => {
  const { token, session } = await enters(' Zhou-Min ')
  assert.match(token, /^[A-Za-z0-9_-]{43}$/)
  assert.deepEqual(session, {
    office: 'qinghe',
    staff: 'zhou-min',
    name: label('zhou-min'),
    unit: 'street',
    roles: ['handler'],
    units: ['street', 'community'],
    revision: 1,
    demo: false,
  })
  assert.deepEqual(await sessionOf(world, token), session)
  const { rows } = await world.admin.query('select session::text from session')
  assert.ok(!JSON.stringify(rows).includes(token), 'the table opens no door')
})

test('work runs as the session, in one transaction with it', async () => {
  const { token } = await enters('zhou-min')
  const asked = sql<{
    office: string
    actor: string
    units: string
    n: number
  }>`select current_setting('app.office') as office, current_setting('app.actor') as actor,
    current_setting('app.units') as units, (select count(*)::int from office) as n`
  assert.deepEqual(await asStaff(world, token, async tx => (await asked.execute(tx)).rows), [
    { office: 'qinghe', actor: 'zhou-min', units: 'street,community,everyone,STAFF-zhou-min', n: 1 },
  ])
  const other = await enters('gao-shan')
  assert.deepEqual(await asStaff(world, other.token, async tx => (await sql`select id from office`.execute(tx)).rows), [{ id: 'baishi' }])
  const { token: admin } = await enters('cui-yang')
  assert.equal(await asStaff(world, admin, async tx => (await asked.execute(tx)).rows[0]?.units), '', 'who manages accounts sees no case')
})

test('a token that is none, or is changed, opens nothing', async () => {
  const { token } = await enters('zhou-min')
  for (const bad of [
    '',
    'x',
    `${token}x`,
    `'${token.slice(1)}`,
    token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`,
    '\u0000'.repeat(43),
  ]) {
    assert.equal(await sessionOf(world, bad), undefined, JSON.stringify(bad))
    assert.deepEqual(Object(await asStaff(world, bad, async () => assert.fail('ran'))).code, 'signed-out')
  }
})

test('a session ends after 12 hours, on signing out, and when its holder leaves', async () => {
  const { token } = await enters('zhou-min')
  const started = world.now()
  world.wait(12 * 60 - 1)
  assert.ok(await sessionOf(world, token))
  const {
    rows: [row],
  } = await world.admin.query('select seen_at, created_at from session where created_at = $1 order by seen_at desc', [started])
  assert.deepEqual([row.seen_at, row.created_at], [world.now(), started], 'it was seen just now')
  world.wait(1)
  assert.equal(await sessionOf(world, token), undefined)

  const [here, there] = [await enters('zhou-min'), await enters('zhou-min')]
  await signOut(world, here.token)
  await signOut(world, 'nobody')
  assert.equal(await sessionOf(world, here.token), undefined)
  assert.ok(await sessionOf(world, there.token), 'the other browser stays')
  await world.admin.query(`update staff set active = false where id = 'zhou-min'`)
  assert.equal(await sessionOf(world, there.token), undefined)
  assert.equal((await refused('zhou-min', password)).code, 'wrong-password')
  await world.admin.query(`update staff set active = true where id = 'zhou-min'`)
  await enters('zhou-min')
})

test('five wrong passwords lock a login for 15 minutes, the right one included', async () => {
  for (let i = 0; i < 5; i++) {
    assert.equal((await refused('li-jia')).code, 'wrong-password')
    if (i < 4) world.wait(2)
  }
  // The 15 minutes run from the fifth, not from the first.
  world.wait(14)
  const locked = await refused('li-jia', password)
  assert.deepEqual([locked.code, locked.retryAfter], ['locked', 60])
  world.wait(1)
  await enters('li-jia')
  for (let i = 0; i < 4; i++) await refused('li-jia')
  await enters('li-jia')
  for (let i = 0; i < 4; i++) assert.equal((await refused('li-jia')).code, 'wrong-password', 'a good one forgets those before it')
})

test('many guesses at once are no more than five', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => refused('sun-li')))
  assert.deepEqual(answers.map(a => a.code).toSorted(), [...Array(15).fill('locked'), ...Array(5).fill('wrong-password')])
})

test('a login that does not exist is told by nothing', async () => {
  for (let i = 0; i < 5; i++) assert.deepEqual(await refused('no-such'), await refused('wu-yue'))
  assert.deepEqual(await refused('no-such'), await refused('wu-yue'), 'both are locked')
  for (const odd of ['', '\u0000', '\ud800', 'x'.repeat(10_000), `' or 1=1 --`]) assert.equal((await refused(odd)).code, 'wrong-password')
  assert.equal((await refused('zhou-min', 'x'.repeat(100_000))).code, 'wrong-password')
})

test('the hash of nobody costs what a real one costs', async () => {
  const parameters = (phc: string) => phc.split('$').slice(0, 4)
  assert.deepEqual(parameters(decoy), parameters(await hashPassword(password)))
  assert.deepEqual(parameters(decoy), ['', 'argon2id', 'v=19', 'm=19456,t=2,p=1'])
  const real = await hashPassword(password)
  assert.ok(await isPassword(real, password))
  assert.ok(!(await isPassword(undefined, password)))
  const median = async (known: string | undefined) => {
    const times = []
    for (let i = 0; i < 9; i++) {
      const start = performance.now()
      await isPassword(known, 'a wrong password')
      times.push(performance.now() - start)
    }
    return times.toSorted((a, b) => a - b)[4] ?? 0
  }
  const [known, unknown, cheap] = [
    await median(real),
    await median(undefined),
    await median(await hash(password, { memoryCost: 64, timeCost: 1 })),
  ]
  assert.ok(unknown > known / 3 && unknown < known * 3, `${unknown} ms against ${known} ms`)
  assert.ok(cheap < known / 3, 'and the measure would show a cheaper one')
})

test('one address may fail thirty times, and a whole office behind it may sign in', async () => {
  for (let i = 0; i < 40; i++) assert.ok('token' in (await enter('zhou-min', password, 'office')))
  for (let i = 0; i < 30; i++) assert.equal((await refused(`guess-${i}`, 'x', 'attacker')).code, 'wrong-password')
  const shut = await refused('zhou-min', password, 'attacker')
  assert.equal(shut.code, 'too-many-tries')
  assert.ok(shut.retryAfter && shut.retryAfter <= 900)
  assert.ok('token' in (await enter('zhou-min', password, 'elsewhere')))
  world.wait(24 * 60)
  await world.admin.query('begin')
  const {
    rows: [kept],
  } = await world.admin.query("select count(*)::int as n, bool_or(key ~ 'attacker|zhou') as plain from attempt")
  await world.admin.query('commit')
  assert.deepEqual([kept.n > 30, kept.plain], [true, false], 'addresses and logins are kept as hashes')
  const { token } = await enters('zhou-min')
  await asStaff(world, token, tx => forgetTries(world, tx))
  const { rowCount } = await world.admin.query('select from attempt')
  assert.ok(rowCount !== null && rowCount < 3)
})

test('accounts are made whole or not at all, and each fault is told', async () => {
  const good = { login: 'ke-jia', name: label('柯佳'), unit: 'street', roles: ['handler' as const] }
  const made = await addStaff(world, world.admin, 'qinghe', good)
  assert.ok('password' in made)
  assert.match(made.password, /^\w{4}-\w{4}-\w{4}$/)
  await enters('ke-jia', made.password)
  const code = async (change: object, office = 'qinghe') =>
    Object(await addStaff(world, world.admin, office, { ...good, login: 'new-one', ...change })).code
  assert.equal(await code({ login: 'ke-jia' }), 'login-taken')
  assert.equal(await code({ login: 'Ke Jia' }), 'login')
  assert.equal(await code({ unit: 'nowhere' }), 'unit')
  assert.equal(await code({ roles: ['linked'] }), 'role')
  assert.equal(await code({ roles: [] }), 'role')
  assert.equal(await code({ password: '123456789' }), 'password')
  assert.equal(await code({}, 'nowhere'), 'office')
  const before = (await world.admin.query('select from account')).rowCount
  const office = {
    office: { id: 'third', code: '990107', name: label('三') },
    units: [{ id: 'u', kind: 'office' as const, name: label('u'), short: label('u') }],
  }
  const twice = await createOffice(world, world.admin, {
    ...office,
    staff: [
      { ...good, login: 'a-a', unit: 'u' },
      { ...good, login: 'a-a', unit: 'u' },
    ],
  })
  assert.ok('code' in twice && twice.code === 'login-taken')
  assert.equal((await world.admin.query('select from account')).rowCount, before)
  assert.equal((await world.admin.query(`select from office where id = 'third'`)).rowCount, 0)
  assert.equal(
    Object(await createOffice(world, world.admin, { ...office, office: { ...office.office, id: 'qinghe' }, staff: [] })).code,
    'office-taken',
  )
})
