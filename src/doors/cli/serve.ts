import { dataFolder } from '#database/index.ts'
import { openWorld } from '#main'
import { demoPassword, demoStaff, prepareDemo } from '#work/demo/index.ts'
import { buildServer } from '../server.ts'

/** Starts the server and stays until it is told to stop. */
export async function run(): Promise<number> {
  const data = dataFolder(process.env), demo = process.env['XINQIAO_DEMO'] !== '0', port = Number(process.env['PORT'] ?? 8080), host = process.env['HOST'] ?? (demo ? '127.0.0.1' : '0.0.0.0')
  const world = await openWorld({ data, url: process.env['DATABASE_URL'], ...(demo && { prepare: owner => prepareDemo(owner, data) }) })
  const app = await buildServer(world)
  await app.listen({ port, host })
  console.log(`信桥 Xinqiao: http://localhost:${port}`)
  const password = demo ? await demoPassword(data) : undefined
  if (password) console.log(`演示账号 demonstration accounts（口令 password: ${password}）\n${demoStaff.filter(s => s.unit === 'xinfang' || s.unit === 'renshe').map(s => `  ${s.login.padEnd(16)} ${s.name.zh} ${s.roles.join(', ')}`).join('\n')}`)
  await new Promise<void>(resolve => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve()) })
  await app.close()
  await world.db.close()
  return 0
}
