import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { take } from '#work/intake/index.ts'
import { asStaff } from '#work/office/index.ts'
import { listPage } from '#work/records/index.ts'
import { join, staffRoles } from '../everyone.ts'
import { close, kinds, lookUps, phrases, sees, stage, type Stage } from './stage.ts'

// Which records each role sees, by whatever way.

let s: Stage
before(async () => {
  s = await stage()
})
after(() => close(s))

test('each role sees the records that the table says, by their address', async () => {
  const madeUp = await s.by('reception').get('/submissions/01jim0u9k0ej9fffeqv3hn8dgb')
  assert.equal(madeUp.status, 404)
  for (const role of staffRoles)
    for (const kind of kinds) {
      const expected = sees(role)[kind] ? 200 : 404
      const { petition, submission } = s.records[kind]
      const answer = await s.by(role).get(`/submissions/${submission}`)
      assert.equal(answer.status, expected, `${role} on ${kind}`)
      if (expected === 404) assert.equal(answer.text, madeUp.text, 'what is hidden is told of as what is not there')
      if (petition) assert.equal((await s.by(role).get(`/petitions/${petition}`)).status, expected, `${role} on ${kind}`)
      if (expected === 404) {
        const [step, none] = await Promise.all(
          [submission, '01jim0u9k0ej9fffeqv3hn8dgb'].map(id =>
            s.by(role).post(`/submissions/${id}/steps/supplement`, { given: { material: '补充' }, version: 0 }),
          ),
        )
        assert.deepEqual([step?.status, step?.text], [404, none?.text], `${role} steps ${kind}`)
      }
    }
  for (const kind of kinds) assert.equal((await s.server.nobody.get(`/submissions/${s.records[kind].submission}`)).status, 401)
})

test('no list, search, desk, figure or look-up shows a role what it may not see', async () => {
  for (const role of staffRoles) {
    const visible = kinds.filter(kind => sees(role)[kind])
    const ids = visible.map(kind => s.records[kind].submission).toSorted()
    const by = s.by(role)
    const listed = await by.get('/submissions?limit=200')
    assert.deepEqual(listed.body.items.map(i => i.id).toSorted(), ids, `${role} lists`)
    assert.equal(listed.body.count.total, ids.length, `${role} counts`)
    assert.deepEqual(
      (await by.get('/petitions?limit=200')).body.items.map(i => i.id).toSorted(),
      visible.flatMap(kind => s.records[kind].petition ?? []).toSorted(),
      `${role} lists`,
    )
    for (const kind of kinds) {
      const n = sees(role)[kind] ? 1 : 0
      for (const query of [`q=${encodeURIComponent(phrases[kind])}`, `q=${s.records[kind].number}`]) {
        const { body } = await by.get(`/submissions?${query}`)
        assert.deepEqual([body.items.length, body.count.total], [n, n], `${role} searches ${kind} by ${query}`)
      }
    }
    const figures = ['petitions.total', 'submissions.toTriage', 'petitions.letter'].map(name =>
      by.get(`/figures/${name}/records?year=2026`),
    )
    const seen = [
      (await by.get('/work')).text,
      listed.text,
      (await by.get('/morning')).text,
      ...(await Promise.all(figures)).map(f => f.text),
      ...(['reception', 'triage', 'handler'].includes(role) ? await lookUps(by, Object.values(phrases)) : []),
    ].join()
    for (const kind of kinds.filter(kind => !sees(role)[kind]))
      for (const secret of [s.records[kind].submission, phrases[kind], s.records[kind].number])
        assert.ok(!seen.includes(secret), `${role} is shown ${secret} (${kind})`)
  }
})

