import { buildServer } from '../src/doors/server.ts'
import { openWorld } from '#main'
import { pack, recordOn } from './record.ts'

// The server as it is, in a process of its own, with a note of what it sends to the database. Told what to do by its parent.

const [url = '', data = '', how] = process.argv.slice(2)
const world = await openWorld({ url, data })
const recording = how === 'plain' ? undefined : recordOn(world.db.pool)
const app = await buildServer(world)
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
process.on('message', async (wanted: unknown) => {
  if (wanted === 'recorded') process.send?.({ recorded: pack(recording?.take() ?? []) })
  if (wanted === 'stop') {
    await app.close()
    await world.db.close()
    process.exit()
  }
})
// A parent that failed must not leave its server behind.
process.on('disconnect', () => process.exit())
