import { Button } from 'antd'
import type { Page } from '../api/types.ts'
import { useSession } from '../api/session.ts'
import { longDay } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { textIn } from './fields.ts'
import { recordWords as words } from './words.ts'

/** Where visitors were told to go, as the paper that they take with them. */
export function Guidance({ page }: { readonly page: Page }) {
  const say = useSay(), lang = useLang(), { office } = useSession(), given = page.timeline.filter(entry => entry.step === 'guide' && entry.act === 'take')
  if (!given.length) return null
  return (
    <section className="card receipt guidance" aria-label={say(words.guidance)}>
      <h2>{say(words.guided(say(office.name)))}</h2>
      {given.map(entry => <div key={entry.seq}><p className="words">{textIn(entry.given, 'where')}</p><p className="quiet">{longDay(entry.day, lang)} · {page.number} · {say(entry.under.words)}</p></div>)}
      <div className="foot"><Button onClick={() => window.print()}>{say(words.printGuidance)}</Button></div>
    </section>
  )
}
