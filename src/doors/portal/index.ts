import type { FastifyInstance } from 'fastify'
import type { World } from '../../work/world.ts'

/** The public pages. */
export async function portal(app: FastifyInstance, _world: World): Promise<void> {
  app.get('/', { config: { who: 'anyone' } }, async (_, reply) => reply.type('text/html; charset=utf-8').send('<!doctype html><a href="/console/">console</a>'))
}
