import { randomUUID } from 'node:crypto'
import { chmod, mkdir, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isRoot } from './account.ts'
import { DatabaseTrouble, troubleOf } from './trouble.ts'

/**
 * Where this installation keeps its data: `XINQIAO_DATA`, else `./data`; for root `/var/lib/xinqiao`, which the server's account can reach.
 */
export function dataFolder(env: { readonly XINQIAO_DATA?: string | undefined }): string {
  return resolve(env.XINQIAO_DATA || (isRoot() ? '/var/lib/xinqiao' : 'data'))
}

/**
 * Makes the folder and returns its real path.
 * @throws DatabaseTrouble `folder` when it cannot be made or written, `disk-full`
 */
export async function prepareFolder(data: string): Promise<string> {
  try {
    await mkdir(data, { recursive: true, mode: 0o700 })
    const folder = await realpath(data)
    const probe = join(folder, `.probe-${randomUUID()}`)
    await writeFile(probe, 'x')
    await rm(probe)
    // The server runs under another account than root and has to pass through; what lies inside keeps its own mode.
    if (isRoot()) await chmod(folder, ((await stat(folder)).mode & 0o7777) | 0o011)
    return folder
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble?.code !== 'folder') throw trouble ?? error
    throw new DatabaseTrouble(
      'folder',
      {
        zh: `数据文件夹 ${data} 无法写入。请检查其权限，或用 XINQIAO_DATA 指定另一个文件夹。`,
        en: `The data folder ${data} cannot be written. Check its permissions, or name another one with XINQIAO_DATA.`,
      },
      error,
    )
  }
}
