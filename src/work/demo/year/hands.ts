import { isFields } from '#core/engine/validate.ts'
import type { Actor } from '#core/engine/record.ts'
import { sentence } from '../followups.ts'
import type { SealedMatter } from './matter.ts'
import type { Tale } from './tale.ts'

/** Who works on a petition: the handler and the head of its unit. */
export interface Hands {
  readonly unit: string
  readonly handler: Actor
  readonly head: Actor
}

export const textIn = (t: Tale, id: string, field: string): string => {
  const value = t.record(id).data[field]
  return typeof value === 'string' ? value : ''
}
export const listIn = (t: Tale, id: string, field: string): readonly string[] => {
  const value = t.record(id).data[field]
  return Array.isArray(value) ? value.filter(v => typeof v === 'string') : []
}

const lastOf = (t: Tale, petition: string): string => {
  const { chain } = t.record(petition).data
  const last = Array.isArray(chain) ? chain.at(-1) : undefined
  return isFields(last) && typeof last['unit'] === 'string' ? last['unit'] : ''
}

/** Those who are named; else some of the unit, but nobody who stands aside. */
export function handsOf(t: Tale, petition: string): Hands {
  // Of one that was taken back, whoever had it last finds that there is nothing left to do.
  const unit = textIn(t, petition, 'unit') || lastOf(t, petition)
  const out = listIn(t, petition, 'recused')
  const named = t.cast.named(textIn(t, petition, 'handler'))
  return { unit, handler: named ?? t.who('handler', unit, out), head: t.who('unit-lead', unit, out) }
}

export const say = (t: Tale, m: SealedMatter, templates: readonly string[], more: Readonly<Record<string, string>> = {}): string =>
  sentence(t.random, m, { day: t.today() }, templates, more)

/** The state that a record stands in. */
export const stateOf = (t: Tale, id: string): string => t.record(id).state
