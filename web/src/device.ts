import { useCallback, useState } from 'react'

// What this device remembers. A browser may refuse storage (private windows, full disks): then nothing is remembered, and nothing breaks.
const name = (key: string): string => `xinqiao.${key}`

export function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(name(key)) ?? undefined
  } catch {
    return undefined
  }
}
export function keepText(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name(key))
    else localStorage.setItem(name(key), text)
  } catch {
    /* storage refused */
  }
}

/** Takes away what was typed and not sent, for it names petitioners. Choices of columns and language stay. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (/^xinqiao\.(register|step)\./.test(key)) localStorage.removeItem(key)
  } catch {
    /* storage refused */
  }
}

function keptValue<T>(key: string, is: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(kept(key) ?? 'null')
    return is(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** State that survives a reload of the page: a draft, a choice of columns. `forget` removes it from the device. */
export function useKept<T>(key: string, first: T, is: (value: unknown) => value is T): readonly [T, (value: T) => void, () => void] {
  const [value, setValue] = useState(() => keptValue(key, is) ?? first)
  const keep = useCallback(
    (next: T) => {
      setValue(next)
      keepText(key, JSON.stringify(next))
    },
    [key],
  )
  const forget = useCallback(() => {
    setValue(first)
    keepText(key, undefined)
  }, [key, first])
  return [value, keep, forget]
}
