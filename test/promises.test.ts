import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { beginAs, type Identity } from '#database/actor.ts'
import { makeAnchor } from '#work/anchors/index.ts'
import { testServer, type TestServer } from './server.ts'

// What the database promises, tried as the application's role has it: a fault in our own code, or a stranger in it, gets no further than
// this.

let server: TestServer, submission: string, sealed: string, theirs: string
before(async () => {
  server = await testServer('2026-03-02')
  const filed = await (
    await server.as('zhou-min')
  ).post('/submissions', {
    given: { channel: 'letter', subject: '渡口泵房漏水', text: '请求修理。', petitioner: { name: '赵德柱', phone: '19900007777' } },
  })
  submission = filed.body.id
  sealed = (
    await (
      await server.as('zhou-min')
    ).post('/submissions', { given: { channel: 'letter', subject: '反映某科长', text: '收受红包。', purpose: 'accusation' } })
  ).body.id
  theirs = (
    await (
      await server.as('bs-cen-yi')
    ).post('/submissions', { given: { channel: 'letter', subject: '白石的事', text: '请求处理。', petitioner: { name: '钱多多' } } })
  ).body.id
  await (
    await server.as('he-jianping')
  ).step('submissions', submission, 'triage', { category: 'appeal', content: '0401', matters: [{ subject: '修理', demands: ['修理'] }] })
  // A row in every table, so that an empty answer means something.
  assert.ok('ok' in (await makeAnchor(server.world, 'qinghe')))
  await (await server.as('zhou-min')).post('/calendar/feed', {})
  await (await server.as('zhou-min')).post('/views', { name: '我的', procedure: 'submission', filter: {} })
  await server.world.admin.query("insert into holiday_notice values ('qinghe', 2027, '{}')")
  await server.world.admin.query("insert into device values ('qinghe', 'd', 'screen', '大屏', null, '\\x00', 'zhou-min', now())")
  const brought = await server.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { cookie: (await server.as('he-jianping')).cookie, 'content-type': 'text/csv' },
    payload: '收到日,渠道,标题,内容\n2026-02-02,来信,旧的事,旧的内容\n',
  })
  assert.equal(brought.statusCode, 201, brought.body)
  await server.world.admin.query(
    "insert into attachment values ('qinghe', 'f', $1, 'petitioner', 'x', '', '', 'image/png', 1, '', now())",
    [submission],
  )
  const read = await (await server.as('he-jianping')).get(`/submissions/${submission}`)
  await (await server.as('he-jianping')).post(`/people/${read.body.people[0]?.id}/reveal`, { record: submission, reason: '核对电话' })
  await (
    await server.as('zhou-min')
  ).post('/visits', { given: { level: 'district', place: '接访大厅', heads: 1, summary: '来访' } }, { 'idempotency-key': 'promises-0001' })
})
after(() => server.close())

const everything: Identity = {
  office: 'qinghe',
  actor: 'zhou-min',
  roles: ['reception', 'triage', 'director', 'supervisor', 'auditor', 'leader', 'system'],
  unit: 'xinfang',
  units: ['xinfang', 'renshe'],
}
const elsewhere: Identity = { ...everything, office: 'baishi' }

/** Runs statements as the application, under an identity or as nobody, and rolls them back: the rows of the last, or PostgreSQL's code. */
async function as(
  who: Identity | undefined,
  ...statements: readonly string[]
): Promise<{ readonly rows: readonly Record<string, unknown>[]; readonly n: number } | string> {
  const client = await server.world.db.pool.connect()
  try {
    await client.query(who ? beginAs(who) : 'begin')
    let last: { readonly rows: readonly Record<string, unknown>[]; readonly n: number } = { rows: [], n: 0 }
    for (const text of statements) {
      const { rows, rowCount } = await client.query<Record<string, unknown>>(text)
      last = { rows, n: rowCount ?? 0 }
    }
    return last
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code) return error.code
    throw error
  } finally {
    await client.query('rollback')
    client.release()
  }
}
const denied = '42501'
const changed = async (who: Identity | undefined, text: string) => {
  const done = await as(who, text)
  return typeof done === 'string' ? done : done.n
}
const tables = async () =>
  (
    await server.world.admin.query<{ name: string; secured: boolean }>(
      "select relname as name, relrowsecurity as secured from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
    )
  ).rows

