import { html } from 'ghtml'
import { desks, type Desk } from '#core/engine/order.ts'
import type { Label } from '#core/law/label.ts'
import { isAcross, wall, type Hung } from '#work/charts/index.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

const title: Label = { zh: '上墙图表', en: 'Charts for the wall' }

/** Everything that an office posts on its wall, drawn from its declarations, units and settings. */
export function chartsPage(view: View): string {
  const { t } = view
  return frame(view, {
    title,
    body: html` <h1>${t(title)}</h1>
      <p>${t({ zh: '每张图可以放大、打印（A3）。', en: 'Each can be enlarged and printed, on A3.' })}</p>
      <p>
        <a href="${paths.whichWay}">${t({ zh: '我的事该走哪条路？一问一答', en: 'Which way is mine? One question after the other' })}</a>
      </p>
      !${byDesk
        .map(([desk, list]) =>
          desk === undefined || desk === first
            ? list.map(hung => of(view, hung, 'h2')).join('')
            : html`<details>
                <summary><strong>${t(desks[desk])}</strong></summary>
                !${list.map(hung => of(view, hung, 'h3')).join('')}
              </details>`,
        )
        .join('')}`,
  })
}

/** What concerns petitioners stands open; the rest of the office's work is folded away, desk by desk. */
const first: Desk = 'petitions'
const order = (desk: Desk | undefined) => (desk === undefined ? 0 : desk === first ? 1 : 2)
const byDesk = [...Map.groupBy(wall, hung => hung.desk)].toSorted(([a], [b]) => order(a) - order(b))

const of = ({ t }: View, { of, label, kinds }: Hung, head: 'h2' | 'h3'): string =>
  html`!${head === 'h2' ? html`<h2>${t(label)}</h2>` : html`<h3>${t(label)}</h3>`}
    <ul class="kinds">
      !${kinds
        .map(
          kind =>
            html`<li>
              <a href="${paths.chart(of, kind.kind)}">${t(capital(kind.label))}<span class="unseen"> ${t(label)}</span></a>
            </li>`,
        )
        .join('')}
    </ul>`

/** One chart: all its sheets, to be looked at, enlarged, printed. */
export function chartPage(view: View, hung: Hung, kind: Hung['kinds'][number], svgs: readonly string[]): string {
  const { t, lang } = view
  const name = { zh: `${hung.label.zh}·${kind.label.zh}`, en: `${hung.label.en}: ${kind.label.en}` }
  const sheets = svgs.length
  const which = (n: number): Label =>
    sheets === 1
      ? { zh: '打开、放大', en: 'Open and enlarge' }
      : { zh: `打开第${n}张（共${sheets}张）`, en: `Open sheet ${n} of ${sheets}` }
  return frame(view, {
    title: name,
    body: html` <h1 class="noprint">${t(name)}</h1>
      <p class="noprint">
        ${t({ zh: '用浏览器的打印，选 A3 纸，每张一页。', en: 'Print it from the browser on A3, one sheet a page.' })}
        <a href="${paths.charts}">${t({ zh: '全部图表', en: 'All charts' })}</a>
      </p>
      !${svgs
        .map((svg, i) => ({ n: i + 1, svg }))
        .map(
          ({ n, svg }) =>
            html`<figure class="sheet${isAcross(svg) ? ' across' : ''}">
              <a href="${paths.sheet(hung.of, kind.kind, lang, n)}"
                ><img src="${paths.sheet(hung.of, kind.kind, lang, n)}" alt="${t(name)}!${sheets > 1 ? ` ${n}/${sheets}` : ''}"
              /></a>
              <figcaption><a href="${paths.sheet(hung.of, kind.kind, lang, n)}">${t(which(n))}</a></figcaption>
            </figure>`,
        )
        .join('')}`,
  })
}

const capital = ({ zh, en }: Label): Label => ({ zh, en: en.charAt(0).toUpperCase() + en.slice(1) })
