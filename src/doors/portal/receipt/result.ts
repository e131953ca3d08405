import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { anchorHour, type Checked, type Ours } from '#work/anchors/index.ts'
import { dayInWords } from '../days.ts'
import type { View } from '../view.ts'
import { momentInWords } from './moment.ts'

/** What the check found, in plain words; of a receipt that is not ours nothing but that. */
export function result(view: View, { ours }: Checked): string {
  const { t } = view
  if (!ours)
    return html`<div class="summary" role="alert">
      <h2>${t({ zh: '对不上', en: 'No match' })}</h2>
      <p>
        <a href="#number"
          >${t({ zh: '没有这样一张回执：编号或者校验码抄错了，或者它不是本机关出具的。请对照回执再填一次。', en: 'There is no such receipt: the number or the hash is mistyped, or it was not issued here. Compare it with the paper and try again.' })}</a
        >
      </p>
    </div>`
  const { day, number, holds } = ours
  if (!holds)
    return html`<div class="summary" role="alert">
      <h2>${t({ zh: '回执是我们的，但记录对不上', en: 'The receipt is ours, but the record does not match' })}</h2>
      <p>
        ${t({ zh: '本机关现在保存的记录，和当时登记、封存的不一样。这不应当发生。请收好回执，打电话或者到窗口告诉我们，也可以向上一级机关反映。', en: 'What the office holds now is not what was written and anchored then. This should not happen. Keep the receipt and telephone us or come to the counter; you may also tell the superior body.' })}
      </p>
    </div>`
  return html`<div class="note good" role="status">
    <h2>✓ ${t({ zh: '这张回执是真的，记录没有被改动', en: 'The receipt is genuine, and the record is unchanged' })}</h2>
    <p>
      ${t({ zh: `编号${number}，${dayInWords(day).zh}收到。从登记到现在的每一步，都和当时写下的一样。`, en: `Number ${number}, received ${dayInWords(day).en}. Every step from its registration to now stands as it was written.` })}
    </p>
    !${bound(view, ours)}!${told(view, ours.text, matches, differs)}!${told(view, ours.pasted, pastedMatches, pastedDiffers)}
  </div>`
}

function bound({ t }: View, { bound: b }: Ours): string {
  if (!b)
    return html`<p>
      ${t({ zh: `还没有封进存证：每天${anchorHour}封存一次，之后再来核对就能看到。`, en: `Not anchored yet: it is bound at the next ${anchorHour}; check again afterwards.` })}
    </p>`
  const { at, nth, root } = b.anchor
  const moment = momentInWords(at)
  return html`<p>
      ${t({ zh: `已封进${moment.zh}的第${nth}号存证，签名有效。根：`, en: `Bound into anchor no. ${nth} of ${moment.en}; its signature holds. Root: ` })}<code
        >${root.toString('hex')}</code
      >
    </p>
    <details>
      <summary>${t({ zh: '可以带走的证明', en: 'The proof, to take away' })}</summary>
      <p class="quiet">
        ${t({ zh: '存下这一段和公钥，以后不靠本网站也能核对。', en: 'With this and the public key it can be checked later without this site.' })}
      </p>
      <p class="said"><code>${b.proof}</code></p>
    </details>`
}

const told = ({ t }: View, found: boolean | undefined, yes: Label, no: Label) =>
  found === undefined ? '' : found ? html`<p>✓ ${t(yes)}</p>` : html`<p><strong>${t(no)}</strong></p>`
const matches: Label = { zh: '本机关现在保存的内容，就是当初登记的内容。', en: 'The text that the office holds now is what was filed.' }
const differs: Label = {
  zh: '随机码对不上，没有核对内容。请对照回执再填一次（32位）。',
  en: 'The salt does not match, so the text was not compared. Copy it again from your receipt (32 characters).',
}
const pastedMatches: Label = { zh: '您保存的核对行，就是当初登记的内容。', en: 'The line that you kept is what was filed.' }
const pastedDiffers: Label = {
  zh: '您粘贴的核对行不是当初登记的内容，或者抄得不全（随机码要填进最后一对引号）。',
  en: 'The line that you pasted is not what was filed, or not whole (the salt stands between the last quotation marks).',
}
