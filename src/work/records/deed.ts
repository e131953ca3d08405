import type { Actor, Decision, Facts, Fields, FileMark, Linked } from '#core/engine/record.ts'
import { shanghaiTime, type Day } from '#core/law/days.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { isFields } from '#core/engine/validate.ts'
import type { TObject } from 'typebox'
import type { Tx } from '#database/index.ts'
import { bodiesOf, type Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { namedRecords } from './queries.ts'

/** Something that somebody does, as the doors hand it in. */
export interface Deed {
  readonly directory: Directory
  readonly actor: Actor
  readonly given: Fields
  readonly day?: Day
  readonly late?: string
  /** The files that the form names, as they are stored: the event tells of them. */
  readonly files?: readonly FileMark[]
}
export const linkedActor: Actor = { id: 'system', roles: ['linked'] }

/** A decision whose event tells of the files that its form names. */
export const withFiles = (decision: Decision, files: readonly FileMark[] = []): Decision =>
  files.length ? { ...decision, event: { ...decision.event, effect: { ...decision.event.effect, files } } } : decision

/** What a step may look at beside its record. */
export function factsOf(world: World, directory: Directory, linked: readonly Linked[], named: Facts['named'] = new Map()): Facts {
  return {
    today: world.today(),
    time: shanghaiTime(world.now()),
    calendar: directory.calendar,
    settings: directory.settings.spans,
    ...bodiesOf(directory),
    linked,
    named,
  }
}

/** The records that the form names, read in one statement; none when it names none. */
export async function namedBy(tx: Tx, office: string, takes: TObject, given: Fields): Promise<Facts['named']> {
  const ids = references(schemaOf(takes), given)
  if (!ids.length) return new Map()
  return new Map(
    (await namedRecords(tx, office, ids)).map(r => [
      r.id,
      { id: r.id, procedure: r.procedure, state: r.state, open: r.open, ...(r.unit && { unit: r.unit }), ...(r.due && { due: r.due }) },
    ]),
  )
}

function references(schema: FieldSchema | undefined, value: Fields[string]): readonly string[] {
  if (typeof value === 'string') return schema?.ref === 'record' && /^[0-9A-Za-z-]{1,40}$/.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item: Fields[string]) => references(schema?.items, item))
  return isFields(value) ? Object.entries(value).flatMap(([name, item]) => references(schema?.properties?.[name], item)) : []
}
