import { html } from 'ghtml'
import { shortly } from '#core/law/articles.ts'
import { notice, noticeSource, noticeTitle } from '#core/guidance/notice.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

/** Rights and duties of a petitioner. */
export function rulesPage(view: View): string {
  const { t } = view
  return frame(view, {
    title: { zh: '须知', en: 'Your rights' },
    body: html` <h1>${t(noticeTitle)}</h1>
      <p>${t(noticeSource)}</p>
      <p class="links noprint">
        <a href="${paths.whichWay}">${t({ zh: '我的事该走哪条路？', en: 'Which way is mine?' })}</a>
        <a href="${paths.chart('hall', 'notice')}">${t({ zh: '打印成海报', en: 'Print it as a poster' })}</a>
        <a href="${paths.register}">${t({ zh: '本机关的制度', en: 'Rules of this office' })}</a>
      </p>
      !${notice
        .map(
          ({ title, lines }) =>
            html`<h2>${t(title)}</h2>
              <ul>
                !${lines.map(l => html`<li>${t(l.label)} <span class="quiet">${t(shortly(l.under))}</span></li>`).join('')}
              </ul>`,
        )
        .join('')}`,
  })
}
