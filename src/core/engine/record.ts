import type { Basis } from '../law/articles.ts'
import type { Calendar } from '../law/calendar.ts'
import type { Day, Span } from '../law/days.ts'
import type { Party, Role } from './party.ts'

/** JSON as it is stored: what is filled in, and what a record holds. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type Fields = Readonly<Record<string, Json>>

/**
 * Who acts. `record` is set for a petitioner: the submission, or the booking, whose number and code were shown; or the session at which a
 * slot is booked.
 */
export interface Actor {
  readonly id: string
  readonly roles: readonly Role[]
  readonly unit?: string
  readonly record?: string
}

/** A limit that runs, or has run, in one record. `strict` is the day before it was moved off a holiday. */
export interface Clock {
  readonly since: Day
  /** A petitioner's period whose beginning was entered late: it is counted from the day of the entry. */
  readonly from?: Day
  readonly due: Day
  readonly strict: Day
  readonly span: Span | null
  readonly under: Basis
  readonly provisional?: true
  /** By how much the last day was moved out, from which day on, and under which rule. */
  readonly extended?: { readonly from: Day; readonly by: Span; readonly under: Basis }
  /**
   * Time that does not count: it stands still from `pausedOn` on; what stood still before is kept. The first day counts, the last does not.
   */
  readonly pausedOn?: Day
  readonly excluded?: readonly { readonly from: Day; readonly to: Day }[]
  /** The day of the step that stopped it. It binds nobody any more, and still tells by how much its day was kept or missed. */
  readonly endedOn?: Day
}

/** A step that was taken. `moved`: it changed the state, so no later step may be dated before it. `drafted`: of a signed step, by whom. */
export interface Done {
  readonly step: string
  readonly by: string
  readonly on: Day
  readonly moved: boolean
  readonly drafted?: string
}

/** A drafted step that waits for its signature. */
export interface Pending {
  readonly given: Fields
  readonly by: string
  readonly on: Day
}

/** Where a record stands: the fold of its events. */
export interface Rec {
  readonly id: string
  readonly procedure: string
  readonly opened: Day
  readonly closed?: Day
  readonly version: number
  readonly state: string
  readonly data: Fields
  readonly limits: Readonly<Record<string, Clock>>
  readonly pending: Readonly<Record<string, Pending>>
  readonly done: readonly Done[]
}

/** The other end of a link, as much of it as a step may look at. */
export interface Linked {
  readonly link: string
  readonly id: string
  readonly procedure: string
  readonly state: string
  readonly open: boolean
  readonly unit?: string
}

/** What a step may look at beside its record. Loaded by the caller, so that the engine stays pure. */
export interface Facts {
  readonly today: Day
  /** The time of the day in Shanghai, HH:MM. */
  readonly time: string
  readonly calendar: Calendar
  readonly settings: Readonly<Record<string, Span>>
  readonly linked: readonly Linked[]
  readonly units: ReadonlySet<string>
  /** The office's own unit, where it handles a matter itself. */
  readonly home: string
  /**
   * Which body decides on reviews of a unit's opinions; those outside have nobody here, and the office's own reviewers enter what they
   * decide.
   */
  readonly superiors: ReadonlyMap<string, string>
  readonly outside: ReadonlySet<string>
  /** Which unit a unit stands under. */
  readonly parents: ReadonlyMap<string, string>
  readonly staff: ReadonlyMap<string, { readonly unit: string; readonly roles: readonly Role[] }>
  /** The second-level categories that may be chosen. */
  readonly categories: ReadonlySet<string>
  /** The records that the form names, as far as the actor may see them, each with the day by which its holder owes the next step. */
  readonly named: ReadonlyMap<string, Omit<Linked, 'link'> & { readonly due?: Day }>
}

/** What a step did, whole: replay needs no declaration, calendar or setting, so no later rule can change the past. */
export interface Effect {
  readonly state: string
  readonly end?: true
  readonly set: Fields
  readonly limits: Readonly<Record<string, Clock | null>>
  readonly pending: Readonly<Record<string, Pending | null>>
  readonly joins: readonly LinkTo[]
  readonly parts: readonly LinkTo[]
  readonly issues: readonly string[]
  /**
   * The files that the form names: what they are, and the SHA-256 of what they hold, so that none can be exchanged unseen. Their names and
   * content stand elsewhere, sealed.
   */
  readonly files?: readonly FileMark[]
}
export interface FileMark {
  readonly id: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
}
export interface LinkTo {
  readonly link: string
  readonly id: string
}

/** `draft` and `return` are the halves of a signed step that have no effect of their own; `take` is the step itself. */
export type Act = 'take' | 'draft' | 'return'

export interface Event {
  readonly record: string
  readonly procedure: string
  readonly seq: number
  readonly step: string
  readonly act: Act
  readonly by: string
  readonly day: Day
  readonly under: Basis
  readonly given: Fields
  readonly effect: Effect
  /** Why it was entered more than one day after it happened. */
  readonly late?: string
}

/** A record of another procedure that a step opens, linked both ways. */
export interface Opens {
  readonly link: string
  readonly back: string
  readonly procedure: string
  readonly given: Fields
  /** Links of the opening record that the opened one shares. */
  readonly shared: readonly LinkTo[]
}

export interface Decision {
  readonly event: Event
  readonly opens: readonly Opens[]
}

/** Who owes the next step, and when. */
export interface Standing {
  readonly holder?: Party
  /** The holder owes from this day on; before it a window is open for somebody else. */
  readonly from?: Day
  readonly due?: Day
  readonly waits?: string
}

/** What somebody wants to do: `step` is the step's name, with `.sign` or `.return` for the halves of a signed one. */
export interface Move {
  readonly step: string
  readonly given: Fields
  readonly actor: Actor
  readonly day: Day
  readonly late?: string
}