test('nobody is the owner, a superuser or one whom row security passes by', async () => {
  const {
    rows: [role],
  } = await server.world.db.pool.query(
    'select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = current_user',
  )
  assert.deepEqual(role, {
    name: 'xinqiao_app',
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
  })
  assert.deepEqual((await server.world.admin.query("select 1 from pg_auth_members where member = 'xinqiao_app'::regrole")).rows, [])
  assert.deepEqual(
    (
      await server.world.admin.query(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relowner = 'xinqiao_app'::regrole",
      )
    ).rows,
    [],
  )
})

test('events can be added and read, and that is all', async () => {
  assert.ok(Number((await server.world.admin.query('select count(*) n from event')).rows[0]?.n) > 4)
  for (const text of [
    "update event set given = '{}'",
    "update event set day = '2020-01-01' where seq = 1",
    'delete from event',
    'truncate event',
    'truncate event cascade',
  ])
    assert.equal(await changed(everything, text), denied, text)
})

test('of a record only the projection of its events can change; it cannot be deleted', async () => {
  const { rows } = await server.world.admin.query<{ name: string }>(
    "select column_name as name from information_schema.column_privileges where grantee = 'xinqiao_app' and table_name = 'record' and privilege_type = 'UPDATE' order by 1",
  )
  assert.deepEqual(
    rows.map(r => r.name),
    [
      'class',
      'closed',
      'data',
      'done',
      'due',
      'head',
      'holder',
      'limits',
      'owed_from',
      'pending',
      'published',
      'readers',
      'searched',
      'state',
      'unit',
      'version',
      'words',
    ],
  )
  for (const set of ["office = 'baishi'", "id = 'x'", "number = 'x'", "procedure = 'visit'", "opened = '2020-01-01'"])
    assert.equal(await changed(everything, `update record set ${set}`), denied, set)
  for (const text of [
    'delete from record',
    'truncate record cascade',
    'delete from matter_key',
    "update matter_key set key = '\\x00'",
    'delete from person',
    'update person set sealed = null',
    'delete from reveal',
    "update reveal set reason = ''",
    'delete from record_person',
    "update query_code set hash = '\\x00'",
    'delete from idempotency',
    'delete from query_code',
    'update anchor set leaves = 0',
    'delete from anchor',
    'truncate anchor cascade',
    "update anchor_leaf set head = '\\x00'",
    'delete from anchor_leaf',
  ])
    assert.equal(await changed(everything, text), denied, text)
})

test('nothing that opens doors can be read: accounts, query codes, other people’s sessions', async () => {
  assert.equal(await changed(everything, 'select * from account'), denied)
  assert.equal(await changed(everything, "insert into account values ('x', 'x', 'x', now())"), denied)
  assert.deepEqual(await as(everything, 'select * from query_code'), { rows: [], n: 0 })
  assert.deepEqual(await as(everything, 'select * from session'), { rows: [], n: 0 })
  for (const text of [
    "update staff set roles = '{director}'",
    "insert into staff values ('qinghe', 'x', 'x', '{}', 'xinfang', '{director}')",
    "update office set settings = '{}'",
    "insert into unit (office, id, name, short, kind) values ('qinghe', 'x', '{}', '{}', 'office')",
    "update session set staff = 'lu-weiguo'",
    "update session set expires_at = 'infinity'",
  ]) {
    assert.equal(await changed(everything, text), denied, text)
  }
})

/** Tables without row security, and why. */
const open: Readonly<Record<string, string>> = {
  account: 'of the installation: not granted to the application, which asks `account_for` one login at a time',
  attempt: 'of the installation, before anybody is known: keyed hashes and counts only',
  migration: 'of the installation: which migrations ran; not granted to the application',
}

test('every table has row security, or stands in the list with its reason', async () => {
  assert.deepEqual(
    (await tables()).filter(t => !t.secured).map(t => t.name),
    Object.keys(open),
  )
})

