import { html } from 'ghtml'
import { isDay, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import { shortly } from '#core/law/articles.ts'
import { parties } from '#core/engine/party.ts'
import type { Seen } from '#work/intake/index.ts'
import { dayInWords, leftInWords, toneOf } from '../days.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { saidList } from './said.ts'
import { states } from './states.ts'

/**
 * Where one record stands, in plain words: who must act next, by when, and why that day; what it means, and what the petitioner may do
 * meanwhile.
 */
export function standing(view: View, seen: Seen): string {
  const { t, today } = view
  const words = states[seen.procedure]?.[seen.state]
  const state = procedures[seen.procedure]?.states[seen.state]
  const told = toldNow(seen)
  const then = then_(seen) ?? words?.then
  const more = html`!${told.map(e => html`!${saidList(view, e.said)}`).join('')}!${then ? html`<p class="chip">${t(then)}</p>` : ''}`
  if (!state || 'end' in state)
    return html`<p class="big!${words?.good ? ' done' : ''}">!${words?.good ? '✓ ' : ''}${t(words?.now ?? seen.stateLabel)}</p>
      !${seen.closed ? html`<p class="chip quiet">${t(dayInWords(seen.closed))}</p>` : ''}!${told
        .filter(e => !e.said.length)
        .map(e => html`<p class="chip">${t(dayInWords(e.day))} · ${t(e.words)}</p>`)
        .join('')}!${more}`
  const heldOn = hearingOn(seen)
  if (heldOn)
    return html`<p class="big">${t({ zh: `${dayInWords(heldOn).zh}举行`, en: `On ${dayInWords(heldOn).en}` })}</p>
      <p class="chip">${t(leftInWords(today, heldOn))}</p>
      !${more}`
  const duties = seen.clocks.filter(c => c.running && c.kind === 'duty')
  const rights = seen.clocks.filter(c => c.running && c.kind === 'window' && c.party.zh === parties.petitioner.zh && !(c.due < today))
  const unlimited = 'unlimited' in state ? state.unlimited : undefined
  return html`<p class="big">
      ${t(seen.holder ? { zh: `现在由${seen.holder.zh}办理`, en: `Now with: ${seen.holder.en}` } : (words?.now ?? seen.stateLabel))}
    </p>
    !${seen.holder ? html`<p class="chip quiet">${t(seen.stateLabel)}</p>` : ''}
    !${duties
      .map(
        c =>
          html`<p class="chip">
              ${t({ zh: `最迟${dayInWords(c.due).zh}完成：${c.label.zh}`, en: `By ${dayInWords(c.due).en}: ${c.label.en.toLowerCase()}` })}<br />!${chip(view, seen, c)}
            </p>
            !${c.extendedFrom ? html`<p class="chip">${t({ zh: `期限依法延长过一次，原来是${dayInWords(c.extendedFrom).zh}。`, en: `The period was extended once; its day was ${dayInWords(c.extendedFrom).en}.` })}</p>` : ''}!${c.excluded ? html`<p class="chip">${t({ zh: `听证的 ${c.excluded} 天没有算进期限。`, en: `The ${c.excluded} days of the hearing were not counted.` })}</p>` : ''}`,
      )
      .join('')}
    !${unlimited && !duties.length ? html`<p class="chip">${t({ zh: `法规没有规定办完的日子（${shortly(unlimited).zh}）。`, en: `The law sets no day for this (${shortly(unlimited).en}).` })}</p>` : ''}!${more}
    !${rights
      .map(
        c =>
          html`<p class="chip">
              ${t({ zh: `您可以在${dayInWords(c.due).zh}前（含当天）：${c.label.zh}`, en: `Up to and including ${dayInWords(c.due).en} you may: ${c.label.en.toLowerCase()}` })}<br />!${chip(view, seen, c)}
            </p>
            !${how(c.limit, seen) ? html`<p class="chip">${t(how(c.limit, seen) ?? c.label)}</p>` : ''}`,
      )
      .join('')}
    !${duties.some(c => c.overdue) ? html`<p>${t(late(view))}</p>` : ''}`
}

/** What of the story stands with the state already. */
export const toldNow = (seen: Seen): Seen['story'] => seen.story.filter(e => states[seen.procedure]?.[seen.state]?.tells?.includes(e.step))

/** The day of a hearing is what whoever is asked to it wants to know first. */
function hearingOn(seen: Seen): Day | undefined {
  const day = seen.data['heldOn']
  return seen.procedure === 'hearing' && seen.state === 'announced' && typeof day === 'string' && isDay(day) ? day : undefined
}

/** Where the same state means another thing: for an accusation, or once its window has closed. */
const then_ = ({ procedure, state, holder, data }: Seen): Label | undefined =>
  procedure === 'submission' && state === 'registered' && data['purpose'] === 'accusation'
    ? {
        zh: '这是检举控告，材料只由专人经手，按规定移送纪检监察机关；被反映的人和单位看不到您的材料。',
        en: 'It is an accusation: only those who route it open it, and it goes to the discipline body; those it names do not see it.',
      }
    : state === 'kept' && holder
      ? {
          zh: '领取的期限已过，单位正在办理结案；书面答复现在来领还来得及。',
          en: 'The time to collect it has passed, and the unit is concluding the matter; you can still come for the written answer now.',
        }
      : state === 'delivered' && holder
        ? {
            zh: '答复已经送达，您提出不同意见的期限已过，正在办理结案。',
            en: 'It has been delivered, and the time for you to object has passed; it is being concluded.',
          }
        : undefined

/** How a right is used, and who decides then. */
function how(limit: string, { above }: Seen): Label | undefined {
  if (limit === 'review')
    return {
      zh: `不服这个答复的，可以申请复查${above ? `，由${above.zh}复查` : ''}。`,
      en: `If you disagree with the answer, ask for a review${above ? ` by the ${above.en}` : ''}.`,
    }
  if (limit === 're-review')
    return {
      zh: `不服复查意见的，可以申请复核${above ? `，由${above.zh}复核` : ''}。`,
      en: `If you disagree with the review, ask for a re-review${above ? ` by the ${above.en}` : ''}.`,
    }
  if (limit === 'collection')
    return {
      zh: '不来领取，不影响您看到下面的答复；以后对这件事有新的情况，随时可以重新反映。',
      en: 'You can read it below without coming; and if anything new happens you may file again at any time.',
    }
  return limit === 'response'
    ? {
        zh: '有不同意见的，请打电话，或者用“补充材料”写下来。',
        en: 'If you see it otherwise, telephone, or write it down with “Add material”.',
      }
    : undefined
}

const late = ({ site }: View): Label => {
  const phone = site?.contact?.phone
  return {
    zh: `已经过了应当办完的日子。您可以打电话催问${phone ? `：${phone}` : ''}，这里会一直显示超期。`,
    en: `Its day has passed. You may telephone and ask${phone ? `: ${phone}` : ''}; it stays marked as late here.`,
  }
}

/** The day chip: how long, the day, the article, and a way to the counting of it. */
export function chip({ t, today }: View, seen: Seen, clock: Seen['clocks'][number]): string {
  return html`<span class="${clock.kind === 'duty' ? toneOf(today, clock) : 'calm'}">${t(leftInWords(today, clock.due))}</span> ·
    ${t(shortly(clock.under))} ·
    <a href="${paths.why(seen.number, clock.limit)}"
      >${t({ zh: '为什么是这一天？', en: 'Why this day?' })}<span class="unseen"> ${t(clock.label)}</span></a
    >`
}
