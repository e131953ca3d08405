import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get } from './send.ts'
import type { Figure, Figures } from './figure-types.ts'
import type { Label } from './types.ts'

export const whats = ['opened', 'closed', 'onTime', 'open', 'overdue'] as const
export type What = (typeof whats)[number]
type Compared = Figure & { readonly lastYear?: Figure }
export interface FieldRow {
  readonly procedure: string
  readonly label: Label
  readonly figures: { readonly [w in What]?: Compared }
}
export interface Fields extends Pick<Figures, 'year' | 'scope'> {
  readonly fields: readonly { readonly name: string; readonly label: Label; readonly procedures: readonly FieldRow[] }[]
}

export const fieldsQuery = (year: number) =>
  queryOptions({
    queryKey: ['figures', 'fields', year],
    queryFn: ({ signal }) => get<Fields>('/figures/fields', { year }, signal),
    placeholderData: keepPreviousData,
  })
