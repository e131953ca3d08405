import { html } from 'ghtml'
import type { Matter, Seen } from '#work/intake/index.ts'
import { procedures } from '#core/procedures/index.ts'
import { forks } from '#core/guidance/which-way.ts'
import type { Label } from '#core/law/label.ts'
import type { View } from '../view.ts'
import { buttons } from './acts.ts'
import { answers } from './answers.ts'
import { saidList } from './said.ts'
import { standing } from './standing.ts'

const joined: Label = {
  zh: '已并入正在办理的事项，不重新计算期限',
  en: 'Joined to a petition already being handled; no period starts anew',
}

/**
 * One petition that came of the letter, with its reviews, hearings and mediations. Of one that another letter began, only who is dealing
 * with it, until the answer is delivered.
 */
export function matter(view: View, { petition, own, heard, beside }: Matter, named: boolean): string {
  const { t } = view
  if (!heard)
    return html`<section class="card now">
      <h2>${t(joined)}</h2>
      !${standing(view, petition)}!${petition.closed ? '' : html`<p class="chip quiet">${t({ zh: '答复会另外送达给您；送达以后写在这里，您也可以申请复查。', en: 'The answer will be delivered to you as well; then it stands here, and you may ask for a review.' })}</p>`}
    </section>`
  return html`<section class="card now">
      !${named || !own ? html`<h2>${petition.title || t(joined)}</h2>` : ''}!${standing(view, petition)}!${elsewhere(view, petition)}!${buttons(view, petition)}
    </section>
    !${beside
      .toSorted((a, b) => a.number.localeCompare(b.number))
      .toSorted((a, b) => a.opened.localeCompare(b.opened))
      .map(s => part(view, s))
      .join('')}!${answers(view, petition, named)}`
}

/** Whoever must turn elsewhere is told what to bring there, and what is lost by waiting. */
function elsewhere({ t }: View, { state, data }: Seen): string {
  const way = state === 'separated' || state === 'led' ? forks.find(f => f.turn === data['route']) : undefined
  if (!way) return ''
  return html`<p class="chip"><strong>${t({ zh: '请带上：', en: 'Bring: ' })}</strong>${t(way.bring)}</p>
    !${way.soon ? html`<p class="chip"><strong>${t({ zh: '不要错过期限：', en: 'Do not let the time pass: ' })}</strong>${t(way.soon)}${t({ zh: '以受理机关说的为准。', en: ' The body there has the last word.' })}</p>` : ''}`
}

function part(view: View, seen: Seen): string {
  const { t } = view
  const label = procedures[seen.procedure]?.label ?? seen.stateLabel
  return html`<section class="card!${seen.closed ? '' : ' now'}">
    <h2>${t(label)}</h2>
    !${standing(view, seen)}!${saidList(view, seen.says)}!${buttons(view, seen)}
  </section> `
}
