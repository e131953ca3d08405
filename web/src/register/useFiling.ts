import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMeta } from '../api/meta.ts'
import { keep, openRecord } from '../api/records.ts'
import { newKey, send } from '../api/send.ts'
import type { Opened, Page } from '../api/types.ts'
import { givenOf, isAccusation, visitGiven, type Draft } from './draft.ts'

/** A visit being received, to which each submission of its group is connected. */
export interface Group {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly heads: number
}
export interface Filed {
  readonly filed: Opened
  readonly group?: Group
  readonly unconnected?: Group
}
/** Where it is registered: a unit that received it itself, and whether visits are received here. */
interface Desk {
  readonly receivedBy: string | undefined
  readonly receives: boolean
}

/**
 * Files a draft. For a visit: first the group that came, then the submission, then the connection of both; an accusation is registered
 * apart from any visit. What has been written stays written: a group opened before the submission was refused is used again, and every
 * attempt after a refusal has a new key.
 */
export function useFiling({ receivedBy, receives }: Desk) {
  const client = useQueryClient()
  const { today } = useMeta()
  const [group, setGroup] = useState<Group>()
  const [key, setKey] = useState(newKey)
  const when = (draft: Draft) => ({ ...(draft.day !== today && { day: draft.day }), ...(draft.late.trim() && { late: draft.late.trim() }) })
  const filing = useMutation({
    mutationFn: async (draft: Draft): Promise<Filed> => {
      const visit =
        draft.channel === 'visit' && receives && !isAccusation(draft)
          ? (group ?? (await received(draft, when(draft), `${key}-visit`)))
          : undefined
      if (visit) setGroup(visit)
      const filed = await openRecord(
        'submissions',
        { given: { ...givenOf(draft, receivedBy), ...(visit && { heads: visit.heads }) }, ...when(draft) },
        key,
      )
      if (!visit) return { filed }
      const connected = await send<Page>(
        'POST',
        `/visits/${visit.id}/steps/connect`,
        { given: { submission: filed.id }, version: visit.version },
        `${key}-connect`,
      ).catch(() => undefined)
      if (!connected) return { filed, group: visit, unconnected: visit }
      const next = { ...visit, version: connected.version }
      setGroup(next)
      return { filed, group: next }
    },
    // The page that came back does not know yet of the visit that was connected after it: then it is asked for anew.
    onSuccess: ({ filed, group: visit }) => {
      setKey(newKey())
      if (filed.record && !visit) keep(client, filed.record)
    },
    onError: () => setKey(newKey()),
  })
  return { filing, group, endGroup: () => setGroup(undefined) }
}

async function received(draft: Draft, when: { readonly day?: string; readonly late?: string }, key: string): Promise<Group> {
  const { id, record, number } = await openRecord('visits', { given: visitGiven(draft), ...when }, key)
  return { id, number, version: record?.version ?? 1, heads: Number(draft.visit.heads) }
}
