import type { FastifyInstance } from 'fastify'
import { transaction } from '#database/index.ts'
import { offices } from '#work/intake/index.ts'
import type { World } from '../work/world.ts'

/**
 * For whoever watches over the server: alive, ready (the database answers), and counts of requests by route and status; nothing of
 * anybody's matter.
 */
export function healthRoutes(app: FastifyInstance, world: World): void {
  const counts = new Map<string, { n: number; seconds: number }>()
  app.addHook('onResponse', async (request, reply) => {
    const key = `method="${request.method}",route="${request.routeOptions.url ?? 'none'}",status="${reply.statusCode}"`
    const count = counts.get(key) ?? { n: 0, seconds: 0 }
    counts.set(key, { n: count.n + 1, seconds: count.seconds + reply.elapsedTime / 1000 })
  })
  app.get('/health/live', { config: { who: 'anyone' } }, async () => ({ live: true }))
  app.get('/health/ready', { config: { who: 'anyone' } }, async () => ({
    ready: await transaction(world.db, 'select', async () => true),
    offices: (await offices(world)).length,
  }))
  app.get('/metrics', { config: { who: 'anyone' } }, async (_, reply) => {
    const { rss } = process.memoryUsage()
    const lines = [...counts].flatMap(([key, { n, seconds }]) => [
      `xinqiao_requests_total{${key}} ${n}`,
      `xinqiao_request_seconds_total{${key}} ${seconds.toFixed(6)}`,
    ])
    return reply.type('text/plain; version=0.0.4').send([...lines, `process_resident_memory_bytes ${rss}`, ''].join('\n'))
  })
}
