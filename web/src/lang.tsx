import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Label, Lang } from './api/types.ts'
import { kept, keepText } from './device.ts'

const Language = createContext<{ readonly lang: Lang; readonly choose: (lang: Lang) => void }>({ lang: 'zh', choose: () => undefined })

/** Chinese first; the other language is remembered on the device. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(kept('lang') === 'en' ? 'en' : 'zh')
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  }, [lang])
  const value = useMemo(
    () => ({
      lang,
      choose: (next: Lang) => {
        keepText('lang', next)
        setLang(next)
      },
    }),
    [lang],
  )
  return <Language value={value}>{children}</Language>
}

export const useLanguage = () => use(Language)
export const useLang = (): Lang => use(Language).lang
/** Speaks a label in the language chosen; nothing for a label that is not there. */
export function useSay(): (label: Label | undefined) => string {
  const { lang } = use(Language)
  // The same function until the language changes, so that what is remembered by it stays remembered.
  return useCallback((label: Label | undefined) => label?.[lang] ?? '', [lang])
}
