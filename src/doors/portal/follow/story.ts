import { html } from 'ghtml'
import type { Followed, Happened } from '#work/intake/index.ts'
import { dayInWords } from '../days.ts'
import type { View } from '../view.ts'
import { saidList } from './said.ts'

/** What happened, newest last, of the submission and everything that came of it together. Which of two petitions it is about stands with it. */
export function story(view: View, { submission, matters }: Followed): string {
  const several = matters.filter(m => m.own).length > 1
  const told = [
    ...submission.story.map(e => ({ e, about: '' })),
    ...matters.flatMap(({ petition, beside }) => [petition, ...beside].flatMap(s => s.story).map(e => ({ e, about: several ? petition.title : '' }))),
  ].toSorted((a, b) => a.e.at.localeCompare(b.e.at))
  return html`<ol class="story">!${told.map(({ e, about }) => entry(view, e, about)).join('')}</ol>`
}

function entry(view: View, e: Happened, about: string): string {
  const { t } = view
  return html`<li><p class="quiet">${t(dayInWords(e.day))} · ${t(e.by)}</p>!${about ? html`<p class="quiet">${about}</p>` : ''}<p><strong>${t(e.words)}</strong> <span class="quiet">${t(e.under)}</span></p>!${
    saidList(view, e.said)}!${e.papers.length ? html`<p class="quiet">${t({ zh: '给您的文书：', en: 'Papers for you: ' })}${e.papers.map(t).join(t({ zh: '、', en: ', ' }))}</p>` : ''}</li>`
}
