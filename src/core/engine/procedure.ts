import type { Static, TObject } from 'typebox'
import type { Label } from '../law/label.ts'
import type { Body } from './party.ts'
import type { Fields, Json } from './record.ts'
import type { Counted } from './counted.ts'
import type { Desk, Field } from './order.ts'
import type { AnyFrame, Frame, Limit, Link, State } from './shape.ts'
import type { Hears, Opening, Step, TypedHears, TypedOpening, TypedStep } from './step.ts'

/** What one is called, and in English what several are: Chinese has one word for both. */
export interface Called extends Label {
  readonly many: string
}
export const several = ({ zh, many }: Called): Label => ({ zh, en: many })

/** A process of the office, as the engine runs it. Written with `shape` and `procedure`, which check every name in it. */
export interface Procedure extends AnyFrame {
  readonly name: string
  readonly label: Called
  /** Where it stands in the console's menu, and which of the five fields of rule of law it serves. */
  readonly desk: Desk
  readonly serves: Field
  readonly plural: string
  /**
   * What stands for it in a record's number, between the office's code and the day: a letter or two; or `{channel}`, the digit of its
   * channel.
   */
  readonly mark: string
  /** The field that names a record in a list, and the fields that are searched. */
  readonly title: string
  readonly words: readonly string[]
  /** The happy path, for the chart. */
  readonly spine: readonly string[]
  /** The fields that say which unit a party is. */
  readonly parties: { readonly [body in Body]?: string }
  /** The fields that name who handles it, and who stands in; while they are empty, whoever handles for the unit. */
  readonly hands: readonly string[]
  /** The field that names whom it is kept from: recused, or a stage's handler at its review (article 28). */
  readonly barred?: string
  /** The fields that hold an appointment, for the calendar. */
  readonly dates: readonly string[]
  /** Of its own fields, those that a list shows first. */
  readonly shows?: readonly string[]
  /**
   * Its figures, by the name that a report asks for. What every procedure has (opened, closed, open, overdue, in time) is counted without
   * being said.
   */
  readonly figures: Readonly<Record<string, Counted>>
  readonly opening: Opening
  readonly steps: Readonly<Record<string, Step>>
  /** What this record does when a linked one takes a step. The other knows nothing of it. */
  readonly hears: Readonly<Record<string, Hears | undefined>>
  /** The units whose staff may read a record; else its responsible unit. `everyone`: the whole staff; `onlyFor`: one of them. */
  readers?(data: Readonly<Record<string, unknown>>): readonly string[]
  /** Who may open it: an accusation is for those who route it, and once passed on for discipline alone (article 30). */
  seals?(data: Readonly<Record<string, unknown>>): Class
  /** What of it the public may read; nothing while this answers undefined. What it does not name stays inside. */
  publishes?(data: Readonly<Record<string, unknown>>, state: string): Published | undefined
}
/** Something that is told to everybody, and the day that it is about. */
export type Published = { readonly on: string | undefined } & Readonly<Record<string, Json | undefined>>
/** Among `readers`: everybody who works here or in a unit. No unit is called so: theirs are in small letters. */
export const everyone = 'everyone'
/** Among `readers`: one member of the staff alone, beside those who see the whole office. No unit is called so: theirs are in small letters. */
export const onlyFor = (staff: string): string => `STAFF-${staff}`
/** `sealed`: an accusation before it is passed on; `passed`: after it (article 30). */
export type Class = 'open' | 'sealed' | 'passed'

interface Whole<D extends TObject, S extends string, L extends string, K extends string, T, O> {
  readonly label: Called
  readonly desk: Desk
  readonly serves: Field
  readonly plural: string
  readonly mark: string
  readonly title: keyof Static<D> & string
  readonly words: readonly (keyof Static<D> & string)[]
  readonly spine: readonly NoInfer<S>[]
  readonly parties?: { readonly [body in Body]?: keyof Static<D> & string }
  readonly hands?: readonly (keyof Static<D> & string)[]
  readonly barred?: keyof Static<D> & string
  readonly dates?: readonly (keyof Static<D> & string)[]
  readonly shows?: readonly (keyof Static<D> & string)[]
  readonly figures?: Readonly<Record<string, Counted<NoInfer<S>, keyof Static<D> & string>>>
  readonly opening: TypedOpening<NoInfer<S>, NoInfer<K>, Static<D>, O>
  readonly steps: { [N in keyof T]: Step | TypedStep<NoInfer<S>, NoInfer<L>, NoInfer<K>, keyof T & string, Static<NoInfer<D>>, T[N]> }
  readonly hears?: { readonly [k in K]?: TypedHears<keyof T & string> }
  readers?(data: Partial<Static<D>>): readonly string[]
  seals?(data: Partial<Static<D>>): Class
  publishes?(data: Partial<Static<D>>, state: NoInfer<S>): Published | undefined
}

type Optional = 'parties' | 'hears' | 'hands' | 'dates' | 'figures'

/**
 * Declares a process. A wrong name of a state, limit, link, step or field, a wrong payload, and a step without a rule do not compile;
 * what crosses files is checked at start by `check`.
 */
export function procedure<D extends TObject, S extends string, L extends string, K extends string, T, O>(
  name: string,
  frame: Frame<D, S, L, K>,
  whole: Whole<D, S, L, K, T, O>,
): Procedure
export function procedure(
  name: string,
  frame: AnyFrame,
  whole: Omit<Procedure, keyof AnyFrame | 'name' | Optional> & Partial<Pick<Procedure, Optional>>,
): Procedure {
  const { data, states, limits, links } = frame
  return { name, data, states, limits, links, parties: {}, hears: {}, hands: [], dates: [], figures: {}, ...whole }
}

/** The field that says which unit a record is with. */
export const unitField = (p: Procedure): string | undefined => Object.values(p.parties)[0]
/** The unit that a record is with: what the field of its body says. */
export function unitOf(p: Procedure, data: Fields): string | undefined {
  const field = unitField(p)
  const unit = field === undefined ? undefined : data[field]
  return typeof unit === 'string' ? unit : undefined
}

export type { Limit, Link, State }
