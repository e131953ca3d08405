import { queryOptions } from '@tanstack/react-query'
import { get } from './send.ts'
import type { Figure } from './types.ts'

export const figuresQuery = (year: number) => queryOptions({
  queryKey: ['figures', year], queryFn: () => get<{ readonly year: number; readonly figures: readonly Figure[] }>('/figures', { year }),
})
/** One figure with its breakdown; `by` where it can be broken down in more than one way. */
export const figureQuery = (name: string, year: number, by?: string) => queryOptions({
  queryKey: ['figures', name, year, by ?? ''], queryFn: () => get<Figure>(`/figures/${name}`, { year, by }),
})
