import pg from 'pg'
import { DatabaseTrouble } from './trouble.ts'

/** Owns the schema and runs migrations; nobody signs in as it. */
export const owner = 'xinqiao_owner'
/** What the running server is: it may only what migrations grant, and row security binds it. */
export const app = 'xinqiao_app'

const attributes = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication'

/** Whether the application's role is there already. */
export async function hasApp(client: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [app])
  return rowCount === 1
}

/**
 * Makes the two roles where they are missing, and lets the connected user act as the owner.
 * @param reset sets the application's password also when its role exists (the embedded server, which is ours alone)
 * @throws DatabaseTrouble `rights`
 */
export async function makeRoles(client: pg.ClientBase, password: string, reset: boolean): Promise<void> {
  const login = `login ${attributes} password ${pg.escapeLiteral(password)}`
  const { rowCount: owners } = await client.query('select from pg_roles where rolname = $1', [owner])
  if (!owners) await client.query(`create role ${owner} nologin ${attributes}`)
  if (!(await hasApp(client))) await client.query(`create role ${app} ${login}`)
  else if (reset) await client.query(`alter role ${app} ${login}`)
  if (!(await mayActAsOwner(client))) await client.query(`grant ${owner} to current_user`)
  await checkModest(client)
}

/** Since PostgreSQL 16 whoever makes a role is a member of it, but may not yet become it. */
async function mayActAsOwner(client: pg.ClientBase): Promise<boolean> {
  const {
    rows: [row],
  } = await client.query<{ may: boolean }>(
    `select pg_has_role($1, case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) as may`,
    [owner],
  )
  return row?.may ?? false
}

async function checkModest(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_roles where rolname = $1
    and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or pg_has_role(rolname, $2, 'member'))`,
    [app, owner],
  )
  if (rowCount)
    throw new DatabaseTrouble('rights', {
      zh: `角色 ${app} 权限过大，行级安全对其无效。请由数据库管理员执行：alter role ${app} ${attributes}; revoke ${owner} from ${app};`,
      en:
        `The role ${app} may too much, and row security would not bind it. Have the database's administrator run: `
        + `alter role ${app} ${attributes}; revoke ${owner} from ${app};`,
    })
}
