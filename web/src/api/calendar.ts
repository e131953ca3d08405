import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { get, send } from './send.ts'
import type { Day, Label, Row } from './types.ts'

/** A duty that ends on a day (`due`), or an appointment in one of the record’s fields. */
export interface CalendarEntry {
  readonly day: Day
  readonly kind: 'due' | 'date'
  readonly field?: string
  readonly what: Label
  readonly record: Row
}
/** `counts` are whole, also where `entries` stop. */
export interface CalendarTold {
  readonly from: Day
  readonly to: Day
  readonly counts: readonly DayCount[]
  readonly entries: readonly CalendarEntry[]
  readonly more: boolean
}
export interface DayCount {
  readonly day: Day
  readonly due: number
  readonly dates: number
}
export type Whose = 'mine' | 'all'

export const calendarQuery = (from: Day, to: Day, whose: Whose, desk: string) =>
  queryOptions({
    queryKey: ['lists', 'calendar', from, to, whose, desk],
    queryFn: ({ signal }) => get<CalendarTold>('/calendar', { from, to, whose, desk }, signal),
    placeholderData: keepPreviousData,
  })

const feedKey = ['calendar-feed']
/** Since when one has a private address; what it is, is told once. */
export const feedQuery = queryOptions({ queryKey: feedKey, queryFn: () => get<{ readonly made?: string }>('/calendar/feed') })
export function useFeed() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: feedKey })
  return {
    make: useMutation({ mutationFn: () => send<{ readonly path: string }>('POST', '/calendar/feed'), onSuccess }),
    revoke: useMutation({ mutationFn: () => send<null>('DELETE', '/calendar/feed'), onSuccess }),
  }
}
