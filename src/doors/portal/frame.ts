import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { paths } from './paths.ts'
import { styleAddress } from './style.ts'
import type { View } from './view.ts'

export interface Framed {
  readonly title: Label
  /** HTML, escaped already. */
  readonly body: string
  /** The form whose fields the switches of language and size carry along, with what Enter does in it. */
  readonly form?: { readonly id: string; readonly enter: string; readonly action?: string }
  /** A page that cannot be asked for again has no switches. */
  readonly still?: boolean
  readonly script?: string
}

const product: Label = { zh: '信桥', en: 'Xinqiao' }
const links: readonly (readonly [string, Label])[] = [
  [paths.file, { zh: '我要反映', en: 'File' }],
  [paths.follow, { zh: '查询进展', en: 'Follow' }],
  [paths.rules, { zh: '须知', en: 'Your rights' }],
]

/** The frame of every page: who the office is, where one can go, how one wants to read, and how the office can be reached. */
export function frame(view: View, { title, body, form, still = false, script }: Framed): string {
  const { t, site, here } = view
  const name = t(site?.name ?? product)
  return html`<!doctype html>
    <html lang="${view.lang === 'zh' ? 'zh-CN' : 'en'}" !${view.large ? ' class="large"' : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t(title)} · ${name}</title>
        <link rel="stylesheet" href="${styleAddress}" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">${t({ zh: '跳到正文', en: 'Skip to content' })}</a>
        <header class="top">
          <div class="bar"><a class="brand" href="${paths.home}">${name}</a>!${still ? '' : switches(view, form)}</div>
          <nav aria-label="${t({ zh: '主要页面', en: 'Main pages' })}">
            !${links.map(([to, label]) => html`<a href="${to}" !${here === to ? ' aria-current="page"' : ''}>${t(label)}</a>`).join('')}
          </nav>
          !${site?.demo ? html`<p class="demo">${t({ zh: '这是演示系统，机关和人员都是虚构的。请不要填写真实的个人信息。', en: 'This is a demonstration: the office and its people are invented. Do not enter anybody’s real details.' })}</p>` : ''}
        </header>
        <main id="main" tabindex="-1">!${body}</main>
        !${foot(view)}!${script ? `<script>${script}</script>` : ''}
      </body>
    </html> `
}

/** In a page with a form the switches are buttons of it, so that nothing typed is lost; the first, unseen button is what Enter presses. */
function switches({ t, lang, large, here }: View, form: Framed['form']): string {
  const size = large ? 'usual' : 'large'
  const other = lang === 'zh' ? 'en' : 'zh'
  const sizeWord = large ? t({ zh: '标准字号', en: 'Normal text' }) : t({ zh: '大字', en: 'Larger text' })
  const otherWord = lang === 'zh' ? 'English' : '中文'
  const otherLang = other === 'zh' ? 'zh-CN' : 'en'
  if (!form)
    return html`<div class="look">
      <a href="${here}?size=${size}">${sizeWord}</a><a href="${here}?lang=${other}" lang="${otherLang}">${otherWord}</a>
    </div>`
  return html`<div class="look">
    <button
      class="unseen"
      tabindex="-1"
      aria-hidden="true"
      form="${form.id}"
      name="go"
      value="${form.enter}"
      !${form.action ? html` formaction="${form.action}"` : ''}
    ></button
    ><button form="${form.id}" formnovalidate name="look" value="size=${size}">${sizeWord}</button
    ><button form="${form.id}" formnovalidate name="look" value="lang=${other}" lang="${otherLang}">${otherWord}</button>
  </div>`
}

function foot({ t, site, offices, here }: View): string {
  // The home page says it itself.
  const { address, phone, hours } = here === paths.home ? {} : (site?.contact ?? {})
  return html`<footer>
    !${address ? html`<p>${t({ zh: '地址：', en: 'Address: ' })}${t(address)}</p>` : ''}!${
      phone ? html`<p>${t({ zh: '电话：', en: 'Phone: ' })}<a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a></p>` : ''
    }!${hours ? html`<p>${t({ zh: '接待时间：', en: 'Hours: ' })}${t(hours)}</p>` : ''}
    <p class="links">
      <a href="${paths.privacy}">${t({ zh: '个人信息怎样保护', en: 'How your details are protected' })}</a>
      <a href="${paths.receipt}">${t({ zh: '核对回执', en: 'Check a receipt' })}</a>
      <a href="${paths.charts}">${t({ zh: '流程图、路线图、须知', en: 'Charts for the wall' })}</a>
      <a href="${paths.reception}">${t({ zh: '领导接访日', en: 'Reception days' })}</a>
      <a href="${paths.calls}">${t({ zh: '建议征集', en: 'Calls for suggestions' })}</a>
      <a href="${paths.register}">${t({ zh: '本机关的制度', en: 'Rules of this office' })}</a>
      <a href="${paths.notices}">${t({ zh: '宣传活动、张贴地点', en: 'Events, where it is posted' })}</a>
      !${offices.length > 1 ? html`<a href="${paths.offices}">${t({ zh: '换一个机关', en: 'Another office' })}</a>` : ''}
      <a href="${paths.console}">${t({ zh: '工作人员登录', en: 'Staff sign-in' })}</a>
    </p>
  </footer> `
}
