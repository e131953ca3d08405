import type { Day, Label, Under } from './types.ts'

// What the console is told once: the words, forms, steps, states and limits of every procedure, the units and the ways.

/** A field's JSON Schema with the marks of the declarations. */
export interface FieldSchema {
  readonly type?: string
  readonly label?: Label
  readonly hint?: Label
  readonly enum?: readonly string[]
  readonly options?: Readonly<Record<string, Label>>
  readonly sealed?: boolean
  readonly ref?: 'unit' | 'person' | 'record' | 'staff' | 'file' | 'category'
  /** Of staff: in which role they act. */
  readonly acts?: string
  readonly procedure?: string
  readonly widget?: string
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
  readonly items?: FieldSchema
}

export interface StepMeta {
  readonly label: Label
  readonly by: readonly string[]
  readonly from?: 'open' | 'any' | readonly string[]
  /** Where it leads; `same`: nowhere else. */
  readonly to: readonly string[]
  readonly signedBy?: string
  readonly sendBack?: FieldSchema
  readonly aside?: boolean
  readonly under: Under
  readonly form: FieldSchema
  readonly issues: readonly { readonly code: string; readonly label: Label }[]
}
/** `idle`: whose turn it is, where nobody owes a step; `waits`: the link whose records it waits for. */
export interface StateMeta {
  readonly label: Label
  readonly phase: string
  readonly kind: 'holder' | 'idle' | 'waits' | 'end'
  readonly holder?: string
  readonly idle?: string
  readonly waits?: string
}
export interface ProcedureMeta {
  readonly name: string
  readonly plural: string
  readonly label: Label & { /** What several are called in English. */ readonly many: string }
  /** Under which word of the menu it stands, and which of the five fields of rule of law it serves. */
  readonly desk: string
  readonly serves: string
  readonly dates: readonly string[]
  readonly title: string
  readonly spine: readonly string[]
  readonly states: Readonly<Record<string, StateMeta>>
  readonly opening: StepMeta
  readonly steps: Readonly<Record<string, StepMeta>>
  readonly limits: Readonly<Record<string, { readonly label: Label; readonly owes?: string; readonly may?: string }>>
  readonly links: Readonly<Record<string, { readonly label: Label; readonly to: string }>>
  readonly fields: FieldSchema
  /** The fields that a list can show as columns, those that it shows first, and those by which it can be narrowed. */
  readonly columns: readonly string[]
  readonly usual: readonly string[]
  readonly narrowed: readonly string[]
  /** The field that says which unit a record is with. */
  readonly unit?: string
  /** Whether records can be opened from a spreadsheet. */
  readonly sheet: boolean
}
/** `outside`: it has nobody here, and nothing can be sent to it here. */
export interface UnitMeta {
  readonly id: string
  readonly name: Label
  readonly short: Label
  readonly kind: string
  readonly parent?: string
  readonly outside?: boolean
}
/**
 * One way of article 31, the question that leads to it (the last has none), and what whoever goes it is told: where to, with what, by when.
 */
export interface Way {
  readonly route: string
  readonly label: Label
  readonly under: Under
  readonly leads: Label
  readonly asks?: Label
  readonly goTo?: Label
  readonly bring?: Label
  readonly soon?: Label
}
/** `off`: it can no longer be chosen; records that have it keep it. */
interface Category {
  readonly code: string
  readonly label: Label
  readonly off?: true
}
export interface Meta {
  readonly procedures: Readonly<Record<string, ProcedureMeta>>
  readonly roles: Readonly<Record<string, Label>>
  readonly parties: Readonly<Record<string, Label>>
  readonly desks: Readonly<Record<string, Label>>
  readonly fields: Readonly<Record<string, Label>>
  readonly units: readonly UnitMeta[]
  readonly papers: Readonly<Record<string, Label>>
  readonly categories: readonly (Category & { readonly children: readonly Category[] })[]
  readonly guide: readonly Way[]
  /** Where and when the office can be reached, as far as it has said so. */
  readonly contact: { readonly address?: Label; readonly phone?: string; readonly hours?: Label }
  readonly today: Day
}
