import { html } from 'ghtml'
import type { Followed, Happened, Seen } from '#work/intake/index.ts'
import { dayInWords } from '../days.ts'
import type { View } from '../view.ts'
import { saidList } from './said.ts'
import { toldNow } from './standing.ts'

/** How many of the last steps stand open; what was before is one tap away. */
const open = 6

/**
 * What happened, newest last, of the submission and everything that came of it together. Which of two petitions it is about stands with it.
 */
export function story(view: View, { submission, matters }: Followed): string {
  const several = matters.filter(m => m.own).length > 1
  const all = [
    ...told(submission, ''),
    ...matters.flatMap(({ petition, beside }) => [petition, ...beside].flatMap(s => told(s, several ? petition.title : ''))),
  ].toSorted((a, b) => a.e.at.localeCompare(b.e.at))
  const list = (some: typeof all) =>
    html`<ol class="story">
      !${some.map(({ e, about }) => entry(view, e, about)).join('')}
    </ol>`
  const before = all.length - open
  if (before < 2) return list(all)
  return html`<details>
      <summary>${view.t({ zh: `先前的 ${before} 步`, en: `The ${before} steps before` })}</summary>
      !${list(all.slice(0, before))}
    </details>
    !${list(all.slice(before))}`
}

/** What stands with the state above is not said twice. */
function told(seen: Seen, about: string): readonly { readonly e: Happened; readonly about: string }[] {
  const above = toldNow(seen)
  return seen.story.map(e => ({ e: above.includes(e) ? { ...e, said: [] } : e, about }))
}

function entry(view: View, e: Happened, about: string): string {
  const { t } = view
  return html`<li>
    <p class="quiet">${t(dayInWords(e.day))} · ${t(e.by)}</p>
    !${about ? html`<p class="quiet">${about}</p>` : ''}
    <p><strong>${t(e.words)}</strong> <span class="quiet">${t(e.under)}</span></p>
    !${saidList(
      view,
      e.said,
    )}!${e.papers.length ? html`<p class="quiet">${t({ zh: '给您的文书：', en: 'Papers for you: ' })}${e.papers.map(t).join(t({ zh: '、', en: ', ' }))}</p>` : ''}
  </li>`
}
