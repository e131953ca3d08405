import { html } from 'ghtml'
import { schemaOf } from '#core/engine/schema.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Shown } from '#work/hall/index.ts'
import { both, pageOf } from './shell.ts'

type Rating = Extract<Shown, { readonly kind: 'rating' }>
const title: Label = { zh: '窗口评价', en: 'Rate the service' }
const ratings: Readonly<Record<string, Label>> = schemaOf(procedures['ticket']?.data ?? {}).properties?.['rating']?.options ?? {}

/** What stands at a window: whoever was just served says how it was; nobody is asked who they are. */
export function ratingPage({ office, window, served }: Rating): string {
  return pageOf({
    title,
    kind: 'rating',
    live: true,
    body: html`<header>
        <h1>!${both(office)}</h1>
        <p>!${both({ zh: `${window} 号窗口`, en: `Window ${window}` })}</p>
      </header>
      <main id="ask" data-live>
        !${
          served
            ? html`<h2><b>${served.called}</b> !${both({ zh: '这次服务您满意吗？', en: 'Were you satisfied with the service?' })}</h2>
                <form method="post" action="/hall">
                  <input type="hidden" name="ticket" value="${served.id}" />!${Object.entries(ratings)
                    .map(([rating, label]) => html`<button name="rating" value="${rating}">!${both(label)}</button>`)
                    .join('')}
                </form>
                <p class="quiet">
                  !${both({ zh: '不记名。对办理结果的意见，请在“查询进展”里提出。', en: 'Nobody’s name is kept. What you think of the outcome can be said under “Follow”.' })}
                </p>`
            : html`<h2 class="none">!${both({ zh: '办完后请在这里评价', en: 'Please rate the service here when you are done' })}</h2>`
        }
      </main>`,
  })
}

export const thanksPage = (said: Label = { zh: '谢谢您的评价', en: 'Thank you' }): string =>
  pageOf({
    title,
    kind: 'rating',
    back: 4,
    body: html`<main>
      <div role="status"><h1 class="none">!${both(said)}</h1></div>
    </main>`,
  })

export const strangerPage = (): string =>
  pageOf({
    title: { zh: '未登记的设备', en: 'Unknown device' },
    kind: 'rating',
    body: html`<main>
      <h1 class="none">!${both({ zh: '这台设备还没有登记，或者已经停用', en: 'This device is not known here, or is out of use' })}</h1>
      <p>
        !${both({ zh: '请系统管理员在工作台“大厅设备”里登记，再用这台设备打开给出的地址。', en: 'Ask the administrator to add it under “Devices in the hall”, and open the address that is shown there on this device.' })}
      </p>
    </main>`,
  })
