import type { Refusal } from '#core/engine/refusal.ts'

export type Cell = string | number | Date | null
/** Cells as they stand in the sheet; the first row is row 1. */
export type Table = readonly (readonly Cell[])[]
export type Sheet = { readonly rows: Table } | { readonly refused: Refusal }

/** A file that cannot be read at all. */
export const unreadable = (zh: string, en: string): { readonly refused: Refusal } => ({
  refused: { code: 'unreadable', kind: 'invalid', zh, en },
})
