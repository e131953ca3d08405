import { queryOptions } from '@tanstack/react-query'
import { get } from './send.ts'
import type { Day, Label, Row } from './types.ts'

/** A reception to come; `slots` null where as many may book as come. */
export interface LeaderSession {
  readonly day: Day
  readonly kind: Label
  readonly place: string
  readonly slots: number | null
  readonly bookings: number
  readonly persons: number
  readonly record: Row
}
export interface LeaderPage {
  readonly day: Day
  readonly sessions: readonly LeaderSession[]
  readonly cases: readonly Row[]
  readonly answered: readonly Row[]
  readonly signatures: readonly Row[]
  readonly others: number
}

/** Asked again whenever the leader looks at it again. */
export const leaderQuery = queryOptions({
  queryKey: ['lists', 'leader'],
  queryFn: ({ signal }) => get<LeaderPage>('/leader', {}, signal),
  refetchOnWindowFocus: 'always',
  refetchInterval: 5 * 60_000,
})
