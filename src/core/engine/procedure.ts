import type { Static, TObject } from 'typebox'
import type { Label } from '../law/label.ts'
import type { AnyFrame, Frame, Limit, Link, State } from './shape.ts'
import type { Hears, Opening, Step, TypedHears, TypedOpening, TypedStep } from './step.ts'

/** A process of the office, as the engine runs it. Written with `shape` and `procedure`, which check every name in it. */
export interface Procedure extends AnyFrame {
  readonly name: string
  readonly label: Label
  readonly plural: string
  /** The field that names a record in a list, and the fields that are searched. */
  readonly title: string
  readonly words: readonly string[]
  /** The happy path, for the chart. */
  readonly spine: readonly string[]
  /** The field that says which unit the party `unit` is. */
  readonly parties: { readonly unit?: string }
  readonly opening: Opening
  readonly steps: Readonly<Record<string, Step>>
  /** What this record does when a linked one takes a step. The other knows nothing of it. */
  readonly hears: Readonly<Record<string, Hears | undefined>>
  /** The units whose staff may read a record; else its responsible unit. */
  readers?(data: Readonly<Record<string, unknown>>): readonly string[]
  /** Whether it is an accusation that only those who route it may open (article 30). */
  seals?(data: Readonly<Record<string, unknown>>): boolean
}

interface Whole<D extends TObject, S extends string, L extends string, K extends string, T, O> {
  readonly label: Label
  readonly plural: string
  readonly title: keyof Static<D> & string
  readonly words: readonly (keyof Static<D> & string)[]
  readonly spine: readonly NoInfer<S>[]
  readonly parties?: { readonly unit?: keyof Static<D> & string }
  readonly opening: TypedOpening<NoInfer<S>, Static<D>, O>
  readonly steps: { [N in keyof T]: Step | TypedStep<NoInfer<S>, NoInfer<L>, NoInfer<K>, keyof T & string, Static<NoInfer<D>>, T[N]> }
  readonly hears?: { readonly [k in K]?: TypedHears<keyof T & string> }
  readers?(data: Partial<Static<D>>): readonly string[]
  seals?(data: Partial<Static<D>>): boolean
}

/**
 * Declares a process. A wrong name of a state, limit, link, step or field, a wrong payload, and a step without a rule do not compile;
 * what crosses files is checked at start by `check`.
 */
export function procedure<D extends TObject, S extends string, L extends string, K extends string, T, O>(
  name: string, frame: Frame<D, S, L, K>, whole: Whole<D, S, L, K, T, O>): Procedure
export function procedure(name: string, frame: AnyFrame, whole: Omit<Procedure, keyof AnyFrame | 'name' | 'parties' | 'hears'> & Partial<Pick<Procedure, 'parties' | 'hears'>>): Procedure {
  const { data, states, limits, links } = frame
  return { name, data, states, limits, links, parties: {}, hears: {}, ...whole }
}

export type { Limit, Link, State }
