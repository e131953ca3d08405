import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { line } from '../form.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

/** Number and code together open a submission; a number alone opens nothing. */
export function enterPage(
  view: View,
  {
    number = '',
    code = '',
    wrong,
    left = false,
  }: { readonly number?: string; readonly code?: string; readonly wrong?: Label; readonly left?: boolean },
): string {
  const { t } = view
  return frame(view, {
    title: { zh: '查询进展', en: 'Follow my petition' },
    form: { id: 'enter', enter: '' },
    body: html` <h1>${t({ zh: '查询我的来信', en: 'Follow my petition' })}</h1>
      !${left ? html`<p class="note good" role="status">${t({ zh: '已经离开，这台设备上不再能看到您的来信。', en: 'You have left; nothing of your petition can be seen on this device.' })}</p>` : ''}
      !${
        wrong
          ? html`<div class="summary" role="alert">
              <p><a href="#number">${t(wrong)}</a></p>
            </div>`
          : ''
      }
      <form id="enter" method="post" action="${paths.follow}" novalidate>
        !${line(view, { name: 'number', label: { zh: '编号', en: 'Number' }, value: number, most: 40, capitals: true, hint: { zh: '回执上的一串数字。', en: 'The row of digits on your receipt.' } })}
        !${line(view, { name: 'code', label: { zh: '查询码', en: 'Query code' }, value: code, most: 40, capitals: true, hint: { zh: '例如 AB12-CD34-EF56G。不分大小写，横线可以不写。', en: 'Such as AB12-CD34-EF56G. Capitals and dashes do not matter.' } })}
        <div class="go"><button class="act">${t({ zh: '查看', en: 'Show' })}</button></div>
      </form>
      <p class="quiet">
        ${t({ zh: '编号或者查询码找不到了？请带身份证件来接待窗口，或者打电话说明，工作人员按登记的信息核对后答复您。', en: 'Lost the number or the code? Come to the counter with your ID, or telephone; the staff will check it against the registration.' })}
      </p>`,
  })
}
