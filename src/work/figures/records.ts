import { isDay, type Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import { rowsNamed, type Listed } from '#work/records/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import type { Dimension } from './facts.queries.ts'
import type { Figure } from './figure.ts'
import { countListed, idsOf } from './queries.ts'
import { sealedIn, sealedKey } from './sealed.ts'

export interface AskRecords {
  readonly year: number
  /** Only one part of a breakdown. */
  readonly key?: string
  readonly by?: Dimension
  readonly part?: 'numerator' | 'denominator'
  readonly cursor?: string
  readonly limit?: number
}
/** `sealed`: how many more are counted, and shown to nobody. */
export interface RecordsListed extends Listed {
  readonly sealed: number
}

/** The records that a figure counts, a page at a time, in at most 5 statements. */
export async function figureRecords(
  world: Pick<World, 'today'>,
  tx: Tx,
  directory: Directory,
  figure: Figure,
  ask: AskRecords,
): Promise<RecordsListed> {
  const { year, key, by = figure.by[0], part = 'denominator', cursor, limit = 50 } = ask
  const office = directory.office.id
  const asked = { figure, year, today: world.today() }
  // Under the key of the sealed nothing is listed: no record has it.
  const only = key === undefined ? {} : { [by]: key }
  const which = { only, numerator: part === 'numerator' }
  const { total, sealed } = await countListed(tx, office, asked, which)
  const hidden = sealedIn(figure, year, sealed, key === sealedKey ? {} : only)
  const ids = await idsOf(tx, office, asked, which, readCursor(cursor), limit + 1)
  const shown = ids.slice(0, limit)
  const last = shown.at(-1)
  const next = ids.length > limit && last ? Buffer.from(`${last.opened} ${last.id}`).toString('base64url') : undefined
  const items = await rowsNamed(
    tx,
    office,
    shown.map(({ id }) => id),
    asked.today,
  )
  return { items, ...(next && { next }), count: { total, capped: false }, sealed: which.numerator ? hidden.part : hidden.whole }
}

function readCursor(cursor = ''): { readonly day: Day; readonly id: string } | undefined {
  const [day = '', id] = Buffer.from(cursor, 'base64url').toString().split(' ')
  return isDay(day) && id ? { day, id } : undefined
}
