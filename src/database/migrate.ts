import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { DatabaseTrouble, troubleOf } from './trouble.ts'

interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}
interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/** The key of the advisory lock under which one process at a time migrates a database. */
const lock = 0x71616f
const fileName = /^(\d{4})_([a-z0-9-]+)\.sql$/

const table = `create table if not exists migration (
  number int primary key, name text not null, checksum text not null, at timestamptz not null default now());
comment on table migration is 'Which numbered migrations this database has had. Written by the migration runner only.'`

/**
 * Brings the database up to the folder's last `NNNN_name.sql`, each in a transaction of its own. Returns the names of those applied now.
 * @param client connected as (or `set role` to) the owner of the schema
 * @throws DatabaseTrouble `migration`: an applied file was edited or is missing, numbers have a gap, or the SQL fails; later files are not
 * tried
 */
export async function migrate(client: pg.ClientBase, folder: string): Promise<string[]> {
  const files = await readMigrations(folder)
  await client.query('select pg_advisory_lock($1)', [lock])
  try {
    await client.query(table)
    const { rows } = await client.query<Applied>('select number, name, checksum from migration order by number')
    for (const applied of rows) checkUnchanged(applied, files[applied.number - 1])
    const pending = files.slice(rows.length)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => {})
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(fileName.exec(name)?.[1])
      if (number !== index + 1)
        throw trouble(
          `迁移文件 ${name} 编号有误：应为 NNNN_name.sql，从 0001 起连续编号。`,
          `The migration file ${name} is misnumbered: names are NNNN_name.sql, counted from 0001 without a gap.`,
        )
      // A checkout on Windows may have changed the line ends, which changes nothing.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function checkUnchanged(applied: Applied, file: Migration | undefined) {
  if (!file)
    throw trouble(
      `数据库已执行迁移 ${applied.name}，而程序中没有该文件：数据库比程序新。请安装较新的版本。`,
      `The database has had migration ${applied.name}, which this program lacks: the database is newer than the program. Install the newer version.`,
    )
  if (file.name !== applied.name || file.checksum !== applied.checksum)
    throw trouble(
      `迁移文件 ${file.name} 在执行之后被改动（数据库记录为 ${applied.name}）。请恢复原文件，改动写入新的迁移文件。`,
      `The migration file ${file.name} was changed after it had been applied (the database knows ${applied.name}). Restore it, and put the change into a new file.`,
    )
}

async function apply(client: pg.ClientBase, { number, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const known = troubleOf(error)
    if (known) throw known
    const at = error instanceof Error && 'position' in error ? `:${sql.slice(0, Number(error.position)).split('\n').length}` : ''
    const said = error instanceof Error ? error.message : String(error)
    throw trouble(`迁移 ${name}${at} 执行失败，已回滚：${said}`, `Migration ${name}${at} failed and was rolled back: ${said}`, error)
  }
}

const trouble = (zh: string, en: string, cause?: unknown) => new DatabaseTrouble('migration', { zh, en }, cause)
