import { queryOptions } from '@tanstack/react-query'
import { get, newKey, send } from './send.ts'
import type { Label } from './types.ts'

/** A ticket of today, by what is called out (A001); `minutes`: how long it waits, or waited until it was called. */
export interface InQueue {
  readonly id: string
  readonly called: string
  readonly version: number
  readonly business: string
  readonly takenAt: string
  readonly minutes: number
  readonly window?: number
  readonly calledAt?: string
}
export interface Queue {
  readonly waiting: readonly InQueue[]
  readonly atWindows: readonly InQueue[]
  readonly missed: readonly InQueue[]
}

/** Among the lists, so that it is asked again when anything moves; and each half minute, for the minutes. */
export const queueQuery = queryOptions({ queryKey: ['lists', 'hall'], queryFn: () => get<Queue>('/hall/queue'), refetchInterval: 30_000 })
export const callNext = (window: number, business: readonly string[]): Promise<{ readonly id: string }> =>
  send('POST', '/hall/next', { window, business }, newKey())
export const takeTicket = (business: string): Promise<unknown> => send('POST', '/tickets', { given: { business } }, newKey())
export const stepTicket = ({ id, version }: InQueue, step: string, given: Readonly<Record<string, number>> = {}): Promise<unknown> =>
  send('POST', `/tickets/${id}/steps/${step}`, { given, version }, newKey())

export interface HallDevice {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly window?: number
  readonly addedAt: string
}
export interface HallDevices {
  readonly kinds: Readonly<Record<string, Label>>
  readonly items: readonly HallDevice[]
}
export const devicesQuery = queryOptions({ queryKey: ['hall', 'devices'], queryFn: () => get<HallDevices>('/hall/devices') })
export const addDevice = (device: {
  readonly kind: string
  readonly name: string
  readonly window?: number
}): Promise<{ readonly id: string; readonly key: string }> => send('POST', '/hall/devices', device)
export const removeDevice = (id: string): Promise<null> => send('DELETE', `/hall/devices/${id}`)