test('without an identity no row of any office is there, and none can be made', async () => {
  for (const { name, secured } of await tables()) {
    const full = Number((await server.world.admin.query(`select count(*) n from ${pg.escapeIdentifier(name)}`)).rows[0]?.n)
    assert.ok(full > 0, `${name} holds nothing: fill it above, or this shows nothing`)
    if (!secured) continue
    for (const who of [undefined, { office: 'nowhere', actor: 'nobody', roles: ['system'], units: ['xinfang'] }]) {
      const seen = await as(who, `select count(*)::int n from ${pg.escapeIdentifier(name)}`)
      assert.deepEqual(typeof seen === 'string' ? seen : seen.rows, [{ n: 0 }], name)
    }
  }
  for (const text of inserts('qinghe')) assert.equal(await changed(undefined, text), denied, text)
})

test('another office’s identity sees nothing of this one, changes nothing and adds nothing', async () => {
  for (const { name, secured } of await tables()) {
    if (!secured || name === 'office' || name === 'session') continue
    const seen = await as(elsewhere, `select count(*)::int n from ${pg.escapeIdentifier(name)} where office <> 'baishi'`)
    assert.deepEqual(typeof seen === 'string' ? seen : seen.rows, [{ n: 0 }], name)
  }
  assert.deepEqual(await as(elsewhere, "select id from office where id <> 'baishi'"), { rows: [], n: 0 })
  for (const text of inserts('qinghe')) assert.equal(await changed(elsewhere, text), denied, text)
  for (const text of [
    `update record set state = 'withdrawn' where id = '${submission}'`,
    "update serial set last = 1 where office = 'qinghe'",
    "update saved_view set name = 'x' where office = 'qinghe'",
    `delete from link where from_record = '${submission}'`,
    "delete from saved_view where office = 'qinghe'",
  ])
    assert.equal(await changed(elsewhere, text), 0, text)
  assert.equal(await changed(elsewhere, "update record set state = state where office = 'qinghe'"), 0)
  // Without a condition only the own office's are touched.
  const own = await server.world.admin.query("select 1 from record where office = 'baishi'")
  assert.equal(await changed(elsewhere, "update record set state = 'withdrawn'"), own.rowCount)
})

test('the functions that see more than their caller give another office nothing, and are all named here', async () => {
  const { rows } = await server.world.admin.query<{ name: string; path: string[] | null }>(
    "select proname as name, proconfig as path from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1",
  )
  assert.deepEqual(
    rows.map(r => r.name),
    [
      'account_for',
      'attached_bytes',
      'coded_record',
      'device_with',
      'entered_on',
      'feed_of',
      'filed_again',
      'is_own_submission',
      'linked_to',
      'offices_served',
      'originals_imported',
      'places_named',
      'published_beside',
      'published_record',
      'published_records',
      'receipt_with',
      'records_with',
      'refresh_statistics',
      'review_kind',
      'sealed_submissions',
      'session_of',
      'staff_of',
      'visitors_on',
    ],
  )
  for (const { name, path } of rows) assert.deepEqual(path, ['search_path=public'], `${name} has no search path of its own`)
  assert.deepEqual(
    [await as(elsewhere, `select attached_bytes('qinghe', '${submission}')::int n`), await as(elsewhere, "select places_named('{y}')")],
    [
      { rows: [{ n: 0 }], n: 1 },
      { rows: [], n: 0 },
    ],
  )
  for (const text of [
    `select * from linked_to('${submission}')`,
    "select * from records_with('submission', '''渡口'''::tsquery, '{}', 10)",
    "select * from sealed_submissions(2026, '2026-03-02')",
  ]) {
    assert.deepEqual(await as(elsewhere, text), { rows: [], n: 0 }, text)
    assert.deepEqual(await as(undefined, text), { rows: [], n: 0 }, text)
    assert.notDeepEqual(await as(everything, text), { rows: [], n: 0 }, text)
  }
  const {
    rows: [number],
  } = await server.world.admin.query(`select number from record where id = '${submission}'`)
  assert.deepEqual(
    await as(everything, `select * from coded_record('submission', '${number?.['number']}', '\\x00')`),
    { rows: [], n: 0 },
    'a number alone opens nothing',
  )
  assert.deepEqual(
    await as(everything, `select * from receipt_with('${number?.['number']}', '${'0'.repeat(64)}')`),
    { rows: [], n: 0 },
    'a number alone tells nothing',
  )
})

