import { execFile } from 'node:child_process'
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { serverEnvironment } from './settings.ts'
import { DatabaseTrouble, troubleOf } from './trouble.ts'

/** The one superuser of the embedded server. */
export const superuser = 'postgres'

/** The builtin locale is the same on every platform and does not change under the indexes when the C library is updated. */
const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/**
 * Makes the cluster unless it exists. It grows under another name, so that a start killed half-way leaves nothing that looks finished.
 * @throws DatabaseTrouble `disk-full`, `start`
 */
export async function initialise(cluster: string, initdb: string, password: string, account: Account | undefined): Promise<void> {
  if (await stat(join(cluster, 'PG_VERSION')).catch(() => undefined)) return
  const growing = `${cluster}.new`
  const passwordFile = `${cluster}.pw`
  try {
    await rm(growing, { recursive: true, force: true })
    await mkdir(growing, { mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (account) await Promise.all([growing, passwordFile].map(path => chown(path, account.uid, account.gid)))
    const options = [`--pgdata=${growing}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...encoding]
    await promisify(execFile)(initdb, options, { ...account, env: serverEnvironment() })
    await rename(growing, cluster)
  } catch (error) {
    throw troubleOfInitdb(error)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function troubleOfInitdb(error: unknown): unknown {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
  if (said.includes('No space left on device')) return troubleOf(Object.assign(new Error(said), { code: 'ENOSPC' }))
  return (
    troubleOf(error)
    ?? new DatabaseTrouble(
      'start',
      {
        zh: `数据库初始化失败：${said.split('\n').at(-1) ?? ''}`,
        en: `The database could not be initialised: ${said.split('\n').at(-1) ?? ''}`,
      },
      error,
    )
  )
}
