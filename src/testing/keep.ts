// A program of its own: keeps the tests' database server while tests use it, and takes it away, files and all, when none has for a while.
// Started by database.ts, detached, with the folder as its argument. A second one on the same folder ends at once. A file `release` in it,
// which a whole test run leaves at its end, takes the server away as soon as nobody uses it.
import { access, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '#database/embedded.ts'
import { DatabaseTrouble } from '#database/index.ts'
import { withClient } from '#database/pool.ts'
import { provision } from '#database/provision.ts'

const idleSeconds = 60
const speed = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', autovacuum_naptime: '5min' }
const appPassword = 'xinqiao-test'

const [folder = ''] = process.argv.slice(2)
const ready = join(folder, 'ready.json')

try {
  await keep()
} catch (error) {
  if (error instanceof DatabaseTrouble && error.code === 'folder-taken') process.exit(0)
  await writeFile(join(folder, 'failed.txt'), error instanceof Error ? error.message : String(error))
  process.exit(1)
}

async function keep() {
  const server = await startEmbedded({ data: folder, settings: speed })
  await rm(join(folder, 'failed.txt'), { force: true })
  const migrations = fileURLToPath(new URL('../database/migrations', import.meta.url))
  try {
    await provision({ adminUrl: server.adminUrl, database: 'template', migrations, appPassword, resetPassword: true })
    await writeFile(`${ready}.new`, JSON.stringify({ adminUrl: server.adminUrl, appPassword }), { mode: 0o600 })
    await rename(`${ready}.new`, ready)
    for (let idle = 0; idle < idleSeconds; idle = (await isUsed(server.adminUrl)) ? 0 : idle + 1) {
      if (idle > 0 && (await isReleased())) break
      await sleep(1000)
    }
  } finally {
    // The announcement goes first: a test that comes now starts its own keeper, which waits for our lock.
    await rm(ready, { force: true })
    await server.stop().finally(() => rm(folder, { recursive: true, force: true }))
  }
}

const isReleased = () =>
  access(join(folder, 'release')).then(
    () => true,
    () => false,
  )

async function isUsed(adminUrl: string): Promise<boolean> {
  return withClient(adminUrl, async client => {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    )
    return rowCount !== 0
  })
}
