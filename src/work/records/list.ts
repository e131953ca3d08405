import { columnsOf } from '#core/engine/listed.ts'
import type { Fields } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import type { Label } from '#core/law/label.ts'
import { isDay, type Day } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { countRecords, fieldsOf, listRecords, rowsByIds, waitedFor, type After, type Filter } from './reading.queries.ts'
import { rowOf, type Row } from './row.ts'
import { searchFor } from '../words.ts'

/** What a list is asked for; `q` is the beginning of a number, or words that must all occur. */
export interface Ask extends Omit<Filter, 'today' | 'found' | 'numbered'> {
  readonly q?: string
  readonly sort?: 'opened' | 'due'
  readonly cursor?: string
  readonly limit?: number
}
export interface Listed {
  readonly items: readonly Row[]
  /** The members of staff whom the rows name. */ readonly staff?: Readonly<Record<string, Label>>
  readonly next?: string
  readonly count: { readonly total: number; readonly capped: boolean }
}

const countCap = 10_000

/** A page of a list with its count, in at most 4 statements. */
export async function listPage(world: World, tx: Tx, directory: Directory, ask: Ask): Promise<Listed> {
  const { sort = 'opened', cursor, limit = 50 } = ask
  const office = directory.office.id
  const today = world.today()
  const filter = filterOf(ask, today)
  if (!filter) return { items: [], count: { total: 0, capped: false } }
  const rows = await listRecords(tx, office, filter, sort, readCursor(cursor), limit + 1)
  const { n } = await countRecords(tx, office, filter, countCap)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next =
    rows.length > limit && last ? Buffer.from(`${sort === 'due' ? last.due : last.opened} ${last.id}`).toString('base64url') : undefined
  const items = await withWaited(
    tx,
    office,
    shown.map(r => rowOf(r, today)),
    today,
  )
  return {
    items,
    staff: staffIn(items, ask.procedure, directory),
    ...(next && { next }),
    count: { total: Math.min(n, countCap), capped: n > countCap },
  }
}

function staffIn(rows: readonly Row[], procedure: string, { staff }: Directory): Readonly<Record<string, Label>> {
  const p = procedures[procedure]
  const fields = p ? columnsOf(p).filter(field => schemaOf(p.data).properties?.[field]?.ref === 'staff') : []
  const named = rows.flatMap(row =>
    fields.flatMap(field => {
      const id = row.facts?.[field]
      return typeof id === 'string' ? (staff.get(id) ?? []) : []
    }),
  )
  return Object.fromEntries(named.map(({ id, name }) => [id, name]))
}

/** A list from its beginning, with some of what each record holds. `more`: it goes on after `most`. */
export interface Whole {
  readonly items: readonly { readonly row: Row; readonly data: Fields }[]
  readonly more: boolean
}
const chunk = 1000

/** The first `most` records of a list, with those of their fields that are named. */
export async function listWhole(
  world: World,
  tx: Tx,
  directory: Directory,
  { sort = 'opened', ...ask }: Ask,
  fields: readonly string[],
  most: number,
): Promise<Whole> {
  const office = directory.office.id
  const today = world.today()
  const filter = filterOf(ask, today)
  const items: { row: Row; data: Fields }[] = []
  if (!filter) return { items, more: false }
  const all = await listRecords(tx, office, filter, sort, undefined, most + 1)
  const rows = all.slice(0, most).map(r => rowOf(r, today))
  for (let i = 0; i < rows.length; i += chunk) {
    const some = await withWaited(tx, office, rows.slice(i, i + chunk), today)
    const data = new Map(
      (
        await fieldsOf(
          tx,
          office,
          some.map(r => r.id),
          fields,
        )
      ).map(r => [r.id, r.data]),
    )
    items.push(...some.map(row => ({ row, data: data.get(row.id) ?? {} })))
  }
  return { items, more: all.length > most }
}

/** What is asked for as a filter; nothing where what was typed can be searched for nowhere. */
function filterOf({ q, sort: _sort, cursor: _cursor, limit: _limit, ...rest }: Ask, today: Day): Filter | undefined {
  const typed = q?.trim() ?? ''
  const numbered = /^\d{6}[0-9A-Z]*$/i.test(typed)
  const found = numbered ? undefined : searchFor(typed)
  if (typed && !numbered && !found) return undefined
  return { ...rest, ...(numbered && { numbered: typed.toUpperCase() }), ...(found && { found }), today }
}

/** Named records as rows of a list, in the order of their ids as far as the reader may see them; for lists that another room chooses. */
export async function rowsNamed(tx: Tx, office: string, ids: readonly string[], today: Day): Promise<readonly Row[]> {
  const found = new Map(ids.length ? (await rowsByIds(tx, office, ids)).map(r => [r.id, rowOf(r, today)]) : [])
  return withWaited(
    tx,
    office,
    ids.flatMap(id => found.get(id) ?? []),
    today,
  )
}

/** Beside each record that waits, the open ones that it waits for: they tell who holds it and by when. */
async function withWaited(tx: Tx, office: string, rows: readonly Row[], today: Day): Promise<readonly Row[]> {
  const waiting = rows.flatMap(r => {
    const state = procedures[r.procedure]?.states[r.state]
    return state && 'waits' in state ? [{ id: r.id, link: state.waits }] : []
  })
  const links = waiting.length
    ? await waitedFor(
        tx,
        office,
        waiting.map(w => w.id),
        [...new Set(waiting.map(w => w.link))],
      )
    : []
  if (!links.length) return rows
  const others = new Map((await rowsByIds(tx, office, [...new Set(links.map(l => l.to))])).map(r => [r.id, rowOf(r, today)]))
  return rows.map(row => {
    const via = links.flatMap(l => (l.from === row.id ? (others.get(l.to) ?? []) : []))
    return via.length ? { ...row, via } : row
  })
}

/** Whether a text is a place in a list, as an answer's `next` tells it. */
export const isCursor = (text: string): boolean => readCursor(text) !== undefined

function readCursor(cursor: string | undefined): After | undefined {
  const [key, id] = Buffer.from(cursor ?? '', 'base64url')
    .toString()
    .split(' ')
  return key && id && isDay(key) && /^[0-9A-Za-z-]+$/.test(id) ? { key, id } : undefined
}
