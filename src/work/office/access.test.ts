import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { roles } from '#core/engine/party.ts'
import { asActor, type Identity } from '#database/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let world: TestWorld
/** Everybody at once: whoever is in another office sees nothing, whatever the roles. */
const everyone = (office: string): Identity => ({ office, actor: 'a', roles: Object.keys(roles), unit: 'u', units: ['u'], submission: 'r' })
/** Limits guessing before anybody is known; holds keyed hashes only. */
const open = ['attempt']
/** Neither is read through its table: a session by its token's function, a code by its number's. */
const unread = ['session', 'query_code']

before(async () => {
  world = await testWorld()
  for (const office of ['qinghe', 'baishi'])
    await world.admin.query(`begin;
    insert into office (id, code, name) values ('${office}', '990106', '{}');
    insert into unit (office, id, name, short, kind) values ('${office}', 'u', '{}', '{}', 'office');
    insert into holiday_notice values ('${office}', 2027, '{}');
    insert into account (id, login, password, created_at) values ('${office}', '${office}', '', now());
    insert into staff (office, id, account, name, unit, roles) values ('${office}', 'a', '${office}', '{}', 'u', '{handler}');
    insert into session values ('${office}', '${office}', 'a', now(), now(), now() + interval '1 hour');
    insert into person values ('${office}', 'p', '', '', '', now());
    insert into person_trace values ('${office}', 'p', 'name', '');
    insert into reveal values ('${office}', 'l', 'p', 'r', 'a', 'reveal', '', now());
    insert into record (office, id, procedure, number, state, opened, version, head, data, limits, pending, done)
      values ('${office}', 'r', 'submission', 'n', 's', '2026-01-01', 1, '', '{}', '{}', '{}', '[]');
    insert into event values ('${office}', 'r', 1, 'submission', 'open', 'take', 'a', '2026-01-01', now(), '{}', '{}', '{}', null, '', '');
    insert into matter_key values ('${office}', 'r', '');
    insert into link values ('${office}', 'r', 'l', 'r');
    insert into record_person values ('${office}', 'r', 'p', 'petitioner');
    insert into query_code values ('${office}', 'r', '');
    insert into serial values ('${office}', 'x', 1);
    insert into idempotency values ('${office}', 'a', 'k', '', 200, '{}', now());
    insert into saved_view values ('${office}', 'a', 'v', '', '', '{}');
    insert into calendar_feed (office, staff, hash, made_at) values ('${office}', 'a', '', now());
    insert into device values ('${office}', 'd', 'screen', '', null, '', 'a', now());
    insert into anchor values ('${office}', 1, '2026-01-01', now(), null, 0, '', '', '', '', ''); insert into anchor_leaf values ('${office}', 1, 0, 'r', 1, '', null);
    insert into attachment values ('${office}', 'f', 'r', 'petitioner', 'x', '', '', '', 1, '', now());
    insert into import_batch values ('${office}', 'b', 'a', '', 1, 1, now()); insert into import_row values ('${office}', 'b', 1, null, 'r');
    commit`)
})
after(() => world.drop())

const readable = async () =>
  (
    await world.admin.query<{
      name: string
    }>(`select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
  and has_table_privilege('xinqiao_app', oid, 'select') order by relname`)
  ).rows
    .map(({ name }) => name)
    .filter(name => !open.includes(name))
const offices = async (identity: Identity, table: string) =>
  asActor(world.db, identity, async tx =>
    (
      await sql<{
        office: string
      }>`select distinct ${sql.ref(table === 'office' ? 'id' : 'office')} as office from ${sql.table(table)}`.execute(tx)
    ).rows.map(r => r.office),
  )

test('without an identity no table shows a row', async () => {
  for (const table of await readable()) {
    assert.ok((await world.admin.query(`select from ${table}`)).rowCount, `${table} is empty, so this test says nothing about it`)
    assert.equal((await world.db.pool.query(`select from ${table}`)).rowCount, 0, table)
  }
})

test('an identity sees its own office and never another', async () => {
  for (const table of await readable()) {
    for (const office of ['qinghe', 'baishi'])
      assert.deepEqual(await offices(everyone(office), table), unread.includes(table) ? [] : [office], table)
    assert.deepEqual(await offices(everyone('nowhere'), table), [], table)
  }
})

test('nothing can be written into another office', async () => {
  for (const statement of [
    `insert into person values ('baishi', 'q', '', '', '', now())`,
    `insert into person_trace values ('baishi', 'p', 'phone', '')`,
    `insert into reveal values ('baishi', 'm', 'p', 'r', 'a', 'reveal', '', now())`,
    `insert into reveal values ('qinghe', 'm', 'p', 'r', 'somebody', 'reveal', '', now())`,
    `insert into matter_key values ('baishi', 'r', '')`,
    `insert into link values ('baishi', 'r', 'm', 'r')`,
    `insert into record_person values ('baishi', 'r', 'p', 'others')`,
    `insert into query_code values ('baishi', 'r', '')`,
    `insert into serial values ('baishi', 'y', 1)`,
    `insert into saved_view values ('qinghe', 'somebody', 'w', '', '', '{}')`,
    `insert into event values ('baishi', 'r', 2, 'submission', 'open', 'take', 'a', '2026-01-01', now(), '{}', '{}', '{}', null, '', '')`,
    `insert into session values ('forged', 'baishi', 'a', now(), now(), now() + interval '1 hour')`,
  ])
    await assert.rejects(
      asActor(world.db, everyone('qinghe'), tx => sql.raw(statement).execute(tx)),
      { code: '42501' },
      statement,
    )
  const moved = await asActor(world.db, everyone('qinghe'), tx =>
    sql.raw(`update record set state = 'x' where office = 'baishi'`).execute(tx),
  )
  assert.equal(moved.numAffectedRows, 0n)
})

test("history is only added to, and accounts and offices are not the application's", async () => {
  for (const statement of [
    `update event set step = 'x'`,
    `delete from event`,
    `truncate event`,
    `delete from record`,
    `update record set number = 'x'`,
    `update reveal set reason = ''`,
    `delete from reveal`,
    `delete from person`,
    `update person set sealed = ''`,
    `update matter_key set key = ''`,
    `delete from matter_key`,
    `select from account`,
    `insert into account values ('x', 'x', 'x')`,
    `update account set password = ''`,
    `insert into staff values ('qinghe', 'x', 'qinghe', '{}', 'u', '{director}')`,
    `update staff set roles = '{director}'`,
    `update office set settings = '{}'`,
    `insert into unit values ('qinghe', 'v', '{}', '{}', 'office')`,
    `update session set expires_at = now() + interval '1 year'`,
    `alter table event disable row level security`,
    `set role xinqiao_owner`,
  ])
    await assert.rejects(
      asActor(world.db, everyone('qinghe'), tx => sql.raw(statement).execute(tx)),
      { code: '42501' },
      statement,
    )
})
