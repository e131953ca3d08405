import type { FastifyInstance, RouteOptions } from 'fastify'
import type { Role } from '#core/engine/party.ts'

/** Who may call a route: anyone, anyone signed in, or who has one of the roles. Which records they then see is row security's to say. */
export type Who = 'anyone' | 'staff' | readonly Role[]

declare module 'fastify' {
  interface FastifyContextConfig {
    who?: Who
  }
  interface FastifyInstance {
    /** Every route of the server, with who may call it. */
    readonly everyRoute: readonly RouteOptions[]
  }
}

/** Every route must name who may call it; one that does not stops the server from starting. */
export function demandWho(app: FastifyInstance): void {
  const routes: RouteOptions[] = []
  app.decorate('everyRoute', routes)
  app.addHook('onRoute', route => {
    routes.push(route)
  })
  app.addHook('onReady', async () => {
    const open = routes.find(route => !route.config?.who)
    if (open) throw new Error(`${String(open.method)} ${open.url} does not name who may call it`)
  })
}
