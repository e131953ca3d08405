import type { CategoryCode } from '#core/procedures/shared/categories.ts'
import type { UnitId } from '../qinghe.ts'

/** What the writer wants (信访目的). */
export type Purpose = 'accusation' | 'suggestion' | 'appeal' | 'request' | 'other'
/** The lawful route (依法分类处理): articles 29, 30 and the six items of 31; `simple` for questions and thanks. */
export type Route = 'litigation' | 'arbitration' | 'party' | 'administrative' | 'duty' | 'petition' | 'suggestion' | 'accusation' | 'simple'

/**
 * Templates: `[a|b]` is one of, `{slot}` or `{slot:kind}` a word that stays the same throughout one matter (see slots.ts).
 * A pattern that uses `{heads}` is a joint petition. `ask` holds verb phrases, which become the demands.
 */
export interface Pattern {
  readonly subject: string
  readonly tell: readonly string[]
  readonly ask: readonly string[]
  readonly size?: 'line' | 'letter'
  readonly unit?: UnitId | 'street'
  readonly purpose?: Purpose
  readonly route?: Route
}

/** A provision: its citation, what it says in our words, and its last day in force where a later law has taken its place. */
export type Provision = readonly [cite: string, says: string, until?: string]

/**
 * What people write about one category, and what a unit finds and answers. `street` is the street office of the place. An answer or
 * citation that begins `ab: ` is for the topic's first two patterns only; `<x|y>` says x of the first pattern and y of the second.
 */
export interface Topic {
  readonly category: CategoryCode
  readonly unit: UnitId | 'street'
  readonly purpose?: Purpose
  readonly route?: Route
  /** How often beside other topics; 1 unless said. */
  readonly weight?: number
  readonly patterns: readonly Pattern[]
  readonly found: readonly string[]
  readonly law: readonly Provision[]
  readonly done: readonly string[]
  readonly explained: readonly string[]
  readonly declined: readonly string[]
}
