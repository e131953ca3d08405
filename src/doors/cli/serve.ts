import { partiesOf, roles, type Role } from '#core/engine/party.ts'
import { openWorld } from '#main'
import { demoPassword, demoStaff, demoUnits, loadFirstYear, prepareDemo } from '#work/demo/index.ts'
import { offices } from '#work/intake/index.ts'
import { runJobs } from '../jobs/index.ts'
import { buildServer } from '../server.ts'
import { noOffice, place } from './installation.ts'
import { Misuse } from './misuse.ts'
import { readOptions, wholeNumber } from './options.ts'
import { progress } from './progress.ts'

/** Starts the server and stays until it is told to stop. */
export async function run(args: readonly string[]): Promise<number> {
  readOptions(args, {})
  const { data, url } = place()
  const demo = process.env['XINQIAO_DEMO'] !== '0'
  const port = wholeNumber(process.env['PORT'] || '8080', 'PORT', 0, 65_535)
  const host = process.env['HOST'] || (demo ? '127.0.0.1' : '0.0.0.0')
  // Listening stays: the database's own farewell ends the process when nobody else listens.
  const stopped = new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
  const world = await openWorld({ data, url, ...(demo && { prepare: owner => prepareDemo(owner, data) }) })
  try {
    const served = await offices(world)
    const shown = served.some(o => o.demo)
    const password = shown ? await demoPassword(data) : undefined
    if (shown) keepToThisMachine(host)
    const bar = progress('生成演示数据')
    if (shown && demo) await loadFirstYear(world, bar.step).finally(bar.end)
    const app = await buildServer(world)
    try {
      const address = await app.listen({ port, host }).catch((error: unknown) => cannotListen(error, host, port))
      console.log(`信桥 Xinqiao  ${readable(address)}\n工作台 console ${readable(address)}/console/`)
      if (password) console.log(accounts(password))
      if (!served.length) console.log(`${noOffice.zh}\n${noOffice.en}`)
      const stopJobs = runJobs(world)
      await stopped
      await stopJobs()
    } finally {
      await app.close()
    }
  } finally {
    await world.db.close()
  }
  return 0
}

/** WebAuthn refuses IP addresses, and people read names more easily. */
const readable = (address: string) =>
  address.replace('127.0.0.1', 'localhost').replace('0.0.0.0', 'localhost').replace('[::1]', 'localhost')

/** Everybody may read the demonstration's password in this text: nobody else is to reach its accounts unless the operator says so. */
function keepToThisMachine(host: string): void {
  if (['127.0.0.1', 'localhost', '::1'].includes(host) || process.env['XINQIAO_DEMO_PUBLIC'] === '1') return
  throw new Misuse({
    zh: `演示账号共用一个口令，不能在 ${host} 上对外开放。请去掉 HOST，或确认公开演示后设 XINQIAO_DEMO_PUBLIC=1；正式使用请换数据文件夹并设 XINQIAO_DEMO=0`,
    en: `The demonstration's accounts share one password and are not opened to others on ${host}. Leave HOST unset; or, if the demonstration is to be public, set XINQIAO_DEMO_PUBLIC=1; for real use take another data folder and set XINQIAO_DEMO=0`,
  })
}

function cannotListen(error: unknown, host: string, port: number): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    throw new Misuse(
      {
        zh: `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT 指定另一个端口，例如 PORT=${port + 1} npm start`,
        en: `Port ${port} is taken. Stop the program that uses it, or name another port with PORT, such as PORT=${port + 1} npm start`,
      },
      1,
    )
  if (code === 'EACCES')
    throw new Misuse(
      {
        zh: `无权使用端口 ${port}。请用 PORT 指定 1024 以上的端口`,
        en: `Port ${port} may not be used by this account. Name one above 1024 with PORT`,
      },
      1,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    throw new Misuse({ zh: `本机没有地址 ${host}。请检查 HOST`, en: `This machine has no address ${host}. Check HOST` })
  throw error
}

/** One account for each role; those of one unit, so that a matter can be taken all its way. */
function accounts(password: string): string {
  const shown = Object.keys(roles)
    .filter((role): role is Role => Object.hasOwn(roles, role))
    .flatMap(role => {
      const able = demoStaff.filter(s => s.roles.includes(role))
      const one = able.find(s => s.unit === (partiesOf[role]?.includes('unit') ? 'renshe' : 'xinfang')) ?? able[0]
      return one
        ? [
            `  ${one.login.padEnd(16)} ${one.name.zh.padEnd(4, '　')} ${(demoUnits.find(u => u.id === one.unit)?.short.zh ?? '').padEnd(7, '　')} ${roles[role].zh} ${roles[role].en}`,
          ]
        : []
    })
  return `演示账号 demonstration accounts  （口令 password: ${password}）\n${shown.join('\n')}\n  其余账号 all accounts: npx xinqiao staff list --office qinghe`
}
