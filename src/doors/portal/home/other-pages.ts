import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

const kinds: readonly (readonly [string, Label])[] = [
  ['flow', { zh: '流程图', en: 'How it goes' }], ['responsibility', { zh: '责任图', en: 'Who answers for it' }], ['limits', { zh: '时限图', en: 'By when' }],
]

/** The charts that an office posts on its wall, drawn from the declarations. */
export function chartsPage(view: View, procedures: readonly Procedure[]): string {
  const { t, lang } = view
  return frame(view, { title: { zh: '办理流程图', en: 'Charts of the procedure' }, body: html`
<h1>${t({ zh: '办理流程图', en: 'Charts of the procedure' })}</h1>
<p>${t({ zh: '每张图可以放大、打印。', en: 'Each can be enlarged and printed.' })}</p>
!${procedures.map(p => html`<h2>${t(p.label)}</h2><ul>!${kinds.map(([kind, label]) => html`<li><a href="${paths.chart(p.name, kind, lang)}">${t(label)}<span class="unseen"> ${t(p.label)}</span></a></li>`).join('')}</ul>`).join('')}` })
}

/** Where an installation serves several offices. */
export function officesPage(view: View): string {
  const { t } = view
  return frame(view, { title: { zh: '换一个机关', en: 'Another office' }, body: html`
<h1>${t({ zh: '您要找哪个机关？', en: 'Which office do you need?' })}</h1>
<ul class="choices">!${view.offices.map(o => html`<li><a href="${paths.home}?office=${o.id}"><strong>${t(o.name)}</strong>!${o.contact?.address ? html`${t(o.contact.address)}` : ''}</a></li>`).join('')}</ul>` })
}
