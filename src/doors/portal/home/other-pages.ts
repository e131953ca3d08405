import { html } from 'ghtml'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

/** Where an installation serves several offices. */
export function officesPage(view: View): string {
  const { t } = view
  return frame(view, {
    title: { zh: '换一个机关', en: 'Another office' },
    body: html` <h1>${t({ zh: '您要找哪个机关？', en: 'Which office do you need?' })}</h1>
      <ul class="choices">
        !${view.offices
          .map(
            o =>
              html`<li>
                <a href="${paths.home}?office=${o.id}"
                  ><strong>${t(o.name)}</strong>!${o.contact?.address ? html`${t(o.contact.address)}` : ''}</a
                >
              </li>`,
          )
          .join('')}
      </ul>`,
  })
}
