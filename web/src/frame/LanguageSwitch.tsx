import { useLanguage } from '../lang.tsx'
import { words } from '../words.ts'

export function LanguageSwitch() {
  const { lang, choose } = useLanguage()
  return (
    <button type="button" className="plain" lang={lang === 'zh' ? 'en' : 'zh-CN'} onClick={() => choose(lang === 'zh' ? 'en' : 'zh')}>
      {words.nav.language[lang]}
    </button>
  )
}
