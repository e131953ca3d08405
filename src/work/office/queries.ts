import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '#database/index.ts'

// The application's statements come first; those of the schema's owner, who alone may write offices and accounts, last.

export interface SessionRow {
  readonly office: string
  readonly staff: string
  readonly name: unknown
  readonly unit: string
  readonly roles: readonly string[]
  readonly units: readonly string[]
  readonly revision: number
  readonly demo: boolean
}

export async function insertSession(tx: Tx, row: { id: string; office: string; staff: string; at: Date; expires: Date }): Promise<void> {
  await sql`insert into session (id, office, staff, created_at, seen_at, expires_at) values (${row.id}, ${row.office}, ${row.staff}, ${row.at}, ${row.at}, ${row.expires})`.execute(
    tx,
  )
}

export const deleteSession = (tx: Tx, id: string) => sql`delete from session where id = ${id}`.execute(tx)

export async function sessionWith(tx: Tx, id: string, now: Date): Promise<SessionRow | undefined> {
  return (await sql<SessionRow>`select * from session_of(${id}, ${now})`.execute(tx)).rows[0]
}

/** The account of a login and the places where its holder works; none when there is no such login. */
export async function placesOf(tx: Tx, login: string) {
  const { rows } = await sql<{ password: string; office: string | null; staff: string | null }>`
    select a.password, s.office, s.id as staff from account_for(${login}) a left join lateral staff_of(a.id) s on true`.execute(tx)
  return rows
}

/** Counts one more try in the same statement, so that no two processes count the same. A window that began before `cut` begins anew. */
export async function countTry(tx: Tx, key: { scope: string; key: string }, now: Date, cut: Date, most: number) {
  const {
    rows: [row],
  } = await sql<{ count: number; since: Date }>`
    insert into attempt as a (scope, key, since, count) values (${key.scope}, ${key.key}, ${now}, 1)
    on conflict (scope, key) do update set count = case when a.since <= ${cut} then 1 else a.count + 1 end,
      since = case when a.since <= ${cut} or a.count + 1 = ${most} then ${now} else a.since end
    returning count, since`.execute(tx)
  if (!row) throw new Error('an upsert returned no row')
  return row
}
export const uncountTry = (tx: Tx, { scope, key }: { scope: string; key: string }) =>
  sql`update attempt set count = count - 1 where scope = ${scope} and key = ${key} and count > 0`.execute(tx)
export const deleteTries = (tx: Tx, { scope, key }: { scope: string; key: string }) =>
  sql`delete from attempt where scope = ${scope} and key = ${key}`.execute(tx)
export const deleteTriesBefore = (tx: Tx, cut: Date) => sql`delete from attempt where since <= ${cut}`.execute(tx)

export interface OfficeRow {
  readonly id: string
  readonly code: string
  readonly name: unknown
  readonly settings: unknown
  readonly demo: boolean
  readonly revision: number
}
export interface UnitRow {
  readonly id: string
  readonly name: unknown
  readonly short: unknown
  readonly kind: string
  readonly parent: string | null
  readonly superior: string | null
  readonly outside: boolean
  readonly duties: readonly string[]
}
export interface StaffRow {
  readonly id: string
  readonly name: unknown
  readonly unit: string
  readonly roles: readonly string[]
  readonly active: boolean
}

/** Everything about an office that changes rarely, in one statement: so that it all belongs to one revision. */
export async function readOffice(tx: Tx, office: string) {
  const {
    rows: [row],
  } = await sql<OfficeRow & { units: readonly UnitRow[]; members: readonly StaffRow[]; notices: readonly unknown[] }>`
    select o.id, o.code, o.name, o.settings, o.demo, o.revision,
      (select coalesce(json_agg(u order by u.id), '[]') from unit u where u.office = o.id) as units,
      (select coalesce(json_agg(s order by s.id), '[]') from staff s where s.office = o.id) as members,
      (select coalesce(json_agg(h.notice order by h.year), '[]') from holiday_notice h where h.office = o.id) as notices
    from office o where o.id = ${office}`.execute(tx)
  return row
}

export async function revisionOf(tx: Tx, office: string): Promise<number | undefined> {
  return (await sql<{ revision: number }>`select revision from offices_served() where id = ${office}`.execute(tx)).rows[0]?.revision
}

/** Rows of a table from JSON objects with its columns' names. */
async function insertRows(
  owner: pg.ClientBase,
  table: 'office' | 'unit' | 'account' | 'staff',
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const list = columns.join(', ')
  await owner.query(`insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ])
}

export interface AccountRow {
  readonly id: string
  readonly login: string
  readonly password: string
  readonly created_at: Date
}
type Placed<T> = T & { readonly office: string }

export const insertOffice = (owner: pg.ClientBase, row: Omit<OfficeRow, 'revision'>) =>
  insertRows(owner, 'office', ['id', 'code', 'name', 'settings', 'demo'], [row])
export const insertUnits = (owner: pg.ClientBase, rows: readonly Placed<UnitRow>[]) =>
  insertRows(owner, 'unit', ['office', 'id', 'name', 'short', 'kind', 'parent', 'superior', 'outside', 'duties'], rows)
/** Accounts have columns with defaults, which `jsonb_populate_recordset` leaves out because they are not named. */
export const insertAccounts = (owner: pg.ClientBase, rows: readonly AccountRow[]) =>
  insertRows(owner, 'account', ['id', 'login', 'password', 'created_at'], rows)
export const insertStaff = (owner: pg.ClientBase, rows: readonly Placed<StaffRow & { account: string }>[]) =>
  insertRows(owner, 'staff', ['office', 'id', 'account', 'name', 'unit', 'roles', 'active'], rows)

/** The office, locked until the transaction ends; undefined when there is none. */
export async function lockOffice(owner: pg.ClientBase, office: string) {
  const {
    rows: [row],
  } = await owner.query<{ revision: number }>('select revision from office where id = $1 for update', [office])
  return row
}
export async function unitIds(owner: pg.ClientBase, office: string): Promise<readonly string[]> {
  return (await owner.query<{ id: string }>('select id from unit where office = $1 order by id', [office])).rows.map(({ id }) => id)
}
export async function takenLogins(owner: pg.ClientBase, logins: readonly string[]): Promise<readonly string[]> {
  return (await owner.query<{ login: string }>('select login from account where login = any($1) order by login', [logins])).rows.map(
    ({ login }) => login,
  )
}
export async function settingsOf(owner: pg.ClientBase, office: string): Promise<unknown> {
  return (await owner.query<{ settings: unknown }>('select settings from office where id = $1', [office])).rows[0]?.settings
}
export const storeCategories = (owner: pg.ClientBase, office: string, categories: object) =>
  owner.query(`update office set settings = jsonb_set(settings, '{categories}', $2::jsonb) where id = $1`, [
    office,
    JSON.stringify(categories),
  ])
export const raiseRevision = (owner: pg.ClientBase, office: string) =>
  owner.query('update office set revision = revision + 1 where id = $1', [office])

/**
 * A session's own opening of a transaction: several statements in one round trip. `seen_at` moves once a minute, and never makes one
 * request wait for another.
 */
export function sessionOpening(id: string, now: Date): string {
  const at = pg.escapeLiteral(now.toISOString())
  const session = pg.escapeLiteral(id)
  return `set local app.session = ${session};
    update session set seen_at = ${at}
      where id = (select id from session where id = ${session}
      and seen_at < ${at}::timestamptz - interval '1 minute' for update skip locked);
    select * from session_of(${session}, ${at})`
}
