import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import { shortly } from '#core/law/articles.ts'
import { parties } from '#core/engine/party.ts'
import type { Page } from '#work/records/index.ts'
import { dayInWords, leftInWords, toneOf } from '../days.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

/** Where one record stands, in plain words: who must act next, by when, and why that day; and what the petitioner may do meanwhile. */
export function standing(view: View, page: Page): string {
  const { t, today } = view, state = procedures[page.procedure]?.states[page.state]
  if (page.closed || (state && 'end' in state)) return html`<p class="big done">✓ ${t(page.stateLabel)}</p>!${page.closed ? html`<p class="chip">${t(dayInWords(page.closed))}</p>` : ''}`
  const holder = page.standing.holderName, duties = page.clocks.filter(c => c.running && c.kind === 'duty')
  const rights = page.clocks.filter(c => c.running && c.kind === 'window' && c.party.zh === parties.petitioner.zh && !(c.due < today))
  const unlimited = state && 'unlimited' in state ? state.unlimited : undefined
  return html`<p class="big">!${holder ? html`${t({ zh: `现在由${holder.zh}办理`, en: `Now with: ${holder.en}` })}` : html`${t(plain[page.state] ?? page.stateLabel)}`}</p>
!${holder ? html`<p class="chip quiet">${t(page.stateLabel)}</p>` : ''}
!${duties.map(c => html`<p class="chip">${t({ zh: `最迟${dayInWords(c.due).zh}完成：${c.label.zh}`, en: `By ${dayInWords(c.due).en}: ${c.label.en.toLowerCase()}` })}<br>!${chip(view, page, c)}</p>`).join('')}
!${unlimited && !duties.length ? html`<p class="chip">${t({ zh: `法规没有规定办完的日子（${shortly(unlimited).zh}）。`, en: `The law sets no day for this (${shortly(unlimited).en}).` })}</p>` : ''}
!${rights.map(c => html`<p class="chip">${t({ zh: `您可以在${dayInWords(c.due).zh}前（含当天）：${c.label.zh}`, en: `Up to and including ${dayInWords(c.due).en} you may: ${c.label.en.toLowerCase()}` })}<br>!${chip(view, page, c)}</p>!${how[c.limit] ? html`<p class="chip">${t(how[c.limit] ?? c.label)}</p>` : ''}`).join('')}
!${duties.some(c => c.overdue) ? html`<p>${t(late(view))}</p>` : ''}`
}

/** How a right is used, where that is not here. */
const how: Readonly<Record<string, Label>> = { review: { zh: '不服答复的，可以请作出答复的单位的上一级机关、单位复查；请带上答复意见书。', en: 'If you disagree with the answer, ask the superior of the unit that gave it to review the matter, and bring the answer along.' } }

/** States that nobody holds, as the petitioner would put it. */
const plain: Readonly<Record<string, Label>> = { delivered: { zh: '书面答复已经送达', en: 'The written answer has been delivered' } }

const late = ({ site }: View): Label => {
  const phone = site?.contact?.phone
  return { zh: `已经过了应当办完的日子。您可以打电话催问${phone ? `：${phone}` : ''}，这里会一直显示超期。`, en: `Its day has passed. You may telephone and ask${phone ? `: ${phone}` : ''}; it stays marked as late here.` }
}

/** The day chip: how long, the day, the article, and a way to the counting of it. */
function chip({ t, today }: View, page: Page, clock: Page['clocks'][number]): string {
  return html`<span class="${clock.kind === 'duty' ? toneOf(today, clock) : 'calm'}">${t(leftInWords(today, clock.due))}</span> · ${t(shortly(clock.under))} · <a href="${paths.why(page.number, clock.limit)}">${
    t({ zh: '为什么是这一天？', en: 'Why this day?' })}<span class="unseen"> ${t(clock.label)}</span></a>`
}