test('within the office, class and unit decide, whatever the statement', async () => {
  const seesOf = async (roles: readonly string[], units: readonly string[] = []) => {
    const seen = await as({ office: 'qinghe', actor: 'x', roles, units }, 'select id from record')
    return typeof seen === 'string' ? [] : seen.rows.map(r => r['id'])
  }
  for (const role of ['triage', 'director']) assert.ok((await seesOf([role])).includes(sealed), role)
  for (const role of ['reception', 'supervisor', 'auditor', 'leader']) {
    assert.ok(!(await seesOf([role])).includes(sealed), role)
    assert.ok((await seesOf([role])).includes(submission), role)
  }
  for (const role of [
    'handler',
    'unit-lead',
    'reviewer',
    'mediator',
    'lawyer',
    'chair',
    'secretary',
    'discipline',
    'admin',
    'device',
    'petitioner',
  ])
    assert.deepEqual(await seesOf([role], ['xinfang', 'renshe', 'jiwei']), [], role)
  assert.deepEqual(await seesOf(['triage'], []).then(ids => ids.includes(theirs)), false)
  // A draft to pass it on makes it the director's and the drafter's alone; passed on, it is the discipline officers' of that body.
  const become = (set: string) => server.world.admin.query(`update record set ${set} where id = '${sealed}'`)
  const seenBy = async (actor: string, role: string, units: readonly string[] = []) =>
    as({ office: 'qinghe', actor, roles: [role], units }, `select id from record where id = '${sealed}'`)
  const one = { rows: [{ id: sealed }], n: 1 }
  const none = { rows: [], n: 0 }
  await become(`pending = '{"pass": {"by": "x", "on": "2026-03-02", "given": {}}}'`)
  assert.deepEqual(
    [await seenBy('x', 'triage'), await seenBy('y', 'triage'), await seenBy('y', 'director'), await seenBy('y', 'discipline', ['jiwei'])],
    [one, none, one, none],
  )
  await become(`pending = '{}', class = 'passed', readers = '{jiwei}'`)
  for (const role of ['reception', 'triage', 'director', 'supervisor', 'auditor', 'leader', 'handler', 'unit-lead', 'admin', 'petitioner'])
    assert.deepEqual(await seenBy('x', role, ['jiwei', 'xinfang']), none, role)
  assert.deepEqual(
    [await seenBy('x', 'discipline', ['jiwei']), await seenBy('x', 'discipline', ['renshe']), await seenBy('x', 'system')],
    [one, none, one],
  )
  await become(`class = 'sealed', readers = '{}'`)
  // What hangs on a record goes with it.
  const reception: Identity = { office: 'qinghe', actor: 'x', roles: ['reception'], units: ['xinfang'] }
  for (const table of ['event', 'matter_key', 'record_person'])
    assert.deepEqual(await as(reception, `select 1 from ${table} where record = '${sealed}'`), { rows: [], n: 0 }, table)
  const petitioner: Identity = { office: 'qinghe', actor: 'petitioner', roles: ['petitioner'], units: [], submission }
  const own = await as(petitioner, 'select procedure from record order by procedure')
  assert.deepEqual(typeof own === 'string' ? own : own.rows, [{ procedure: 'petition' }, { procedure: 'submission' }])
})

