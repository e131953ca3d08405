import { queryOptions } from '@tanstack/react-query'
import { get } from './send.ts'
import type { Label, Lang } from './types.ts'

/** What hangs on the wall: posters for everybody, and each procedure's charts. */
interface Hung {
  readonly of: string
  readonly label: Label
  /** The desk of a procedure. */ readonly desk?: string
  readonly kinds: readonly { readonly kind: string; readonly label: Label }[]
}

export const wallQuery = queryOptions({
  queryKey: ['charts'],
  queryFn: () => get<{ readonly items: readonly Hung[] }>('/charts'),
  staleTime: Infinity,
})

/** The sheets of one chart as this office hangs it up. */
export const sheetsQuery = (of: string, kind: string, lang: Lang, office: string) =>
  queryOptions({
    queryKey: ['charts', of, kind, lang, office],
    queryFn: () => get<{ readonly sheets: readonly { readonly across: boolean }[] }>(`/charts/${of}/${kind}`, { lang, office }),
  })
export const sheetAddress = (of: string, kind: string, lang: Lang, office: string, sheet: number): string =>
  `/api/v1/charts/${of}/${kind}.svg?${new URLSearchParams({ lang, office, sheet: String(sheet) }).toString()}`
