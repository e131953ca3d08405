import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import { loadYear } from '../../src/work/demo/year.ts'
import { everyone, join, staffRoles, type StaffRole } from '../everyone.ts'
import { testServer, type Caller, type TestServer } from '../server.ts'

// Every procedure, with records in many states: read, listed and stepped by each role of a unit that has the record, of one that has no
// part in it, and of another office.

/** Whose a record is beside those who see the whole office. Every procedure is in one line. */
const whose = table(`
  its-unit    petition submission assignment assist mediation execution review re-review hearing resolution-report reminder finding case-from-above screening-return dispute risk-assessment opinion-item backlog
  named       jurisdiction screening urgent-report programme secondment
  from-number supervision-letter
  from-listedOn listing
  from-sentOn suggestion
  from-talkOn talk
  its-unit-and-office reception-session instruction leader-case meeting task unit-conference
  office-and-named    booking mediation-referral consultation
  everybody   roster responsibility public-suggestion helper studio lawyer-duty publicity-action publicity posting study training exam rule
  nobody      visit follow-up supervision-lead inspection spot-check back-tracing early-warning research ticket post-day attempt`)

let server: TestServer, all: ReadonlyMap<StaffRole, Caller>
const unit = 'renshe'
const office = new Set<string>(['reception', 'triage', 'director', 'supervisor', 'auditor', 'leader'])
before(async () => {
  server = await testServer('2026-11-20', 'everybody')
  await loadYear(server.world, 'qinghe', { matters: 240, from: '2025-11-21', to: '2026-11-20', seed: 'a' })
  all = await everyone(server, unit)
})
after(() => server.close())

interface Found {
  readonly id: string
  readonly unit: string
}
const rows = async (sql: string, values: readonly unknown[] = []): Promise<readonly Found[]> =>
  (
    await server.world.admin.query<Found>(
      `select r.id, r.unit from record r where r.office = 'qinghe' and r.class = 'open' and ${sql} order by r.id`,
      [...values],
    )
  ).rows
/** What the unit has in hand; and what names it neither in itself, nor in what hangs on it, nor in anything that happened. */
async function own(p: Procedure, of = unit): Promise<readonly Found[]> {
  const kind = whose.get(p.name) ?? assert.fail(p.name)
  const from = /^from-(\w+)$/.exec(kind)?.[1]
  if (kind === 'nobody' || kind === 'everybody') return []
  return from
    ? rows('r.procedure = $1 and r.unit = $2 and r.data ->> $3 is not null', [p.name, of, from])
    : rows('r.procedure = $1 and r.unit = $2', [p.name, of])
}
/** What is a unit's later, and is not yet: whoever drafts it keeps it. */
async function notYet(p: Procedure): Promise<readonly Found[]> {
  const from = /^from-(\w+)$/.exec(whose.get(p.name) ?? '')?.[1]
  return from ? rows('r.procedure = $1 and r.unit = $2 and r.data ->> $3 is null', [p.name, unit, from]) : []
}
const strange = (p: Procedure, of = unit) =>
  rows(
    `r.procedure = $1 and r.unit is distinct from $2 and strpos(r.data::text, '"' || $2 || '"') = 0 and not exists (select 1 from link l join record o on o.id = l.to_record where l.from_record = r.id and (o.unit = $2 or strpos(o.data::text, '"' || $2 || '"') > 0))
  and not exists (select 1 from event e join staff s on s.id = e.actor where e.record = r.id and s.unit = $2)`,
    [p.name, of],
  )
const every = Object.values(procedures)
const madeUp = '01jim0u9k0ej9fffeqv3hn8dgb'
const status = async (caller: Caller, p: Procedure, id: string) => (await caller.get(`/${p.plural}/${id}`)).status

async function listed(caller: Caller, p: Procedure): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (let cursor = ''; ;) {
    const { body } = await caller.get(`/${p.plural}?limit=200${cursor}`)
    for (const { id } of body.items) ids.add(id)
    if (!body.next) return ids
    cursor = `&cursor=${body.next}`
  }
}
/** Somebody who works in that unit. */
async function worksIn(of: string, ...roles: readonly StaffRole[]): Promise<Caller | undefined> {
  const {
    rows: [found],
  } = await server.world.admin.query<{ login: string }>(
    "select a.login from staff s join account a on a.id = s.account where s.office = 'qinghe' and s.unit = $1 and s.roles && $2 and not s.roles && $3 order by 1",
    [of, roles, [...office]],
  )
  return found && server.as(found.login)
}

