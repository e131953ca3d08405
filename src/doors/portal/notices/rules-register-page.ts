import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { dayInWords } from '../days.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import type { Rule } from './rule.ts'

export const title: Label = { zh: '本机关的制度', en: 'Rules of this office' }

/** The rules that the office has published: those in force, those to come, and folded away what is no longer. */
export function registerPage(view: View, rules: readonly Rule[]): string {
  const { t } = view
  const of = (stands: Rule['stands']) => rules.filter(r => r.stands === stands)
  const list = (some: readonly Rule[]) =>
    html`<ul class="choices">
      !${some
        .map(
          r =>
            html`<li>
              <a href="${paths.rule(r.number)}"><strong>${r.name}</strong>!${about(view, r)}</a>
            </li>`,
        )
        .join('')}
    </ul>`
  const part = (label: Label, some: readonly Rule[]) =>
    some.length
      ? html`<h2>${t(label)}</h2>
          !${list(some)}`
      : ''
  const over = of('over')
  return frame(view, {
    title,
    body: html` <h1>${t(title)}</h1>
      !${rules.length ? '' : html`<p class="note">${t({ zh: '还没有公布制度。', en: 'No rule has been published yet.' })}</p>`}
      !${part({ zh: '现行有效', en: 'In force' }, of('in-force'))}!${part({ zh: '已公布，尚未施行', en: 'Made, not yet in force' }, of('ahead'))}
      !${
        over.length
          ? html`<details>
              <summary>
                ${t({ zh: `以前的版本和已废止的（${String(over.length)}）`, en: `Earlier versions and what is repealed (${String(over.length)})` })}
              </summary>
              !${list(over)}
            </details>`
          : ''
      }
      <p><a href="${paths.rules}">${t({ zh: '信访须知：您的权利和要求', en: 'Your rights, and what is asked of you' })}</a></p>`,
  })
}

/** One version with its text, and the others of the same rule. */
export function rulePage(view: View, rule: Rule, versions: readonly Rule[]): string {
  const { t } = view
  const others = versions.filter(r => r.name === rule.name && r.number !== rule.number)
  const stands: Record<Rule['stands'], Label> = {
    ahead: { zh: '尚未施行', en: 'Not yet in force' },
    'in-force': { zh: '现行有效', en: 'In force' },
    over: { zh: '已失效', en: 'No longer in force' },
  }
  return frame(view, {
    title: { zh: rule.name, en: rule.name },
    body: html` <p class="steps">${t(rule.kind)} · <strong>${t(stands[rule.stands])}</strong></p>
      <h1>${rule.name}</h1>
      <p>!${about(view, rule)}</p>
      !${rule.amended ? html`<p class="quiet">${t({ zh: '修订说明：', en: 'What was amended: ' })}${rule.amended}</p>` : ''}
      <p class="text">${rule.text}</p>
      !${
        others.length
          ? html`<h2>${t({ zh: '其他版本', en: 'Other versions' })}</h2>
              <ul class="plain-list">
                !${others.map(r => html`<li><a href="${paths.rule(r.number)}">${t({ zh: `第 ${String(r.version)} 版`, en: `Version ${String(r.version)}` })}</a> ${t(days(r))}</li>`).join('')}
              </ul>`
          : ''
      }
      <p><a href="${paths.register}">${t(title)}</a></p>`,
  })
}

const days = ({ from, to }: Rule): Label => ({
  zh: `${dayInWords(from).zh}起施行${to ? `，至${dayInWords(to).zh}止` : ''}`,
  en: `in force from ${dayInWords(from).en}${to ? ` to ${dayInWords(to).en}` : ''}`,
})
const about = ({ t }: View, rule: Rule): string =>
  html`${[rule.document, rule.by && t(rule.by), t({ zh: `第 ${String(rule.version)} 版`, en: `version ${String(rule.version)}` }), t(days(rule))].filter(Boolean).join(t({ zh: '，', en: ', ' }))}`
