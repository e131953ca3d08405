import { troubleFrom, unreachable } from './problem.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Query = Readonly<Record<string, string | number | boolean | undefined>>

/** A key for `Idempotency-Key`. Not `randomUUID`, which browsers withhold from plain http addresses inside an office's network. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** `path?a=1&b=2`, without what is empty. */
export function address(path: string, query: Query = {}): string {
  const set = Object.entries(query).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]]))
  return set.length ? `${path}?${new URLSearchParams(set)}` : path
}

/**
 * One request to `/api/v1`. The caller names the shape that the API documents for this path.
 * @throws Trouble when the server refuses or cannot be reached
 */
export async function send<T>(method: Method, path: string, body?: unknown, key?: string, signal?: AbortSignal): Promise<T> {
  const writes = method !== 'GET'
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: { accept: 'application/json', ...(writes && { 'content-type': 'application/json' }), ...(key && { 'idempotency-key': key }) },
    ...(writes && { body: JSON.stringify(body ?? {}) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable()
  })
  if (!response.ok) throw await troubleFrom(response)
  // A 204 is read as JSON nowhere: its callers name `null`.
  return JSON.parse((await response.text()) || 'null')
}

export const get = <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  send<T>('GET', address(path, query), undefined, undefined, signal)
