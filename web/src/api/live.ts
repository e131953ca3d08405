import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Page } from './types.ts'

const isNotice = (value: unknown): value is { readonly id: string; readonly version: number } =>
  typeof value === 'object' && value !== null && 'id' in value && 'version' in value

/** Hears what others do, so that a colleague's step shows without asking. Browsers reconnect by themselves unless refused; then we do. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    let source: EventSource | undefined,
      again: ReturnType<typeof setTimeout> | undefined,
      waiting: ReturnType<typeof setTimeout> | undefined
    const lists = () => {
      // Many steps at once ask for the lists once.
      waiting ??= setTimeout(() => {
        waiting = undefined
        for (const key of ['lists', 'figures']) void client.invalidateQueries({ queryKey: [key] })
      }, 400)
    }
    const heard = (event: MessageEvent<string>) => {
      const notice: unknown = JSON.parse(event.data)
      if (!isNotice(notice)) return
      const shown = client.getQueryData<Page>(['records', notice.id])
      // A linked record may have moved without its own version rising here, so every open page that is not this step's own is asked.
      if (shown?.version !== notice.version) void client.invalidateQueries({ queryKey: ['records'] })
      lists()
    }
    const listen = () => {
      source = new EventSource('/api/v1/events')
      source.addEventListener('record', heard)
      source.addEventListener('reload', () => {
        void client.invalidateQueries({ queryKey: ['records'] })
        lists()
      })
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return
        again = setTimeout(listen, 3000)
      })
      source.addEventListener('open', () => {
        void client.invalidateQueries({ queryKey: ['records'] })
      })
    }
    listen()
    return () => {
      source?.close()
      clearTimeout(again)
      clearTimeout(waiting)
    }
  }, [client])
}
