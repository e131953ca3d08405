import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { callNext, stepTicket, type InQueue } from '../api/hall.ts'
import { useKept } from '../device.ts'

/** Which window this device stands at, and what is served there. */
interface Place {
  readonly window: number | null
  readonly business: readonly string[]
}
const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && 'window' in value && 'business' in value
const nowhere: Place = { window: null, business: [] }
export const usePlace = () => useKept<Place>('hall.window', nowhere, isPlace)

type Act = { readonly do: 'next' } | { readonly do: 'serve' | 'again' | 'pass-over' | 'call'; readonly ticket: InQueue }

/** What is done at a window, one thing after the other; the queue is asked again after each. */
export function useActs({ window, business }: Place) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (act: Act): Promise<unknown> =>
      window === null
        ? undefined
        : act.do === 'next'
          ? callNext(window, business)
          : stepTicket(act.ticket, act.do, act.do === 'call' ? { window } : {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['lists'] }),
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement
  && (target.isContentEditable
    || (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && !(target instanceof HTMLInputElement && target.type === 'checkbox')))

/** Single keys, while nobody is typing. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (!act || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keys])
}
