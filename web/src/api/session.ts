import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback } from 'react'
import { forgetDrafts, kept, keepText } from '../device.ts'
import { Trouble } from './problem.ts'
import { get, send } from './send.ts'
import type { Office, Session } from './types.ts'

/** Who is signed in; `null` for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () =>
    get<Session>('/session').catch((error: unknown) => {
      if (error instanceof Trouble && error.problem.status === 401) return null
      throw error
    }),
  staleTime: Infinity,
})
export const officeQuery = queryOptions({ queryKey: ['office'], queryFn: () => get<Office>('/office'), staleTime: Infinity })

const SignedIn = createContext<Session | null>(null)
/**
 * What stands in it is behind sign-in. It learns of the session from here and not from the cache, which forgets it a moment before the page
 * is gone.
 */
export const SignedInProvider = SignedIn.Provider
/** The session of a page behind sign-in. */
export function useSession(): Session {
  const session = use(SignedIn)
  if (!session) throw new Error('a page behind sign-in stands outside it')
  return session
}

export const useHasRole = (): ((role: string) => boolean) => {
  const { staff } = useSession()
  return useCallback((role: string) => staff.roles.some(has => has.id === role), [staff])
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: { login: string; password: string }) => send<Session>('POST', '/session', given),
    // A session that ran out leaves pages and drafts to whoever it was, and nothing of them to the next one at the same machine.
    onSuccess: session => {
      client.removeQueries({ predicate: query => query.queryKey[0] !== sessionQuery.queryKey[0] })
      if (kept('staff') !== session.staff.id) forgetDrafts()
      keepText('staff', session.staff.id)
      client.setQueryData(sessionQuery.queryKey, session)
    },
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => send<null>('DELETE', '/session'),
    // Nothing of one clerk's work may remain for the next one at the same machine.
    onSuccess: () => {
      forgetDrafts()
      client.clear()
      client.setQueryData(sessionQuery.queryKey, null)
    },
  })
}
