import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { unitLabel, useMeta } from '../api/meta.ts'
import { useSession } from '../api/session.ts'
import type { Meta, Way } from '../api/meta-types.ts'
import type { Entry, Label, Lang, Page } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { textIn } from './fields.ts'
import { guidanceWords as words } from './guidance-words.ts'
import './guidance.css'

/** Steps that tell somebody to turn elsewhere, by procedure; with the way of article 31 that the step itself means. */
const steps: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  visit: { guide: '' },
  petition: { separate: 'litigation' },
  submission: { redirect: '' },
}

/**
 * Where people were told to go, as the paper that they take with them (articles 20 and 22): where, why, with what, by when. In either
 * language, on A5.
 */
export function Guidance({ page }: { readonly page: Page }) {
  const say = useSay()
  const screen = useLang()
  const [lang, setLang] = useState<Lang>(screen)
  const told = steps[page.procedure]
  const given = page.timeline.filter(entry => entry.act === 'take' && told?.[entry.step] !== undefined)
  if (!given.length) return null
  return (
    <section className="card receipt guidance" aria-label={say(words.title)}>
      <div className="foot">
        <b>{say(words.paper)}</b>
        <Segmented<Lang>
          aria-label={say(words.language)}
          value={lang}
          onChange={setLang}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Button type="primary" onClick={() => window.print()}>
          {say(words.print)}
        </Button>
      </div>
      {given.map(entry => (
        <Paper key={entry.seq} page={page} entry={entry} lang={lang} route={textIn(entry.given, 'route') ?? told?.[entry.step] ?? ''} />
      ))}
    </section>
  )
}

interface PaperProps {
  readonly page: Page
  readonly entry: Entry
  readonly lang: Lang
  readonly route: string
}

function Paper({ page, entry, lang, route }: PaperProps) {
  const meta = useMeta()
  const { office } = useSession()
  const way = meta.guide.find(w => w.route === route)
  const in_ = (label: Label) => label[lang]
  const { address, phone, hours } = meta.contact
  const body = textIn(entry.given, 'body')
  const lines = linesOf(entry, way, meta, body)
  return (
    <article className="leaflet" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <h2>{in_(words.title)}</h2>
      <p className="quiet">
        {in_(office.name)} · {page.number} · {longDay(entry.day, lang)}
      </p>
      {page.procedure !== 'visit' && (
        <p>
          {in_(words.about)}
          <b>{page.title}</b>
        </p>
      )}
      <p>{in_(textIn(entry.given, 'way') === 'forward' ? words.forwarded : way?.asks ? words.elsewhere : words.there)}</p>
      <dl>
        {lines.map(([name, ...said]) => (
          <div key={name.zh}>
            <dt>{in_(name)}</dt>
            {said.map(text => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p>{in_(words.unsure)}</p>
      {(phone ?? address ?? hours) && (
        <p>
          {[phone && `${in_(words.phone)}${phone}`, address && in_(address), hours && in_(hours)]
            .filter(Boolean)
            .join(lang === 'zh' ? '；' : '; ')}
        </p>
      )}
      <p className="sign">
        {in_(words.by)}＿＿＿＿＿＿　{in_(words.stamp)}
      </p>
    </article>
  )

  function linesOf(told: Entry, by: Way | undefined, { units }: Meta, to: string | undefined): readonly (readonly [Label, ...string[]])[] {
    const where = textIn(told.given, 'where')
    const name = to && (units.find(u => u.id === to)?.name ?? unitLabel(meta, to))
    const law = by ? [in_(by.label), in_(by.under.words), in_(told.under.words)] : [in_(told.under.words)]
    return [
      [words.where, ...(name ? [in_(name)] : []), ...(where ? [where] : []), ...(by?.goTo ? [in_(by.goTo)] : [])],
      [words.law, law.join(lang === 'zh' ? '；' : '; ')],
      ...(by?.bring ? [[words.bring, in_(by.bring)] as const] : []),
      ...(by?.soon ? [[words.soon, in_(by.soon)] as const] : []),
    ]
  }
}
