import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { forgetDrafts } from '../device.ts'
import { Trouble } from './problem.ts'
import { get, send } from './send.ts'
import type { Office, Session } from './types.ts'

/** Who is signed in; `null` for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => get<Session>('/session').catch((error: unknown) => {
    if (error instanceof Trouble && error.problem.status === 401) return null
    throw error
  }),
  staleTime: Infinity,
})
export const officeQuery = queryOptions({ queryKey: ['office'], queryFn: () => get<Office>('/office'), staleTime: Infinity })

/** The session of a page behind sign-in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('a page behind sign-in was shown to nobody')
  return data
}

export const useHasRole = (): ((role: string) => boolean) => {
  const { staff } = useSession()
  return useCallback((role: string) => staff.roles.some(has => has.id === role), [staff])
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: { login: string; password: string }) => send<Session>('POST', '/session', given),
    onSuccess: session => client.setQueryData(sessionQuery.queryKey, session),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => send<null>('DELETE', '/session'),
    // Nothing of one clerk's work may remain for the next one at the same machine.
    onSuccess: () => { forgetDrafts(); client.clear(); client.setQueryData(sessionQuery.queryKey, null) },
  })
}
