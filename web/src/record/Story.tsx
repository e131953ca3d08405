import { useState } from 'react'
import { stepMeta, useMeta } from '../api/meta.ts'
import type { Page } from '../api/types.ts'
import { longDay, moment } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { labelOf } from './label.ts'
import { linesOf, type Line } from './story.ts'
import { inOrder, Value } from './Value.tsx'
import { Hands } from './Who.tsx'

const shownAtFirst = 12

/** What happened: day, who, what, paper, article. */
export function Story({ page }: { readonly page: Page }) {
  const say = useSay(), lines = linesOf(page.timeline), [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, shownAtFirst)
  return (
    <section className="card"><h2>{say(words.record.story)}</h2>
      <ol className="story" reversed>{shown.map(line => <Told key={line.entry.seq} line={line} page={page} />)}</ol>
      {shown.length < lines.length && <button type="button" className="plain" onClick={() => setAll(true)}>{say(words.record.folded(lines.length - shown.length))}</button>}
    </section>
  )
}

function Told({ line: { entry, draft }, page }: { readonly line: Line; readonly page: Page }) {
  const say = useSay(), lang = useLang(), meta = useMeta(), given = { ...draft?.given, ...entry.given }
  const step = stepMeta(meta, page.procedure, entry.step), form = step?.form
  return (
    <li>
      <time dateTime={entry.day}>{longDay(entry.day, lang)}</time>
      <div>
        <p>
          <strong>{say(entry.act === 'take' && step?.signedBy && !draft ? { zh: `${words.step.sign.zh}${entry.label.zh}`, en: `${words.step.sign.en}: ${entry.label.en}` } : entry.label)}</strong> <span className="nowrap"><Hands line={{ entry, ...(draft && { draft }) }} /></span>
          {' '}<span className="quiet">{say(entry.under.short ?? entry.under.words)}</span>
          {entry.issues.map(paper => <span key={paper.code} className="paper">{say(paper.label)}</span>)}
        </p>
        {entry.late !== undefined && <p className="later"><b>{say(words.record.enteredLater)}</b> {moment(entry.at, lang)}{say(words.colon)}{entry.late}</p>}
        {Object.keys(given).length > 0 && (
          <details><summary>{say(words.record.detail)}</summary>
            <dl className="inner">{inOrder(given, form).map(([key, value]) => (
              <div key={key}><dt>{say(labelOf(key, form))}</dt><dd><Value field={form?.properties?.[key]} value={value} people={page.people} /></dd></div>
            ))}</dl>
          </details>
        )}
      </div>
    </li>
  )
}
