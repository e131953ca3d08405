import { queryOptions } from '@tanstack/react-query'
import { troubleFrom, unreachable } from './problem.ts'
import { get } from './send.ts'
import type { Label } from './types.ts'

export interface RowFault { readonly row: number; readonly column: Label; readonly zh: string; readonly en: string }
export interface ImportAnswer { readonly rows: number; readonly wrong: number; readonly states?: Label; readonly batch?: string; readonly faults?: readonly RowFault[]; readonly more?: number }
export interface Batch { readonly id: string; readonly by: { readonly id: string; readonly name: Label }; readonly at: string; readonly sha256: string; readonly rows: number; readonly records: number }
export interface BatchPage extends Batch { readonly items: readonly { readonly row: number; readonly original?: string; readonly submission: { readonly id: string; readonly number: string; readonly title: string; readonly state: Label } }[] }

export const templateAddress = '/api/v1/imports/template.xlsx'
export const batchesQuery = queryOptions({ queryKey: ['imports'], queryFn: () => get<{ items: readonly Batch[] }>('/imports') })
export const batchQuery = (id: string) => queryOptions({ queryKey: ['imports', id], queryFn: () => get<BatchPage>(`/imports/${id}`), staleTime: Infinity })

/**
 * Sends a spreadsheet as it is. @param key an `Idempotency-Key`, so that one that was sent twice is imported once
 * @throws Trouble when the server refuses or cannot be reached
 */
export async function sendSheet(file: File, check: boolean, key?: string): Promise<ImportAnswer> {
  const response = await fetch(`/api/v1/imports?check=${check}`, {
    method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/octet-stream', ...(key && { 'idempotency-key': key }) }, body: file,
  }).catch(() => { throw unreachable() })
  if (!response.ok) throw await troubleFrom(response)
  return JSON.parse(await response.text())
}
