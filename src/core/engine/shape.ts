import type { Static, TObject } from 'typebox'
import type { Basis } from '../law/articles.ts'
import type { Span } from '../law/days.ts'
import type { Label } from '../law/label.ts'
import type { LimitId } from '../law/limits.ts'
import type { Party } from './party.ts'
import type { Step, TypedStep } from './step.ts'

/**
 * Either somebody owes the next step; or nobody does, while a window is open to `idle`; or it waits for a linked record; or it has ended.
 */
export type State<K extends string = string> = { readonly label: Label; readonly phase: string } & (
  | { readonly holder: Party; readonly unlimited?: Basis } // `unlimited`: the law sets no day, and the record says so
  | { readonly idle: Party }
  | { readonly waits: K }
  | { readonly end: true }
)

/** How long: a dated row of the law; the office's own setting; a day written in the record. */
export type Length<F extends string = string> =
  | { readonly within: { readonly law: LimitId } }
  | { readonly within: { readonly setting: string; readonly default: Span }; readonly under: Basis }
  | { readonly within: { readonly until: F }; readonly under: Basis }

/** A duty must be met by its day; a window may be used until its day. Both run while the record is in one of `during`. */
export type Limit<S extends string = string, F extends string = string, L extends string = string> = (
  | { readonly owes: Party }
  | { readonly may: Party }
)
  & Length<F> & {
    readonly label: Label
    readonly during: readonly S[]
    /** The field that holds the day it starts after; else the day of the step. Empty: it does not run. Changed: it starts anew. */
    readonly since?: F
    /** Begins when that window has closed; who owes it holds from the day after. */
    readonly afterEndOf?: L
    /** The field that holds by how many days it was moved out; one that begins anew keeps them. */
    readonly plus?: { readonly field: F; readonly under: Basis }
    /** Leaving and coming back goes on with the old day. */
    readonly keeps?: true
  }

/**
 * `hangs`: what it is called at its other end, where that procedure need not know of it; the way back is then made when the procedures are
 * put together.
 */
export interface Link {
  readonly label: Label
  readonly to: string
  readonly back: string
  readonly many?: true
  readonly hangs?: Label
}

export interface AnyFrame {
  readonly data: TObject
  readonly states: Readonly<Record<string, State>>
  readonly limits: Readonly<Record<string, Limit>>
  readonly links: Readonly<Record<string, Link>>
}

export interface Frame<D extends TObject, S extends string, L extends string, K extends string> extends AnyFrame {
  readonly data: D
  readonly states: Readonly<Record<S, State>>
  readonly limits: Readonly<Record<L, Limit>>
  readonly links: Readonly<Record<K, Link>>
  /** The steps of one phase, for a procedure that is cut by phase into files. */
  readonly phase: <T>(steps: { [N in keyof T]: TypedStep<S, L, K, string, Static<D>, T[N]> }) => { readonly [N in keyof T]: Step }
}

type Field<D extends TObject> = keyof Static<D> & string

/** The part of a declaration that its steps name: data, states, limits, links. */
export function shape<D extends TObject, S extends string, L extends string = never, K extends string = never>(frame: {
  readonly data: D
  readonly states: Readonly<Record<S, State<NoInfer<K>>>>
  readonly limits?: Readonly<Record<L, Limit<NoInfer<S>, Field<NoInfer<D>>, NoInfer<L>>>>
  readonly links?: Readonly<Record<K, Link>>
}): Frame<D, S, L, K>
export function shape(frame: Pick<AnyFrame, 'data' | 'states'> & Partial<AnyFrame>): AnyFrame & { readonly phase: unknown } {
  return { limits: {}, links: {}, ...frame, phase: (steps: unknown) => steps }
}

export const law = (id: LimitId) => ({ law: id })
export const setting = (name: string, fallback: Span) => ({ setting: name, default: fallback })
export const until = <const F extends string>(field: F) => ({ until: field })
