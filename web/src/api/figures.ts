import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get } from './send.ts'
import type { Broken, FigureRecords, Figures, Morning } from './figure-types.ts'

export const figuresQuery = (year: number) =>
  queryOptions({ queryKey: ['figures', year], queryFn: () => get<Figures>('/figures', { year }) })
export const morningQuery = queryOptions({ queryKey: ['figures', 'morning'], queryFn: () => get<Morning>('/morning') })
/** One figure with its breakdown; `by` where it can be broken down in more than one way. */
export const figureQuery = (name: string, year: number, by: string | undefined) =>
  queryOptions({
    queryKey: ['figures', name, year, by ?? ''],
    queryFn: () => get<Broken>(`/figures/${name}`, { year, by }),
  })
/** The records that a figure, or one part of it, counts. */
export const figureRecordsQuery = (name: string, year: number, by: string | undefined, key: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['figures', name, year, by ?? '', key ?? '', 'records'],
    queryFn: ({ pageParam, signal }) =>
      get<FigureRecords>(`/figures/${name}/records`, { year, by, key, cursor: pageParam, limit: 100 }, signal),
    initialPageParam: '',
    getNextPageParam: last => last.next,
  })
