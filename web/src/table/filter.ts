/** What a list can be filtered by: the query parameters of the API. */
export const filterNames = [
  'q',
  'state',
  'unit',
  'channel',
  'content',
  'where',
  'holder',
  'overdue',
  'repeat',
  'from',
  'to',
  'year',
  'sort',
] as const
export type FilterName = (typeof filterNames)[number]

/** Fields of a procedure's own, in an address: `kind:conference,urgent:true`. */
export const narrowed = (where: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (where ?? '').split(',').flatMap(pair => {
      const at = pair.indexOf(':')
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : []
    }),
  )
export const asWhere = (fields: Readonly<Record<string, string | undefined>>): string | undefined =>
  Object.entries(fields)
    .flatMap(([field, value]) => (value ? [`${field}:${value}`] : []))
    .join(',') || undefined
