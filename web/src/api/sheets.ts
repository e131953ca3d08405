import { troubleFrom, unreachable } from './problem.ts'
import { address } from './send.ts'
import type { Label, Lang } from './types.ts'

export interface RowFault {
  readonly row: number
  readonly column: Label
  readonly zh: string
  readonly en: string
}
/** What was found in a spreadsheet, row by row; `opened`: what became of its rows. */
export interface SheetAnswer {
  readonly rows: number
  readonly wrong: number
  readonly faults?: readonly RowFault[]
  readonly more?: number
  readonly opened?: readonly { readonly row: number; readonly id: string; readonly number: string }[]
}

/** Where a list lies as a spreadsheet, and where a form to fill in does. */
export const listAddress = (plural: string, filter: Readonly<Record<string, string>>, lang: Lang): string =>
  `/api/v1${address(`/${plural}/sheet`, { ...filter, lang })}`
export const formAddress = (plural: string, lang: Lang): string => `/api/v1${address(`/${plural}/template`, { lang })}`

/**
 * Sends a spreadsheet as it is to a path of the API, which documents what it answers.
 * @param key an `Idempotency-Key`, so that one that was sent twice is imported once
 * @throws Trouble when the server refuses or cannot be reached
 */
export async function sendSheet<T extends SheetAnswer>(path: string, file: File, check: boolean, key?: string): Promise<T> {
  const response = await fetch(`/api/v1${path}?check=${check}`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream', ...(key && { 'idempotency-key': key }) },
    body: file,
  }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await troubleFrom(response)
  return JSON.parse(await response.text())
}
