import { html } from 'ghtml'
import { lengthInWords } from '#core/engine/explain.ts'
import { shortly } from '#core/law/articles.ts'
import type { Label } from '#core/law/label.ts'
import { limitAt } from '#core/law/limits.ts'
import { dayInWords } from '../days.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { forgetDraft } from './keep-draft.ts'
import type { Filed } from './send-draft.ts'

/** The two pictures of a slip: one opens the page to follow it, the other the page that checks it. */
export interface Pictures {
  readonly follow: string
  readonly check: string
}

/**
 * The slip that the petitioner keeps. The pictures lead to pages with what is no secret only: who finds them still lacks the code and the
 * salt.
 */
export function receiptPage(view: View, { number, code, receipt, salt, changed }: Filed, pictures: Pictures): string {
  const { t, site } = view
  return frame(view, {
    title: { zh: '已经收到', en: 'Received' },
    still: true,
    script: forgetDraft,
    body: html` <h1>${t({ zh: '您的来信已经收到', en: 'Your letter has been received' })}</h1>
      !${changed ? html`<div class="summary" role="alert"><p>${t({ zh: '这份表先前已经寄出，这是当时的回执。您后来的改动没有寄出：要补充，请在“查询进展”里补充材料；要反映另一件事，请重新填写。', en: 'This form had been sent before, and this is its receipt. Your later changes were not sent: to add to it, use “Follow”; for another matter, begin a new form.' })}</p></div>` : ''}
      <div class="slip">
        <p>${t({ zh: '编号', en: 'Number' })} <span class="number">${number}</span></p>
        <p>${t({ zh: '查询码', en: 'Query code' })} <span class="code">${code}</span></p>
        <p>!${site ? html`${t(site.name)} · ` : ''}${t(dayInWords(view.today))}</p>
        !${pictures.follow}
        <p class="hint">
          ${t({ zh: '扫码打开查询页，再输入查询码。', en: 'The picture opens the page to follow it; the code is typed in.' })}
        </p>
        !${
          receipt
            ? html`<p>${t({ zh: '校验码', en: 'Hash' })} <code class="hash">${inGroups(receipt)}</code></p>
                <p>${t({ zh: '随机码', en: 'Salt' })} <code class="hash">${inGroups(salt)}</code></p>
                !${pictures.check}
                <p class="hint">
                  ${t({ zh: '扫码核对这张回执是不是真的、登记的内容有没有被改动。', en: 'This picture checks that the receipt is genuine, and that what was filed is unchanged.' })}
                </p>`
            : ''
        }
      </div>
      <p>
        <strong
          >${t({ zh: '请现在截屏、抄下来或者打印。查询码和随机码只显示这一次，我们没有留存。', en: 'Take a picture, copy it down or print it now. Code and salt are shown only once; we keep no copy.' })}</strong
        >
      </p>
      <p>
        ${t({ zh: '有了编号和查询码，就能看到谁在办、哪天之前答复，还可以补充材料、评价、撤回。请不要把查询码告诉不相干的人。', en: 'With number and code you can see who is dealing with it and by which day, add material, rate, or withdraw. Show the code to nobody who has no business with it.' })}
      </p>
      !${receipt ? html`<p>${t({ zh: '校验码和随机码是您的凭据：以后谁也不能说您没有反映过，或者反映的不是这些。', en: 'Hash and salt are your proof: nobody can say later that you did not file, or filed something else.' })} <a class="noprint" href="${paths.checkReceipt(number, receipt)}">${t({ zh: '核对回执', en: 'Check the receipt' })}</a></p>` : ''}
      <h2>${t({ zh: '接下来', en: 'What comes next' })}</h2>
      <p>${t(next(view))}</p>
      <div class="go noprint">
        <a class="act" href="${paths.followNumber(number)}">${t({ zh: '查询进展', en: 'Follow it' })}</a
        ><a class="act plain" href="${paths.home}">${t({ zh: '回到首页', en: 'Home' })}</a>
      </div>`,
  })
}

/** As one reads it out and types it: by fours. */
const inGroups = (hex: string) => hex.replace(/(.{4})(?=.)/g, '$1 ')

/** The two first limits, as the law of the day has them. */
function next({ today }: View): Label {
  const forwarding = limitAt('TL-01', today)
  const notice = limitAt('TL-03', today)
  if (!forwarding?.span || !notice?.span) throw new Error(`no limit for forwarding or notice on ${today}`)
  const [first, second] = [lengthInWords({ span: forwarding.span }), lengthInWords({ span: notice.span })]
  const [by, under] = [shortly(forwarding.under), shortly(notice.under)]
  return {
    zh: `信访部门在${first.zh}内转给有权处理的单位（${by.zh}）；那个单位收到后${second.zh}内书面告诉您怎样办理（${under.zh}）。`,
    en: `The office forwards it within ${first.en} to whoever is competent (${by.en}); that unit tells you in writing within ${second.en} which way it goes (${under.en}).`,
  }
}
