import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(max-width: 600px)')
const watch = (changed: () => void) => {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the screen is a telephone's. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => query.matches)