test('who sees the whole office lists and reads every open record of every procedure; a unit what it has, and nothing that it has no part in', async () => {
  const secretary = await join(server, 'xinfang-secretary', 'xinfang', 'secretary')
  const inOffice = new Map<string, ReadonlySet<string>>()
  for (const p of every) if (whose.get(p.name)?.includes('office')) inOffice.set(p.name, await listed(secretary, p))
  for (const p of every) {
    const kind = whose.get(p.name) ?? assert.fail(p.name)
    const open = new Set((await rows('r.procedure = $1', [p.name])).map(r => r.id))
    const has = await own(p)
    const early = await notYet(p)
    const none = kind === 'everybody' ? [] : kind === 'nobody' ? await rows('r.procedure = $1', [p.name]) : await strange(p)
    assert.ok(open.size, `there are ${p.plural}`)
    for (const role of staffRoles) {
      const caller = all.get(role) ?? assert.fail(role)
      const ids = await listed(caller, p)
      const whole = office.has(role) || (kind === 'everybody' && role !== 'admin')
      if (whole)
        assert.deepEqual(
          [...open].filter(id => !ids.has(id)),
          [],
          `${role} lists ${p.plural}`,
        )
      else {
        assert.deepEqual(
          has.filter(({ id }) => ids.has(id) !== (role !== 'admin')),
          [],
          `${role} lists ${p.plural} of the unit`,
        )
        assert.deepEqual(
          [...none, ...early].filter(({ id }) => ids.has(id)),
          [],
          `${role} lists ${p.plural} of others`,
        )
        if (role === 'admin') assert.equal(ids.size, 0)
      }
      for (const { id } of has.slice(0, 2))
        assert.equal(await status(caller, p, id), role === 'admin' ? 404 : 200, `${role} reads ${p.name} of the unit`)
      for (const { id } of [...none.slice(0, 2), ...early.slice(0, 2)])
        assert.equal(await status(caller, p, id), whole ? 200 : 404, `${role} reads ${p.name} of others`)
    }
    if (kind.includes('office'))
      assert.deepEqual(
        [...open].filter(id => !inOffice.get(p.name)?.has(id)),
        [],
        `the office’s own secretary lists ${p.plural}`,
      )
    const baishi = await server.as('bs-cen-yi')
    assert.equal((await listed(baishi, p)).size, 0, `another office lists ${p.plural}`)
    for (const id of [...open].slice(0, 3)) assert.equal(await status(baishi, p, id), 404, `another office reads ${p.name}`)
  }
})

test('the body that has a record reads it, whichever body that is', async () => {
  for (const p of every) {
    const units = [...new Set((await rows('r.procedure = $1 and r.unit is not null', [p.name])).map(r => r.unit))].slice(0, 4)
    for (const of of units) {
      const caller = await worksIn(of, 'handler', 'reviewer', 'discipline', 'chair', 'secretary', 'unit-lead')
      const [first] = await own(p, of)
      if (caller && first) assert.equal(await status(caller, p, first.id), 200, `${of} reads its ${p.name}`)
    }
  }
})

test('who has a part in a petition reads it: the asked unit, the reviewing body, with what was heard', async () => {
  const seesWith = async (procedure: string, link: string, other: string) => {
    const [p, q] = [procedures[procedure], procedures[other]]
    const { rows: found } = await server.world.admin.query<Found & { other: string }>(
      "select r.id, r.unit, l.to_record as other from record r join link l on l.office = r.office and l.from_record = r.id where r.office = 'qinghe' and r.procedure = $1 and l.name = $2 order by 1 limit 6",
      [procedure, link],
    )
    assert.ok(p && q && found.length, `${procedure} with its ${link}`)
    for (const { unit: of, other: id } of found) {
      const caller = await worksIn(of, 'handler', 'reviewer', 'chair', 'unit-lead')
      if (caller) assert.equal(await status(caller, q, id), 200, `${of}, of a ${procedure}, reads its ${link}`)
    }
  }
  await seesWith('assist', 'petition', 'petition')
  await seesWith('review', 'petition', 'petition')
  await seesWith('re-review', 'hearings', 'hearing')
  await seesWith('re-review', 'review', 'review')
  await seesWith('execution', 'petition', 'petition')
  await seesWith('mediation', 'petition', 'petition')
  await seesWith('assignment', 'petition', 'petition')
})

