import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { get, send } from './send.ts'
import type { Day, Fields, Likely, Member, Opened, Page, Person, Reveal, Rows, View, Work } from './types.ts'

export type Filter = Readonly<Record<string, string | number | boolean | undefined>>

export const workQuery = queryOptions({ queryKey: ['lists', 'work'], queryFn: () => get<Work>('/work') })

export const pageQuery = (plural: string, id: string) =>
  queryOptions({
    queryKey: ['records', id],
    queryFn: ({ signal }) => get<Page>(`/${plural}/${encodeURIComponent(id)}`, {}, signal),
  })

/** Who can be named: the staff of one’s own unit; where a role is asked for, who acts in it, wherever they work. */
export const staffQuery = (role?: string) =>
  queryOptions({
    queryKey: ['staff', role ?? ''],
    queryFn: () => get<{ readonly items: readonly Member[] }>('/staff', { role }),
    staleTime: 10 * 60_000,
  })

export const rowsQuery = (path: string, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['lists', path, filter],
    queryFn: ({ pageParam, signal }) => get<Rows>(path, { ...filter, limit: 100, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: last => last.next,
  })

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async () => {
    const answer = await get<readonly View[] | { readonly items: readonly View[] }>('/views')
    return 'items' in answer ? answer.items : answer
  },
})
export const revealsQuery = (person: string) =>
  queryOptions({
    queryKey: ['reveals', person],
    queryFn: async () => {
      const answer = await get<readonly Reveal[] | { readonly items: readonly Reveal[] }>(`/people/${person}/reveals`)
      return 'items' in answer ? answer.items : answer
    },
  })

export interface Move {
  readonly step: string
  readonly given: Fields
  readonly version: number
  readonly day?: Day
  readonly late?: string
  readonly key: string
}

/** A page just read or written; the lists that may show it are asked again. */
export function keep(client: QueryClient, page: Page): void {
  client.setQueryData(['records', page.id], page)
  // Its files, and what is drawn out of its log: read apart from the page, and older than it now.
  void client.invalidateQueries({ queryKey: ['records', page.id], predicate: ({ queryKey }) => queryKey.length > 2 })
  void client.invalidateQueries({ queryKey: ['lists'] })
  void client.invalidateQueries({ queryKey: ['figures'] })
  for (const { record } of page.links) void client.invalidateQueries({ queryKey: ['records', record.id] })
}

export function useTakeStep(plural: string, id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ step, key, ...body }: Move) => send<Page | null>('POST', `/${plural}/${id}/steps/${step}`, body, key),
    // A step may take the record out of its actor's sight: then there is nothing to show of it, and it was good all the same.
    onSuccess: page => {
      if (page) {
        keep(client, page)
        return
      }
      client.removeQueries({ queryKey: ['records', id] })
      void client.invalidateQueries({ queryKey: ['lists'] })
    },
  })
}

export interface Opening {
  readonly given: Fields
  readonly day?: Day
  readonly late?: string
}
export const openRecord = (plural: string, opening: Opening, key: string): Promise<Opened> => send('POST', `/${plural}`, opening, key)

export const lookUp = (about: {
  readonly subject?: string
  readonly text?: string
  readonly person?: Person
  readonly record?: string
}): Promise<{ readonly items: readonly Likely[] }> => send('POST', '/intake/likely', about)
export const reveal = (person: string, record: string, reason: string): Promise<Person> =>
  send('POST', `/people/${person}/reveal`, { record, reason })
