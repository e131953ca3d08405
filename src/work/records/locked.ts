import type { Rec } from '#core/engine/record.ts'
import type { lockRecord } from './queries.ts'

type Locked = NonNullable<Awaited<ReturnType<typeof lockRecord>>>
/** Where a locked record stands, as the engine sees it. */
export const recOf = (row: Locked): Rec => ({
  id: row.id,
  procedure: row.procedure,
  opened: row.opened,
  ...(row.closed && { closed: row.closed }),
  version: row.version,
  state: row.state,
  data: row.data,
  limits: row.limits,
  pending: row.pending,
  done: row.done,
})