test('every step of every procedure on what one does not see answers as on what is not there; on what one sees it says why not', async () => {
  const blind = staffRoles.filter(role => !office.has(role))
  let nth = 0
  for (const p of every) {
    const [none] = whose.get(p.name) === 'everybody' ? [] : await strange(p)
    const [has] = await own(p)
    const [any] = await rows('r.procedure = $1', [p.name])
    const steps = Object.entries(p.steps).flatMap(([name, s]) => (s.signedBy ? [name, `${name}.sign`, `${name}.return`] : [name]))
    for (const step of steps) {
      const role = blind[nth++ % blind.length] ?? 'admin'
      const caller = all.get(role) ?? assert.fail(role)
      const ask = (id: string) => caller.post(`/${p.plural}/${id}/steps/${step}`, { given: {}, version: 0 })
      const hidden = none && (await ask(none.id))
      const missing = await ask(madeUp)
      assert.equal(missing.status, 404)
      if (hidden) assert.deepEqual([hidden.status, hidden.text], [404, missing.text], `${role}: ${p.name}.${step}`)
      const foreign = await (await server.as('bs-cen-yi')).post(`/${p.plural}/${any?.id}/steps/${step}`, { given: {}, version: 0 })
      assert.deepEqual([foreign.status, foreign.text], [404, missing.text], `another office: ${p.name}.${step}`)
      if (has && role !== 'admin') {
        const seen = await ask(has.id)
        assert.ok([403, 409, 422].includes(seen.status), `${role}: ${p.name}.${step} of the unit: ${seen.status}`)
      }
    }
  }
})

test('of accusations among all that, each is seen by those whom its class names, and by nobody else', async () => {
  const { rows: hidden } = await server.world.admin.query<{ id: string; class: string; to: string | null; drafter: string | null }>(
    "select id, class, data ->> 'passedTo' as to, pending -> 'pass' ->> 'by' as drafter from record where office = 'qinghe' and class <> 'open' order by id",
  )
  assert.deepEqual(new Set(hidden.map(h => h.class)), new Set(['sealed', 'passed']))
  const submission = procedures['submission'] ?? assert.fail()
  for (const { id, class: kind, to, drafter } of hidden.filter((h, i) => h.class === 'sealed' || i % 2 === 0).slice(0, 8)) {
    for (const role of staffRoles) {
      const sees = kind === 'sealed' && (role === 'director' || (role === 'triage' && drafter === null))
      assert.equal(await status(all.get(role) ?? assert.fail(role), submission, id), sees ? 200 : 404, `${role} reads one ${kind}`)
    }
    const discipline = to === null ? undefined : await worksIn(to, 'discipline')
    if (discipline) assert.equal(await status(discipline, submission, id), 200, 'the body that it was passed to')
    assert.equal(await status(await server.as('bs-cen-yi'), submission, id), 404)
  }
  for (const [role, caller] of all)
    if (role !== 'triage' && role !== 'director') {
      const ids = await listed(caller, submission)
      assert.deepEqual(
        hidden.filter(({ id }) => ids.has(id)),
        [],
        `${role} lists one`,
      )
    }
})

/** Each line: a kind, and the procedures of that kind; none is left out, and none stands in two. */
function table(text: string): ReadonlyMap<string, string> {
  const pairs = text
    .trim()
    .split('\n')
    .flatMap(line => {
      const [kind = '', ...names] = line.trim().split(/\s+/)
      return names.map(name => [name, kind] as const)
    })
  assert.deepEqual(pairs.map(([name]) => name).toSorted(), Object.keys(procedures).toSorted())
  return new Map(pairs)
}
