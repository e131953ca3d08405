import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { procedures } from '#core/procedures/index.ts'
import type { World } from '../../work/world.ts'
import { calendarRoutes } from './calendar.ts'
import { chartRoutes } from './charts.ts'
import { components, transform, transformObject } from './described.ts'
import { deskRoutes } from './desk.ts'
import { fileRoutes } from './files.ts'
import { figureRoutes } from './figures.ts'
import { hallRoutes } from './hall.ts'
import { importRoutes } from './imports.ts'
import { recordRoutes } from './records.ts'
import { sessionRoutes } from './session.ts'
import { sheetRoutes } from './sheets.ts'
import { staffRoutes } from './staff.ts'
import { streamRoutes } from './stream.ts'
import { strict } from './strict.ts'
import { tracingRoutes } from './tracing.ts'
import { viewRoutes } from './views.ts'

/** The API of the console and of others, with its own description. */
export async function api(app: FastifyInstance, world: World): Promise<void> {
  // Answers are documented by their schemas, and sent as they are.
  app.setSerializerCompiler(() => JSON.stringify)
  strict(app)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Xinqiao 信桥',
        version: '1',
        description:
          'The work of a petition office. Refusals are RFC 9457 problem details with a code, the article, and the sentence in both languages.',
      },
      components,
    },
    transform,
    transformObject,
  })
  await app.register(async scope => {
    scope.addHook('onRoute', route => {
      route.config = { who: 'anyone', ...route.config }
    })
    // Its own policy would turn http into https, which an office's own network does not answer: the house's holds here too.
    await scope.register(swaggerUi, { routePrefix: '/docs', indexPrefix: '/api' })
    scope.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  })
  await app.register(
    async scope => {
      sessionRoutes(scope, world)
      deskRoutes(scope, world)
      figureRoutes(scope, world)
      viewRoutes(scope, world)
      staffRoutes(scope, world)
      fileRoutes(scope, world)
      importRoutes(scope, world)
      hallRoutes(scope, world)
      streamRoutes(scope, world)
      chartRoutes(scope, world)
      calendarRoutes(scope, world)
      tracingRoutes(scope, world)
      for (const p of Object.values(procedures)) recordRoutes(scope, world, p)
      sheetRoutes(scope, world)
    },
    { prefix: '/v1' },
  )
}
