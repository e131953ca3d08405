import type { Static, TObject, TSchema } from 'typebox'
import type { Basis } from '../law/articles.ts'
import type { Day } from '../law/days.ts'
import type { Label } from '../law/label.ts'
import type { LimitId } from '../law/limits.ts'
import type { Role } from './party.ts'
import type { Actor, Done, Facts, Fields, Linked, Rec } from './record.ts'
import type { Refusal } from './refusal.ts'

/** What a declaration's functions may look at. */
export interface Context<D> {
  readonly record: Rec
  readonly data: D
  readonly actor: Actor
  readonly day: Day
  readonly facts: Facts
  readonly linked: (link: string) => readonly Linked[]
  readonly did: (step: string) => readonly Done[]
}
export type At<D, G> = Context<D> & { readonly given: G }
/** What a step writes; `undefined` empties a field. */
export type Sets<D> = { readonly [F in keyof D]?: D[F] | undefined }
type Given<G> = G extends TSchema ? Static<G> : Readonly<Record<never, never>>

/** A limit may be moved out once: by so many days as the form's field says, at most as many as the law's row. */
interface Extension<L extends string = string> {
  readonly limit: L
  readonly days: string
  readonly most: LimitId
}

/** A paper that a step issues; its Word form is another room's. */
export interface Paper {
  readonly code: string
  readonly label: Label
}
/** A step's paper that is issued only in some cases: which, is said of what was filled in and of the record's data before. */
export interface Issue extends Paper {
  only?(at: { readonly given: Fields; readonly data: Fields }): boolean
}

/**
 * One thing that may be done with a record, and under which rule.
 * S states, L limits, K links, N steps, D the record's data, G what the step takes.
 */
export interface TypedStep<S extends string, L extends string, K extends string, N extends string, D, G> {
  readonly label: Label
  /** `open`: every state that is not an end. `any`: ends too. */
  readonly from: readonly S[] | 'open' | 'any'
  /** A list needs `goes`, which chooses from it. */
  readonly to: S | 'same' | readonly (S | 'same')[]
  readonly by: readonly Role[]
  readonly under: Basis
  /** The rule in a case that stands under another article; undefined where it does not. */
  rather?(at: { readonly data: D }): Basis | undefined
  readonly takes?: G
  /** Judges before the form is filled. */
  when?(at: Context<D>): Refusal | undefined
  /** Judges what was filled in. */
  checks?(at: At<D, Given<G>>): Refusal | undefined
  /** Writes fields, beside what is taken under the data's own names; `undefined` empties one. */
  sets?(at: At<D, Given<G>>): Sets<D>
  goes?(at: At<D, Given<G>>): S | 'same'
  /** Only while this window is open. */
  readonly within?: L
  /** Only when this window has closed. */
  readonly after?: L
  readonly once?: true
  /** Drafted by one of `by`, in force when another person of this role has signed. */
  readonly signedBy?: Role
  /** A second person: not who took one of these. */
  readonly notBy?: readonly (N | 'open')[]
  readonly opens?: { readonly [k in K]?: (at: At<D, Given<G>>) => Fields | readonly Fields[] | undefined }
  /** What is opened is linked to the same records under these links, which it must have too. */
  readonly shares?: readonly K[]
  /** Moves the last day of a running limit out, once, before it has passed (article 34). */
  readonly extends?: Extension<L>
  /** From this step on the limit stands still; `resumes` lets it go on, later by the days between (article 36). */
  readonly pauses?: L
  readonly resumes?: L
  /** Lets it go on as if it had never stood still: what it stood still for did not happen. */
  readonly unpauses?: L
  /** It leads back: the limits of the state that it leads to go on as they stood when they were stopped. */
  readonly restores?: true
  readonly joins?: { readonly [k in K]?: (at: At<D, Given<G>>) => readonly string[] }
  readonly parts?: { readonly [k in K]?: (at: At<D, Given<G>>) => readonly string[] }
  readonly issues?: readonly Issue[]
  /** Linked records hear of it only where it moved this one: left in its state, nothing happened. */
  readonly heardIfMoved?: true
  /**
   * Everybody whose step it is takes it once, by the day in a field; a list of ids tells who has. It stands on the work of whoever has not.
   */
  readonly each?: { readonly has: keyof D & string; readonly until: keyof D & string }
  /** Off the chart, in its list of what can be done at any time. */
  readonly aside?: true
}

/** A step with its types worn off, as the engine takes it. */
export interface Step extends Omit<
  TypedStep<string, string, string, string, Fields, TObject>,
  'rather' | 'when' | 'checks' | 'sets' | 'goes' | 'opens' | 'joins' | 'parts'
> {
  rather?(at: { readonly data: Fields }): Basis | undefined
  when?(at: Context<Fields>): Refusal | undefined
  checks?(at: At<Fields, Fields>): Refusal | undefined
  sets?(at: At<Fields, Fields>): Sets<Fields>
  goes?(at: At<Fields, Fields>): string
  readonly opens?: Readonly<Record<string, ((at: At<Fields, Fields>) => Fields | readonly Fields[] | undefined) | undefined>>
  readonly joins?: Readonly<Record<string, ((at: At<Fields, Fields>) => readonly string[]) | undefined>>
  readonly parts?: Readonly<Record<string, ((at: At<Fields, Fields>) => readonly string[]) | undefined>>
}

/** The first step of a record. There is no refusing it but for a wrong form: registration cannot be refused (articles 22, 44). */
export interface TypedOpening<S extends string, K extends string, D, O> {
  readonly label: Label
  /** A list needs `goes`, which chooses from it. */
  readonly to: S | readonly S[]
  readonly by: readonly Role[]
  readonly under: Basis
  readonly takes: O
  /** The records that it is linked to from the first, out of what was filled in. */
  readonly joins?: { readonly [k in K]?: (at: { readonly given: Given<O> }) => readonly string[] }
  goes?(at: { readonly given: Given<O>; readonly facts: Facts }): S
  checks?(at: { readonly given: Given<O>; readonly day: Day; readonly actor: Actor; readonly facts: Facts }): Refusal | undefined
  sets?(at: { readonly given: Given<O>; readonly day: Day; readonly actor: Actor; readonly facts: Facts }): Partial<D>
  readonly issues?: readonly Paper[]
  /** The pattern of its number, where that is not the mark, the day and four digits: `{field}` stands for what it holds there. */
  readonly numbered?: string
  /**
   * No two may be alike in all of these fields, but for those in the states left out. A second one is told so, at the first of the fields.
   */
  readonly alone?: { readonly by: readonly (keyof D & string)[]; readonly but: readonly S[]; readonly says: Label }
}
export interface Opening extends Omit<TypedOpening<string, string, Fields, TObject>, 'checks' | 'sets' | 'goes' | 'joins'> {
  readonly joins?: Readonly<Record<string, ((at: { readonly given: Fields }) => readonly string[]) | undefined>>
  goes?(at: { readonly given: Fields; readonly facts: Facts }): string
  checks?(at: { readonly given: Fields; readonly day: Day; readonly actor: Actor; readonly facts: Facts }): Refusal | undefined
  sets?(at: { readonly given: Fields; readonly day: Day; readonly actor: Actor; readonly facts: Facts }): Fields
}

/** Their step → ours, with what ours is given. */
export type TypedHears<N extends string> = {
  readonly [theirStep: string]:
    | N
    | {
        readonly step: N
        readonly given: (their: {
          readonly id: string
          readonly given: Fields
          readonly data: Fields
          readonly day: Day
          readonly linked: (link: string) => readonly string[]
        }) => Fields
      }
}
export type Hears = TypedHears<string>
