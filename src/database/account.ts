import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseTrouble } from './trouble.ts'

/** The account under which the server runs when we are root: PostgreSQL refuses to run as root. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

export const isRoot = () => process.getuid?.() === 0

/**
 * Undefined when we are an ordinary user and the server may run as ourselves. Otherwise whoever owns the cluster already; else the
 * account `xinqiao` or `postgres`; else `xinqiao`, made for it; else `nobody`.
 * @throws DatabaseTrouble `privileges`
 */
export async function serverAccount(cluster: string): Promise<Account | undefined> {
  if (!isRoot()) return undefined
  const owner = await stat(cluster).catch(() => undefined)
  if (owner && owner.uid !== 0) return { name: String(owner.uid), uid: owner.uid, gid: owner.gid }
  const account = find('xinqiao') ?? find('postgres') ?? make('xinqiao') ?? find('nobody')
  if (account) return account
  throw new DatabaseTrouble('privileges', {
    zh: 'PostgreSQL 不能以 root 身份运行，且本机没有可用的普通账户。请新建账户 xinqiao，或以普通用户运行信桥。',
    en: 'PostgreSQL does not run as root, and there is no other account to run it. Create an account "xinqiao", or run Xinqiao as an ordinary user.',
  })
}

function find(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map(flag => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || NaN))
  return uid && gid ? { name, uid, gid } : undefined
}

function make(name: string): Account | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  return find(name)
}

/** The first folder on the way to `path` that the account may not pass through. */
export async function barrier(path: string, account: Account): Promise<string | undefined> {
  const above = dirname(path)
  const blocked = above === path ? undefined : await barrier(above, account)
  if (blocked) return blocked
  const { mode, uid, gid } = await stat(path)
  const may = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  return mode & may ? undefined : path
}

/** @throws DatabaseTrouble `folder` when the server's account cannot pass to the data */
export async function checkWayTo(data: string, account: Account): Promise<void> {
  const blocked = await barrier(data, account)
  if (blocked)
    throw new DatabaseTrouble('folder', {
      zh: `以 root 运行时，数据库改用账户 ${account.name}，而该账户无法进入 ${blocked}。请用 XINQIAO_DATA 指定其他位置，例如 /var/lib/xinqiao。`,
      en:
        `Started as root, the database runs as account ${account.name}, which cannot enter ${blocked}. `
        + 'Name another place with XINQIAO_DATA, for example /var/lib/xinqiao.',
    })
}
