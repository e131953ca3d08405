// The shapes of the API at `/api/v1`, as the console reads them.

export interface Label {
  readonly zh: string
  readonly en: string
}
export type Lang = keyof Label
/** `YYYY-MM-DD`, in Asia/Shanghai. */
export type Day = string
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type Fields = Readonly<Record<string, Json>>
export interface Named {
  readonly id: string
  readonly name: Label
}
export interface Person {
  readonly name: string
  readonly phone?: string
  readonly idNumber?: string
  readonly address?: string
}

/** The rule behind a step, a limit or a refusal. */
export interface Under {
  readonly words: Label
  readonly short?: Label
  readonly gist?: Label
}
export interface Refusal {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly under?: Partial<Under>
}

export interface Office {
  readonly name: Label
  readonly demo: boolean
  readonly accounts?: readonly DemoAccount[]
}
export interface DemoAccount {
  readonly login: string
  readonly name: Label
  readonly role: Label
}
export interface Session {
  readonly staff: Named & { readonly unit: Named; readonly roles: readonly { readonly id: string; readonly label: Label }[] }
  readonly office: Named & { readonly demo: boolean }
}

/** A record as one line of a list. `since` and `basis` belong to the limit that is due. */
export interface Row {
  readonly id: string
  readonly procedure: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly stateLabel: Label
  readonly unit?: string
  readonly holder?: string
  readonly due?: Day
  readonly since?: Day
  readonly basis?: Label
  readonly daysLeft?: number
  readonly overdue: boolean
  readonly opened: Day
  readonly closed?: Day
  readonly channel?: string
  readonly content?: string
  readonly repeat?: boolean
  readonly sealed: boolean
  readonly petitioner?: string
  readonly facts?: Fields
  readonly version: number
  readonly via?: readonly Row[]
  /** The drafts that wait for one’s signature: of which step, by whom, of which day. */
  readonly sign?: readonly { readonly step: string; readonly by: Label; readonly on: Day }[]
  /** As what one takes part beside its holder, and its next appointment. */
  readonly as?: readonly Label[]
  readonly on?: { readonly day: Day; readonly what: Label }
}
export interface Rows {
  readonly items: readonly Row[]
  readonly staff?: Readonly<Record<string, Label>>
  readonly next?: string
  readonly count: { readonly total: number; readonly capped: boolean }
}

export interface CountedDay {
  readonly day: Day
  readonly n?: number
  readonly why?: Label
  readonly provisional?: boolean
}
export interface ClockMeta {
  readonly limit: string
  readonly party?: Label
  readonly kind: 'duty' | 'window'
  readonly label: Label
  readonly since: Day
  /** Where it was entered late, the day on which it happened. */
  readonly happened?: Day
  readonly due: Day
  readonly basis: Label
  readonly short?: Label
  readonly length: Label
  readonly days: readonly CountedDay[]
  readonly provisional: boolean
  readonly daysLeft: number
  readonly overdue: boolean
  readonly running: boolean
  /** It stands still from this day on. */
  readonly pausedOn?: Day
  /** From this day on it runs for days that were added. */
  readonly extendedFrom?: Day
  /** How many days stood still and do not count. */
  readonly excluded?: number
}
export interface StepChoice {
  readonly name: string
  readonly step: string
  readonly half?: 'draft' | 'sign' | 'return'
  readonly allowed: boolean
  readonly primary: boolean
  /** It takes the record to another state. */
  readonly moves: boolean
  /** Under which rule, where it is not the step’s usual one. */
  readonly under?: Under
  readonly refusal?: Refusal
}
export interface Entry {
  readonly seq: number
  readonly step: string
  readonly act: 'take' | 'draft' | 'return'
  readonly label: Label
  readonly day: Day
  readonly at: string
  readonly late?: string
  readonly by: { readonly id?: string; readonly name: Label; readonly unit?: string }
  readonly under: Under
  readonly given: Fields
  readonly issues: readonly { readonly code: string; readonly label: Label }[]
  readonly state: string
  readonly stateLabel: Label
  readonly hash: string
}
/** Somebody who can be named for a matter, with what they do. */
export interface Member extends Colleague {
  readonly roles: readonly { readonly id: string; readonly label: Label }[]
}
export interface Colleague {
  readonly id: string
  readonly name: Label
  readonly unit: string
}
export interface PersonMark {
  readonly id: string
  readonly masked: string
  readonly field: string
  readonly label: Label
}
/** `receipt`: the hash of what was filed, and `salt` what it takes to reckon it again; like the code, told once. */
export interface Slip {
  readonly number: string
  readonly code: string
  readonly receipt?: string
  readonly salt?: string
}
export interface Page extends Row {
  readonly data: Fields
  readonly standing: {
    readonly holder?: string
    readonly holderName?: Label
    readonly unit?: string
    readonly from?: Day
    readonly due?: Day
    readonly waits?: readonly Row[]
  }
  readonly clocks: readonly ClockMeta[]
  readonly steps: readonly StepChoice[]
  readonly pending: readonly { readonly step: string; readonly given: Fields; readonly by: Named; readonly on: Day }[]
  readonly timeline: readonly Entry[]
  readonly links: readonly { readonly name: string; readonly label: Label; readonly record: Row }[]
  readonly people: readonly PersonMark[]
  /** The members of staff whom the record or a step names. */
  readonly staff: readonly Colleague[]
  /** Numbers and query codes of submissions that a step just opened: told this once. */
  readonly slips?: readonly Slip[]
}
/** A photo or document of a record or of one linked to it; without a name its content was erased. `shown`: a picture that browsers show. */
export interface FileTold {
  readonly id: string
  readonly record: string
  readonly number: string
  readonly procedure: string
  readonly name?: string
  readonly type: string
  readonly bytes: number
  readonly at: string
  readonly by: Label
  readonly shown: boolean
}
export interface Uploaded {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}
export interface Reveal {
  readonly id: string
  readonly staff: string
  readonly by?: Label
  readonly at: string
  readonly reason: string
  readonly kind: 'reveal' | 'look-up'
}
/** `record` is left out where it went out of the filer’s sight at once: an accusation. */
export interface Opened extends Omit<Slip, 'code'> {
  readonly id: string
  readonly record?: Page
  readonly code?: string
}

export interface Work {
  readonly counts: Readonly<Record<'overdue' | 'today' | 'soon' | 'week' | 'all', number>>
  readonly items: readonly Row[]
  readonly signatures: readonly Row[]
  /** What everybody is asked to do once, and oneself has not. */
  readonly invited: readonly (Row & { readonly asks: { readonly step: Label; readonly until: Day } })[]
  /** What one handed to others and they have now; `all` and `overdue` also count what the list leaves out. */
  readonly awaited: { readonly all: number; readonly overdue: number; readonly items: readonly Row[] }
  /** In what one’s unit, or oneself, takes part. */
  readonly beside: readonly Row[]
}
export interface Likely {
  /** A submission; `petition` is what it became, where it was triaged. */
  readonly id: string
  readonly number: string
  readonly title: string
  readonly opened: Day
  readonly state: Label
  readonly petition?: { readonly id: string; readonly number: string; readonly unit?: string; readonly open: boolean }
  readonly similarity: number
  readonly samePerson: boolean
  readonly why: Label
}
export interface View {
  readonly id: string
  readonly name: string
  readonly procedure: string
  readonly filter: Fields
}
