import { html } from 'ghtml'
import { roles } from '#core/engine/party.ts'
import { sizeInWords } from '#work/files/index.ts'
import type { Seen } from '#work/intake/index.ts'
import { shanghaiDay } from '#core/law/days.ts'
import { dayInWords } from '../days.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { buttons, labelDone, notNow } from './acts.ts'
import { matter } from './matter.ts'
import type { Opened } from './open.ts'
import { standing } from './standing.ts'
import { story } from './story.ts'

/** A submission as its petitioner sees it. `done`: the step that was just taken. */
export function followPage(view: View, { followed, sights, files, line }: Opened, done?: string): string {
  const { t } = view
  const { submission } = followed
  const did = labelDone(done)
  // What of another's was joined to another has its place there.
  const matters = followed.matters.filter(m => m.own || m.petition.state !== 'merged')
  return frame(view, {
    title: { zh: '我的来信', en: 'My petition' },
    body: html` <h1>${submission.title}</h1>
      <p class="quiet">
        ${t({ zh: '编号', en: 'Number' })} ${submission.number} ·
        ${t({ zh: `${dayInWords(submission.opened).zh}收到`, en: `received ${dayInWords(submission.opened).en}` })}
      </p>
      !${did ? html`<p class="note good" role="status">✓ ${t({ zh: `已收到：${did.zh}`, en: `Received: ${did.en}` })}</p>` : ''}
      !${matters.length === 0 || !['in-hand', 'concluded'].includes(submission.state) ? html`<section class="card now">!${standing(view, submission)}</section>` : ''}
      !${matters
        .filter(m => submission.state !== 'withdrawn' || m.petition.state !== 'lapsed')
        .map(m => matter(view, m, matters.length > 1))
        .join('')}
      !${buttons(view, submission)}!${notNow(view, followed)}
      <p class="quiet">
        ${t({ zh: '另有别的事，随时可以', en: 'For another matter, at any time: ' })}<a href="${paths.file}"
          >${t({ zh: '再写一封信', en: 'write another letter' })}</a
        >${t({ zh: '。', en: '.' })}
      </p>
      <h2>${t({ zh: '经过', en: 'What happened' })}</h2>
      !${story(view, followed)}
      <h2>${t({ zh: '您写的内容', en: 'What you wrote' })}</h2>
      <details>
        <summary>${t({ zh: '打开来信', en: 'Open the letter' })}</summary>
        <p class="said">${textOf(submission)}</p>
      </details>
      !${
        line
          ? html`<details>
              <summary>${t({ zh: '核对行：证明您写的就是这些', en: 'The line that proves what you wrote' })}</summary>
              <p>
                ${t({ zh: '这一行是登记时的原文（不含姓名、电话等），把回执上的随机码填进最后一对引号，用 sha256sum 计算，就是回执上的校验码。', en: 'This line is what was filed (without name and contact). With the salt of your receipt between its last quotation marks, its SHA-256 is the hash on the receipt.' })}
                <a href="${paths.receipt}#own">${t({ zh: '怎样核对', en: 'How to check' })}</a>
              </p>
              <p class="said"><code>${line}</code></p>
            </details>`
          : ''
      }
      !${sentFiles(view, files)}
      <h2>${t({ zh: `谁看过我的姓名和联系方式（${sights.length}）`, en: `Who looked at my name and contact (${sights.length})` })}</h2>
      !${
        sights.length
          ? html`<ul>
              !${sights.map(s => html`<li>${t(dayInWords(shanghaiDay(s.at)))} · ${t(s.unit)} · ${s.roles.map(r => t(roles[r])).join(t({ zh: '、', en: ', ' }))}<br /><span class="quiet">${t({ zh: '理由：', en: 'Reason: ' })}${s.reason}</span></li>`).join('')}
            </ul>`
          : html`<p class="quiet">${t({ zh: '还没有人看过。', en: 'Nobody has.' })}</p>`
      }
      <form method="post" action="${paths.leave}">
        <div class="go">
          <button class="act plain">
            ${t({ zh: '离开（在别人的手机或电脑上请一定按）', en: 'Leave (do press this on a shared device)' })}
          </button>
        </div>
      </form>`,
  })
}

/** What the petitioner sent, to be looked at again. */
function sentFiles({ t }: View, files: Opened['files']): string {
  if (!files.length) return ''
  return html`<h2>${t({ zh: `您寄来的照片和材料（${files.length}）`, en: `Photos and documents that you sent (${files.length})` })}</h2>
    <ul>
      !${files.map(f => html`<li>!${f.name ? html`<a href="${paths.sentFile(f.id)}" download>${f.name}</a>` : t({ zh: '（内容已销毁）', en: '(erased)' })} <span class="quiet">${sizeInWords(f.bytes)} · ${t(dayInWords(shanghaiDay(new Date(f.at))))}</span></li>`).join('')}
    </ul>`
}

const textOf = (page: Seen) => (typeof page.data['text'] === 'string' ? page.data['text'] : '')
