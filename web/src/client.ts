import { QueryCache, QueryClient } from '@tanstack/react-query'
import { problemOf } from './api/problem.ts'
import { sessionQuery } from './api/session.ts'

/** A refusal is an answer and is not asked for again; a server that was away is, twice. */
const retry = (count: number, error: Error): boolean => count < 2 && [0, 503].includes(problemOf(error).status)

export const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that ended elsewhere shows sign-in here; the address stays, so that work goes on where it stopped.
    onError: error => {
      if (problemOf(error).status === 401) client.setQueryData(sessionQuery.queryKey, null)
    },
  }),
  defaultOptions: { queries: { retry, staleTime: 15_000 }, mutations: { retry: false } },
})