test('row security, tables and functions cannot be altered by the application', async () => {
  const tries = [
    'alter table record disable row level security',
    'alter table record no force row level security',
    'drop policy seen on record',
    'create policy mine on record using (true)',
    'alter policy seen on record using (true)',
    'create table mine (x text)',
    'drop table event',
    'alter table event add column x text',
    'set role xinqiao_owner',
    'set session authorization postgres',
    "create function f() returns text language sql as 'select 1::text'",
    'create schema mine',
    'create role mine',
    'alter role xinqiao_app bypassrls',
    'grant select on account to public',
    "create or replace function app_office() returns text language sql as $$ select 'qinghe' $$",
    "select pg_read_file('PG_VERSION')",
    "copy record to program 'cat'",
  ]
  // 42501: not allowed. 42809, 42704, 22023: there is no such role to become.
  for (const text of tries)
    assert.ok([denied, '22023', '42704'].includes(String(await changed(everything, text))), `${text}: ${await changed(everything, text)}`)
  const off = await as(everything, 'set local row_security = off', 'select 1 from record')
  assert.equal(off, denied)
})

test('an identity ends with its transaction', async () => {
  const client = await server.world.db.pool.connect()
  await client.query(beginAs(everything))
  assert.ok((await client.query('select 1 from record')).rowCount)
  await client.query('commit')
  assert.equal((await client.query('select 1 from record')).rowCount, 0)
  client.release()
})

test('every foreign key has an index, and every key of an office’s table begins with the office', async () => {
  const { rows: unindexed } = await server.world.admin.query<{ table: string; name: string }>(`
    select c.conrelid::regclass::text as table, c.conname as name from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indpred is null
      and (select array_agg(k order by k) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k) = (select array_agg(k order by k) from unnest(c.conkey) k))`)
  assert.deepEqual(unindexed, [])
  const { rows: keys } = await server.world.admin.query<{ table: string; name: string; first: string }>(`
    select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where c.relnamespace = 'public'::regnamespace and i.indisunique
      and exists (select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'office' and not o.attisdropped) order by 1, 2`)
  assert.ok(keys.length > 12)
  // A session is looked up before anybody's office is known.
  assert.deepEqual(
    keys.filter(k => k.first !== 'office').map(k => k.name),
    ['session_pkey'],
  )
  const { rows: foreign } = await server.world.admin.query<{ table: string; name: string; first: string }>(`
    select c.conrelid::regclass::text as table, c.conname as name, a.attname as first from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace order by 1, 2`)
  // Accounts are the installation's.
  assert.deepEqual(
    foreign.filter(k => k.first !== 'office').map(k => k.name),
    ['staff_account_fkey'],
  )
})

test('every table says what it is', async () => {
  const { rows } = await server.world.admin.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and obj_description(oid, 'pg_class') is null",
  )
  assert.deepEqual(rows, [])
})

/** A row for each table into which the application may insert, of that office. */
function inserts(office: string): readonly string[] {
  const o = pg.escapeLiteral(office)
  return [
    `insert into record (office, id, procedure, number, state, opened, version, head, data, limits, pending, done) values (${o}, 'x', 'visit', 'x', 'receiving', '2026-03-02', 1, '', '{}', '{}', '{}', '[]')`,
    `insert into event values (${o}, '${submission}', 99, 'submission', 'correct', 'take', 'x', '2026-03-02', now(), '{}', '{}', '{}', null, '', '')`,
    `insert into person values (${o}, 'x', '', '', '*', now())`,
    `insert into person_trace values (${o}, 'x', 'name', '')`,
    `insert into reveal values (${o}, 'x', 'x', null, 'zhou-min', 'reveal', 'x', now())`,
    `insert into matter_key values (${o}, 'x', '')`,
    `insert into link values (${o}, 'x', 'petitions', 'y')`,
    `insert into record_person values (${o}, 'x', 'x', 'petitioner')`,
    `insert into query_code values (${o}, 'x', '')`,
    `insert into anchor values (${o}, 99, '2026-03-02', now(), null, 0, '', '', '', 'x', '')`,
    `insert into anchor_leaf values (${o}, 99, 0, 'x', 1, '', null)`,
    `insert into device values (${o}, 'x', 'screen', 'x', null, '', 'zhou-min', now())`,
    `insert into serial values (${o}, 'x', 1)`,
    `insert into idempotency values (${o}, 'zhou-min', 'x', '', 200, '{}', now())`,
    `insert into saved_view values (${o}, 'zhou-min', 'x', 'x', 'visit', '{}')`,
  ]
}
