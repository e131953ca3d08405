import { queryOptions } from '@tanstack/react-query'
import { get } from './send.ts'
import type { SheetAnswer } from './sheets.ts'
import type { Label } from './types.ts'

export interface ImportAnswer extends SheetAnswer {
  readonly states?: Label
  readonly batch?: string
}
export interface Batch {
  readonly id: string
  readonly by: { readonly id: string; readonly name: Label }
  readonly at: string
  readonly sha256: string
  readonly rows: number
  readonly records: number
}
export interface BatchPage extends Batch {
  readonly items: readonly {
    readonly row: number
    readonly original?: string
    readonly submission: { readonly id: string; readonly number: string; readonly title: string; readonly state: Label }
  }[]
}

export const templateAddress = '/api/v1/imports/template.xlsx'
export const batchesQuery = queryOptions({ queryKey: ['imports'], queryFn: () => get<{ items: readonly Batch[] }>('/imports') })
export const batchQuery = (id: string) =>
  queryOptions({ queryKey: ['imports', id], queryFn: () => get<BatchPage>(`/imports/${id}`), staleTime: Infinity })
