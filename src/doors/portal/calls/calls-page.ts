import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { dayInWords } from '../days.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import type { Call } from './call.ts'

export const title: Label = { zh: '建议征集', en: 'Calls for suggestions' }
const parts: readonly (readonly [Call['stands'], Label])[] = [
  ['open', { zh: '正在征集', en: 'Open now' }],
  ['ahead', { zh: '即将开始', en: 'About to begin' }],
  ['over', { zh: '研究论证中', en: 'Being studied' }],
  ['answered', { zh: '采纳情况已公布', en: 'What became of them' }],
]

/** The calls, those that are open first. */
export function callsPage(view: View, calls: readonly Call[]): string {
  const { t } = view
  const shown = parts
    .map(([stands, label]) => ({ label, list: calls.filter(c => c.stands === stands).slice(0, 30) }))
    .filter(part => part.list.length)
  return frame(view, {
    title,
    body: html` <h1>${t(title)}</h1>
      <p>
        ${t({ zh: '对本地的工作和发展有好主意，请告诉我们（条例第29条）。采纳了没有、为什么，会在这里公布。', en: 'Have an idea for how things could be done better here? Tell us (art. 29). What becomes of it, and why, is published here.' })}
      </p>
      !${
        shown.length
          ? shown
              .map(
                ({ label, list }) =>
                  html`<h2>${t(label)}</h2>
                    <ul class="choices">
                      !${list
                        .map(
                          c =>
                            html`<li>
                              <a href="${paths.call(c.number)}"><strong>${c.subject}</strong>${t(when(c))}</a>
                            </li>`,
                        )
                        .join('')}
                    </ul>`,
              )
              .join('')
          : html`<p class="note">
              ${t({ zh: '现在没有征集。平时有建议，也可以直接提。', en: 'Nothing is asked at the moment. A suggestion is welcome all the same.' })}
            </p>`
      }
      <div class="go"><a class="act plain" href="${paths.file}">${t({ zh: '提别的建议', en: 'Suggest something else' })}</a></div>`,
  })
}

/** One call: what is asked, by when, and after it what became of what came. */
export function callPage(view: View, call: Call): string {
  const { t } = view
  const { received, adopted, replies } = call
  return frame(view, {
    title: { zh: call.subject, en: call.subject },
    body: html` <p class="steps">${t(parts.find(([stands]) => stands === call.stands)?.[1] ?? title)}</p>
      <h1>${call.subject}</h1>
      <p>${t(when(call))}</p>
      <p class="said">${call.about}</p>
      <h2>${t({ zh: '怎样提', en: 'How to answer' })}</h2>
      <p class="said">${call.how}</p>
      !${call.stands === 'open' ? html`<div class="go"><a class="act" href="${paths.fileTo(call.number)}">${t({ zh: '我来提建议', en: 'Make a suggestion' })}</a></div>` : ''}
      !${
        call.stands === 'answered'
          ? html`<h2>${t({ zh: '采纳情况', en: 'What became of them' })}</h2>
              <p>
                ${t({ zh: `收到 ${String(received ?? 0)} 条，采纳 ${String(adopted ?? 0)} 条。`, en: `${String(received ?? 0)} came in, ${String(adopted ?? 0)} were adopted.` })}
              </p>
              !${replies
                .map(
                  r =>
                    html`<section class="card">
                      <h3>${r.suggestion}</h3>
                      <p><strong>${t(r.result)}</strong></p>
                      <p class="said">${r.reason}</p>
                    </section>`,
                )
                .join('')}`
          : ''
      }
      <p><a href="${paths.calls}">${t({ zh: '全部征集', en: 'All calls' })}</a></p>`,
  })
}

export const when = ({ from, until }: Call): Label => ({
  zh: `征集时间：${dayInWords(from).zh}至${dayInWords(until).zh}`,
  en: `From ${dayInWords(from).en} to ${dayInWords(until).en}`,
})