test('accusations are counted for who sees the whole office, before and after they are passed on, and for nobody else', async () => {
  const whole = ['reception', 'triage', 'director', 'supervisor', 'auditor', 'leader']
  for (const role of staffRoles.filter(r => r !== 'admin')) {
    const { body } = await s.by(role).get('/figures/petitions.total/records?year=2026')
    const figure = await s.by(role).get('/figures/petitions.total?year=2026')
    assert.deepEqual([body.sealed, JSON.parse(figure.text).value], whole.includes(role) ? [4, 6] : [0, 1], role)
  }
})

test('a look-up shows no accusation, not even to those who route it', async () => {
  for (const role of ['reception', 'triage'] as const) {
    const shown = (await lookUps(s.by(role), [phrases.sealed, phrases.drafted, phrases.passed])).join()
    for (const kind of ['sealed', 'drafted', 'passed', 'here'] as const)
      assert.ok(!shown.includes(s.records[kind].submission), `${role} is shown ${kind}`)
  }
})

test('a unit’s handler finds likely earlier ones among the unit’s own, by the same person too', async () => {
  const here = (await lookUps(s.by('handler'), [phrases.own])).join()
  const there = (await lookUps(await join(s.server, 'zj-handler', 'zhujian', 'handler'), [phrases.other, phrases.own])).join()
  assert.deepEqual([here.includes(s.records.own.submission), here.includes(s.records.other.submission)], [true, false])
  assert.deepEqual([there.includes(s.records.own.submission), there.includes(s.records.other.submission)], [false, true])
})

test('after a step, what answers it is read in its actor’s name again', async () => {
  const { world } = s.server
  const handler = await s.server.as('liu-siyuan')
  const token = handler.cookie.split('=')[1] ?? ''
  const ids = await asStaff(world, token, async (tx, session) => {
    const directory = await world.directory(session.office, { tx, revision: session.revision })
    const actor = { id: session.staff, roles: session.roles, unit: session.unit }
    const done = await take(world, tx, {
      procedure: 'petition',
      directory,
      actor,
      record: s.records.own.petition ?? '',
      step: 'sign-for',
      given: {},
    })
    assert.ok('ok' in done)
    return (await listPage(world, tx, directory, { procedure: 'submission' })).items.map(i => i.id)
  })
  assert.deepEqual(ids, [s.records.own.submission])
})

test('a street sees what its communities have, and cannot act for them', async () => {
  const matter = await s.filed('渡口社区路灯', 'yundu-dukou')
  const street = await s.server.as('chen-guixiang')
  const community = await s.server.as('luo-bin')
  assert.equal((await street.get(`/petitions/${matter.petition}`)).status, 200)
  const tried = await street.step('petitions', matter.petition ?? '', 'sign-for')
  assert.equal(tried.status, 403, tried.text)
  assert.equal((await community.step('petitions', matter.petition ?? '', 'sign-for')).status, 200)
})

test('a unit whose objection was upheld sees neither the petition nor the letter any more', async () => {
  const { petition = '', submission } = await s.filed('东门菜场占道', 'zhujian')
  const handler = await s.server.as('xu-kaili')
  const head = await s.server.as('feng-guodong')
  const triage = await s.server.as('he-jianping')
  const on = async (caller: typeof handler, step: string, given: object = {}) => {
    const done = await caller.step('petitions', petition, step, given)
    assert.ok(done.status < 300, done.text)
  }
  await on(handler, 'sign-for')
  await on(handler, 'object', { reason: '不属本局职责' })
  await on(head, 'object.sign')
  assert.deepEqual(
    [(await handler.get(`/petitions/${petition}`)).status, (await handler.get(`/submissions/${submission}`)).status],
    [200, 200],
  )
  await on(triage, 'uphold', { opinion: '同意退回' })
  assert.deepEqual(
    [(await handler.get(`/petitions/${petition}`)).status, (await handler.get(`/submissions/${submission}`)).status],
    [404, 404],
  )
  await on(triage, 'forward', { unit: 'renshe' })
  assert.deepEqual(
    [(await head.get(`/submissions/${submission}`)).status, (await s.by('handler').get(`/submissions/${submission}`)).status],
    [404, 200],
  )
})
