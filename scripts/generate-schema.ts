// Writes src/database/schema.ts from what the migrations make. With --verify: exits 1 when the file is not what they make.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { PostgresDialect as Generator, generate } from 'kysely-codegen'
import { startEmbedded } from '#database/embedded.ts'
import { openPool } from '#database/pool.ts'
import { provision } from '#database/provision.ts'
import { urlAs } from '#database/url.ts'

const target = fileURLToPath(new URL('../src/database/schema.ts', import.meta.url))
const migrations = fileURLToPath(new URL('../src/database/migrations', import.meta.url))

const folder = await mkdtemp(join(tmpdir(), 'xinqiao-schema-'))
const server = await startEmbedded({ data: folder, settings: { fsync: 'off' } })
try {
  await provision({ adminUrl: server.adminUrl, database: 'xinqiao', migrations, appPassword: 'unused', resetPassword: true })
  const made = await typesOf(urlAs(server.adminUrl, { database: 'xinqiao' }))
  if (!process.argv.includes('--verify')) await writeFile(target, made)
  else if ((await readFile(target, 'utf8').catch(() => '')) !== made) {
    console.error('src/database/schema.ts is not what the migrations make: run "npx node scripts/generate-schema.ts" and commit it.')
    process.exitCode = 1
  }
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function typesOf(url: string): Promise<string> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool(url, 2) }) })
  try {
    const types = await generate({
      db,
      dialect: new Generator({ dateParser: 'string', numericParser: 'string' }),
      defaultSchemas: ['public'],
      outFile: null,
      typeMapping: { int8: 'number' },
      typeOnlyImports: true,
    })
    return `${addTableComments(types, await tableComments(db)).trimEnd()}\n`
  } finally {
    await db.destroy()
  }
}

async function tableComments(db: Kysely<unknown>) {
  const { rows } = await sql<{ name: string; comment: string }>`select relname as name, obj_description(oid) as comment from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and obj_description(oid) is not null`.execute(db)
  return rows
}

/** The generator brings the columns' comments, not the tables'. The interface of a table is found through its line in `DB`. */
function addTableComments(types: string, tables: readonly { name: string; comment: string }[]): string {
  return tables.reduce((text, { name, comment }) => {
    const type = new RegExp(`^ {2}"?${name}"?: (\\w+);`, 'm').exec(text)?.[1]
    const doc = `/** ${comment.replaceAll('*/', '* /').replaceAll(/\s*\n\s*/g, ' ')} */`
    return type ? text.replace(`export interface ${type} {`, () => `${doc}\nexport interface ${type} {`) : text
  }, types)
}
