import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import statics from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import type { World } from '../work/world.ts'
import { api } from './api/index.ts'
import { demandWho } from './api/access.ts'
import { answerBadAddress, answerErrors } from './errors.ts'
import { healthRoutes } from './health.ts'
import { portal } from './portal/index.ts'
import { secure } from './secure.ts'

const console_ = fileURLToPath(new URL('../../dist/console', import.meta.url))

/** The whole server over one world: API, console, portal, health. Nothing of what requests carry is logged. */
export async function buildServer(world: World): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy: 'loopback',
    bodyLimit: 2 * 1024 * 1024,
    frameworkErrors: answerBadAddress,
    routerOptions: { maxParamLength: 200 },
  })
  demandWho(app)
  answerErrors(app)
  secure(app)
  await app.register(cookie)
  await app.register(compress, { threshold: 1024 })
  healthRoutes(app, world)
  await app.register(scope => api(scope, world), { prefix: '/api' })
  await app.register(consoleFiles, { prefix: '/console' })
  await app.register(scope => portal(scope, world))
  return app
}

/** The console is one page; every address under `/console/` is that page, and what it loads is named by its content. */
async function consoleFiles(app: FastifyInstance) {
  app.addHook('onRoute', route => {
    route.config = { who: 'anyone', ...route.config }
  })
  if (!existsSync(join(console_, 'index.html'))) {
    app.get('/*', async (_, reply) =>
      reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('工作台尚未构建：请运行 npm run build。\nThe console has not been built: run "npm run build".\n'),
    )
    return
  }
  await app.register(statics, {
    root: console_,
    prefix: '/',
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  app.get('', async (_, reply) => reply.redirect('/console/'))
  // What is named by its content and is gone stays gone: a page in its place would be read as a script.
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/console/assets/')
      ? reply.code(404).type('text/plain').send('gone\n')
      : reply.code(200).header('cache-control', 'no-cache').type('text/html; charset=utf-8').sendFile('index.html'),
  )
}
