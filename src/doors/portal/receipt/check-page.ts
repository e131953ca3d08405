import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { anchorHour, type Checked, type latestAnchors } from '#work/anchors/index.ts'
import { area, line } from '../form.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { momentInWords } from './moment.ts'
import { result } from './result.ts'

/** What is typed in. All of it stands on the receipt, but for `line`, which is somebody's own copy of what was filed. */
export interface Typed {
  readonly number: string
  readonly receipt: string
  readonly salt: string
  readonly line: string
}
export interface Shown {
  readonly typed: Typed
  readonly anchors: Awaited<ReturnType<typeof latestAnchors>>
  readonly keys: readonly string[]
  readonly checked?: Checked
  readonly wait?: Label
}

/** Checks a receipt for whoever holds one, and publishes what it is checked against. */
export function checkPage(view: View, { typed, anchors, keys, checked, wait }: Shown): string {
  const { t } = view
  return frame(view, {
    title: { zh: '核对回执', en: 'Check a receipt' },
    form: { id: 'check', enter: '' },
    body: html`
<h1>${t({ zh: '核对回执', en: 'Check a receipt' })}</h1>
<p>${t({ zh: '填上回执上的编号和校验码，就知道这张回执是不是真的，登记的内容后来有没有被改动。不会显示来信的内容。', en: 'With the number and the hash on a receipt you learn whether it is genuine, and whether what was filed has been changed since. Nothing of the letter is shown.' })}</p>
!${wait ? html`<div class="summary" role="alert"><p>${t(wait)}</p></div>` : ''}!${checked ? result(view, checked) : ''}
<form id="check" method="post" action="${paths.receipt}" novalidate>
!${line(view, { name: 'number', label: { zh: '编号', en: 'Number' }, value: typed.number, most: 40, capitals: true, hint: { zh: '回执上的一串数字。', en: 'The row of digits on your receipt.' } })}
!${area(view, { name: 'receipt', label: { zh: '校验码', en: 'Hash' }, value: typed.receipt, rows: 3, hint: { zh: '回执上的64位数字和字母，空格可以不写。扫回执上的“核对”码，会自动填好。', en: '64 digits and letters; spaces do not matter. The “check” picture on the receipt fills it in.' } })}
<details!${typed.salt || typed.line ? ' open' : ''}><summary>${t({ zh: '还要核对内容（可不填）', en: 'Compare the text as well (optional)' })}</summary>
!${line(view, { name: 'salt', label: { zh: '随机码', en: 'Salt' }, value: typed.salt, most: 60, hint: { zh: '回执上的32位。填了，就核对本机关现在保存的内容是不是当初登记的内容。', en: '32 digits and letters on your receipt. With it the text that the office holds now is compared with what was filed.' } })}
!${area(view, { name: 'line', label: { zh: '核对行', en: 'The line' }, value: typed.line, rows: 3, hint: { zh: '您自己保存的那一行原文（见下面“自己核对”）。填了，就核对它是不是当初登记的内容。', en: 'The line that you kept (see “By yourself” below), to compare your copy with what was filed.' } })}
</details>
<div class="go"><button class="act">${t({ zh: '核对', en: 'Check' })}</button></div>
</form>
<h2>${t({ zh: '为什么可以相信', en: 'Why this can be trusted' })}</h2>
<p>${t({ zh: `登记时，内容和一个随机码合在一起算出校验码，随机码只印在您的回执上，我们没有留存。每天${anchorHour}，当天有变动的记录都封进一次签名的“存证”，一次接着一次。之后谁改动了登记的内容，校验码、存证、签名就对不上。`, en: `What is filed is hashed together with a salt that stands only on your receipt; we keep no copy. Each day at ${anchorHour} all records that moved are bound into a signed anchor, each naming the one before. Whoever changes what was filed later breaks the hash, the anchor or the signature.` })}</p>
<h2 id="own">${t({ zh: '自己核对', en: 'By yourself' })}</h2>
<p>${t({ zh: '不必相信本网站：用编号和查询码打开“查询进展”，在“您写的内容”下面抄出核对行，把随机码填进最后一对引号，存成没有换行的文本文件，用 sha256sum 计算，结果应当就是校验码。', en: 'You need not trust this site: under “Follow”, below “What you wrote”, copy the line, put the salt between the last quotation marks, save it as a text file without a line break and run sha256sum: the result is the hash on your receipt.' })}</p>
<h2>${t({ zh: '公布的签名公钥', en: 'The public key' })}</h2>
!${keys.map(key => html`<p><code>${key}</code></p>`).join('')}
<p class="quiet">${t({ zh: 'Ed25519，32字节，base64url 写法。可以抄下来，日后对照。', en: 'Ed25519, 32 bytes in base64url. Copy it down to compare it later.' })}</p>
<h2>${t({ zh: '最近的存证', en: 'The latest anchors' })}</h2>
!${
      anchors.length
        ? html`<ul>
            !${anchors.map(a => html`<li>${t(momentInWords(a.at))} · ${t({ zh: `第${a.nth}号 · ${a.leaves}条记录`, en: `no. ${a.nth} · ${a.leaves} records` })}<br /><code class="quiet">${a.root.toString('hex')}</code></li>`).join('')}
          </ul>`
        : html`<p class="quiet">
            ${t({ zh: `还没有存证。每天${anchorHour}一次。`, en: `None yet. One is made each day at ${anchorHour}.` })}
          </p>`
    }`,
  })
}
