import { stepMeta, useMeta } from '../api/meta.ts'
import type { Page } from '../api/types.ts'
import { longDay, moment } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { labelOf } from './label.ts'
import { chaptersOf, linesOf, type Line } from './story.ts'
import { inOrder, Value } from './Value.tsx'
import { Hands } from './Who.tsx'

// What is left must be worth a fold.
const shownAtFirst = 10
const few = 2

/** What happened: day, who, what, paper, article. What is long ago is folded, phase by phase. */
export function Story({ page }: { readonly page: Page }) {
  const say = useSay()
  const lang = useLang()
  const states = useMeta().procedures[page.procedure]?.states
  const lines = linesOf(page.timeline)
  const shown = lines.length > shownAtFirst + few ? lines.slice(0, shownAtFirst) : lines
  const before = chaptersOf(lines.slice(shown.length), state => states?.[state]?.phase ?? '')
  return (
    <section className="card">
      <h2>{say(words.record.story)}</h2>
      <ol className="story" reversed>
        {shown.map(line => (
          <Told key={line.entry.seq} line={line} page={page} />
        ))}
      </ol>
      {before.map(({ lines: older }) => {
        const newest = older[0]?.entry
        const oldest = older.at(-1)?.entry
        return (
          newest
          && oldest && (
            <details key={newest.seq} className="chapter">
              <summary>
                {say(words.record.folded(say(newest.stateLabel), longDay(oldest.day, lang), longDay(newest.day, lang), older.length))}
              </summary>
              <ol className="story" reversed>
                {older.map(line => (
                  <Told key={line.entry.seq} line={line} page={page} />
                ))}
              </ol>
            </details>
          )
        )
      })}
    </section>
  )
}

function Told({ line: { entry, draft }, page }: { readonly line: Line; readonly page: Page }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const step = stepMeta(meta, page.procedure, entry.step)
  const form = step?.form
  // What one record told another by itself has no form, and stands on the page as what came of it.
  const given = form ? { ...draft?.given, ...entry.given } : {}
  return (
    <li>
      <time dateTime={entry.day}>{longDay(entry.day, lang)}</time>
      <div>
        <p>
          <strong>
            {say(
              entry.act === 'take' && step?.signedBy && !draft
                ? { zh: `${words.step.sign.zh}${entry.label.zh}`, en: `${words.step.sign.en}: ${entry.label.en}` }
                : entry.label,
            )}
          </strong>{' '}
          <span className="nowrap">
            <Hands line={{ entry, ...(draft && { draft }) }} />
          </span>{' '}
          <span className="quiet">{say(entry.under.short ?? entry.under.words)}</span>
          {entry.issues.map(paper => (
            <span key={paper.code} className="paper">
              {say(paper.label)}
            </span>
          ))}
        </p>
        {entry.late !== undefined && (
          <p className="later">
            <b>{say(words.record.enteredLater)}</b> {moment(entry.at, lang)}
            {say(words.colon)}
            {entry.late}
          </p>
        )}
        {Object.keys(given).length > 0 && (
          <details>
            <summary>{say(words.record.detail)}</summary>
            <dl className="inner">
              {inOrder(given, form).map(([key, value]) => (
                <div key={key}>
                  <dt>{say(labelOf(key, form))}</dt>
                  <dd>
                    <Value field={form?.properties?.[key]} value={value} people={page.people} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  )
}
