import { queryOptions } from '@tanstack/react-query'
import { get } from './send.ts'
import type { Day, Label } from './types.ts'

interface Kept {
  readonly limit: string
  readonly label: Label
  readonly due: Day
  readonly used: number
  readonly late: number
}
export interface DrawnStep {
  readonly record: string
  readonly procedure: string
  readonly number: string
  readonly of: Label
  readonly step?: string
  readonly label: Label
  readonly bodyName?: Label
  readonly day: Day
  readonly entered?: Day
  readonly kept: readonly Kept[]
  readonly remarks: readonly string[]
  readonly toName?: Label
}
export interface Failure {
  readonly stage: string
  readonly unit: string
  readonly on: Day
  readonly what: string
}
export interface Drawn {
  readonly steps: readonly DrawnStep[]
  readonly failures: readonly Failure[]
}

/** The way of the petition that a back-tracing is about, out of its log. Asked again with the page. */
export const drawnQuery = (id: string, version: number) =>
  queryOptions({ queryKey: ['records', id, 'drawn', version], queryFn: () => get<Drawn>(`/back-tracings/${id}/drawn`) })
