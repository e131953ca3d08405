import { procedures } from '#core/procedures/index.ts'
import { begin } from '#core/engine/decide.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Fields, LinkTo } from '#core/engine/record.ts'
import { wrong, type Refusal } from '#core/engine/refusal.ts'
import { schemaOf } from '#core/engine/schema.ts'
import type { Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import { newId } from '../id.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { appendFirst, type Written } from './append.ts'
import { factsOf, namedBy, withFiles, type Deed } from './deed.ts'
import { numberFrom } from './number.ts'
import { nextSerial, recordAlike } from './queries.ts'
import { receipted, type Receipt } from './receipt.ts'

export interface Opened {
  readonly id: string
  readonly number: string
  readonly written: Written
  readonly receipt?: Receipt
}
export type OpenAnswer = { readonly ok: Opened } | { readonly refused: Refusal }

/**
 * Opens a record of a procedure in the transaction. `code` is the hash of a query code that opens it on the portal; `links` say to which
 * records it belongs. The number comes last, since its row is locked until the transaction ends.
 */
export async function openRecord(
  world: World,
  tx: Tx,
  name: string,
  deed: Deed,
  more: { readonly code?: Buffer; readonly links?: readonly LinkTo[] } = {},
): Promise<OpenAnswer> {
  const p = procedureNamed(name)
  const directory = deed.directory
  const id = newId(world)
  const day = deed.day ?? world.today()
  const answer = await begun(world, tx, p, id, deed, more.links)
  if ('refused' in answer) return answer
  const { prefix, number } = patternOf(p, directory, answer.ok.event.effect.set, day)
  const given = number((await nextSerial(tx, deed.directory.office.id, prefix)).last)
  const { event, receipt } = receipted(world, p, withFiles(answer.ok, deed.files).event, directory.office.code, given)
  const { written } = await appendFirst(world, tx, p, event, deed.directory.office.id, {
    number: given,
    links: bothWays(p, id, event.effect.joins),
    people: peopleIn(p, deed.given),
    ...(more.code && { code: more.code }),
  })
  return { ok: { id, number: given, written, ...(receipt && { receipt }) } }
}

/** Why a record could not be opened so; nothing is written. */
export async function judgeOpening(world: World, tx: Tx, name: string, deed: Deed): Promise<Refusal | undefined> {
  const answer = await begun(world, tx, procedureNamed(name), newId(world), deed)
  return 'refused' in answer ? answer.refused : undefined
}

async function begun(
  world: World,
  tx: Tx,
  p: Procedure,
  id: string,
  { directory, actor, given, day = world.today(), late }: Deed,
  links: readonly LinkTo[] = [],
) {
  const facts = factsOf(world, directory, [], await namedBy(tx, directory.office.id, p.opening.takes, given))
  const answer = begin(p, { id, given, actor, day, links, ...(late && { late }) }, facts)
  const there = 'ok' in answer && p.opening.alone ? await alike(tx, directory.office.id, p, answer.ok.event.effect.set) : undefined
  return there ? { refused: there } : answer
}

/** Where a second of its kind may not be: how the first is found. */
async function alike(tx: Tx, office: string, { name, opening: { alone } }: Procedure, set: Fields): Promise<Refusal | undefined> {
  const [first] = alone?.by ?? []
  const found =
    alone && (await recordAlike(tx, office, name, Object.fromEntries(alone.by.map(field => [field, set[field] ?? null])), alone.but))
  return found && alone && wrong('already-there', `/${first}`, `${alone.says.zh}（${found.number}）`, `${alone.says.en} (${found.number})`)
}

export const patternOf = (p: Procedure, directory: Directory, data: Fields, day: Day) =>
  numberFrom(
    directory.settings.numbers[p.name] ?? p.opening.numbered ?? `{code}${p.mark}{date}{serial:4}`,
    directory.office.code,
    data,
    day,
  )

/** The people that a form names, by the field that names them. */
export function peopleIn(p: Procedure, given: Fields): { person: string; field: string }[] {
  const found = Object.entries(schemaOf(p.opening.takes).properties ?? {}).flatMap(([field, schema]) => {
    const value = given[field]
    if (schema.ref === 'person' && typeof value === 'string') return [{ person: value, field }]
    return schema.items?.ref === 'person' && Array.isArray(value) ? value.map((person: string) => ({ person, field })) : []
  })
  return found.filter((f, i) => found.findIndex(g => g.person === f.person) === i)
}

/** A link and its way back, under the names that the two procedures give it. */
export function bothWays(p: Procedure, id: string, links: readonly LinkTo[]) {
  return links.flatMap(({ link, id: other }) => {
    const back = p.links[link]?.back
    return back
      ? [
          { from_record: id, name: link, to_record: other },
          { from_record: other, name: back, to_record: id },
        ]
      : []
  })
}

export function procedureNamed(name: string): Procedure {
  const p = procedures[name]
  if (!p) throw new Error(`no procedure is called ${name}`)
  return p
}
