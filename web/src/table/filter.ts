/** What a list can be filtered by: the query parameters of the API. */
export const filterNames = ['q', 'state', 'unit', 'channel', 'content', 'holder', 'overdue', 'repeat', 'from', 'to', 'year', 'sort'] as const
export type FilterName = (typeof filterNames)[number]
